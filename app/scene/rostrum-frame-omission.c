/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures say so when a filter leaves things out. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-frame-private.h"

/* TRUE if `featured only` is the one thing that the filter does. */
static gboolean
is_featured_only (const RostrumDebate *debate, const RostrumFilter *filter)
{
  g_autoptr (RostrumFilter) all = rostrum_filter_copy (filter);
  g_autoptr (RostrumVisible) visible = NULL;

  if (!filter->featured_only)
    return FALSE;
  all->featured_only = FALSE;
  visible = rostrum_visible_new (debate, all);
  return visible->n_statements == debate->n_statements;
}

static char *
omission_of_costs (const RostrumViewContext *context)
{
  guint32 shown = context->visible->n_estimates;
  guint32 all = context->debate->n_estimates;

  if (shown == all)
    return NULL;
  return g_strdup_printf (ngettext ("Shown: %1$u of %2$u figure.", "Shown: %1$u of %2$u figures.", all),
                          shown, all);
}

char *
rostrum_frame_get_omission (const RostrumViewContext *context)
{
  const RostrumDebate *debate = context->debate;
  const RostrumVisible *visible = context->visible;

  if (context->state->view == ROSTRUM_VIEW_COSTS)
    return omission_of_costs (context);

  if (!rostrum_ref_is_none (context->state->focus)) {
    g_autofree char *focus = rostrum_ref_to_words (debate, context->state->focus);

    return g_strdup_printf (_ ("Shown: only “%s” and what it is connected with."), focus);
  }
  if (visible->n_statements == debate->n_statements)
    return NULL;
  if (is_featured_only (debate, context->state->filter))
    /* Translators: "Shown: featured speakers only (7 of 16)." */
    return g_strdup_printf (_ ("Shown: featured speakers only (%1$u of %2$u)."), visible->n_speakers,
                            debate->n_speakers);
  /* Translators: what a filter leaves: how many of how many */
  return g_strdup_printf (
      _ ("Shown: speakers %1$u of %2$u, positions %3$u of %4$u, statements %5$u of %6$u."),
      visible->n_speakers, debate->n_speakers, visible->n_positions, debate->n_positions,
      visible->n_statements, debate->n_statements);
}
