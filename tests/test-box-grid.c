/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-box-grid.h"
#include "layout/rostrum-prng.h"

#include <math.h>

static RostrumWorldRect
random_rect (RostrumPrng *prng, double spread, double largest)
{
  return (RostrumWorldRect){ spread * rostrum_prng_signed (prng), spread * rostrum_prng_signed (prng),
                             largest * rostrum_prng_unit (prng), largest * rostrum_prng_unit (prng) };
}

/* The grid finds what looking at every rectangle finds, each once. */
static void
check_against_all (double spread, double largest, double query_size)
{
  enum {
    N = 300
  };
  g_autoptr (RostrumBoxGrid) grid = rostrum_box_grid_new (N, 10, 6);
  RostrumPrng prng = rostrum_prng (1);
  RostrumWorldRect rects[N];

  for (guint32 i = 0; i < N; i++) {
    rects[i] = random_rect (&prng, spread, largest);
    rostrum_box_grid_insert (grid, i, &rects[i]);
  }
  for (guint k = 0; k < 200; k++) {
    RostrumWorldRect query = random_rect (&prng, spread, query_size);
    const guint32 *ids;
    guint32 n = rostrum_box_grid_query (grid, &query, &ids);
    gboolean found[N] = { FALSE };
    guint32 expected = 0;

    for (guint32 i = 0; i < n; i++) {
      g_assert_false (found[ids[i]]);
      found[ids[i]] = TRUE;
      g_assert_true (rostrum_world_rect_intersects (&rects[ids[i]], &query));
    }
    for (guint32 i = 0; i < N; i++)
      expected += rostrum_world_rect_intersects (&rects[i], &query);
    g_assert_cmpuint (n, ==, expected);
  }
}

static void
test_small_boxes (void)
{
  check_against_all (100, 12, 20);
}

static void
test_large_boxes (void)
{
  check_against_all (100, 150, 20);
}

static void
test_large_queries (void)
{
  check_against_all (2000, 12, 3000);
}

static void
test_far_away (void)
{
  check_against_all (1e12, 1e11, 1e11);
}

static void
test_clear (void)
{
  g_autoptr (RostrumBoxGrid) grid = rostrum_box_grid_new (2, 10, 10);
  RostrumWorldRect rect = { 0, 0, 1000, 1000 };
  const guint32 *ids;

  rostrum_box_grid_insert (grid, 0, &rect);
  g_assert_cmpuint (rostrum_box_grid_query (grid, &rect, &ids), ==, 1);
  g_assert_cmpfloat (rostrum_box_grid_get (grid, 0)->width, ==, 1000);
  rostrum_box_grid_clear (grid);
  g_assert_cmpuint (rostrum_box_grid_query (grid, &rect, &ids), ==, 0);
}

static void
test_not_a_number (void)
{
  g_autoptr (RostrumBoxGrid) grid = rostrum_box_grid_new (2, 10, 10);
  RostrumWorldRect odd = { NAN, INFINITY, 10, NAN };
  RostrumWorldRect rect = { 0, 0, 10, 10 };
  const guint32 *ids;

  rostrum_box_grid_insert (grid, 0, &odd);
  rostrum_box_grid_insert (grid, 1, &rect);
  g_assert_cmpuint (rostrum_box_grid_query (grid, &rect, &ids), ==, 1);
  g_assert_cmpuint (rostrum_box_grid_query (grid, &odd, &ids), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/box-grid/small-boxes", test_small_boxes);
  g_test_add_func ("/box-grid/large-boxes", test_large_boxes);
  g_test_add_func ("/box-grid/large-queries", test_large_queries);
  g_test_add_func ("/box-grid/far-away", test_far_away);
  g_test_add_func ("/box-grid/clear", test_clear);
  g_test_add_func ("/box-grid/not-a-number", test_not_a_number);
  return g_test_run ();
}
