/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-picture.h"

#include "rostrum-frame-private.h"
#include "rostrum-graph.h"
#include "rostrum-picture-limits.h"
#include "rostrum-picture-selection.h"
#include "rostrum-picture-text.h"
#include "rostrum-scene-derive.h"
#include "scene/rostrum-views.h"

struct _RostrumPicture {
  gatomicrefcount ref_count;
  RostrumScene *scene;
  RostrumScene *legend; /* may be NULL */
  char *caption;
  char *refusal; /* NULL if it could be drawn */
  RostrumView view;
  RostrumRef focus;
  guint32 scope;
  gboolean empty;
  RostrumTimePlot time_plot;  /* without an axis in other views than the timeline */
  RostrumGraphPlaces *places; /* of the last graph; NULL before the first */
  /* For legends of other widths; NULL where there are none. */
  RostrumGraphLegend *entries;
  const RostrumStyle *style;
  char *family;
  double text_scale;
  gboolean fake_text;
  RostrumText *text; /* with what it has measured, for the picture after this one; taken by one alone */
};

G_DEFINE_BOXED_TYPE (RostrumPicture, rostrum_picture, rostrum_picture_ref, rostrum_picture_unref)

RostrumPicture *
rostrum_picture_ref (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rostrum_picture_unref (RostrumPicture *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  g_clear_pointer (&self->legend, rostrum_scene_unref);
  g_clear_pointer (&self->places, rostrum_graph_places_free);
  g_clear_pointer (&self->entries, rostrum_graph_legend_free);
  g_clear_pointer (&self->text, rostrum_text_free);
  g_free (self->family);
  g_free (self->caption);
  g_free (self->refusal);
  g_free (self);
}

/* Hides all of @kind but @kept. */
static void
hide_others (RostrumFilter *filter, const RostrumDebate *debate, RostrumKind kind, guint32 kept)
{
  guint32 n = rostrum_debate_count (debate, kind);

  for (guint32 i = 0; i < n; i++)
    if (i != kept)
      rostrum_filter_set_hidden (filter, debate, kind, i, TRUE);
}

/* What the filter leaves, and of that, if the graph is focused on a node, only the node and its neighbours. */
static RostrumVisible *
visible_of (RostrumDebate *debate, const RostrumViewState *state)
{
  g_autoptr (RostrumFilter) narrowed = NULL;
  RostrumKind kind = state->focus.kind;

  if (state->view != ROSTRUM_VIEW_GRAPH || (kind != ROSTRUM_KIND_SPEAKER && kind != ROSTRUM_KIND_POSITION) ||
      state->focus.index >= rostrum_debate_count (debate, kind))
    return rostrum_visible_new (debate, state->filter);
  /* In a projection the neighbours of a speaker are speakers. */
  if (state->network != ROSTRUM_NETWORK_TWO_MODE && kind == ROSTRUM_KIND_SPEAKER)
    return rostrum_graph_visible_around (debate, state);
  narrowed = rostrum_filter_copy (state->filter);
  hide_others (narrowed, debate, kind, state->focus.index);
  return rostrum_visible_new (debate, narrowed);
}

/* An exported picture may show a part of the graph, and what is selected in it. */
static RostrumScene *
finish_inner (const RostrumViewContext *context, RostrumScene *scene)
{
  const RostrumPictureOptions *options = context->options;
  g_autoptr (RostrumScene) whole = scene;
  g_autoptr (RostrumScene) part = NULL;

  if (options->framed && options->crop != NULL && rostrum_view_zooms (context->state->view))
    part = rostrum_scene_new_cropped (whole, context->text, options->crop);
  else
    part = rostrum_scene_ref (whole);
  if (!options->show_selection || context->state->selection->len == 0)
    return g_steal_pointer (&part);
  return rostrum_picture_select (context, part);
}

/* The edges of @network that are targets of @scene; free with g_array_unref(). */
static GArray *
edges_in (const RostrumNetwork *network, RostrumScene *scene)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (RostrumEdge));
  guint32 n_found;

  for (guint32 i = 0; i < network->n_edges; i++) {
    RostrumEdge edge = network->edges[i];

    rostrum_scene_find (scene, rostrum_ref_edge (edge.speaker, edge.position), &n_found);
    if (n_found > 0)
      g_array_append_val (edges, edge);
  }
  return edges;
}

/* The legend knows nothing of what a detail leaves out. */
static RostrumScene *
make_matrix_legend (const RostrumViewContext *context, const RostrumNetwork *network, RostrumScene *inner,
                    double width)
{
  g_autoptr (GArray) edges = edges_in (network, inner);
  RostrumNetwork drawn = *network;

  drawn.edges = (const RostrumEdge *) (gpointer) edges->data;
  drawn.n_edges = edges->len;
  return rostrum_matrix_legend_build (context, &drawn, rostrum_matrix_shows_coalitions (inner), width);
}

/* What legends are made of after the picture. */
static void
keep_legend (RostrumPicture *self, const RostrumViewContext *context, RostrumGraphLegend *entries)
{
  const RostrumPictureOptions *options = context->options;

  self->entries = entries;
  self->style = context->style;
  self->family = g_strdup (options->family);
  self->text_scale = options->text_scale;
  self->fake_text = options->fake_text;
  self->legend = rostrum_graph_legend_build (
      entries, context->style, context->text,
      options->legend_width_px > 0 ? options->legend_width_px : options->width_px, 0);
}

static void
make_graph (RostrumPicture *self, RostrumViewContext *context, RostrumPicture *previous)
{
  g_autoptr (RostrumNetwork) network = rostrum_network_new (context->debate, context->visible);
  g_autoptr (RostrumVisible) nothing = NULL;
  g_autoptr (RostrumGraphContent) content = NULL;
  g_autoptr (RostrumGraphLegend) entries = NULL;
  g_autoptr (RostrumScene) inner = NULL;
  g_autoptr (RostrumScene) legend = NULL;

  self->refusal = rostrum_picture_refuse_graph (network);
  if (self->refusal != NULL) {
    context->visible = nothing = rostrum_visible_new_nothing (context->debate);
    rostrum_network_free (network);
    network = rostrum_network_new (context->debate, nothing);
  }
  self->empty = network->n_edges == 0;
  content = rostrum_graph_content_new (context, network);
  self->places = previous != NULL ? previous->places : NULL;
  inner = finish_inner (context, rostrum_graph_view_build (context, content, &self->places));
  self->caption =
      self->refusal != NULL
          ? g_strdup (self->refusal)
          : rostrum_picture_select_caption (context, network, rostrum_graph_caption (context, content));
  entries = rostrum_graph_legend_new (context, content, inner);

  if (!context->options->framed) {
    keep_legend (self, context, g_steal_pointer (&entries));
    self->scene = g_steal_pointer (&inner);
    return;
  }
  legend = rostrum_graph_legend_build (entries, context->style, context->text,
                                       rostrum_frame_get_content_width (context, inner), 0);
  self->scene = rostrum_frame_build (context, inner, legend, self->caption);
}

static void
make_matrix (RostrumPicture *self, RostrumViewContext *context, RostrumPicture *previous)
{
  g_autoptr (RostrumNetwork) network = rostrum_network_new (context->debate, context->visible);
  g_autoptr (RostrumVisible) nothing = NULL;
  g_autoptr (RostrumScene) inner = NULL;
  g_autoptr (RostrumScene) legend = NULL;
  const RostrumPictureOptions *options = context->options;
  double legend_width = options->legend_width_px > 0 ? options->legend_width_px : options->width_px;

  self->refusal = rostrum_picture_refuse_matrix (network);
  if (self->refusal != NULL) {
    context->visible = nothing = rostrum_visible_new_nothing (context->debate);
    rostrum_network_free (network);
    network = rostrum_network_new (context->debate, nothing);
  }
  self->empty = network->n_edges == 0;
  self->caption =
      self->refusal != NULL
          ? g_strdup (self->refusal)
          : rostrum_picture_select_caption (context, network, rostrum_matrix_caption (context, network));
  self->places = previous != NULL ? rostrum_graph_places_copy (previous->places) : NULL;
  inner = finish_inner (context, rostrum_matrix_view_build (context, network));
  if (options->framed)
    legend_width = rostrum_frame_get_content_width (context, inner);
  legend = make_matrix_legend (context, network, inner, legend_width);
  if (options->framed) {
    self->scene = rostrum_frame_build (context, inner, legend, self->caption);
    return;
  }
  self->legend = g_steal_pointer (&legend);
  self->scene = g_steal_pointer (&inner);
}

typedef struct {
  RostrumViewContext context;
  RostrumPictureOptions options;
  const char *caption;
} Chart;

static RostrumScene *
build_chart (guint n_groups, double width, double more, gpointer data)
{
  Chart *chart = data;
  RostrumViewContext context = chart->context;
  RostrumPictureOptions options = chart->options;
  g_autoptr (RostrumScene) inner = NULL;

  options.most_groups = n_groups;
  options.width_px = width;
  context.options = &options;
  inner = finish_inner (&context, rostrum_costs_view_build (&context));
  if (more > 0.0) {
    options.height_px = rostrum_scene_get_bounds (inner).height + more;
    rostrum_scene_unref (inner);
    inner = finish_inner (&context, rostrum_costs_view_build (&context));
  }
  return options.framed ? rostrum_frame_build (&context, inner, NULL, chart->caption)
                        : g_steal_pointer (&inner);
}

static void
make_costs (RostrumPicture *self, RostrumViewContext *context, RostrumPicture *previous)
{
  g_autoptr (RostrumVisible) nothing = NULL;
  Chart chart = { .options = *context->options };

  self->refusal = rostrum_picture_refuse_costs (context->visible);
  if (self->refusal != NULL)
    context->visible = nothing = rostrum_visible_new_nothing (context->debate);
  self->empty = context->visible->n_estimates == 0;
  self->caption = self->refusal != NULL ? g_strdup (self->refusal) : rostrum_costs_caption (context);
  /* The way back to the graph is as short as if one had never left it. */
  self->places = previous != NULL ? rostrum_graph_places_copy (previous->places) : NULL;
  if (chart.options.framed)
    chart.options.height_px = 0.0; /* the frame below it follows at once */
  chart.context = *context;
  chart.caption = self->caption;
  if (chart.options.framed && chart.options.shape != ROSTRUM_SHAPE_AS_NEEDED)
    self->scene = rostrum_costs_fit (context, build_chart, &chart);
  else
    self->scene = build_chart (chart.options.most_groups, chart.options.width_px, 0.0, &chart);
}

static void
make_timeline (RostrumPicture *self, RostrumViewContext *context, RostrumPicture *previous)
{
  RostrumPictureOptions options = *context->options;
  RostrumTimelineView view = { 0 };
  g_autoptr (RostrumViewState) none = NULL;
  g_autoptr (RostrumScene) inner = NULL;
  g_autoptr (RostrumScene) legend = NULL;

  if (options.framed)
    options.height_px = 0.0; /* the frame below it follows at once */
  context->options = &options;
  self->places = previous != NULL ? rostrum_graph_places_copy (previous->places) : NULL;
  self->refusal = rostrum_picture_refuse_timeline (context);
  if (self->refusal != NULL) {
    context->state = none = rostrum_view_state_copy (context->state);
    none->filter->stances = 0;
  }
  rostrum_timeline_view_build (context, &view);
  self->empty = view.empty;
  self->caption = self->refusal != NULL ? g_strdup (self->refusal) : g_strdup (view.caption);
  g_free (view.caption);
  inner = finish_inner (context, view.scene);
  if (!options.framed) {
    self->time_plot = view.plot;
    self->legend = rostrum_timeline_legend_build (
        context, &view.shown, options.legend_width_px > 0 ? options.legend_width_px : options.width_px);
    self->scene = g_steal_pointer (&inner);
    return;
  }
  legend =
      rostrum_timeline_legend_build (context, &view.shown, rostrum_frame_get_content_width (context, inner));
  self->scene = rostrum_frame_build (context, inner, legend, self->caption);
}

gboolean
rostrum_picture_draws (RostrumView view)
{
  return view == ROSTRUM_VIEW_GRAPH || view == ROSTRUM_VIEW_COSTS || view == ROSTRUM_VIEW_MATRIX ||
         view == ROSTRUM_VIEW_TIMELINE;
}

/* @picture is given up where it was cancelled; then what was measured for it goes to the next one by way of @previous. */
static RostrumPicture *
end_picture (RostrumPicture *picture, RostrumText *text, RostrumPicture *previous, const gint *cancelled)
{
  if (cancelled == NULL || g_atomic_int_get (cancelled) == 0) {
    rostrum_picture_text_leave (&picture->text, text);
    return picture;
  }
  rostrum_picture_text_leave (previous != NULL ? &previous->text : &picture->text, text);
  rostrum_picture_unref (picture);
  return NULL;
}

RostrumPicture *
rostrum_picture_new (RostrumDebate *debate, const RostrumViewState *state,
                     const RostrumPictureOptions *options, RostrumPicture *previous)
{
  RostrumPicture *self;
  g_autoptr (RostrumVisible) visible = NULL;
  g_autoptr (RostrumDebate) joined = NULL;
  g_autoptr (GArray) issue = NULL;
  RostrumText *text;
  RostrumViewContext context;

  g_return_val_if_fail (debate != NULL && state != NULL && options != NULL, NULL);

  self = g_new0 (RostrumPicture, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->view = state->view;
  self->focus = state->focus;
  self->scope = state->scope;
  /* The chart is that of a debate which has the reader's figures, too. */
  if (state->view == ROSTRUM_VIEW_COSTS && state->own->len > 0)
    debate = joined = rostrum_own_figures_join (debate, state->own);
  visible = visible_of (debate, state);
  text = rostrum_picture_text_take (previous != NULL ? &previous->text : NULL, options);
  context = (RostrumViewContext){ debate, state, visible, options, text, rostrum_style_get (options->theme) };
  context.issue = issue = rostrum_picture_find_issue (&context);
  if (state->view == ROSTRUM_VIEW_COSTS)
    make_costs (self, &context, previous);
  else if (state->view == ROSTRUM_VIEW_MATRIX)
    make_matrix (self, &context, previous);
  else if (state->view == ROSTRUM_VIEW_TIMELINE)
    make_timeline (self, &context, previous);
  else
    make_graph (self, &context, previous);
  return end_picture (self, text, previous, options->cancelled);
}

RostrumScene *
rostrum_picture_get_scene (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->scene;
}

RostrumScene *
rostrum_picture_get_legend (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->legend;
}

RostrumScene *
rostrum_picture_make_legend (RostrumPicture *self, double width_px, guint relations)
{
  g_autoptr (RostrumText) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->entries == NULL)
    return self->legend != NULL ? rostrum_scene_ref (self->legend) : NULL;
  text = self->fake_text ? rostrum_text_new_fake () : rostrum_text_new (self->family, self->text_scale);
  return rostrum_graph_legend_build (self->entries, self->style, text, width_px, relations);
}

gboolean
rostrum_picture_is_draft (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->view == ROSTRUM_VIEW_GRAPH && self->places != NULL && self->places->draft;
}

const char *
rostrum_picture_get_caption (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, "");
  return self->caption;
}

RostrumView
rostrum_picture_get_view (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_VIEW_GRAPH);
  return self->view;
}

RostrumRef
rostrum_picture_get_focus (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_REF_NONE);
  return self->focus;
}

guint32
rostrum_picture_get_scope (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);
  return self->scope;
}

const char *
rostrum_picture_get_refusal (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->refusal;
}

const RostrumTimePlot *
rostrum_picture_get_time_plot (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->time_plot.axis.n_parts > 0 ? &self->time_plot : NULL;
}

gboolean
rostrum_picture_is_empty (RostrumPicture *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->empty;
}
