/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-box-cells.h"
#include "layout/rostrum-prng.h"

#include <math.h>
#include <time.h>

#define N 600

static RostrumSides
random_sides (RostrumPrng *prng, double spread, double largest)
{
  double left = spread * rostrum_prng_signed (prng);
  double top = spread * rostrum_prng_signed (prng);

  return (RostrumSides){ left, top, left + largest * rostrum_prng_unit (prng),
                         top + largest * rostrum_prng_unit (prng) };
}

/* Every box finds what looking at every box finds, each once, and not itself. */
static void
check_all (RostrumBoxCells *cells)
{
  const RostrumCellBox *boxes = rostrum_box_cells_get (cells);

  for (guint32 i = 0; i < N; i++) {
    const guint32 *found;
    guint32 n = rostrum_box_cells_query (cells, i, &found);
    gboolean is_found[N] = { FALSE };
    guint32 expected = 0;

    for (guint32 k = 0; k < n; k++) {
      g_assert_false (is_found[found[k]] || found[k] == i);
      is_found[found[k]] = TRUE;
      g_assert_true (rostrum_sides_overlap (&boxes[i].sides, &boxes[found[k]].sides));
    }
    for (guint32 j = 0; j < N; j++)
      expected += j != i && rostrum_sides_overlap (&boxes[i].sides, &boxes[j].sides);
    g_assert_cmpuint (n, ==, expected);
  }
}

static void
check_in_motion (double spread, double largest, double step)
{
  RostrumPrng prng = rostrum_prng (1);
  RostrumSides sides[N];
  g_autoptr (RostrumBoxCells) cells = NULL;

  for (guint32 i = 0; i < N; i++)
    sides[i] = random_sides (&prng, spread, i % 50 == 0 ? 20 * largest : largest);
  cells = rostrum_box_cells_new (N, sides);
  for (guint round = 0; round < 20; round++) {
    rostrum_box_cells_sort (cells);
    check_all (cells);
    for (guint32 i = 0; i < N; i++) {
      RostrumSides *s = &rostrum_box_cells_get (cells)[i].sides;
      double dx = step * rostrum_prng_signed (&prng);

      s->left += dx;
      s->right += dx;
    }
  }
}

static void
test_small_steps (void)
{
  check_in_motion (100, 12, 0.3);
}

static void
test_large_steps (void)
{
  check_in_motion (100, 12, 40);
}

static void
test_crowd (void)
{
  check_in_motion (1, 12, 0.5);
}

static void
test_far_away (void)
{
  check_in_motion (1e12, 1e11, 1e11);
}

/* A box far away does not leave the others in one cell: this would take minutes. */
static void
test_one_far_away (void)
{
  enum {
    MANY = 200000
  };
  RostrumPrng prng = rostrum_prng (1);
  g_autofree RostrumSides *sides = g_new (RostrumSides, MANY);
  g_autoptr (RostrumBoxCells) cells = NULL;
  guint32 pairs = 0;
  clock_t start;

  for (guint32 i = 0; i < MANY; i++)
    sides[i] = random_sides (&prng, 2000, 10);
  sides[5] = (RostrumSides){ 1e9, 1e9, 1e9 + 5, 1e9 + 5 };
  cells = rostrum_box_cells_new (MANY, sides);
  rostrum_box_cells_sort (cells);
  start = clock ();
  for (guint32 i = 0; i < MANY; i++) {
    const guint32 *found;

    pairs += rostrum_box_cells_query (cells, i, &found);
  }
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, 20);
  g_assert_cmpuint (pairs, >, MANY / 2);
}

/* Cannot come in; it would find less, but come to an end. */
static void
test_not_a_number (void)
{
  const RostrumSides sides[] = { { NAN, INFINITY, NAN, INFINITY }, { 0, 0, 10, 10 }, { 5, 5, 10, 10 } };
  g_autoptr (RostrumBoxCells) cells = rostrum_box_cells_new (3, sides);
  guint32 pairs = 0;

  rostrum_box_cells_sort (cells);
  for (guint32 i = 0; i < 3; i++) {
    const guint32 *found;

    pairs += rostrum_box_cells_query (cells, i, &found);
  }
  g_assert_cmpuint (pairs, <=, 2);
}

static void
test_none (void)
{
  g_autoptr (RostrumBoxCells) cells = rostrum_box_cells_new (0, NULL);

  rostrum_box_cells_sort (cells);
  g_assert_nonnull (rostrum_box_cells_get (cells));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/box-cells/small-steps", test_small_steps);
  g_test_add_func ("/box-cells/large-steps", test_large_steps);
  g_test_add_func ("/box-cells/crowd", test_crowd);
  g_test_add_func ("/box-cells/far-away", test_far_away);
  g_test_add_func ("/box-cells/one-far-away", test_one_far_away);
  g_test_add_func ("/box-cells/not-a-number", test_not_a_number);
  g_test_add_func ("/box-cells/none", test_none);
  return g_test_run ();
}
