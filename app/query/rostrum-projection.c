/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-projection.h"

#include <math.h>
#include <string.h>

/* How often a speaker stands on a position, each document once. */
typedef struct {
  guint32 support;
  guint32 oppose;
} SideCounts;

typedef struct {
  guint32 *speakers;
  RostrumTie *ties;
  guint32 *first_tie; /* by debate index: tie_of[first_tie[i]] … tie_of[first_tie[i + 1] - 1] */
  guint32 *tie_of;
} ProjectionPrivate;

/* While ties are found, one speaker's row after the other. */
typedef struct {
  RostrumProjection *self;
  const RostrumNetwork *network;
  SideCounts *counts;  /* by edge */
  guint64 *activity;   /* by speaker */
  guint32 *seen;       /* by position: how many of its edges belong to earlier rows */
  RostrumBits *passed; /* positions passed over */
  guint64 *congruence; /* the row, by speaker */
  guint64 *conflict;
  guint32 *touched; /* the speakers of the row */
  guint32 n_touched;
  guint64 *histogram; /* by weight_bucket(); NULL in the pass that keeps ties */
  guint32 least;      /* the lowest bucket that is kept */
  guint64 n_found;
  GArray *ties;
} Pass;

/* The bits of a positive double are in the order of their values: its upper bits are a logarithmic scale. */
#define BUCKET_SHIFT 44
#define N_BUCKETS (1u << (64 - 1 - BUCKET_SHIFT))

static guint32
weight_bucket (double weight)
{
  guint64 bits;

  weight = fabs (weight);
  memcpy (&bits, &weight, sizeof bits);
  return (guint32) (bits >> BUCKET_SHIFT);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static guint32
count_distinct (GArray *sources)
{
  guint32 n = 0;

  g_array_sort (sources, compare_numbers);
  for (guint i = 0; i < sources->len; i++)
    n += i == 0 || g_array_index (sources, guint32, i) != g_array_index (sources, guint32, i - 1);
  return n;
}

/* Each document once for each side; ROSTRUM_NONE is the nameless one. */
static SideCounts *
count_sides (const RostrumNetwork *network)
{
  SideCounts *counts = g_new0 (SideCounts, MAX (network->n_edges, 1));
  g_autoptr (GArray) support = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) oppose = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < network->n_edges; i++) {
    const RostrumEdge *edge = &network->edges[i];

    g_array_set_size (support, 0);
    g_array_set_size (oppose, 0);
    for (guint32 k = 0; k < edge->n_statements; k++) {
      const RostrumStatement *one = &network->debate->statements[network->statement_of[edge->first + k]];
      int side = rostrum_stance_side (one->stance);

      if (side >= 0)
        g_array_append_val (support, one->source);
      if (side <= 0)
        g_array_append_val (oppose, one->source);
    }
    counts[i].support = count_distinct (support);
    counts[i].oppose = count_distinct (oppose);
  }
  return counts;
}

typedef struct {
  guint32 position;
  guint32 n;
  const char *id;
} Crowd;

static int
compare_crowds (gconstpointer a, gconstpointer b)
{
  const Crowd *x = a, *y = b;

  return x->n != y->n ? (x->n > y->n) - (x->n < y->n) : strcmp (x->id, y->id);
}

/* Marks what is too much for ROSTRUM_PROJECTION_MAX_PAIRS; returns the number of pairs that remain. */
static guint64
pass_over_crowds (Pass *pass)
{
  const RostrumNetwork *network = pass->network;
  g_autofree Crowd *crowds = g_new (Crowd, MAX (network->n_positions, 1));
  guint64 n_pairs = 0;

  for (guint32 i = 0; i < network->n_positions; i++) {
    guint32 position = network->positions[i];

    crowds[i].position = position;
    crowds[i].id = network->debate->positions[position].id;
    rostrum_network_edges_of (network, ROSTRUM_KIND_POSITION, position, &crowds[i].n);
  }
  qsort (crowds, network->n_positions, sizeof *crowds, compare_crowds);
  for (guint32 i = 0; i < network->n_positions; i++) {
    guint64 n = crowds[i].n, pairs = n * (n > 0 ? n - 1 : 0) / 2;

    if (pass->self->n_passed_over > 0 || n_pairs + pairs > ROSTRUM_PROJECTION_MAX_PAIRS) {
      rostrum_bits_set (pass->passed, crowds[i].position, TRUE);
      pass->self->n_passed_over++;
    } else {
      n_pairs += pairs;
    }
  }
  return n_pairs;
}

static void
add_products (Pass *pass, guint32 own, guint32 other)
{
  SideCounts a = pass->counts[own], b = pass->counts[other];
  guint32 speaker = pass->network->edges[other].speaker;

  if (pass->congruence[speaker] == 0 && pass->conflict[speaker] == 0)
    pass->touched[pass->n_touched++] = speaker;
  pass->congruence[speaker] += (guint64) a.support * b.support + (guint64) a.oppose * b.oppose;
  pass->conflict[speaker] += (guint64) a.support * b.oppose + (guint64) a.oppose * b.support;
}

static void
find_tie (Pass *pass, guint32 a, guint32 b)
{
  RostrumTie tie = { a, b, (guint32) MIN (pass->congruence[b], G_MAXUINT32),
                     (guint32) MIN (pass->conflict[b], G_MAXUINT32), 0 };

  pass->congruence[b] = pass->conflict[b] = 0;
  if (pass->self->kind != ROSTRUM_NETWORK_CONFLICT)
    tie.weight += tie.congruence;
  if (pass->self->kind == ROSTRUM_NETWORK_CONFLICT)
    tie.weight += tie.conflict;
  else if (pass->self->kind == ROSTRUM_NETWORK_SUBTRACT)
    tie.weight -= tie.conflict;
  if (tie.weight == 0)
    return;
  if (pass->self->normalized)
    tie.weight /= ((double) pass->activity[a] + (double) pass->activity[b]) / 2;
  pass->n_found++;
  if (pass->histogram != NULL)
    pass->histogram[weight_bucket (tie.weight)]++;
  else if (weight_bucket (tie.weight) >= pass->least)
    g_array_append_val (pass->ties, tie);
}

/* The ties of one speaker with all later ones. */
static void
find_row (Pass *pass, guint32 speaker)
{
  const RostrumNetwork *network = pass->network;
  guint32 n;
  const guint32 *own = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speaker, &n);

  pass->n_touched = 0;
  for (guint32 i = 0; i < n; i++) {
    guint32 position = network->edges[own[i]].position, n_others;
    const guint32 *others;

    if (rostrum_bits_get (pass->passed, position))
      continue;
    others = rostrum_network_edges_of (network, ROSTRUM_KIND_POSITION, position, &n_others);
    for (guint32 k = ++pass->seen[position]; k < n_others; k++)
      add_products (pass, own[i], others[k]);
  }
  /* A full row is quicker gone through than sorted. */
  if (pass->n_touched > network->debate->n_speakers / 16) {
    for (guint32 i = speaker + 1; i < network->debate->n_speakers; i++)
      if (pass->congruence[i] != 0 || pass->conflict[i] != 0)
        find_tie (pass, speaker, i);
  } else {
    qsort (pass->touched, pass->n_touched, sizeof (guint32), compare_numbers);
    for (guint32 i = 0; i < pass->n_touched; i++)
      find_tie (pass, speaker, pass->touched[i]);
  }
}

static void
find_all (Pass *pass)
{
  memset (pass->seen, 0, sizeof (guint32) * pass->network->debate->n_positions);
  pass->n_found = 0;
  for (guint32 i = 0; i < pass->network->n_speakers; i++)
    find_row (pass, pass->network->speakers[i]);
}

/* Sets the lowest bucket above which no more ties lie than are kept. */
static void
choose_least (Pass *pass)
{
  guint64 n_kept = 0;
  guint32 bucket = N_BUCKETS;

  pass->histogram = g_new0 (guint64, N_BUCKETS);
  find_all (pass);
  while (bucket > 0 && n_kept + pass->histogram[bucket - 1] <= ROSTRUM_PROJECTION_MAX_TIES)
    n_kept += pass->histogram[--bucket];
  pass->least = bucket;
  g_clear_pointer (&pass->histogram, g_free);
}

static void
sum_activities (Pass *pass)
{
  for (guint32 i = 0; i < pass->network->n_edges; i++)
    pass->activity[pass->network->edges[i].speaker] +=
        (guint64) pass->counts[i].support + pass->counts[i].oppose;
}

static void
index_ties (RostrumProjection *self, ProjectionPrivate *priv)
{
  guint32 n_speakers = self->debate->n_speakers;
  g_autofree guint32 *fill = g_new (guint32, (gsize) n_speakers + 1);

  priv->first_tie = g_new0 (guint32, (gsize) n_speakers + 1);
  priv->tie_of = g_new (guint32, (gsize) self->n_ties * 2 + 1);
  for (guint32 i = 0; i < self->n_ties; i++) {
    priv->first_tie[self->ties[i].a + 1]++;
    priv->first_tie[self->ties[i].b + 1]++;
  }
  for (guint32 i = 0; i < n_speakers; i++)
    priv->first_tie[i + 1] += priv->first_tie[i];
  memcpy (fill, priv->first_tie, sizeof (guint32) * ((gsize) n_speakers + 1));
  for (guint32 i = 0; i < self->n_ties; i++) {
    priv->tie_of[fill[self->ties[i].a]++] = i;
    priv->tie_of[fill[self->ties[i].b]++] = i;
  }
}

static void
find_ties (RostrumProjection *self, const RostrumNetwork *network)
{
  gsize n_speakers = MAX (network->debate->n_speakers, 1);
  g_autofree SideCounts *counts = count_sides (network);
  g_autofree guint64 *activity = g_new0 (guint64, n_speakers);
  g_autofree guint64 *congruence = g_new0 (guint64, n_speakers);
  g_autofree guint64 *conflict = g_new0 (guint64, n_speakers);
  g_autofree guint32 *touched = g_new (guint32, n_speakers);
  g_autofree guint32 *seen = g_new0 (guint32, MAX (network->debate->n_positions, 1));
  g_autoptr (RostrumBits) passed = rostrum_bits_new (network->debate->n_positions, FALSE);
  ProjectionPrivate *priv = self->priv;
  Pass pass = {
    .self = self,
    .network = network,
    .counts = counts,
    .activity = activity,
    .seen = seen,
    .passed = passed,
    .congruence = congruence,
    .conflict = conflict,
    .touched = touched,
    .ties = g_array_new (FALSE, FALSE, sizeof (RostrumTie)),
  };

  sum_activities (&pass);
  if (pass_over_crowds (&pass) > ROSTRUM_PROJECTION_MAX_TIES)
    choose_least (&pass);
  find_all (&pass);
  self->n_ties = pass.ties->len;
  self->n_weaker = pass.n_found - pass.ties->len;
  self->ties = priv->ties = (RostrumTie *) (gpointer) g_array_free (pass.ties, FALSE);
}

RostrumProjection *
rostrum_projection_new (const RostrumNetwork *network, RostrumNetworkKind kind, gboolean normalized)
{
  RostrumProjection *self;
  ProjectionPrivate *priv;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (kind > ROSTRUM_NETWORK_TWO_MODE && kind < ROSTRUM_N_NETWORKS, NULL);

  self = g_new0 (RostrumProjection, 1);
  self->priv = priv = g_new0 (ProjectionPrivate, 1);
  self->debate = rostrum_debate_ref (network->debate);
  self->kind = kind;
  self->normalized = normalized;
  self->n_speakers = network->n_speakers;
  priv->speakers = g_new (guint32, MAX (network->n_speakers, 1));
  if (network->n_speakers > 0)
    memcpy (priv->speakers, network->speakers, sizeof (guint32) * network->n_speakers);
  self->speakers = priv->speakers;
  find_ties (self, network);
  index_ties (self, priv);
  return self;
}

void
rostrum_projection_free (RostrumProjection *self)
{
  ProjectionPrivate *priv;

  if (self == NULL)
    return;
  priv = self->priv;
  g_free (priv->speakers);
  g_free (priv->ties);
  g_free (priv->first_tie);
  g_free (priv->tie_of);
  g_free (priv);
  rostrum_debate_unref (self->debate);
  g_free (self);
}

const guint32 *
rostrum_projection_ties_of (const RostrumProjection *self, guint32 speaker, guint32 *n)
{
  static const guint32 nothing[1];
  const ProjectionPrivate *priv;

  g_return_val_if_fail (self != NULL && n != NULL, nothing);
  *n = 0;
  g_return_val_if_fail (speaker < self->debate->n_speakers, nothing);

  priv = self->priv;
  *n = priv->first_tie[speaker + 1] - priv->first_tie[speaker];
  return priv->tie_of + priv->first_tie[speaker];
}

guint32
rostrum_projection_find_tie (const RostrumProjection *self, guint32 speaker_a, guint32 speaker_b)
{
  guint32 a = MIN (speaker_a, speaker_b), b = MAX (speaker_a, speaker_b), low = 0, high;

  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  high = self->n_ties;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const RostrumTie *tie = &self->ties[middle];

    if (tie->a == a && tie->b == b)
      return middle;
    if (tie->a < a || (tie->a == a && tie->b < b))
      low = middle + 1;
    else
      high = middle;
  }
  return ROSTRUM_NONE;
}
