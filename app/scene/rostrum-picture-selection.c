/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-selection.h"

#include "query/rostrum-proof.h"
#include "rostrum-scene-derive.h"
#include "scene/rostrum-issue.h"

GArray *
rostrum_picture_find_issue (const RostrumViewContext *context)
{
  g_autoptr (RostrumNetwork) network = NULL;
  guint32 a, b;

  if (!context->options->show_selection || !rostrum_view_state_get_compared (context->state, &a, &b))
    return NULL;
  network = rostrum_network_new (context->debate, context->visible);
  return rostrum_comparison_find_issue (network, a, b);
}

static RostrumScene *
lay_over (const RostrumViewContext *context, RostrumScene *scene, RostrumScene *over)
{
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (context->style, context->text);
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);

  rostrum_scene_builder_add_scene (builder, scene, 0.0, 0.0);
  rostrum_scene_builder_add_scene (builder, over, 0.0, 0.0);
  return rostrum_scene_builder_end (builder, &bounds, 0.0, rostrum_scene_get_title (scene),
                                    rostrum_scene_get_description (scene));
}

RostrumScene *
rostrum_picture_select (const RostrumViewContext *context, RostrumScene *scene)
{
  const RostrumViewState *state = context->state;
  g_autoptr (GArray) refs = g_array_copy (state->selection);
  const guint n_issue = context->issue != NULL ? context->issue->len : 0;
  const RostrumRef *issue = n_issue > 0 ? (const RostrumRef *) (gpointer) context->issue->data : NULL;
  g_autoptr (RostrumScene) selected = NULL;
  g_autoptr (RostrumScene) path = NULL;

  if (n_issue > 0)
    g_array_append_vals (refs, issue, n_issue);
  selected = rostrum_scene_new_selected (scene, context->text, (const RostrumRef *) (gpointer) refs->data,
                                         refs->len, state->selection->len);
  /* A graph with all relations has these too. */
  if (state->view == ROSTRUM_VIEW_GRAPH && !state->relations && n_issue > 0)
    path = rostrum_issue_build (scene, context->debate, issue, n_issue, context->options->text_scale);
  return path != NULL ? lay_over (context, selected, path) : g_steal_pointer (&selected);
}

char *
rostrum_picture_select_caption (const RostrumViewContext *context, const RostrumNetwork *network,
                                char *caption)
{
  g_autofree char *rest = caption;
  g_autofree char *headline = NULL;
  guint32 a, b;

  if (!context->options->framed || !context->options->show_selection ||
      !rostrum_view_state_get_compared (context->state, &a, &b))
    return g_steal_pointer (&rest);
  headline = rostrum_comparison_to_headline (network, a, b);
  return g_strconcat (headline, " ", rest, NULL);
}
