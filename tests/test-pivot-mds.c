/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-segment.h"

static RostrumCsr *
grid (guint32 columns, guint32 rows)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));

  for (guint32 r = 0; r < rows; r++)
    for (guint32 c = 0; c < columns; c++) {
      guint32 v = r * columns + c;
      RostrumLayoutEdge right = { v, v + 1 };
      RostrumLayoutEdge below = { v, v + columns };

      if (c + 1 < columns)
        g_array_append_val (edges, right);
      if (r + 1 < rows)
        g_array_append_val (edges, below);
    }
  return rostrum_csr_new (columns * rows, (RostrumLayoutEdge *) edges->data, edges->len, NULL);
}

static void
test_path_is_a_line (void)
{
  g_autoptr (RostrumCsr) graph = grid (12, 1);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 5);
  double x[12];
  double y[12];

  rostrum_pivot_mds (pivots, 1, x, y);
  for (guint v = 0; v + 1 < 12; v++) {
    g_assert_cmpfloat (fabs (fabs (x[v + 1] - x[v]) - 1), <, 0.25);
    g_assert_cmpfloat (fabs (y[v]), <, 0.2);
    if (v > 0)
      g_assert_true ((x[v + 1] > x[v]) == (x[v] > x[v - 1]));
  }
}

static void
test_long_side_lies_in_x (void)
{
  g_autoptr (RostrumCsr) graph = grid (5, 15);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 10);
  double x[75];
  double y[75];
  double x_spread = 0;
  double y_spread = 0;

  rostrum_pivot_mds (pivots, 1, x, y);
  for (guint v = 0; v < 75; v++) {
    x_spread += x[v] * x[v];
    y_spread += y[v] * y[v];
  }
  g_assert_cmpfloat (x_spread, >, 3 * y_spread);
  /* neighbours are nearer than the far corners */
  g_assert_cmpfloat (fabs (x[0] - x[5]) + fabs (y[0] - y[5]), <, fabs (x[0] - x[74]) + fabs (y[0] - y[74]));
}

static void
test_leaves_are_set_apart (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 0, 2 }, { 0, 3 }, { 0, 4 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (5, edges, 4, NULL);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 1);
  double x[5];
  double y[5];

  rostrum_pivot_mds (pivots, 1, x, y);
  for (guint v = 0; v < 5; v++)
    for (guint u = 0; u < v; u++)
      g_assert_true (x[u] != x[v] || y[u] != y[v]);
}

static void
test_same_bits (void)
{
  g_autoptr (RostrumCsr) graph = grid (6, 6);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 8);
  double x[2][36];
  double y[2][36];

  for (guint i = 0; i < 2; i++)
    rostrum_pivot_mds (pivots, 3, x[i], y[i]);
  g_assert_cmpmem (x[0], sizeof x[0], x[1], sizeof x[1]);
  g_assert_cmpmem (y[0], sizeof y[0], y[1], sizeof y[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pivot-mds/path-is-a-line", test_path_is_a_line);
  g_test_add_func ("/pivot-mds/long-side-lies-in-x", test_long_side_lies_in_x);
  g_test_add_func ("/pivot-mds/leaves-are-set-apart", test_leaves_are_set_apart);
  g_test_add_func ("/pivot-mds/same-bits", test_same_bits);
  return g_test_run ();
}
