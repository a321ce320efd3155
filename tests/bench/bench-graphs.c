/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-graphs.h"
#include "layout/rostrum-prng.h"

#define COMMUNITIES 8

typedef struct {
  GArray *edges;
  GHashTable *seen; /* a << 32 | b, as gint64 */
} Edges;

static gboolean
add_edge (Edges *self, guint32 a, guint32 b)
{
  gint64 *key = g_new (gint64, 1);
  RostrumLayoutEdge edge = { a, b };

  *key = (gint64) MIN (a, b) << 32 | MAX (a, b);
  if (a == b || !g_hash_table_add (self->seen, key))
    return FALSE;
  g_array_append_val (self->edges, edge);
  return TRUE;
}

static RostrumLayoutBox
disc (RostrumPrng *prng)
{
  double half = 18 + rostrum_prng_below (prng, 24);

  return (RostrumLayoutBox){ MAX (20, half), MAX (20, half), 20, 40, 20, 20, TRUE };
}

static RostrumLayoutBox
card (RostrumPrng *prng)
{
  double half_width = 50 + rostrum_prng_below (prng, 25);
  double half_height = 17 + 8 * rostrum_prng_below (prng, 3);

  return (
      RostrumLayoutBox){ half_width, half_width, half_height, half_height, half_width, half_height, FALSE };
}

static BenchGraph *
bench_graph_new (const char *name, guint32 n, guint32 n_discs, Edges *edges, RostrumPrng *prng)
{
  BenchGraph *self = g_new0 (BenchGraph, 1);
  gsize n_edges = 0;

  self->name = g_strdup (name);
  self->boxes = g_new (RostrumLayoutBox, n);
  for (guint32 v = 0; v < n; v++)
    self->boxes[v] = v < n_discs ? disc (prng) : card (prng);
  self->edges = g_array_steal (edges->edges, &n_edges);
  g_array_unref (edges->edges);
  g_hash_table_unref (edges->seen);
  self->graph = (RostrumLayoutGraph){
    .n_nodes = n, .boxes = self->boxes, .n_edges = (guint32) n_edges, .edges = self->edges
  };
  return self;
}

static Edges
edges_new (void)
{
  return (Edges){ g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge)),
                  g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };
}

/* One of @ends (an end of an edge so far is a node with a chance proportional to its degree), now and then
 * any of the @count nodes from @first; of the community if that can be had. */
static guint32
pick (RostrumPrng *prng, GArray *ends, guint32 first, guint32 count, guint32 community)
{
  guint32 v = first;

  for (guint tries = 0; tries < 40; tries++) {
    v = ends->len > 0 && (count == 0 || rostrum_prng_below (prng, 4) != 0)
            ? g_array_index (ends, guint32, rostrum_prng_below (prng, ends->len))
            : first + rostrum_prng_below (prng, MAX (count, 1));
    if (v % COMMUNITIES == community)
      break;
  }
  return v;
}

BenchGraph *
bench_graph_debate (const char *name, guint32 n_speakers, guint32 n_positions, guint32 n_edges, guint64 seed)
{
  RostrumPrng prng = rostrum_prng (seed);
  Edges edges = edges_new ();
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 larger = MAX (n_speakers, n_positions);

  for (guint64 tries = 0; edges.edges->len < n_edges && tries < 50 * (guint64) n_edges; tries++) {
    guint32 community = rostrum_prng_below (&prng, COMMUNITIES);
    guint32 other = rostrum_prng_below (&prng, 5) == 0 ? rostrum_prng_below (&prng, COMMUNITIES) : community;
    guint32 speaker;
    guint32 position;

    /* every node first, tied to what is there: the graph is connected */
    if (tries < 2 * (guint64) larger) {
      guint32 i = (guint32) tries / 2;
      gboolean is_position = tries % 2 == 0;

      if (i >= (is_position ? n_positions : n_speakers))
        continue;
      position = is_position ? n_speakers + i : pick (&prng, positions, n_speakers, 0, i % COMMUNITIES);
      speaker = is_position ? pick (&prng, speakers, 0, 0, position % COMMUNITIES) : i;
    } else {
      speaker = pick (&prng, speakers, 0, n_speakers, community);
      position = pick (&prng, positions, n_speakers, n_positions, other);
    }
    if (add_edge (&edges, speaker, position)) {
      g_array_append_val (speakers, speaker);
      g_array_append_val (positions, position);
    }
  }
  return bench_graph_new (name, n_speakers + n_positions, n_speakers, &edges, &prng);
}

BenchGraph *
bench_graph_novel (const char *name, guint32 n_persons, guint32 n_edges, guint64 seed)
{
  RostrumPrng prng = rostrum_prng (seed);
  Edges edges = edges_new ();
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 v = 1; v < n_persons; v++) {
    guint32 met = ends->len > 0 ? g_array_index (ends, guint32, rostrum_prng_below (&prng, ends->len)) : 0;

    add_edge (&edges, v, met);
    g_array_append_val (ends, v);
    g_array_append_val (ends, met);
  }
  for (guint tries = 0; edges.edges->len < n_edges && tries < 100000; tries++) {
    guint32 scene[6];
    guint size = 3 + rostrum_prng_below (&prng, 4);
    guint32 community = rostrum_prng_below (&prng, COMMUNITIES);

    for (guint i = 0; i < size; i++)
      scene[i] = pick (&prng, ends, 0, n_persons, community);
    for (guint i = 0; i < size; i++)
      for (guint j = i + 1; j < size && edges.edges->len < n_edges; j++)
        add_edge (&edges, scene[i], scene[j]);
  }
  return bench_graph_new (name, n_persons, n_persons, &edges, &prng);
}

void
bench_graph_free (BenchGraph *self)
{
  g_free (self->name);
  g_free (self->boxes);
  g_free (self->edges);
  g_free (self);
}
