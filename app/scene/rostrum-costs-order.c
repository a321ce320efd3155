/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure stands before which. */
#include "rostrum-costs-order.h"

#include "query/rostrum-compare.h"

#include <string.h>

typedef struct {
  const RostrumViewContext *context;
  GHashTable *subjects; /* by words, in the order of the file */
} Sorter;

static void
sort_key_clear (gpointer data)
{
  g_free (((RostrumCostsKey *) data)->name);
}

/* The debate's own currency, other money, money for something, everything else. */
static guint
unit_rank (const RostrumDebate *debate, const char *unit)
{
  if (g_strcmp0 (unit, debate->currency) == 0)
    return 0;
  if (!rostrum_unit_is_money (unit))
    return 3;
  return strchr (unit, '/') == NULL ? 1 : 2;
}

/* The units in use, in the order of their blocks; the table of their places. */
static GPtrArray *
collect_units (const RostrumDebate *debate, const RostrumBits *estimates, GHashTable *places)
{
  GPtrArray *units = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint rank = 0; rank <= 3; rank++)
    for (guint32 i = 0; i < debate->n_estimates; i++) {
      const char *unit = debate->estimates[i].unit;

      if (!rostrum_bits_get (estimates, i) || g_hash_table_contains (seen, unit) ||
          unit_rank (debate, unit) != rank)
        continue;
      g_hash_table_add (seen, (gpointer) unit);
      g_hash_table_insert (places, (gpointer) unit, GUINT_TO_POINTER (units->len));
      g_ptr_array_add (units, (gpointer) unit);
    }
  return units;
}

static guint32
subject_of (const Sorter *self, const RostrumEstimate *estimate)
{
  gpointer place = GUINT_TO_POINTER (g_hash_table_size (self->subjects));

  if (estimate->subject == NULL || *estimate->subject == '\0')
    return ROSTRUM_NONE;
  if (!g_hash_table_lookup_extended (self->subjects, estimate->subject, NULL, &place))
    g_hash_table_insert (self->subjects, (gpointer) estimate->subject, place);
  return GPOINTER_TO_UINT (place);
}

static guint32
group_of (const Sorter *self, const RostrumEstimate *estimate)
{
  switch (self->context->state->grouping) {
  case ROSTRUM_GROUP_SPEAKER:
    return rostrum_costs_face (estimate);
  case ROSTRUM_GROUP_SUBJECT:
    return subject_of (self, estimate);
  case ROSTRUM_GROUP_SCOPE:
  case ROSTRUM_N_GROUPINGS:
  default:
    return estimate->scope;
  }
}

static RostrumCostsKey
sort_key_of (const Sorter *self, guint32 index, GHashTable *places)
{
  const RostrumDebate *debate = self->context->debate;
  const RostrumEstimate *estimate = &debate->estimates[index];
  RostrumSort sort = self->context->state->sort;
  guint32 face = rostrum_costs_face (estimate);
  RostrumCostsKey key = { .estimate = index, .scope = estimate->scope, .date = estimate->date };

  key.group = group_of (self, estimate);
  key.unit = GPOINTER_TO_UINT (g_hash_table_lookup (places, estimate->unit));
  if (sort == ROSTRUM_SORT_AMOUNT)
    key.middle = rostrum_estimate_get_middle (estimate);
  if (sort == ROSTRUM_SORT_SPEAKER && face != ROSTRUM_NONE)
    key.name = g_utf8_collate_key (debate->speakers[face].name, -1);
  return key;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_names (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return strcmp (a, b);
}

static int
compare_keys (gconstpointer x, gconstpointer y, gpointer data)
{
  const RostrumCostsKey *a = x, *b = y;
  RostrumSort sort = GPOINTER_TO_INT (data);
  int order = 0;

  if (a->unit != b->unit)
    return a->unit < b->unit ? -1 : 1;
  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;
  if (sort == ROSTRUM_SORT_AMOUNT)
    order = compare_numbers (a->middle, b->middle);
  else if (sort == ROSTRUM_SORT_DATE)
    order = rostrum_date_compare (a->date, b->date);
  else if (sort == ROSTRUM_SORT_SPEAKER)
    order = compare_names (a->name, b->name);
  else if (sort == ROSTRUM_SORT_SCOPE)
    order = (a->scope > b->scope) - (a->scope < b->scope);
  if (order != 0)
    return order;
  return a->estimate < b->estimate ? -1 : a->estimate > b->estimate;
}

GArray *
rostrum_costs_sort (const RostrumViewContext *context, GPtrArray **units)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);
  const Sorter sorter = { context, subjects };
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (RostrumCostsKey));

  *units = collect_units (context->debate, context->visible->estimates, places);
  g_array_set_clear_func (keys, sort_key_clear);
  for (guint32 i = 0; i < context->debate->n_estimates; i++) {
    RostrumCostsKey key;

    if (!rostrum_bits_get (context->visible->estimates, i))
      continue;
    key = sort_key_of (&sorter, i, places);
    g_array_append_val (keys, key);
  }
  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (context->state->sort));
  return keys;
}
