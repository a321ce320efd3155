/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "rostrum-fixture.h"

#include <math.h>

static guint32
find (const RostrumDebate *debate, const char *id)
{
  return rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, id);
}

static void
test_comparable (void)
{
  static const struct {
    const char *a, *b;
    gboolean compare;
  } rows[] = {
    { "e-report", "e-mostaque", TRUE },  /* the same scope and unit, other subjects */
    { "e-report", "e-narrator", FALSE }, /* one scope within the other */
    { "e-wang-gpus", "e-sacks", FALSE }, /* the same scope, another unit */
    { "e-sacks", "e-editor", TRUE },     { "e-yuan", "e-yuan", FALSE }, /* nobody says what it counts */
    { "e-report", "e-report", TRUE },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpint (rostrum_estimates_compare (debate, find (debate, rows[i].a), find (debate, rows[i].b)),
                     ==, rows[i].compare);
    g_assert_cmpint (rostrum_estimates_compare (debate, find (debate, rows[i].b), find (debate, rows[i].a)),
                     ==, rows[i].compare);
  }
}

static void
test_why_not (void)
{
  static const struct {
    const char *estimate, *scope, *unit, *why;
  } rows[] = {
    { "e-report", "final-run", "USD", NULL },
    { "e-report", "training", "USD",
      "Counts “The final training run”, only a part of “Training, extent not stated”." },
    { "e-narrator", "final-run", "USD",
      "Counts “Training, extent not stated”, of which “The final training run” is only a part." },
    { "e-sacks", "final-run", "USD", "Counts “The chips owned”, not “The final training run”." },
    { "e-wang-gpus", "chips", "USD", "Is given in GPUs, not in US dollars." },
    { "e-wang-gpus", "chips", NULL, NULL },
    { "e-wang-gpus", NULL, "USD", "Is given in GPUs, not in US dollars." },
    { "e-wang-gpus", NULL, NULL, NULL },
    { "e-yuan", "chips", "CNY", "Does not say what it counts." },
    { "e-yuan", NULL, "CNY", NULL },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    guint32 scope = rows[i].scope != NULL ? rostrum_fixture_find (debate, ROSTRUM_KIND_SCOPE, rows[i].scope)
                                          : ROSTRUM_NONE;
    g_autofree char *why =
        rostrum_estimate_why_not (debate, find (debate, rows[i].estimate), scope, rows[i].unit);

    g_assert_cmpstr (why, ==, rows[i].why);
  }
}

static void
test_bounds (void)
{
  static const struct {
    const char *id;
    double low, high, middle;
  } rows[] = {
    { "e-report", 5576000, 5576000, 5576000 },
    { "e-mostaque", -INFINITY, 2.5e6, 2.5e6 },
    { "e-sacks", 1e9, INFINITY, 1e9 },
    { "e-spending", 50e9, 80e9, 63245553203.367587 },
    { "e-price", 20000, 40000, 30000 },
    { "e-sonnet", 2e7, 9e7, 42426406.871192850 },
    { "e-free", 0, 0, 0 },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RostrumEstimate *estimate = &debate->estimates[find (debate, rows[i].id)];
    double low, high;

    rostrum_estimate_get_bounds (estimate, &low, &high);
    g_assert_true (low == rows[i].low);
    g_assert_true (high == rows[i].high);
    g_assert_cmpfloat_with_epsilon (rostrum_estimate_get_middle (estimate), rows[i].middle, 1e-3);
  }
}

/* What the fixture has not: half-given ranges and a best figure that is a bound. */
static void
test_odd_bounds (void)
{
  const RostrumFigure one = { { 1, 0 }, "1" }, two = { { 2, 0 }, "2" }, none = { { 0, 0 }, NULL };
  const struct {
    RostrumFigure low, best, high;
    RostrumHedge hedge;
    double from, to;
  } rows[] = {
    { one, two, none, ROSTRUM_HEDGE_NONE, 1, 2 },
    { none, one, two, ROSTRUM_HEDGE_NONE, 1, 2 },
    { none, one, none, ROSTRUM_HEDGE_OVER, 1, INFINITY },
    { none, one, none, ROSTRUM_HEDGE_UNDER, -INFINITY, 1 },
    { none, one, none, ROSTRUM_HEDGE_ABOUT, 1, 1 },
    { none, one, two, ROSTRUM_HEDGE_OVER, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumEstimate estimate;
    double low, high;

    rostrum_estimate_init (&estimate);
    estimate.low = rows[i].low;
    estimate.best = rows[i].best;
    estimate.high = rows[i].high;
    estimate.hedge = rows[i].hedge;
    rostrum_estimate_get_bounds (&estimate, &low, &high);
    g_assert_true (low == rows[i].from);
    g_assert_true (high == rows[i].to);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/comparable", test_comparable);
  g_test_add_func ("/compare/why-not", test_why_not);
  g_test_add_func ("/compare/bounds", test_bounds);
  g_test_add_func ("/compare/odd-bounds", test_odd_bounds);
  return g_test_run ();
}
