/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-table-columns.h"

#include <string.h>

#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-stance-line.h"
#include "rostrum-table-model.h"
#include "rostrum-theme.h"

#define DISC_PX 20
/* The first one that is on screen, in both tables. */
#define FIRST_COLUMN 1

/* One column. */
typedef struct {
  RostrumTableCells *cells;
  guint column;
  const char *id; /* static */
  guint32 *ranks; /* made when the column is first sorted by; NULL */
  guint32 n_ranks;
} Column;

static void
column_free (gpointer data, GClosure *closure)
{
  Column *column = data;

  g_free (column->ranks);
  g_free (column);
}

static gboolean
is_column (const Column *column, const char *id)
{
  return strcmp (column->id, id) == 0;
}

static guint32
item_index (GtkListItem *item)
{
  return rostrum_table_row_get_index (ROSTRUM_TABLE_ROW (gtk_list_item_get_item (item)));
}

typedef struct {
  const char *id;
  int width_px; /* at a text scale of 1 */
  gboolean expand;
  gboolean wraps; /* in two lines */
} Look;

static const Look looks[] = {
  { "date", 92, FALSE, FALSE },        { "speaker", 144, FALSE, FALSE }, { "stance", 178, FALSE, FALSE },
  { "position", 156, FALSE, TRUE },    { "summary", 280, TRUE, TRUE },   { "quote", 170, FALSE, TRUE },
  { "echoes", 140, FALSE, TRUE },      { "source", 200, FALSE, TRUE },   { "place", 120, FALSE, TRUE },
  { "label", 190, TRUE, TRUE },        { "scope", 140, FALSE, TRUE },    { "subject", 140, FALSE, TRUE },
  { "attribution", 116, FALSE, TRUE }, { "amount", 120, FALSE, TRUE },   { "unit", 100, FALSE, TRUE },
  { "basis", 96, FALSE, FALSE },       { "formula", 240, FALSE, TRUE },
};

static const Look *
find_look (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (strcmp (looks[i].id, id) == 0)
      return &looks[i];
  g_assert_not_reached ();
}

/* ---- the cells ---- */

static void
on_secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  Column *column = g_object_get_data (G_OBJECT (item), "rostrum-column");
  RostrumRef ref;

  if (!gtk_list_item_get_item (item))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ref = rostrum_table_get_ref (column->cells->table, item_index (item));
  gtk_widget_translate_coordinates (cell, column->cells->view, x, y, &x, &y);
  g_signal_emit_by_name (column->cells->view, "context-menu", &ref, x, y);
}

/* Only what is cut is worth a tip. */
static gboolean
on_query_tooltip (GtkWidget *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkGesture *secondary = gtk_gesture_click_new ();

  if (is_column (column, "speaker"))
    gtk_box_append (GTK_BOX (box), rostrum_disc_new (column->cells->debate, ROSTRUM_NONE, DISC_PX));
  else if (is_column (column, "stance"))
    gtk_box_append (GTK_BOX (box),
                    rostrum_stance_line_new (ROSTRUM_STANCE_SUPPORTS, GTK_ORIENTATION_HORIZONTAL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (find_look (column->id)->wraps) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_lines (GTK_LABEL (label), 2);
  } else {
    gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  }
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary_pressed), item);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (secondary));
  g_object_set_data (G_OBJECT (item), "rostrum-column", column);
  gtk_list_item_set_child (item, box);
}

/* GTK 4.8 calls a focused row by the name of its class, so the row gets the words of all of it. */
static void
name_row (Column *column, GtkListItem *item, guint32 index)
{
  RostrumTableCells *cells = column->cells;
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell ? gtk_widget_get_parent (cell) : NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *name = NULL;
  guint n;
  const RostrumTableColumn *columns = rostrum_table_get_columns (cells->table, &n);

  if (!row)
    return;
  parts = g_ptr_array_new_with_free_func (g_free);
  for (guint c = 0; c < n; c++) {
    char *words = columns[c].title ? rostrum_table_get_words (cells->debate, cells->table, c, index) : NULL;

    if (words && *words)
      g_ptr_array_add (parts, words);
    else
      g_free (words);
  }
  g_ptr_array_add (parts, NULL);
  name = g_strjoinv (", ", (char **) parts->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_lit (Column *column, GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *cell = gtk_widget_get_parent (child);
  const RostrumBits *lit = column->cells->lit;

  if (lit && gtk_list_item_get_item (item) && rostrum_bits_get (lit, item_index (item)))
    gtk_widget_add_css_class (cell ? cell : child, "lit");
  else
    gtk_widget_remove_css_class (cell ? cell : child, "lit");
}

static void
show_ornament (Column *column, GtkWidget *ornament, guint32 index)
{
  RostrumTableCells *cells = column->cells;
  RostrumDebate *debate = cells->debate;

  if (ROSTRUM_IS_DISC (ornament)) {
    rostrum_disc_set_speaker (ROSTRUM_DISC (ornament), debate,
                              cells->table == ROSTRUM_TABLE_FIGURES ? debate->estimates[index].speaker
                                                                    : debate->statements[index].speaker);
  } else if (ROSTRUM_IS_STANCE_LINE (ornament)) {
    const RostrumStance stance = debate->statements[index].stance;

    gtk_widget_set_visible (ornament, stance != ROSTRUM_STANCE_NONE);
    if (stance != ROSTRUM_STANCE_NONE)
      rostrum_stance_line_set_stance (ROSTRUM_STANCE_LINE (ornament), stance);
  }
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  RostrumTableCells *cells = column->cells;
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_last_child (box);
  const guint32 index = item_index (item);
  g_autofree char *words = rostrum_table_get_words (cells->debate, cells->table, column->column, index);

  show_ornament (column, gtk_widget_get_first_child (box), index);
  gtk_label_set_text (GTK_LABEL (label), words);
  /* A cell too would be called by the name of its class. */
  if (gtk_widget_get_parent (box))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (is_column (column, "stance") && cells->debate->statements[index].stance == ROSTRUM_STANCE_NONE)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  g_hash_table_add (cells->bound, item);
  show_lit (column, item);
  if (column->column == FIRST_COLUMN)
    name_row (column, item, index);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  g_hash_table_remove (column->cells->bound, item);
}

void
rostrum_table_columns_update_lit (RostrumTableCells *cells)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, cells->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_lit (g_object_get_data (G_OBJECT (item), "rostrum-column"), item);
}

/* ---- the order ---- */

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  Column *column = data;
  RostrumTableCells *cells = column->cells;
  const guint32 x = rostrum_table_row_get_index ((RostrumTableRow *) a);
  const guint32 y = rostrum_table_row_get_index ((RostrumTableRow *) b);

  if (!column->ranks) {
    column->ranks = rostrum_table_get_ranks (cells->debate, cells->table, column->column);
    column->n_ranks = rostrum_table_count (cells->debate, cells->table);
  }
  if (x >= column->n_ranks || y >= column->n_ranks || column->ranks[x] == column->ranks[y])
    return GTK_ORDERING_EQUAL;
  return column->ranks[x] < column->ranks[y] ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

/* ---- the columns ---- */

static GtkColumnViewColumn *
make_column (RostrumTableCells *cells, guint index, const char *id)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;
  Column *column = g_new0 (Column, 1);
  g_autoptr (GtkSorter) sorter = NULL;

  column->cells = cells;
  column->column = index;
  column->id = id;
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup), column, column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), column);
  view_column = gtk_column_view_column_new (rostrum_table_get_title (cells->table, index), factory);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, column, NULL));
  /* The column is the factory's: the sorter must not outlive that. */
  g_object_set_data_full (G_OBJECT (sorter), "rostrum-factory", g_object_ref (factory), g_object_unref);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column,
                                          (int) (find_look (id)->width_px * rostrum_theme_text_scale ()));
  gtk_column_view_column_set_expand (view_column, find_look (id)->expand);
  return view_column;
}

void
rostrum_table_columns_fill (GtkColumnView *view, RostrumTableCells *cells)
{
  GListModel *old = gtk_column_view_get_columns (view);
  guint n;
  const RostrumTableColumn *columns = rostrum_table_get_columns (cells->table, &n);

  while (g_list_model_get_n_items (old) > 0) {
    g_autoptr (GtkColumnViewColumn) first = g_list_model_get_item (old, 0);

    gtk_column_view_remove_column (view, first);
  }
  g_hash_table_remove_all (cells->bound);
  for (guint c = 0; cells->debate && c < n; c++) {
    g_autoptr (GtkColumnViewColumn) column = NULL;

    if (!columns[c].title)
      continue;
    column = make_column (cells, c, columns[c].id);
    gtk_column_view_append_column (view, column);
  }
}

void
rostrum_table_columns_sort (GtkColumnView *view, guint index, GtkSortType direction)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), index);

  gtk_column_view_sort_by_column (view, column, direction);
}
