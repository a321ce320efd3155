/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the four parts of the SVG writer share; not for other rooms. */
#pragma once

#include "scene/rostrum-scene.h"

typedef struct {
  GString *out;
  RostrumScene *scene;
  GHashTable *places; /* ids of the scene's anchors → whether one was written already */
  GArray *hatches;    /* of RostrumColor: the patterns in <defs> */
  GHashTable *looks;  /* of lines, items → the number of their class; NULL: there are few lines */
} RostrumSvg;

/* rostrum-svg-text.c */

/* @value with at most two decimals and nothing superfluous: "-.5", "12", "3.25". What is not finite is 0. */
void rostrum_svg_append_number (GString *out, double value);
/* As many hundredths. */
void rostrum_svg_append_hundredths (GString *out, gint64 hundredths);
gint64 rostrum_svg_to_hundredths (double value);

/* @text as XML's character data or, in double quotes, as an attribute's value: any bytes become valid. */
void rostrum_svg_append_escaped (GString *out, const char *text);

/* A value for font-family: the scene's own, the one that it was measured with, and any sans. */
void rostrum_svg_append_families (GString *out, const char *family);

/* One <text>. */
void rostrum_svg_append_text (RostrumSvg *self, const RostrumItem *item);

/* rostrum-svg-items.c */

/* The patterns of the hatched items, in <defs>. */
void rostrum_svg_append_patterns (RostrumSvg *self);

/* " name="#rgb"" and, where it is not opaque, " name-opacity="…"". */
void rostrum_svg_append_paint (GString *out, const char *name, const RostrumColor *color);

/* " id="…"" if the item is a place that links lead to. */
void rostrum_svg_append_id (RostrumSvg *self, const RostrumItem *item);

/* One item with its link. */
void rostrum_svg_append_item (RostrumSvg *self, const RostrumItem *item);

/* " d="…"", coordinates in multiples of @grid hundredths. */
void rostrum_svg_append_path_data (GString *out, const RostrumItem *item, guint grid);

/* The attributes of the item's stroke; or the same as declarations of a style sheet. */
void rostrum_svg_append_stroke (GString *out, const RostrumItem *item, gboolean as_style);

/* rostrum-svg-lines.c */

/* Where there are very many lines, the classes for their looks, in <style>; from then on they are short. */
void rostrum_svg_append_style (RostrumSvg *self);

/* Whether the item is one of very many lines: it has neither a group nor a title, and is written by the next function. */
gboolean rostrum_svg_is_short (const RostrumSvg *self, const RostrumItem *item);
void rostrum_svg_append_short (RostrumSvg *self, const RostrumItem *item);
