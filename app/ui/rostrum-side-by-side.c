/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-side-by-side.h"

#include "rostrum-theme.h"

#define GAP_PX 12

struct _RostrumSideBySide {
  GtkLayoutManager parent_instance;

  int below_px;
};

G_DEFINE_FINAL_TYPE (RostrumSideBySide, rostrum_side_by_side, GTK_TYPE_LAYOUT_MANAGER)

static int
minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
has_room (GtkWidget *first, GtkWidget *second, int width)
{
  return width >= ROSTRUM_SIDE_BY_SIDE_PX * rostrum_theme_text_scale () &&
         width >= 2 * MAX (minimum_width (first), minimum_width (second)) + GAP_PX;
}

static int
height_at (GtkWidget *widget, int width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkSizeRequestMode
rostrum_side_by_side_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rostrum_side_by_side_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                              int for_size, int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = first ? gtk_widget_get_next_sibling (first) : NULL;

  if (!second)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (minimum_width (first), minimum_width (second));
    *natural = MAX (*minimum, (int) (ROSTRUM_SIDE_BY_SIDE_PX * rostrum_theme_text_scale ()));
  } else if (for_size >= 0 && has_room (first, second, for_size)) {
    *minimum = *natural =
        MAX (height_at (first, (for_size - GAP_PX) / 2), height_at (second, (for_size - GAP_PX) / 2));
  } else {
    *minimum = *natural =
        height_at (first, for_size) + ROSTRUM_SIDE_BY_SIDE (manager)->below_px + height_at (second, for_size);
  }
}

static void
rostrum_side_by_side_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                               int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = first ? gtk_widget_get_next_sibling (first) : NULL;
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation a = { 0, 0, width, height }, b = a;

  if (!second)
    return;
  if (has_room (first, second, width)) {
    a.width = b.width = (width - GAP_PX) / 2;
    a.x = rtl ? width - a.width : 0;
    b.x = rtl ? 0 : width - b.width;
  } else {
    a.height = height_at (first, width);
    b.y = a.height + ROSTRUM_SIDE_BY_SIDE (manager)->below_px;
    b.height = MAX (height - b.y, height_at (second, width));
  }
  gtk_widget_size_allocate (first, &a, -1);
  gtk_widget_size_allocate (second, &b, -1);
}

static void
rostrum_side_by_side_class_init (RostrumSideBySideClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rostrum_side_by_side_get_request_mode;
  layout_class->measure = rostrum_side_by_side_measure;
  layout_class->allocate = rostrum_side_by_side_allocate;
}

static void
rostrum_side_by_side_init (RostrumSideBySide *self)
{
}

GtkWidget *
rostrum_side_by_side_box_new (GtkWidget *first, GtkWidget *second, int below_px)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  RostrumSideBySide *self = g_object_new (ROSTRUM_TYPE_SIDE_BY_SIDE, NULL);

  self->below_px = below_px;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (self));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}
