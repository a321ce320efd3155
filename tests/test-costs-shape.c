/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a given shape has that shape, and says what it leaves out. */
#include "rostrum-fixture.h"
#include "scene/rostrum-picture.h"

#include <math.h>
#include <string.h>

/* All words of the picture, each line behind the last. */
static char *
draw (RostrumDebate *debate, const RostrumViewState *state, RostrumShape shape, double width, double *height,
      double *real_width)
{
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  g_autoptr (RostrumPicture) picture = NULL;
  GString *words = g_string_new (NULL);
  const RostrumItem *items;
  RostrumWorldRect bounds;
  guint32 n;

  options.width_px = width;
  options.fake_text = TRUE;
  options.framed = TRUE;
  options.shape = shape;
  picture = rostrum_picture_new (debate, state, &options, NULL);
  bounds = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));
  *height = bounds.height;
  *real_width = bounds.width;
  items = rostrum_scene_get_items (rostrum_picture_get_scene (picture), &n);
  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT)
      g_string_append_printf (words, "%s ", items[i].text);
  return g_string_free (words, FALSE);
}

static void
test_shapes (void)
{
  static const double widths[] = { 500, 800, 1000, 3000 };
  static const double ratios[] = { [ROSTRUM_SHAPE_SQUARE] = 1.0, [ROSTRUM_SHAPE_WIDE] = 16.0 / 9.0 };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);
  double height, real_width;

  state->view = ROSTRUM_VIEW_COSTS;
  for (int shape = ROSTRUM_SHAPE_SQUARE; shape < ROSTRUM_N_SHAPES; shape++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
      g_autofree char *words = draw (debate, state, shape, widths[i], &height, &real_width);

      g_assert_cmpfloat (fabs (real_width / ratios[shape] - height), <=, 1.0);
      g_assert_cmpfloat (real_width, >=, widths[i]);
    }
}

static void
test_says_what_is_left_out (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);
  double height, width;
  g_autofree char *all = NULL;
  g_autofree char *wide = NULL;
  g_autofree char *large = NULL;

  state->view = ROSTRUM_VIEW_COSTS;
  all = draw (debate, state, ROSTRUM_SHAPE_AS_NEEDED, 900, &height, &width);
  wide = draw (debate, state, ROSTRUM_SHAPE_WIDE, 900, &height, &width);
  large = draw (debate, state, ROSTRUM_SHAPE_SQUARE, 3000, &height, &width);
  g_assert_null (strstr (all, "leaves out"));
  g_assert_nonnull (strstr (wide, "For want of room the picture leaves out"));
  /* Two groups at least: with one the finding would be another one. */
  g_assert_nonnull (strstr (wide, "They do not count the same thing"));
  g_assert_nonnull (strstr (wide, "Sources"));
  g_assert_null (strstr (large, "leaves out"));
}

/* A group that is too high for the page is not cut: the page is larger. */
static void
test_one_long_group (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumViewState) state = NULL;
  double height, width;
  g_autofree char *words = NULL;

  builder->head.title = "Long";
  for (guint i = 0; i < 300; i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    RostrumEstimate estimate;

    rostrum_estimate_init (&estimate);
    estimate.id = rostrum_debate_builder_string (builder, id, -1);
    estimate.label = estimate.id;
    estimate.unit = "USD";
    estimate.derived_by_editor = TRUE;
    g_assert_true (rostrum_amount_parse ("7", &estimate.best.amount, NULL));
    estimate.best.text = "7";
    g_array_append_val (builder->estimates, estimate);
  }
  debate = rostrum_debate_builder_end (builder);
  state = rostrum_view_state_new (debate);
  state->view = ROSTRUM_VIEW_COSTS;
  words = draw (debate, state, ROSTRUM_SHAPE_WIDE, 600, &height, &width);
  g_assert_cmpfloat (fabs (width * 9.0 / 16.0 - height), <=, 1.0);
  g_assert_nonnull (strstr (words, "e299 "));
}

/* Nothing at all has a shape, too. */
static void
test_empty (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumViewState) state = NULL;
  double height, width;
  g_autofree char *words = NULL;

  builder->head.title = "Nothing";
  debate = rostrum_debate_builder_end (builder);
  state = rostrum_view_state_new (debate);
  state->view = ROSTRUM_VIEW_COSTS;
  words = draw (debate, state, ROSTRUM_SHAPE_SQUARE, 500, &height, &width);
  g_assert_nonnull (strstr (words, "This debate has no figures"));
  g_assert_cmpfloat (fabs (height - width), <=, 1.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs-shape/shapes", test_shapes);
  g_test_add_func ("/costs-shape/says-what-is-left-out", test_says_what_is_left_out);
  g_test_add_func ("/costs-shape/one-long-group", test_one_long_group);
  g_test_add_func ("/costs-shape/empty", test_empty);
  return g_test_run ();
}
