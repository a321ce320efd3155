/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-ref-target.h"

GVariant *
rostrum_ref_to_target (RostrumRef ref)
{
  return g_variant_new (ROSTRUM_REF_TARGET_TYPE, (guint32) ref.kind, ref.index, ref.other);
}

RostrumRef
rostrum_ref_from_target (GVariant *target, const RostrumDebate *debate)
{
  guint32 kind, index, other;

  if (!debate || !target || !g_variant_is_of_type (target, G_VARIANT_TYPE (ROSTRUM_REF_TARGET_TYPE)))
    return ROSTRUM_REF_NONE;
  g_variant_get (target, ROSTRUM_REF_TARGET_TYPE, &kind, &index, &other);
  if (kind == ROSTRUM_KIND_EDGE) {
    if (index < debate->n_speakers && other < debate->n_positions)
      return rostrum_ref_edge (index, other);
    return ROSTRUM_REF_NONE;
  }
  if (kind == ROSTRUM_KIND_PAIR) {
    if (index < other && other < debate->n_speakers)
      return rostrum_ref_pair (index, other);
    return ROSTRUM_REF_NONE;
  }
  if (kind >= ROSTRUM_N_KINDS || index >= rostrum_debate_count (debate, (RostrumKind) kind))
    return ROSTRUM_REF_NONE;
  return rostrum_ref ((RostrumKind) kind, index);
}

void
rostrum_activate_ref (GtkWidget *widget, const char *action, RostrumRef ref)
{
  gtk_widget_activate_action_variant (widget, action, rostrum_ref_to_target (ref));
}

void
rostrum_set_ref_action (GtkWidget *button, const char *action, RostrumRef ref)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), rostrum_ref_to_target (ref));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}
