/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "query/rostrum-filter.h"
#include "query/rostrum-own-figure.h"
#include "rostrum-fixture.h"

static RostrumOwnFigure *
make (const char *label, guint64 low, guint64 high, guint32 scope)
{
  return rostrum_own_figure_new (label, scope, "USD", (RostrumAmount){ low, 6 }, (RostrumAmount){ high, 6 },
                                 "1 + 1");
}

/* The debate as it was, and the reader's figures behind its own. */
static void
test_join (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) own = rostrum_own_figures_new ();
  g_autoptr (RostrumDebate) joined = NULL;
  guint32 n = debate->n_estimates;

  g_ptr_array_add (own, make ("Mine", 2, 2, 1));
  g_ptr_array_add (own, make ("A range", 2, 3, 99)); /* no such scope */
  joined = rostrum_own_figures_join (debate, own);
  g_ptr_array_set_size (own, 0); /* the joined debate has its own strings */

  g_assert_cmpuint (debate->n_estimates, ==, n);
  g_assert_cmpuint (joined->n_estimates, ==, n + 2);
  g_assert_cmpuint (rostrum_debate_count (joined, ROSTRUM_KIND_ESTIMATE), ==, n + 2);
  for (guint32 i = 0; i < n; i++) {
    g_assert_cmpstr (joined->estimates[i].id, ==, debate->estimates[i].id);
    g_assert_false (rostrum_estimate_is_own (&joined->estimates[i]));
    g_assert_cmpuint (rostrum_debate_estimate_root (joined, i), ==, rostrum_debate_estimate_root (debate, i));
  }
  g_assert_true (rostrum_estimate_is_own (&joined->estimates[n]));
  g_assert_cmpuint (rostrum_debate_estimate_root (joined, n + 1), ==, n + 1);
  g_assert_cmpstr (joined->estimates[n].label, ==, "Mine");
  g_assert_cmpstr (joined->estimates[n].best.text, ==, "2000000");
  g_assert_cmpuint (joined->estimates[n].scope, ==, 1);
  g_assert_cmpstr (joined->estimates[n + 1].high.text, ==, "3000000");
  g_assert_cmpuint (joined->estimates[n + 1].scope, ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_debate_find (joined, ROSTRUM_KIND_ESTIMATE, joined->estimates[n].id), ==,
                    ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_debate_find (joined, ROSTRUM_KIND_ESTIMATE, debate->estimates[1].id), ==, 1);
}

/* The joined debate keeps what it shares. */
static void
test_outlives (void)
{
  RostrumDebate *debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) own = rostrum_own_figures_new ();
  g_autoptr (RostrumDebate) joined = NULL;
  guint32 n_statements;

  g_ptr_array_add (own, make ("Mine", 2, 2, 1));
  joined = rostrum_own_figures_join (debate, own);
  rostrum_debate_unref (debate);
  g_assert_nonnull (joined->estimates[0].label);
  rostrum_debate_statements_of (joined, ROSTRUM_KIND_SPEAKER, 0, &n_statements);
  g_assert_cmpuint (rostrum_debate_find (joined, ROSTRUM_KIND_SPEAKER, joined->speakers[1].id), ==, 1);
}

/* A filter on speakers, sources and dates is about the debate. */
static void
test_no_filter_hides_it (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) own = rostrum_own_figures_new ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumDebate) joined = NULL;
  g_autoptr (RostrumVisible) visible = NULL;

  g_ptr_array_add (own, make ("Mine", 2, 2, 1));
  joined = rostrum_own_figures_join (debate, own);
  filter->from = (RostrumDate){ 1990, 1, 1 };
  filter->to = (RostrumDate){ 1990, 1, 1 };
  visible = rostrum_visible_new (joined, filter);
  g_assert_true (rostrum_bits_get (visible->estimates, debate->n_estimates));
  g_assert_cmpuint (visible->n_estimates, ==, 1);
}

static void
test_words (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) own = rostrum_own_figures_new ();
  g_autoptr (RostrumDebate) joined = NULL;
  g_autofree char *words = NULL;
  g_autofree char *formula = NULL;
  g_autofree char *figure = NULL;

  g_ptr_array_add (own, make ("A range", 2, 3, 0));
  joined = rostrum_own_figures_join (debate, own);
  words = rostrum_own_figure_to_words (g_ptr_array_index (own, 0));
  figure = rostrum_estimate_to_words (joined, debate->n_estimates);
  formula = rostrum_estimate_formula_to_words (joined, debate->n_estimates);
  g_assert_cmpstr (words, ==, "$2–3\302\240M");
  g_assert_cmpstr (figure, ==, words);
  g_assert_cmpstr (formula, ==, "1 + 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-figure/join", test_join);
  g_test_add_func ("/own-figure/outlives", test_outlives);
  g_test_add_func ("/own-figure/no-filter-hides-it", test_no_filter_hides_it);
  g_test_add_func ("/own-figure/words", test_words);
  return g_test_run ();
}
