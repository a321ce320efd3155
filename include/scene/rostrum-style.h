/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours and dashes of a picture, one table for every theme. */
#pragma once

#include "model/rostrum-debate.h"
#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

/* sRGB, 0 to 1, not premultiplied; alpha 0: nothing is drawn. */
typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} RostrumColor;

typedef enum {
  ROSTRUM_DASH_SOLID,         /* supports */
  ROSTRUM_DASH_LEANS_SUPPORT, /* 14 3 */
  ROSTRUM_DASH_OPPOSES,       /* 8 6 */
  ROSTRUM_DASH_LEANS_OPPOSE,  /* 3 5 */
  ROSTRUM_DASH_DOTS,          /* mixed */
  ROSTRUM_DASH_RELATION,      /* 9 3 2 3: the editors' relations between positions */
  ROSTRUM_N_DASHES
} RostrumDash;

typedef struct {
  RostrumTheme theme;
  gboolean dark;
  gboolean high_contrast;
  RostrumColor canvas;
  RostrumColor card;
  RostrumColor outline;
  RostrumColor text;      /* at least 4.5:1 on canvas and card */
  RostrumColor text_weak; /* notes; still at least 4.5:1 */
  RostrumColor grid;
  RostrumColor accent;        /* selection */
  RostrumColor neutral;       /* disc and glyph of who has no colour of their own */
  RostrumColor disc_ring;     /* alpha 0 on light */
  double outline_width_world; /* 1; high contrast 2 */
} RostrumStyle;

/* The style of @theme; static, never freed. */
const RostrumStyle *rostrum_style_get (RostrumTheme theme);

RostrumColor rostrum_style_stance_color (const RostrumStyle *self, RostrumStance stance);
RostrumDash rostrum_stance_to_dash (RostrumStance stance);

/* The dash's lengths in world units for a line of @width_world; returns how many (0: solid), at most 4, into @lengths.
 * ROSTRUM_DASH_DOTS are dashes of no length: its lines have round caps, all others butt caps. */
int rostrum_dash_get_lengths (RostrumDash dash, double width_world, double lengths[4]);

/* The fill of a speaker's disc, and the colour of lines and glyphs that are the speaker's (lighter on dark). The first
 * seven featured speakers in file order (else the first seven speakers) have their own; all others share `neutral`.
 * The same in every view. */
RostrumColor rostrum_style_disc_color (const RostrumStyle *self, const RostrumDebate *debate,
                                       guint32 speaker);
RostrumColor rostrum_style_line_color (const RostrumStyle *self, const RostrumDebate *debate,
                                       guint32 speaker);

/* What a group of nodes lies on, and its outline; quiet, away from the stances' colours. There are a few of them, taken in turn.
 * With high contrast there is no fill. */
RostrumColor rostrum_style_group_fill (const RostrumStyle *self, guint32 group);
RostrumColor rostrum_style_group_outline (const RostrumStyle *self, guint32 group);

/* WCAG 2.1 contrast of two opaque colours, 1 to 21. */
double rostrum_color_contrast (RostrumColor a, RostrumColor b);

/* @color over @canvas at @share (0.45) of its strength. */
RostrumColor rostrum_color_dim (RostrumColor color, RostrumColor canvas, double share);

/* As rostrum_color_dim(), but never below @contrast (4.5) on @canvas. */
RostrumColor rostrum_color_dim_text (RostrumColor color, RostrumColor canvas, double share, double contrast);

/* "#1a5fb4". Free with g_free(). */
char *rostrum_color_to_string (RostrumColor color);

G_END_DECLS
