/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-print.h"

#include <glib/gi18n-lib.h>

#include "scene/rostrum-painter.h"
#include "scene/rostrum-scene-pages.h"

/* Paper is measured in points of 1/72 inch, pictures in pixels of 1/96. */
#define PX_PER_PT (96.0 / 72.0)
/* A chart squeezed into less than this cannot be read; on smaller paper it is made smaller as a whole. */
#define MIN_WIDTH_PX 560.0
/* A graph of three nodes does not become a poster. */
#define MAX_ENLARGED 2.0
#define WAIT_MS 10

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumPictureOptions options;
  char *family;

  RostrumPicture *picture; /* set by the thread, once */
  GThread *thread;
  int done; /* atomic */

  RostrumPainter *painter;
  GArray *pages; /* of double: where each begins */
  double scale;  /* points a world unit */
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  if (self->thread)
    g_thread_join (self->thread);
  g_clear_pointer (&self->picture, rostrum_picture_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->painter, rostrum_painter_free);
  rostrum_view_state_free (self->state);
  rostrum_debate_unref (self->debate);
  g_free (self->family);
  g_free (self);
}

static gpointer
make_picture (gpointer data)
{
  Print *self = data;

  self->picture = rostrum_picture_new (self->debate, self->state, &self->options, NULL);
  g_atomic_int_set (&self->done, TRUE);
  return NULL;
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  const double width_px = gtk_print_context_get_width (context) * PX_PER_PT;
  const double height_px = gtk_print_context_get_height (context) * PX_PER_PT;

  /* A second begin is a second try, on other paper. */
  if (self->thread)
    g_thread_join (self->thread);
  g_clear_pointer (&self->picture, rostrum_picture_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_atomic_int_set (&self->done, FALSE);
  if (!rostrum_view_zooms (self->state->view)) {
    self->options.width_px = MAX (width_px, MIN_WIDTH_PX);
    self->options.height_px = 0;
  } else if (self->state->view == ROSTRUM_VIEW_MATRIX) {
    self->options.width_px = MAX (MAX (width_px, height_px), MIN_WIDTH_PX);
    self->options.height_px = 0;
  }
  self->thread = g_thread_new ("print", make_picture, self);
}

static void
lay_out (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  RostrumScene *scene = rostrum_picture_get_scene (self->picture);
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  const double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);

  self->scale = width / MAX (bounds.width, 1);
  if (rostrum_view_zooms (self->state->view)) {
    self->scale = MIN (MIN (self->scale, height / MAX (bounds.height, 1)), MAX_ENLARGED / PX_PER_PT);
    self->pages = g_array_new (FALSE, FALSE, sizeof (double));
    g_array_append_val (self->pages, bounds.y);
  } else {
    self->pages = rostrum_scene_pages (scene, height / self->scale);
  }
  gtk_print_operation_set_n_pages (operation, (int) self->pages->len);
}

/* Called again and again, with the window alive in between, until it is TRUE. */
static gboolean
paginate (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  if (!g_atomic_int_get (&self->done)) {
    g_usleep (WAIT_MS * 1000);
    return FALSE;
  }
  lay_out (operation, context, self);
  return TRUE;
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, Print *self)
{
  RostrumScene *scene = rostrum_picture_get_scene (self->picture);
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  const double width_pt = gtk_print_context_get_width (context);
  const double from = g_array_index (self->pages, double, (guint) number);
  const double to = (guint) number + 1 < self->pages->len
                        ? g_array_index (self->pages, double, (guint) number + 1)
                        : bounds.y + bounds.height;
  const RostrumWorldRect clip = { bounds.x, from, bounds.width, to - from };
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  cairo_translate (cr, (width_pt - bounds.width * self->scale) / 2, 0);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -clip.x, -clip.y);
  cairo_rectangle (cr, clip.x, clip.y, clip.width, clip.height);
  cairo_clip (cr);
  rostrum_painter_paint (self->painter, cr, scene, &clip, ROSTRUM_EMPHASIS_NONE);
  cairo_restore (cr);
}

/* A wide graph lies on its side. */
static void
choose_orientation (GtkPrintOperation *operation, const Print *self)
{
  g_autoptr (GtkPageSetup) setup = NULL;

  if (!rostrum_view_zooms (self->state->view) || self->options.height_px > self->options.width_px)
    return;
  setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

GtkPrintOperation *
rostrum_print_operation_new (RostrumDebate *debate, const RostrumViewState *state,
                             const RostrumPictureOptions *options)
{
  GtkPrintOperation *operation;
  Print *self;

  g_return_val_if_fail (debate != NULL && state != NULL && options != NULL, NULL);
  g_return_val_if_fail (rostrum_picture_draws (state->view), NULL);

  operation = gtk_print_operation_new ();
  self = g_new0 (Print, 1);
  self->debate = rostrum_debate_ref (debate);
  self->state = rostrum_view_state_copy (state);
  self->options = *options;
  self->family = g_strdup (options->family);
  self->options.family = self->family;
  self->options.theme = ROSTRUM_THEME_LIGHT;
  self->options.text_scale = 1.0;
  self->options.framed = TRUE;
  self->options.show_selection = TRUE;
  self->options.crop = NULL;
  self->painter = rostrum_painter_new ();
  g_object_set_data_full (G_OBJECT (operation), "rostrum-print", self, print_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, debate->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  choose_orientation (operation, self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), self);
  return operation;
}
