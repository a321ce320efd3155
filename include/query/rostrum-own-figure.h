/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure that the reader worked out: shown beside those of the debate, marked as the reader's, and never part of the debate. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Immutable, shared by reference count between threads. */
typedef struct {
  const char *label;
  guint32 scope; /* what it counts; may be ROSTRUM_NONE */
  const char *unit;
  RostrumAmount low; /* equal to high: one figure */
  RostrumAmount high;
  const char *formula; /* in words */
} RostrumOwnFigure;

/* Copies the strings. */
RostrumOwnFigure *rostrum_own_figure_new (const char *label, guint32 scope, const char *unit,
                                          RostrumAmount low, RostrumAmount high, const char *formula);
RostrumOwnFigure *rostrum_own_figure_ref (RostrumOwnFigure *self);
void rostrum_own_figure_unref (RostrumOwnFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumOwnFigure, rostrum_own_figure_unref)

/* "$2.3 M", "$1–2 B". Free with g_free(). */
char *rostrum_own_figure_to_words (const RostrumOwnFigure *self);

/* A list of them, and a copy of it (of the list: the figures are shared). Free with g_ptr_array_unref(). */
GPtrArray *rostrum_own_figures_new (void);
GPtrArray *rostrum_own_figures_copy (GPtrArray *self);

/* @debate with the figures behind its estimates, in their order, for a chart of both: derived figures that nobody claims, with the
 * formula as their note. */
RostrumDebate *rostrum_own_figures_join (RostrumDebate *debate, GPtrArray *self);

/* TRUE if the estimate is the reader's, in a debate that was joined with such. */
static inline gboolean
rostrum_estimate_is_own (const RostrumEstimate *estimate)
{
  return estimate->speaker == ROSTRUM_NONE && !estimate->derived_by_editor;
}

G_END_DECLS
