/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-glide.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

#define STILL ((RostrumWorldPoint){ 0.0, 0.0 })

/* A graph of speakers (nodes 0 …) in given places, an edge from each to the next; -1 leaves out what has that index. */
static RostrumScene *
make_scene (const RostrumWorldPoint *places, guint n, guint left_out, gboolean bent)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (style, text);
  g_autofree guint32 *nodes = g_new0 (guint32, n);

  for (guint i = 0; i < n; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i), .name = "", .centre = places[i] };
    RostrumWorldRect rect = { places[i].x - 20, places[i].y - 10, 40, 20 };

    if (i == left_out)
      continue;
    nodes[i] = rostrum_scene_builder_add_target (builder, &target);
    rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, nodes[i], &rect, 0.0, style->card,
                                    style->outline, 1.0);
  }
  for (guint i = 0; i + 1 < n; i++) {
    RostrumTarget target = { .ref = rostrum_ref_edge (i, i + 1), .name = "", .is_edge = TRUE };
    RostrumWorldPoint a = places[i], b = places[i + 1];
    RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { a } }, { ROSTRUM_SEGMENT_LINE, { b } } };
    guint32 edge;

    if (i == left_out || i + 1 == left_out)
      continue;
    if (bent)
      segments[1] = (RostrumSegment){ ROSTRUM_SEGMENT_CURVE, { { a.x, b.y }, { b.x, a.y }, b } };
    edge = rostrum_scene_builder_add_target (builder, &target);
    rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_EDGES, edge, segments, 2, ROSTRUM_STANCE_SUPPORTS,
                                 2.0, TRUE);
    rostrum_scene_builder_relate (builder, edge, nodes[i]);
    rostrum_scene_builder_relate (builder, edge, nodes[i + 1]);
  }
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
}

static const RostrumWorldPoint before[] = { { 0, 0 }, { 100, 0 }, { 200, 0 }, { 300, 0 } };
static const RostrumWorldPoint after[] = { { 0, 300 }, { 100, 200 }, { 200, 100 }, { 300, 0 } };
#define N G_N_ELEMENTS (before)

static RostrumWorldPoint
place_of (const RostrumGlide *glide, guint32 speaker, double progress)
{
  RostrumScene *to = rostrum_glide_get_to (glide);
  guint32 n, target = scene_target_of (to, rostrum_ref (ROSTRUM_KIND_SPEAKER, speaker));
  RostrumWorldPoint offset = rostrum_glide_get_offset (glide, target, progress);
  RostrumWorldPoint centre = rostrum_scene_get_targets (to, &n)[target].centre;

  return (RostrumWorldPoint){ centre.x + offset.x, centre.y + offset.y };
}

static void
assert_near (RostrumWorldPoint a, RostrumWorldPoint b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-6);
}

/* The glider of an edge between @speaker and the next; NULL if there is none. */
static const RostrumGlider *
edge_glider (const RostrumGlide *glide, guint32 speaker, gboolean leaves)
{
  RostrumScene *scene = leaves ? rostrum_glide_get_from (glide) : rostrum_glide_get_to (glide);
  guint32 n, n_targets;
  const RostrumGlider *gliders = rostrum_glide_get_gliders (glide, &n);

  for (guint32 i = 0; i < n; i++)
    if (gliders[i].scene == scene &&
        rostrum_ref_equal (rostrum_scene_get_targets (scene, &n_targets)[gliders[i].target].ref,
                           rostrum_ref_edge (speaker, speaker + 1)))
      return &gliders[i];
  return NULL;
}

static void
test_ease (void)
{
  double last = 0.0;

  g_assert_cmpfloat (rostrum_glide_ease (-1.0), ==, 0.0);
  g_assert_cmpfloat (rostrum_glide_ease (2.0), ==, 1.0);
  g_assert_cmpfloat_with_epsilon (rostrum_glide_ease (0.5), 0.5, 1e-9);
  for (int i = 1; i <= 100; i++) {
    double share = rostrum_glide_ease (i / 100.0);

    g_assert_cmpfloat (share, >, last);
    g_assert_cmpfloat (share - last, <, 0.031);
    last = share;
  }
  g_assert_cmpfloat (rostrum_glide_ease (0.1), <, 0.01);
  g_assert_cmpfloat (rostrum_glide_ease (0.9), >, 0.99);
}

static void
test_ends (void)
{
  g_autoptr (RostrumScene) from = make_scene (before, N, N, FALSE);
  g_autoptr (RostrumScene) to = make_scene (after, N, N, FALSE);
  g_autoptr (RostrumGlide) glide = rostrum_glide_new (from, to, NULL, 0, ROSTRUM_NONE, STILL);

  g_assert_nonnull (glide);
  for (guint32 i = 0; i < N; i++) {
    assert_near (place_of (glide, i, 0.0), before[i]);
    assert_near (place_of (glide, i, 0.5),
                 (RostrumWorldPoint){ (before[i].x + after[i].x) / 2, (before[i].y + after[i].y) / 2 });
    assert_near (place_of (glide, i, 1.0), after[i]);
  }
}

/* At every moment each edge ends where its nodes are; also one whose line is of another make before and after. */
static void
test_edges_follow (void)
{
  for (int bent = 0; bent < 2; bent++) {
    g_autoptr (RostrumScene) from = make_scene (before, N, N, FALSE);
    g_autoptr (RostrumScene) to = make_scene (after, N, N, bent);
    g_autoptr (RostrumGlide) glide = rostrum_glide_new (from, to, NULL, 0, ROSTRUM_NONE, STILL);

    for (guint32 i = 0; i + 1 < N; i++)
      for (double progress = 0.0; progress <= 1.0; progress += 0.125) {
        const RostrumGlider *edge = edge_glider (glide, i, FALSE);
        RostrumSegment segments[32];

        g_assert_cmpuint (edge->n_segments, <=, G_N_ELEMENTS (segments));
        rostrum_glider_get_segments (edge, progress, segments);
        assert_near (segments[0].points[0], place_of (glide, i, progress));
        assert_near (segments[edge->n_segments - 1].points[0], place_of (glide, i + 1, progress));
      }
  }
}

static void
test_comes_and_goes (void)
{
  g_autoptr (RostrumScene) from = make_scene (before, N, 0, FALSE);
  g_autoptr (RostrumScene) to = make_scene (after, N, 3, FALSE);
  g_autoptr (RostrumGlide) glide = rostrum_glide_new (from, to, NULL, 0, ROSTRUM_NONE, STILL);
  const RostrumGlider *coming = edge_glider (glide, 0, FALSE);
  const RostrumGlider *leaving = edge_glider (glide, 2, TRUE);
  const RostrumGlider *staying = edge_glider (glide, 1, FALSE);
  RostrumSegment segments[2];

  g_assert_cmpfloat (rostrum_glider_get_opacity (coming, 0.0), ==, 0.0);
  g_assert_cmpfloat (rostrum_glider_get_opacity (coming, 1.0), ==, 1.0);
  g_assert_cmpfloat (rostrum_glider_get_opacity (leaving, 0.0), ==, 1.0);
  g_assert_cmpfloat (rostrum_glider_get_opacity (leaving, 0.5), ==, 0.0);
  for (double progress = 0.0; progress <= 1.0; progress += 0.25)
    g_assert_cmpfloat (rostrum_glider_get_opacity (staying, progress), ==, 1.0);
  /* A node that comes stands in its place from the beginning; its edge holds on to the one that moves, as does one that goes. */
  rostrum_glider_get_segments (coming, 0.3, segments);
  assert_near (segments[0].points[0], after[0]);
  assert_near (segments[1].points[0], place_of (glide, 1, 0.3));
  rostrum_glider_get_segments (leaving, 0.3, segments);
  assert_near (segments[0].points[0], place_of (glide, 2, 0.3));
  assert_near (segments[1].points[0], before[3]);
}

/* Who interrupts a glide sees nothing jump. */
static void
test_interrupted (void)
{
  static const RostrumWorldPoint third[] = { { 50, -40 }, { 10, 20 }, { 90, 70 }, { -300, 10 } };
  g_autoptr (RostrumScene) a = make_scene (before, N, 0, FALSE);
  g_autoptr (RostrumScene) b = make_scene (after, N, N, FALSE);
  g_autoptr (RostrumScene) c = make_scene (third, N, N, TRUE);
  g_autoptr (RostrumGlide) first = rostrum_glide_new (a, b, NULL, 0, ROSTRUM_NONE, STILL);
  g_autoptr (RostrumGlide) second = rostrum_glide_new (b, c, first, 0.7, ROSTRUM_NONE, STILL);
  RostrumSegment now[2], then[32];

  for (guint32 i = 0; i < N; i++) {
    assert_near (place_of (second, i, 0.0), place_of (first, i, 0.7));
    assert_near (place_of (second, i, 1.0), third[i]);
  }
  for (guint32 i = 0; i + 1 < N; i++) {
    rostrum_glider_get_segments (edge_glider (first, i, FALSE), 0.7, now);
    rostrum_glider_get_segments (edge_glider (second, i, FALSE), 0.0, then);
    assert_near (now[0].points[0], then[0].points[0]);
  }
  /* What was coming is as faint as it was. */
  g_assert_cmpfloat (rostrum_glider_get_opacity (edge_glider (first, 0, FALSE), 0.7), <, 0.9);
  g_assert_cmpfloat_with_epsilon (rostrum_glider_get_opacity (edge_glider (second, 0, FALSE), 0.0),
                                  rostrum_glider_get_opacity (edge_glider (first, 0, FALSE), 0.7), 1e-9);
}

static void
test_dropped (void)
{
  g_autoptr (RostrumScene) from = make_scene (before, N, N, FALSE);
  g_autoptr (RostrumScene) to = make_scene (after, N, N, FALSE);
  guint32 moved = scene_target_of (from, rostrum_ref (ROSTRUM_KIND_SPEAKER, 1));
  g_autoptr (RostrumGlide) glide =
      rostrum_glide_new (from, to, NULL, 0, moved, (RostrumWorldPoint){ 7.0, 90.0 });

  assert_near (place_of (glide, 1, 0.0), (RostrumWorldPoint){ 107.0, 90.0 });
  assert_near (place_of (glide, 0, 0.0), before[0]);
}

static void
test_nothing_to_see (void)
{
  g_autoptr (RostrumScene) scene = make_scene (before, N, N, FALSE);
  g_autoptr (RostrumScene) same = make_scene (before, N, N, FALSE);
  g_autoptr (RostrumScene) other = make_scene (after, 1, N, FALSE);
  g_autoptr (RostrumScene) none = make_scene (after, 1, 0, FALSE);
  g_autoptr (RostrumGlide) glide = rostrum_glide_new (scene, same, NULL, 0, ROSTRUM_NONE, STILL);

  g_assert_null (glide);
  g_assert_null (rostrum_glide_new (scene, none, NULL, 0, ROSTRUM_NONE, STILL));
  glide = rostrum_glide_new (scene, other, NULL, 0, ROSTRUM_NONE, STILL);
  g_assert_nonnull (glide);
}

static void
test_large_ones_do_not_glide (void)
{
  const guint n = ROSTRUM_GLIDE_MAX_TARGETS;
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, n);
  g_autoptr (RostrumScene) from = make_scene (places, n, n, FALSE);
  g_autoptr (RostrumScene) to = NULL;

  for (guint i = 0; i < n; i++)
    places[i].x = 50.0 * i;
  to = make_scene (places, n, n, FALSE);
  g_assert_null (rostrum_glide_new (from, to, NULL, 0, ROSTRUM_NONE, STILL));
}

/* A click hits what is seen: each node where it is at that moment, and nothing where it was or will be. */
static void
test_pick (void)
{
  g_autoptr (RostrumScene) from = make_scene (before, N, 2, FALSE);
  g_autoptr (RostrumScene) to = make_scene (after, N, 3, FALSE);
  g_autoptr (RostrumGlide) glide = rostrum_glide_new (from, to, NULL, 0, ROSTRUM_NONE, STILL);
  guint32 node = scene_target_of (to, rostrum_ref (ROSTRUM_KIND_SPEAKER, 0));
  guint32 edge = scene_target_of (to, rostrum_ref_edge (0, 1));
  RostrumWorldPoint a, b;

  for (double progress = 0.0; progress <= 1.0; progress += 0.25) {
    a = place_of (glide, 0, progress);
    b = place_of (glide, 1, progress);
    g_assert_cmpuint (rostrum_glide_pick (glide, progress, a, 0.0), ==, node);
    g_assert_cmpuint (
        rostrum_glide_pick (glide, progress, (RostrumWorldPoint){ (a.x + b.x) / 2, (a.y + b.y) / 2 }, 2.0),
        ==, edge);
  }
  g_assert_cmpuint (rostrum_glide_pick (glide, 0.5, before[0], 0.0), ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_glide_pick (glide, 0.5, after[0], 0.0), ==, ROSTRUM_NONE);
  /* What goes is not hit, nor what has not come yet. */
  g_assert_cmpuint (rostrum_glide_pick (glide, 0.0, before[3], 0.0), ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_glide_pick (glide, 0.0, after[2], 0.0), ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_glide_pick (glide, 1.0, after[2], 0.0), !=, ROSTRUM_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glide/eases-in-and-out", test_ease);
  g_test_add_func ("/glide/begins-and-ends-in-the-pictures", test_ends);
  g_test_add_func ("/glide/edges-follow-their-nodes", test_edges_follow);
  g_test_add_func ("/glide/what-comes-and-goes-fades", test_comes_and_goes);
  g_test_add_func ("/glide/an-interruption-shows-no-jump", test_interrupted);
  g_test_add_func ("/glide/begins-where-a-node-was-dropped", test_dropped);
  g_test_add_func ("/glide/nothing-to-see-is-no-glide", test_nothing_to_see);
  g_test_add_func ("/glide/large-graphs-do-not-glide", test_large_ones_do_not_glide);
  g_test_add_func ("/glide/a-click-hits-what-is-seen", test_pick);
  return g_test_run ();
}
