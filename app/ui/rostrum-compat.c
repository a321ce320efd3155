/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lifts the version guard of meson.build for itself. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED
#include "rostrum-config.h"

#include "rostrum-compat.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
rostrum_compat_announce (GtkWidget *widget, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  if (gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
#endif
}

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
say_nothing_of (gpointer accessible)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (accessible), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

static gboolean
hush (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if ((GTK_IS_IMAGE (widget) && GTK_IS_BUTTON (gtk_widget_get_parent (widget))) ||
      GTK_IS_POPOVER_MENU (widget))
    say_nothing_of (widget);
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

char *
rostrum_compat_versions (void)
{
  return g_strdup_printf ("Rostrum %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n", ROSTRUM_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}
