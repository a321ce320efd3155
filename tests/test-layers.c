/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layers.h"
#include "layout/rostrum-prng.h"

#define MIDDLE 7
#define N 20

typedef struct {
  RostrumCsr *graph;
  RostrumLayers *layers;
} Fixture;

/* @n_outer_layers 1: all others to the right; 2: to both sides. */
static Fixture
fixture_new (guint64 seed, guint n_outer_layers)
{
  RostrumPrng prng = rostrum_prng (seed);
  RostrumLayoutEdge edges[40];
  guint8 layer[N];
  Fixture f;

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    edges[i] = (RostrumLayoutEdge){ rostrum_prng_below (&prng, MIDDLE),
                                    MIDDLE + rostrum_prng_below (&prng, N - MIDDLE) };
  for (guint32 v = 0; v < N; v++)
    layer[v] = v < MIDDLE ? ROSTRUM_LAYER_MIDDLE
                          : (guint8) (ROSTRUM_LAYER_RIGHT + rostrum_prng_below (&prng, n_outer_layers));
  f.graph = rostrum_csr_new (N, edges, G_N_ELEMENTS (edges), NULL);
  f.layers = rostrum_layers_new (f.graph, layer);
  return f;
}

static void
fixture_clear (Fixture *f)
{
  rostrum_layers_free (f->layers);
  rostrum_csr_free (f->graph);
}

/* Every pair of edges, one by one. */
static guint64
count_by_pairs (const RostrumLayers *l)
{
  guint64 count = 0;

  for (guint32 e = 0; e < l->graph->m; e++)
    for (guint32 f = 0; f < l->graph->m; f++) {
      RostrumLayoutEdge a = l->graph->edge[e];
      RostrumLayoutEdge b = l->graph->edge[f];

      count += l->layer[a.b] == l->layer[b.b] && l->rank[a.a] < l->rank[b.a] && l->rank[a.b] > l->rank[b.b];
    }
  return count;
}

static void
check_books (const RostrumLayers *l)
{
  guint32 seen = 0;

  for (guint k = 0; k < ROSTRUM_N_LAYERS; k++)
    for (guint32 i = 0; i < l->count[k]; i++, seen++) {
      g_assert_cmpuint (l->layer[l->order[k][i]], ==, k);
      g_assert_cmpuint (l->rank[l->order[k][i]], ==, i);
    }
  g_assert_cmpuint (seen, ==, N);
}

static void
test_crossings (void)
{
  for (guint64 seed = 1; seed <= 40; seed++) {
    Fixture f = fixture_new (seed, 1 + seed % 2);

    g_assert_cmpuint (rostrum_layers_crossings (f.layers), ==, count_by_pairs (f.layers));
    fixture_clear (&f);
  }
}

static void
test_sort (void)
{
  double value[N];
  Fixture f = fixture_new (1, 1);

  for (guint32 v = 0; v < N; v++)
    value[v] = (v * 7) % 5;
  rostrum_layers_sort (f.layers, ROSTRUM_LAYER_RIGHT, value);
  check_books (f.layers);
  for (guint32 i = 1; i < f.layers->count[ROSTRUM_LAYER_RIGHT]; i++) {
    guint32 above = f.layers->order[ROSTRUM_LAYER_RIGHT][i - 1];
    guint32 below = f.layers->order[ROSTRUM_LAYER_RIGHT][i];

    g_assert_true (value[above] < value[below] || (value[above] == value[below] && above < below));
  }
  fixture_clear (&f);
}

static void
test_move (void)
{
  Fixture f = fixture_new (3, 2);
  RostrumPrng prng = rostrum_prng (1);

  for (guint i = 0; i < 300; i++) {
    guint32 v = rostrum_prng_below (&prng, N);
    guint layer = f.layers->layer[v];
    guint32 rank;

    if (layer != ROSTRUM_LAYER_MIDDLE && i % 2)
      layer = ROSTRUM_LAYER_LEFT + ROSTRUM_LAYER_RIGHT - layer;
    rank = rostrum_prng_below (&prng, f.layers->count[layer] + (layer != f.layers->layer[v]));
    rostrum_layers_move (f.layers, v, layer, rank);
    check_books (f.layers);
    g_assert_cmpuint (f.layers->order[layer][rank], ==, v);
  }
  fixture_clear (&f);
}

/* It saves as many crossings as it says, and no other place of the layer saves more. */
static void
test_sift_is_best (void)
{
  for (guint64 seed = 1; seed <= 40; seed++) {
    Fixture f = fixture_new (seed, 1 + seed % 2);
    guint32 v = (guint32) (seed * 7 % N);
    guint layer = f.layers->layer[v];
    guint64 before = rostrum_layers_crossings (f.layers);
    guint64 saved = rostrum_layers_sift (f.layers, v, N);
    guint64 after = rostrum_layers_crossings (f.layers);

    check_books (f.layers);
    g_assert_cmpuint (before - after, ==, saved);
    for (guint32 i = 0; i < f.layers->count[layer]; i++) {
      rostrum_layers_move (f.layers, v, layer, i);
      g_assert_cmpuint (rostrum_layers_crossings (f.layers), >=, after);
    }
    fixture_clear (&f);
  }
}

static void
test_sift_in_a_window (void)
{
  Fixture f = fixture_new (1, 1);

  for (guint32 v = 0; v < N; v++) {
    guint32 was = f.layers->rank[v];

    rostrum_layers_sift (f.layers, v, 2);
    g_assert_cmpint (ABS ((gint) f.layers->rank[v] - (gint) was), <=, 2);
  }
  fixture_clear (&f);
}

static void
test_sift_over (void)
{
  guint went = 0;

  for (guint64 seed = 1; seed <= 40; seed++) {
    Fixture f = fixture_new (seed, 2);
    guint32 v = (guint32) (MIDDLE + seed * 5 % (N - MIDDLE));
    guint layer = f.layers->layer[v];
    guint64 before = rostrum_layers_crossings (f.layers);
    guint64 saved = rostrum_layers_sift_over (f.layers, v);
    guint64 after = rostrum_layers_crossings (f.layers);
    guint other = ROSTRUM_LAYER_LEFT + ROSTRUM_LAYER_RIGHT - layer;

    check_books (f.layers);
    g_assert_cmpuint (before - after, ==, saved);
    went += f.layers->layer[v] != layer;
    for (guint32 i = 0; i < f.layers->count[other] + (f.layers->layer[v] != other); i++) {
      rostrum_layers_move (f.layers, v, other, i);
      g_assert_cmpuint (rostrum_layers_crossings (f.layers), >=, after);
      if (f.layers->layer[v] == layer)
        break;
    }
    fixture_clear (&f);
  }
  g_assert_cmpuint (went, >, 3);
}

static void
test_slope (void)
{
  const RostrumLayoutEdge edges[] = { { 0, 2 }, { 1, 3 } };
  const guint8 layer[] = { 0, 0, 1, 1 };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (4, edges, 2, NULL);
  g_autoptr (RostrumLayers) layers = rostrum_layers_new (graph, layer);

  g_assert_cmpfloat (rostrum_layers_slope (layers), ==, 0);
  rostrum_layers_move (layers, 0, ROSTRUM_LAYER_MIDDLE, 1);
  g_assert_cmpfloat (rostrum_layers_slope (layers), ==, 1);
}

static void
test_assign (void)
{
  Fixture f = fixture_new (2, 2);
  g_autoptr (RostrumLayers) copy = rostrum_layers_copy (f.layers);
  guint64 before = rostrum_layers_crossings (f.layers);

  for (guint32 v = 0; v < N; v++)
    rostrum_layers_sift (f.layers, v, N);
  g_assert_cmpuint (rostrum_layers_crossings (f.layers), <, before);
  rostrum_layers_assign (f.layers, copy);
  check_books (f.layers);
  g_assert_cmpuint (rostrum_layers_crossings (f.layers), ==, before);
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers/crossings", test_crossings);
  g_test_add_func ("/layers/sort", test_sort);
  g_test_add_func ("/layers/move", test_move);
  g_test_add_func ("/layers/sift-is-best", test_sift_is_best);
  g_test_add_func ("/layers/sift-in-a-window", test_sift_in_a_window);
  g_test_add_func ("/layers/sift-over", test_sift_over);
  g_test_add_func ("/layers/slope", test_slope);
  g_test_add_func ("/layers/assign", test_assign);
  return g_test_run ();
}
