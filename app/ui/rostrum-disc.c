/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-disc.h"

#include "rostrum-theme.h"

#define DEFAULT_SIZE_PX 24

struct _RostrumDisc {
  GtkWidget parent_instance;

  RostrumDebate *debate;
  guint32 speaker;
  char *initials;
  int size_px;
};

G_DEFINE_FINAL_TYPE (RostrumDisc, rostrum_disc, GTK_TYPE_WIDGET)

static void
rostrum_disc_dispose (GObject *object)
{
  RostrumDisc *self = ROSTRUM_DISC (object);

  g_clear_pointer (&self->debate, rostrum_debate_unref);
  g_clear_pointer (&self->initials, g_free);
  G_OBJECT_CLASS (rostrum_disc_parent_class)->dispose (object);
}

static void
rostrum_disc_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  RostrumDisc *self = ROSTRUM_DISC (widget);

  *minimum = *natural = (int) (self->size_px * MIN (rostrum_theme_text_scale (), 1.6) + 0.5);
}

static void
snapshot_initials (RostrumDisc *self, GtkSnapshot *snapshot, float diameter, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->initials);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  PangoRectangle ink;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, diameter * 0.40 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((diameter - ink.width) / 2 - ink.x,
                                                          (diameter - ink.height) / 2 - ink.y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
rostrum_disc_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RostrumDisc *self = ROSTRUM_DISC (widget);
  const RostrumStyle *style = rostrum_theme_style ();
  float diameter = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gboolean hollow = !self->debate || self->speaker == ROSTRUM_NONE;
  RostrumColor fill = hollow ? style->grid : rostrum_style_disc_color (style, self->debate, self->speaker);
  RostrumColor ring = hollow ? style->outline : style->disc_ring;
  GdkRGBA rgba = rostrum_theme_rgba (fill);
  GskRoundedRect circle;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - diameter) / 2,
                                                          (gtk_widget_get_height (widget) - diameter) / 2));
  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT (0, 0, diameter, diameter), diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &rgba, &circle.bounds);
  gtk_snapshot_pop (snapshot);
  if (ring.alpha > 0) {
    GdkRGBA edge = rostrum_theme_rgba (ring);
    float width = style->high_contrast ? 2 : 1;

    gtk_snapshot_append_border (snapshot, &circle, (float[4]){ width, width, width, width },
                                (GdkRGBA[4]){ edge, edge, edge, edge });
  }
  if (!hollow)
    snapshot_initials (self, snapshot, diameter, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
rostrum_disc_class_init (RostrumDiscClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rostrum_disc_dispose;
  widget_class->measure = rostrum_disc_measure;
  widget_class->snapshot = rostrum_disc_snapshot;
  gtk_widget_class_set_css_name (widget_class, "disc");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rostrum_disc_init (RostrumDisc *self)
{
  self->speaker = ROSTRUM_NONE;
  self->size_px = DEFAULT_SIZE_PX;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  rostrum_theme_watch (GTK_WIDGET (self));
}

GtkWidget *
rostrum_disc_new (RostrumDebate *debate, guint32 speaker, int size_px)
{
  RostrumDisc *self = g_object_new (ROSTRUM_TYPE_DISC, NULL);

  self->size_px = size_px;
  rostrum_disc_set_speaker (self, debate, speaker);
  return GTK_WIDGET (self);
}

void
rostrum_disc_set_speaker (RostrumDisc *self, RostrumDebate *debate, guint32 speaker)
{
  g_return_if_fail (ROSTRUM_IS_DISC (self));

  g_clear_pointer (&self->debate, rostrum_debate_unref);
  g_clear_pointer (&self->initials, g_free);
  self->speaker = speaker;
  if (debate && speaker != ROSTRUM_NONE) {
    self->debate = rostrum_debate_ref (debate);
    self->initials = rostrum_speaker_get_initials (&debate->speakers[speaker]);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
