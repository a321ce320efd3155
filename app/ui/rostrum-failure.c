/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-failure.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
rostrum_show_failure (GtkWindow *parent, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
