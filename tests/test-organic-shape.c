/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-organic-shape.h"
#include "layout/rostrum-prng.h"

#include <math.h>

#define GROUPS 6
#define SIZE 60
#define N (GROUPS * SIZE)

/* Groups that keep to themselves but for every tenth edge. */
static RostrumCsr *
groups (void)
{
  RostrumPrng prng = rostrum_prng (1);
  RostrumLayoutEdge edges[5 * N];

  for (guint32 e = 0; e < 5 * N; e++) {
    guint32 v = e % N;
    guint32 group = e < N ? v / SIZE : rostrum_prng_below (&prng, 10) == 0 ? e % GROUPS : v / SIZE;

    edges[e] = (RostrumLayoutEdge){ v, group * SIZE + rostrum_prng_below (&prng, SIZE) };
  }
  return rostrum_csr_new (N, edges, 5 * N, NULL);
}

static double
mean_distance (const double *x, const double *y, gboolean same_group)
{
  double sum = 0;
  guint pairs = 0;

  for (guint u = 0; u < N; u++)
    for (guint v = 0; v < u; v++)
      if ((u / SIZE == v / SIZE) == same_group) {
        sum += hypot (x[u] - x[v], y[u] - y[v]);
        pairs++;
      }
  return sum / pairs;
}

/* How many times as far as within a group it is to another one. */
static double
apartness (gboolean draft)
{
  g_autoptr (RostrumCsr) graph = groups ();
  double x[N];
  double y[N];

  rostrum_organic_shape (graph, draft, 1, NULL, x, y);
  return mean_distance (x, y, FALSE) / mean_distance (x, y, TRUE);
}

static void
test_groups_come_apart (void)
{
  g_assert_cmpfloat (apartness (FALSE), >, 1.8);
}

/* A draft is the same picture, not yet sorted out. */
static void
test_draft (void)
{
  g_assert_cmpfloat (apartness (TRUE), >, 1.1);
}

static void
test_same_bits (void)
{
  g_autoptr (RostrumCsr) graph = groups ();
  double x[2][N];
  double y[2][N];

  for (guint i = 0; i < 2; i++)
    rostrum_organic_shape (graph, FALSE, 1, NULL, x[i], y[i]);
  g_assert_cmpmem (x[0], sizeof x[0], x[1], sizeof x[1]);
  g_assert_cmpmem (y[0], sizeof y[0], y[1], sizeof y[1]);
}

static void
test_cancelled (void)
{
  g_autoptr (RostrumCsr) graph = groups ();
  gint cancelled = 1;
  double x[N] = { 0 };
  double y[N] = { 0 };

  rostrum_organic_shape (graph, FALSE, 1, &cancelled, x, y);
  for (guint v = 0; v < N; v++)
    g_assert_true (isfinite (x[v]) && isfinite (y[v]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organic-shape/groups-come-apart", test_groups_come_apart);
  g_test_add_func ("/organic-shape/draft", test_draft);
  g_test_add_func ("/organic-shape/same-bits", test_same_bits);
  g_test_add_func ("/organic-shape/cancelled", test_cancelled);
  return g_test_run ();
}
