/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many times one figure is the other, as far as what was said allows it to be said. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

typedef struct {
  guint32 greater; /* estimates: the one whose middle is not below the other's */
  guint32 lesser;
  double low;        /* greater ÷ lesser is at least that; 0: nothing is known from below */
  double high;       /* … and at most that; INFINITY: nothing is known from above */
  gboolean about;    /* a figure in it is an about, or the words of a speaker as the editors read them */
  gboolean known;    /* FALSE: units differ, a figure is zero, or neither end is known */
  gboolean compares; /* both count the same thing in the same unit */
} RostrumRatio;

/* By interval arithmetic over rostrum_estimate_get_bounds(). Both are estimates of @debate. */
RostrumRatio rostrum_estimates_ratio (const RostrumDebate *debate, guint32 a, guint32 b);

/* "200 times", "about 180 times", "100 to 200 times", "more than 160 times", "less than 3 times", or why there is none to tell;
 * two digits, the ends of a range rounded outwards so that no more is said than is known. Translated; free with g_free(). */
char *rostrum_ratio_to_words (const RostrumDebate *debate, const RostrumRatio *self);

/* "The chips alone (> $1 B), compared with The final run ($6 M)". Translated; free with g_free(). */
char *rostrum_ratio_name_figures (const RostrumDebate *debate, const RostrumRatio *self);

/* What speaks against comparing the two, as a sentence; NULL if nothing does. Translated; free with g_free(). */
char *rostrum_ratio_get_caution (const RostrumDebate *debate, const RostrumRatio *self);

G_END_DECLS
