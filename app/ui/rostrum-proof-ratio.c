/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of two figures: how many times the one is the other, and whether that can be said. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-ratio.h"
#include "rostrum-proof-parts.h"

void
rostrum_proof_add_ratio (GtkBox *box, RostrumSession *session, guint32 a, guint32 b)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumRatio ratio = rostrum_estimates_ratio (debate, a, b);
  g_autofree char *words = rostrum_ratio_to_words (debate, &ratio);
  g_autofree char *figures = rostrum_ratio_name_figures (debate, &ratio);
  g_autofree char *caution = rostrum_ratio_get_caution (debate, &ratio);
  const guint32 both[] = { ratio.greater, ratio.lesser };

  rostrum_proof_add_kicker (box, _ ("Two figures"), TRUE);
  rostrum_proof_add_heading (box, words);
  rostrum_proof_add_paragraph (box, figures);
  if (caution)
    rostrum_proof_add_paragraph (box, caution);
  else
    rostrum_proof_add_note (box, _ ("Both count the same thing in the same unit."));
  if (ratio.known && ratio.about)
    rostrum_proof_add_note (box,
                            _ ("One of them is an approximate figure, or words as the editors read them."));
  rostrum_proof_add_figures (box, debate, _ ("The figures"), both, G_N_ELEMENTS (both));
}
