/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the Table view on the clipboard and in a file. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "export/rostrum-table-writer.h"
#include "rostrum-bytes-saver.h"

/* More than a spreadsheet takes from the clipboard; files have no such limit. */
#define MAX_COPIED 20000

static void
copy_rows_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumTableView *table = rostrum_stage_get_table (ROSTRUM_STAGE (self->stage));
  guint32 n;
  g_autofree guint32 *rows = rostrum_table_view_get_rows (table, TRUE, &n);
  const guint32 n_copied = MIN (n, MAX_COPIED);
  g_autofree char *text = rostrum_table_to_tsv (rostrum_session_get_debate (self->session),
                                                rostrum_table_view_get_table (table), rows, n_copied);
  g_autofree char *said = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  if (n_copied < n)
    said = g_strdup_printf (_ ("The first %1$'u of %2$'u rows copied; a file takes them all"), n_copied, n);
  else
    said = g_strdup_printf (ngettext ("%'u row copied", "%'u rows copied", n), n);
  rostrum_window_toast (self, said);
}

typedef struct {
  RostrumDebate *debate;
  RostrumTable table;
  guint32 *rows;
  guint32 n_rows;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  rostrum_debate_unref (rows->debate);
  g_free (rows->rows);
  g_free (rows);
}

static GBytes *
write_rows (gpointer data)
{
  const Rows *rows = data;

  return rostrum_table_to_csv (rows->debate, rows->table, rows->rows, rows->n_rows);
}

static void
on_response (GtkNativeDialog *dialog, int response, RostrumWindow *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  RostrumTableView *table = rostrum_stage_get_table (ROSTRUM_STAGE (self->stage));

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    Rows *rows = g_new0 (Rows, 1);

    rows->debate = rostrum_debate_ref (rostrum_session_get_debate (self->session));
    rows->table = rostrum_table_view_get_table (table);
    rows->rows = rostrum_table_view_get_rows (table, FALSE, &rows->n_rows);
    rostrum_bytes_save (GTK_WINDOW (self), G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                        self->toasts, _ ("The Table Was Not Saved"), file, write_rows, rows, rows_free);
  }
  gtk_native_dialog_destroy (dialog);
}

static void
save_table_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  const RostrumTable table =
      rostrum_table_view_get_table (rostrum_stage_get_table (ROSTRUM_STAGE (self->stage)));

  if (self->chooser)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save as CSV"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser),
                                     table == ROSTRUM_TABLE_FIGURES ? "figures.csv" : "statements.csv");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static const GActionEntry entries[] = {
  { "copy-rows", copy_rows_activated, NULL, NULL, NULL, { 0 } },
  { "save-table", save_table_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_table_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
