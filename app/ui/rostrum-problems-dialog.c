/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-problems-dialog.h"

#include <glib/gi18n-lib.h>

struct _RostrumProblemsDialog {
  AdwWindow parent_instance;

  RostrumLoadResult *result;
  gboolean responded;
  GtkWidget *copy_button;
  GtkLabel *summary;
  GtkListView *list;
  GtkWidget *close_button;
  GtkWidget *open_button;
};

enum {
  SIGNAL_RESPONSE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RostrumProblemsDialog, rostrum_problems_dialog, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static const char *
severity_words (RostrumSeverity severity)
{
  switch (severity) {
  case ROSTRUM_SEVERITY_ERROR:
    return C_ ("severity", "Error");
  case ROSTRUM_SEVERITY_WARNING:
    return C_ ("severity", "Warning");
  default:
    return C_ ("severity", "Note");
  }
}

/* "Error · line 12, column 5 · /statements/3/speaker" */
static char *
place_of (const RostrumDiagnostic *problem)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (severity_words (problem->severity)));
  if (problem->line > 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("line %u, column %u"), problem->line, problem->column));
  if (problem->pointer && *problem->pointer)
    g_ptr_array_add (parts, g_strdup (problem->pointer));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (C_ ("separator of a list", " · "), (char **) parts->pdata);
}

/* The list shows "place\ntext" strings: as many rows as are in view, however many problems there are. */
static GListModel *
problems_as_strings (RostrumLoadResult *result)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < result->diagnostics->len; i++) {
    const RostrumDiagnostic *problem = result->diagnostics->pdata[i];
    g_autofree char *place = place_of (problem);

    gtk_string_list_take (strings, g_strdup_printf ("%s\n%s", place, problem->text));
  }
  return G_LIST_MODEL (strings);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *place = gtk_label_new (NULL), *text = gtk_label_new (NULL);

  for (GtkWidget **label = (GtkWidget *[]){ text, place, NULL }; *label; label++) {
    gtk_label_set_xalign (GTK_LABEL (*label), 0);
    gtk_label_set_wrap (GTK_LABEL (*label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (*label), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_selectable (GTK_LABEL (*label), TRUE);
    gtk_box_append (GTK_BOX (box), *label);
  }
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (place, "problem-place");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *string = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (string, "\n", 2);
  GtkWidget *row = gtk_widget_get_parent (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), parts[1]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), parts[0]);
  if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, string, -1);
}

static void
on_copy (RostrumProblemsDialog *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->result->diagnostics->len; i++) {
    const RostrumDiagnostic *problem = self->result->diagnostics->pdata[i];
    g_autofree char *place = place_of (problem);

    g_string_append_printf (text, "%s\n%s\n", place, problem->text);
  }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  g_string_free (text, TRUE);
}

static void
respond (RostrumProblemsDialog *self, gboolean open)
{
  if (self->responded)
    return;
  self->responded = TRUE;
  g_signal_emit (self, signals[SIGNAL_RESPONSE], 0, open);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_open (RostrumProblemsDialog *self)
{
  respond (self, TRUE);
}

static gboolean
rostrum_problems_dialog_close_request (GtkWindow *window)
{
  RostrumProblemsDialog *self = ROSTRUM_PROBLEMS_DIALOG (window);

  if (!self->responded) {
    self->responded = TRUE;
    g_signal_emit (self, signals[SIGNAL_RESPONSE], 0, FALSE);
  }
  return GTK_WINDOW_CLASS (rostrum_problems_dialog_parent_class)->close_request (window);
}

static void
rostrum_problems_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ROSTRUM_PROBLEMS_DIALOG (object)->result, rostrum_load_result_free);
  G_OBJECT_CLASS (rostrum_problems_dialog_parent_class)->finalize (object);
}

static void
rostrum_problems_dialog_class_init (RostrumProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rostrum_problems_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = rostrum_problems_dialog_close_request;
  signals[SIGNAL_RESPONSE] = g_signal_new ("response", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/rostrum_app/Rostrum/ui/rostrum-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumProblemsDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumProblemsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, RostrumProblemsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RostrumProblemsDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumProblemsDialog, open_button);
}

static void
rostrum_problems_dialog_init (RostrumProblemsDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  g_signal_connect_swapped (self->copy_button, "clicked", G_CALLBACK (on_copy), self);
  g_signal_connect_swapped (self->close_button, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (self->open_button, "clicked", G_CALLBACK (on_open), self);
}

/* What became of the file in one or two sentences. */
static char *
summarise (const RostrumLoadResult *result, const char *name)
{
  guint n = result->diagnostics->len;
  g_autofree char *found =
      g_strdup_printf (ngettext ("%u problem was found.", "%u problems were found.", n), n);

  if (!result->debate)
    /* Translators: %1$s is a file's name, %2$s a sentence: "3 problems were found." */
    return g_strdup_printf (_ ("“%1$s” cannot be opened. %2$s The open debate stays as it is."), name, found);
  if (!result->is_complete)
    return g_strdup_printf (
        _ ("“%1$s” can be opened only in part. %2$s What they concern would be left out."), name, found);
  return g_strdup_printf (_ ("“%1$s” can be opened. %2$s Nothing is left out."), name, found);
}

GtkWidget *
rostrum_problems_dialog_new (GtkWindow *parent, const char *name, RostrumLoadResult *result)
{
  RostrumProblemsDialog *self = g_object_new (ROSTRUM_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *text = summarise (result, name);

  self->result = result;
  gtk_label_set_text (self->summary, text);
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (problems_as_strings (result))));
  gtk_widget_set_visible (self->open_button, result->debate != NULL);
  gtk_button_set_label (GTK_BUTTON (self->open_button),
                        result->is_complete ? _ ("_Open") : _ ("_Open What Can Be Opened"));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->close_button);
  gtk_widget_grab_focus (self->close_button);
  return GTK_WIDGET (self);
}

RostrumLoadResult *
rostrum_problems_dialog_get_result (RostrumProblemsDialog *self)
{
  g_return_val_if_fail (ROSTRUM_IS_PROBLEMS_DIALOG (self), NULL);

  return self->result;
}
