/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which estimate stands in which row: one block a unit, one group a scope, sorted as the reader wishes. */
#include "scene/rostrum-costs.h"

#include "query/rostrum-compare.h"

#include <string.h>

guint32
rostrum_costs_face (const RostrumEstimate *estimate)
{
  return estimate->derived_by_editor ? ROSTRUM_NONE : estimate->speaker;
}

/* What sorting looks at, once for each row. */
typedef struct {
  guint32 estimate;
  guint block;
  guint32 scope;
  double middle;
  RostrumDate date;
  char *name; /* collation key; NULL: nobody's, stands last */
} SortKey;

static void
sort_key_clear (gpointer data)
{
  g_free (((SortKey *) data)->name);
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

static SortKey
sort_key_of (const RostrumDebate *debate, guint32 index, RostrumSort sort, GHashTable *places)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  guint32 face = rostrum_costs_face (estimate);
  SortKey key = { .estimate = index, .scope = estimate->scope, .date = estimate->date };

  key.block = GPOINTER_TO_UINT (g_hash_table_lookup (places, estimate->unit));
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
  const SortKey *a = x, *b = y;
  RostrumSort sort = GPOINTER_TO_INT (data);
  int order = 0;

  if (a->block != b->block)
    return a->block < b->block ? -1 : 1;
  if (a->scope != b->scope)
    return a->scope < b->scope ? -1 : 1;
  if (sort == ROSTRUM_SORT_AMOUNT)
    order = compare_numbers (a->middle, b->middle);
  else if (sort == ROSTRUM_SORT_DATE)
    order = rostrum_date_compare (a->date, b->date);
  else if (sort == ROSTRUM_SORT_SPEAKER)
    order = compare_names (a->name, b->name);
  if (order != 0)
    return order;
  return a->estimate < b->estimate ? -1 : a->estimate > b->estimate;
}

static GArray *
sort_estimates (const RostrumViewContext *context, GHashTable *places)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (SortKey));
  RostrumSort sort = context->state->sort;

  g_array_set_clear_func (keys, sort_key_clear);
  for (guint32 i = 0; i < context->debate->n_estimates; i++) {
    SortKey key;

    if (!rostrum_bits_get (context->visible->estimates, i))
      continue;
    key = sort_key_of (context->debate, i, sort, places);
    g_array_append_val (keys, key);
  }
  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (sort));
  return keys;
}

/* Distinct speakers, speakers at the roots, and sources among the rows of a group; the editors are no voice. */
static void
count_voices (const RostrumCostsTable *self, const RostrumDebate *debate, RostrumCostsGroup *group)
{
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) witnesses = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) documents = g_hash_table_new (NULL, NULL);

  for (guint i = group->first; i < group->first + group->n; i++) {
    guint32 index = rostrum_costs_table_row (self, i)->estimate;
    const RostrumEstimate *estimate = &debate->estimates[index];
    guint32 face = rostrum_costs_face (estimate);
    guint32 root = rostrum_costs_face (&debate->estimates[rostrum_debate_estimate_root (debate, index)]);

    if (face == ROSTRUM_NONE)
      continue;
    g_hash_table_add (voices, GUINT_TO_POINTER (face));
    g_hash_table_add (witnesses, GUINT_TO_POINTER (root != ROSTRUM_NONE ? root : face));
    if (estimate->source != ROSTRUM_NONE)
      g_hash_table_add (documents, GUINT_TO_POINTER (estimate->source));
  }
  group->n_voices = g_hash_table_size (voices);
  group->n_witnesses = g_hash_table_size (witnesses);
  group->n_documents = g_hash_table_size (documents);
}

static void
add_groups (RostrumCostsTable *self, const RostrumDebate *debate, const GArray *keys)
{
  for (guint i = 0; i < keys->len; i++) {
    const SortKey *key = &g_array_index (keys, SortKey, i);
    RostrumCostsRow row = { .estimate = key->estimate };

    row.mark = rostrum_costs_mark_of (&debate->estimates[key->estimate]);
    g_array_append_val (self->rows, row);
    if (i == 0 || key[-1].block != key->block || key[-1].scope != key->scope) {
      RostrumCostsGroup group = { .scope = key->scope, .first = i };

      group.compares = self->scope == ROSTRUM_NONE || self->scope == key->scope;
      g_array_append_val (self->groups, group);
      rostrum_costs_table_block (self, key->block)->n++;
    }
    rostrum_costs_table_group (self, self->groups->len - 1)->n++;
  }
  for (guint i = 0, first = 0; i < self->blocks->len; i++) {
    RostrumCostsBlock *block = rostrum_costs_table_block (self, i);

    block->first = first;
    first += block->n;
  }
}

static void
describe_groups (RostrumCostsTable *self, const RostrumDebate *debate)
{
  g_autoptr (GHashTable) units_of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->groups->len; i++) {
    RostrumCostsGroup *group = rostrum_costs_table_group (self, i);
    gpointer scope = GUINT_TO_POINTER (group->scope);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (units_of, scope));

    g_hash_table_insert (units_of, scope, GUINT_TO_POINTER (n + 1));
    count_voices (self, debate, group);
  }
  for (guint i = 0; i < self->groups->len; i++) {
    RostrumCostsGroup *group = rostrum_costs_table_group (self, i);

    group->names_unit =
        GPOINTER_TO_UINT (g_hash_table_lookup (units_of, GUINT_TO_POINTER (group->scope))) > 1;
  }
  self->n_scopes = g_hash_table_size (units_of);
}

static void
span_group (const RostrumCostsTable *self, const RostrumCostsGroup *group, RostrumAxisSpan *span)
{
  for (guint i = group->first; i < group->first + group->n; i++) {
    const RostrumCostsMark *mark = &rostrum_costs_table_row (self, i)->mark;

    rostrum_axis_span_add (span, mark->low);
    rostrum_axis_span_add (span, mark->high);
    if (mark->open_low)
      rostrum_axis_span_add_bound (span, mark->low, FALSE);
    if (mark->open_high)
      rostrum_axis_span_add_bound (span, mark->high, TRUE);
  }
}

/* The axis spans what compares; where nothing does, all. */
static void
make_axis (RostrumCostsTable *self, RostrumCostsBlock *block, RostrumAxisKind kind)
{
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  gboolean any = FALSE;

  for (guint i = block->first; i < block->first + block->n; i++)
    any = any || rostrum_costs_table_group (self, i)->compares;
  for (guint i = block->first; i < block->first + block->n; i++) {
    const RostrumCostsGroup *group = rostrum_costs_table_group (self, i);

    if (group->compares || !any)
      span_group (self, group, &span);
  }
  block->axis = rostrum_axis_make (kind, &span);
}

RostrumCostsTable *
rostrum_costs_table_new (const RostrumViewContext *context)
{
  RostrumCostsTable *self = g_new0 (RostrumCostsTable, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GArray) keys = NULL;

  self->rows = g_array_new (FALSE, FALSE, sizeof (RostrumCostsRow));
  self->groups = g_array_new (FALSE, FALSE, sizeof (RostrumCostsGroup));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (RostrumCostsBlock));
  self->scope = context->state->scope < context->debate->n_scopes ? context->state->scope : ROSTRUM_NONE;

  units = collect_units (context->debate, context->visible->estimates, places);
  for (guint i = 0; i < units->len; i++) {
    RostrumCostsBlock block = { .unit = g_ptr_array_index (units, i) };

    g_array_append_val (self->blocks, block);
  }
  keys = sort_estimates (context, places);
  add_groups (self, context->debate, keys);
  describe_groups (self, context->debate);
  for (guint i = 0; i < self->blocks->len; i++)
    make_axis (self, rostrum_costs_table_block (self, i), context->state->axis);
  return self;
}

void
rostrum_costs_table_free (RostrumCostsTable *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->groups);
  g_array_unref (self->blocks);
  g_free (self);
}
