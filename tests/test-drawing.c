/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-drawing.h"

#include "rostrum-layout-fixture.h"

#define GAP 20.0
#define PASS 2.0
#define PAGE 300.0

/* 0 - 1 and 2 - 3, all small cards but 4, which belongs to nothing. */
static RostrumDrawing *
sample (RostrumCsr **graph, const double *x, const double *y)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 2, 3 } };
  static RostrumLayoutBox boxes[5];

  for (guint v = 0; v < 5; v++)
    boxes[v] = test_card (5, 5);
  *graph = rostrum_csr_new (5, edges, 2, NULL);
  return rostrum_drawing_new (*graph, boxes, GAP, 1, PAGE, PASS, x, y);
}

static void
test_crossing (void)
{
  const double x[] = { 0, 200, 0, 200, 900 };
  const double y[] = { 0, 200, 200, 0, 900 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  float row[2];
  guint32 crossings;
  guint32 passes;

  g_assert_cmpfloat (rostrum_drawing_edge_row (drawing, 0, row), ==, 1);
  g_assert_cmpfloat (row[1], ==, 1);
  rostrum_drawing_count (drawing, &crossings, &passes);
  g_assert_cmpuint (crossings, ==, 1);
  g_assert_cmpuint (passes, ==, 0);
  rostrum_drawing_put (drawing, 3, (RostrumWorldPoint){ 0, 500 });
  g_assert_cmpfloat (rostrum_drawing_edge_row (drawing, 0, row), ==, 0);
}

static void
test_passes (void)
{
  const double x[] = { 0, 200, 500, 600, 100 };
  const double y[] = { 0, 0, 500, 500, 2 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  float row[5];
  float column[2];
  double near;

  g_assert_cmpfloat (rostrum_drawing_pass_row (drawing, 0, row), >=, PASS);
  g_assert_cmpfloat (row[4], >=, PASS);
  g_assert_cmpfloat (row[0] + row[1] + row[2] + row[3], ==, 0);
  rostrum_drawing_pass_column (drawing, 4, column);
  g_assert_cmpfloat (column[0], ==, row[4]);
  g_assert_cmpfloat (column[1], ==, 0);
  /* beside the edge: a little; far from it: nothing */
  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 100, 12 });
  near = rostrum_drawing_pass_row (drawing, 0, row);
  g_assert_true (near > 0 && near < PASS);
  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 100, 60 });
  g_assert_cmpfloat (rostrum_drawing_pass_row (drawing, 0, row), ==, 0);
}

static void
test_too_near (void)
{
  const double x[] = { 0, 200, 0, 200, 900 };
  const double y[] = { 0, 200, 200, 0, 900 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  float row[5];
  double apart;
  double near;

  g_assert_cmpfloat (rostrum_drawing_node_row (drawing, 4, row), ==, 0);
  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 0, 10 + GAP + 1 });
  apart = rostrum_drawing_node_row (drawing, 4, row);
  g_assert_cmpfloat (row[0], ==, apart);
  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 0, 10 + GAP - 1 });
  near = rostrum_drawing_node_row (drawing, 4, row);
  g_assert_cmpfloat (near, >, apart + 0.2);
  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 0, 0 });
  g_assert_cmpfloat (rostrum_drawing_node_row (drawing, 4, row), >, near);
}

static void
test_wished_distance (void)
{
  const double x[] = { 0, 0, 900, 900, 500 };
  const double y[] = { 0, 0, 900, 600, 500 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  float row[5];

  rostrum_drawing_put (drawing, 1, (RostrumWorldPoint){ drawing->step, 0 });
  rostrum_drawing_node_row (drawing, 0, row);
  g_assert_cmpfloat (row[1], <, 0.02);
  rostrum_drawing_put (drawing, 1, (RostrumWorldPoint){ 3 * drawing->step, 0 });
  rostrum_drawing_node_row (drawing, 0, row);
  g_assert_cmpfloat (row[1], >, 0.05);
  /* nothing ties these two */
  g_assert_cmpfloat (row[2], ==, 0);
}

static void
test_own_label (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 } };
  RostrumLayoutBox boxes[] = { test_disc (30), test_card (40, 17) };
  const double x[] = { 0, 0 };
  const double y[] = { 0, 150 };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (2, edges, 1, NULL);
  g_autoptr (RostrumDrawing) drawing = rostrum_drawing_new (graph, boxes, GAP, 1, PAGE, PASS, x, y);

  g_assert_cmpfloat (rostrum_drawing_own_label_cost (drawing, 0), >, 0);
  rostrum_drawing_put (drawing, 1, (RostrumWorldPoint){ 0, -150 });
  g_assert_cmpfloat (rostrum_drawing_own_label_cost (drawing, 0), ==, 0);
}

static void
test_narrow_angle (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 0, 2 } };
  RostrumLayoutBox boxes[] = { test_card (5, 5), test_card (5, 5), test_card (5, 5) };
  const double x[] = { 0, 200, 200 };
  const double y[] = { 0, 0, 40 };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (3, edges, 2, NULL);
  g_autoptr (RostrumDrawing) drawing = rostrum_drawing_new (graph, boxes, GAP, 1, PAGE, PASS, x, y);
  float row[2];
  double narrow = rostrum_drawing_edge_row (drawing, 0, row);

  g_assert_true (narrow > 0 && narrow < 1);
  rostrum_drawing_put (drawing, 2, (RostrumWorldPoint){ 0, 200 });
  g_assert_cmpfloat (rostrum_drawing_edge_row (drawing, 0, row), ==, 0);
}

static void
test_room (void)
{
  const double x[] = { 0, 200, 0, 200, 100 };
  const double y[] = { 0, 0, 200, 200, 100 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  double before = rostrum_drawing_room_cost (drawing);

  rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ 400, 100 });
  g_assert_cmpfloat (rostrum_drawing_room_cost (drawing), >, 1.5 * before);
}

/* Room that the page has costs next to nothing; beyond it each unit costs the same. */
static void
test_page (void)
{
  const double x[] = { 0, 100, 0, 100, 50 };
  const double y[] = { 0, 0, 100, 100, 50 };
  const double ends[] = { 200, 250, 400, 500, 600 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  double cost[G_N_ELEMENTS (ends)];

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    rostrum_drawing_put (drawing, 4, (RostrumWorldPoint){ ends[i], 50 });
    cost[i] = rostrum_drawing_room_cost (drawing);
  }
  g_assert_cmpfloat (cost[1] - cost[0], >, 0);
  g_assert_cmpfloat (cost[3] - cost[2], >, 20 * (cost[1] - cost[0]));
  g_assert_cmpfloat_with_epsilon (cost[4] - cost[3], cost[3] - cost[2], 1e-9);
}

/* Neighbours are wished farther apart where the page has room, within limits. */
static void
test_step_follows_page (void)
{
  const double x[] = { 0, 200, 0, 200, 100 };
  const double y[] = { 0, 0, 200, 200, 100 };
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumDrawing) drawing = sample (&graph, x, y);
  double narrow = rostrum_drawing_step (graph, drawing->boxes, GAP, 10);

  g_assert_cmpfloat (rostrum_drawing_step (graph, drawing->boxes, GAP, 20), ==, narrow);
  g_assert_cmpfloat (rostrum_drawing_step (graph, drawing->boxes, GAP, 120), >, narrow);
  g_assert_cmpfloat (rostrum_drawing_step (graph, drawing->boxes, GAP, 1000), ==,
                     rostrum_drawing_step (graph, drawing->boxes, GAP, 2000));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/crossing", test_crossing);
  g_test_add_func ("/drawing/passes", test_passes);
  g_test_add_func ("/drawing/too-near", test_too_near);
  g_test_add_func ("/drawing/wished-distance", test_wished_distance);
  g_test_add_func ("/drawing/own-label", test_own_label);
  g_test_add_func ("/drawing/narrow-angle", test_narrow_angle);
  g_test_add_func ("/drawing/room", test_room);
  g_test_add_func ("/drawing/page", test_page);
  g_test_add_func ("/drawing/step-follows-page", test_step_follows_page);
  return g_test_run ();
}
