/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-stance-line.h"

#include "rostrum-theme.h"

#define WIDTH_PX 3
#define LENGTH_PX 36

struct _RostrumStanceLine {
  GtkWidget parent_instance;

  RostrumStance stance;
  GtkOrientation orientation;
};

enum {
  PROP_0,
  PROP_ORIENTATION,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RostrumStanceLine, rostrum_stance_line, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
rostrum_stance_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RostrumStanceLine *self = ROSTRUM_STANCE_LINE (object);

  if (id == PROP_ORIENTATION)
    self->orientation = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_stance_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  RostrumStanceLine *self = ROSTRUM_STANCE_LINE (widget);
  gboolean along = orientation == self->orientation;

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = along ? LENGTH_PX : WIDTH_PX + 2;
  else
    *minimum = *natural = along ? 1 : WIDTH_PX;
}

/* One stretch of the line; a stretch no longer than the line is wide is a dot. */
static void
append_stretch (GtkSnapshot *snapshot, const GdkRGBA *color, gboolean horizontal, float across, float from,
                float length)
{
  graphene_rect_t rect = horizontal ? GRAPHENE_RECT_INIT (from, across, length, WIDTH_PX)
                                    : GRAPHENE_RECT_INIT (across, from, WIDTH_PX, length);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, length <= WIDTH_PX + 0.5f ? WIDTH_PX / 2.0f : 1.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
rostrum_stance_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RostrumStanceLine *self = ROSTRUM_STANCE_LINE (widget);
  const RostrumStyle *style = rostrum_theme_style ();
  gboolean horizontal = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  float length = horizontal ? gtk_widget_get_width (widget) : gtk_widget_get_height (widget);
  float thickness = horizontal ? gtk_widget_get_height (widget) : gtk_widget_get_width (widget);
  float across = (thickness - WIDTH_PX) / 2, at = 0;
  GdkRGBA color = rostrum_theme_rgba (self->stance == ROSTRUM_STANCE_NONE
                                          ? style->outline
                                          : rostrum_style_stance_color (style, self->stance));
  double lengths[4];
  int n = self->stance == ROSTRUM_STANCE_NONE
              ? 0
              : rostrum_dash_get_lengths (rostrum_stance_to_dash (self->stance), WIDTH_PX, lengths);

  if (n < 2) {
    append_stretch (snapshot, &color, horizontal, across, 0, length);
    return;
  }
  for (int i = 0; at < length; i = (i + 1) % n) {
    float step = MAX (lengths[i], i % 2 ? 1.0 : WIDTH_PX);

    if (i % 2 == 0)
      append_stretch (snapshot, &color, horizontal, across, at, MIN (step, length - at));
    at += step;
  }
}

static void
rostrum_stance_line_class_init (RostrumStanceLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rostrum_stance_line_set_property;
  widget_class->measure = rostrum_stance_line_measure;
  widget_class->snapshot = rostrum_stance_line_snapshot;
  properties[PROP_ORIENTATION] =
      g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "stanceline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rostrum_stance_line_init (RostrumStanceLine *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  rostrum_theme_watch (GTK_WIDGET (self));
}

GtkWidget *
rostrum_stance_line_new (RostrumStance stance, GtkOrientation orientation)
{
  RostrumStanceLine *self = g_object_new (ROSTRUM_TYPE_STANCE_LINE, "orientation", orientation, NULL);

  self->stance = stance;
  return GTK_WIDGET (self);
}

void
rostrum_stance_line_set_stance (RostrumStanceLine *self, RostrumStance stance)
{
  g_return_if_fail (ROSTRUM_IS_STANCE_LINE (self));

  self->stance = stance;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
