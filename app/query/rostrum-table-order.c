/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "rostrum-table-private.h"

#include <string.h>

/* One row on its way to a rank: what it is compared by. */
typedef struct {
  guint32 row;
  RostrumDate date;
  guint group;  /* compared first */
  double value; /* then this */
  char *key;    /* then this; may be NULL */
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const Entry *x = a, *y = b;
  const int by_date = rostrum_date_compare (x->date, y->date);

  if (by_date != 0)
    return by_date;
  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  if (x->value != y->value)
    return x->value < y->value ? -1 : 1;
  return x->key != NULL && y->key != NULL ? strcmp (x->key, y->key) : 0;
}

/* Many rows say the same (who, on what), and a key of the alphabet is dear. */
static char *
collate_key (GHashTable *keys, const char *words)
{
  char *key = g_hash_table_lookup (keys, words);

  if (key == NULL) {
    key = g_utf8_collate_key (words, -1);
    g_hash_table_insert (keys, g_strdup (words), key);
  }
  return key;
}

static RostrumDate
row_date (const RostrumDebate *debate, RostrumTable table, guint32 row)
{
  return table == ROSTRUM_TABLE_FIGURES ? debate->estimates[row].date : debate->statements[row].date;
}

static void
fill_entry (Entry *entry, const RostrumDebate *debate, RostrumTable table, guint column, GHashTable *keys)
{
  const gboolean figures = table == ROSTRUM_TABLE_FIGURES;
  g_autofree char *words = NULL;

  if (column == (figures ? (guint) ROSTRUM_FIGURE_DATE : (guint) ROSTRUM_STATEMENT_DATE)) {
    entry->date = row_date (debate, table, entry->row);
  } else if (!figures && column == ROSTRUM_STATEMENT_STANCE) {
    const RostrumStance stance = debate->statements[entry->row].stance;

    entry->group = stance == ROSTRUM_STANCE_NONE ? ROSTRUM_N_STANCES : stance;
  } else if (figures && column == ROSTRUM_FIGURE_AMOUNT) {
    entry->key = collate_key (keys, debate->estimates[entry->row].unit);
    entry->value = rostrum_estimate_get_middle (&debate->estimates[entry->row]);
  } else {
    words = rostrum_table_get_words (debate, table, column, entry->row);
    entry->group = *words == '\0';
    entry->key = collate_key (keys, words);
  }
}

/* Amounts of one unit stand together. */
static void
group_by_unit (Entry *entries, guint32 n)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint32 i = 0; i < n; i++) {
    gpointer group;

    if (!g_hash_table_lookup_extended (units, entries[i].key, NULL, &group)) {
      group = GUINT_TO_POINTER (g_hash_table_size (units));
      g_hash_table_insert (units, entries[i].key, group);
    }
    entries[i].group = GPOINTER_TO_UINT (group);
  }
}

guint32 *
rostrum_table_get_ranks (const RostrumDebate *debate, RostrumTable table, guint column)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint32 n, rank = 0;
  guint32 *ranks;
  g_autofree Entry *entries = NULL;

  g_return_val_if_fail (debate != NULL, NULL);

  n = rostrum_table_count (debate, table);
  entries = g_new0 (Entry, n);
  ranks = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++) {
    entries[i].row = i;
    fill_entry (&entries[i], debate, table, column, keys);
  }
  if (table == ROSTRUM_TABLE_FIGURES && column == ROSTRUM_FIGURE_AMOUNT)
    group_by_unit (entries, n);
  g_qsort_with_data (entries, (gint) n, sizeof (Entry), compare_entries, NULL);
  for (guint32 i = 0; i < n; i++) {
    if (i > 0 && compare_entries (&entries[i - 1], &entries[i], NULL) != 0)
      rank = i;
    ranks[entries[i].row] = rank;
  }
  return ranks;
}

typedef struct {
  const RostrumDebate *debate;
  RostrumTable table;
} DateOrder;

static int
compare_by_date (gconstpointer a, gconstpointer b, gpointer data)
{
  const DateOrder *order = data;
  const guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  const int by_date = rostrum_date_compare (row_date (order->debate, order->table, x),
                                            row_date (order->debate, order->table, y));

  return by_date != 0 ? by_date : x < y ? -1 : x > y;
}

guint32 *
rostrum_table_get_rows (const RostrumDebate *debate, RostrumTable table, const RostrumVisible *visible,
                        guint32 *n)
{
  const RostrumBits *shown;
  DateOrder order = { debate, table };
  guint32 count;
  guint32 *rows;

  g_return_val_if_fail (debate != NULL && visible != NULL && n != NULL, NULL);

  shown = table == ROSTRUM_TABLE_FIGURES ? visible->estimates : visible->statements;
  count = rostrum_table_count (debate, table);
  rows = g_new (guint32, MAX (count, 1));
  *n = 0;
  for (guint32 i = 0; i < count; i++)
    if (rostrum_bits_get (shown, i))
      rows[(*n)++] = i;
  g_qsort_with_data (rows, (gint) *n, sizeof (guint32), compare_by_date, &order);
  return rows;
}
