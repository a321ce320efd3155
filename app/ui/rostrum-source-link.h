/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source and the place in it as a link: to the web where it has an address, else to what the debate knows of it. */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Makes @button (whose child is @label) the link. @locator may be NULL. */
void rostrum_source_link_set (GtkWidget *button, GtkLabel *label, const RostrumDebate *debate, guint32 source,
                              const RostrumLocator *locator);

/* A button of its own. */
GtkWidget *rostrum_source_link_new (const RostrumDebate *debate, guint32 source,
                                    const RostrumLocator *locator);

/* TRUE for what may be opened from a debate: http and https. */
gboolean rostrum_is_web_address (const char *address);

G_END_DECLS
