/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How smooth the graph moves: bench-frames [--large] [ROUNDS]
 *
 * On a display of its own (xvfb-run -a -s '-screen 0 1920x1080x24' …): an empty GtkDrawingArea of 1600×1000, then the canvas of the
 * same size while it pans, zooms and glides, in turn, ROUNDS times (5). Prints for each the median and the 95 % frame interval and the
 * CPU a frame, and their ratios to the empty one's. --large: 5,000 speakers, 2,000 positions and 50,000 edges instead of the built-in
 * debate (no glide); it begins when the first layer is painted. Then how long the view takes to be sharp again after a zoom. */
#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "load/rostrum-builtin.h"
#include "rostrum-fixture.h"
#include "ui/rostrum-canvas-private.h"
#include "ui/rostrum-renderer.h"

#define FRAMES 150
#define WARM_FRAMES 30
#define MAX_ROUNDS 50

typedef enum {
  EMPTY,
  PAN,
  ZOOM,
  GLIDE,
  N_MOTIONS
} Motion;

static const char *const motion_names[] = { "empty", "pan", "zoom", "glide" };

typedef struct {
  GtkWindow *window;
  GtkWidget *area;
  RostrumCanvas *canvas;
  RostrumPicture *pictures[2];
  GMainLoop *loop;
  Motion motion;
  int frame;
  gint64 last_us;
  double intervals[FRAMES];
  double cpu_start_ms;
  double cpu_ms; /* a frame */
} Bench;

static double
cpu_now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
move (Bench *self)
{
  const RostrumViewPoint at = { 700, 420 };

  switch (self->motion) {
  case PAN:
    rostrum_canvas_scroll_by (self->canvas, self->frame / 30 % 2 ? 5 : -5, self->frame / 40 % 2 ? -3 : 3);
    break;
  case ZOOM:
    self->canvas->fitted = FALSE;
    rostrum_canvas_zooming (self->canvas);
    rostrum_viewport_zoom_at (&self->canvas->viewport, at, self->frame / 20 % 2 ? 1.03 : 1 / 1.03);
    rostrum_canvas_moved (self->canvas, TRUE);
    break;
  case GLIDE:
    if (self->frame % 22 == 0)
      rostrum_canvas_set_picture (self->canvas, self->pictures[self->frame / 22 % 2]);
    break;
  case EMPTY:
  default:
    break;
  }
  gtk_widget_queue_draw (self->motion == EMPTY ? self->area : GTK_WIDGET (self->canvas));
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;
  const gint64 now = g_get_monotonic_time ();
  const int measured = self->frame - WARM_FRAMES;

  if (measured == 0)
    self->cpu_start_ms = cpu_now_ms ();
  if (measured > 0)
    self->intervals[measured - 1] = (now - self->last_us) / 1e3;
  self->last_us = now;
  if (measured == FRAMES) {
    self->cpu_ms = (cpu_now_ms () - self->cpu_start_ms) / FRAMES;
    g_main_loop_quit (self->loop);
    return G_SOURCE_REMOVE;
  }
  move (self);
  self->frame++;
  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
quantile (double *values, int n, double share)
{
  qsort (values, (size_t) n, sizeof *values, compare_doubles);
  return values[MIN ((int) (share * n), n - 1)];
}

static gboolean
quit_loop (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
wait_ms (Bench *self, guint ms)
{
  g_timeout_add (ms, quit_loop, self->loop);
  g_main_loop_run (self->loop);
}

/* What a motion has left to paint is not the next one's. */
static void
wait_sharp (Bench *self)
{
  gtk_window_set_child (self->window, GTK_WIDGET (self->canvas));
  do
    wait_ms (self, 100);
  while (!rostrum_layer_cache_is_sharp (self->canvas->plain, &self->canvas->viewport));
}

static void
run_motion (Bench *self, Motion motion)
{
  GtkWidget *widget = motion == EMPTY ? self->area : GTK_WIDGET (self->canvas);

  wait_sharp (self);
  self->motion = motion;
  self->frame = 0;
  gtk_window_set_child (self->window, widget);
  gtk_widget_add_tick_callback (widget, tick, self, NULL);
  g_main_loop_run (self->loop);
}

static RostrumPicture *
make_picture (RostrumSession *session, RostrumPicture *previous)
{
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  options.height_px = 640;
  return rostrum_picture_new (rostrum_session_get_debate (session), rostrum_session_get_state (session),
                              &options, previous);
}

/* How long after its last step a zoom is sharp, in milliseconds. */
static double
measure_sharp (Bench *self)
{
  gint64 start;

  wait_sharp (self);
  wait_ms (self, 500);
  self->canvas->fitted = FALSE;
  rostrum_canvas_zooming (self->canvas);
  rostrum_viewport_zoom_at (&self->canvas->viewport, (RostrumViewPoint){ 800, 500 }, 1.1);
  rostrum_canvas_moved (self->canvas, TRUE);
  start = g_get_monotonic_time ();
  while (!rostrum_layer_cache_is_sharp (self->canvas->plain, &self->canvas->viewport))
    g_main_context_iteration (NULL, TRUE);
  return (g_get_monotonic_time () - start) / 1e3;
}

/* Without a function that draws, GTK sees that nothing has changed and does nothing at all. */
static void
draw_nothing (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
}

static void
bench_init (Bench *self, gboolean large)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  g_autoptr (RostrumDebate) random = large ? rostrum_fixture_random (5000, 2000, 50000, 1) : NULL;
  g_autoptr (RostrumSession) session = rostrum_session_new ();

  rostrum_session_set_debate (session, large ? random : loaded->debate, NULL);
  self->loop = g_main_loop_new (NULL, FALSE);
  self->pictures[0] = make_picture (session, NULL);
  if (!large) {
    rostrum_session_set_layout (session, ROSTRUM_LAYOUT_COLUMNS);
    self->pictures[1] = make_picture (session, self->pictures[0]);
  }
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, 1600, 1000);
  self->area = g_object_ref_sink (gtk_drawing_area_new ());
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_nothing, NULL, NULL);
  self->canvas = g_object_ref_sink (ROSTRUM_CANVAS (rostrum_canvas_new (session)));
  gtk_window_set_child (self->window, GTK_WIDGET (self->canvas));
  gtk_window_present (self->window);
  rostrum_canvas_set_picture (self->canvas, self->pictures[0]);
  wait_sharp (self);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  const gboolean large = argc > 1 && g_str_equal (argv[1], "--large");
  const int rounds = argc > 1 + large ? CLAMP (atoi (argv[1 + large]), 1, MAX_ROUNDS) : 5;
  const int n_motions = large ? GLIDE : N_MOTIONS;
  double medians[N_MOTIONS][MAX_ROUNDS], slow[N_MOTIONS][MAX_ROUNDS], cpu[N_MOTIONS][MAX_ROUNDS];
  double sharp[MAX_ROUNDS];

  rostrum_choose_renderer ();
  adw_init ();
  bench_init (&bench, large);
  for (int round = 0; round < rounds; round++)
    for (int motion = 0; motion < n_motions; motion++) {
      run_motion (&bench, (Motion) motion);
      medians[motion][round] = quantile (bench.intervals, FRAMES, 0.5);
      slow[motion][round] = quantile (bench.intervals, FRAMES, 0.95);
      cpu[motion][round] = bench.cpu_ms;
    }
  for (int round = 0; round < rounds; round++)
    sharp[round] = measure_sharp (&bench);
  g_print ("%-7s %10s %10s %10s %8s %8s\n", "", "median ms", "95 % ms", "CPU ms", "median", "CPU");
  for (int motion = 0; motion < n_motions; motion++) {
    const double median = quantile (medians[motion], rounds, 0.5), used = quantile (cpu[motion], rounds, 0.5);

    g_print ("%-7s %10.2f %10.2f %10.2f %7.2fx %7.2fx\n", motion_names[motion], median,
             quantile (slow[motion], rounds, 0.5), used, median / quantile (medians[EMPTY], rounds, 0.5),
             used / quantile (cpu[EMPTY], rounds, 0.5));
  }
  g_print ("sharp again after %.0f ms\n", quantile (sharp, rounds, 0.5));
  return 0;
}
