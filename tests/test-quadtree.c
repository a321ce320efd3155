/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-prng.h"
#include "layout/rostrum-quadtree.h"

#include <math.h>

#define N 500

typedef struct {
  double x[N];
  double y[N];
  double mass[N];
  RostrumQuadtree *tree;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  RostrumPrng prng = rostrum_prng (1);

  for (guint v = 0; v < N; v++) {
    double heap = v % 2 ? 1 : 50; /* half of them in a dense heap */

    f->x[v] = heap * rostrum_prng_signed (&prng);
    f->y[v] = heap * rostrum_prng_signed (&prng);
    f->mass[v] = 1 + rostrum_prng_below (&prng, 9);
  }
  f->tree = rostrum_quadtree_new (N);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  rostrum_quadtree_free (f->tree);
}

static void
exact (const Fixture *f, guint v, double *x, double *y)
{
  *x = *y = 0;
  for (guint u = 0; u < N; u++) {
    double dx = f->x[v] - f->x[u];
    double dy = f->y[v] - f->y[u];

    if (dx != 0 || dy != 0) {
      *x += f->mass[u] * dx / (dx * dx + dy * dy);
      *y += f->mass[u] * dy / (dx * dx + dy * dy);
    }
  }
}

/* The mean error as a share of the mean push. */
static double
error_at (Fixture *f, double openness)
{
  double errors = 0;
  double pushes = 0;

  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  for (guint v = 0; v < N; v++) {
    double x;
    double y;
    double true_x;
    double true_y;

    exact (f, v, &true_x, &true_y);
    rostrum_quadtree_push (f->tree, v, openness, &x, &y);
    errors += hypot (x - true_x, y - true_y);
    pushes += hypot (true_x, true_y);
  }
  return errors / pushes;
}

static void
test_error (Fixture *f, gconstpointer data)
{
  g_assert_cmpfloat (error_at (f, 1e-6), <, 1e-9);
  g_assert_cmpfloat (error_at (f, 0.5), <, 0.01);
  g_assert_cmpfloat (error_at (f, 1), <, 0.05);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  const guint32 *order;
  gboolean seen[N] = { FALSE };
  double in_order = 0;
  double as_given = 0;

  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  order = rostrum_quadtree_order (f->tree);
  for (guint i = 0; i < N; i++) {
    g_assert_false (seen[order[i]]);
    seen[order[i]] = TRUE;
    if (i > 0) {
      in_order += hypot (f->x[order[i]] - f->x[order[i - 1]], f->y[order[i]] - f->y[order[i - 1]]);
      as_given += hypot (f->x[i] - f->x[i - 1], f->y[i] - f->y[i - 1]);
    }
  }
  g_assert_cmpfloat (in_order, <, as_given / 5);
}

static void
test_one_place (Fixture *f, gconstpointer data)
{
  double x;
  double y;

  for (guint v = 0; v < N; v++)
    f->x[v] = f->y[v] = 3;
  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  rostrum_quadtree_push (f->tree, 7, 1, &x, &y);
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/quadtree/error", test_error);
  ADD ("/quadtree/order", test_order);
  ADD ("/quadtree/one-place", test_one_place);
#undef ADD
  return g_test_run ();
}
