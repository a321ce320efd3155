/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "rostrum-compat.h"
#include "rostrum-export-setup.h"
#include "rostrum-picture-job.h"
#include "rostrum-picture-saver.h"
#include "rostrum-settings.h"

#define PREVIEW_PX 440.0
#define PREVIEW_DELAY_MS 120

enum {
  AREA_WHOLE,
  AREA_IN_VIEW
};
enum {
  THEME_LIGHT,
  THEME_DARK,
  THEME_AS_ON_SCREEN
};

static const double scales[] = { 1, 2, 4 };

struct _RostrumExportDialog {
  AdwWindow parent_instance;

  RostrumSession *session;
  AdwToastOverlay *toasts;
  RostrumPictureOptions on_screen;
  char *family;
  RostrumWorldRect in_view;
  RostrumWorldRect bounds; /* of the previewed picture */
  GCancellable *cancellable;
  guint preview_id;
  GtkFileChooserNative *chooser;

  GtkWidget *export_button;
  GtkPicture *preview;
  GtkSpinner *spinner;
  GtkLabel *size_label;
  AdwComboRow *format_row;
  AdwComboRow *scale_row;
  AdwComboRow *area_row;
  AdwComboRow *shape_row;
  AdwComboRow *theme_row;
  GtkWidget *transparent_row;
  GtkSwitch *transparent_switch;
};

G_DEFINE_FINAL_TYPE (RostrumExportDialog, rostrum_export_dialog, ADW_TYPE_WINDOW)

static void
read_rows (RostrumExportDialog *self, RostrumPictureOptions *options, RostrumExportOptions *export_options)
{
  static const RostrumTheme themes[] = { ROSTRUM_THEME_LIGHT, ROSTRUM_THEME_DARK };
  guint theme = adw_combo_row_get_selected (self->theme_row);
  gboolean graph = rostrum_session_get_state (self->session)->view == ROSTRUM_VIEW_GRAPH;

  *options = self->on_screen;
  options->crop =
      graph && adw_combo_row_get_selected (self->area_row) == AREA_IN_VIEW ? &self->in_view : NULL;
  if (rostrum_session_get_state (self->session)->view == ROSTRUM_VIEW_COSTS)
    options->shape = (RostrumShape) MIN (adw_combo_row_get_selected (self->shape_row), ROSTRUM_N_SHAPES - 1);
  if (theme < G_N_ELEMENTS (themes))
    options->theme = themes[theme];
  export_options->format = (RostrumFormat) adw_combo_row_get_selected (self->format_row);
  export_options->scale =
      scales[MIN (adw_combo_row_get_selected (self->scale_row), G_N_ELEMENTS (scales) - 1)];
  export_options->transparent =
      gtk_widget_get_sensitive (self->transparent_row) && gtk_switch_get_active (self->transparent_switch);
}

static void
update_size (RostrumExportDialog *self)
{
  RostrumPictureOptions options;
  RostrumExportOptions export_options;
  g_autofree char *text = NULL;

  read_rows (self, &options, &export_options);
  if (self->bounds.width <= 0)
    return;
  if (export_options.format == ROSTRUM_FORMAT_PNG)
    text = g_strdup_printf (_ ("%'.0f × %'.0f pixels"), self->bounds.width * export_options.scale,
                            self->bounds.height * export_options.scale);
  else if (export_options.format == ROSTRUM_FORMAT_SVG)
    text = g_strdup (_ ("Sharp at every size, with text that can be searched"));
  else
    text = g_strdup (_ ("Sharp at every size, with links to the sources"));
  gtk_label_set_text (self->size_label, text);
}

static void
on_preview (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RostrumExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  RostrumWorldRect bounds;
  g_autoptr (GBytes) bytes = rostrum_picture_job_finish (result, &bounds, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (!bytes) {
    gtk_label_set_text (self->size_label, error->message);
    return;
  }
  texture = gdk_texture_new_from_bytes (bytes, NULL);
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  self->bounds = bounds;
  update_size (self);
}

static gboolean
start_preview (gpointer user_data)
{
  RostrumExportDialog *self = user_data;
  RostrumPictureOptions options;
  RostrumExportOptions export_options;

  self->preview_id = 0;
  read_rows (self, &options, &export_options);
  export_options.format = ROSTRUM_FORMAT_PNG;
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  rostrum_picture_job_start (rostrum_session_get_debate (self->session),
                             rostrum_session_get_state (self->session), &options, &export_options,
                             PREVIEW_PX * gtk_widget_get_scale_factor (GTK_WIDGET (self)), self->cancellable,
                             on_preview, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
on_changed (RostrumExportDialog *self)
{
  RostrumFormat format = (RostrumFormat) adw_combo_row_get_selected (self->format_row);

  gtk_widget_set_sensitive (GTK_WIDGET (self->scale_row), format == ROSTRUM_FORMAT_PNG);
  gtk_widget_set_sensitive (self->transparent_row, format != ROSTRUM_FORMAT_PDF);
  update_size (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->preview_id, g_source_remove);
  self->preview_id = g_timeout_add (PREVIEW_DELAY_MS, start_preview, self);
}

static void
remember (const RostrumExportOptions *options)
{
  GSettings *settings = rostrum_settings_get ();

  if (!settings)
    return;
  g_settings_set_string (settings, "export-format", rostrum_format_to_nick (options->format));
  g_settings_set_int (settings, "export-scale", (int) options->scale);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, RostrumExportDialog *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  RostrumPictureOptions options;
  RostrumExportOptions export_options;
  g_autofree char *name = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_destroy (dialog);
  if (!file)
    return;
  read_rows (self, &options, &export_options);
  remember (&export_options);
  /* A name that ends in another format's letters is a wish for that format. */
  name = g_file_get_basename (file);
  rostrum_format_from_name (name, &export_options.format);
  rostrum_picture_save (gtk_window_get_transient_for (GTK_WINDOW (self)), self->toasts, self->session,
                        &options, &export_options, file);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_export (RostrumExportDialog *self)
{
  RostrumPictureOptions options;
  RostrumExportOptions export_options;
  const char *view = rostrum_view_to_nick (rostrum_session_get_state (self->session)->view);
  g_autofree char *name = NULL;

  if (self->chooser)
    return;
  read_rows (self, &options, &export_options);
  name = g_strdup_printf ("%s.%s", view, rostrum_format_to_nick (export_options.format));
  self->chooser = gtk_file_chooser_native_new (_ ("Export Picture"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
rostrum_export_dialog_dispose (GObject *object)
{
  RostrumExportDialog *self = ROSTRUM_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->preview_id, g_source_remove);
  if (self->chooser)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->toasts);
  g_clear_pointer (&self->family, g_free);
  G_OBJECT_CLASS (rostrum_export_dialog_parent_class)->dispose (object);
}

static void
rostrum_export_dialog_class_init (RostrumExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_export_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, size_label);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, area_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, shape_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumExportDialog, transparent_switch);
}

static void
rostrum_export_dialog_init (RostrumExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
restore (RostrumExportDialog *self)
{
  GSettings *settings = rostrum_settings_get ();
  g_autofree char *nick = settings ? g_settings_get_string (settings, "export-format") : NULL;
  int scale = settings ? g_settings_get_int (settings, "export-scale") : 2;
  RostrumFormat format = ROSTRUM_FORMAT_PNG;

  if (nick)
    rostrum_format_from_nick (nick, &format);
  adw_combo_row_set_selected (self->format_row, format);
  adw_combo_row_set_selected (self->scale_row, scale >= 4 ? 2 : scale >= 2 ? 1 : 0);
}

GtkWidget *
rostrum_export_dialog_new (GtkWindow *parent, RostrumSession *session, RostrumStage *stage,
                           AdwToastOverlay *toasts)
{
  RostrumExportDialog *self = g_object_new (ROSTRUM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  const RostrumViewport *viewport = rostrum_canvas_get_viewport (rostrum_stage_get_canvas (stage));

  self->session = g_object_ref (session);
  self->toasts = g_object_ref (toasts);
  rostrum_export_setup (session, stage, &self->on_screen);
  self->family = g_strdup (self->on_screen.family);
  self->on_screen.family = self->family;
  self->in_view = rostrum_viewport_get_visible (viewport);
  gtk_widget_set_visible (GTK_WIDGET (self->area_row),
                          rostrum_session_get_state (session)->view == ROSTRUM_VIEW_GRAPH);
  gtk_widget_set_visible (GTK_WIDGET (self->shape_row),
                          rostrum_session_get_state (session)->view == ROSTRUM_VIEW_COSTS);
  restore (self);
  rostrum_compat_name_combo_row (self->format_row);
  rostrum_compat_name_combo_row (self->scale_row);
  rostrum_compat_name_combo_row (self->area_row);
  rostrum_compat_name_combo_row (self->shape_row);
  rostrum_compat_name_combo_row (self->theme_row);
  g_signal_connect_swapped (self->format_row, "notify::selected", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->scale_row, "notify::selected", G_CALLBACK (update_size), self);
  g_signal_connect_swapped (self->area_row, "notify::selected", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->shape_row, "notify::selected", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->theme_row, "notify::selected", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->transparent_switch, "notify::active", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->export_button, "clicked", G_CALLBACK (on_export), self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);
  on_changed (self);
  return GTK_WIDGET (self);
}
