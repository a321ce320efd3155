/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening debates: chooser, dropped files, recent files, and what is said about their problems. */
#include "rostrum-config.h"

#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "load/rostrum-loader.h"
#include "rostrum-compat.h"
#include "rostrum-problems-dialog.h"

#define MEDIA_TYPE "application/vnd.rostrum.debate+json"
#define MAX_RECENT 8

/* What a load in a thread comes back to. */
typedef struct {
  RostrumWindow *window; /* a reference */
  GFile *file;
  char *name;
  GCancellable *cancellable;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_clear_object (&opening->cancellable);
  g_free (opening->name);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static char *
display_name_of (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name ? g_filename_display_name (name) : g_strdup (_ ("Debate"));
}

static void
set_loading (RostrumWindow *self, const char *name)
{
  GAction *cancel = g_action_map_lookup_action (G_ACTION_MAP (self), "cancel-loading");
  g_autofree char *text = name ? g_strdup_printf (_ ("Opening “%s”"), name) : NULL;

  if (text) {
    rostrum_window_show_waiting (self);
    gtk_label_set_text (self->loading_label, text);
    rostrum_compat_announce (GTK_WIDGET (self), text);
  }
  gtk_spinner_set_spinning (self->loading_spinner, name != NULL);
  gtk_revealer_set_reveal_child (self->loading_revealer, name != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (cancel), name != NULL);
}

static void
remember (RostrumWindow *self, GFile *file, const char *name)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .display_name = (char *) name,
                         .mime_type = (char *) MEDIA_TYPE,
                         .app_name = (char *) "Rostrum",
                         .app_exec = (char *) "rostrum %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  rostrum_window_update_recent (self);
}

static void
use_result (RostrumWindow *self, RostrumLoadResult *result, GFile *file, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("Opened “%s”"), name);

  rostrum_window_set_debate (self, result->debate, file, name);
  remember (self, file, name);
  rostrum_window_toast (self, text);
}

/* The reader has read the problems and decided. */
static void
on_problems_response (RostrumProblemsDialog *dialog, gboolean open_anyway, Opening *opening)
{
  if (open_anyway && opening->window->session)
    use_result (opening->window, rostrum_problems_dialog_get_result (dialog), opening->file, opening->name);
}

/* Takes @result. */
static void
show_problems (Opening *opening, RostrumLoadResult *result)
{
  Opening *kept = g_new0 (Opening, 1);
  GtkWidget *dialog;

  kept->window = g_object_ref (opening->window);
  kept->file = g_object_ref (opening->file);
  kept->name = g_strdup (opening->name);
  dialog = rostrum_problems_dialog_new (GTK_WINDOW (opening->window), opening->name, result);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_problems_response), kept,
                         (GClosureNotify) opening_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_loaded (GObject *source, GAsyncResult *async_result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  RostrumWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (RostrumLoadResult) result = rostrum_load_file_finish (async_result, &error);

  /* Another file has been asked for meanwhile, or the window is gone. */
  if (opening->cancellable != self->loading)
    return;
  g_clear_object (&self->loading);
  set_loading (self, NULL);
  if (!rostrum_session_get_debate (self->session))
    rostrum_window_open_builtin (self);
  if (!result) {
    rostrum_window_toast (self, _ ("Opening was cancelled"));
    return;
  }
  if (result->debate && result->is_complete &&
      rostrum_diagnostics_worst (result->diagnostics) < (int) ROSTRUM_SEVERITY_WARNING) {
    use_result (self, result, opening->file, opening->name);
    return;
  }
  show_problems (opening, g_steal_pointer (&result));
}

void
rostrum_window_open_file (RostrumWindow *self, GFile *file)
{
  Opening *opening;

  g_return_if_fail (ROSTRUM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->name = display_name_of (file);
  opening->cancellable = g_object_ref (self->loading);
  set_loading (self, opening->name);
  rostrum_load_file_async (file, self->loading, on_loaded, opening);
}

static void
cancel_loading_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  g_cancellable_cancel (ROSTRUM_WINDOW (user_data)->loading);
}

static void
builtin_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_window_open_builtin (user_data);
  rostrum_window_toast (user_data, _ ("Opened the built-in debate"));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern, const char *media_type)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (media_type)
    gtk_file_filter_add_mime_type (filter, media_type);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_open_response (GtkNativeDialog *dialog, int response, RostrumWindow *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

    if (file)
      rostrum_window_open_file (self, file);
  }
  gtk_native_dialog_destroy (dialog);
}

static void
open_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  if (self->chooser)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Open Debate"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("Debates"), "*.debate.json", MEDIA_TYPE);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("All Files"), "*", NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_open_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_uri_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (target, NULL));

  rostrum_window_open_file (user_data, file);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited (*(GtkRecentInfo **) b),
                              gtk_recent_info_get_visited (*(GtkRecentInfo **) a));
}

void
rostrum_window_update_recent (RostrumWindow *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();

  g_menu_remove_all (G_MENU (self->recent_menu));
  for (GList *l = items; l; l = l->next)
    if (gtk_recent_info_has_application (l->data, "Rostrum"))
      g_ptr_array_add (ours, l->data);
  g_ptr_array_sort (ours, newest_first);
  for (guint i = 0; i < MIN (ours->len, MAX_RECENT); i++) {
    GtkRecentInfo *info = ours->pdata[i];
    g_autoptr (GMenuItem) item = NULL;
    /* An underline in a file's name is not a mnemonic. */
    g_auto (GStrv) parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
    g_autofree char *label = g_strjoinv ("__", parts);

    item = g_menu_item_new (label, NULL);
    g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
    g_menu_append_item (G_MENU (self->recent_menu), item);
  }
  if (ours->len == 0)
    g_menu_append (G_MENU (self->recent_menu), _ ("Nothing Opened Yet"), "win.no-recent");
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static gboolean
on_drop (GtkDropTarget *drop_target, const GValue *value, double x, double y, RostrumWindow *self)
{
  g_autoptr (GSList) files = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (!files)
    return FALSE;
  rostrum_window_open_file (self, files->data);
  /* One window, one debate: further files get windows of their own. */
  for (GSList *l = files->next; l; l = l->next) {
    GtkWidget *window = rostrum_window_new (gtk_window_get_application (GTK_WINDOW (self)));

    rostrum_window_open_file (ROSTRUM_WINDOW (window), l->data);
    gtk_window_present (GTK_WINDOW (window));
  }
  return TRUE;
}

void
rostrum_window_add_drop_target (RostrumWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static const GActionEntry entries[] = {
  { "open", open_activated, NULL, NULL, NULL, { 0 } },
  { "open-uri", open_uri_activated, "s", NULL, NULL, { 0 } },
  { "builtin", builtin_activated, NULL, NULL, NULL, { 0 } },
  { "cancel-loading", cancel_loading_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_open_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  set_loading (self, NULL);
  rostrum_window_update_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (rostrum_window_update_recent), self, G_CONNECT_SWAPPED);
}
