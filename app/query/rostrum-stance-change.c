/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-stance-change.h"

#include "query/rostrum-network.h"

/* By position, then date, then file order. */
static int
compare_statements (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumStatement *statements = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  int order;

  if (statements[i].position != statements[j].position)
    return statements[i].position < statements[j].position ? -1 : 1;
  order = rostrum_date_compare (statements[i].date, statements[j].date);
  return order != 0 ? order : (i > j) - (i < j);
}

static gboolean
counts (const RostrumDebate *debate, const RostrumBits *statements, guint32 index)
{
  const RostrumStatement *s = &debate->statements[index];

  return rostrum_bits_get (statements, index) && s->stance != ROSTRUM_STANCE_NONE &&
         s->attribution == ROSTRUM_ATTRIBUTION_DIRECT && rostrum_date_is_set (s->date);
}

/* Statements that follow each other without the dates saying in which order. */
typedef struct {
  guint32 first_statement;
  guint32 last_statement;
  guint32 last_day;
  int side;
  gboolean one_sided;
} Run;

static void
end_run (const Run *run, Run *known, GArray *changes)
{
  RostrumStanceChange change = { known->last_statement, run->first_statement };

  if (!run->one_sided)
    return;
  if (known->one_sided && known->side != run->side)
    g_array_append_val (changes, change);
  *known = *run;
}

/* @own: one speaker's statements on one position, by date. */
static void
add_changes (const RostrumDebate *debate, const guint32 *own, guint n, GArray *changes)
{
  Run known = { .one_sided = FALSE }, run = { .one_sided = FALSE };

  for (guint i = 0; i < n; i++) {
    const RostrumStatement *s = &debate->statements[own[i]];
    int side = rostrum_stance_side (s->stance);
    guint32 first = 0, last = 0;

    rostrum_date_to_days (s->date, &first, &last);
    if (i > 0 && first <= run.last_day) {
      run.one_sided = run.one_sided && run.side == side;
      run.last_day = MAX (run.last_day, last);
      run.last_statement = own[i];
      continue;
    }
    if (i > 0)
      end_run (&run, &known, changes);
    run = (Run){ own[i], own[i], last, side, TRUE };
  }
  if (n > 0)
    end_run (&run, &known, changes);
}

GArray *
rostrum_stance_changes_new (const RostrumDebate *debate, const RostrumBits *statements)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (RostrumStanceChange));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (debate != NULL && statements != NULL, changes);

  for (guint32 speaker = 0; speaker < debate->n_speakers; speaker++) {
    guint32 n, first = 0;
    const guint32 *all = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);
    const guint32 *ordered;

    g_array_set_size (own, 0);
    for (guint32 i = 0; i < n; i++)
      if (counts (debate, statements, all[i]))
        g_array_append_val (own, all[i]);
    g_array_sort_with_data (own, compare_statements, (gpointer) debate->statements);
    ordered = (const guint32 *) (gpointer) own->data;
    for (guint i = 1; i <= own->len; i++)
      if (i == own->len ||
          debate->statements[ordered[i]].position != debate->statements[ordered[first]].position) {
        add_changes (debate, ordered + first, i - first, changes);
        first = i;
      }
  }
  return changes;
}
