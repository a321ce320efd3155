/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-community.h"

#include <string.h>

/* Local moving ends by itself but for rounding; both bounds are far above what real networks need. */
#define MAX_SWEEPS 64
#define MAX_LEVELS 32

/* Where local moving ends depends on where it begins: a small network is tried from several orders of its vertices.
 * The numbers come from a fixed seed, so that they are the same each time. */
#define N_TRIES 24
#define MAX_TRIED_ENDS 40000

/* One level of aggregation. A vertex that stands for a community keeps the sums of its members. */
typedef struct {
  guint32 n;
  guint32 *first;
  guint32 *other;
  double *weight;
  double *plus;  /* by vertex: Σ of its positive weights */
  double *minus; /* Σ of its negative ones, without the sign */
  double all_plus;
  double all_minus;
} Level;

static void
level_free (Level *self)
{
  g_free (self->first);
  g_free (self->other);
  g_free (self->weight);
  g_free (self->plus);
  g_free (self->minus);
  g_free (self);
}

static Level *
level_new (const RostrumSignedGraph *graph)
{
  Level *self = g_new0 (Level, 1);
  guint32 n_ends = graph->first[graph->n];

  self->n = graph->n;
  self->first = g_memdup2 (graph->first, sizeof (guint32) * ((gsize) graph->n + 1));
  self->other = g_memdup2 (graph->other, sizeof (guint32) * n_ends);
  self->weight = g_memdup2 (graph->weight, sizeof (double) * n_ends);
  self->plus = g_new0 (double, MAX (graph->n, 1));
  self->minus = g_new0 (double, MAX (graph->n, 1));
  for (guint32 i = 0; i < graph->n; i++) {
    for (guint32 k = graph->first[i]; k < graph->first[i + 1]; k++)
      *(graph->weight[k] > 0 ? &self->plus[i] : &self->minus[i]) += ABS (graph->weight[k]);
    self->all_plus += self->plus[i];
    self->all_minus += self->minus[i];
  }
  return self;
}

/* Less is rounding. */
#define LEAST_GAIN 1e-9

/* What the modularity gains (but for a constant factor) by a vertex that joins a community with these sums. */
static double
gain (const Level *level, guint32 vertex, double ties, double plus, double minus)
{
  double expected = 0;

  if (level->all_plus > 0)
    expected += level->plus[vertex] * plus / level->all_plus;
  if (level->all_minus > 0)
    expected -= level->minus[vertex] * minus / level->all_minus;
  return ties - expected;
}

typedef struct {
  guint32 *community;
  double *plus; /* by community */
  double *minus;
  guint32 *size;
  double *ties; /* of the vertex at hand, by community */
  gboolean *is_near;
  guint32 *near;
  guint32 n_near;
  guint32 *empty; /* communities without a vertex */
  guint32 n_empty;
} Moving;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
list_near (const Level *level, Moving *moving, guint32 vertex)
{
  moving->n_near = 0;
  for (guint32 k = level->first[vertex]; k < level->first[vertex + 1]; k++) {
    guint32 community = moving->community[level->other[k]];

    if (!moving->is_near[community]) {
      moving->is_near[community] = TRUE;
      moving->near[moving->n_near++] = community;
    }
    moving->ties[community] += level->weight[k];
  }
  qsort (moving->near, moving->n_near, sizeof (guint32), compare_numbers);
}

static void
change_community (const Level *level, Moving *moving, guint32 vertex, guint32 to)
{
  guint32 from = moving->community[vertex];

  if (--moving->size[from] == 0)
    moving->empty[moving->n_empty++] = from;
  if (moving->size[to]++ == 0)
    moving->n_empty--;
  moving->community[vertex] = to;
  moving->plus[from] -= level->plus[vertex];
  moving->minus[from] -= level->minus[vertex];
  moving->plus[to] += level->plus[vertex];
  moving->minus[to] += level->minus[vertex];
}

/* Moves one vertex to the community where it gains most, or to one of its own where it loses least; TRUE if it left
 * where it was. */
static gboolean
move_vertex (const Level *level, Moving *moving, guint32 vertex)
{
  guint32 from = moving->community[vertex], best = from;
  double own_plus = moving->plus[from] - level->plus[vertex];
  double own_minus = moving->minus[from] - level->minus[vertex];
  double best_gain;

  list_near (level, moving, vertex);
  best_gain = gain (level, vertex, moving->ties[from], own_plus, own_minus);
  if (moving->size[from] > 1 && best_gain < -LEAST_GAIN) {
    best = moving->empty[moving->n_empty - 1];
    best_gain = 0;
  }
  for (guint32 i = 0; i < moving->n_near; i++) {
    guint32 to = moving->near[i];
    double here = gain (level, vertex, moving->ties[to], moving->plus[to], moving->minus[to]);

    if (to != from && here > best_gain + LEAST_GAIN) {
      best = to;
      best_gain = here;
    }
  }
  for (guint32 i = 0; i < moving->n_near; i++) {
    moving->ties[moving->near[i]] = 0;
    moving->is_near[moving->near[i]] = FALSE;
  }
  if (best == from)
    return FALSE;
  change_community (level, moving, vertex, best);
  return TRUE;
}

/* Numbers the communities in the order of their first vertex; returns how many there are. */
static guint32
renumber (guint32 *community, guint32 n)
{
  g_autofree guint32 *number = g_new (guint32, MAX (n, 1));
  guint32 n_used = 0;

  memset (number, 0xff, sizeof (guint32) * n);
  for (guint32 i = 0; i < n; i++) {
    if (number[community[i]] == G_MAXUINT32)
      number[community[i]] = n_used++;
    community[i] = number[community[i]];
  }
  return n_used;
}

/* Moves vertices, in the order given (NULL: their own), until none gains, from the communities given (numbers below
 * n). */
static void
move_all (const Level *level, guint32 *community, const guint32 *order)
{
  gsize n = MAX (level->n, 1);
  g_autofree double *plus = g_new0 (double, n);
  g_autofree double *minus = g_new0 (double, n);
  g_autofree double *ties = g_new0 (double, n);
  g_autofree guint32 *size = g_new0 (guint32, n);
  g_autofree guint32 *near = g_new (guint32, n);
  g_autofree guint32 *empty = g_new (guint32, n);
  g_autofree gboolean *is_near = g_new0 (gboolean, n);
  Moving moving = { community, plus, minus, size, ties, is_near, near, 0, empty, 0 };
  gboolean moved = TRUE;

  for (guint32 i = 0; i < level->n; i++) {
    plus[community[i]] += level->plus[i];
    minus[community[i]] += level->minus[i];
    size[community[i]]++;
  }
  for (guint32 i = level->n; i > 0; i--)
    if (size[i - 1] == 0)
      empty[moving.n_empty++] = i - 1;
  for (guint sweep = 0; moved && sweep < MAX_SWEEPS; sweep++) {
    moved = FALSE;
    for (guint32 i = 0; i < level->n; i++)
      moved |= move_vertex (level, &moving, order != NULL ? order[i] : i);
  }
}

/* The rows of the communities' own level: sums of ties between two of them. */
static void
sum_ties (const Level *level, const guint32 *community, const guint32 *members, const guint32 *first_member,
          Level *sum)
{
  g_autofree double *row = g_new0 (double, MAX (sum->n, 1));
  g_autofree gboolean *is_near = g_new0 (gboolean, MAX (sum->n, 1));
  g_autofree guint32 *near = g_new (guint32, MAX (sum->n, 1));
  guint32 n_ends = 0;

  for (guint32 c = 0; c < sum->n; c++) {
    guint32 n_near = 0;

    for (guint32 m = first_member[c]; m < first_member[c + 1]; m++)
      for (guint32 k = level->first[members[m]]; k < level->first[members[m] + 1]; k++) {
        guint32 to = community[level->other[k]];

        if (to == c)
          continue;
        if (!is_near[to]) {
          is_near[to] = TRUE;
          near[n_near++] = to;
        }
        row[to] += level->weight[k];
      }
    qsort (near, n_near, sizeof (guint32), compare_numbers);
    for (guint32 i = 0; i < n_near; i++) {
      sum->other[n_ends] = near[i];
      sum->weight[n_ends++] = row[near[i]];
      row[near[i]] = 0;
      is_near[near[i]] = FALSE;
    }
    sum->first[c + 1] = n_ends;
  }
}

static Level *
aggregate (const Level *level, const guint32 *community, guint32 n_communities)
{
  Level *sum = g_new0 (Level, 1);
  g_autofree guint32 *members = g_new (guint32, MAX (level->n, 1));
  g_autofree guint32 *first_member = g_new0 (guint32, (gsize) n_communities + 1);
  g_autofree guint32 *fill = NULL;

  sum->n = n_communities;
  sum->first = g_new0 (guint32, (gsize) n_communities + 1);
  sum->other = g_new (guint32, MAX (level->first[level->n], 1));
  sum->weight = g_new (double, MAX (level->first[level->n], 1));
  sum->plus = g_new0 (double, MAX (n_communities, 1));
  sum->minus = g_new0 (double, MAX (n_communities, 1));
  sum->all_plus = level->all_plus;
  sum->all_minus = level->all_minus;
  for (guint32 i = 0; i < level->n; i++) {
    first_member[community[i] + 1]++;
    sum->plus[community[i]] += level->plus[i];
    sum->minus[community[i]] += level->minus[i];
  }
  for (guint32 c = 0; c < n_communities; c++)
    first_member[c + 1] += first_member[c];
  fill = g_memdup2 (first_member, sizeof (guint32) * ((gsize) n_communities + 1));
  for (guint32 i = 0; i < level->n; i++)
    members[fill[community[i]]++] = i;
  sum_ties (level, community, members, first_member, sum);
  return sum;
}

/* The communities found when vertices move in this order on the lowest level. */
static guint32 *
find_once (const RostrumSignedGraph *graph, const guint32 *order)
{
  guint32 *community = g_new (guint32, MAX (graph->n, 1));
  Level *level = level_new (graph), *bottom;

  for (guint32 i = 0; i < graph->n; i++)
    community[i] = i;
  for (guint depth = 0; depth < MAX_LEVELS; depth++) {
    g_autofree guint32 *own = g_new (guint32, MAX (level->n, 1));
    guint32 n_communities;
    Level *above;

    for (guint32 i = 0; i < level->n; i++)
      own[i] = i;
    move_all (level, own, depth == 0 ? order : NULL);
    n_communities = renumber (own, level->n);
    for (guint32 i = 0; i < graph->n; i++)
      community[i] = own[community[i]];
    if (n_communities == level->n)
      break;
    above = aggregate (level, own, n_communities);
    level_free (level);
    level = above;
  }
  level_free (level);
  /* What was merged early may stand better elsewhere now. */
  bottom = level_new (graph);
  move_all (bottom, community, order);
  level_free (bottom);
  renumber (community, graph->n);
  return community;
}

static void
shuffle (guint32 *order, guint32 n, GRand *rand)
{
  for (guint32 i = n; i > 1; i--) {
    guint32 k = (guint32) g_rand_int_range (rand, 0, (gint32) i), swap = order[i - 1];

    order[i - 1] = order[k];
    order[k] = swap;
  }
}

guint32 *
rostrum_community_find (const RostrumSignedGraph *graph)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2009);
  g_autofree guint32 *order = NULL;
  guint32 *best;
  double best_modularity;

  g_return_val_if_fail (graph != NULL, NULL);

  best = find_once (graph, NULL);
  if (graph->first[graph->n] > MAX_TRIED_ENDS)
    return best;
  best_modularity = rostrum_community_modularity (graph, best);
  order = g_new (guint32, MAX (graph->n, 1));
  for (guint32 i = 0; i < graph->n; i++)
    order[i] = i;
  for (guint try = 1; try < N_TRIES; try++) {
    guint32 *found;
    double modularity;

    shuffle (order, graph->n, rand);
    found = find_once (graph, order);
    modularity = rostrum_community_modularity (graph, found);
    if (modularity > best_modularity + LEAST_GAIN) {
      best_modularity = modularity;
      g_free (g_steal_pointer (&best));
      best = g_steal_pointer (&found);
    }
    g_free (found);
  }
  return best;
}

double
rostrum_community_modularity (const RostrumSignedGraph *graph, const guint32 *community)
{
  Level *level;
  g_autofree double *plus = NULL;
  g_autofree double *minus = NULL;
  double sum = 0, all;

  g_return_val_if_fail (graph != NULL && community != NULL, 0);

  level = level_new (graph);
  plus = g_new0 (double, MAX (graph->n, 1));
  minus = g_new0 (double, MAX (graph->n, 1));
  all = level->all_plus + level->all_minus;
  for (guint32 i = 0; i < graph->n; i++) {
    plus[community[i]] += level->plus[i];
    minus[community[i]] += level->minus[i];
    for (guint32 k = graph->first[i]; k < graph->first[i + 1]; k++)
      if (community[graph->other[k]] == community[i])
        sum += graph->weight[k];
  }
  for (guint32 c = 0; c < graph->n; c++) {
    if (level->all_plus > 0)
      sum -= plus[c] * plus[c] / level->all_plus;
    if (level->all_minus > 0)
      sum += minus[c] * minus[c] / level->all_minus;
  }
  level_free (level);
  return all > 0 ? sum / all : 0;
}
