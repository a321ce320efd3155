/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Echoes below what they repeat. */
#include "rostrum-costs.h"

/* Deeper echoes stand beside those of this depth: more steps to the right would leave no room for words. */
#define DEEPEST 3
/* A chain of echoes that leaves the group for longer than this does not come back. */
#define MOST_STEPS 64

typedef struct {
  guint n;             /* estimates */
  guint32 *parent;     /* by place in the group; ROSTRUM_NONE: repeats nothing in it */
  guint32 *first_born; /* heads of the lists of children, in order */
  guint32 *next;       /* siblings */
} Tree;

/* The place of the nearest figure in the group that @estimate repeats. */
static guint32
find_parent (const RostrumDebate *debate, GHashTable *places, guint32 estimate)
{
  guint32 at = debate->estimates[estimate].echoes;

  for (guint step = 0; at != ROSTRUM_NONE && step < MOST_STEPS; step++) {
    gpointer place;

    if (g_hash_table_lookup_extended (places, GUINT_TO_POINTER (at), NULL, &place))
      return GPOINTER_TO_UINT (place);
    at = debate->estimates[at].echoes;
  }
  return ROSTRUM_NONE;
}

static void
tree_init (Tree *self, const RostrumDebate *debate, const GArray *estimates)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  self->n = estimates->len;
  self->parent = g_new (guint32, self->n + 1);
  self->first_born = g_new (guint32, self->n + 1);
  self->next = g_new (guint32, self->n + 1);
  for (guint i = 0; i < self->n; i++) {
    g_hash_table_insert (places, GUINT_TO_POINTER (g_array_index (estimates, guint32, i)),
                         GUINT_TO_POINTER (i));
    self->first_born[i] = self->next[i] = ROSTRUM_NONE;
  }
  /* From the last to the first, so that each list of children comes out in order. */
  for (guint i = self->n; i-- > 0;) {
    guint32 parent = find_parent (debate, places, g_array_index (estimates, guint32, i));

    self->parent[i] = parent;
    if (parent == ROSTRUM_NONE)
      continue;
    self->next[i] = self->first_born[parent];
    self->first_born[parent] = i;
  }
}

static void
tree_clear (Tree *self)
{
  g_free (self->parent);
  g_free (self->first_born);
  g_free (self->next);
}

static guint32
append_row (GArray *rows, guint32 estimate, guint32 parent_row)
{
  RostrumCostsRow row = { .estimate = estimate, .parent = parent_row };

  if (parent_row != ROSTRUM_NONE) {
    const RostrumCostsRow *parent = &g_array_index (rows, RostrumCostsRow, parent_row);

    if (parent->depth == DEEPEST)
      row.parent = parent->parent;
    row.depth = MIN (parent->depth + 1, DEEPEST);
  }
  g_array_append_val (rows, row);
  return rows->len - 1;
}

/* A root and all that repeats it, each before its own echoes. No recursion: chains may be long. */
static void
append_tree (const Tree *self, const GArray *estimates, guint32 root, GArray *rows, guint32 *row_of)
{
  guint32 at = root;

  for (;;) {
    guint32 parent = at == root ? ROSTRUM_NONE : row_of[self->parent[at]];

    row_of[at] = append_row (rows, g_array_index (estimates, guint32, at), parent);
    if (self->first_born[at] != ROSTRUM_NONE) {
      at = self->first_born[at];
      continue;
    }
    while (at != root && self->next[at] == ROSTRUM_NONE)
      at = self->parent[at];
    if (at == root)
      return;
    at = self->next[at];
  }
}

static guint
count_voices (const RostrumDebate *debate, const GArray *rows, guint from)
{
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);

  for (guint i = from; i < rows->len; i++) {
    guint32 face = rostrum_costs_face (&debate->estimates[g_array_index (rows, RostrumCostsRow, i).estimate]);

    if (face != ROSTRUM_NONE)
      g_hash_table_add (voices, GUINT_TO_POINTER (face));
  }
  return g_hash_table_size (voices);
}

void
rostrum_costs_lineage_append (const RostrumDebate *debate, const GArray *estimates, GArray *rows)
{
  g_autofree guint32 *row_of = g_new (guint32, estimates->len + 1);
  Tree tree;

  tree_init (&tree, debate, estimates);
  for (guint i = 0; i < tree.n; i++) {
    guint first = rows->len;

    if (tree.parent[i] != ROSTRUM_NONE)
      continue;
    append_tree (&tree, estimates, i, rows, row_of);
    if (rows->len > first + 1)
      g_array_index (rows, RostrumCostsRow, first).n_voices = count_voices (debate, rows, first);
  }
  tree_clear (&tree);
}
