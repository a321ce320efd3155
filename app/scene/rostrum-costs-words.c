/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart says as a whole: title, measure, warning, headings, caption. Computed from the rows, never written by hand. */
#include "rostrum-costs.h"

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>

static const char *
scope_label (const RostrumDebate *debate, guint32 scope)
{
  return scope != ROSTRUM_NONE ? debate->scopes[scope].label : _ ("What it counts is not stated");
}

/* The first group that is lit and counts what the picture is about: money comes first. NULL if there is none. */
static const RostrumCostsGroup *
lit_group (const RostrumCostsTable *table)
{
  for (guint i = 0; i < table->groups->len; i++)
    if (rostrum_costs_table_group (table, i)->compares)
      return rostrum_costs_table_group (table, i);
  return NULL;
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
find_end (const RostrumCostsTable *table, const RostrumCostsGroup *group, gboolean upper,
          const RostrumCostsRow *but)
{
  const RostrumCostsRow *end = NULL;

  for (guint i = group->first; i < group->first + group->n; i++) {
    const RostrumCostsRow *row = rostrum_costs_table_row (table, i);

    if (row == but)
      continue;
    if (end == NULL || (upper ? is_below (&end->mark, &row->mark) : is_above (&end->mark, &row->mark)))
      end = row;
  }
  return end;
}

/* "Final training run: from < $2.5 M to $6 M". */
static char *
group_finding (const RostrumDebate *debate, const RostrumCostsTable *table, const RostrumCostsGroup *group)
{
  const RostrumCostsRow *least = find_end (table, group, FALSE, NULL);
  const RostrumCostsRow *greatest = find_end (table, group, TRUE, NULL);
  const char *label = scope_label (debate, group->scope);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* One vague figure that spans all others would be the whole message: the greatest of the others says more. */
  if (least == greatest && least->mark.low < least->mark.high && group->n > 1)
    greatest = find_end (table, group, TRUE, least);
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

char *
rostrum_costs_finding (const RostrumViewContext *context, const RostrumCostsTable *table)
{
  const RostrumCostsGroup *group = lit_group (table);

  if (context->debate->n_estimates == 0)
    return g_strdup (_ ("This debate has no figures"));
  if (table->rows->len == 0)
    return g_strdup (_ ("No figure is shown"));
  if (group == NULL)
    return g_strdup_printf (_ ("%s: no figure is shown"), scope_label (context->debate, table->scope));
  if (table->scope == ROSTRUM_NONE && table->n_scopes > 1)
    return g_strdup (_ ("They do not count the same thing"));
  return group_finding (context->debate, table, group);
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

  for (guint i = 0; i < table->groups->len; i++) {
    const RostrumCostsGroup *group = rostrum_costs_table_group (table, i);

    n += group->compares ? group->n : 0;
  }
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
  guint n = context->debate->n_estimates - table->rows->len;

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
rostrum_costs_warning (const RostrumCostsTable *table)
{
  if (table->scope != ROSTRUM_NONE || table->n_scopes < 2)
    return NULL;
  return g_strdup (_ ("Figures in different groups do not count the same thing: compare within a group."));
}

char *
rostrum_costs_heading (const RostrumDebate *debate, const RostrumCostsBlock *block,
                       const RostrumCostsGroup *group)
{
  const char *label = scope_label (debate, group->scope);
  g_autofree char *unit = NULL;

  /* The only group of a block has the place of the block's unit. */
  if (!group->names_unit && (block->n > 1 || block->first == 0))
    return g_strdup (label);
  unit = rostrum_unit_to_words (block->unit);
  /* Translators: what is counted, and in which unit: "Chips owned, in US dollars" */
  return g_strdup_printf (_ ("%1$s, in %2$s"), label, unit);
}

char *
rostrum_costs_group_note (const RostrumDebate *debate, const RostrumCostsTable *table,
                          const RostrumCostsGroup *group)
{
  guint32 first = rostrum_costs_table_row (table, group->first)->estimate;

  if (!group->compares)
    return rostrum_estimate_why_not (debate, first, table->scope, debate->estimates[first].unit);
  if (group->n < 2)
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
  const RostrumCostsGroup *group = lit_group (table);
  g_autofree char *figures = NULL;
  g_autofree char *voices = NULL;
  g_autofree char *finding = NULL;
  guint n_voices;

  if (table->rows->len == 0)
    return rostrum_costs_measure (context, table);
  if (table->scope != ROSTRUM_NONE || table->n_scopes < 2) {
    g_autofree char *count = count_words (context, table);

    finding = group != NULL ? group_finding (context->debate, table, group)
                            : rostrum_costs_finding (context, table);
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
