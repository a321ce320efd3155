/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a figure to the kind of mark that says no more than was said. */
#include "rostrum-costs.h"

static void
widen (RostrumCostsMark *self, RostrumFigure figure, gboolean *any)
{
  double value;

  if (!rostrum_figure_is_set (figure))
    return;
  value = rostrum_amount_to_double (figure.amount);
  self->low = *any ? MIN (self->low, value) : value;
  self->high = *any ? MAX (self->high, value) : value;
  *any = TRUE;
}

RostrumCostsMark
rostrum_costs_mark_of (const RostrumEstimate *estimate)
{
  RostrumCostsMark mark = { .best = -1.0 };
  gboolean has_low = rostrum_figure_is_set (estimate->low);
  gboolean has_high = rostrum_figure_is_set (estimate->high);
  gboolean has_best = rostrum_figure_is_set (estimate->best);
  gboolean any = FALSE;

  widen (&mark, estimate->low, &any);
  widen (&mark, estimate->best, &any);
  widen (&mark, estimate->high, &any);
  mark.verbal = estimate->verbal != NULL;
  mark.derived = estimate->basis == ROSTRUM_BASIS_DERIVED;
  if (!has_best) {
    mark.open_high = has_low && !has_high;
    mark.open_low = has_high && !has_low;
  } else {
    /* "Over $1 B" is a bound, whichever member it was written in; a dot would say that it is the figure. */
    mark.open_high = estimate->hedge == ROSTRUM_HEDGE_OVER && !has_high;
    mark.open_low = estimate->hedge == ROSTRUM_HEDGE_UNDER && !has_low;
  }
  if (has_best && !mark.open_low && !mark.open_high)
    mark.best = rostrum_amount_to_double (estimate->best.amount);
  return mark;
}

RostrumGlyph
rostrum_costs_mark_get_glyph (const RostrumCostsMark *self)
{
  if (self->verbal)
    return ROSTRUM_GLYPH_VERBAL;
  if (self->open_high)
    return ROSTRUM_GLYPH_AT_LEAST;
  if (self->open_low)
    return ROSTRUM_GLYPH_AT_MOST;
  return self->low == self->high && self->best >= 0.0 ? ROSTRUM_GLYPH_DOT : ROSTRUM_GLYPH_RANGE;
}
