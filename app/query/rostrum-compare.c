/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
rostrum_estimates_compare (const RostrumDebate *debate, guint32 a, guint32 b)
{
  const RostrumEstimate *x, *y;

  g_return_val_if_fail (debate != NULL && a < debate->n_estimates && b < debate->n_estimates, FALSE);

  x = &debate->estimates[a];
  y = &debate->estimates[b];
  /* What does not say what it counts compares with nothing, not even with another that does not say it. */
  return x->scope != ROSTRUM_NONE && x->scope == y->scope && g_str_equal (x->unit, y->unit);
}

static char *
why_not_scope (const RostrumDebate *debate, guint32 own, guint32 scope)
{
  const char *own_label, *label;

  if (own == ROSTRUM_NONE)
    return g_strdup (_ ("Does not say what it counts."));
  own_label = debate->scopes[own].label;
  label = debate->scopes[scope].label;
  if (rostrum_debate_scope_is_within (debate, own, scope))
    /* Translators: the labels of two scopes, the first is a part of the second */
    return g_strdup_printf (_ ("Counts “%1$s”, only a part of “%2$s”."), own_label, label);
  if (rostrum_debate_scope_is_within (debate, scope, own))
    /* Translators: the labels of two scopes, the second is a part of the first */
    return g_strdup_printf (_ ("Counts “%1$s”, of which “%2$s” is only a part."), own_label, label);
  /* Translators: the labels of two scopes */
  return g_strdup_printf (_ ("Counts “%1$s”, not “%2$s”."), own_label, label);
}

char *
rostrum_estimate_why_not (const RostrumDebate *debate, guint32 estimate, guint32 scope, const char *unit)
{
  const RostrumEstimate *record;

  g_return_val_if_fail (debate != NULL && estimate < debate->n_estimates, NULL);
  g_return_val_if_fail (scope < debate->n_scopes || scope == ROSTRUM_NONE, NULL);

  record = &debate->estimates[estimate];
  if (scope != ROSTRUM_NONE && record->scope != scope)
    return why_not_scope (debate, record->scope, scope);
  if (unit != NULL && !g_str_equal (record->unit, unit)) {
    g_autofree char *own_words = rostrum_unit_to_words (record->unit);
    g_autofree char *words = rostrum_unit_to_words (unit);

    /* Translators: two units: "Is given in GPUs, not in US dollars." */
    return g_strdup_printf (_ ("Is given in %1$s, not in %2$s."), own_words, words);
  }
  return NULL;
}

void
rostrum_estimate_get_bounds (const RostrumEstimate *estimate, double *low, double *high)
{
  double from = -INFINITY, to = INFINITY;

  g_return_if_fail (estimate != NULL && low != NULL && high != NULL);

  if (rostrum_figure_is_set (estimate->best)) {
    from = to = rostrum_amount_to_double (estimate->best.amount);
    if (estimate->hedge == ROSTRUM_HEDGE_OVER)
      to = INFINITY;
    else if (estimate->hedge == ROSTRUM_HEDGE_UNDER)
      from = -INFINITY;
  }
  if (rostrum_figure_is_set (estimate->low))
    from = rostrum_amount_to_double (estimate->low.amount);
  if (rostrum_figure_is_set (estimate->high))
    to = rostrum_amount_to_double (estimate->high.amount);
  *low = from;
  *high = to;
}

double
rostrum_estimate_get_middle (const RostrumEstimate *estimate)
{
  double low, high;

  g_return_val_if_fail (estimate != NULL, 0);

  if (rostrum_figure_is_set (estimate->best))
    return rostrum_amount_to_double (estimate->best.amount);
  rostrum_estimate_get_bounds (estimate, &low, &high);
  if (isinf (low))
    return isinf (high) ? 0 : high;
  if (isinf (high))
    return low;
  return low > 0 ? sqrt (low) * sqrt (high) : high / 2;
}
