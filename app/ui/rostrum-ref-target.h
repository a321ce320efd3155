/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Things of a debate as the parameters of actions: "win.show((uuu))". */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

#define ROSTRUM_REF_TARGET_TYPE "(uuu)"

/* A floating GVariant. */
GVariant *rostrum_ref_to_target (RostrumRef ref);

/* The way back; kind NONE if @target is of another type or points out of @debate (actions can come from outside, by D-Bus). */
RostrumRef rostrum_ref_from_target (GVariant *target, const RostrumDebate *debate);

/* Activates @action (with a target of ROSTRUM_REF_TARGET_TYPE) from @widget upwards. */
void rostrum_activate_ref (GtkWidget *widget, const char *action, RostrumRef ref);

/* Makes @button activate @action with @ref. */
void rostrum_set_ref_action (GtkWidget *button, const char *action, RostrumRef ref);

G_END_DECLS
