/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No ratio says more than the two figures do. */
#include "query/rostrum-ratio.h"
#include "rostrum-fixture.h"

#include <math.h>
#include <string.h>

static RostrumFigure
figure_of (const char *text)
{
  RostrumFigure figure = { .text = text };

  g_assert_true (text == NULL || rostrum_amount_parse (text, &figure.amount, NULL));
  return figure;
}

typedef struct {
  const char *low, *best, *high;
  RostrumHedge hedge;
} Numbers;

static void
add (RostrumDebateBuilder *builder, const char *id, const Numbers *numbers)
{
  RostrumEstimate estimate;

  rostrum_estimate_init (&estimate);
  estimate.id = id;
  estimate.label = id;
  estimate.unit = "USD";
  estimate.derived_by_editor = TRUE;
  estimate.hedge = numbers->hedge;
  if (numbers->low != NULL)
    estimate.low = figure_of (numbers->low);
  if (numbers->best != NULL)
    estimate.best = figure_of (numbers->best);
  if (numbers->high != NULL)
    estimate.high = figure_of (numbers->high);
  g_array_append_val (builder->estimates, estimate);
}

static void
assert_ratio (const Numbers *a, const Numbers *b, const char *expected)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  RostrumRatio one, other;
  g_autofree char *words = NULL;
  g_autofree char *other_words = NULL;

  builder->head.title = "Ratio";
  add (builder, "a", a);
  add (builder, "b", b);
  debate = rostrum_debate_builder_end (builder);
  one = rostrum_estimates_ratio (debate, 0, 1);
  other = rostrum_estimates_ratio (debate, 1, 0);
  words = rostrum_ratio_to_words (debate, &one);
  other_words = rostrum_ratio_to_words (debate, &other);
  g_assert_cmpstr (words, ==, expected);
  /* Whichever was chosen first. */
  g_assert_cmpstr (other_words, ==, expected);
}

#define EXACT(value) (&(Numbers){ NULL, value, NULL, ROSTRUM_HEDGE_NONE })
#define ABOUT(value) (&(Numbers){ NULL, value, NULL, ROSTRUM_HEDGE_ABOUT })
#define OVER(value) (&(Numbers){ value, NULL, NULL, ROSTRUM_HEDGE_OVER })
#define UNDER(value) (&(Numbers){ NULL, NULL, value, ROSTRUM_HEDGE_UNDER })
#define RANGE(low, high) (&(Numbers){ low, NULL, high, ROSTRUM_HEDGE_NONE })

static void
test_words (void)
{
  assert_ratio (EXACT ("1e9"), EXACT ("5e6"), "200 times");
  assert_ratio (EXACT ("1e9"), EXACT ("5576000"), "about 180 times");
  assert_ratio (ABOUT ("1e9"), EXACT ("5e6"), "about 200 times");
  /* Rounded outwards: 166.7 and 333.3. */
  assert_ratio (RANGE ("1e9", "2e9"), EXACT ("6e6"), "160 to 340 times");
  assert_ratio (OVER ("1e9"), EXACT ("6e6"), "more than 160 times");
  assert_ratio (EXACT ("1e9"), UNDER ("2.5e6"), "more than 400 times");
  assert_ratio (OVER ("1e9"), UNDER ("2.5e6"), "more than 400 times");
  assert_ratio (UNDER ("1e9"), EXACT ("6e6"), "less than 170 times");
  assert_ratio (EXACT ("3"), EXACT ("2"), "1.5 times");
  assert_ratio (EXACT ("7"), EXACT ("7"), "1 times");
}

static void
test_nothing_to_tell (void)
{
  assert_ratio (EXACT ("1e9"), EXACT ("0"), "How many times cannot be said");
  assert_ratio (EXACT ("0"), EXACT ("0"), "How many times cannot be said");
  assert_ratio (UNDER ("1e9"), OVER ("1e6"), "less than 1,000 times");
  /* Both may be anything from there on. */
  assert_ratio (OVER ("1e9"), OVER ("1e6"), "How many times cannot be said");
  assert_ratio (UNDER ("1e9"), UNDER ("1e6"), "How many times cannot be said");
}

static void
test_extremes (void)
{
  g_autoptr (RostrumDebate) debate = NULL;
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  static const char *const numbers[] = { "0", "1e-12", "0.5", "999999999999999999", "1e30" };

  builder->head.title = "Extremes";
  for (guint i = 0; i < 3 * G_N_ELEMENTS (numbers); i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    const char *number = numbers[i / 3];

    add (builder, rostrum_debate_builder_string (builder, id, -1),
         i % 3 == 0   ? EXACT (number)
         : i % 3 == 1 ? OVER (number)
                      : UNDER (number));
  }
  debate = rostrum_debate_builder_end (builder);
  for (guint32 a = 0; a < debate->n_estimates; a++)
    for (guint32 b = 0; b < debate->n_estimates; b++) {
      RostrumRatio ratio = rostrum_estimates_ratio (debate, a, b);
      g_autofree char *words = rostrum_ratio_to_words (debate, &ratio);

      g_assert_false (isnan (ratio.low) || isnan (ratio.high));
      g_assert_cmpfloat (ratio.low, <=, ratio.high);
      g_assert_nonnull (words);
      g_assert_cmpuint (strlen (words), <, 60);
    }
}

static void
test_caution (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
#define FIND(id) rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, id)
  RostrumRatio other_scope = rostrum_estimates_ratio (debate, FIND ("e-report"), FIND ("e-sacks"));
  RostrumRatio same = rostrum_estimates_ratio (debate, FIND ("e-mostaque"), FIND ("e-report"));
  RostrumRatio units = rostrum_estimates_ratio (debate, FIND ("e-wang-gpus"), FIND ("e-sacks"));
  RostrumRatio words_only = rostrum_estimates_ratio (debate, FIND ("e-sonnet"), FIND ("e-sacks"));
  g_autofree char *caution = rostrum_ratio_get_caution (debate, &other_scope);
  g_autofree char *unit_words = rostrum_ratio_to_words (debate, &units);

  g_assert_cmpstr (
      caution, ==,
      "Take care: they do not count the same thing, but “The chips owned” and “The final training run”.");
  g_assert_cmpuint (other_scope.greater, ==, FIND ("e-sacks"));
  g_assert_false (other_scope.compares);
  g_assert_null (rostrum_ratio_get_caution (debate, &same));
  g_assert_cmpstr (unit_words, ==, "Different units: no ratio");
  g_assert_false (units.known);
  g_assert_true (words_only.about);
#undef FIND
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratio/words", test_words);
  g_test_add_func ("/ratio/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/ratio/extremes", test_extremes);
  g_test_add_func ("/ratio/caution", test_caution);
  return g_test_run ();
}
