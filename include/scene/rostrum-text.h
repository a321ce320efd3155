/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures text. The only place that does: through one fixed PangoContext (96 dpi, no hinting, no rounded positions), so that a
 * line is as wide on every surface and at every zoom. One RostrumText serves one thread. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double size_px; /* at zoom 1, before the text scale */
  gboolean bold;
  gboolean italic;
} RostrumFont;

typedef struct _RostrumText RostrumText;

/* @family: the desktop's ("Cantarell"), or NULL for the system's sans. @scale: the desktop's text scale, 1 = 100 %. */
RostrumText *rostrum_text_new (const char *family, double scale);

/* The font that stands behind a family's name on this system; its widths are those that lines are broken by. NULL if there is none.
 * Free with g_free(). */
char *rostrum_text_find_family (const char *family);

/* Fake metrics for goldens: every character is 0.55 em wide, a line 1.3 em high. */
RostrumText *rostrum_text_new_fake (void);
void rostrum_text_free (RostrumText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumText, rostrum_text_free)

const char *rostrum_text_get_family (const RostrumText *self);
double rostrum_text_get_scale (const RostrumText *self);

/* Width of one line in world units. */
double rostrum_text_measure (RostrumText *self, const RostrumFont *font, const char *line);

/* The same for a line that is drawn next: it is shaped only once for both. */
double rostrum_text_measure_shown (RostrumText *self, const RostrumFont *font, const char *line);

/* Height of a line, and from its top to the baseline. */
void rostrum_text_get_line (RostrumText *self, const RostrumFont *font, double *height, double *baseline);

/* Wraps @text at words (in mid-word if one is too long) to lines of at most @width_world, at most @max_lines of them (0: no
 * limit); the last one ends in "…" if text is left over. Returns a NULL-terminated array, free with g_strfreev(). */
char **rostrum_text_wrap (RostrumText *self, const RostrumFont *font, const char *text, double width_world,
                          guint max_lines);

/* As rostrum_text_wrap(), to lines of about the same length: as many as @width_world needs, each as short as that allows. What
 * would be more than @max_lines (at least 1), or has a word that does not fit, gets up to @max_width_world; only then
 * "…" or a broken word. */
char **rostrum_text_wrap_balanced (RostrumText *self, const RostrumFont *font, const char *text,
                                   double width_world, double max_width_world, guint max_lines);

/* Draws one line with its baseline's start at (x, y) in the current colour; the same shaping as was measured. */
void rostrum_text_show (RostrumText *self, cairo_t *cr, const RostrumFont *font, const char *line, double x,
                        double y);

G_END_DECLS
