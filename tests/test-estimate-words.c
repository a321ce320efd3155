/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "rostrum-fixture.h"

static char *
plain_spaces (char *text)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return NULL;
  parts = g_strsplit (text, "\302\240", -1);
  g_free (text);
  return g_strjoinv (" ", parts);
}

static void
test_figures (void)
{
  static const char *const rows[][2] = {
    { "e-report", "$5.576 M" },
    { "e-narrator", "≈ $5 M" },
    { "e-mostaque", "< $2.5 M" },
    { "e-sonnet", "a few tens of millions" },
    { "e-free", "$0" },
    { "e-spending", "$50–80 B a year" },
    { "e-wang-gpus", "≈ 50,000 GPUs" },
    { "e-sacks", "> $1 B" },
    { "e-editor", "$1–2 B" },
    { "e-price", "$30,000 per GPU ($20,000–40,000)" },
    { "e-rate", "4× a year" },
    { "e-yuan", "CNY 3 M" },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = plain_spaces (
        rostrum_estimate_to_words (debate, rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, rows[i][0])));
    g_assert_cmpstr (words, ==, rows[i][1]);
  }
}

/* A debate of one estimate. */
static RostrumDebate *
make_debate (const RostrumEstimate *estimate)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();

  builder->head.title = "One figure";
  g_array_append_vals (builder->estimates, estimate, 1);
  return rostrum_debate_builder_end (builder);
}

static RostrumEstimate
make_estimate (const char *unit)
{
  RostrumEstimate estimate;

  rostrum_estimate_init (&estimate);
  estimate.id = "e";
  estimate.label = "E";
  estimate.unit = unit;
  return estimate;
}

static void
test_half_ranges (void)
{
  const RostrumFigure one = { { 1, 9 }, "1e9" }, two = { { 2, 9 }, "2e9" }, none = { { 0, 0 }, NULL };
  const struct {
    RostrumFigure low, best, high;
    RostrumHedge hedge;
    const char *words;
  } rows[] = {
    { one, two, none, ROSTRUM_HEDGE_NONE, "$2 B (> $1 B)" },
    { none, one, two, ROSTRUM_HEDGE_ABOUT, "≈ $1 B (< $2 B)" },
    { none, one, none, ROSTRUM_HEDGE_OVER, "> $1 B" },
    { none, one, none, ROSTRUM_HEDGE_UNDER, "< $1 B" },
    { one, none, two, ROSTRUM_HEDGE_ABOUT, "≈ $1–2 B" },
    { one, none, none, ROSTRUM_HEDGE_NONE, "> $1 B" },
    { none, none, two, ROSTRUM_HEDGE_ABOUT, "< $2 B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumEstimate estimate = make_estimate ("USD");
    g_autoptr (RostrumDebate) debate = NULL;
    g_autofree char *words = NULL;

    estimate.low = rows[i].low;
    estimate.best = rows[i].best;
    estimate.high = rows[i].high;
    estimate.hedge = rows[i].hedge;
    debate = make_debate (&estimate);
    words = plain_spaces (rostrum_estimate_to_words (debate, 0));
    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_formulas (void)
{
  static const char *const rows[][2] = {
    { "e-report", "2.788 M GPU-hours × $2 per GPU-hour = $5.576 M" },
    { "e-editor", "50,000 GPUs × $20,000–40,000 per GPU = $1–2 B" },
    { "e-sacks", NULL },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = plain_spaces (rostrum_estimate_formula_to_words (
        debate, rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, rows[i][0])));
    g_assert_cmpstr (words, ==, rows[i][1]);
  }
}

/* 6 × 37 B × 14.8 T ÷ (990 T × 40%) + 1 ÷ 2, with each sign of the result. */
static void
test_sums (void)
{
  static const RostrumTerm flops[] = {
    { .label = "six", .value = { { 6, 0 }, "6" } },
    { .label = "parameters", .value = { { 37, 9 }, "37e9" } },
    { .label = "tokens", .value = { { 148, 11 }, "14.8e12" } },
  };
  static const RostrumTerm chip[] = {
    { .label = "peak", .value = { { 990, 12 }, "990e12" } },
    { .label = "use", .value = { { 40, 0 }, "40" }, .unit = "%" },
  };
  static const RostrumTerm two[] = { { .label = "two", .value = { { 2, 0 }, "2" } } };
  static const RostrumProduct products[] = { { flops, 3, chip, 2, NULL }, { NULL, 0, two, 1, NULL } };
  const char *const ends[] = { " = $1", " ≈ $1", " > $1", " < $1" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    RostrumEstimate estimate = make_estimate ("USD");
    g_autoptr (RostrumDebate) debate = NULL;
    g_autofree char *words = NULL;
    g_autofree char *expected = g_strconcat ("6 × 37 B × 14.8 T ÷ (990 T × 40%) + 1 ÷ 2", ends[i], NULL);

    estimate.formula = products;
    estimate.n_formula = 2;
    estimate.best = (RostrumFigure){ { 1, 0 }, "1" };
    estimate.hedge = (RostrumHedge) i;
    debate = make_debate (&estimate);
    words = plain_spaces (rostrum_estimate_formula_to_words (debate, 0));
    g_assert_cmpstr (words, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate-words/figures", test_figures);
  g_test_add_func ("/estimate-words/half-ranges", test_half_ranges);
  g_test_add_func ("/estimate-words/formulas", test_formulas);
  g_test_add_func ("/estimate-words/sums", test_sums);
  return g_test_run ();
}
