/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"

static RostrumFigure
figure (const char *text)
{
  RostrumFigure result = { { 0, 0 }, text };

  if (text != NULL)
    g_assert_true (rostrum_amount_parse (text, &result.amount, NULL));
  return result;
}

/* Terms from a text: "50000 20000..40000 / 2 + 3": products of a sum, ranges with two points. */
typedef struct {
  RostrumTerm terms[8];
  RostrumProduct products[4];
  char texts[16][24];
  guint n_texts;
} Formula;

static RostrumFigure
keep_figure (Formula *formula, const char *text)
{
  char *kept = formula->texts[formula->n_texts++];

  g_strlcpy (kept, text, sizeof formula->texts[0]);
  return figure (kept);
}

static void
set_formula (RostrumEstimate *estimate, Formula *formula, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  RostrumProduct *product = formula->products;
  RostrumTerm *term = formula->terms;
  gboolean over = FALSE;

  product->times = term;
  for (guint i = 0; words[i] != NULL; i++) {
    g_auto (GStrv) ends = g_strsplit (words[i], "..", 2);

    if (g_str_equal (words[i], "/")) {
      over = TRUE;
      product->over = term;
    } else if (g_str_equal (words[i], "+")) {
      over = FALSE;
      (++product)->times = term;
    } else {
      if (ends[1] != NULL) {
        term->low = keep_figure (formula, ends[0]);
        term->high = keep_figure (formula, ends[1]);
      } else {
        term->value = keep_figure (formula, ends[0]);
      }
      term++;
      *(over ? &product->n_over : &product->n_times) += 1;
    }
  }
  estimate->formula = formula->products;
  estimate->n_formula = (guint32) (product - formula->products) + 1;
}

static void
test_evaluate (void)
{
  static const struct {
    const char *text;
    double low, high;
  } rows[] = {
    { "2.788e6 2", 5576000, 5576000 },
    { "50000 20000..40000", 1e9, 2e9 },
    { "6 37e9 14.8e12 / 990e12 0.4", 8296.9696969696979e6, 8296.9696969696979e6 },
    { "10 / 2..4", 2.5, 5 },
    { "1..2 3..4 / 5..6", 0.5, 1.6 },
    { "10000 20000 + 10000 20000 + 30000 12000", 760e6, 760e6 },
    { "1..2 + 3", 4, 5 },
    { "/ 4", 0.25, 0.25 },
    { "0 5", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumEstimate estimate = { 0 };
    Formula formula = { 0 };
    double low, high;

    set_formula (&estimate, &formula, rows[i].text);
    g_assert_true (rostrum_formula_evaluate (&estimate, &low, &high));
    g_assert_cmpfloat_with_epsilon (low, rows[i].low, 1e-9 * rows[i].low + 1e-12);
    g_assert_cmpfloat_with_epsilon (high, rows[i].high, 1e-9 * rows[i].high + 1e-12);
  }
}

static void
test_cannot (void)
{
  static const char *const texts[] = { "5 / 0", "5 / 0..2", "1 / 2 0", "1 + 1 / 0" };
  RostrumEstimate none = { 0 };
  double low = 7, high = 7;

  g_assert_false (rostrum_formula_evaluate (&none, &low, &high));
  g_assert_true (rostrum_formula_holds (&none));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    RostrumEstimate estimate = { 0 };
    Formula formula = { 0 };

    set_formula (&estimate, &formula, texts[i]);
    estimate.best = figure ("5");
    g_assert_false (rostrum_formula_evaluate (&estimate, &low, &high));
    g_assert_false (rostrum_formula_holds (&estimate));
    g_assert_cmpfloat (low, ==, 7);
  }
}

/* Products that no double holds. */
static void
test_overflow (void)
{
  RostrumTerm terms[12] = { 0 };
  RostrumProduct product = { .times = terms, .n_times = G_N_ELEMENTS (terms) };
  RostrumEstimate estimate = { .formula = &product, .n_formula = 1 };
  double low, high;

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    terms[i].value = figure ("1e30");
  g_assert_false (rostrum_formula_evaluate (&estimate, &low, &high));
}

static void
test_holds (void)
{
  static const struct {
    const char *formula, *low, *best, *high;
    RostrumHedge hedge;
    gboolean holds;
  } rows[] = {
    { "2.788e6 2", NULL, "5576000", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "2.788e6 2", NULL, "5.576e6", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "2.788e6 2", NULL, "5.58e6", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "2.788e6 2", NULL, "5.57e6", NULL, ROSTRUM_HEDGE_NONE, FALSE },
    { "2.788e6 2", NULL, "6e6", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "2.788e6 2", NULL, "5e6", NULL, ROSTRUM_HEDGE_NONE, FALSE },
    { "2.788e6 2", NULL, "5500000", NULL, ROSTRUM_HEDGE_NONE, FALSE },
    { "0.1 3", NULL, "0.3", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "50000 20000..40000", "1e9", NULL, "2e9", ROSTRUM_HEDGE_NONE, TRUE },
    { "50000 20000..40000", "1000000000", NULL, "2000000000", ROSTRUM_HEDGE_NONE, TRUE },
    { "50000 20000..40000", "1000000000", NULL, "3000000000", ROSTRUM_HEDGE_NONE, FALSE },
    { "50000 20000..40000", NULL, "1500000000", NULL, ROSTRUM_HEDGE_NONE, TRUE },
    { "50000 20000..40000", NULL, "2500000000", NULL, ROSTRUM_HEDGE_NONE, FALSE },
    { "50000 20000..40000", "1.0e9", "1.5e9", "2.0e9", ROSTRUM_HEDGE_NONE, TRUE },
    /* Bounds: more than "over", less than "under" is enough. */
    { "50000 30000", "1000000000", NULL, NULL, ROSTRUM_HEDGE_OVER, TRUE },
    { "50000 20000", "1000000000", NULL, NULL, ROSTRUM_HEDGE_OVER, TRUE },
    { "50000 10000", "1000000000", NULL, NULL, ROSTRUM_HEDGE_OVER, FALSE },
    { "50000 10000..30000", "1000000000", NULL, NULL, ROSTRUM_HEDGE_OVER, FALSE },
    { "1e6 2", NULL, NULL, "2.5e6", ROSTRUM_HEDGE_UNDER, TRUE },
    { "1e6 3", NULL, NULL, "2.5e6", ROSTRUM_HEDGE_UNDER, FALSE },
    { "50000 30000", NULL, "1e9", NULL, ROSTRUM_HEDGE_OVER, TRUE },
    { "50000 10000", NULL, "1e9", NULL, ROSTRUM_HEDGE_OVER, FALSE },
    { "1e6 2", NULL, "2.5e6", NULL, ROSTRUM_HEDGE_UNDER, TRUE },
    { "1e6 3", NULL, "2.5e6", NULL, ROSTRUM_HEDGE_UNDER, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumEstimate estimate = { 0 };
    Formula formula = { 0 };

    set_formula (&estimate, &formula, rows[i].formula);
    estimate.low = figure (rows[i].low);
    estimate.best = figure (rows[i].best);
    estimate.high = figure (rows[i].high);
    estimate.hedge = rows[i].hedge;
    if (rostrum_formula_holds (&estimate) != rows[i].holds)
      g_error ("row %u: %s", i, rows[i].formula);
  }
}

/* "Tens of millions": the result need only lie in the editors' reading. */
static void
test_verbal (void)
{
  RostrumEstimate estimate = { .verbal = "tens of millions", .low = figure ("1e7"), .high = figure ("9e7") };
  Formula inside = { 0 }, outside = { 0 };

  set_formula (&estimate, &inside, "4e7 1");
  g_assert_true (rostrum_formula_holds (&estimate));
  set_formula (&estimate, &outside, "4e7 3");
  g_assert_false (rostrum_formula_holds (&estimate));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/evaluate", test_evaluate);
  g_test_add_func ("/formula/cannot", test_cannot);
  g_test_add_func ("/formula/overflow", test_overflow);
  g_test_add_func ("/formula/holds", test_holds);
  g_test_add_func ("/formula/verbal", test_verbal);
  return g_test_run ();
}
