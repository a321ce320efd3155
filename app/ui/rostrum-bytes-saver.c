/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-bytes-saver.h"

#include <glib/gi18n-lib.h>

#include "export/rostrum-file.h"
#include "rostrum-failure.h"
#include "rostrum-toast.h"

typedef struct {
  GApplication *application; /* held: it does not end with its last window before the file is written */
  GtkWindow *parent;
  AdwToastOverlay *toasts;
  char *failure;
  GFile *file;
  RostrumMakeBytes make;
  gpointer data;
  GDestroyNotify data_free;
} Saver;

static void
saver_free (Saver *saver)
{
  g_application_release (saver->application);
  g_object_unref (saver->application);
  g_object_unref (saver->parent);
  g_object_unref (saver->toasts);
  g_object_unref (saver->file);
  g_free (saver->failure);
  if (saver->data_free)
    saver->data_free (saver->data);
  g_free (saver);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saver, saver_free)

static void
say_done (Saver *saver)
{
  g_autofree char *name = g_file_get_basename (saver->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), display_name);
  g_autofree char *uri = g_file_get_uri (saver->file);

  rostrum_toast_show_with_button (saver->toasts, text, _ ("_Open"), "win.open-exported",
                                  g_variant_new_string (uri));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saver *saver = data;
  g_autoptr (GBytes) bytes = saver->make (saver->data);
  GError *error = NULL;

  if (rostrum_file_replace (saver->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saver) saver = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  /* The reader has closed the window meanwhile. */
  const gboolean gone = gtk_window_get_application (saver->parent) == NULL;

  if (written && !gone)
    say_done (saver);
  else if (!written && gone)
    g_printerr ("rostrum: %s\n", error->message);
  else if (!written)
    rostrum_show_failure (saver->parent, saver->failure, error->message);
}

void
rostrum_bytes_save (GtkWindow *parent, GApplication *application, AdwToastOverlay *toasts,
                    const char *failure, GFile *file, RostrumMakeBytes make, gpointer data,
                    GDestroyNotify data_free)
{
  Saver *saver = g_new0 (Saver, 1);
  g_autoptr (GTask) task = NULL;

  saver->application = g_object_ref (application);
  g_application_hold (saver->application);
  saver->parent = g_object_ref (parent);
  saver->toasts = g_object_ref (toasts);
  saver->failure = g_strdup (failure);
  saver->file = g_object_ref (file);
  saver->make = make;
  saver->data = data;
  saver->data_free = data_free;
  task = g_task_new (NULL, NULL, on_written, saver);
  g_task_set_task_data (task, saver, NULL);
  g_task_run_in_thread (task, write_in_thread);
}
