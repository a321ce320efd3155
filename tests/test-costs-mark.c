/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mark a figure becomes, and where it stands. */
#include "scene/rostrum-costs.h"

#include "model/rostrum-debate-builder.h"

#include <math.h>

static RostrumFigure
figure_of (const char *text)
{
  RostrumFigure figure = { .text = text };

  if (text != NULL)
    g_assert_true (rostrum_amount_parse (text, &figure.amount, NULL));
  return figure;
}

static RostrumCostsMark
mark_of (const char *low, const char *best, const char *high, RostrumHedge hedge)
{
  RostrumEstimate estimate;

  rostrum_estimate_init (&estimate);
  estimate.low = figure_of (low);
  estimate.best = figure_of (best);
  estimate.high = figure_of (high);
  estimate.hedge = hedge;
  return rostrum_costs_mark_of (&estimate);
}

static RostrumGlyph
glyph_of (const char *low, const char *best, const char *high, RostrumHedge hedge)
{
  RostrumCostsMark mark = mark_of (low, best, high, hedge);

  return rostrum_costs_mark_get_glyph (&mark);
}

static void
test_glyphs (void)
{
  RostrumCostsMark words = mark_of ("1e7", NULL, "1e8", ROSTRUM_HEDGE_NONE);

  g_assert_cmpint (glyph_of (NULL, "5e6", NULL, ROSTRUM_HEDGE_NONE), ==, ROSTRUM_GLYPH_DOT);
  g_assert_cmpint (glyph_of (NULL, "5e6", NULL, ROSTRUM_HEDGE_ABOUT), ==, ROSTRUM_GLYPH_DOT);
  g_assert_cmpint (glyph_of ("1e6", NULL, "5e6", ROSTRUM_HEDGE_NONE), ==, ROSTRUM_GLYPH_RANGE);
  g_assert_cmpint (glyph_of ("5e6", NULL, "5e6", ROSTRUM_HEDGE_NONE), ==, ROSTRUM_GLYPH_RANGE);
  g_assert_cmpint (glyph_of ("1e9", NULL, NULL, ROSTRUM_HEDGE_NONE), ==, ROSTRUM_GLYPH_AT_LEAST);
  g_assert_cmpint (glyph_of (NULL, NULL, "2.5e6", ROSTRUM_HEDGE_NONE), ==, ROSTRUM_GLYPH_AT_MOST);
  g_assert_cmpint (glyph_of (NULL, "1e9", NULL, ROSTRUM_HEDGE_OVER), ==, ROSTRUM_GLYPH_AT_LEAST);
  g_assert_cmpint (glyph_of (NULL, "1e9", NULL, ROSTRUM_HEDGE_UNDER), ==, ROSTRUM_GLYPH_AT_MOST);
  words.verbal = TRUE;
  g_assert_cmpint (rostrum_costs_mark_get_glyph (&words), ==, ROSTRUM_GLYPH_VERBAL);
}

/* A range without a best figure has no dot in it, and neither has a bound. */
static void
test_nothing_invented (void)
{
  g_assert_cmpfloat (mark_of ("1", NULL, "5", ROSTRUM_HEDGE_NONE).best, <, 0.0);
  g_assert_cmpfloat (mark_of (NULL, "1", NULL, ROSTRUM_HEDGE_OVER).best, <, 0.0);
  g_assert_cmpfloat (mark_of ("1", "2", "5", ROSTRUM_HEDGE_NONE).best, ==, 2.0);
}

static void
test_low_above_high (void)
{
  RostrumCostsMark mark = mark_of ("8", "20", "5", ROSTRUM_HEDGE_NONE);

  g_assert_cmpfloat (mark.low, ==, 5.0);
  g_assert_cmpfloat (mark.high, ==, 20.0);
}

static RostrumCostsGlyph
place (RostrumCostsMark mark, RostrumAxisKind kind, double low, double high)
{
  RostrumCostsPlot plot = { 0.0, 640.0, 1.0 };
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  RostrumAxis axis;

  rostrum_axis_span_add (&span, low);
  rostrum_axis_span_add (&span, high);
  axis = rostrum_axis_make (kind, &span);
  rostrum_axis_place (&axis, 20.0, 620.0, 40.0);
  return rostrum_costs_glyph_place (&mark, &axis, &plot);
}

static void
test_places (void)
{
  RostrumCostsGlyph dot =
      place (mark_of (NULL, "1e8", NULL, ROSTRUM_HEDGE_NONE), ROSTRUM_AXIS_LOG, 1e6, 1e12);
  RostrumCostsGlyph range =
      place (mark_of ("1e7", NULL, "1e8", ROSTRUM_HEDGE_NONE), ROSTRUM_AXIS_LOG, 1e6, 1e12);
  RostrumCostsGlyph least =
      place (mark_of ("1e9", NULL, NULL, ROSTRUM_HEDGE_NONE), ROSTRUM_AXIS_LOG, 1e6, 1e12);
  RostrumCostsGlyph most =
      place (mark_of (NULL, NULL, "1e7", ROSTRUM_HEDGE_NONE), ROSTRUM_AXIS_LOG, 1e6, 1e12);

  g_assert_true (dot.has_dot && !dot.has_bar);
  g_assert_cmpfloat_with_epsilon (dot.dot, 220.0, 1e-6);
  g_assert_true (range.has_bar && !range.has_dot);
  g_assert_cmpfloat_with_epsilon (range.from, 120.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (range.to, 220.0, 1e-6);
  g_assert_cmpint (least.from_end, ==, ROSTRUM_END_CAP);
  g_assert_cmpint (least.to_end, ==, ROSTRUM_END_ARROW);
  g_assert_cmpfloat_with_epsilon (least.from, 320.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (least.to, 390.0, 1e-6);
  g_assert_cmpint (most.from_end, ==, ROSTRUM_END_ARROW);
  g_assert_cmpfloat_with_epsilon (most.to, 120.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (most.from, 50.0, 1e-6);
}

/* What does not compare may lie beyond the axis: it is cut, or a sign stands at the edge, and nothing leaves the plot. */
static void
test_beyond (void)
{
  static const char *const numbers[] = { "0", "1e-12", "3e6", "1e12", "1e30" };

  g_assert_cmpint (place (mark_of (NULL, "1e3", NULL, 0), ROSTRUM_AXIS_LOG, 1e6, 1e9).beyond, ==, -1);
  g_assert_cmpint (place (mark_of (NULL, "0", NULL, 0), ROSTRUM_AXIS_LOG, 1e6, 1e9).beyond, ==, -1);
  g_assert_cmpint (place (mark_of (NULL, "1e12", NULL, 0), ROSTRUM_AXIS_LOG, 1e6, 1e9).beyond, ==, 1);
  g_assert_cmpint (place (mark_of ("1e7", NULL, "1e12", 0), ROSTRUM_AXIS_LOG, 1e6, 1e9).to_end, ==,
                   ROSTRUM_END_CUT);
  g_assert_cmpint (place (mark_of ("1e3", NULL, "1e7", 0), ROSTRUM_AXIS_LOG, 1e6, 1e9).from_end, ==,
                   ROSTRUM_END_CUT);

  for (guint a = 0; a < G_N_ELEMENTS (numbers); a++)
    for (guint b = 0; b < G_N_ELEMENTS (numbers); b++)
      for (guint shape = 1; shape < 8; shape++)
        for (int kind = 0; kind < ROSTRUM_N_AXES; kind++) {
          RostrumCostsGlyph glyph =
              place (mark_of (shape & 1 ? numbers[a] : NULL, shape & 2 ? numbers[b] : NULL,
                              shape & 4 ? numbers[b] : NULL, ROSTRUM_HEDGE_NONE),
                     kind, 1e6, 1e9);

          g_assert_true (isfinite (glyph.left) && isfinite (glyph.right));
          g_assert_cmpfloat (glyph.left, <=, glyph.right);
          g_assert_cmpfloat (glyph.left, >=, 0.0);
          g_assert_cmpfloat (glyph.right, <=, 640.0);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs-mark/glyphs", test_glyphs);
  g_test_add_func ("/costs-mark/nothing-invented", test_nothing_invented);
  g_test_add_func ("/costs-mark/low-above-high", test_low_above_high);
  g_test_add_func ("/costs-mark/places", test_places);
  g_test_add_func ("/costs-mark/beyond", test_beyond);
  return g_test_run ();
}
