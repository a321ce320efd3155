/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which estimate stands in which row: one block a unit, one group a scope, sorted as the reader wishes. */
#include "rostrum-costs-order.h"

#include "query/rostrum-compare.h"

#include <glib/gi18n-lib.h>
#include <string.h>

guint32
rostrum_costs_face (const RostrumEstimate *estimate)
{
  return estimate->derived_by_editor ? ROSTRUM_NONE : estimate->speaker;
}

/* Two clusters of groups this many times apart have an axis each: on one, the empty decades between them would take the room that
 * the figures need. */
#define APART 1e4

/* A group before it has its rows: a run of keys. */
typedef struct {
  RostrumCostsGroup group; /* `first` and `n` are keys */
  guint unit;
  guint cluster; /* the block within the unit */
  gboolean near; /* something in its unit compares */
  guint32 order; /* as of its keys */
  RostrumAxisSpan span;
} Draft;

typedef struct {
  RostrumCostsTable *table;
  const RostrumViewContext *context;
  GPtrArray *units;
  GArray *keys;   /* of RostrumCostsKey */
  GArray *drafts; /* of Draft */
} Maker;

static Draft *
get_draft (const Maker *self, guint i)
{
  return &g_array_index (self->drafts, Draft, i);
}

/* Distinct speakers, speakers at the roots, and sources among the figures of a group; the editors are no voice. */
static void
count_voices (const Maker *self, RostrumCostsGroup *group)
{
  const RostrumDebate *debate = self->context->debate;
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) witnesses = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) documents = g_hash_table_new (NULL, NULL);

  for (guint i = group->first; i < group->first + group->n; i++) {
    guint32 index = g_array_index (self->keys, RostrumCostsKey, i).estimate;
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

static gboolean
compares (const Maker *self, guint32 estimate)
{
  guint32 scope = self->context->debate->estimates[estimate].scope;

  return self->table->scope == ROSTRUM_NONE ||
         (scope != ROSTRUM_NONE && (scope == self->table->scope || scope == self->table->other));
}

static void
span_mark (const RostrumCostsMark *mark, RostrumAxisSpan *span)
{
  rostrum_axis_span_add (span, mark->low);
  rostrum_axis_span_add (span, mark->high);
  if (mark->open_low)
    rostrum_axis_span_add_bound (span, mark->low, FALSE);
  if (mark->open_high)
    rostrum_axis_span_add_bound (span, mark->high, TRUE);
}

static const char *
label_of (const Maker *self, guint32 index)
{
  const RostrumDebate *debate = self->context->debate;
  const RostrumEstimate *estimate = &debate->estimates[index];
  guint32 face = rostrum_costs_face (estimate);

  switch (self->context->state->grouping) {
  case ROSTRUM_GROUP_SPEAKER:
    return face != ROSTRUM_NONE ? debate->speakers[face].name : _ ("Our arithmetic");
  case ROSTRUM_GROUP_SUBJECT:
    return estimate->subject != NULL && *estimate->subject != '\0' ? estimate->subject
                                                                   : _ ("Of what is not stated");
  case ROSTRUM_GROUP_SCOPE:
  case ROSTRUM_N_GROUPINGS:
  default:
    return rostrum_costs_scope_label (debate, estimate->scope);
  }
}

static Draft
draft_of (const Maker *self, guint first, guint end)
{
  const RostrumCostsKey *keys = &g_array_index (self->keys, RostrumCostsKey, first);
  Draft draft = { .unit = keys->unit, .order = keys->group, .span = ROSTRUM_AXIS_SPAN_EMPTY };

  draft.group.label = label_of (self, keys->estimate);
  draft.group.scope = keys->scope;
  draft.group.first = first;
  draft.group.n = end - first;
  for (guint i = 0; i < end - first; i++) {
    RostrumCostsMark mark = rostrum_costs_mark_of (&self->context->debate->estimates[keys[i].estimate]);

    span_mark (&mark, &draft.span);
    draft.group.compares = draft.group.compares || compares (self, keys[i].estimate);
  }
  count_voices (self, &draft.group);
  return draft;
}

static void
make_drafts (Maker *self)
{
  const RostrumCostsKey *keys = (const RostrumCostsKey *) self->keys->data;

  for (guint first = 0, end; first < self->keys->len; first = end) {
    Draft draft;

    for (end = first + 1; end < self->keys->len; end++)
      if (keys[end].unit != keys[first].unit || keys[end].group != keys[first].group)
        break;
    draft = draft_of (self, first, end);
    g_array_append_val (self->drafts, draft);
  }
}

/* The scope that was chosen first stands before the other, what does not compare behind both. */
static guint
rank_of (const Draft *draft, const RostrumCostsTable *table)
{
  if (!draft->group.compares)
    return 2;
  return table->grouping == ROSTRUM_GROUP_SCOPE && table->other != ROSTRUM_NONE &&
         draft->group.scope == table->other;
}

/* What compares stands first, then what most speak of; the file decides the rest. */
static int
compare_drafts (gconstpointer x, gconstpointer y, gpointer table)
{
  const Draft *a = x, *b = y;
  guint rank_a = rank_of (a, table), rank_b = rank_of (b, table);

  if (a->near != b->near)
    return a->near ? -1 : 1;
  if (a->unit != b->unit)
    return a->unit < b->unit ? -1 : 1;
  if (a->cluster != b->cluster)
    return a->cluster < b->cluster ? -1 : 1;
  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;
  if (a->group.n_voices != b->group.n_voices)
    return a->group.n_voices > b->group.n_voices ? -1 : 1;
  return (a->order > b->order) - (a->order < b->order);
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_spans (gconstpointer x, gconstpointer y)
{
  const Draft *a = x, *b = y;

  if (a->unit != b->unit)
    return a->unit < b->unit ? -1 : 1;
  return compare_numbers (a->span.low, b->span.low);
}

/* The cluster with the most figures is 0, the others follow from below; @first to @end are those of one unit, by their spans. */
static void
number_clusters (Maker *self, guint first, guint end)
{
  guint n = 1, most = 0, best = 0, of_best = 0;
  double reach = get_draft (self, first)->span.high;

  for (guint i = first; i < end; i++) {
    Draft *draft = get_draft (self, i);

    /* Zero alone has no place on the axis of decades: it stands beside the first. */
    if (draft->span.low <= draft->span.high && draft->span.low > reach * APART && reach > 0.0) {
      n++;
      most = 0;
    }
    draft->cluster = n;
    most += draft->group.n;
    if (most > of_best) {
      of_best = most;
      best = n;
    }
    reach = MAX (reach, draft->span.high);
  }
  for (guint i = first; i < end; i++) {
    Draft *draft = get_draft (self, i);

    if (draft->cluster == best || draft->span.low > draft->span.high)
      draft->cluster = 0;
  }
}

/* Like-for-like has all it compares on one axis. */
static void
make_clusters (Maker *self)
{
  guint end;

  if (self->context->state->axis != ROSTRUM_AXIS_LOG || self->table->scope != ROSTRUM_NONE)
    return;
  g_array_sort (self->drafts, compare_spans);
  for (guint first = 0; first < self->drafts->len; first = end) {
    for (end = first + 1; end < self->drafts->len; end++)
      if (get_draft (self, end)->unit != get_draft (self, first)->unit)
        break;
    number_clusters (self, first, end);
  }
}

static void
add_group (Maker *self, const Draft *draft)
{
  RostrumCostsTable *table = self->table;
  RostrumCostsGroup group = draft->group;
  g_autoptr (GArray) estimates = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = group.first; i < group.first + group.n; i++)
    g_array_append_val (estimates, g_array_index (self->keys, RostrumCostsKey, i).estimate);
  group.first = table->rows->len;
  rostrum_costs_lineage_append (self->context->debate, estimates, table->rows);
  for (guint i = group.first; i < table->rows->len; i++) {
    RostrumCostsRow *row = rostrum_costs_table_row (table, i);

    row->mark = rostrum_costs_mark_of (&self->context->debate->estimates[row->estimate]);
    row->compares = compares (self, row->estimate);
  }
  g_array_append_val (table->groups, group);
}

static void
find_near (Maker *self)
{
  g_autofree gboolean *near = g_new0 (gboolean, self->units->len + 1);

  for (guint i = 0; i < self->drafts->len; i++)
    near[get_draft (self, i)->unit] |= get_draft (self, i)->group.compares;
  for (guint i = 0; i < self->drafts->len; i++)
    get_draft (self, i)->near = near[get_draft (self, i)->unit];
}

static void
add_groups (Maker *self)
{
  RostrumCostsTable *table = self->table;

  find_near (self);
  g_array_sort_with_data (self->drafts, compare_drafts, table);
  for (guint i = 0; i < self->drafts->len; i++) {
    const Draft *draft = get_draft (self, i), *before = i > 0 ? draft - 1 : NULL;

    if (before == NULL || before->unit != draft->unit || before->cluster != draft->cluster) {
      RostrumCostsBlock block = { .unit = g_ptr_array_index (self->units, draft->unit), .first = i };

      block.apart = before != NULL && before->unit == draft->unit;
      g_array_append_val (table->blocks, block);
    }
    add_group (self, draft);
    rostrum_costs_table_block (table, table->blocks->len - 1)->n++;
  }
}

/* Groups and blocks behind the first few. */
static void
leave_out (Maker *self)
{
  RostrumCostsTable *table = self->table;
  guint most = self->context->options != NULL ? self->context->options->most_groups : 0;
  guint n_rows;

  if (most == 0 || most >= table->groups->len)
    return;
  n_rows = rostrum_costs_table_group (table, most)->first;
  table->n_groups_left_out = table->groups->len - most;
  table->n_rows_left_out = table->rows->len - n_rows;
  g_array_set_size (table->rows, n_rows);
  g_array_set_size (table->groups, most);
  while (rostrum_costs_table_block (table, table->blocks->len - 1)->first >= most)
    g_array_set_size (table->blocks, table->blocks->len - 1);
  rostrum_costs_table_block (table, table->blocks->len - 1)->n =
      most - rostrum_costs_table_block (table, table->blocks->len - 1)->first;
}

static guint
count_scopes (const RostrumCostsTable *self, const RostrumDebate *debate)
{
  g_autoptr (GHashTable) scopes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_add (
        scopes, GUINT_TO_POINTER (debate->estimates[rostrum_costs_table_row (self, i)->estimate].scope));
  return g_hash_table_size (scopes);
}

static guint
count_units (const RostrumCostsTable *self)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->blocks->len; i++)
    g_hash_table_add (units, (gpointer) rostrum_costs_table_block (self, i)->unit);
  return g_hash_table_size (units);
}

static void
describe_groups (const Maker *self)
{
  RostrumCostsTable *table = self->table;
  g_autoptr (GHashTable) units_of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->drafts->len; i++) {
    gpointer scope = GUINT_TO_POINTER (get_draft (self, i)->order);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (units_of, scope));

    g_hash_table_insert (units_of, scope, GUINT_TO_POINTER (n + 1));
  }
  for (guint i = 0; i < table->groups->len; i++)
    rostrum_costs_table_group (table, i)->names_unit =
        table->grouping == ROSTRUM_GROUP_SCOPE &&
        GPOINTER_TO_UINT (g_hash_table_lookup (units_of, GUINT_TO_POINTER (get_draft (self, i)->order))) > 1;
  table->n_scopes = count_scopes (table, self->context->debate);
  table->n_units = count_units (table);
}

/* The axis spans what compares; where nothing does, all. */
static void
make_axis (RostrumCostsTable *self, RostrumCostsBlock *block, RostrumAxisKind kind)
{
  const RostrumCostsGroup *last = rostrum_costs_table_group (self, block->first + block->n - 1);
  guint first = rostrum_costs_table_group (self, block->first)->first, end = last->first + last->n;
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  gboolean any = FALSE;

  for (guint i = first; i < end; i++)
    any = any || rostrum_costs_table_row (self, i)->compares;
  for (guint i = first; i < end; i++) {
    const RostrumCostsRow *row = rostrum_costs_table_row (self, i);

    if (row->compares || !any)
      span_mark (&row->mark, &span);
  }
  block->axis = rostrum_axis_make (kind, &span);
}

RostrumCostsTable *
rostrum_costs_table_new (const RostrumViewContext *context)
{
  RostrumCostsTable *self = g_new0 (RostrumCostsTable, 1);
  Maker maker = { .table = self, .context = context };

  self->rows = g_array_new (FALSE, FALSE, sizeof (RostrumCostsRow));
  self->groups = g_array_new (FALSE, FALSE, sizeof (RostrumCostsGroup));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (RostrumCostsBlock));
  self->grouping = context->state->grouping;
  self->scope = context->state->scope < context->debate->n_scopes ? context->state->scope : ROSTRUM_NONE;
  self->other = ROSTRUM_NONE;
  if (self->scope != ROSTRUM_NONE && context->state->other_scope < context->debate->n_scopes)
    self->other = context->state->other_scope;

  maker.keys = rostrum_costs_sort (context, &maker.units);
  maker.drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  make_drafts (&maker);
  make_clusters (&maker);
  add_groups (&maker);
  leave_out (&maker);
  describe_groups (&maker);
  for (guint i = 0; i < self->blocks->len; i++)
    make_axis (self, rostrum_costs_table_block (self, i), context->state->axis);
  g_ptr_array_unref (maker.units);
  g_array_unref (maker.keys);
  g_array_unref (maker.drafts);
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
