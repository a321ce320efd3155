/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-seriation-private.h"

#include <math.h>

/* Things on a line, shuffled: thing i is at place[i]. */
static double *
line_distances (const double *places, guint32 n)
{
  double *distances = g_new (double, n *n);

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < n; k++)
      distances[i * n + k] = fabs (places[i] - places[k]);
  return distances;
}

static double
length_of (const double *distances, const guint32 *order, guint32 n)
{
  double sum = 0.0;

  for (guint32 i = 1; i < n; i++)
    sum += distances[order[i - 1] * n + order[i]];
  return sum;
}

static void
test_small (void)
{
  const double apart[4] = { 0.0, 1.0, 1.0, 0.0 };
  g_autofree guint32 *none = rostrum_leaf_order (NULL, 0);
  g_autofree guint32 *one = rostrum_leaf_order (apart, 1);
  g_autofree guint32 *two = rostrum_leaf_order (apart, 2);

  g_assert_nonnull (none);
  g_assert_cmpuint (one[0], ==, 0);
  g_assert_cmpuint (two[0], ==, 0);
  g_assert_cmpuint (two[1], ==, 1);
}

static void
test_line_comes_out_straight (void)
{
  const double places[] = { 7, 1, 30, 12, 3, 28, 9, 2, 19, 33, 14 };
  const guint32 n = G_N_ELEMENTS (places);
  g_autofree double *distances = line_distances (places, n);
  g_autofree guint32 *order = rostrum_leaf_order (distances, n);

  g_assert_cmpfloat (length_of (distances, order, n), ==, 32.0);
}

/* All 2^(n - 1) turnings of a balanced tree of eight leaves whose shape is plain from the distances. */
static void
test_no_turning_of_the_tree_is_shorter (void)
{
  const double x[8] = { 0, 1, 9, 10, 40, 42, 52, 53 };
  const double y[8] = { 3, 0, 2, 5, 1, 6, 0, 4 };
  g_autofree double *distances = g_new (double, 64);
  g_autofree guint32 *order = NULL;
  double least = INFINITY;

  for (guint32 i = 0; i < 8; i++)
    for (guint32 k = 0; k < 8; k++)
      distances[i * 8 + k] = sqrt ((x[i] - x[k]) * (x[i] - x[k]) + (y[i] - y[k]) * (y[i] - y[k]));
  for (guint turned = 0; turned < 128; turned++) {
    guint32 leaves[8] = { 0, 1, 2, 3, 4, 5, 6, 7 };
    guint bit = 0;

    for (guint32 size = 2; size <= 8; size *= 2)
      for (guint32 first = 0; first < 8; first += size, bit++)
        for (guint32 i = 0; (turned & 1u << bit) != 0 && i < size / 2; i++) {
          guint32 kept = leaves[first + i];

          leaves[first + i] = leaves[first + size / 2 + i];
          leaves[first + size / 2 + i] = kept;
        }
    least = MIN (least, length_of (distances, leaves, 8));
  }
  order = rostrum_leaf_order (distances, 8);
  g_assert_cmpfloat_with_epsilon (length_of (distances, order, 8), least, 1e-9);
}

static void
test_every_leaf_once (void)
{
  guint32 n = 60;
  g_autofree double *distances = g_new (double, n *n);
  g_autofree gboolean *seen = g_new0 (gboolean, n);
  g_autofree guint32 *order = NULL;

  /* Many ties. */
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < n; k++)
      distances[i * n + k] = i == k ? 0.0 : (i * k + i + k) % 3;
  order = rostrum_leaf_order (distances, n);
  for (guint32 i = 0; i < n; i++) {
    g_assert_false (seen[order[i]]);
    seen[order[i]] = TRUE;
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaf-order/small", test_small);
  g_test_add_func ("/leaf-order/line-comes-out-straight", test_line_comes_out_straight);
  g_test_add_func ("/leaf-order/no-turning-of-the-tree-is-shorter", test_no_turning_of_the_tree_is_shorter);
  g_test_add_func ("/leaf-order/every-leaf-once", test_every_leaf_once);
  return g_test_run ();
}
