/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-saver.h"

#include <glib/gi18n-lib.h>

#include "rostrum-bytes-saver.h"
#include "rostrum-failure.h"
#include "rostrum-picture-job.h"

typedef struct {
  GApplication *application; /* held: it does not end with its last window before the picture is made */
  GtkWindow *parent;
  AdwToastOverlay *toasts;
  GFile *file;
} Saver;

static void
saver_free (Saver *saver)
{
  g_application_release (saver->application);
  g_object_unref (saver->application);
  g_object_unref (saver->parent);
  g_object_unref (saver->toasts);
  g_object_unref (saver->file);
  g_free (saver);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saver, saver_free)

static GBytes *
give_bytes (gpointer bytes)
{
  return g_bytes_ref (bytes);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saver) saver = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rostrum_picture_job_finish (result, NULL, &error);

  if (bytes)
    rostrum_bytes_save (saver->parent, saver->application, saver->toasts, _ ("The Picture Was Not Exported"),
                        saver->file, give_bytes, bytes, (GDestroyNotify) g_bytes_unref);
  else if (gtk_window_get_application (saver->parent) ==
           NULL) /* the reader has closed the window meanwhile */
    g_printerr ("rostrum: %s\n", error->message);
  else
    rostrum_show_failure (saver->parent, _ ("The Picture Was Not Exported"), error->message);
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
