/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards of columns are as wide as suits the window: all of the built-in debate can be read in one that is large enough; in a
 * smaller one it can be read from its top downwards. */
#include "load/rostrum-builtin.h"
#include "scene/rostrum-picture.h"
#include "scene/rostrum-viewport.h"

#include "rostrum-scene-fixture.h"

static RostrumPicture *
make (double width_px, double height_px, RostrumLayoutKind layout, gboolean all_speakers)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (loaded->debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  options.width_px = width_px;
  options.height_px = height_px;
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
  g_autoptr (RostrumPicture) picture = make (1360, 760, ROSTRUM_LAYOUT_COLUMNS, FALSE);
  g_autoptr (RostrumPicture) organic = make (1360, 760, ROSTRUM_LAYOUT_ORGANIC, FALSE);
  RostrumWorldRect room = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));

  g_assert_cmpfloat (room.width * ROSTRUM_LEGIBLE_ZOOM, <, 1360);
  g_assert_cmpfloat (room.height * ROSTRUM_LEGIBLE_ZOOM, <, 760);
  /* one line for three */
  g_assert_cmpfloat (highest_card (picture), <, 0.7 * highest_card (organic));
}

static void
test_downwards (void)
{
  static const double sizes[][2] = { { 680, 600 }, { 800, 360 }, { 1000, 500 }, { 680, 400 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint all = 0; all < 2; all++) {
      g_autoptr (RostrumPicture) picture = make (sizes[i][0], sizes[i][1], ROSTRUM_LAYOUT_COLUMNS, all != 0);
      RostrumWorldRect room = rostrum_scene_get_bounds (rostrum_picture_get_scene (picture));

      g_assert_cmpfloat (room.width * ROSTRUM_LEGIBLE_ZOOM, <, sizes[i][0]);
      g_assert_cmpfloat (room.width * ROSTRUM_LEGIBLE_ZOOM, >, 0.55 * sizes[i][0]);
    }
}

/* A page has no window: the columns get its shape. */
static void
test_page (void)
{
  g_autoptr (RostrumPicture) picture = make (1000, 0, ROSTRUM_LAYOUT_COLUMNS, FALSE);
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
