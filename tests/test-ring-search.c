/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-prng.h"
#include "layout/rostrum-ring-search.h"
#include "layout/rostrum-segment.h"

#define INNER 6
#define OUTER 18

/* Every inner node has three outer ones; both orders are in disorder. */
static void
set_up (RostrumLayoutEdge *edges, guint32 *inner, guint32 *outer)
{
  for (guint32 k = 0; k < OUTER; k++) {
    edges[k] = (RostrumLayoutEdge){ k / 3, INNER + k };
    outer[k] = INNER + k * 5 % OUTER;
  }
  for (guint32 i = 0; i < INNER; i++)
    inner[i] = i * 5 % INNER;
}

static guint
count_crossings (const RostrumLayoutEdge *edges, guint32 m, const guint32 *inner, const guint32 *outer)
{
  const RostrumEllipse small = { 0.5, 0.5 };
  const RostrumEllipse large = { 1, 1 };
  RostrumWorldPoint at[INNER + OUTER];
  guint count = 0;

  for (guint32 i = 0; i < INNER; i++)
    at[inner[i]] = rostrum_ellipse_at (small, (double) i / INNER);
  for (guint32 i = 0; i < OUTER; i++)
    at[outer[i]] = rostrum_ellipse_at (large, (double) i / OUTER);
  for (guint e = 0; e < m; e++)
    for (guint f = 0; f < e; f++)
      if (edges[e].a != edges[f].a && edges[e].b != edges[f].b)
        count += rostrum_segments_cross (at[edges[e].a], at[edges[e].b], at[edges[f].a], at[edges[f].b]);
  return count;
}

static void
test_stars_part (void)
{
  RostrumLayoutEdge edges[OUTER];
  guint32 inner[INNER];
  guint32 outer[OUTER];
  guint32 *const order[2] = { inner, outer };
  const guint32 count[2] = { INNER, OUTER };
  g_autoptr (RostrumCsr) graph = NULL;
  guint32 seen = 0;

  set_up (edges, inner, outer);
  graph = rostrum_csr_new (INNER + OUTER, edges, OUTER, NULL);
  g_assert_cmpuint (count_crossings (edges, OUTER, inner, outer), >, 10);
  rostrum_ring_search (graph, 1, 0.5, 1, 6000000, NULL, order, count);
  g_assert_cmpuint (count_crossings (edges, OUTER, inner, outer), ==, 0);
  for (guint32 i = 0; i < INNER; i++)
    seen |= 1u << inner[i];
  for (guint32 i = 0; i < OUTER; i++)
    seen |= 1u << outer[i];
  g_assert_cmpuint (seen, ==, (1u << (INNER + OUTER)) - 1);
}

/* Ten networks with edges across the rings: crossings count for more than short edges. */
static void
test_few_crossings (void)
{
  enum {
    EDGES = OUTER + 14
  };
  guint sum = 0;

  for (guint64 seed = 1; seed <= 10; seed++) {
    RostrumPrng prng = rostrum_prng (seed);
    RostrumLayoutEdge edges[EDGES];
    guint32 inner[INNER];
    guint32 outer[OUTER];
    guint32 *const order[2] = { inner, outer };
    const guint32 count[2] = { INNER, OUTER };
    g_autoptr (RostrumCsr) graph = NULL;

    set_up (edges, inner, outer);
    for (guint e = OUTER; e < EDGES; e++)
      edges[e] =
          (RostrumLayoutEdge){ rostrum_prng_below (&prng, INNER), INNER + rostrum_prng_below (&prng, OUTER) };
    graph = rostrum_csr_new (INNER + OUTER, edges, EDGES, NULL);
    rostrum_ring_search (graph, 1, 0.5, 1, 6000000, NULL, order, count);
    sum += count_crossings (graph->edge, graph->m, inner, outer);
  }
  /* 158 if edges were only kept short */
  g_assert_cmpuint (sum, <=, 125);
}

/* What is too much work is left as it is; so is everything when told to stop. */
static void
test_left_alone (void)
{
  RostrumLayoutEdge edges[OUTER];
  guint32 inner[INNER];
  guint32 outer[OUTER];
  guint32 *const order[2] = { inner, outer };
  const guint32 count[2] = { INNER, OUTER };
  const guint32 none[2] = { 0, OUTER };
  g_autoptr (RostrumCsr) graph = NULL;
  gint cancelled = 1;

  set_up (edges, inner, outer);
  graph = rostrum_csr_new (INNER + OUTER, edges, OUTER, NULL);
  rostrum_ring_search (graph, 1, 0.5, 1, 1000, NULL, order, count);
  rostrum_ring_search (graph, 1, 0.5, 1, 6000000, &cancelled, order, count);
  rostrum_ring_search (graph, 1, 0.5, 1, 6000000, NULL, order, none);
  for (guint32 k = 0; k < OUTER; k++)
    g_assert_cmpuint (outer[k], ==, INNER + k * 5 % OUTER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-search/stars-part", test_stars_part);
  g_test_add_func ("/ring-search/few-crossings", test_few_crossings);
  g_test_add_func ("/ring-search/left-alone", test_left_alone);
  return g_test_run ();
}
