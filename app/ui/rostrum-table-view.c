/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-table-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "query/rostrum-proof.h"
#include "rostrum-compat.h"
#include "rostrum-table-columns.h"
#include "rostrum-table-model.h"
#include "rostrum-view-switcher.h"

/* More rows than this are sorted bit by bit, so that the window goes on living. */
#define SORT_AT_ONCE 5000
/* Nobody means more rows than this by choosing them one by one; "all" is for copying. */
#define MAX_SELECTED 50

struct _RostrumTableView {
  GtkWidget parent_instance;

  RostrumSession *session;
  RostrumTableCells cells;
  RostrumTableModel *model;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  gboolean following; /* the session's selection is being shown */
  gboolean unseen;    /* it changed while the table was not shown */

  GtkToggleButton *statements_button;
  GtkToggleButton *figures_button;
  GtkLabel *count_label;
  GtkDropDown *sort_drop_down;
  GtkToggleButton *descending_button;
  gboolean sorting; /* the drop-down is being followed, or follows */
  GtkColumnView *list;
  GtkStack *stack;
  AdwStatusPage *empty_page;
};

G_DEFINE_FINAL_TYPE (RostrumTableView, rostrum_table_view, GTK_TYPE_WIDGET)

enum {
  PROP_TABLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- what is selected ---- */

static guint32
index_at (RostrumTableView *self, guint position)
{
  g_autoptr (RostrumTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  return rostrum_table_row_get_index (row);
}

/* The rows that belong to anything that is selected, be it here or in another view. */
static void
find_lit (RostrumTableView *self)
{
  const RostrumDebate *debate = self->cells.debate;
  guint n_selected;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n_selected);

  g_clear_pointer (&self->cells.lit, rostrum_bits_free);
  for (guint s = 0; debate && s < n_selected; s++) {
    /* The reader's own figure is in no table of the debate. */
    const RostrumRef ref = selection[s].kind == ROSTRUM_KIND_OWN ? ROSTRUM_REF_NONE : selection[s];
    g_autoptr (RostrumProof) proof = rostrum_proof_new (debate, ref, NULL);
    const gboolean figures = self->cells.table == ROSTRUM_TABLE_FIGURES;
    const guint32 *rows = figures ? proof->estimates : proof->statements;
    const guint32 n_rows = figures ? proof->n_estimates : proof->n_statements;

    if (!self->cells.lit)
      self->cells.lit = rostrum_bits_new (rostrum_table_count (debate, self->cells.table), FALSE);
    for (guint32 i = 0; i < n_rows; i++)
      rostrum_bits_set (self->cells.lit, rows[i], TRUE);
    if (figures && selection[s].kind == ROSTRUM_KIND_ESTIMATE)
      rostrum_bits_set (self->cells.lit, selection[s].index, TRUE);
  }
}

/* GTK 4.8 has no function for it, but its list has the action. */
static void
scroll_to (RostrumTableView *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->list)); child;
       child = gtk_widget_get_prev_sibling (child))
    if (gtk_widget_activate_action (child, "list.scroll-to-item", "u", position))
      return;
}

static gboolean
is_selected (RostrumTableView *self, guint32 index)
{
  return rostrum_session_is_selected (self->session, rostrum_table_get_ref (self->cells.table, index));
}

/* Shows what was selected elsewhere: its rows are lit, and the first of them comes into view. */
static void
follow_selection (RostrumTableView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  g_autoptr (GtkBitset) chosen = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);
  guint first = G_MAXUINT;

  find_lit (self);
  rostrum_table_columns_update_lit (&self->cells);
  for (guint i = 0; self->cells.lit && i < n; i++) {
    const guint32 index = index_at (self, i);

    if (!rostrum_bits_get (self->cells.lit, index))
      continue;
    first = MIN (first, i);
    if (is_selected (self, index))
      gtk_bitset_add (chosen, i);
  }
  self->following = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), chosen, all);
  self->following = FALSE;
  self->unseen = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (first != G_MAXUINT && !self->unseen)
    scroll_to (self, first);
}

static gboolean
show_unseen (gpointer data)
{
  RostrumTableView *self = data;

  if (self->unseen && self->session)
    follow_selection (self);
  return G_SOURCE_REMOVE;
}

/* What was chosen while another view was open comes into sight, once the rows have their places. */
static void
rostrum_table_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rostrum_table_view_parent_class)->map (widget);
  if (ROSTRUM_TABLE_VIEW (widget)->unseen)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_unseen, g_object_ref (widget), g_object_unref);
}

static void
on_session_selection (RostrumTableView *self)
{
  if (!self->following)
    follow_selection (self);
}

/* The rows that the reader chose are what is selected everywhere. */
static void
on_rows_selected (RostrumTableView *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  guint64 n;

  if (self->following)
    return;
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n = gtk_bitset_get_size (chosen);
  if (n > MAX_SELECTED)
    return;
  self->following = TRUE;
  if (n == 0)
    rostrum_session_select (self->session, ROSTRUM_REF_NONE);
  for (guint i = 0; i < n; i++) {
    const RostrumRef ref =
        rostrum_table_get_ref (self->cells.table, index_at (self, gtk_bitset_get_nth (chosen, i)));

    if (i == 0)
      rostrum_session_select (self->session, ref);
    else
      rostrum_session_toggle_selected (self->session, ref);
  }
  self->following = FALSE;
  find_lit (self);
  rostrum_table_columns_update_lit (&self->cells);
}

/* ---- the rows ---- */

static void
update_count (RostrumTableView *self, guint32 n)
{
  const guint32 all = rostrum_table_count (self->cells.debate, self->cells.table);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->cells.table == ROSTRUM_TABLE_FIGURES)
    text = g_strdup_printf (ngettext ("%1$'u of %2$'u figure", "%1$'u of %2$'u figures", all), n, all);
  else
    text = g_strdup_printf (ngettext ("%1$'u of %2$'u statement", "%1$'u of %2$'u statements", all), n, all);
  gtk_label_set_text (self->count_label, text);
  /* What holds the rows is read with the first of them; GTK 4.8 calls it by the name of its class. */
  name = g_strdup_printf (C_ ("name of a picture", "%1$s: %2$s"),
                          rostrum_view_switcher_get_name (ROSTRUM_VIEW_TABLE), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->list))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
explain_empty (RostrumTableView *self)
{
  const gboolean filtered =
      rostrum_filter_is_active (rostrum_session_get_state (self->session)->filter, self->cells.debate);
  const char *none = self->cells.table == ROSTRUM_TABLE_FIGURES ? _ ("This debate has no figures.")
                                                                : _ ("This debate has no statements.");

  adw_status_page_set_description (
      self->empty_page, filtered ? _ ("The filter leaves nothing of this debate in this view.") : none);
  gtk_widget_set_visible (adw_status_page_get_child (self->empty_page), filtered);
}

static void
fill_rows (RostrumTableView *self)
{
  const RostrumVisible *visible;
  guint32 n;
  guint32 *rows;

  if (!self->cells.debate)
    return;
  visible = rostrum_session_get_visible (self->session);
  rows = rostrum_table_get_rows (self->cells.debate, self->cells.table, visible, &n);
  self->following = TRUE;
  gtk_sort_list_model_set_incremental (self->sorted, n > SORT_AT_ONCE);
  rostrum_table_model_set_rows (self->model, rows, n);
  self->following = FALSE;
  explain_empty (self);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "empty");
  update_count (self, n);
  follow_selection (self);
}

static void fill_sort_drop_down (RostrumTableView *self);

static void
fill_columns (RostrumTableView *self)
{
  g_clear_pointer (&self->cells.debate, rostrum_debate_unref);
  if (rostrum_session_get_debate (self->session))
    self->cells.debate = rostrum_debate_ref (rostrum_session_get_debate (self->session));
  g_clear_pointer (&self->cells.lit, rostrum_bits_free);
  self->following = TRUE;
  rostrum_table_model_set_rows (self->model, NULL, 0);
  self->following = FALSE;
  self->sorting = TRUE;
  rostrum_table_columns_fill (self->list, &self->cells);
  self->sorting = FALSE;
  fill_sort_drop_down (self);
}

static void
on_filter_changed (RostrumTableView *self)
{
  if (self->cells.debate != rostrum_session_get_debate (self->session))
    fill_columns (self);
  fill_rows (self);
}

void
rostrum_table_view_set_table (RostrumTableView *self, RostrumTable table)
{
  g_return_if_fail (ROSTRUM_IS_TABLE_VIEW (self));

  if (self->cells.table == table)
    return;
  self->cells.table = table;
  fill_columns (self);
  fill_rows (self);
  gtk_toggle_button_set_active (
      table == ROSTRUM_TABLE_FIGURES ? self->figures_button : self->statements_button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table == ROSTRUM_TABLE_FIGURES ? _ ("Figures") : _ ("Statements"), -1);
  rostrum_compat_announce (GTK_WIDGET (self), gtk_label_get_text (self->count_label));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

RostrumTable
rostrum_table_view_get_table (RostrumTableView *self)
{
  g_return_val_if_fail (ROSTRUM_IS_TABLE_VIEW (self), ROSTRUM_TABLE_STATEMENTS);

  return self->cells.table;
}

static gboolean
read_now (gpointer data)
{
  RostrumTableView *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Once the rows have their places. */
void
rostrum_table_view_read (RostrumTableView *self)
{
  g_return_if_fail (ROSTRUM_IS_TABLE_VIEW (self));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_now, g_object_ref (self), g_object_unref);
}

guint32 *
rostrum_table_view_get_rows (RostrumTableView *self, gboolean only_selected, guint32 *n)
{
  g_autoptr (GtkBitset) chosen = NULL;
  guint32 *rows;

  g_return_val_if_fail (ROSTRUM_IS_TABLE_VIEW (self) && n != NULL, NULL);

  if (only_selected)
    chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (!chosen || gtk_bitset_is_empty (chosen)) {
    g_clear_pointer (&chosen, gtk_bitset_unref);
    chosen = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->sorted)));
  }
  *n = (guint32) gtk_bitset_get_size (chosen);
  rows = g_new (guint32, MAX (*n, 1));
  for (guint32 i = 0; i < *n; i++)
    rows[i] = index_at (self, gtk_bitset_get_nth (chosen, i));
  return rows;
}

/* ---- the order: by the headings, or by the drop-down, which the keyboard reaches too ---- */

/* The drop-down: as the rows come, by each column, and what shows that a heading was clicked. */
static guint
by_heading (RostrumTableView *self)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (self->sort_drop_down)) - 1;
}

static void
on_sort_chosen (RostrumTableView *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->sort_drop_down);

  if (self->sorting || chosen == GTK_INVALID_LIST_POSITION || chosen == by_heading (self))
    return;
  self->sorting = TRUE;
  rostrum_table_columns_sort (self->list, chosen > 0 ? chosen - 1 : G_MAXUINT,
                              gtk_toggle_button_get_active (self->descending_button) ? GTK_SORT_DESCENDING
                                                                                     : GTK_SORT_ASCENDING);
  gtk_widget_set_sensitive (GTK_WIDGET (self->descending_button), chosen > 0);
  self->sorting = FALSE;
}

/* A heading was clicked: which one GTK 4.8 does not tell. */
static void
on_sorter_changed (RostrumTableView *self)
{
  if (self->sorting)
    return;
  self->sorting = TRUE;
  gtk_drop_down_set_selected (self->sort_drop_down, by_heading (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->descending_button), FALSE);
  self->sorting = FALSE;
}

static void
fill_sort_drop_down (RostrumTableView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n;
  const RostrumTableColumn *columns = rostrum_table_get_columns (self->cells.table, &n);

  gtk_string_list_append (titles, _ ("In order of date"));
  for (guint c = 0; c < n; c++) {
    g_autofree char *label = NULL;

    if (!columns[c].title)
      continue;
    /* Translators: in a list of orders; %s is the heading of a column */
    label = g_strdup_printf (C_ ("order", "By “%s”"), rostrum_table_get_title (self->cells.table, c));
    gtk_string_list_append (titles, label);
  }
  gtk_string_list_append (titles, _ ("By the headings"));
  self->sorting = TRUE;
  gtk_drop_down_set_model (self->sort_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->sort_drop_down, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->descending_button), FALSE);
  self->sorting = FALSE;
}

static void
on_toggled (RostrumTableView *self)
{
  rostrum_table_view_set_table (self, gtk_toggle_button_get_active (self->figures_button)
                                          ? ROSTRUM_TABLE_FIGURES
                                          : ROSTRUM_TABLE_STATEMENTS);
}

/* ---- the class ---- */

static void
rostrum_table_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RostrumTableView *self = ROSTRUM_TABLE_VIEW (object);

  if (id == PROP_TABLE)
    g_value_set_int (value, (int) self->cells.table);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_table_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    rostrum_table_view_set_table (ROSTRUM_TABLE_VIEW (object), (RostrumTable) g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_table_view_dispose (GObject *object)
{
  RostrumTableView *self = ROSTRUM_TABLE_VIEW (object);
  GtkWidget *child;

  /* The columns look into the cells until they are gone. */
  if (self->list) {
    gtk_column_view_set_model (self->list, NULL);
    g_clear_pointer (&self->cells.debate, rostrum_debate_unref);
    rostrum_table_columns_fill (self->list, &self->cells);
  }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  self->list = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_table_view_parent_class)->dispose (object);
}

static void
rostrum_table_view_finalize (GObject *object)
{
  RostrumTableView *self = ROSTRUM_TABLE_VIEW (object);

  g_clear_pointer (&self->cells.lit, rostrum_bits_free);
  g_hash_table_unref (self->cells.bound);
  G_OBJECT_CLASS (rostrum_table_view_parent_class)->finalize (object);
}

static void
rostrum_table_view_class_init (RostrumTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rostrum_table_view_dispose;
  widget_class->map = rostrum_table_view_map;
  object_class->finalize = rostrum_table_view_finalize;
  object_class->get_property = rostrum_table_view_get_property;
  object_class->set_property = rostrum_table_view_set_property;
  properties[PROP_TABLE] = g_param_spec_int ("table", NULL, NULL, 0, ROSTRUM_N_TABLES - 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("context-menu", ROSTRUM_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                3, G_TYPE_POINTER, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rostrum-table");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, statements_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, figures_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, count_label);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, sort_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, descending_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, list);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, stack);
  gtk_widget_class_bind_template_child (widget_class, RostrumTableView, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_chosen);
  /* Before the window's own Ctrl+C, which copies a citation. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-rows", NULL);
}

static void
rostrum_table_view_init (RostrumTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cells.bound = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->cells.view = GTK_WIDGET (self);
  self->model = rostrum_table_model_new ();
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->model)),
                                          g_object_ref (gtk_column_view_get_sorter (self->list)));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_column_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  rostrum_compat_name_drop_down (self->sort_drop_down, _ ("Sort by"));
  rostrum_compat_scroll_from_start (GTK_SCROLLABLE (self->list));
  g_signal_connect_object (gtk_column_view_get_sorter (self->list), "changed", G_CALLBACK (on_sorter_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_rows_selected), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
rostrum_table_view_new (RostrumSession *session)
{
  RostrumTableView *self;

  g_return_val_if_fail (ROSTRUM_IS_SESSION (session), NULL);

  self = g_object_new (ROSTRUM_TYPE_TABLE_VIEW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "filter-changed", G_CALLBACK (on_filter_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_session_selection), self,
                           G_CONNECT_SWAPPED);
  on_filter_changed (self);
  return GTK_WIDGET (self);
}
