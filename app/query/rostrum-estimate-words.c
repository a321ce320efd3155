/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures and formulas as people write them. */
#include "query/rostrum-compare.h"
#include "query/rostrum-own-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"

/* The sign in front of a figure. */
typedef enum {
  SIGN_NONE,
  SIGN_ABOUT,
  SIGN_OVER,
  SIGN_UNDER
} Sign;

static char *
apply_sign (Sign sign, const char *figure)
{
  switch (sign) {
  case SIGN_ABOUT:
    return g_strdup_printf ("≈" NO_BREAK_SPACE "%s", figure);
  case SIGN_OVER:
    return g_strdup_printf (">" NO_BREAK_SPACE "%s", figure);
  case SIGN_UNDER:
    return g_strdup_printf ("<" NO_BREAK_SPACE "%s", figure);
  default:
    return g_strdup (figure);
  }
}

/* An open side is a bound whatever the hedge says of it. */
static Sign
choose_sign (const RostrumEstimate *estimate)
{
  gboolean best = rostrum_figure_is_set (estimate->best);
  gboolean low = rostrum_figure_is_set (estimate->low);
  gboolean high = rostrum_figure_is_set (estimate->high);

  if (!best && low != high)
    return low ? SIGN_OVER : SIGN_UNDER;
  switch (estimate->hedge) {
  case ROSTRUM_HEDGE_ABOUT:
    return SIGN_ABOUT;
  case ROSTRUM_HEDGE_OVER:
    return SIGN_OVER;
  case ROSTRUM_HEDGE_UNDER:
    return SIGN_UNDER;
  default:
    return SIGN_NONE;
  }
}

/* What stands in brackets behind a best figure, in the unit's base alone; NULL if nothing does. */
static char *
spread_to_words (const RostrumEstimate *estimate)
{
  g_autofree char *base = g_strndup (estimate->unit, strcspn (estimate->unit, "/"));
  gboolean low = rostrum_figure_is_set (estimate->low);
  gboolean high = rostrum_figure_is_set (estimate->high);
  g_autofree char *bound = NULL;

  if (low && high)
    return rostrum_amount_format_range (estimate->low.amount, estimate->high.amount, base);
  if (!low && !high)
    return NULL;
  bound = rostrum_amount_format (low ? estimate->low.amount : estimate->high.amount, base);
  return apply_sign (low ? SIGN_OVER : SIGN_UNDER, bound);
}

/* The figure without its sign. */
static char *
figure_to_words (const RostrumEstimate *estimate)
{
  g_autofree char *best = NULL;
  g_autofree char *spread = NULL;

  if (!rostrum_figure_is_set (estimate->best)) {
    if (!rostrum_figure_is_set (estimate->high))
      return rostrum_amount_format (estimate->low.amount, estimate->unit);
    if (!rostrum_figure_is_set (estimate->low))
      return rostrum_amount_format (estimate->high.amount, estimate->unit);
    return rostrum_amount_format_range (estimate->low.amount, estimate->high.amount, estimate->unit);
  }
  best = rostrum_amount_format (estimate->best.amount, estimate->unit);
  spread = spread_to_words (estimate);
  if (spread == NULL)
    return g_steal_pointer (&best);
  /* Translators: the best figure and the range around it: "$1.6 B ($1–2 B)" */
  return g_strdup_printf (C_ ("figure", "%1$s (%2$s)"), best, spread);
}

char *
rostrum_estimate_to_words (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *record;
  g_autofree char *figure = NULL;

  g_return_val_if_fail (debate != NULL && estimate < debate->n_estimates, NULL);

  record = &debate->estimates[estimate];
  if (record->verbal != NULL)
    return g_strdup (record->verbal);
  figure = figure_to_words (record);
  return apply_sign (choose_sign (record), figure);
}

static char *
term_to_words (const RostrumTerm *term)
{
  if (rostrum_figure_is_set (term->value))
    return rostrum_amount_format (term->value.amount, term->unit);
  return rostrum_amount_format_range (term->low.amount, term->high.amount, term->unit);
}

static void
append_factors (GString *text, const RostrumTerm *terms, guint32 n_terms)
{
  for (guint32 i = 0; i < n_terms; i++) {
    g_autofree char *words = term_to_words (&terms[i]);

    if (i > 0)
      g_string_append (text, " × ");
    g_string_append (text, words);
  }
}

static void
append_product (GString *text, const RostrumProduct *product)
{
  if (product->n_times == 0)
    g_string_append_c (text, '1');
  append_factors (text, product->times, product->n_times);
  if (product->n_over == 0)
    return;
  g_string_append (text, " ÷ ");
  if (product->n_over > 1)
    g_string_append_c (text, '(');
  append_factors (text, product->over, product->n_over);
  if (product->n_over > 1)
    g_string_append_c (text, ')');
}

char *
rostrum_estimate_formula_to_words (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *record;
  g_autoptr (GString) text = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *signed_figure = NULL;
  Sign sign;

  g_return_val_if_fail (debate != NULL && estimate < debate->n_estimates, NULL);

  record = &debate->estimates[estimate];
  if (record->n_formula == 0) /* the reader's own has it in words */
    return rostrum_estimate_is_own (record) ? g_strdup (record->note) : NULL;
  text = g_string_new (NULL);
  for (guint32 i = 0; i < record->n_formula; i++) {
    if (i > 0)
      g_string_append (text, " + ");
    append_product (text, &record->formula[i]);
  }
  /* The sign of the figure takes the place of the equals sign: "… ≈ $1 B", "… > $1 B". */
  sign = record->verbal != NULL ? SIGN_NONE : choose_sign (record);
  figure = record->verbal != NULL ? g_strdup (record->verbal) : figure_to_words (record);
  signed_figure = apply_sign (sign, figure);
  g_string_append (text, sign == SIGN_NONE ? " =" NO_BREAK_SPACE : " ");
  g_string_append (text, signed_figure);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
