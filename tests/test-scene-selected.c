/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-derive.h"

#include "rostrum-scene-fixture.h"

#define SIZE 900

static void
test_none (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) same = NULL;
  RostrumRef absent = rostrum_ref (ROSTRUM_KIND_TOUR, 0);

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  same = rostrum_scene_new_selected (scene, fixture.text, &absent, 1, 1);
  g_assert_true (same == scene);
  scene_fixture_clear (&fixture);
}

/* The picture in a file is the one on screen: everything dim, over it what is lit and what is selected. */
static void
test_as_on_screen (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) selected = NULL;
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *file = scene_surface_new (SIZE, SIZE);
  cairo_surface_t *screen = scene_surface_new (SIZE, SIZE);
  RostrumRef wang;
  const RostrumTarget *targets;
  const guint32 *lit;
  guint32 target, n;
  RostrumWorldRect b;
  cairo_t *cr;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene_fixture_use_real_text (&fixture, 1.0);
  scene = scene_fixture_graph (&fixture);
  b = rostrum_scene_get_bounds (scene);
  wang =
      rostrum_ref (ROSTRUM_KIND_SPEAKER, rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "wang"));
  target = scene_target_of (scene, wang);
  selected = rostrum_scene_new_selected (scene, fixture.text, &wang, 1, 1);
  scene_paint (file, selected, b.x, b.y, ROSTRUM_EMPHASIS_NONE);

  /* Dim ink under a lit letter makes its rim a little darker; so what is lit is left out below. */
  cr = cairo_create (screen);
  cairo_translate (cr, -b.x, -b.y);
  targets = rostrum_scene_get_targets (scene, &n);
  for (int edges = 1; edges >= 0; edges--) {
    for (guint32 i = 0; i < n; i++) {
      guint32 n_lit;
      gboolean is_lit = FALSE;

      lit = rostrum_scene_related (scene, target, &n_lit);
      for (guint32 k = 0; k < n_lit; k++)
        is_lit |= lit[k] == i;
      if (targets[i].is_edge == edges && !is_lit)
        rostrum_painter_paint_target (painter, cr, scene, i, NULL, ROSTRUM_EMPHASIS_DIM);
    }
  }
  lit = rostrum_scene_related (scene, target, &n);
  for (int edges = 1; edges >= 0; edges--)
    for (guint32 i = 0; i < n; i++)
      if (targets[lit[i]].is_edge == edges)
        rostrum_painter_paint_target (painter, cr, scene, lit[i], NULL,
                                      lit[i] == target ? ROSTRUM_EMPHASIS_SELECTED : ROSTRUM_EMPHASIS_NONE);
  cairo_destroy (cr);

  /* On screen a bold label is cleared first; that paints canvas where the file has nothing. */
  cr = cairo_create (file);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  cr = cairo_create (screen);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpuint (scene_surface_difference (file, screen, 0, 0, SIZE, SIZE), <=, 2);

  cairo_surface_destroy (file);
  cairo_surface_destroy (screen);
  scene_fixture_clear (&fixture);
}

static void
test_keeps_targets (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) selected = NULL;
  RostrumRef refs[2];
  guint32 a, b;
  const guint32 *one, *two;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  refs[0] = rostrum_ref (ROSTRUM_KIND_SOURCE, 0); /* several edges */
  refs[1] = rostrum_ref (ROSTRUM_KIND_POSITION, 0);
  selected = rostrum_scene_new_selected (scene, fixture.text, refs, 2, 2);
  g_assert_false (rostrum_scene_equal (scene, selected));
  rostrum_scene_get_targets (scene, &a);
  rostrum_scene_get_targets (selected, &b);
  g_assert_cmpuint (a, ==, b);
  one = rostrum_scene_find (scene, refs[0], &a);
  two = rostrum_scene_find (selected, refs[0], &b);
  g_assert_cmpmem (one, a * sizeof *one, two, b * sizeof *two);
  one = rostrum_scene_related (scene, 3, &a);
  two = rostrum_scene_related (selected, 3, &b);
  g_assert_cmpmem (one, a * sizeof *one, two, b * sizeof *two);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-selected/none", test_none);
  g_test_add_func ("/scene-selected/as-on-screen", test_as_on_screen);
  g_test_add_func ("/scene-selected/keeps-targets", test_keeps_targets);
  return g_test_run ();
}
