/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-date-range.h"

#include <glib/gi18n-lib.h>

#define MARGIN_PX 12

struct _RostrumDateRange {
  GtkBox parent_instance;

  RostrumSession *session; /* not a reference: the pane's */
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *problem;
  gboolean updating;
  guint reveal_id; /* a tick callback of the problem's */
  gboolean placed;
};

G_DEFINE_FINAL_TYPE (RostrumDateRange, rostrum_date_range, GTK_TYPE_BOX)

/* FALSE if the entry holds something that is no date. */
static gboolean
read_entry (GtkWidget *entry, RostrumDate *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  *date = ROSTRUM_DATE_NONE;
  return *text == '\0' || rostrum_date_parse (text, date);
}

static void
mark (GtkWidget *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_reversed (RostrumDate from, RostrumDate to)
{
  guint32 first, last, unused;

  return rostrum_date_to_days (from, &first, &unused) && rostrum_date_to_days (to, &unused, &last) &&
         last < first;
}

/* What is wrong stands below the entries, where the pane may have to be scrolled to. */
static gboolean
reveal_problem (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RostrumDateRange *self = data;
  GtkWidget *window = gtk_widget_get_ancestor (self->problem, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  /* It gets its place at the end of the first frame. */
  if (!self->placed) {
    self->placed = TRUE;
    return G_SOURCE_CONTINUE;
  }
  self->reveal_id = 0;
  if (window && gtk_widget_compute_bounds (self->problem, window, &bounds)) {
    GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
    const double top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;

    gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height + MARGIN_PX);
  }
  return G_SOURCE_REMOVE;
}

static void
stop_revealing (RostrumDateRange *self)
{
  if (self->reveal_id != 0)
    gtk_widget_remove_tick_callback (self->problem, self->reveal_id);
  self->reveal_id = 0;
}

static void
show_problem (RostrumDateRange *self, const char *words)
{
  stop_revealing (self);
  gtk_label_set_text (GTK_LABEL (self->problem), words ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
  self->placed = FALSE;
  if (words)
    self->reveal_id = gtk_widget_add_tick_callback (self->problem, reveal_problem, self, NULL);
}

/* Dates that can be used are used at once; what is wrong is only said when the reader is done typing. */
static void
apply (RostrumDateRange *self, gboolean done)
{
  RostrumDate from, to;
  gboolean from_right = read_entry (self->from, &from), to_right = read_entry (self->to, &to);
  gboolean reversed = from_right && to_right && is_reversed (from, to);

  if (from_right && to_right && !reversed)
    rostrum_session_set_dates (self->session, from, to);
  if (!done && (!from_right || !to_right || reversed))
    return;
  mark (self->from, !from_right || reversed);
  mark (self->to, !to_right || reversed);
  if (reversed)
    show_problem (self, _ ("The range ends before it begins."));
  else
    show_problem (self, from_right && to_right ? NULL : _ ("Write a date as 2025, 2025-01 or 2025-01-20."));
}

static void
on_changed (RostrumDateRange *self)
{
  if (!self->updating)
    apply (self, FALSE);
}

static void
on_done (RostrumDateRange *self)
{
  apply (self, TRUE);
}

static void
rostrum_date_range_class_init (RostrumDateRangeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static GtkWidget *
add_entry (RostrumDateRange *self, GtkWidget *grid, int row, const char *label_text, const char *tip)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (label_text);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_tooltip_text (entry, tip);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_done), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_done), self);
  gtk_widget_add_controller (entry, focus);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, 1, row, 1, 1);
  return entry;
}

static void
rostrum_date_range_init (RostrumDateRange *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->from =
      add_entry (self, grid, 0, _ ("Fr_om"), _ ("Only statements of this year, month or day or later"));
  self->to =
      add_entry (self, grid, 1, _ ("_To"), _ ("Only statements of this year, month or day or earlier"));
  gtk_box_append (GTK_BOX (self), grid);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "subtle");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self), self->problem);
}

GtkWidget *
rostrum_date_range_new (RostrumSession *session)
{
  RostrumDateRange *self = g_object_new (ROSTRUM_TYPE_DATE_RANGE, NULL);

  self->session = session;
  return GTK_WIDGET (self);
}

/* What the reader is typing is left alone as long as it means the same. */
static void
update_entry (GtkWidget *entry, RostrumDate date)
{
  g_autofree char *text = rostrum_date_to_string (date);
  RostrumDate typed;

  if (read_entry (entry, &typed) && rostrum_date_compare (typed, date) == 0)
    return;
  if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) && !read_entry (entry, &typed))
    return;
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The first and the last day of the debate stand in the empty entries. */
static void
update_placeholders (RostrumDateRange *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  RostrumDate first = ROSTRUM_DATE_NONE, last = ROSTRUM_DATE_NONE;
  g_autofree char *from = NULL, *to = NULL;

  for (guint32 i = 0; i < debate->n_statements; i++) {
    RostrumDate date = debate->statements[i].date;

    if (!rostrum_date_is_set (date))
      continue;
    if (!rostrum_date_is_set (first) || rostrum_date_compare (date, first) < 0)
      first = date;
    if (!rostrum_date_is_set (last) || rostrum_date_compare (date, last) > 0)
      last = date;
  }
  from = rostrum_date_to_string (first);
  to = rostrum_date_to_string (last);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->from), from);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->to), to);
}

void
rostrum_date_range_update (RostrumDateRange *self)
{
  const RostrumFilter *filter = rostrum_session_get_state (self->session)->filter;

  self->updating = TRUE;
  update_entry (self->from, filter->from);
  update_entry (self->to, filter->to);
  update_placeholders (self);
  self->updating = FALSE;
  apply (self, FALSE);
}
