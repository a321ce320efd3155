/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rostrum-text.c and rostrum-text-wrap.c share. */
#pragma once

#include "scene/rostrum-text.h"

G_BEGIN_DECLS

/* The fake metrics, in em. */
#define ROSTRUM_FAKE_ADVANCE 0.55
#define ROSTRUM_FAKE_HEIGHT 1.3
#define ROSTRUM_FAKE_BASELINE 1.0

/* As rostrum_text_measure() for the first @length bytes of @text, without keeping the shaped line. */
double rostrum_text_measure_once (RostrumText *self, const RostrumFont *font, const char *text, gsize length);

G_END_DECLS
