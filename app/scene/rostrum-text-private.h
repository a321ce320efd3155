/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rostrum-text.c and rostrum-text-wrap.c share. */
#pragma once

#include "scene/rostrum-text.h"

G_BEGIN_DECLS

/* The fake metrics, in em. */
#define ROSTRUM_FAKE_ADVANCE 0.55
#define ROSTRUM_FAKE_HEIGHT 1.3
#define ROSTRUM_FAKE_BASELINE 1.0

/* Whether it measures as rostrum_text_new (family, scale) would. */
gboolean rostrum_text_has_font (const RostrumText *self, const char *family, double scale);

/* As rostrum_text_measure() for the first @length bytes of @text. A width that is not kept is for what is not asked again. */
double rostrum_text_measure_word (RostrumText *self, const RostrumFont *font, const char *text, gsize length);
double rostrum_text_measure_once (RostrumText *self, const RostrumFont *font, const char *text, gsize length);

/* A piece of text between two places where a line may break. */
typedef struct {
  double width;      /* without the spaces at its end */
  double full_width; /* with them */
} RostrumTextPiece;

/* The pieces of @text, white space folded. Of RostrumTextPiece; free with g_array_unref(). */
GArray *rostrum_text_split (RostrumText *self, const RostrumFont *font, const char *text);

G_END_DECLS
