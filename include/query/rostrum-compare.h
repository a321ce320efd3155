/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Like with like: which estimates may be held against each other, and why the others may not. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Two estimates compare if scope and unit are equal; the subject may differ. What has no scope compares
 * with nothing. */
gboolean rostrum_estimates_compare (const RostrumDebate *debate, guint32 a, guint32 b);

/* Why an estimate does not compare with figures that count @scope in @unit, as one translated sentence
 * ("Counts “chips owned”, not “final training run”.", "… only a part of …" by `within`, "Is given in GPUs,
 * not in US dollars."), or NULL if it does. @scope ROSTRUM_NONE: any scope; @unit NULL: any unit. Free
 * with g_free(). */
char *rostrum_estimate_why_not (const RostrumDebate *debate, guint32 estimate, guint32 scope,
                                const char *unit);

/* The lowest and highest number that the estimate may mean, from low, best, high; an open side is
 * -INFINITY or INFINITY. A best figure alone is both, unless the hedge opens a side. For drawing only. */
void rostrum_estimate_get_bounds (const RostrumEstimate *estimate, double *low, double *high);

/* One number to sort by: best, else the geometric middle of a closed range (half of one from zero), else
 * the bound. */
double rostrum_estimate_get_middle (const RostrumEstimate *estimate);

/* The figure as people write it: "$5.576 M", "< $2.5 M", "> $1 B", "$1–2 B", "$1.6 B ($1–2 B)", "tens of
 * millions", "≈ 50,000 GPUs".
 * Free with g_free(). */
char *rostrum_estimate_to_words (const RostrumDebate *debate, guint32 estimate);

/* The formula as a line: "50,000 GPUs × $20,000–40,000 per GPU = $1–2 B", with ≈, > or < for = where the
 * figure is hedged; NULL without one. Free with g_free(). */
char *rostrum_estimate_formula_to_words (const RostrumDebate *debate, guint32 estimate);

/* Evaluates the formula by interval arithmetic. FALSE if there is none, it divides by zero or leaves the
 * range of doubles. */
gboolean rostrum_formula_evaluate (const RostrumEstimate *estimate, double *low, double *high);

/* TRUE if a result from @low to @high equals the figure at its written precision (of a best figure: holds it), or satisfies its
 * bound; whatever the formula. */
gboolean rostrum_estimate_is_met_by (const RostrumEstimate *estimate, double low, double high);

/* TRUE if the evaluated formula equals the figure at its written precision, or satisfies its bound; TRUE
 * without formula. */
gboolean rostrum_formula_holds (const RostrumEstimate *estimate);

G_END_DECLS
