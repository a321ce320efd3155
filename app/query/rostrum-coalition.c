/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-coalition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "query/rostrum-projection.h"
#include "rostrum-community.h"

/* Who stands where on one position: all speakers, or the members of one coalition. */
typedef struct {
  guint32 n_support;
  guint32 n_oppose;
  guint32 n_mixed;
  guint32 n_lean;
} Stand;

/* The work on one network. A rank is a speaker's place in the order of ids. */
typedef struct {
  const RostrumNetwork *network;
  RostrumProjection *projection;
  guint32 *speaker_of; /* by rank */
  guint32 *rank_of;    /* by debate index */
  Stand *everybody;    /* by position */
  Stand *members;      /* of the coalition at hand */
  GArray *coalitions;  /* of RostrumCoalition */
} Search;

/* A claim on its way to the list. */
typedef struct {
  RostrumCoalitionClaim claim;
  double score;
} Candidate;

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;

  return strcmp (debate->speakers[*(const guint32 *) a].id, debate->speakers[*(const guint32 *) b].id);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
add_stands (const RostrumNetwork *network, guint32 speaker, Stand *stands)
{
  guint32 n;
  const guint32 *edges = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speaker, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumEdge *edge = &network->edges[edges[i]];
    Stand *stand = &stands[edge->position];
    int side = rostrum_stance_side (edge->stance);

    *(side > 0 ? &stand->n_support : side < 0 ? &stand->n_oppose : &stand->n_mixed) += 1;
    stand->n_lean +=
        edge->stance == ROSTRUM_STANCE_LEANS_SUPPORTS || edge->stance == ROSTRUM_STANCE_LEANS_OPPOSES;
  }
}

static double
measure_claim (const Stand *inside, const Stand *everybody, int side, guint32 n_inside, guint32 n_outside)
{
  double holds = side > 0 ? inside->n_support : inside->n_oppose;
  double others = (side > 0 ? everybody->n_support : everybody->n_oppose) - holds;
  double against = side > 0 ? everybody->n_oppose : everybody->n_support;
  double share = (holds - (inside->n_lean + inside->n_mixed) / 2.0) / n_inside;

  return n_outside > 0 ? share * (1 + (against - others) / n_outside) : share;
}

static int
compare_candidates (gconstpointer a, gconstpointer b, gpointer data)
{
  const Candidate *x = a, *y = b;
  const RostrumDebate *debate = data;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return strcmp (debate->positions[x->claim.position].id, debate->positions[y->claim.position].id);
}

static void
find_claims (Search *search, RostrumCoalition *coalition)
{
  const RostrumDebate *debate = search->network->debate;
  guint32 n_outside = search->network->n_speakers - coalition->n_speakers;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint32 i = 0; i < search->network->n_positions; i++) {
    guint32 position = search->network->positions[i];
    const Stand *stand = &search->members[position];
    int side = stand->n_support > 0 ? 1 : -1;
    guint32 n_members = MAX (stand->n_support, stand->n_oppose);
    Candidate one = { { position, side, n_members }, 0 };

    if (n_members < 2 || (stand->n_support > 0 && stand->n_oppose > 0))
      continue;
    one.score = measure_claim (stand, &search->everybody[position], side, coalition->n_speakers, n_outside);
    g_array_append_val (found, one);
  }
  g_array_sort_with_data (found, compare_candidates, (gpointer) debate);
  coalition->n_claims = found->len;
  coalition->claims = g_new (RostrumCoalitionClaim, MAX (found->len, 1));
  for (guint i = 0; i < found->len; i++)
    coalition->claims[i] = g_array_index (found, Candidate, i).claim;
}

static char *
name_share (guint32 n, guint32 n_speakers, int side, const char *label)
{
  /* Translators: so many of the so many members of a coalition */
  return g_strdup_printf (side > 0 ? C_ ("coalition", "%1$u of %2$u agree that “%3$s”")
                                   : C_ ("coalition", "%1$u of %2$u reject that “%3$s”"),
                          n, n_speakers, label);
}

/* Where no claim is undisputed among the members: what most of them hold, or lean to hold. */
static char *
name_disputed (Search *search, const RostrumCoalition *coalition)
{
  const RostrumDebate *debate = search->network->debate;
  guint32 best = ROSTRUM_NONE, most = 0;
  const Stand *stand;
  const char *label;

  for (guint32 i = 0; i < search->network->n_positions; i++) {
    guint32 position = search->network->positions[i], n;

    stand = &search->members[position];
    n = 2 * MAX (stand->n_support, stand->n_oppose) + stand->n_mixed;
    if (n > most || (n == most && best != ROSTRUM_NONE &&
                     strcmp (debate->positions[position].id, debate->positions[best].id) < 0)) {
      best = position;
      most = n;
    }
  }
  g_return_val_if_fail (best != ROSTRUM_NONE, g_strdup (""));
  stand = &search->members[best];
  label = debate->positions[best].label;
  if (MAX (stand->n_support, stand->n_oppose) < 2)
    return g_strdup_printf (C_ ("coalition", "lean the same way on “%s”"), label);
  return name_share (MAX (stand->n_support, stand->n_oppose), coalition->n_speakers,
                     stand->n_support >= stand->n_oppose ? 1 : -1, label);
}

/* Nobody is said to hold what he has not spoken of: others of his coalition hold it, and he agrees with them on something else. */
static char *
name_coalition (Search *search, RostrumCoalition *coalition)
{
  const RostrumCoalitionClaim *claim = coalition->claims;
  const char *label;

  if (coalition->n_claims == 0)
    return name_disputed (search, coalition);
  label = search->network->debate->positions[claim->position].label;
  coalition->unanimous = claim->n_members == coalition->n_speakers;
  if (!coalition->unanimous)
    return name_share (claim->n_members, coalition->n_speakers, claim->side, label);
  return g_strdup_printf (
      claim->side > 0 ? C_ ("coalition", "agree that “%s”") : C_ ("coalition", "reject that “%s”"), label);
}

/* @members: ranks, two or more. */
static void
add_coalition (Search *search, const GArray *members)
{
  RostrumCoalition one = { 0 };

  memset (search->members, 0, sizeof (Stand) * search->network->debate->n_positions);
  one.n_speakers = members->len;
  one.speakers = g_new (guint32, members->len);
  for (guint i = 0; i < members->len; i++) {
    one.speakers[i] = search->speaker_of[g_array_index (members, guint32, i)];
    add_stands (search->network, one.speakers[i], search->members);
  }
  qsort (one.speakers, one.n_speakers, sizeof (guint32), compare_numbers);
  find_claims (search, &one);
  one.name = name_coalition (search, &one);
  g_array_append_val (search->coalitions, one);
}

/* Communities can hold those whom only a common enemy joins: each is cut into the parts that agreement ties. */
static void
cut_communities (Search *search, const RostrumSignedGraph *graph, const guint32 *community)
{
  g_autoptr (RostrumBits) seen = rostrum_bits_new (graph->n, FALSE);
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 start = 0; start < graph->n; start++) {
    if (rostrum_bits_get (seen, start))
      continue;
    g_array_set_size (part, 0);
    g_array_append_val (part, start);
    rostrum_bits_set (seen, start, TRUE);
    for (guint i = 0; i < part->len; i++) {
      guint32 vertex = g_array_index (part, guint32, i);

      for (guint32 k = graph->first[vertex]; k < graph->first[vertex + 1]; k++) {
        guint32 other = graph->other[k];

        if (graph->weight[k] > 0 && community[other] == community[start] && !rostrum_bits_get (seen, other)) {
          rostrum_bits_set (seen, other, TRUE);
          g_array_append_val (part, other);
        }
      }
    }
    if (part->len > 1)
      add_coalition (search, part);
  }
}

typedef struct {
  guint32 other;
  double weight;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const End *) a)->other, &((const End *) b)->other);
}

/* The ties by rank, in rows. */
static void
find_communities (Search *search)
{
  guint32 n = search->network->n_speakers;
  gsize n_ends = (gsize) search->projection->n_ties * 2;
  g_autofree guint32 *first = g_new0 (guint32, (gsize) n + 1);
  g_autofree guint32 *other = g_new (guint32, MAX (n_ends, 1));
  g_autofree double *weight = g_new (double, MAX (n_ends, 1));
  g_autofree guint32 *community = NULL;
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (End));
  RostrumSignedGraph graph = { n, first, other, weight };

  for (guint32 i = 0; i < n; i++) {
    guint32 n_ties, speaker = search->speaker_of[i];
    const guint32 *ties = rostrum_projection_ties_of (search->projection, speaker, &n_ties);

    g_array_set_size (row, 0);
    for (guint32 k = 0; k < n_ties; k++) {
      const RostrumTie *tie = &search->projection->ties[ties[k]];
      End end = { search->rank_of[tie->a == speaker ? tie->b : tie->a], tie->weight };

      g_array_append_val (row, end);
    }
    g_array_sort (row, compare_ends);
    for (guint32 k = 0; k < n_ties; k++) {
      other[first[i] + k] = g_array_index (row, End, k).other;
      weight[first[i] + k] = g_array_index (row, End, k).weight;
    }
    first[i + 1] = first[i] + n_ties;
  }
  community = rostrum_community_find (&graph);
  cut_communities (search, &graph, community);
}

/* The first of the ids decides between two of one size: not the index, which the order in the file decides. */
static int
compare_coalitions (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumCoalition *x = a, *y = b;
  const guint32 *rank_of = data;
  guint32 first_x = G_MAXUINT32, first_y = G_MAXUINT32;

  if (x->n_speakers != y->n_speakers)
    return x->n_speakers > y->n_speakers ? -1 : 1;
  for (guint32 i = 0; i < x->n_speakers; i++) {
    first_x = MIN (first_x, rank_of[x->speakers[i]]);
    first_y = MIN (first_y, rank_of[y->speakers[i]]);
  }
  return compare_numbers (&first_x, &first_y);
}

RostrumCoalitions *
rostrum_coalitions_new (const RostrumNetwork *network)
{
  RostrumCoalitions *self;
  g_autoptr (RostrumProjection) projection = NULL;
  g_autofree guint32 *speaker_of = NULL;
  g_autofree guint32 *rank_of = NULL;
  g_autofree Stand *everybody = NULL;
  g_autofree Stand *members = NULL;
  Search search;

  g_return_val_if_fail (network != NULL, NULL);

  projection = rostrum_projection_new (network, ROSTRUM_NETWORK_SUBTRACT, TRUE);
  speaker_of = g_new (guint32, MAX (network->n_speakers, 1));
  rank_of = g_new0 (guint32, MAX (network->debate->n_speakers, 1));
  everybody = g_new0 (Stand, MAX (network->debate->n_positions, 1));
  members = g_new0 (Stand, MAX (network->debate->n_positions, 1));
  for (guint32 i = 0; i < network->n_speakers; i++) {
    speaker_of[i] = network->speakers[i];
    add_stands (network, network->speakers[i], everybody);
  }
  g_qsort_with_data (speaker_of, (int) network->n_speakers, sizeof *speaker_of, compare_ids, network->debate);
  for (guint32 i = 0; i < network->n_speakers; i++)
    rank_of[speaker_of[i]] = i;
  search = (Search){ network,
                     projection,
                     speaker_of,
                     rank_of,
                     everybody,
                     members,
                     g_array_new (FALSE, FALSE, sizeof (RostrumCoalition)) };
  find_communities (&search);
  g_array_sort_with_data (search.coalitions, compare_coalitions, rank_of);

  self = g_new0 (RostrumCoalitions, 1);
  self->n_coalitions = search.coalitions->len;
  self->coalitions = (RostrumCoalition *) (gpointer) g_array_free (search.coalitions, FALSE);
  return self;
}

char *
rostrum_coalition_to_words (const RostrumCoalition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: %s is "agree that “…”", or "3 of 4 agree that “…”" */
  return g_strdup_printf (
      self->unanimous ? C_ ("coalition", "those who %s") : C_ ("coalition", "those of whom %s"), self->name);
}

void
rostrum_coalitions_free (RostrumCoalitions *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_coalitions; i++) {
    g_free (self->coalitions[i].speakers);
    g_free (self->coalitions[i].claims);
    g_free (self->coalitions[i].name);
  }
  g_free (self->coalitions);
  g_free (self);
}
