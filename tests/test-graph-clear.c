/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In pictures of the built-in debate no edge runs under a card, a disc or a name that is not its own. */
#include "layout/rostrum-curve.h"
#include "load/rostrum-builtin.h"
#include "scene/rostrum-picture.h"

#include "rostrum-scene-fixture.h"

#define STEPS 100
/* A line may touch what it ends at. */
#define TOUCH_WORLD 3.0

/* One curve of an edge's line. */
static gboolean
runs_under (const RostrumWorldCurve *curve, const RostrumTarget *node)
{
  RostrumWorldRect near = rostrum_world_rect_grow (&node->bounds, TOUCH_WORLD);

  if (rostrum_world_rect_contains (&near, curve->p0) || rostrum_world_rect_contains (&near, curve->p1))
    return FALSE;
  for (guint i = 1; i < STEPS; i++)
    if (rostrum_world_rect_contains (&node->bounds, rostrum_curve_at (curve, (double) i / STEPS)))
      return TRUE;
  return FALSE;
}

static guint
count_under (RostrumScene *scene, guint *n_edges)
{
  guint32 n_items, n_targets;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n_items);
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  guint count = 0;

  *n_edges = 0;
  for (guint32 i = 0; i < n_items; i++) {
    const RostrumItem *item = &items[i];
    RostrumWorldCurve curve;

    if (item->type != ROSTRUM_ITEM_PATH || item->target == ROSTRUM_NONE || !targets[item->target].is_edge)
      continue;
    g_assert_cmpint (item->segments[0].kind, ==, ROSTRUM_SEGMENT_MOVE);
    g_assert_cmpint (item->segments[1].kind, ==, ROSTRUM_SEGMENT_CURVE);
    curve = (RostrumWorldCurve){ item->segments[0].points[0], item->segments[1].points[0],
                                 item->segments[1].points[1], item->segments[1].points[2] };
    (*n_edges)++;
    for (guint32 t = 0; t < n_targets; t++)
      if (!targets[t].is_edge && runs_under (&curve, &targets[t])) {
        g_test_message ("%s: %s", targets[item->target].name, targets[t].name);
        count++;
      }
  }
  return count;
}

static void
check (RostrumNetworkKind network, RostrumLayoutKind layout, gboolean all_speakers)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  RostrumViewState *state = rostrum_view_state_new (loaded->debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  g_autoptr (RostrumPicture) picture = NULL;
  guint n_edges;

  state->network = network;
  state->layout = layout;
  state->filter->featured_only = !all_speakers;
  picture = rostrum_picture_new (loaded->debate, state, &options, NULL);
  g_assert_cmpuint (count_under (rostrum_picture_get_scene (picture), &n_edges), ==, 0);
  g_assert_cmpuint (n_edges, >, all_speakers ? 80 : 40);
  rostrum_view_state_free (state);
}

static void
test_featured (void)
{
  for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++)
    check (ROSTRUM_NETWORK_TWO_MODE, layout, FALSE);
}

static void
test_all (void)
{
  for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++)
    check (ROSTRUM_NETWORK_TWO_MODE, layout, TRUE);
}

static void
test_projection (void)
{
  check (ROSTRUM_NETWORK_CONGRUENCE, ROSTRUM_LAYOUT_ORGANIC, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-clear/featured", test_featured);
  g_test_add_func ("/graph-clear/all", test_all);
  g_test_add_func ("/graph-clear/projection", test_projection);
  return g_test_run ();
}
