/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-table-model.h"

struct _RostrumTableRow {
  GObject parent_instance;

  guint32 index;
};

G_DEFINE_FINAL_TYPE (RostrumTableRow, rostrum_table_row, G_TYPE_OBJECT)

static void
rostrum_table_row_class_init (RostrumTableRowClass *klass)
{
}

static void
rostrum_table_row_init (RostrumTableRow *self)
{
}

guint32
rostrum_table_row_get_index (RostrumTableRow *self)
{
  g_return_val_if_fail (ROSTRUM_IS_TABLE_ROW (self), 0);

  return self->index;
}

struct _RostrumTableModel {
  GObject parent_instance;

  guint32 *rows;
  guint32 n_rows;
};

static GType
get_item_type (GListModel *model)
{
  return ROSTRUM_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ROSTRUM_TABLE_MODEL (model)->n_rows;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RostrumTableModel *self = ROSTRUM_TABLE_MODEL (model);
  RostrumTableRow *row;

  if (position >= self->n_rows)
    return NULL;
  row = g_object_new (ROSTRUM_TYPE_TABLE_ROW, NULL);
  row->index = self->rows[position];
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RostrumTableModel, rostrum_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
rostrum_table_model_finalize (GObject *object)
{
  g_free (ROSTRUM_TABLE_MODEL (object)->rows);
  G_OBJECT_CLASS (rostrum_table_model_parent_class)->finalize (object);
}

static void
rostrum_table_model_class_init (RostrumTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rostrum_table_model_finalize;
}

static void
rostrum_table_model_init (RostrumTableModel *self)
{
}

RostrumTableModel *
rostrum_table_model_new (void)
{
  return g_object_new (ROSTRUM_TYPE_TABLE_MODEL, NULL);
}

void
rostrum_table_model_set_rows (RostrumTableModel *self, guint32 *rows, guint32 n_rows)
{
  const guint32 old = self->n_rows;

  g_return_if_fail (ROSTRUM_IS_TABLE_MODEL (self));

  g_free (self->rows);
  self->rows = rows;
  self->n_rows = n_rows;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old, n_rows);
}
