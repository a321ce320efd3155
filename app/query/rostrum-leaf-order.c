/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Average linkage by chains of nearest neighbours (Murtagh 1983), then the optimal order of the tree's leaves
 * (Bar-Joseph, Gifford and Jaakkola 2001): for every pair of leaves that can stand at the two ends of a subtree, the
 * least sum of distances between neighbours, from the children's sums up. */
#include "rostrum-seriation-private.h"

#include <math.h>
#include <string.h>

typedef struct {
  guint32 left; /* nodes; a leaf is its own left and right */
  guint32 right;
  guint32 first; /* of its leaves, by place */
  guint32 n;
} TreeNode;

typedef struct {
  guint32 n;
  TreeNode *nodes; /* the leaves, then the inner ones, children before parents */
  guint32 *leaf;   /* by place: which leaf stands there in the tree as it was built */
  double *apart;   /* n × n, by place */
  double *best;    /* n × n, by place: the least sum with these two at the ends of their subtree */
} LeafOrder;

/* ---- clustering ---- */

static guint32
nearest (const double *distances, const gboolean *gone, guint32 n, guint32 to, guint32 preferred)
{
  guint32 found = preferred;
  double least = preferred < n ? distances[(gsize) to * n + preferred] : INFINITY;

  for (guint32 i = 0; i < n; i++)
    if (i != to && !gone[i] && distances[(gsize) to * n + i] < least) {
      least = distances[(gsize) to * n + i];
      found = i;
    }
  return found;
}

/* @a becomes the union of both, @b is gone. */
static void
merge (double *distances, guint32 *sizes, gboolean *gone, guint32 n, guint32 a, guint32 b)
{
  for (guint32 i = 0; i < n; i++) {
    double mean;

    if (gone[i] || i == a || i == b)
      continue;
    mean = (sizes[a] * distances[(gsize) a * n + i] + sizes[b] * distances[(gsize) b * n + i]) /
           (sizes[a] + sizes[b]);
    distances[(gsize) a * n + i] = distances[(gsize) i * n + a] = mean;
  }
  sizes[a] += sizes[b];
  gone[b] = TRUE;
}

static guint32
first_left (const gboolean *gone)
{
  guint32 i = 0;

  while (gone[i])
    i++;
  return i;
}

static void
build_tree (LeafOrder *self, const double *distances)
{
  guint32 n = self->n;
  g_autofree double *working = g_memdup2 (distances, (gsize) n * n * sizeof (double));
  g_autofree gboolean *gone = g_new0 (gboolean, n);
  g_autofree guint32 *sizes = g_new (guint32, n);
  g_autofree guint32 *node_of = g_new (guint32, n);
  g_autofree guint32 *chain = g_new (guint32, n + 1);
  guint32 n_chain = 0;

  for (guint32 i = 0; i < n; i++) {
    self->nodes[i] = (TreeNode){ i, i, 0, 1 };
    node_of[i] = i;
    sizes[i] = 1;
  }
  for (guint32 next = n; next < 2 * n - 1;) {
    guint32 end, near, a, b;

    if (n_chain == 0)
      chain[n_chain++] = first_left (gone);
    end = chain[n_chain - 1];
    near = nearest (working, gone, n, end, n_chain > 1 ? chain[n_chain - 2] : n);
    if (n_chain < 2 || near != chain[n_chain - 2]) {
      chain[n_chain++] = near;
      continue;
    }
    /* Rounding could have made a lie of what is left of the chain. */
    n_chain = 0;
    a = MIN (end, near);
    b = MAX (end, near);
    self->nodes[next] = (TreeNode){ node_of[a], node_of[b], 0, sizes[a] + sizes[b] };
    merge (working, sizes, gone, n, a, b);
    node_of[a] = next++;
  }
}

/* Every subtree's leaves stand side by side; parents come after their children. */
static void
place_leaves (LeafOrder *self, const double *distances)
{
  guint32 n = self->n;

  self->nodes[2 * n - 2].first = 0;
  for (guint32 i = 2 * n - 1; i-- > n;) {
    const TreeNode *node = &self->nodes[i];

    self->nodes[node->left].first = node->first;
    self->nodes[node->right].first = node->first + self->nodes[node->left].n;
  }
  for (guint32 i = 0; i < n; i++)
    self->leaf[self->nodes[i].first] = i;
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < n; k++)
      self->apart[(gsize) i * n + k] = distances[(gsize) self->leaf[i] * n + self->leaf[k]];
}

/* ---- ordering ---- */

/* The places that can stand at the other end of @node if @end stands at one: those of the child that it is not in. */
static void
other_ends (const LeafOrder *self, guint32 node, guint32 end, guint32 *from, guint32 *to)
{
  const TreeNode *self_node = &self->nodes[node];
  const TreeNode *other;

  if (self_node->n == 1)
    other = self_node;
  else if (end < self->nodes[self_node->right].first)
    other = &self->nodes[self_node->right];
  else
    other = &self->nodes[self_node->left];
  *from = other->first;
  *to = other->first + other->n;
}

/* Sums for all ends (u, w) of @node, u in its left child: first over what stands left of the seam, then right of it. */
static void
solve (LeafOrder *self, guint32 node, double *seam)
{
  guint32 left = self->nodes[node].left;
  guint32 right = self->nodes[node].right;
  const TreeNode *l = &self->nodes[left];
  const TreeNode *r = &self->nodes[right];
  gsize n = self->n;

  for (guint32 u = l->first; u < l->first + l->n; u++) {
    guint32 from, to;

    other_ends (self, left, u, &from, &to);
    for (guint32 k = r->first; k < r->first + r->n; k++) {
      seam[k] = INFINITY;
      for (guint32 m = from; m < to; m++)
        seam[k] = MIN (seam[k], self->best[u * n + m] + self->apart[k * n + m]);
    }
    for (guint32 w = r->first; w < r->first + r->n; w++) {
      double least = INFINITY;

      other_ends (self, right, w, &from, &to);
      for (guint32 k = from; k < to; k++)
        least = MIN (least, seam[k] + self->best[w * n + k]);
      self->best[u * n + w] = self->best[w * n + u] = least;
    }
  }
}

/* Writes @node's leaves with the places @u and @w at its ends. */
static void
write_order (const LeafOrder *self, guint32 node, guint32 u, guint32 w, guint32 *order)
{
  guint32 left = self->nodes[node].left;
  guint32 right = self->nodes[node].right;
  guint32 from, to, other_from, other_to, seam_left, seam_right;
  gsize n = self->n;
  double least = INFINITY;

  if (self->nodes[node].n == 1) {
    order[0] = self->leaf[u];
    return;
  }
  if (u >= self->nodes[right].first) {
    left = self->nodes[node].right;
    right = self->nodes[node].left;
  }
  other_ends (self, left, u, &from, &to);
  other_ends (self, right, w, &other_from, &other_to);
  seam_left = from;
  seam_right = other_from;
  for (guint32 m = from; m < to; m++)
    for (guint32 k = other_from; k < other_to; k++) {
      double sum = self->best[u * n + m] + self->apart[m * n + k] + self->best[w * n + k];

      if (sum < least) {
        least = sum;
        seam_left = m;
        seam_right = k;
      }
    }
  write_order (self, left, u, seam_left, order);
  write_order (self, right, seam_right, w, order + self->nodes[left].n);
}

static void
solve_tree (LeafOrder *self, guint32 *order)
{
  guint32 n = self->n;
  guint32 root = 2 * n - 2;
  g_autofree double *seam = g_new (double, n);
  guint32 u = 0;
  guint32 w = 0;
  double least = INFINITY;

  for (guint32 i = n; i <= root; i++)
    solve (self, i, seam);
  for (guint32 i = 0; i < self->nodes[self->nodes[root].left].n; i++)
    for (guint32 k = self->nodes[self->nodes[root].right].first; k < n; k++)
      if (self->best[(gsize) i * n + k] < least) {
        least = self->best[(gsize) i * n + k];
        u = i;
        w = k;
      }
  write_order (self, root, u, w, order);
}

guint32 *
rostrum_leaf_order (const double *distances, guint32 n)
{
  guint32 *order = g_new0 (guint32, MAX (n, 1));
  LeafOrder self = { .n = n };

  if (n < 2)
    return order;
  self.nodes = g_new (TreeNode, 2 * n - 1);
  self.leaf = g_new (guint32, n);
  self.apart = g_new (double, (gsize) n *n);
  self.best = g_new0 (double, (gsize) n *n);
  build_tree (&self, distances);
  place_leaves (&self, distances);
  solve_tree (&self, order);
  g_free (self.nodes);
  g_free (self.leaf);
  g_free (self.apart);
  g_free (self.best);
  return order;
}
