/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-pane-layout.h"

#include "rostrum-theme.h"

#define NARROWEST_WINDOW_PX 352

struct _RostrumPaneLayout {
  GtkLayoutManager parent_instance;

  int minimum_px;
  int natural_px;
  int wished_px;
};

G_DEFINE_FINAL_TYPE (RostrumPaneLayout, rostrum_pane_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
scaled (int width_px)
{
  return MAX (width_px, MIN ((int) (width_px * rostrum_theme_text_scale ()), NARROWEST_WINDOW_PX));
}

static GtkSizeRequestMode
rostrum_pane_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rostrum_pane_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                             int for_size, int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  RostrumPaneLayout *self = ROSTRUM_PANE_LAYOUT (manager);
  int needed = 0, wished = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    needed = MAX (needed, child_minimum);
    wished = MAX (wished, child_natural);
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (needed, scaled (self->minimum_px));
    *natural = MAX (*minimum, self->wished_px > 0 ? self->wished_px : scaled (self->natural_px));
  } else {
    *minimum = needed;
    *natural = wished;
  }
}

static void
rostrum_pane_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
rostrum_pane_layout_class_init (RostrumPaneLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rostrum_pane_layout_get_request_mode;
  layout_class->measure = rostrum_pane_layout_measure;
  layout_class->allocate = rostrum_pane_layout_allocate;
}

static void
rostrum_pane_layout_init (RostrumPaneLayout *self)
{
}

GtkLayoutManager *
rostrum_pane_layout_new (int minimum_px, int natural_px)
{
  RostrumPaneLayout *self = g_object_new (ROSTRUM_TYPE_PANE_LAYOUT, NULL);

  self->minimum_px = minimum_px;
  self->natural_px = natural_px;
  return GTK_LAYOUT_MANAGER (self);
}

void
rostrum_pane_layout_set_wished (RostrumPaneLayout *self, int wished_px)
{
  g_return_if_fail (ROSTRUM_IS_PANE_LAYOUT (self));

  if (self->wished_px == wished_px)
    return;
  self->wished_px = wished_px;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
