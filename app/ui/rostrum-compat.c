/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lifts the version guard of meson.build for itself. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED
#include "rostrum-config.h"

#include "rostrum-compat.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
rostrum_compat_describe (GtkWidget *widget, const char *text)
{
  g_object_set_data_full (G_OBJECT (widget), "rostrum-description", g_strdup (text), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
rostrum_compat_tell_before_focus (GtkWidget *widget, const char *name)
{
  if (!gtk_check_version (4, 10, 0) || g_object_get_data (G_OBJECT (widget), "rostrum-tells"))
    return;
  g_object_set_data (G_OBJECT (widget), "rostrum-tells", GINT_TO_POINTER (TRUE));
  /* A widget that becomes focusable starts to tell its changes, and with the next of them all that it has not told yet. */
  gtk_widget_set_focusable (widget, FALSE);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

#if GTK_CHECK_VERSION(4, 14, 0)
void
rostrum_compat_announce (GtkWidget *widget, const char *text)
{
  if (gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}
#else
/* By then a menu has gone, or another picture has come, and the focus is where it will stay. */
#define ANNOUNCE_MS 150

typedef struct {
  GWeakRef window;
  char *text;
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_weak_ref_clear (&announcement->window);
  g_free (announcement->text);
  g_free (announcement);
}

/* The focus has gone on: what had it is described as before. */
static void
focus_gone_on (GtkWidget *told, GParamSpec *pspec, GtkRoot *window)
{
  const char *description = g_object_get_data (G_OBJECT (told), "rostrum-description");

  g_signal_handlers_disconnect_by_func (window, focus_gone_on, told);
  g_object_set_data (G_OBJECT (told), "rostrum-told", NULL);
  if (!description)
    description = gtk_widget_get_tooltip_text (told);
  if (description)
    gtk_accessible_update_property (GTK_ACCESSIBLE (told), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (told), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* A screen reader says a new description of what has the focus, and no other change that GTK tells of. */
static gboolean
announce_now (gpointer data)
{
  Announcement *announcement = data;
  g_autoptr (GtkRoot) window = g_weak_ref_get (&announcement->window);
  GtkWidget *focus = window ? gtk_root_get_focus (window) : NULL;

  if (!focus || !gtk_window_is_active (GTK_WINDOW (window)))
    return G_SOURCE_REMOVE;
  if (GTK_IS_TEXT (focus))
    focus = gtk_widget_get_parent (focus);
  if (!g_object_get_data (G_OBJECT (focus), "rostrum-told"))
    g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_gone_on), focus,
                             G_CONNECT_SWAPPED);
  else /* the same may be said again */
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  g_object_set_data (G_OBJECT (focus), "rostrum-told", GINT_TO_POINTER (TRUE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  announcement->text, -1);
  return G_SOURCE_REMOVE;
}

void
rostrum_compat_announce (GtkWidget *widget, const char *text)
{
  GtkRoot *window = gtk_widget_get_root (widget);
  Announcement *announcement;

  if (!gtk_widget_get_mapped (widget) || !GTK_IS_WINDOW (window))
    return;
  announcement = g_new0 (Announcement, 1);
  g_weak_ref_init (&announcement->window, window);
  announcement->text = g_strdup (text);
  g_timeout_add_full (G_PRIORITY_DEFAULT, ANNOUNCE_MS, announce_now, announcement, announcement_free);
}
#endif

void
rostrum_compat_follow_direction (void)
{
  static const PangoScript mirrored[] = { PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_SYRIAC,
                                          PANGO_SCRIPT_THAANA, PANGO_SCRIPT_NKO };
  int n = 0;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_get_default (), &n);

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (mirrored); i++)
    if (scripts[0] == mirrored[i])
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

/* How far it is scrolled from the right, which stays when the width changes. */
static double *
from_right (GtkAdjustment *adjustment)
{
  return g_object_get_data (G_OBJECT (adjustment), "rostrum-from-right");
}

static void
columns_scrolled (GtkAdjustment *adjustment, GtkWidget *table)
{
  if (gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL)
    *from_right (adjustment) = gtk_adjustment_get_upper (adjustment) -
                               gtk_adjustment_get_page_size (adjustment) -
                               gtk_adjustment_get_value (adjustment);
}

static gboolean
scroll_from_start (gpointer data)
{
  GtkWidget *table = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));

  if (adjustment && from_right (adjustment))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) -
                                              gtk_adjustment_get_page_size (adjustment) -
                                              *from_right (adjustment));
  return G_SOURCE_REMOVE;
}

/* Said while the table is being allocated, when it would not move any more. */
static void
columns_resized (GtkAdjustment *adjustment, GtkWidget *table)
{
  if (gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_from_start, g_object_ref (table), g_object_unref);
}

void
rostrum_compat_scroll_from_start (GtkScrollable *table)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (table);

  g_return_if_fail (adjustment != NULL);

  g_object_set_data_full (G_OBJECT (adjustment), "rostrum-from-right", g_new0 (double, 1), g_free);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (columns_resized), table, 0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (columns_scrolled), table, 0);
}

static void
name_by_choice (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  const char *label = g_object_get_data (G_OBJECT (drop_down), "rostrum-label");
  GObject *item = gtk_drop_down_get_selected_item (drop_down);
  const char *chosen =
      GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : NULL;
  g_autofree char *name = NULL;

  if (!GTK_IS_TOGGLE_BUTTON (button))
    return;
  /* Translators: a control and what is chosen in it: "Layout: Columns". */
  name = chosen ? g_strdup_printf (_ ("%1$s: %2$s"), label, chosen) : g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
rostrum_compat_name_drop_down (GtkDropDown *drop_down, const char *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && label != NULL);

  g_object_set_data_full (G_OBJECT (drop_down), "rostrum-label", g_strdup (label), g_free);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (name_by_choice), NULL);
  name_by_choice (drop_down);
}

static void
name_row_by_choice (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_auto (GStrv) around_mnemonic = g_strsplit (title, "_", 2);
  g_autofree char *plain = g_strjoinv ("", around_mnemonic);
  g_autofree char *name = NULL;

  if (GTK_IS_STRING_OBJECT (item)) {
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    name = g_strdup_printf (_ ("%1$s: %2$s"), plain, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
}

void
rostrum_compat_name_combo_row (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (row, "notify::selected-item", G_CALLBACK (name_row_by_choice), NULL);
  name_row_by_choice (row);
}

/* After that a new window is known to a screen reader. */
#define OPENED_MS 300

static void
say_nothing_of (gpointer accessible)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (accessible), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

static gboolean
focus_again (gpointer data)
{
  GtkWindow *window = data;
  GtkWidget *focus = gtk_window_get_focus (window);

  /* Not if the reader has gone on already; and a text would be selected. */
  if (focus && focus == g_object_get_data (G_OBJECT (window), "rostrum-first-focus") &&
      !GTK_IS_EDITABLE (focus) && gtk_window_is_active (window)) {
    gtk_window_set_focus (window, NULL);
    gtk_widget_grab_focus (focus);
  }
  return G_SOURCE_REMOVE;
}

/* What has the focus when a window opens is told to nobody. */
static void
on_active (GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (window, on_active, NULL);
  g_object_set_data (G_OBJECT (window), "rostrum-first-focus", gtk_window_get_focus (window));
  g_timeout_add_full (G_PRIORITY_DEFAULT, OPENED_MS, focus_again, g_object_ref (window), g_object_unref);
}

static gboolean
hush (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if ((GTK_IS_IMAGE (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget))) ||
      GTK_IS_POPOVER_MENU (widget) ||
      (GTK_IS_LIST_VIEW (widget) && (gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) ||
                                     gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW))) ||
      (GTK_IS_LIST_BOX (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP)))
    say_nothing_of (widget);
  if (GTK_IS_WINDOW (widget))
    g_signal_connect (widget, "notify::is-active", G_CALLBACK (on_active), NULL);
  if (GTK_IS_STACK (widget)) {
    g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (GTK_STACK (widget));

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++) {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      say_nothing_of (page);
    }
  }
  return TRUE;
}

void
rostrum_compat_hush_class_names (void)
{
  g_autoptr (GTypeClass) widgets = g_type_class_ref (GTK_TYPE_WIDGET); /* or it has no signals yet */

  if (gtk_check_version (4, 10, 0))
    g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, hush, NULL, NULL);
}

#define ANY_BUTTON                                                                                           \
  (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK | GDK_BUTTON4_MASK | GDK_BUTTON5_MASK)

static gboolean
on_any_event (GtkEventController *controller, GdkEvent *event, gpointer data)
{
  const GdkEventType type = gdk_event_get_event_type (event);
  const gboolean press = type == GDK_BUTTON_PRESS;
  const gboolean bare = type == GDK_MOTION_NOTIFY && !(gdk_event_get_modifier_state (event) & ANY_BUTTON);
  const gboolean made_up = gdk_event_get_time (event) == GDK_CURRENT_TIME;

  if (bare && made_up)
    return g_object_get_data (G_OBJECT (controller), "rostrum-pressed") != NULL;
  /* The release may have gone to another window: the pointer moves without a button then. */
  if (press || type == GDK_BUTTON_RELEASE || bare)
    g_object_set_data (G_OBJECT (controller), "rostrum-pressed", GINT_TO_POINTER (press));
  return FALSE;
}

void
rostrum_compat_keep_clicks (GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_any_event), NULL);
  gtk_widget_add_controller (window, controller);
}

char *
rostrum_compat_versions (void)
{
  return g_strdup_printf ("Rostrum %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n", ROSTRUM_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}
