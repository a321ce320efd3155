/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shared axis of a block of the chart: from a figure to a place in the picture. Amounts are never negative. */
#pragma once

#include <glib.h>

#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

typedef struct {
  RostrumAxisKind kind;
  double low;        /* in the unit; a power of ten on a logarithmic axis, 0 on a linear one */
  double high;       /* > low; a power of ten on a logarithmic axis, a round number on a linear one */
  gboolean has_zero; /* a gutter for zero stands left of a logarithmic axis */
  double from_world; /* where `low` stands */
  double to_world;   /* where `high` stands; > from_world */
  double zero_world; /* where 0 stands: in the gutter, or at the start of a linear axis */
} RostrumAxis;

/* What the figures on an axis span; fill it with rostrum_axis_span_add(). */
typedef struct {
  double low; /* the least and the greatest positive number; low > high: none yet */
  double high;
  gboolean has_zero;
} RostrumAxisSpan;

#define ROSTRUM_AXIS_SPAN_EMPTY ((RostrumAxisSpan){ G_MAXDOUBLE, 0.0, FALSE })

/* Takes a number in; what is negative or not finite (an open side) is passed over. */
void rostrum_axis_span_add (RostrumAxisSpan *self, double value);

/* Makes room for the arrow of a one-sided bound, so that it does not begin at the very end of the axis. */
void rostrum_axis_span_add_bound (RostrumAxisSpan *self, double value, gboolean upward);

/* An axis for @span: whole decades within 1e-13 … 1e31, or from 0 to a round number. One value gets room on both sides,
 * none at all the decade from 1 to 10. It has no place yet. */
RostrumAxis rostrum_axis_make (RostrumAxisKind kind, const RostrumAxisSpan *span);

/* Stands the axis between two places; a gutter for zero takes @gutter_world of it at the start. */
void rostrum_axis_place (RostrumAxis *self, double from_world, double to_world, double gutter_world);

/* Where @value stands. What lies beyond an end (also ±INFINITY) stands at that end; 0 on a logarithmic axis in the
 * gutter if there is one, else at the start. Never NaN. */
double rostrum_axis_to_world (const RostrumAxis *self, double value);

/* -1 if @value lies before the axis, 1 if behind it, 0 if on it. Zero lies on it if it has a place of its own. */
int rostrum_axis_compare (const RostrumAxis *self, double value);

G_END_DECLS
