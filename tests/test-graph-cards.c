/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards of columns are as wide as suits the window: all of the built-in debate can be read in one that is large enough; in a
 * smaller one it can be read from its top downwards. */
#include "load/rostrum-builtin.h"
#include "scene/rostrum-picture.h"
#include "scene/rostrum-viewport.h"

#include "rostrum-scene-fixture.h"

static RostrumPicture *
make (double width_px, double height_px, double text_scale, RostrumLayoutKind layout, gboolean all_speakers)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (loaded->debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  options.width_px = width_px;
  options.height_px = height_px;
  options.text_scale = text_scale;
  state->layout = layout;
  state->filter->featured_only = !all_speakers;
  return rostrum_picture_new (loaded->debate, state, &options, NULL);
}

static double
highest_card (RostrumPicture *picture)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (rostrum_picture_get_scene (picture), &n);
  double highest = 0.0;

  for (guint32 t = 0; t < n; t++)
    if (targets[t].ref.kind == ROSTRUM_KIND_POSITION)
      highest = MAX (highest, targets[t].bounds.height);
  return highest;
}

static void
test_all_in_view (void)
{
  g_autoptr (RostrumPicture) picture = make (1360, 760, 1.0, ROSTRUM_LAYOUT_COLUMNS, FALSE);
  g_autoptr (RostrumPicture) organic = make (1360, 760, 1.0, ROSTRUM_LAYOUT_ORGANIC, FALSE);
  RostrumWorldRect room = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));

  g_assert_cmpfloat (room.width * rostrum_legible_zoom (1.0), <, 1360);
  g_assert_cmpfloat (room.height * rostrum_legible_zoom (1.0), <, 760);
  /* one line for three */
  g_assert_cmpfloat (highest_card (picture), <, 0.7 * highest_card (organic));
}

static void
check_downwards (double width_px, double height_px, double text_scale, gboolean all_speakers)
{
  g_autoptr (RostrumPicture) picture =
      make (width_px, height_px, text_scale, ROSTRUM_LAYOUT_COLUMNS, all_speakers);
  RostrumWorldRect room = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));
  double legible = rostrum_legible_zoom (text_scale);
  /* Of text that was asked for twice as large, a little may be taken back where the window is narrow. */
  double tolerated = text_scale > ROSTRUM_LARGE_TEXT ? 0.8 * legible : legible;

  g_assert_cmpfloat (room.width * tolerated, <, width_px);
  g_assert_cmpfloat (room.width * legible, >, 0.55 * width_px);
}

static void
test_downwards (void)
{
  static const double sizes[][3] = { { 680, 600, 1 }, { 800, 360, 1 }, { 1000, 500, 1 }, { 680, 400, 1 },
                                     { 565, 580, 2 }, { 790, 430, 2 }, { 680, 600, 1.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint all = 0; all < 2; all++)
      check_downwards (sizes[i][0], sizes[i][1], sizes[i][2], all != 0);
}

/* A page has no window: the columns get its shape. */
static void
test_page (void)
{
  g_autoptr (RostrumPicture) picture = make (1000, 0, 1.0, ROSTRUM_LAYOUT_COLUMNS, FALSE);
  RostrumWorldRect room = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));

  g_assert_cmpfloat (room.width / room.height, >, 1.0);
  g_assert_cmpfloat (room.width / room.height, <, 1.9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-cards/all-in-view", test_all_in_view);
  g_test_add_func ("/graph-cards/downwards", test_downwards);
  g_test_add_func ("/graph-cards/page", test_page);
  return g_test_run ();
}
