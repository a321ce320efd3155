/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-circle-order.h"
#include "layout/rostrum-prng.h"

#include <string.h>

#define SIFT_ROUNDS 30
/* Nodes and edges that all rounds together may look at. */
#define SIFT_WORK G_GUINT64_CONSTANT (1200000000)
#define LITTLE 0.002
#define MANY 10000
/* Edges that one round of sifting may look at. */
#define ROUND_WORK 40000000
#define WINDOW_LEAST 8
#define KICK_MOST 3

typedef struct {
  const RostrumCsr *graph;
  guint32 n;
  guint32 *order;
  guint32 *rank;
  guint32 window;
  guint rounds;
  guint64 work;
  const gint *cancelled;
  /* by place after the node being sifted: how many of its neighbours come before, and is it one */
  guint32 *before;
  guint8 *mark;
} Circle;

static gboolean
is_cancelled (const Circle *c)
{
  return c->cancelled && g_atomic_int_get (c->cancelled);
}

static void
tree_add (guint32 *tree, guint32 size, guint32 at, gint32 by)
{
  for (guint32 j = at + 1; j <= size; j += j & -j)
    tree[j] += (guint32) by;
}

/* The sum of the first @at. */
static guint32
tree_sum (const guint32 *tree, guint32 at)
{
  guint32 sum = 0;

  for (guint32 j = at; j > 0; j -= j & -j)
    sum += tree[j];
  return sum;
}

/* Walks around the circle once; an edge is open between its two ends. One that is closed crosses those that
 * were opened after it and are still open. */
guint64
rostrum_circle_crossings (const RostrumCsr *graph, const guint32 *order)
{
  guint32 n = graph->n;
  g_autofree guint32 *open = g_new0 (guint32, (gsize) n + 1);
  g_autofree guint32 *rank = g_new (guint32, (gsize) n + 1);
  guint32 n_open = 0;
  guint64 crossings = 0;

  for (guint32 i = 0; i < n; i++)
    rank[order[i]] = i;
  for (guint32 i = 0; i < n; i++) {
    guint32 v = order[i];
    guint32 opened = 0;

    for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++) {
      guint32 other = rank[graph->target[k]];

      if (other > i) {
        opened++;
        continue;
      }
      tree_add (open, n, other, -1);
      n_open--;
    }
    for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++)
      if (rank[graph->target[k]] < i)
        crossings += n_open - tree_sum (open, rank[graph->target[k]] + 1);
    tree_add (open, n, i, (gint32) opened);
    n_open += opened;
  }
  return crossings;
}

/* The nodes by how many of their neighbours are placed: stacks of entries, of which only the newest of a node
 * counts. */
typedef struct {
  guint32 *top;  /* by number of placed neighbours: an entry, or G_MAXUINT32 */
  guint32 *next; /* of each entry */
  guint32 *node;
  guint32 n_entries;
  guint32 most;
} Frontier;

static void
frontier_push (Frontier *f, guint32 v, guint32 n_placed)
{
  f->node[f->n_entries] = v;
  f->next[f->n_entries] = f->top[n_placed];
  f->top[n_placed] = f->n_entries++;
  f->most = MAX (f->most, n_placed);
}

static guint32
frontier_pop (Frontier *f, const gboolean *placed, const guint32 *n_placed)
{
  for (;;) {
    guint32 entry = f->top[f->most];

    if (entry == G_MAXUINT32) {
      f->most--;
      continue;
    }
    f->top[f->most] = f->next[entry];
    if (!placed[f->node[entry]] && n_placed[f->node[entry]] == f->most)
      return f->node[entry];
  }
}

/* Crossings that the edges of @v to placed nodes have with open edges, at the right end and at the left. */
static gboolean
left_is_better (const Circle *c, guint32 v, const gboolean *placed, const guint32 *at, const guint32 *open,
                guint32 n_open)
{
  guint64 right = 0;
  guint64 left = 0;

  for (guint32 k = c->graph->offset[v]; k < c->graph->offset[v + 1]; k++) {
    guint32 w = c->graph->target[k];

    if (!placed[w])
      continue;
    right += n_open - tree_sum (open, at[w] + 1);
    left += tree_sum (open, at[w]);
  }
  return left < right;
}

static void
append_all (Circle *c)
{
  const RostrumCsr *graph = c->graph;
  guint32 n = c->n;
  guint32 size = 2 * n;
  g_autofree gboolean *placed = g_new0 (gboolean, n);
  g_autofree guint32 *n_placed = g_new0 (guint32, n);
  g_autofree guint32 *at = g_new0 (guint32, n);
  g_autofree guint32 *open = g_new0 (guint32, (gsize) size + 1);
  g_autofree guint32 *top = g_new (guint32, (gsize) n + 1);
  g_autofree guint32 *next = g_new (guint32, n + 2 * (gsize) graph->m);
  g_autofree guint32 *node = g_new (guint32, n + 2 * (gsize) graph->m);
  Frontier frontier = { top, next, node, 0, 0 };
  guint32 n_open = 0;
  guint32 first = n;
  guint32 end = n;

  memset (top, 0xff, sizeof (guint32) * ((gsize) n + 1));
  for (guint32 v = n; v-- > 0;)
    frontier_push (&frontier, v, 0);
  for (guint32 i = 0; i < n; i++) {
    guint32 v = frontier_pop (&frontier, placed, n_placed);
    guint32 opened = rostrum_csr_degree (graph, v) - n_placed[v];

    at[v] = n_open > 0 && left_is_better (c, v, placed, at, open, n_open) ? --first : end++;
    placed[v] = TRUE;
    for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++) {
      guint32 w = graph->target[k];

      if (placed[w]) {
        tree_add (open, size, at[w], -1);
        n_open--;
      } else {
        frontier_push (&frontier, w, ++n_placed[w]);
      }
    }
    tree_add (open, size, at[v], (gint32) opened);
    n_open += opened;
  }
  for (guint32 v = 0; v < n; v++) {
    c->rank[v] = at[v] - first;
    c->order[c->rank[v]] = v;
  }
}

/* Puts the node at @rank to @to, between those that stand there without it. */
static void
move (Circle *c, guint32 rank, guint32 to)
{
  guint32 v = c->order[rank];

  if (rank < to)
    memmove (c->order + rank, c->order + rank + 1, sizeof (guint32) * (to - rank));
  else
    memmove (c->order + to + 1, c->order + to, sizeof (guint32) * (rank - to));
  c->order[to] = v;
  for (guint32 i = MIN (rank, to); i <= MAX (rank, to); i++)
    c->rank[c->order[i]] = i;
}

static guint32
place_after (const Circle *c, guint32 v, guint32 u)
{
  guint32 r = c->rank[v];
  guint32 s = c->rank[u];

  return r > s ? r - s - 1 : r + c->n - s - 1;
}

/* What it saves when @u, which stands right before the @i-th node after its old place, goes past it. */
static gint64
gain_past (Circle *c, guint32 u, guint32 i)
{
  guint32 at = c->rank[u] + 1 + i;
  guint32 v = c->order[at >= c->n ? at - c->n : at];
  guint32 others = c->before[c->n - 1] - c->mark[i];
  gint64 gain = 0;

  for (guint32 k = c->graph->offset[v]; k < c->graph->offset[v + 1]; k++) {
    guint32 w = c->graph->target[k];
    guint32 j;
    guint32 between;

    if (w == u)
      continue;
    j = place_after (c, w, u);
    between = j > i ? c->before[j] - c->before[i + 1] : c->before[c->n - 1] - c->before[i + 1] + c->before[j];
    gain += 2 * (gint64) between + c->mark[j] - others;
  }
  c->work++;
  return gain;
}

/* Moves @u around the circle to the place with the fewest crossings; returns how many that saved. */
static guint64
sift (Circle *c, guint32 u)
{
  const RostrumCsr *graph = c->graph;
  guint32 n = c->n;
  guint32 steps = MIN (n - 2, c->window);
  guint32 best_at = 0;
  gint64 best = 0;
  gint64 gain = 0;

  memset (c->mark, 0, n);
  for (guint32 k = graph->offset[u]; k < graph->offset[u + 1]; k++)
    c->mark[place_after (c, graph->target[k], u)] = 1;
  c->before[0] = 0;
  for (guint32 i = 0; i + 1 < n; i++)
    c->before[i + 1] = c->before[i] + c->mark[i];
  for (guint32 i = 0; i < steps; i++) {
    gain += gain_past (c, u, i);
    if (gain > best) {
      best = gain;
      best_at = i + 1;
    }
  }
  gain = 0;
  for (guint32 i = n - 1; i-- > n - 1 - steps && steps < n - 2;) {
    gain -= gain_past (c, u, i);
    if (gain > best) {
      best = gain;
      best_at = i;
    }
  }
  if (best_at > 0) {
    guint32 to = c->rank[u] + best_at;

    move (c, c->rank[u], to >= n ? to - n + 1 : to);
  }
  return (guint64) best;
}

static guint64
sift_all (Circle *c, guint64 crossings)
{
  for (guint round = 0; round < c->rounds && c->n > 3; round++) {
    guint64 saved = 0;

    for (guint32 v = 0; v < c->n && !is_cancelled (c); v++)
      if (rostrum_csr_degree (c->graph, v) > 0)
        saved += sift (c, v);
    crossings -= saved;
    if (saved == 0 || (crossings > MANY && (double) saved < LITTLE * (double) crossings))
      break;
  }
  return crossings;
}

/* How far around the circle edges go, summed up: of two orders with as many crossings the shorter is better. */
static guint64
circle_length (const Circle *c)
{
  guint64 length = 0;

  for (guint32 e = 0; e < c->graph->m; e++) {
    guint32 way = place_after (c, c->graph->edge[e].b, c->graph->edge[e].a) + 1;

    length += MIN (way, c->n - way);
  }
  return length;
}

static void
take_ranks (Circle *c)
{
  for (guint32 i = 0; i < c->n; i++)
    c->rank[c->order[i]] = i;
}

static void
search (Circle *c, guint64 fewest, guint64 seed, guint64 work)
{
  g_autofree guint32 *best = g_memdup2 (c->order, sizeof (guint32) * c->n);
  RostrumPrng prng = rostrum_prng (seed);
  guint64 shortest = circle_length (c);
  guint64 end = c->work + work;

  while (c->work < end && !is_cancelled (c)) {
    guint32 n_moves = 1 + rostrum_prng_below (&prng, KICK_MOST);
    guint64 crossings;

    c->work += c->n;
    for (guint32 i = 0; i < n_moves; i++) {
      guint32 from = rostrum_prng_below (&prng, c->n);

      move (c, from, rostrum_prng_below (&prng, c->n));
    }
    crossings = sift_all (c, rostrum_circle_crossings (c->graph, c->order));
    if (crossings < fewest || (crossings == fewest && circle_length (c) <= shortest)) {
      fewest = crossings;
      shortest = circle_length (c);
      memcpy (best, c->order, sizeof (guint32) * c->n);
    } else {
      memcpy (c->order, best, sizeof (guint32) * c->n);
      take_ranks (c);
    }
  }
  memcpy (c->order, best, sizeof (guint32) * c->n);
}

void
rostrum_circle_order (const RostrumCsr *graph, guint64 seed, guint64 work, const gint *cancelled,
                      guint32 *order)
{
  guint32 n = graph->n;
  g_autofree guint32 *rank = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *before = g_new (guint32, (gsize) n + 1);
  g_autofree guint8 *mark = g_new (guint8, MAX (n, 1));
  Circle c = { graph, n, order, rank, 0, 0, 0, cancelled, before, mark };

  if (n == 0)
    return;
  c.window = (guint32) CLAMP (ROUND_WORK / 4 / MAX (graph->m, 1), WINDOW_LEAST, G_MAXUINT32 / 2);
  c.rounds = (guint) MIN (SIFT_WORK / ((guint64) n * n + ROUND_WORK), SIFT_ROUNDS);
  append_all (&c);
  if (graph->m > 0 && n > 3) {
    guint64 crossings = sift_all (&c, rostrum_circle_crossings (graph, order));

    search (&c, crossings, seed, work);
  }
}
