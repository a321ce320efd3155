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
  double x[N];
  double y[N];

  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  rostrum_quadtree_push (f->tree, openness, x, y);
  for (guint v = 0; v < N; v++) {
    double true_x;
    double true_y;

    exact (f, v, &true_x, &true_y);
    errors += hypot (x[v] - true_x, y[v] - true_y);
    pushes += hypot (true_x, true_y);
  }
  return errors / pushes;
}

static void
test_error (Fixture *f, gconstpointer data)
{
  g_assert_cmpfloat (error_at (f, 1e-6), <, 1e-5);
  g_assert_cmpfloat (error_at (f, 0.5), <, 0.01);
  g_assert_cmpfloat (error_at (f, 1), <, 0.05);
}

/* More in one place than a cell may hold are one to all others, and nothing to each other. */
static void
test_one_place (Fixture *f, gconstpointer data)
{
  double x[N];
  double y[N];

  for (guint v = 0; v < N; v++)
    f->x[v] = f->y[v] = 3;
  f->x[7] = 5;
  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  rostrum_quadtree_push (f->tree, 1, x, y);
  g_assert_cmpfloat (fabs (x[9] + f->mass[7] / 2), <, 1e-4);
  g_assert_cmpfloat (fabs (y[9]), <, 1e-4);
  g_assert_cmpfloat (x[7], >, N);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/quadtree/error", test_error);
  ADD ("/quadtree/one-place", test_one_place);
#undef ADD
  return g_test_run ();
}
