/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a copy of the debate, and the way to the export dialog. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "export/rostrum-debate-writer.h"
#include "export/rostrum-file.h"
#include "rostrum-export-dialog.h"
#include "rostrum-failure.h"

typedef struct {
  RostrumWindow *window;
  GApplication *application; /* held: it does not end with its last window before the file is written */
  RostrumDebate *debate;
  GFile *file;
} Saving;

static void
saving_free (Saving *saving)
{
  g_application_release (saving->application);
  g_object_unref (saving->application);
  g_object_unref (saving->window);
  rostrum_debate_unref (saving->debate);
  g_object_unref (saving->file);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr (GBytes) bytes = rostrum_debate_to_json (saving->debate);
  GError *error = NULL;

  if (rostrum_file_replace (saving->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  RostrumWindow *self = saving->window;
  g_autofree char *name = g_file_get_basename (saving->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autoptr (GError) error = NULL;
  const gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);
  const gboolean gone = !self->session;

  if (saved && !gone) {
    g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), display_name);

    rostrum_window_toast (self, text);
  } else if (!saved && gone) {
    g_printerr ("rostrum: %s\n", error->message);
  } else if (!saved) {
    rostrum_show_failure (GTK_WINDOW (self), _ ("The Debate Was Not Saved"), error->message);
  }
}

static void
on_save_response (GtkNativeDialog *dialog, int response, RostrumWindow *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT) {
    Saving *saving = g_new0 (Saving, 1);
    g_autoptr (GTask) task = g_task_new (NULL, NULL, on_saved, saving);

    saving->window = g_object_ref (self);
    saving->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
    g_application_hold (saving->application);
    saving->debate = rostrum_debate_ref (rostrum_session_get_debate (self->session));
    saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    g_task_set_task_data (task, saving, NULL);
    g_task_run_in_thread (task, save_in_thread);
  }
  gtk_native_dialog_destroy (dialog);
}

static char *
suggest_name (RostrumWindow *self)
{
  const char *name = rostrum_session_get_name (self->session);

  if (!name)
    return g_strdup ("deepseek-r1.debate.json");
  return g_str_has_suffix (name, ".json") ? g_strdup (name) : g_strconcat (name, ".debate.json", NULL);
}

static void
save_as_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  g_autofree char *name = suggest_name (self);

  if (self->chooser)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save a Copy"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_save_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  GtkWidget *dialog;

  if (!self->stage)
    return;
  dialog =
      rostrum_export_dialog_new (GTK_WINDOW (self), self->session, ROSTRUM_STAGE (self->stage), self->toasts);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* From the toast of an export. */
static void
open_exported_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  gtk_show_uri (GTK_WINDOW (user_data), g_variant_get_string (target, NULL), GDK_CURRENT_TIME);
}

static const GActionEntry entries[] = {
  { "save-as", save_as_activated, NULL, NULL, NULL, { 0 } },
  { "export", export_activated, NULL, NULL, NULL, { 0 } },
  { "open-exported", open_exported_activated, "s", NULL, NULL, { 0 } },
};

void
rostrum_window_add_save_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
