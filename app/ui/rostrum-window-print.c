/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "rostrum-export-setup.h"
#include "rostrum-failure.h"
#include "rostrum-print.h"

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, RostrumWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  rostrum_show_failure (GTK_WINDOW (self), _ ("The Picture Was Not Printed"),
                        error ? error->message : _ ("The printing system does not say why."));
}

static void
print_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  g_autoptr (GtkPrintOperation) operation = NULL;
  RostrumPictureOptions options;

  rostrum_export_setup (self->session, ROSTRUM_STAGE (self->stage), &options);
  operation = rostrum_print_operation_new (rostrum_session_get_debate (self->session),
                                           rostrum_session_get_state (self->session), &options);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), self, 0);
  /* What goes wrong comes with “done”. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static const GActionEntry entries[] = {
  { "print", print_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_print_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
