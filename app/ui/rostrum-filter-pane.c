/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-filter-pane.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-compat.h"
#include "rostrum-date-range.h"
#include "rostrum-filter-group.h"
#include "rostrum-filter-list.h"
#include "rostrum-search-box.h"
#include "rostrum-stance-line.h"

/* Of a debate without featured speakers. */
#define FIRST_SPEAKERS 12
#define MOST_FEATURED 40

struct _RostrumFilterPane {
  GtkWidget parent_instance;

  RostrumSession *session;
  RostrumDebate *debate; /* whose rows these are */
  GtkBox *search_slot;
  GtkWidget *search_box;
  GtkLabel *speakers_count;
  GtkWidget *featured_row;
  GtkSwitch *featured_switch;
  GtkBox *speakers_slot;
  GtkWidget *speakers;
  GtkLabel *positions_count;
  GtkBox *positions_slot;
  GtkBox *stances_slot;
  GtkWidget *stance_rows[ROSTRUM_N_STANCES];
  GtkWidget *stance_counts[ROSTRUM_N_STANCES];
  GtkBox *sources_slot;
  GtkBox *dates_slot;
  GtkWidget *dates;
  GtkLabel *status;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RostrumFilterPane, rostrum_filter_pane, GTK_TYPE_WIDGET)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

/* Making the rows of a debate */

static int
most_statements_first (gconstpointer a, gconstpointer b, gpointer debate)
{
  guint32 n_a, n_b;

  rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, *(const guint32 *) a, &n_a);
  rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, *(const guint32 *) b, &n_b);
  return n_a != n_b ? (n_a < n_b ? 1 : -1) : (*(const guint32 *) a < *(const guint32 *) b ? -1 : 1);
}

/* The featured in the order of the file, then the others by how much they say. */
static void
make_speakers (RostrumFilterPane *self)
{
  RostrumDebate *debate = self->debate;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_featured;

  for (guint32 i = 0; i < debate->n_speakers; i++)
    g_array_append_val (debate->speakers[i].featured ? order : others, i);
  n_featured = order->len;
  g_array_sort_with_data (others, most_statements_first, debate);
  g_array_append_vals (order, others->data, others->len);
  empty (self->speakers_slot);
  self->speakers = rostrum_filter_list_new (self->session);
  rostrum_filter_list_set_things (ROSTRUM_FILTER_LIST (self->speakers), ROSTRUM_KIND_SPEAKER,
                                  (const guint32 *) (void *) order->data, order->len,
                                  n_featured > 0 ? MIN (n_featured, MOST_FEATURED) : FIRST_SPEAKERS);
  gtk_box_append (self->speakers_slot, self->speakers);
  gtk_widget_set_visible (self->featured_row, n_featured > 0);
}

static void
make_positions (RostrumFilterPane *self)
{
  const RostrumDebate *debate = self->debate;
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  empty (self->positions_slot);
  /* One more than there are topics, for positions without one. */
  for (guint32 i = 0; i <= debate->n_topics; i++)
    g_ptr_array_add (topics, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < debate->n_positions; i++)
    g_array_append_val (topics->pdata[MIN (debate->positions[i].topic, debate->n_topics)], i);
  for (guint32 i = 0; i <= debate->n_topics; i++) {
    GArray *indexes = topics->pdata[i];
    const char *label = i < debate->n_topics    ? debate->topics[i].label
                        : debate->n_topics == 0 ? _ ("All positions")
                                                : _ ("Other positions");

    if (indexes->len > 0)
      gtk_box_append (self->positions_slot,
                      rostrum_filter_group_new (self->session, label, ROSTRUM_KIND_POSITION,
                                                (const guint32 *) (void *) indexes->data, indexes->len));
  }
}

static void
make_sources (RostrumFilterPane *self)
{
  g_autofree guint32 *indexes = g_new (guint32, self->debate->n_sources + 1);

  empty (self->sources_slot);
  for (guint32 i = 0; i < self->debate->n_sources; i++)
    indexes[i] = i;
  if (self->debate->n_sources > 0)
    gtk_box_append (self->sources_slot,
                    rostrum_filter_group_new (self->session, _ ("Sources"), ROSTRUM_KIND_SOURCE, indexes,
                                              self->debate->n_sources));
}

static void
on_stance_toggled (GtkCheckButton *check, RostrumFilterPane *self)
{
  RostrumStance stance =
      (RostrumStance) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "rostrum-stance"));

  if (!self->updating)
    rostrum_session_set_stance_shown (self->session, stance, gtk_check_button_get_active (check));
}

static void
make_stances (RostrumFilterPane *self)
{
  for (int stance = ROSTRUM_STANCE_SUPPORTS; stance < ROSTRUM_N_STANCES; stance++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
    GtkWidget *line = rostrum_stance_line_new ((RostrumStance) stance, GTK_ORIENTATION_HORIZONTAL);
    GtkWidget *label = gtk_label_new (rostrum_stance_to_words ((RostrumStance) stance));
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *check = gtk_check_button_new ();

    gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (box), line);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_widget_set_hexpand (label, TRUE);
    gtk_box_append (GTK_BOX (box), label);
    self->stance_counts[stance] = gtk_label_new (NULL);
    gtk_widget_add_css_class (self->stance_counts[stance], "count");
    gtk_widget_add_css_class (self->stance_counts[stance], "dim-label");
    gtk_widget_set_margin_end (self->stance_counts[stance], 6);
    gtk_box_append (GTK_BOX (box), self->stance_counts[stance]);
    gtk_widget_set_hexpand (box, TRUE);
    gtk_box_append (GTK_BOX (row), check);
    gtk_box_append (GTK_BOX (row), box);
    gtk_widget_add_css_class (row, "filter-row");
    gtk_widget_set_tooltip_text (check, _ ("Show or hide statements of this stance"));
    gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                    -1);
    g_object_set_data (G_OBJECT (check), "rostrum-stance", GINT_TO_POINTER (stance));
    g_signal_connect (check, "toggled", G_CALLBACK (on_stance_toggled), self);
    gtk_box_append (self->stances_slot, row);
    self->stance_rows[stance] = check;
  }
}

/* Following the session */

typedef struct {
  guint32 *speakers;
  guint32 *positions;
  guint32 *sources;
  guint32 stances[ROSTRUM_N_STANCES];
  guint32 stances_in_debate[ROSTRUM_N_STANCES];
} Counts;

static void
count (RostrumFilterPane *self, Counts *counts)
{
  const RostrumDebate *debate = self->debate;
  const RostrumVisible *visible = rostrum_session_get_visible (self->session);

  *counts = (Counts){ g_new0 (guint32, debate->n_speakers + 1),
                      g_new0 (guint32, debate->n_positions + 1),
                      g_new0 (guint32, debate->n_sources + 1),
                      { 0 },
                      { 0 } };
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    counts->stances_in_debate[statement->stance]++;
    if (!rostrum_bits_get (visible->statements, i))
      continue;
    counts->speakers[statement->speaker]++;
    counts->stances[statement->stance]++;
    if (statement->position != ROSTRUM_NONE)
      counts->positions[statement->position]++;
    if (statement->source != ROSTRUM_NONE)
      counts->sources[statement->source]++;
  }
}

static void
update_groups (GtkBox *slot, const guint32 *counts)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (slot)); child;
       child = gtk_widget_get_next_sibling (child))
    rostrum_filter_group_update (ROSTRUM_FILTER_GROUP (child), counts);
}

static void
update_stances (RostrumFilterPane *self, const Counts *counts)
{
  guint shown = rostrum_session_get_state (self->session)->filter->stances;

  for (int stance = ROSTRUM_STANCE_SUPPORTS; stance < ROSTRUM_N_STANCES; stance++) {
    g_autofree char *text = g_strdup_printf ("%'u", counts->stances[stance]);

    gtk_label_set_text (GTK_LABEL (self->stance_counts[stance]), text);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->stance_rows[stance]), (shown & (1u << stance)) != 0);
    gtk_widget_set_visible (gtk_widget_get_parent (self->stance_rows[stance]),
                            counts->stances_in_debate[stance] > 0);
  }
}

static void
set_n_of_m (GtkLabel *label, guint32 n, guint32 m)
{
  /* Translators: so many of so many are shown */
  g_autofree char *text = g_strdup_printf (C_ ("count", "%'u of %'u"), n, m);

  gtk_label_set_text (label, text);
}

static void
update_status (RostrumFilterPane *self)
{
  const RostrumVisible *visible = rostrum_session_get_visible (self->session);
  guint32 n = self->debate->n_statements;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%'u of %'u statement", "%'u of %'u statements", n),
                          visible->n_statements, n);
  if (g_strcmp0 (gtk_label_get_text (self->status), text) == 0)
    return;
  gtk_label_set_text (self->status, text);
  rostrum_compat_announce (GTK_WIDGET (self->status), text);
}

static void
update (RostrumFilterPane *self)
{
  const RostrumVisible *visible;
  Counts counts;

  if (!self->debate)
    return;
  visible = rostrum_session_get_visible (self->session);
  count (self, &counts);
  self->updating = TRUE;
  gtk_switch_set_active (self->featured_switch,
                         rostrum_session_get_state (self->session)->filter->featured_only);
  update_stances (self, &counts);
  self->updating = FALSE;
  rostrum_filter_list_update (ROSTRUM_FILTER_LIST (self->speakers), counts.speakers);
  update_groups (self->positions_slot, counts.positions);
  update_groups (self->sources_slot, counts.sources);
  rostrum_date_range_update (ROSTRUM_DATE_RANGE (self->dates));
  set_n_of_m (self->speakers_count, visible->n_speakers, self->debate->n_speakers);
  set_n_of_m (self->positions_count, visible->n_positions, self->debate->n_positions);
  update_status (self);
  g_free (counts.speakers);
  g_free (counts.positions);
  g_free (counts.sources);
}

static void
on_filter_changed (RostrumFilterPane *self)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);

  if (!debate)
    return;
  if (debate != self->debate) {
    g_clear_pointer (&self->debate, rostrum_debate_unref);
    self->debate = rostrum_debate_ref (debate);
    make_speakers (self);
    make_positions (self);
    make_sources (self);
  }
  update (self);
}

static void
on_selection_changed (RostrumFilterPane *self)
{
  /* A new debate empties the selection before its rows are there. */
  if (self->debate == rostrum_session_get_debate (self->session))
    update (self);
}

static void
on_featured_changed (RostrumFilterPane *self)
{
  if (!self->updating)
    rostrum_session_set_featured_only (self->session, gtk_switch_get_active (self->featured_switch));
}

static void
rostrum_filter_pane_dispose (GObject *object)
{
  RostrumFilterPane *self = ROSTRUM_FILTER_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->debate, rostrum_debate_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_filter_pane_parent_class)->dispose (object);
}

static void
rostrum_filter_pane_class_init (RostrumFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_filter_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, search_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, speakers_count);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, featured_row);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, featured_switch);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, speakers_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, positions_count);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, positions_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, stances_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, sources_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, dates_slot);
  gtk_widget_class_bind_template_child (widget_class, RostrumFilterPane, status);
}

static void
rostrum_filter_pane_init (RostrumFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_stances (self);
  g_signal_connect_swapped (self->featured_switch, "notify::active", G_CALLBACK (on_featured_changed), self);
}

GtkWidget *
rostrum_filter_pane_new (RostrumSession *session)
{
  RostrumFilterPane *self = g_object_new (ROSTRUM_TYPE_FILTER_PANE, NULL);

  self->session = g_object_ref (session);
  self->search_box = rostrum_search_box_new (session);
  gtk_widget_set_hexpand (self->search_box, TRUE);
  gtk_box_append (self->search_slot, self->search_box);
  self->dates = rostrum_date_range_new (session);
  gtk_box_append (self->dates_slot, self->dates);
  g_signal_connect_object (session, "filter-changed", G_CALLBACK (on_filter_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  on_filter_changed (self);
  return GTK_WIDGET (self);
}

void
rostrum_filter_pane_focus_search (RostrumFilterPane *self)
{
  g_return_if_fail (ROSTRUM_IS_FILTER_PANE (self));

  gtk_widget_grab_focus (self->search_box);
}
