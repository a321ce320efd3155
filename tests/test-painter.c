/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs that must come out the same; no stored pictures. */
#include "scene/rostrum-painter.h"

#include <math.h>

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-scene-builder.h"

#define WIDTH 900
#define HEIGHT 800

typedef struct {
  SceneFixture scene_fixture;
  RostrumScene *scene;
  RostrumWorldRect bounds;
  cairo_surface_t *whole;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  RostrumWorldRect bounds;

  scene_fixture_init (&fixture->scene_fixture, rostrum_fixture_debate ());
  scene_fixture_use_real_text (&fixture->scene_fixture, 1.0);
  fixture->scene = scene_fixture_graph (&fixture->scene_fixture);
  bounds = rostrum_scene_get_bounds (fixture->scene);
  /* Whole pixels, so that a move is a move. */
  fixture->bounds = (RostrumWorldRect){ floor (bounds.x), floor (bounds.y), ceil (bounds.width) + 1,
                                        ceil (bounds.height) + 1 };
  g_assert_cmpfloat (fixture->bounds.width, <, WIDTH);
  g_assert_cmpfloat (fixture->bounds.height, <, HEIGHT);
  fixture->whole = scene_surface_new (WIDTH, HEIGHT);
  scene_paint (fixture->whole, fixture->scene, fixture->bounds.x, fixture->bounds.y, ROSTRUM_EMPHASIS_NONE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cairo_surface_destroy (fixture->whole);
  rostrum_scene_unref (fixture->scene);
  scene_fixture_clear (&fixture->scene_fixture);
}

static void
test_draws (Fixture *fixture, gconstpointer data)
{
  const RostrumTarget *targets;
  guint32 n;

  targets = rostrum_scene_get_targets (fixture->scene, &n);
  for (guint32 i = 0; i < n; i++)
    if (!targets[i].is_edge)
      g_assert_true (scene_surface_has_ink (fixture->whole,
                                            (int) (targets[i].centre.x - fixture->bounds.x) - 5,
                                            (int) (targets[i].centre.y - fixture->bounds.y) - 5, 10, 10));
  /* Nothing lies outside of the bounds. */
  g_assert_false (scene_surface_has_ink (fixture->whole, (int) fixture->bounds.width, 0,
                                         WIDTH - (int) fixture->bounds.width, HEIGHT));
  g_assert_false (scene_surface_has_ink (fixture->whole, 0, (int) fixture->bounds.height, WIDTH,
                                         HEIGHT - (int) fixture->bounds.height));
}

/* Tile by tile, each with only the items that touch it. */
static void
test_tiles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *tiled = scene_surface_new (WIDTH, HEIGHT);
  const int size = 64;

  for (int y = 0; y < HEIGHT; y += size) {
    for (int x = 0; x < WIDTH; x += size) {
      RostrumWorldRect clip = { x + fixture->bounds.x, y + fixture->bounds.y, size, size };
      cairo_t *cr = cairo_create (tiled);

      cairo_rectangle (cr, x, y, size, size);
      cairo_clip (cr);
      cairo_translate (cr, -fixture->bounds.x, -fixture->bounds.y);
      rostrum_painter_paint (painter, cr, fixture->scene, &clip, ROSTRUM_EMPHASIS_NONE);
      cairo_destroy (cr);
    }
  }
  /* Under a clip cairo rounds coverage a little differently. */
  g_assert_cmpuint (scene_surface_difference (tiled, fixture->whole, 0, 0, WIDTH, HEIGHT), <=, 24);
  cairo_surface_destroy (tiled);
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *moved = scene_surface_new (WIDTH + 40, HEIGHT + 30);
  cairo_surface_t *back = scene_surface_new (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (back);

  scene_paint (moved, fixture->scene, fixture->bounds.x - 40, fixture->bounds.y - 30, ROSTRUM_EMPHASIS_NONE);
  cairo_set_source_surface (cr, moved, -40, -30);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpuint (scene_surface_difference (back, fixture->whole, 0, 0, WIDTH, HEIGHT), <=, 2);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (back);
}

/* All targets one by one, edges first, are the whole picture. */
static void
test_targets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *pieces = scene_surface_new (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (pieces);
  const RostrumTarget *targets;
  guint32 n;

  targets = rostrum_scene_get_targets (fixture->scene, &n);
  cairo_translate (cr, -fixture->bounds.x, -fixture->bounds.y);
  for (int edges = 1; edges >= 0; edges--)
    for (guint32 i = 0; i < n; i++)
      if (targets[i].is_edge == edges)
        rostrum_painter_paint_target (painter, cr, fixture->scene, i, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_destroy (cr);
  g_assert_cmpuint (scene_surface_difference (pieces, fixture->whole, 0, 0, WIDTH, HEIGHT), ==, 0);
  cairo_surface_destroy (pieces);
}

/* One painter for many scenes, and a fresh one for each, draw the same. */
static void
test_painter_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *again = scene_surface_new (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (again);

  cairo_translate (cr, -fixture->bounds.x, -fixture->bounds.y);
  for (int i = 0; i < 3; i++) {
    cairo_save (cr);
    cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
    cairo_paint (cr);
    cairo_restore (cr);
    rostrum_painter_paint (painter, cr, fixture->scene, NULL, ROSTRUM_EMPHASIS_NONE);
  }
  cairo_destroy (cr);
  g_assert_cmpuint (scene_surface_difference (again, fixture->whole, 0, 0, WIDTH, HEIGHT), ==, 0);
  cairo_surface_destroy (again);
}

/* Paint of one target alone: an emphasis shows, and an offset moves it. */
static cairo_surface_t *
paint_one (Fixture *fixture, guint32 target, double dx, double dy, RostrumEmphasis emphasis)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *surface = scene_surface_new (WIDTH, HEIGHT);
  RostrumWorldPoint offset = { dx, dy };
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -fixture->bounds.x, -fixture->bounds.y);
  rostrum_painter_paint_target (painter, cr, fixture->scene, target, &offset, emphasis);
  cairo_destroy (cr);
  return surface;
}

static void
test_emphasis_shows (Fixture *fixture, gconstpointer data)
{
  static const RostrumEmphasis kinds[] = { ROSTRUM_EMPHASIS_DIM, ROSTRUM_EMPHASIS_HOVERED,
                                           ROSTRUM_EMPHASIS_SELECTED, ROSTRUM_EMPHASIS_FOCUSED };
  guint32 n;

  rostrum_scene_get_targets (fixture->scene, &n);
  for (guint32 target = 0; target < n; target++) {
    cairo_surface_t *plain = paint_one (fixture, target, 0.0, 0.0, ROSTRUM_EMPHASIS_NONE);

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
      cairo_surface_t *shown = paint_one (fixture, target, 0.0, 0.0, kinds[i]);

      g_assert_cmpuint (scene_surface_difference (shown, plain, 0, 0, WIDTH, HEIGHT), >, 50);
      cairo_surface_destroy (shown);
    }
    cairo_surface_destroy (plain);
  }
}

/* The keyboard's ring lies around what is there, which stays as it is. */
static void
test_focus_is_around (Fixture *fixture, gconstpointer data)
{
  const RostrumTarget *targets;
  guint32 n;

  targets = rostrum_scene_get_targets (fixture->scene, &n);
  for (guint32 i = 0; i < n; i++) {
    cairo_surface_t *ring = paint_one (fixture, i, 0.0, 0.0, ROSTRUM_EMPHASIS_FOCUSED);
    int x = (int) (targets[i].centre.x - fixture->bounds.x),
        y = (int) (targets[i].centre.y - fixture->bounds.y);

    g_assert_true (scene_surface_has_ink (ring, 0, 0, WIDTH, HEIGHT));
    g_assert_false (scene_surface_has_ink (ring, x, y, 1, 1));
    cairo_surface_destroy (ring);
  }
}

static void
test_offset (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *plain = paint_one (fixture, 0, 0.0, 0.0, ROSTRUM_EMPHASIS_SELECTED);
  cairo_surface_t *moved = paint_one (fixture, 0, 32.0, 16.0, ROSTRUM_EMPHASIS_SELECTED);
  cairo_surface_t *back = scene_surface_new (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (back);

  cairo_set_source_surface (cr, moved, -32, -16);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpuint (scene_surface_difference (back, plain, 0, 0, WIDTH - 40, HEIGHT - 20), <=, 2);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (back);
}

static void
test_rubber (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *surface = scene_surface_new (200, 100);
  cairo_t *cr = cairo_create (surface);
  RostrumScene *scene = fixture->scene;
  guint32 edge = scene_node_of (&fixture->scene_fixture, scene, ROSTRUM_KIND_STATEMENT, "s-wang-chips");

  rostrum_painter_paint_rubber (painter, cr, scene, edge, (RostrumWorldPoint){ 20.0, 50.0 },
                                (RostrumWorldPoint){ 180.0, 50.0 });
  cairo_destroy (cr);
  g_assert_true (scene_surface_has_ink (surface, 22, 48, 150, 4));
  g_assert_false (scene_surface_has_ink (surface, 0, 0, 200, 45));
  g_assert_false (scene_surface_has_ink (surface, 0, 55, 200, 45));
  cairo_surface_destroy (surface);
}

/* A hatched rectangle is hatched inside of itself only. */
static void
test_hatched (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .target = ROSTRUM_NONE,
                       .rect = { 20.0, 20.0, 60.0, 30.0 },
                       .radius = 5.0,
                       .fill = { 0.0, 0.0, 0.0, 1.0 },
                       .hatched = TRUE };
  cairo_surface_t *surface = scene_surface_new (100, 70);
  g_autoptr (RostrumScene) scene = NULL;
  guint n_inked = 0;

  rostrum_scene_builder_add (builder, &item);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  scene_paint (surface, scene, 0.0, 0.0, ROSTRUM_EMPHASIS_NONE);
  for (int x = 25; x < 75; x++)
    n_inked += scene_surface_has_ink (surface, x, 35, 1, 1);
  g_assert_cmpuint (n_inked, >, 10); /* lines … */
  g_assert_cmpuint (n_inked, <, 40); /* … with gaps */
  g_assert_false (scene_surface_has_ink (surface, 0, 0, 100, 19));
  g_assert_false (scene_surface_has_ink (surface, 0, 51, 100, 19));
  g_assert_false (scene_surface_has_ink (surface, 0, 0, 19, 70));
  g_assert_false (scene_surface_has_ink (surface, 81, 0, 19, 70));
  cairo_surface_destroy (surface);
}

#define ADD(name, func) g_test_add ("/painter/" name, Fixture, NULL, set_up, func, tear_down)

/* So many lines that they are not cairo's any more, with something between them: the picture stays what it is. */
static void
test_many_lines (void)
{
  enum {
    N = 5000
  };
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  cairo_surface_t *ours = scene_surface_new (WIDTH, HEIGHT), *theirs = scene_surface_new (WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (theirs);
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  double sum = 0.0;
  guint32 n;

  for (guint32 i = 0; i < N; i++) {
    double x = g_rand_double_range (random, 0, WIDTH), y = g_rand_double_range (random, 0, HEIGHT);
    RostrumSegment segments[2] = {
      { ROSTRUM_SEGMENT_MOVE, { { x, y } } },
      { ROSTRUM_SEGMENT_LINE,
        { { x + g_rand_double_range (random, -40, 40), y + g_rand_double_range (random, -40, 40) } } }
    };
    RostrumItem item = { .type = i % 50 == 0 ? ROSTRUM_ITEM_RECT : ROSTRUM_ITEM_PATH,
                         .layer = ROSTRUM_LAYER_EDGES,
                         .target = ROSTRUM_NONE,
                         .rect = { x, y, 30, 20 },
                         .segments = segments,
                         .n_segments = 2,
                         .fill = { 0.9, 0.9, 0.2, i % 50 == 0 ? 1.0 : 0.0 },
                         .stroke = { (i % 3) / 2.0, (i % 5) / 4.0, (i % 7) / 6.0, 1.0 },
                         .stroke_width = 1.0 + i % 4,
                         .dash = (RostrumDash) (i % ROSTRUM_N_DASHES) };

    rostrum_scene_builder_add (builder, &item);
  }
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, "", "");
  items = rostrum_scene_get_items (scene, &n);
  scene_paint (ours, scene, 0, 0, ROSTRUM_EMPHASIS_NONE);
  for (guint32 i = 0; i < n; i++)
    rostrum_painter_paint_item (painter, cr, NULL, &items[i], 1.0);
  cairo_destroy (cr);
  cairo_surface_flush (ours);
  cairo_surface_flush (theirs);
  for (gsize i = 0; i < 4 * WIDTH * HEIGHT; i++)
    sum +=
        ABS ((int) cairo_image_surface_get_data (ours)[i] - (int) cairo_image_surface_get_data (theirs)[i]);
  g_assert_cmpfloat (sum / (4.0 * WIDTH * HEIGHT), <, 1.0);
  g_assert_cmpfloat (sum, >, 0.0);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

/* How dark all is together. */
static double
ink (cairo_surface_t *surface)
{
  const guchar *bytes = cairo_image_surface_get_data (surface);
  double sum = 0.0;

  for (gsize i = 0; i < 4 * WIDTH * HEIGHT; i++)
    sum += i % 4 == 3 ? 0 : 255 - bytes[i];
  return sum;
}

/* Paints @scene at @scale, and once more in a group, where all is cairo's own; returns how much of the second's ink the first has. */
static double
compare_ink (RostrumScene *scene, double scale, gboolean *same)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *surfaces[2];
  double inks[2];

  for (guint grouped = 0; grouped < 2; grouped++) {
    cairo_t *cr;

    surfaces[grouped] = scene_surface_new (WIDTH, HEIGHT);
    cr = cairo_create (surfaces[grouped]);
    if (grouped)
      cairo_push_group (cr);
    cairo_scale (cr, scale, scale);
    rostrum_painter_paint (painter, cr, scene, NULL, ROSTRUM_EMPHASIS_NONE);
    if (grouped) {
      cairo_pop_group_to_source (cr);
      cairo_paint (cr);
    }
    cairo_destroy (cr);
    cairo_surface_flush (surfaces[grouped]);
    inks[grouped] = ink (surfaces[grouped]);
  }
  *same = memcmp (cairo_image_surface_get_data (surfaces[0]), cairo_image_surface_get_data (surfaces[1]),
                  4 * WIDTH * HEIGHT) == 0;
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
  g_assert_cmpfloat (inks[1], >, 0.0);
  return inks[0] / inks[1];
}

/* In a large picture what is too small to have a shape is drawn without one, and as dark; nearer, it is what it is. */
static void
test_specks (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (RostrumScene) scene = NULL;
  gboolean same;
  double share;

  for (guint32 i = 0; i < 5000; i++) {
    RostrumItem item = { .type = i % 2 == 0 ? ROSTRUM_ITEM_RECT : ROSTRUM_ITEM_ELLIPSE,
                         .layer = ROSTRUM_LAYER_NODES,
                         .target = ROSTRUM_NONE,
                         .rect = { g_rand_double_range (random, 100, 17000),
                                   g_rand_double_range (random, 100, 15000), 40, i % 2 == 0 ? 30 : 40 },
                         .radius = 8.0,
                         .fill = { 0.2, (i % 5) / 5.0, 0.4, 1.0 },
                         .stroke = { 0.5, 0.5, 0.5, 1.0 },
                         .stroke_width = 1.0 };

    rostrum_scene_builder_add (builder, &item);
  }
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, "", "");
  share = compare_ink (scene, 0.05, &same);
  g_assert_false (same);
  g_assert_cmpfloat (share, >, 0.93);
  g_assert_cmpfloat (share, <, 1.07);
  compare_ink (scene, 0.5, &same);
  g_assert_true (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("draws", test_draws);
  ADD ("tiles", test_tiles);
  ADD ("moved", test_moved);
  ADD ("targets", test_targets);
  ADD ("painter-keeps-nothing", test_painter_keeps_nothing);
  ADD ("emphasis-shows", test_emphasis_shows);
  ADD ("focus-is-around", test_focus_is_around);
  ADD ("offset", test_offset);
  ADD ("rubber", test_rubber);
  g_test_add_func ("/painter/hatched", test_hatched);
  g_test_add_func ("/painter/many-lines", test_many_lines);
  g_test_add_func ("/painter/specks", test_specks);
  return g_test_run ();
}
