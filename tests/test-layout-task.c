/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layout-task.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

static void
test_sane (void)
{
  g_autoptr (TestGraph) g = test_graph_new (2, 1, 1);
  RostrumLayoutOptions options = { NAN, -3, 1, NULL };
  g_autoptr (RostrumLayoutTask) task = NULL;

  g->boxes[0].left = NAN;
  g->boxes[1].above = -2;
  g->boxes[2].below = INFINITY;
  task = rostrum_layout_task_new (&g->graph, &options);
  g_assert_cmpfloat (task->boxes[0].left, ==, 0);
  g_assert_cmpfloat (task->boxes[1].above, ==, 0);
  g_assert_true (isfinite (task->boxes[2].below));
  g_assert_cmpfloat (task->options.gap_world, ==, 0);
  g_assert_cmpfloat (task->options.aspect, >, 0);
}

/* Of a two-mode network only edges from side to side are left, of any other all. */
static void
test_edges_across (void)
{
  const guint8 sides[] = { 0, 0, 1, 1 };
  g_autoptr (TestGraph) g = test_graph_new (2, 2, 1);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  g_autoptr (RostrumLayoutTask) all = NULL;
  g_autoptr (RostrumLayoutTask) across = NULL;

  test_graph_add (g, 0, 1);
  test_graph_add (g, 0, 2);
  test_graph_add (g, 3, 2);
  test_graph_add (g, 3, 77);
  all = rostrum_layout_task_new (&g->graph, &options);
  g->graph.sides = sides;
  across = rostrum_layout_task_new (&g->graph, &options);
  g_assert_cmpuint (all->graph->m, ==, 3);
  g_assert_cmpuint (across->graph->m, ==, 1);
}

static void
test_order_of_keys (void)
{
  const guint64 keys[] = { 30, 10, 20 };
  const guint8 sides[] = { 1, 0, 0 };
  g_autoptr (TestGraph) g = test_graph_new (1, 2, 1);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldPoint places[3];
  g_autoptr (RostrumLayoutTask) task = NULL;

  g->graph.keys = keys;
  g->graph.sides = sides;
  task = rostrum_layout_task_new (&g->graph, &options);
  g_assert_cmpuint (task->order[0], ==, 1);
  g_assert_cmpuint (task->order[2], ==, 0);
  g_assert_true (task->boxes[2].hub_is_round);
  g_assert_cmpuint (task->side[2], ==, 1);
  for (guint i = 0; i < 3; i++)
    task->x[i] = 1000.0 * i;
  rostrum_layout_task_finish (task, places);
  g_assert_cmpfloat (places[1].x, <, places[2].x);
  g_assert_cmpfloat (places[2].x, <, places[0].x);
}

static void
test_finish (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, 2, 1);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldPoint places[2];
  g_autoptr (RostrumLayoutTask) task = rostrum_layout_task_new (&g->graph, &options);

  task->x[0] = 500.3;
  task->x[1] = 510.3;
  task->y[0] = task->y[1] = 77.7;
  rostrum_layout_task_finish (task, places);
  /* apart, and centred */
  g_assert_cmpfloat (fabs (places[0].x - places[1].x) + fabs (places[0].y - places[1].y), >, 50);
  g_assert_cmpfloat (fabs (places[0].y + places[1].y), <, 60);
  g_assert_cmpfloat (places[0].x, ==, floor (places[0].x));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-task/sane", test_sane);
  g_test_add_func ("/layout-task/edges-across", test_edges_across);
  g_test_add_func ("/layout-task/order-of-keys", test_order_of_keys);
  g_test_add_func ("/layout-task/finish", test_finish);
  return g_test_run ();
}
