/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-split-bar.h"

#include <glib/gi18n-lib.h>

#include "rostrum-theme.h"

#define HEIGHT_PX 8
#define GAP_PX 2
#define N_PARTS 3

struct _RostrumSplitBar {
  GtkWidget parent_instance;

  guint counts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (RostrumSplitBar, rostrum_split_bar, GTK_TYPE_WIDGET)

static void
rostrum_split_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 24;
}

/* In high contrast there are no colours to tell the parts apart: who supports is filled, who opposes hollow, who is of two minds
 * hollow with a line in it. */
static void
append_part (GtkSnapshot *snapshot, RostrumStance stance, const graphene_rect_t *rect)
{
  const RostrumStyle *style = rostrum_theme_style ();
  GdkRGBA color = rostrum_theme_rgba (rostrum_style_stance_color (style, stance));
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, HEIGHT_PX / 2.0f);
  if (!style->high_contrast || stance == ROSTRUM_STANCE_SUPPORTS) {
    gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    gtk_snapshot_append_color (snapshot, &color, rect);
    gtk_snapshot_pop (snapshot);
    return;
  }
  gtk_snapshot_append_border (snapshot, &rounded, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ color, color, color, color });
  if (stance == ROSTRUM_STANCE_MIXED)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (rect->origin.x + 4, rect->origin.y + HEIGHT_PX / 2.0f - 1,
                                                    MAX (rect->size.width - 8, 0), 2));
}

static void
rostrum_split_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const RostrumStance stances[N_PARTS] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_MIXED,
                                                  ROSTRUM_STANCE_OPPOSES };
  RostrumSplitBar *self = ROSTRUM_SPLIT_BAR (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint total = self->counts[0] + self->counts[1] + self->counts[2], before = 0;

  if (total == 0)
    return;
  for (int i = 0; i < N_PARTS; i++) {
    float from = width * before / total, to = width * (before + self->counts[i]) / total;
    graphene_rect_t rect;

    if (self->counts[i] == 0)
      continue;
    before += self->counts[i];
    to -= before < total ? GAP_PX : 0;
    rect = GRAPHENE_RECT_INIT (mirrored ? width - to : from, 0, to - from, height);
    append_part (snapshot, stances[i], &rect);
  }
}

static void
rostrum_split_bar_class_init (RostrumSplitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rostrum_split_bar_measure;
  widget_class->snapshot = rostrum_split_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "splitbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rostrum_split_bar_init (RostrumSplitBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  rostrum_theme_watch (GTK_WIDGET (self));
}

GtkWidget *
rostrum_split_bar_new (guint n_support, guint n_mixed, guint n_oppose)
{
  RostrumSplitBar *self = g_object_new (ROSTRUM_TYPE_SPLIT_BAR, NULL);
  g_autofree char *words = rostrum_split_to_words (n_support, n_mixed, n_oppose);

  self->counts[0] = n_support;
  self->counts[1] = n_mixed;
  self->counts[2] = n_oppose;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

char *
rostrum_split_to_words (guint n_support, guint n_mixed, guint n_oppose)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_support)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u supports", "%u support", n_support), n_support));
  if (n_mixed)
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%u is of two minds", "%u are of two minds", n_mixed), n_mixed));
  if (n_oppose)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u opposes", "%u oppose", n_oppose), n_oppose));
  if (parts->len == 0)
    return g_strdup (_ ("Nobody takes a stance"));
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the parts of a short list, "3 support · 1 opposes" */
  return g_strjoinv (C_ ("separator of a list", " · "), (char **) parts->pdata);
}
