/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-saver.h"

#include <glib/gi18n-lib.h>

#include "export/rostrum-file.h"
#include "rostrum-failure.h"
#include "rostrum-picture-job.h"

typedef struct {
  GApplication *application; /* held: it does not end with its last window before the picture is written */
  GtkWindow *parent;
  AdwToastOverlay *toasts;
  GFile *file;
  GBytes *bytes;
} Saver;

static void
saver_free (Saver *saver)
{
  g_application_release (saver->application);
  g_object_unref (saver->application);
  g_object_unref (saver->parent);
  g_object_unref (saver->toasts);
  g_object_unref (saver->file);
  g_clear_pointer (&saver->bytes, g_bytes_unref);
  g_free (saver);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saver, saver_free)

/* TRUE: the reader has closed the window meanwhile. */
static gboolean
is_gone (Saver *saver)
{
  return gtk_window_get_application (saver->parent) == NULL;
}

static void
fail (Saver *saver, const GError *error)
{
  if (is_gone (saver)) {
    g_printerr ("rostrum: %s\n", error->message);
    return;
  }
  rostrum_show_failure (saver->parent, _ ("The Picture Was Not Exported"), error->message);
}

static void
say_done (Saver *saver)
{
  g_autofree char *name = g_file_get_basename (saver->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *escaped = g_markup_escape_text (display_name, -1);
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), escaped);
  g_autofree char *uri = g_file_get_uri (saver->file);
  AdwToast *toast;

  if (is_gone (saver))
    return;
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (saver->toasts, toast);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saver *saver = data;
  GError *error = NULL;

  if (rostrum_file_replace (saver->file, saver->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saver) saver = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    say_done (saver);
  else
    fail (saver, error);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saver) saver = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  saver->bytes = rostrum_picture_job_finish (result, NULL, &error);
  if (!saver->bytes) {
    fail (saver, error);
    return;
  }
  task = g_task_new (NULL, NULL, on_written, saver);
  g_task_set_task_data (task, g_steal_pointer (&saver), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

void
rostrum_picture_save (GtkWindow *parent, AdwToastOverlay *toasts, RostrumSession *session,
                      const RostrumPictureOptions *options, const RostrumExportOptions *export_options,
                      GFile *file)
{
  Saver *saver = g_new0 (Saver, 1);

  saver->application = g_object_ref (G_APPLICATION (gtk_window_get_application (parent)));
  g_application_hold (saver->application);
  saver->parent = g_object_ref (parent);
  saver->toasts = g_object_ref (toasts);
  saver->file = g_object_ref (file);
  rostrum_picture_job_start (rostrum_session_get_debate (session), rostrum_session_get_state (session),
                             options, export_options, 0, NULL, on_made, saver);
}
