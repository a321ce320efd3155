/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-check.h"
#include "query/rostrum-compare.h"
#include "query/rostrum-network.h"

#include <glib/gi18n-lib.h>

G_GNUC_PRINTF (5, 6)
static void
add (GPtrArray *list, RostrumSeverity severity, const char *code, char *pointer, const char *text, ...)
{
  g_autofree char *taken = pointer;
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, text);
  sentence = g_strdup_vprintf (text, args);
  va_end (args);
  rostrum_diagnostics_add (list, severity, code, 0, 0, taken, "%s", sentence);
}

static char *
point_at (const char *array, guint32 index)
{
  return g_strdup_printf ("/%s/%u", array, index);
}

static void
check_echo (const RostrumDebate *debate, guint32 i, GPtrArray *list)
{
  const RostrumStatement *statement = &debate->statements[i];
  const RostrumStatement *echoed = &debate->statements[statement->echoes];

  if (statement->position != echoed->position)
    add (list, ROSTRUM_SEVERITY_WARNING, "echo-differs", point_at ("statements", i),
         _ ("“%1$s” repeats “%2$s” but is about another position."), statement->id, echoed->id);
  else if (rostrum_stance_side (statement->stance) != rostrum_stance_side (echoed->stance))
    add (list, ROSTRUM_SEVERITY_WARNING, "echo-differs", point_at ("statements", i),
         _ ("“%1$s” repeats “%2$s” but takes another side."), statement->id, echoed->id);
}

static void
check_statements (const RostrumDebate *debate, GPtrArray *list)
{
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    if (statement->source == ROSTRUM_NONE)
      add (list, ROSTRUM_SEVERITY_WARNING, "unsourced-statement", point_at ("statements", i),
           _ ("“%1$s” by %2$s names no source."), statement->id, debate->speakers[statement->speaker].name);
    if (statement->echoes != ROSTRUM_NONE)
      check_echo (debate, i, list);
    if (!rostrum_date_is_set (statement->date))
      add (list, ROSTRUM_SEVERITY_NOTE, "undated-statement", point_at ("statements", i),
           _ ("“%1$s” by %2$s has no date."), statement->id, debate->speakers[statement->speaker].name);
  }
}

/* The statements of one speaker and side that count for a contradiction, by position and date. */
typedef struct {
  guint32 position;
  RostrumDate date;
  int side;
  guint32 statement;
} Utterance;

static int
compare_utterances (gconstpointer a, gconstpointer b)
{
  const Utterance *x = a, *y = b;
  int order;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  order = rostrum_date_compare (x->date, y->date);
  return order != 0 ? order : (x->statement > y->statement) - (x->statement < y->statement);
}

/* The first two utterances of a position's run that contradict each other. The undated ones stand last,
 * and may be of any day. */
static gboolean
find_contradiction (const Utterance *run, guint n, guint *first, guint *second)
{
  /* The first of each side (against, for) on the day at hand, and of all days; n: none yet. */
  guint of_day[2] = { n, n }, of_all[2] = { n, n };

  for (guint i = 0; i < n; i++) {
    int side = run[i].side > 0, other = !side;

    if (i > 0 && rostrum_date_compare (run[i].date, run[i - 1].date) != 0)
      of_day[0] = of_day[1] = n;
    *first = rostrum_date_is_set (run[i].date) ? of_day[other] : of_all[other];
    *second = i;
    if (*first < n)
      return TRUE;
    of_day[side] = MIN (of_day[side], i);
    of_all[side] = MIN (of_all[side], i);
  }
  return FALSE;
}

static void
check_run (const RostrumDebate *debate, guint32 speaker, const Utterance *run, guint n, GPtrArray *list)
{
  guint first, second;

  if (!find_contradiction (run, n, &first, &second))
    return;
  add (list, ROSTRUM_SEVERITY_WARNING, "self-contradiction", point_at ("statements", run[second].statement),
       _ ("%1$s is on both sides of “%2$s” without a change of date: “%3$s” and “%4$s”."),
       debate->speakers[speaker].name, debate->positions[run[0].position].label,
       debate->statements[run[first].statement].id, debate->statements[run[second].statement].id);
}

static void
check_speaker (const RostrumDebate *debate, guint32 speaker, GPtrArray *list)
{
  g_autoptr (GArray) utterances = g_array_new (FALSE, FALSE, sizeof (Utterance));
  guint32 n;
  const guint32 *own = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);
  guint start = 0;

  for (guint32 i = 0; i < n; i++) {
    const RostrumStatement *statement = &debate->statements[own[i]];
    Utterance utterance = { statement->position, statement->date, rostrum_stance_side (statement->stance),
                            own[i] };

    if (utterance.side != 0 && statement->attribution == ROSTRUM_ATTRIBUTION_DIRECT)
      g_array_append_val (utterances, utterance);
  }
  g_array_sort (utterances, compare_utterances);
  for (guint i = 1; i <= utterances->len; i++) {
    const Utterance *run = &g_array_index (utterances, Utterance, start);

    if (i < utterances->len && g_array_index (utterances, Utterance, i).position == run->position)
      continue;
    check_run (debate, speaker, run, i - start, list);
    start = i;
  }
}

/* Which sides are taken on a position, and whether all of it comes from one source. */
static void
check_support (const RostrumDebate *debate, guint32 position, GPtrArray *list)
{
  const RostrumPosition *record = &debate->positions[position];
  guint32 n;
  const guint32 *statements = rostrum_debate_statements_of (debate, ROSTRUM_KIND_POSITION, position, &n);
  gboolean one_source = TRUE, supported = FALSE, opposed = FALSE;
  guint32 source;

  if (n == 0) {
    add (list, ROSTRUM_SEVERITY_WARNING, "position-without-statement", point_at ("positions", position),
         _ ("Nobody says anything on “%s”."), record->label);
    return;
  }
  source = debate->statements[statements[0]].source;
  for (guint32 i = 0; i < n; i++) {
    const RostrumStatement *statement = &debate->statements[statements[i]];
    int side = rostrum_stance_side (statement->stance);

    one_source = one_source && statement->source == source;
    supported = supported || side >= 0;
    opposed = opposed || side <= 0;
  }
  if (one_source && source != ROSTRUM_NONE)
    add (list, ROSTRUM_SEVERITY_NOTE, "one-source", point_at ("positions", position),
         _ ("All that is said on “%1$s” comes from one source, “%2$s”."), record->label,
         debate->sources[source].title);
  if (!opposed)
    add (list, ROSTRUM_SEVERITY_NOTE, "unanswered", point_at ("positions", position),
         _ ("Nobody speaks against “%s”."), record->label);
  else if (!supported)
    add (list, ROSTRUM_SEVERITY_NOTE, "unanswered", point_at ("positions", position),
         _ ("Nobody speaks for “%s”."), record->label);
}

/* Contradictions as (position, position) in one number, both ways round, sorted. */
static guint64
pair_key (guint32 from, guint32 to)
{
  return (guint64) from << 32 | to;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

static GArray *
list_contradictions (const RostrumDebate *debate)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint32 i = 0; i < debate->n_positions; i++)
    for (guint32 j = 0; j < debate->positions[i].n_relations; j++) {
      const RostrumRelation *relation = &debate->positions[i].relations[j];
      guint64 there = pair_key (i, relation->to), back = pair_key (relation->to, i);

      if (relation->kind != ROSTRUM_RELATION_CONTRADICTS)
        continue;
      g_array_append_val (keys, there);
      g_array_append_val (keys, back);
    }
  g_array_sort (keys, compare_keys);
  return keys;
}

static void
check_relations (const RostrumDebate *debate, guint32 index, GArray *contradictions, GPtrArray *list)
{
  const RostrumPosition *position = &debate->positions[index];

  for (guint32 i = 0; i < position->n_relations; i++) {
    const RostrumRelation *relation = &position->relations[i];
    guint64 key = pair_key (index, relation->to);

    if (relation->to == index)
      add (list, ROSTRUM_SEVERITY_WARNING, "relation-contradiction",
           g_strdup_printf ("/positions/%u/relations/%u", index, i), _ ("“%s” is related to itself."),
           position->label);
    else if (relation->kind == ROSTRUM_RELATION_SUPPORTS &&
             g_array_binary_search (contradictions, &key, compare_keys, NULL))
      add (list, ROSTRUM_SEVERITY_WARNING, "relation-contradiction",
           g_strdup_printf ("/positions/%u/relations/%u", index, i),
           _ ("“%1$s” both backs and contradicts “%2$s”."), position->label,
           debate->positions[relation->to].label);
  }
}

static void
check_estimate (const RostrumDebate *debate, guint32 i, GPtrArray *list)
{
  const RostrumEstimate *estimate = &debate->estimates[i];

  if (estimate->scope == ROSTRUM_NONE)
    add (list, ROSTRUM_SEVERITY_WARNING, "estimate-without-scope", point_at ("estimates", i),
         _ ("“%s” does not say what it counts."), estimate->label);
  if (!rostrum_formula_holds (estimate)) {
    g_autofree char *line = rostrum_estimate_formula_to_words (debate, i);

    add (list, ROSTRUM_SEVERITY_WARNING, "formula-mismatch", g_strdup_printf ("/estimates/%u/formula", i),
         _ ("The formula of “%1$s” does not give its figure: %2$s"), estimate->label, line);
  }
  if (!rostrum_date_is_set (estimate->date))
    add (list, ROSTRUM_SEVERITY_NOTE, "undated-estimate", point_at ("estimates", i), _ ("“%s” has no date."),
         estimate->label);
}

GPtrArray *
rostrum_check (RostrumDebate *debate)
{
  g_autoptr (GArray) contradictions = NULL;
  GPtrArray *list;

  g_return_val_if_fail (debate != NULL, NULL);

  contradictions = list_contradictions (debate);
  list = rostrum_diagnostics_new ();
  check_statements (debate, list);
  for (guint32 i = 0; i < debate->n_speakers; i++)
    check_speaker (debate, i, list);
  for (guint32 i = 0; i < debate->n_positions; i++) {
    check_support (debate, i, list);
    check_relations (debate, i, contradictions, list);
  }
  for (guint32 i = 0; i < debate->n_estimates; i++)
    check_estimate (debate, i, list);
  rostrum_diagnostics_sort (list);
  return list;
}
