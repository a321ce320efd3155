/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart says as a whole: title, measure, warning, headings, caption. Computed from the rows, never written by hand. */
#include "rostrum-costs.h"

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>

const char *
rostrum_costs_scope_label (const RostrumDebate *debate, guint32 scope)
{
  return scope != ROSTRUM_NONE ? debate->scopes[scope].label : _ ("What it counts is not stated");
}

/* The lit rows of one scope in one block, the first that has any: money comes first. */
typedef struct {
  const RostrumCostsTable *table;
  const RostrumDebate *debate;
  guint32 scope;
  guint first; /* rows of the block */
  guint end;
  guint n; /* of the scope */
} Lit;

static gboolean
is_lit (const Lit *self, const RostrumCostsRow *row)
{
  return row->compares && self->debate->estimates[row->estimate].scope == self->scope;
}

/* n is 0 if there are none. */
static Lit
find_lit (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 scope)
{
  Lit lit = { .table = table, .debate = debate, .scope = scope };

  for (guint i = 0; i < table->blocks->len && lit.n == 0; i++) {
    const RostrumCostsBlock *block = rostrum_costs_table_block (table, i);
    const RostrumCostsGroup *last = rostrum_costs_table_group (table, block->first + block->n - 1);

    lit.first = rostrum_costs_table_group (table, block->first)->first;
    lit.end = last->first + last->n;
    for (guint k = lit.first; k < lit.end; k++)
      lit.n += is_lit (&lit, rostrum_costs_table_row (table, k)) ? 1 : 0;
  }
  return lit;
}

/* TRUE if @a reaches less far down than @b, or as far but says more of it. */
static gboolean
is_above (const RostrumCostsMark *a, const RostrumCostsMark *b)
{
  if (a->low != b->low)
    return a->low > b->low;
  if (a->open_low != b->open_low)
    return b->open_low;
  if (a->open_high != b->open_high)
    return a->open_high;
  return a->high > b->high;
}

static gboolean
is_below (const RostrumCostsMark *a, const RostrumCostsMark *b)
{
  if (a->high != b->high)
    return a->high < b->high;
  if (a->open_high != b->open_high)
    return b->open_high;
  if (a->open_low != b->open_low)
    return a->open_low;
  return a->low < b->low;
}

/* The lower or the upper end of a figure; what was said in words stays words. */
static char *
end_to_words (const RostrumDebate *debate, const RostrumCostsRow *row, gboolean upper)
{
  const RostrumEstimate *estimate = &debate->estimates[row->estimate];
  RostrumFigure figure = upper ? estimate->high : estimate->low;

  if (row->mark.verbal || row->mark.open_low || row->mark.open_high || !rostrum_figure_is_set (figure))
    return rostrum_estimate_to_words (debate, row->estimate);
  return rostrum_amount_format (figure.amount, estimate->unit);
}

/* The row that reaches furthest down or up, @but passed over (NULL: none). */
static const RostrumCostsRow *
find_end (const Lit *lit, gboolean upper, const RostrumCostsRow *but)
{
  const RostrumCostsRow *end = NULL;

  for (guint i = lit->first; i < lit->end; i++) {
    const RostrumCostsRow *row = rostrum_costs_table_row (lit->table, i);

    if (row == but || !is_lit (lit, row))
      continue;
    if (end == NULL || (upper ? is_below (&end->mark, &row->mark) : is_above (&end->mark, &row->mark)))
      end = row;
  }
  return end;
}

/* "Final training run: from < $2.5 M to $6 M". */
static char *
scope_finding (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 scope)
{
  const Lit lit = find_lit (debate, table, scope);
  const char *label = rostrum_costs_scope_label (debate, scope);
  const RostrumCostsRow *least, *greatest;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (lit.n == 0)
    return g_strdup_printf (_ ("%s: no figure is shown"), label);
  least = find_end (&lit, FALSE, NULL);
  greatest = find_end (&lit, TRUE, NULL);
  /* One vague figure that spans all others would be the whole message: the greatest of the others says more. */
  if (least == greatest && least->mark.low < least->mark.high && lit.n > 1)
    greatest = find_end (&lit, TRUE, least);
  if (least == greatest) {
    from = rostrum_estimate_to_words (debate, least->estimate);
    return g_strdup_printf (_ ("%1$s: %2$s"), label, from);
  }
  from = end_to_words (debate, least, FALSE);
  to = end_to_words (debate, greatest, TRUE);
  if (g_str_equal (from, to))
    return g_strdup_printf (_ ("%1$s: %2$s"), label, from);
  /* Translators: what is counted, the least and the greatest figure: "Final training run: from < $2.5 M to $6 M" */
  return g_strdup_printf (_ ("%1$s: from %2$s to %3$s"), label, from, to);
}

/* Of the scopes that were chosen, or of the only one there is. */
static char *
like_for_like_finding (const RostrumDebate *debate, const RostrumCostsTable *table)
{
  guint32 scope = table->scope != ROSTRUM_NONE
                      ? table->scope
                      : debate->estimates[rostrum_costs_table_row (table, 0)->estimate].scope;
  g_autofree char *one = scope_finding (debate, table, scope);
  g_autofree char *other = NULL;

  if (table->other == ROSTRUM_NONE)
    return g_steal_pointer (&one);
  other = scope_finding (debate, table, table->other);
  /* Translators: what two things cost that do not compare: "Final training run: from < $2.5 M to $6 M; Chips owned: > $1 B" */
  return g_strdup_printf (C_ ("two findings", "%1$s; %2$s"), one, other);
}

char *
rostrum_costs_finding (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  if (context->debate->n_estimates == 0)
    return g_strdup (_ ("This debate has no figures"));
  if (table->rows->len == 0)
    return g_strdup (_ ("No figure is shown"));
  if (table->scope == ROSTRUM_NONE && table->n_scopes > 1)
    return g_strdup (_ ("They do not count the same thing"));
  return like_for_like_finding (context->debate, table);
}

static char *
axis_words (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  gboolean log = context->state->axis == ROSTRUM_AXIS_LOG;
  g_autofree char *unit = NULL;

  if (table->n_units > 1)
    return g_strdup (log ? _ ("Every unit on an axis of its own, logarithmic")
                         : _ ("Every unit on an axis of its own, linear"));
  unit = rostrum_unit_to_words (rostrum_costs_table_block (table, 0)->unit);
  /* Translators: the unit: "US dollars, logarithmic axis" */
  return log ? g_strdup_printf (_ ("%s, logarithmic axis"), unit)
             : g_strdup_printf (_ ("%s, linear axis"), unit);
}

static guint
count_lit (const RostrumCostsTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n += rostrum_costs_table_row (table, i)->compares ? 1 : 0;
  return n;
}

static char *
count_words (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  guint n = table->rows->len, lit = count_lit (table);

  if (lit == n)
    return g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
  return g_strdup_printf (ngettext ("%1$u of %2$u figure compares, the others are grey",
                                    "%1$u of %2$u figures compare, the others are grey", n),
                          lit, n);
}

/* NULL if nothing is left out. */
static char *
filter_words (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  guint n = context->debate->n_estimates - table->rows->len - table->n_rows_left_out;

  return n == 0 ? NULL
                : g_strdup_printf (ngettext ("the filter leaves out %u", "the filter leaves out %u", n), n);
}

char *
rostrum_costs_measure (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  g_autofree char *axis = NULL;
  g_autofree char *count = NULL;
  g_autofree char *filter = NULL;

  if (context->debate->n_estimates == 0)
    return g_strdup (_ ("Nobody names an amount of money, a number of chips, or any other figure."));
  if (table->rows->len == 0)
    return g_strdup_printf (ngettext ("The filter leaves out the %u figure of this debate.",
                                      "The filter leaves out all %u figures of this debate.",
                                      context->debate->n_estimates),
                            context->debate->n_estimates);
  axis = axis_words (context, table);
  count = count_words (context, table);
  filter = filter_words (context, table);
  if (filter != NULL)
    /* Translators: unit and axis, number of figures, what the filter leaves out */
    return g_strdup_printf (C_ ("measure", "%1$s · %2$s, %3$s"), axis, count, filter);
  /* Translators: unit and axis, number of figures: "US dollars, logarithmic axis · 13 figures" */
  return g_strdup_printf (C_ ("measure", "%1$s · %2$s"), axis, count);
}

char *
rostrum_costs_left_out (const RostrumCostsTable *table)
{
  g_autofree char *groups = NULL;
  guint n = table->n_groups_left_out;

  if (n == 0)
    return NULL;
  groups = g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  /* Translators: "6 groups" */
  return g_strdup_printf (ngettext ("For want of room the picture leaves out %2$s with %1$u figure.",
                                    "For want of room the picture leaves out %2$s with %1$u figures.",
                                    table->n_rows_left_out),
                          table->n_rows_left_out, groups);
}

char *
rostrum_costs_warning (const RostrumCostsTable *table)
{
  if (table->other != ROSTRUM_NONE)
    return g_strdup (table->grouping == ROSTRUM_GROUP_SCOPE
                         ? _ ("The two bands do not count the same thing: compare within a band.")
                         : _ ("The two scopes do not count the same thing: compare figures of one scope."));
  if (table->scope != ROSTRUM_NONE || table->n_scopes < 2)
    return NULL;
  if (table->grouping != ROSTRUM_GROUP_SCOPE)
    return g_strdup (_ ("Figures of one group may count different things: compare figures of one scope."));
  return g_strdup (_ ("Figures in different groups do not count the same thing: compare within a group."));
}

char *
rostrum_costs_heading (const RostrumCostsBlock *block, const RostrumCostsGroup *group)
{
  g_autofree char *unit = NULL;

  /* The only group of a block has the place of the block's unit. */
  if (!group->names_unit && (block->n > 1 || block->first == 0))
    return g_strdup (group->label);
  unit = rostrum_unit_to_words (block->unit);
  /* Translators: what is counted, and in which unit: "Chips owned, in US dollars" */
  return g_strdup_printf (_ ("%1$s, in %2$s"), group->label, unit);
}

char *
rostrum_costs_group_note (const RostrumDebate *debate, const RostrumCostsTable *table,
                          const RostrumCostsGroup *group)
{
  guint32 first = rostrum_costs_table_row (table, group->first)->estimate;

  /* The whole sentence, with both scopes, is told with each figure. */
  if (table->grouping == ROSTRUM_GROUP_SCOPE && !group->compares && table->other != ROSTRUM_NONE)
    return g_strdup (_ ("counts something else"));
  if (table->grouping == ROSTRUM_GROUP_SCOPE && !group->compares)
    return rostrum_costs_why_grey (debate, table, first);
  if (group->n < 2 || table->grouping == ROSTRUM_GROUP_SPEAKER)
    return NULL;
  if (group->n_voices == 0)
    return g_strdup (_ ("our arithmetic"));
  return rostrum_witnesses_to_words (group->n_voices, group->n_witnesses, group->n_documents);
}

static guint
count_voices (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < table->rows->len; i++) {
    guint32 face =
        rostrum_costs_face (&context->debate->estimates[rostrum_costs_table_row (table, i)->estimate]);

    if (face != ROSTRUM_NONE)
      g_hash_table_add (voices, GUINT_TO_POINTER (face));
  }
  return g_hash_table_size (voices);
}

char *
rostrum_costs_caption (const RostrumViewContext *context)
{
  g_autoptr (RostrumCostsTable) table = rostrum_costs_table_new (context);
  g_autofree char *figures = NULL;
  g_autofree char *voices = NULL;
  g_autofree char *finding = NULL;
  guint n_voices;

  if (table->rows->len == 0)
    return rostrum_costs_measure (context, table);
  if (table->scope != ROSTRUM_NONE || table->n_scopes < 2) {
    g_autofree char *count = count_words (context, table);

    finding = like_for_like_finding (context->debate, table);
    /* Translators: what the figures say, and how many there are, as one sentence */
    return g_strdup_printf (_ ("%1$s (%2$s)."), finding, count);
  }
  n_voices = count_voices (context, table);
  figures = g_strdup_printf (ngettext ("%u figure", "%u figures", table->rows->len), table->rows->len);
  voices = g_strdup_printf (ngettext ("%u voice", "%u voices", n_voices), n_voices);
  /* Translators: "25 figures by 12 voices count 9 different things: only those in one group compare." */
  return g_strdup_printf (
      ngettext ("%1$s by %2$s count %3$u thing: only those in one group compare.",
                "%1$s by %2$s count %3$u different things: only those in one group compare.",
                table->n_scopes),
      figures, voices, table->n_scopes);
}
