/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar above the timeline: which dates are chosen, or how to choose some, and the button that takes them away. */
#include "rostrum-stage-private.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"

/* NULL: there is nothing to choose from. */
static char *
dates_to_words (RostrumStage *self, const RostrumFilter *filter)
{
  RostrumPicture *picture = rostrum_canvas_get_picture (self->canvas);
  g_autofree char *dates = NULL;

  if (!rostrum_date_is_set (filter->from) && !rostrum_date_is_set (filter->to))
    return picture && rostrum_picture_get_view (picture) == ROSTRUM_VIEW_TIMELINE &&
                   rostrum_picture_get_time_plot (picture)->axis.n_parts > 0
               ? g_strdup (_ ("Drag across the dates to see only a part of the time."))
               : NULL;
  dates = rostrum_dates_to_words (filter->from, filter->to);
  /* Translators: the dates chosen, such as "20 Jan 2025 to 3 Feb 2025" */
  return g_strdup_printf (_ ("Chosen: %s. The rest is dimmed here, left out elsewhere."), dates);
}

/* The bar stays as high as it is: a drag across the dates goes on below it. */
void
rostrum_stage_dates_update (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  const gboolean timeline = state && state->view == ROSTRUM_VIEW_TIMELINE;
  g_autofree char *words = timeline ? dates_to_words (self, state->filter) : NULL;

  gtk_label_set_label (self->dates_label, words ? words : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->dates_label), words);
  gtk_widget_set_visible (self->dates_button, timeline && (rostrum_date_is_set (state->filter->from) ||
                                                           rostrum_date_is_set (state->filter->to)));
}
