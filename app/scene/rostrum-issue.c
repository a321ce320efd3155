/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-issue.h"

#include "rostrum-graph.h"
#include "scene/rostrum-scene-builder.h"

/* What is farther from the positions than this is in no line's way. */
#define MARGIN_WORLD 160.0

typedef struct {
  GArray *path;   /* of guint32: positions */
  GArray *boxes;  /* of RostrumLayoutBox: first those of the path */
  GArray *places; /* of RostrumWorldPoint */
} Issue;

/* How @from bears on @to, read in either direction for what contradicts; FALSE: not at all. */
static gboolean
find_relation (const RostrumDebate *debate, guint32 from, guint32 to, RostrumRelationKind *kind)
{
  for (int turned = 0; turned < 2; turned++) {
    const RostrumPosition *position = &debate->positions[turned ? to : from];

    for (guint32 i = 0; i < position->n_relations; i++)
      if (position->relations[i].to == (turned ? from : to) &&
          (!turned || position->relations[i].kind == ROSTRUM_RELATION_CONTRADICTS)) {
        *kind = position->relations[i].kind;
        return TRUE;
      }
  }
  return FALSE;
}

static gboolean
is_on_path (const Issue *issue, RostrumRef ref)
{
  for (guint i = 0; i < issue->path->len && ref.kind == ROSTRUM_KIND_POSITION; i++)
    if (g_array_index (issue->path, guint32, i) == ref.index)
      return TRUE;
  return FALSE;
}

static void
add_box (Issue *issue, const RostrumTarget *target)
{
  const RostrumWorldRect *bounds = &target->bounds;
  RostrumWorldPoint place = { bounds->x + bounds->width / 2.0, bounds->y + bounds->height / 2.0 };
  RostrumLayoutBox box = { bounds->width / 2.0,
                           bounds->width / 2.0,
                           bounds->height / 2.0,
                           bounds->height / 2.0,
                           bounds->width / 2.0,
                           bounds->height / 2.0,
                           FALSE };

  g_array_append_val (issue->boxes, box);
  g_array_append_val (issue->places, place);
}

/* The positions on the way, if all of them are shown. */
static gboolean
add_path (Issue *issue, RostrumScene *graph, const RostrumRef *refs, guint n)
{
  guint32 n_targets, n_found;
  const RostrumTarget *targets = rostrum_scene_get_targets (graph, &n_targets);

  for (guint i = 0; i < n; i++) {
    const guint32 *found;

    if (refs[i].kind != ROSTRUM_KIND_POSITION)
      continue;
    found = rostrum_scene_find (graph, refs[i], &n_found);
    if (n_found == 0 || targets[found[0]].is_edge)
      return FALSE;
    g_array_append_val (issue->path, refs[i].index);
    add_box (issue, &targets[found[0]]);
  }
  return issue->path->len > 1;
}

/* The cards and discs that a line between the positions could meet. */
static void
add_others (Issue *issue, RostrumScene *graph)
{
  const RostrumWorldPoint *places = (const RostrumWorldPoint *) (gpointer) issue->places->data;
  double left = places[0].x, right = left, top = places[0].y, bottom = top;
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (graph, &n_targets);

  for (guint i = 1; i < issue->places->len; i++) {
    left = MIN (left, places[i].x);
    right = MAX (right, places[i].x);
    top = MIN (top, places[i].y);
    bottom = MAX (bottom, places[i].y);
  }
  for (guint32 t = 0; t < n_targets; t++) {
    const RostrumWorldRect *at = &targets[t].bounds;

    if (!targets[t].is_edge &&
        (targets[t].ref.kind == ROSTRUM_KIND_SPEAKER || targets[t].ref.kind == ROSTRUM_KIND_POSITION) &&
        !is_on_path (issue, targets[t].ref) && at->x < right + MARGIN_WORLD &&
        at->x + at->width > left - MARGIN_WORLD && at->y < bottom + MARGIN_WORLD &&
        at->y + at->height > top - MARGIN_WORLD)
      add_box (issue, &targets[t]);
  }
}

/* FALSE: nothing was drawn. */
static gboolean
add_lines (const Issue *issue, const RostrumDebate *debate, RostrumSceneBuilder *builder)
{
  const guint n = issue->path->len - 1;
  const guint32 *path = (const guint32 *) (gpointer) issue->path->data;
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, n);
  g_autofree RostrumWorldCurve *curves = g_new0 (RostrumWorldCurve, n);
  const RostrumLayoutGraph graph = { .n_nodes = issue->boxes->len,
                                     .boxes = (const RostrumLayoutBox *) (gpointer) issue->boxes->data,
                                     .n_edges = n,
                                     .edges = edges };
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    edges[i] = (RostrumLayoutEdge){ i, i + 1 };
  rostrum_layout_route (&graph, (const RostrumWorldPoint *) (gpointer) issue->places->data, curves);
  for (guint i = 0; i < n; i++) {
    RostrumRelationKind kind;

    if (!find_relation (debate, path[i], path[i + 1], &kind))
      continue;
    rostrum_graph_add_relation_line (builder, ROSTRUM_LAYER_EDGES, &curves[i], kind);
    any = TRUE;
  }
  return any;
}

RostrumScene *
rostrum_issue_build (RostrumScene *graph, const RostrumDebate *debate, const RostrumRef *refs, guint n,
                     double text_scale)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutBox));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));
  Issue issue = { path, boxes, places };
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumText) text = NULL;
  RostrumSceneBuilder *builder;
  gboolean any;

  g_return_val_if_fail (graph != NULL && debate != NULL, NULL);
  g_return_val_if_fail (refs != NULL || n == 0, NULL);

  if (!add_path (&issue, graph, refs, n))
    return NULL;
  add_others (&issue, graph);
  text = rostrum_text_new (rostrum_scene_get_family (graph), text_scale);
  builder = rostrum_scene_builder_new (rostrum_scene_get_style (graph), text);
  any = add_lines (&issue, debate, builder);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  return any ? g_steal_pointer (&scene) : NULL;
}

guint
rostrum_issue_get_kinds (const RostrumDebate *debate, const RostrumRef *refs, guint n)
{
  guint32 last = ROSTRUM_NONE;
  guint kinds = 0;

  g_return_val_if_fail (debate != NULL && (refs != NULL || n == 0), 0);

  for (guint i = 0; i < n; i++) {
    RostrumRelationKind kind;

    if (refs[i].kind != ROSTRUM_KIND_POSITION)
      continue;
    if (last != ROSTRUM_NONE && find_relation (debate, last, refs[i].index, &kind))
      kinds |= 1u << kind;
    last = refs[i].index;
  }
  return kinds;
}
