/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast a large picture is drawn and written: bench-paint [SPEAKERS POSITIONS EDGES SEED [WHAT]]
 *
 * Makes the graph of a random debate (5,000, 2,000, 50,000, 1) and does each of these and its peer in turn, five times: all edges at
 * once against cairo, one stroke an edge; the PNG against cairo's writer; the SVG against cairo's SVG surface. Prints the medians,
 * their ratio and whether it meets the goal. WHAT is the beginning of what to measure. */
#include <cairo-svg.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "export/rostrum-export.h"
#include "rostrum-fixture.h"
#include "scene/rostrum-painter.h"
#include "scene/rostrum-picture.h"
#include "scene/rostrum-scene-builder.h"

#define RUNS 5
#define WIDTH_PX 1600
#define HEIGHT_PX 1000

typedef struct {
  RostrumPicture *picture;
  RostrumScene *scene;
  RostrumScene *edges; /* only the lines */
  double zoom;
  gsize bytes; /* of what was written last */
  const char *what;
} Bench;

typedef void (*BenchStep) (Bench *self);

static double
wall_ms (void)
{
  return g_get_monotonic_time () / 1e3;
}

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
median (double *values)
{
  qsort (values, RUNS, sizeof *values, compare_doubles);
  return values[RUNS / 2];
}

/* In turn, so that what else the machine does falls on both. @common (may be NULL) is a part of both that is left out of account; by
 * the processor's time, for differences of what the clock on the wall tells are chance. A goal of 0 is none. */
static void
compare (Bench *self, const char *what, BenchStep ours, BenchStep theirs, BenchStep common, double goal,
         double goal_bytes)
{
  const BenchStep steps[3] = { ours, theirs, common };
  double wall[3][RUNS], cpu[3][RUNS], walls[3] = { 0, 0, 0 }, cpus[3] = { 0, 0, 0 };
  gsize bytes[3] = { 0, 0, 0 };
  const double *judged = common != NULL ? cpus : walls;
  int n = common != NULL ? 3 : 2;

  if (!g_str_has_prefix (what, self->what))
    return;
  for (int run = 0; run < RUNS; run++)
    for (int side = 0; side < n; side++) {
      double wall_start = wall_ms (), cpu_start = cpu_ms ();

      steps[side](self);
      wall[side][run] = wall_ms () - wall_start;
      cpu[side][run] = cpu_ms () - cpu_start;
      bytes[side] = self->bytes;
    }
  for (int side = n - 1; side >= 0; side--) {
    walls[side] = median (wall[side]) - (side < 2 ? walls[2] : 0.0);
    cpus[side] = median (cpu[side]) - (side < 2 ? cpus[2] : 0.0);
  }
  g_print ("%-22s %9.1f ms against %9.1f: %6.3fx", what, walls[0], walls[1], walls[0] / walls[1]);
  g_print (", CPU %9.1f against %9.1f: %6.3fx", cpus[0], cpus[1], cpus[0] / cpus[1]);
  if (goal > 0)
    g_print ("  (goal %.2fx: %s)", goal, judged[0] <= goal * judged[1] ? "met" : "not met");
  g_print ("\n");
  if (goal_bytes > 0)
    g_print ("%-22s %9.0f KB against %9.0f: %6.3fx  (goal %.2fx: %s)\n", "", bytes[0] / 1e3, bytes[1] / 1e3,
             (double) bytes[0] / bytes[1], goal_bytes, bytes[0] <= goal_bytes * bytes[1] ? "met" : "not met");
}

static cairo_t *
begin (Bench *self, RostrumScene *scene, cairo_surface_t *surface)
{
  const RostrumColor canvas = rostrum_scene_get_style (scene)->canvas;
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, canvas.red, canvas.green, canvas.blue);
  cairo_paint (cr);
  cairo_scale (cr, self->zoom, self->zoom);
  cairo_translate (cr, -bounds.x, -bounds.y);
  return cr;
}

/* As large as all of the scene, at most the view. */
static cairo_surface_t *
view_surface (Bench *self)
{
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (self->scene);

  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) MIN (bounds.width * self->zoom, WIDTH_PX),
                                     (int) MIN (bounds.height * self->zoom, HEIGHT_PX));
}

static void
end (cairo_t *cr, cairo_surface_t *surface)
{
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
paint_ours (Bench *self, RostrumScene *scene)
{
  cairo_surface_t *surface = view_surface (self);
  cairo_t *cr = begin (self, scene, surface);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  const RostrumWorldRect clip = { bounds.x, bounds.y, WIDTH_PX / self->zoom, HEIGHT_PX / self->zoom };

  rostrum_painter_paint (painter, cr, scene, &clip, ROSTRUM_EMPHASIS_NONE);
  end (cr, surface);
}

static void
paint_items (Bench *self, RostrumScene *scene, cairo_surface_t *surface)
{
  cairo_t *cr = begin (self, scene, surface);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++)
    rostrum_painter_paint_item (painter, cr, rostrum_scene_get_family (scene), &items[i], 1.0);
  end (cr, surface);
}

static void
edges_ours (Bench *self)
{
  paint_ours (self, self->edges);
}

static void
edges_cairo (Bench *self)
{
  paint_items (self, self->edges, view_surface (self));
}

static void
all_ours (Bench *self)
{
  paint_ours (self, self->scene);
}

static void
all_cairo (Bench *self)
{
  paint_items (self, self->scene, view_surface (self));
}

static void
export_scene (Bench *self, RostrumFormat format)
{
  const RostrumExportOptions options = { format, self->zoom, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rostrum_export_scene (self->scene, &options, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  self->bytes = g_bytes_get_size (bytes);
}

static cairo_status_t
count_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  Bench *self = data;

  self->bytes += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
png_ours (Bench *self)
{
  export_scene (self, ROSTRUM_FORMAT_PNG);
}

static void
svg_ours (Bench *self)
{
  export_scene (self, ROSTRUM_FORMAT_SVG);
}

static void
svg_cairo (Bench *self)
{
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (self->scene);

  self->bytes = 0;
  paint_items (self, self->scene,
               cairo_svg_surface_create_for_stream (count_bytes, self, bounds.width, bounds.height));
}

/* Whole, as an export has it. */
static cairo_surface_t *
whole_surface (Bench *self)
{
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (self->scene);

  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (bounds.width * self->zoom),
                                     (int) ceil (bounds.height * self->zoom));
}

static void
png_cairo (Bench *self)
{
  cairo_surface_t *surface = whole_surface (self);
  cairo_t *cr = begin (self, self->scene, surface);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();

  self->bytes = 0;
  rostrum_painter_paint (painter, cr, self->scene, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_surface_flush (surface);
  cairo_surface_write_to_png_stream (surface, count_bytes, self);
  end (cr, surface);
}

/* The same drawing, but nothing is written. */
static void
whole_ours (Bench *self)
{
  cairo_surface_t *surface = whole_surface (self);
  cairo_t *cr = begin (self, self->scene, surface);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();

  rostrum_painter_paint (painter, cr, self->scene, NULL, ROSTRUM_EMPHASIS_NONE);
  end (cr, surface);
}

static RostrumScene *
only_edges (RostrumScene *scene)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_scene_get_style (scene), text);
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].role == ROSTRUM_ROLE_LINE) {
      RostrumItem item = items[i];

      item.target = ROSTRUM_NONE;
      rostrum_scene_builder_add (builder, &item);
    }
  return rostrum_scene_builder_end (builder, &bounds, 0.0, "", "");
}

int
main (int argc, char **argv)
{
  guint32 speakers = argc > 3 ? (guint32) atoi (argv[1]) : 5000;
  guint32 positions = argc > 3 ? (guint32) atoi (argv[2]) : 2000;
  guint32 edges = argc > 3 ? (guint32) atoi (argv[3]) : 50000;
  guint32 seed = argc > 4 ? (guint32) atoi (argv[4]) : 1;
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (speakers, positions, edges, seed);
  RostrumViewState *state = rostrum_view_state_new (debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  Bench bench = { 0 };
  RostrumWorldRect bounds;
  double fit, start = wall_ms ();

  bench.what = argc > 5 ? argv[5] : "";
  options.height_px = 640;
  state->filter->featured_only = FALSE;
  bench.picture = rostrum_picture_new (debate, state, &options, NULL);
  bench.scene = rostrum_picture_get_scene (bench.picture);
  bench.edges = only_edges (bench.scene);
  bounds = rostrum_scene_get_bounds (bench.scene);
  fit = MIN (WIDTH_PX / bounds.width, HEIGHT_PX / bounds.height);
  g_print ("made in %.0f ms: %.0f×%.0f, fits the view at %.3f\n", wall_ms () - start, bounds.width,
           bounds.height, fit);

  bench.zoom = fit;
  compare (&bench, "edges, all in view", edges_ours, edges_cairo, NULL, 0.10, 0);
  compare (&bench, "picture, all in view", all_ours, all_cairo, NULL, 0, 0);
  bench.zoom = MIN (4.0 * fit, 1.0);
  compare (&bench, "edges, zoomed in", edges_ours, edges_cairo, NULL, 0, 0);
  compare (&bench, "picture, zoomed in", all_ours, all_cairo, NULL, 0, 0);
  bench.zoom = 2.0 * fit;
  compare (&bench, "PNG", png_ours, png_cairo, whole_ours, 0.35, 1.05);
  bench.zoom = 1.0;
  compare (&bench, "SVG", svg_ours, svg_cairo, NULL, 0.15, 0.25);

  rostrum_scene_unref (bench.edges);
  rostrum_picture_unref (bench.picture);
  rostrum_view_state_free (state);
  return 0;
}
