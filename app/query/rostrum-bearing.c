/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-bearing.h"

#define MAX_STARTS 200

/* The relations as they can be followed: a contradiction in both directions. */
typedef struct {
  guint32 from;
  guint32 to;
  RostrumRelationKind kind;
} Link;

/* One position on the way, in the order of finding. */
typedef struct {
  guint32 position;
  guint32 before; /* index of the place that it was reached from */
  RostrumRelationKind by;
  guint n_steps;
} Place;

typedef struct {
  const RostrumNetwork *network;
  GArray *links; /* of Link, by from */
  RostrumBits *reached;
  GArray *places; /* of Place */
  GArray *found;  /* of RostrumBearing */
} Search;

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const Link *x = a, *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  return (x->kind > y->kind) - (x->kind < y->kind);
}

static GArray *
list_links (const RostrumDebate *debate)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint32 i = 0; i < debate->n_positions; i++)
    for (guint32 k = 0; k < debate->positions[i].n_relations; k++) {
      const RostrumRelation *relation = &debate->positions[i].relations[k];
      Link there = { i, relation->to, relation->kind }, back = { relation->to, i, relation->kind };

      g_array_append_val (links, there);
      if (relation->kind == ROSTRUM_RELATION_CONTRADICTS)
        g_array_append_val (links, back);
    }
  g_array_sort (links, compare_links);
  return links;
}

static guint
first_link (const GArray *links, guint32 from)
{
  guint low = 0, high = links->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (links, Link, middle).from < from)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static int
side_on (const RostrumNetwork *network, guint32 speaker, guint32 position)
{
  guint32 edge = rostrum_network_find_edge (network, speaker, position);

  return edge != ROSTRUM_NONE ? rostrum_stance_side (network->edges[edge].stance) : 0;
}

static gboolean
speaks_of (const RostrumNetwork *network, guint32 speaker, guint32 position)
{
  return rostrum_network_find_edge (network, speaker, position) != ROSTRUM_NONE;
}

/* What a path means for two who take these sides at its ends; FALSE if it cannot be said clearly. */
static gboolean
judge (const RostrumBearing *bearing, int side, int other_side, RostrumBearingKind *kind)
{
  guint n_contradictions = 0, n_qualifications = 0;

  for (guint i = 0; i < bearing->n_steps; i++) {
    n_contradictions += bearing->relations[i] == ROSTRUM_RELATION_CONTRADICTS;
    n_qualifications += bearing->relations[i] == ROSTRUM_RELATION_QUALIFIES;
  }
  if (n_contradictions > 1 || (n_contradictions > 0 && n_qualifications > 0))
    return FALSE;
  if (n_qualifications > 0) {
    *kind = ROSTRUM_BEARING_QUALIFIES;
    return side > 0 && other_side > 0;
  }
  if (side < 0) {
    *kind = other_side > 0 ? ROSTRUM_BEARING_QUALIFIES : ROSTRUM_BEARING_FOR;
    return n_contradictions == 0;
  }
  *kind = (other_side > 0) == (n_contradictions == 0) ? ROSTRUM_BEARING_FOR : ROSTRUM_BEARING_AGAINST;
  return TRUE;
}

static void
add_bearing (Search *search, guint32 speaker, guint32 other, guint place)
{
  const Place *places = (const Place *) (gpointer) search->places->data;
  RostrumBearing bearing = { .speaker = speaker, .other = other, .n_steps = places[place].n_steps };
  guint at = place;

  for (guint i = bearing.n_steps; i > 0; i--) {
    bearing.path[i] = places[at].position;
    bearing.relations[i - 1] = places[at].by;
    at = places[at].before;
  }
  bearing.path[0] = places[at].position;
  if (judge (&bearing, side_on (search->network, speaker, bearing.path[0]),
             side_on (search->network, other, bearing.path[bearing.n_steps]), &bearing.kind))
    g_array_append_val (search->found, bearing);
}

/* Breadth first from one position of @speaker to those of @other. */
static void
search_from (Search *search, guint32 speaker, guint32 other, guint32 start)
{
  Place first = { start, 0, ROSTRUM_RELATION_SUPPORTS, 0 };

  g_array_set_size (search->places, 0);
  g_array_append_val (search->places, first);
  rostrum_bits_set (search->reached, start, TRUE);
  for (guint i = 0; i < search->places->len; i++) {
    Place place = g_array_index (search->places, Place, i);

    if (place.n_steps > 0 && side_on (search->network, other, place.position) != 0 &&
        !speaks_of (search->network, speaker, place.position))
      add_bearing (search, speaker, other, i);
    /* What goes on from where one of the two stands is told by the shorter path from there, or to there. */
    if (place.n_steps == ROSTRUM_BEARING_MAX_STEPS ||
        (place.n_steps > 0 && (speaks_of (search->network, speaker, place.position) ||
                               speaks_of (search->network, other, place.position))))
      continue;
    for (guint k = first_link (search->links, place.position);
         k < search->links->len && g_array_index (search->links, Link, k).from == place.position; k++) {
      const Link *link = &g_array_index (search->links, Link, k);
      Place next = { link->to, i, link->kind, place.n_steps + 1 };

      if (rostrum_bits_get (search->reached, link->to))
        continue;
      rostrum_bits_set (search->reached, link->to, TRUE);
      g_array_append_val (search->places, next);
    }
  }
  for (guint i = 0; i < search->places->len; i++)
    rostrum_bits_set (search->reached, g_array_index (search->places, Place, i).position, FALSE);
}

static void
search_all (Search *search, guint32 speaker, guint32 other)
{
  guint32 n;
  const guint32 *edges = rostrum_network_edges_of (search->network, ROSTRUM_KIND_SPEAKER, speaker, &n);

  for (guint32 i = 0; i < MIN (n, MAX_STARTS); i++) {
    const RostrumEdge *edge = &search->network->edges[edges[i]];

    if (rostrum_stance_side (edge->stance) != 0 && !speaks_of (search->network, other, edge->position))
      search_from (search, speaker, other, edge->position);
  }
}

static int
compare_bearings (gconstpointer a, gconstpointer b)
{
  const RostrumBearing *x = a, *y = b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->n_steps != y->n_steps)
    return x->n_steps < y->n_steps ? -1 : 1;
  return 0; /* g_array_sort() keeps the order of equals */
}

RostrumBearing *
rostrum_bearings_new (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b, guint32 *n)
{
  g_autoptr (GArray) links = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (RostrumBits) reached = NULL;
  Search search;

  g_return_val_if_fail (network != NULL && n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail (speaker_a < network->debate->n_speakers && speaker_b < network->debate->n_speakers,
                        NULL);

  links = list_links (network->debate);
  places = g_array_new (FALSE, FALSE, sizeof (Place));
  reached = rostrum_bits_new (network->debate->n_positions, FALSE);
  search = (Search){ network, links, reached, places, g_array_new (FALSE, FALSE, sizeof (RostrumBearing)) };
  search_all (&search, speaker_a, speaker_b);
  if (speaker_a != speaker_b)
    search_all (&search, speaker_b, speaker_a);
  g_array_sort (search.found, compare_bearings);
  *n = search.found->len;
  return (RostrumBearing *) (gpointer) g_array_free (search.found, FALSE);
}
