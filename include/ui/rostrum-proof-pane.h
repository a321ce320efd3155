/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The right pane: what the selection is, and its statements with source, locator, attribution and link. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_PROOF_PANE (rostrum_proof_pane_get_type ())
G_DECLARE_FINAL_TYPE (RostrumProofPane, rostrum_proof_pane, ROSTRUM, PROOF_PANE, GtkWidget)

GtkWidget *rostrum_proof_pane_new (RostrumSession *session);

G_END_DECLS
