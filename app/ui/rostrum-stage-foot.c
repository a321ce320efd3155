/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the picture: its legend and its caption, which fold where they would take the picture's room; and what stands in the
 * picture's place where there is none. */
#include "rostrum-stage-private.h"

#include <glib/gi18n-lib.h>

/* A stage with room for a legend below the card of a tour. */
#define ROOMY_WIDTH_PX 500
#define ROOMY_HEIGHT_PX 420
/* The picture keeps at least the rest of the stage's height. */
#define MOST_OF_HEIGHT 0.16

/* How high the caption would be, all of it or one line, whatever of it is shown now. */
static int
caption_height (RostrumStage *self, gboolean whole)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (self->caption));
  int height;

  pango_layout_set_ellipsize (layout, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -1);
  pango_layout_set_width (layout,
                          MAX (self->canvas_width - 2 * ROSTRUM_STAGE_FOOT_MARGIN_PX, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* The legend is too much for the height. */
static gboolean
is_cramped (RostrumStage *self)
{
  g_autoptr (RostrumScene) scene = NULL;
  double legend;

  if (self->canvas_width < 1)
    return FALSE;
  /* A widget that is folded away has no height to ask for. */
  g_object_get (self->legend, "scene", &scene, NULL);
  legend = scene ? rostrum_scene_get_bounds (scene).height : 0;
  return legend + caption_height (self, FALSE) > MOST_OF_HEIGHT * gtk_widget_get_height (GTK_WIDGET (self));
}

/* The caption is a line, all of it in its tooltip and, unfolded by the button, in the foot. */
static void
update_caption (RostrumStage *self, gboolean unfolded, gboolean cut)
{
  gtk_label_set_ellipsize (self->caption, unfolded ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->caption, unfolded ? -1 : 1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption),
                               cut && !unfolded ? gtk_label_get_label (self->caption) : NULL);
}

static void
update_button (RostrumStage *self, gboolean cramped, gboolean visible)
{
  gtk_label_set_label (self->legend_button_label, cramped ? _ ("_Legend") : _ ("_More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->legend_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cramped ? _ ("Legend") : _ ("Whole Caption"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->legend_button), visible);
}

/* On a tour the words are on its card; in a small window it takes the place of the legend too. */
void
rostrum_stage_foot_update (RostrumStage *self)
{
  RostrumPicture *picture = rostrum_canvas_get_picture (self->canvas);
  const gboolean empty = !picture || rostrum_picture_is_empty (picture);
  const gboolean tour = rostrum_session_get_tour (self->session) != NULL;
  const gboolean small = gtk_widget_get_width (GTK_WIDGET (self)) < ROOMY_WIDTH_PX ||
                         gtk_widget_get_height (GTK_WIDGET (self)) < ROOMY_HEIGHT_PX;
  const gboolean shown = !empty && !(tour && small);
  const gboolean cramped = shown && is_cramped (self);
  const gboolean cut = shown && !tour && caption_height (self, TRUE) > caption_height (self, FALSE);
  const gboolean unfolded = (cramped || cut) && gtk_toggle_button_get_active (self->legend_button);

  update_caption (self, unfolded, cut);
  update_button (self, cramped, cramped || cut);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), !tour);
  gtk_widget_set_visible (GTK_WIDGET (self->legend),
                          !empty && (!cramped || unfolded) && rostrum_picture_get_legend (picture) != NULL);
  gtk_widget_set_visible (self->foot, shown);
}

double
rostrum_stage_foot_legend_width (RostrumStage *self)
{
  return MAX (self->canvas_width - 2 * ROSTRUM_STAGE_FOOT_MARGIN_PX, 200);
}

void
rostrum_stage_foot_explain (RostrumStage *self, RostrumScene *legend)
{
  RostrumPicture *picture = rostrum_canvas_get_picture (self->canvas);
  const double width = rostrum_stage_foot_legend_width (self);
  const guint relations = picture ? rostrum_canvas_get_issue_relations (self->canvas) : 0;
  g_autoptr (RostrumScene) plain = NULL;
  g_autoptr (RostrumScene) whole = NULL;

  if (legend)
    plain = rostrum_scene_ref (legend);
  else if (picture)
    plain = rostrum_picture_make_legend (picture, width, 0);
  /* A further row would take the picture's room, and it would move at a click; the pane tells of the relations, too. */
  if (plain && relations != 0) {
    whole = rostrum_picture_make_legend (picture, width, relations);
    if (rostrum_scene_get_bounds (whole).height > rostrum_scene_get_bounds (plain).height)
      g_clear_pointer (&whole, rostrum_scene_unref);
  }
  rostrum_scene_view_set_scene (self->legend, whole ? whole : plain);
  self->explained = relations;
}

/* That a better picture follows is said where all else is said of the picture, without anything that moves. */
void
rostrum_stage_foot_tell (RostrumStage *self, RostrumPicture *picture)
{
  const char *caption = rostrum_picture_get_caption (picture);
  g_autofree char *draft = NULL;

  if (rostrum_picture_is_draft (picture))
    /* Translators: the sentences below the picture, and that its layout is only a first one yet */
    draft = g_strdup_printf (_ ("%s The layout is being refined."), caption);
  gtk_label_set_label (self->caption, draft ? draft : caption);
}

static const char *
nothing_in_debate (RostrumView view)
{
  switch (view) {
  case ROSTRUM_VIEW_COSTS:
    return _ ("This debate has no figures.");
  case ROSTRUM_VIEW_TIMELINE:
    return _ ("This debate has no statements and no events.");
  default:
    return _ ("Nobody in this debate takes a stance on a position.");
  }
}

void
rostrum_stage_foot_explain_empty (RostrumStage *self, RostrumPicture *picture)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const gboolean filtered =
      rostrum_filter_is_active (rostrum_session_get_state (self->session)->filter, debate);
  const char *refusal = rostrum_picture_get_refusal (picture);
  const char *why = filtered ? _ ("The filter leaves nothing of this debate in this view.")
                             : nothing_in_debate (rostrum_picture_get_view (picture));

  adw_status_page_set_title (self->empty_page, refusal ? _ ("Too Much to Show") : _ ("Nothing to Show"));
  adw_status_page_set_description (self->empty_page, refusal ? refusal : why);
  gtk_widget_set_visible (adw_status_page_get_child (self->empty_page), !refusal && filtered);
}

static void
selection_changed (RostrumStage *self)
{
  if (rostrum_canvas_get_issue_relations (self->canvas) != self->explained)
    rostrum_stage_foot_explain (self, NULL);
}

/* After the canvas, which then knows what the new selection disagrees about. */
void
rostrum_stage_foot_init (RostrumStage *self)
{
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->legend_button, "toggled", G_CALLBACK (rostrum_stage_foot_update), self,
                           G_CONNECT_SWAPPED);
}
