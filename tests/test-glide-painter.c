/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-glide-painter.h"

#include <stdlib.h>

#include "rostrum-scene-fixture.h"

#define SIZE 900

typedef struct {
  SceneFixture fixture;
  RostrumScene *from;
  RostrumScene *to;
  RostrumPainter *painter;
  RostrumGlide *glide;
  RostrumViewport viewport;
} Moment;

/* The fixture's graph, and the same after two nodes were pinned elsewhere. */
static void
moment_init (Moment *self)
{
  const RostrumPin pins[] = { { rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), -40.0, 60.0 },
                              { rostrum_ref (ROSTRUM_KIND_POSITION, 1), 300.0, -90.0 } };

  scene_fixture_init (&self->fixture, rostrum_fixture_debate ());
  scene_fixture_use_real_text (&self->fixture, 1.0);
  self->from = scene_fixture_graph (&self->fixture);
  g_array_append_vals (self->fixture.state->pins, pins, G_N_ELEMENTS (pins));
  self->to = scene_fixture_graph (&self->fixture);
  self->painter = rostrum_painter_new ();
  self->glide = rostrum_glide_new (self->from, self->to, NULL, 0, ROSTRUM_NONE, (RostrumWorldPoint){ 0, 0 });
  g_assert_nonnull (self->glide);
  self->viewport = (RostrumViewport){ SIZE, SIZE, 1.0, { 50.0, 50.0 } };
}

static void
moment_clear (Moment *self)
{
  rostrum_glide_free (self->glide);
  rostrum_painter_free (self->painter);
  rostrum_scene_unref (self->from);
  rostrum_scene_unref (self->to);
  scene_fixture_clear (&self->fixture);
}

static cairo_surface_t *
paint_moment (Moment *self, double progress, const guint8 *emphasis)
{
  g_autoptr (RostrumGlidePainter) painter =
      rostrum_glide_painter_new (self->glide, self->painter, self->viewport.zoom, 1);
  cairo_surface_t *surface = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  rostrum_glide_painter_paint (painter, cr, progress, &self->viewport, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint_scene (Moment *self, RostrumScene *scene)
{
  cairo_surface_t *surface = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  RostrumViewPoint origin = rostrum_viewport_to_view (&self->viewport, (RostrumWorldPoint){ 0, 0 });

  cairo_translate (cr, origin.x_px, origin.y_px);
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  rostrum_painter_paint (self->painter, cr, scene, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many bytes differ by more than a shade that nobody sees. */
static guint
count_differing (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *one = cairo_image_surface_get_data (a);
  const guchar *two = cairo_image_surface_get_data (b);
  guint n = 0;

  for (gsize i = 0; i < (gsize) cairo_image_surface_get_stride (a) * SIZE; i++)
    n += abs (one[i] - two[i]) > 40;
  return n;
}

/* The first and the last moment look as the two pictures do. */
static void
test_ends (void)
{
  Moment moment;
  RostrumScene *scenes[2];

  moment_init (&moment);
  scenes[0] = moment.from;
  scenes[1] = moment.to;
  for (int i = 0; i < 2; i++) {
    cairo_surface_t *seen = paint_moment (&moment, i, NULL);
    cairo_surface_t *expected = paint_scene (&moment, scenes[i]);
    cairo_surface_t *other = paint_scene (&moment, scenes[1 - i]);
    guint differing = count_differing (seen, expected);

    g_test_message ("%u bytes of %u differ; %u from the other picture", differing, SIZE * SIZE * 4,
                    count_differing (seen, other));
    g_assert_cmpuint (differing, <, count_differing (seen, other) / 8);
    cairo_surface_destroy (seen);
    cairo_surface_destroy (expected);
    cairo_surface_destroy (other);
  }
  moment_clear (&moment);
}

static void
test_emphasis (void)
{
  Moment moment;
  g_autofree guint8 *emphasis = NULL;
  cairo_surface_t *plain, *dimmed;
  guint32 n;

  moment_init (&moment);
  rostrum_scene_get_targets (moment.to, &n);
  emphasis = g_malloc (n);
  memset (emphasis, ROSTRUM_EMPHASIS_DIM, n);
  plain = paint_moment (&moment, 0.5, NULL);
  dimmed = paint_moment (&moment, 0.5, emphasis);
  g_assert_cmpuint (count_differing (plain, dimmed), >, 1000);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (dimmed);
  moment_clear (&moment);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glide-painter/begins-and-ends-as-the-pictures-look", test_ends);
  g_test_add_func ("/glide-painter/dims", test_emphasis);
  return g_test_run ();
}
