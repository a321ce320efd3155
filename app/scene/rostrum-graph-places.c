/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the nodes of a graph stand: laid out, or as they stood in the picture before. */
#include "layout/rostrum-node-order.h"
#include "layout/rostrum-overlap.h"
#include "rostrum-graph.h"

#include <math.h>
#include <string.h>

#define GAP_WORLD 20.0
/* Neighbours on a ring are not tied to each other: nothing runs between them. */
#define RING_GAP_WORLD 12.0
/* Discs alone are small, and the line between two must be long enough to be read. */
#define TIE_GAP_WORLD 48.0
/* Pictures of so many edges get more room where edges pass under cards: by so much, so often. */
#define MOST_EDGES_SPREAD 300
#define SPREAD_STEP 0.1
#define SPREAD_STEPS 4

/* A draft is worth the picture that it costs from so many nodes and edges on; the layouts that count crossings take longer. */
#define DRAFT_ORGANIC 20000
#define DRAFT_OTHERS 3000

/* The shapes that a picture may be wished in: a window that grows a little keeps its picture. */
static const double aspects[] = { 0.4096, 0.512, 0.64, 0.8, 1.0, 1.25, 1.5625, 1.953125, 2.44140625 };
#define SMALLEST_PAGE 300.0
#define LARGEST_PAGE 5000.0
#define PAGE_STEP 1.2

void
rostrum_graph_places_free (RostrumGraphPlaces *self)
{
  if (self == NULL)
    return;
  g_free (self->boxes);
  g_free (self->places);
  g_free (self->curves);
  g_free (self);
}

RostrumGraphPlaces *
rostrum_graph_places_copy (const RostrumGraphPlaces *places)
{
  RostrumGraphPlaces *copy;

  if (places == NULL)
    return NULL;
  copy = g_memdup2 (places, sizeof *places);
  copy->boxes = g_memdup2 (places->boxes, (places->n_nodes + 1) * sizeof *places->boxes);
  copy->places = g_memdup2 (places->places, (places->n_nodes + 1) * sizeof *places->places);
  copy->curves = g_memdup2 (places->curves, places->n_edges * sizeof *places->curves);
  return copy;
}

double
rostrum_graph_wished_aspect (const RostrumPictureOptions *options)
{
  double best = ROSTRUM_LAYOUT_OPTIONS_DEFAULT.aspect;
  double least = INFINITY;

  if (!(options->height_px > 0.0) || !(options->width_px > 0.0))
    return best;
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++) {
    double ratio = options->width_px / options->height_px / aspects[i];
    double off = MAX (ratio, 1.0 / ratio);

    if (off < least) {
      least = off;
      best = aspects[i];
    }
  }
  return best;
}

/* The side of the square as large as the page, in steps as of aspects[] for the same reason. */
static double
page_side (const RostrumPictureOptions *options, double aspect)
{
  double height_px = options->height_px > 0.0 ? options->height_px : options->width_px / aspect;
  double area = options->width_px * height_px;
  double side = SMALLEST_PAGE;

  if (!(area > 0.0))
    return ROSTRUM_LAYOUT_OPTIONS_DEFAULT.page_world;
  while (side * sqrt (PAGE_STEP) < sqrt (area) && side < LARGEST_PAGE)
    side *= PAGE_STEP;
  return side;
}

/* FNV-1a over words: what the layout is a function of. */
static guint64
hash_words (guint64 hash, gconstpointer data, gsize size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static guint64
places_key (const RostrumGraph *self, const RostrumGraphStructure *structure,
            const RostrumLayoutOptions *options)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);
  guint kind = self->context->state->layout;
  double padding = rostrum_graph_outline_padding (self);

  hash = hash_words (hash, &kind, sizeof kind);
  hash = hash_words (hash, &self->n_nodes, sizeof self->n_nodes);
  hash = hash_words (hash, self->keys, self->n_nodes * sizeof *self->keys);
  hash = hash_words (hash, structure->edges, structure->n_edges * sizeof *structure->edges);
  if (structure->n_groups > 0)
    hash = hash_words (hash, structure->ties, structure->n_ties * sizeof *structure->ties);
  for (guint32 g = 0; g < structure->n_groups; g++) {
    const char *name = self->content->coalitions->coalitions[g].name;

    hash = hash_words (hash, name, strlen (name));
  }
  hash = hash_words (hash, structure->group_of, self->n_nodes * sizeof *structure->group_of);
  hash = hash_words (hash, &padding, sizeof padding);
  /* How much room there is depends on what is drawn. */
  if (self->n_edges <= MOST_EDGES_SPREAD) {
    hash = hash_words (hash, self->ends, self->n_edges * sizeof *self->ends);
    hash = hash_words (hash, &self->content->outlines, sizeof self->content->outlines);
  }
  hash = hash_words (hash, &options->gap_world, sizeof options->gap_world);
  hash = hash_words (hash, &options->aspect, sizeof options->aspect);
  hash = hash_words (hash, &options->page_world, sizeof options->page_world);
  hash = hash_words (hash, &options->seed, sizeof options->seed);
  return MAX (hash, 1);
}

static gboolean
can_reuse (const RostrumGraph *self, const RostrumGraphPlaces *places, guint64 key)
{
  return places != NULL && places->key == key && places->n_nodes == self->n_nodes &&
         memcmp (places->boxes, self->boxes, self->n_nodes * sizeof *self->boxes) == 0;
}

/* ---- laid out ---- */

static gboolean
has_draft (const RostrumGraph *self, const RostrumGraphStructure *structure)
{
  RostrumLayoutKind kind = self->context->state->layout;
  guint64 size = (guint64) self->n_nodes + structure->n_edges;

  if (kind == ROSTRUM_LAYOUT_RING || (kind == ROSTRUM_LAYOUT_COLUMNS && self->content->projection == NULL))
    return size >= DRAFT_OTHERS;
  return structure->n_groups == 0 && size >= DRAFT_ORGANIC;
}

static void
lay_out (RostrumGraph *self, const RostrumGraphStructure *structure, const RostrumLayoutOptions *options,
         RostrumWorldPoint *places)
{
  gboolean two_mode = self->content->projection == NULL;
  RostrumLayoutKind kind = self->context->state->layout;
  g_autofree guint8 *sides = g_new0 (guint8, self->n_nodes + 1);
  RostrumLayoutGraph graph = { .n_nodes = self->n_nodes,
                               .boxes = self->boxes,
                               .n_edges = structure->n_edges,
                               .edges = structure->edges,
                               .keys = self->keys,
                               .sides = two_mode ? sides : NULL };

  for (guint32 v = 0; v < self->n_nodes; v++)
    sides[v] = !rostrum_graph_is_speaker (self, v);
  if (kind == ROSTRUM_LAYOUT_RING)
    rostrum_layout_ring (&graph, options, places);
  else if (kind == ROSTRUM_LAYOUT_COLUMNS && two_mode)
    rostrum_layout_columns (&graph, options, places);
  else if (structure->n_groups > 0)
    rostrum_graph_layout_groups (self, structure, options, places);
  else
    rostrum_layout_organic (&graph, options, places);
}

/* ---- pinned ---- */

/* Puts pinned nodes to where they are pinned; returns how many there are. @fixed is n_nodes long. */
static guint
apply_pins (RostrumGraph *self, gboolean *fixed)
{
  GArray *pins = self->context->state->pins;
  guint n = 0;

  for (guint i = 0; i < pins->len; i++) {
    const RostrumPin *pin = &g_array_index (pins, RostrumPin, i);
    guint32 node = ROSTRUM_NONE;

    if (pin->ref.kind == ROSTRUM_KIND_SPEAKER && pin->ref.index < self->context->debate->n_speakers)
      node = self->node_of_speaker[pin->ref.index];
    else if (pin->ref.kind == ROSTRUM_KIND_POSITION && pin->ref.index < self->context->debate->n_positions)
      node = self->node_of_position[pin->ref.index];
    if (node == ROSTRUM_NONE || !isfinite (pin->x_world) || !isfinite (pin->y_world))
      continue;
    self->places[node] = (RostrumWorldPoint){ pin->x_world, pin->y_world };
    fixed[node] = TRUE;
    n++;
  }
  return n;
}

/* What lies where something was pinned makes way; all others stay where they are. FALSE if nothing is pinned. */
static gboolean
put_pins (RostrumGraph *self, const RostrumLayoutOptions *options)
{
  RostrumLayoutGraph graph = { .n_nodes = self->n_nodes, .boxes = self->boxes, .keys = self->keys };
  g_autofree gboolean *fixed = g_new0 (gboolean, self->n_nodes + 1);
  g_autofree gboolean *sorted_fixed = g_new0 (gboolean, self->n_nodes + 1);
  g_autofree RostrumLayoutBox *boxes = g_new (RostrumLayoutBox, self->n_nodes + 1);
  g_autofree double *x = g_new (double, self->n_nodes + 1);
  g_autofree double *y = g_new (double, self->n_nodes + 1);
  g_autofree guint32 *order = NULL;

  if (apply_pins (self, fixed) == 0)
    return FALSE;
  order = rostrum_node_order (&graph, NULL);
  for (guint32 i = 0; i < self->n_nodes; i++) {
    boxes[i] = self->boxes[order[i]];
    sorted_fixed[i] = fixed[order[i]];
    x[i] = self->places[order[i]].x;
    y[i] = self->places[order[i]].y;
  }
  rostrum_overlap_remove (self->n_nodes, boxes, options->gap_world, sorted_fixed, options->cancelled, x, y);
  for (guint32 i = 0; i < self->n_nodes; i++)
    self->places[order[i]] = (RostrumWorldPoint){ x[i], y[i] };
  return TRUE;
}

/* ---- routed ---- */

/* Edges keep off the names of coalitions as they do off cards. Returns how many pass under something all the same. */
static guint32
route_edges (RostrumGraph *self)
{
  guint32 n = self->n_nodes + self->outlines->len;
  g_autofree RostrumLayoutBox *boxes = g_new0 (RostrumLayoutBox, n + 1);
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, n + 1);
  g_autofree guint64 *keys = g_new0 (guint64, n + 1);
  RostrumLayoutGraph graph = {
    .n_nodes = n, .boxes = boxes, .n_edges = self->n_edges, .edges = self->ends, .keys = keys
  };

  memcpy (boxes, self->boxes, self->n_nodes * sizeof *boxes);
  memcpy (places, self->places, self->n_nodes * sizeof *places);
  memcpy (keys, self->keys, self->n_nodes * sizeof *keys);
  for (guint i = 0; i < self->outlines->len; i++) {
    const RostrumGraphOutline *outline = &g_array_index (self->outlines, RostrumGraphOutline, i);
    double half_width = outline->label.width / 2.0;
    double half_height = outline->label.height / 2.0;

    boxes[self->n_nodes + i] = (RostrumLayoutBox){ half_width, half_width,  half_height, half_height,
                                                   half_width, half_height, FALSE };
    places[self->n_nodes + i] =
        (RostrumWorldPoint){ outline->label.x + half_width, outline->label.y + half_height };
    keys[self->n_nodes + i] = ~(guint64) i;
  }
  if (self->context->state->layout == ROSTRUM_LAYOUT_COLUMNS && self->content->projection == NULL)
    return rostrum_layout_route_columns (&graph, places, self->curves);
  return rostrum_layout_route (&graph, places, self->curves);
}

static void
scale_places (RostrumGraph *self, const RostrumWorldPoint *places, double factor)
{
  for (guint32 v = 0; v < self->n_nodes; v++)
    self->places[v] =
        (RostrumWorldPoint){ floor (places[v].x * factor + 0.5), floor (places[v].y * factor + 0.5) };
}

static guint32
outline_and_route (RostrumGraph *self)
{
  rostrum_graph_find_outlines (self);
  return route_edges (self);
}

/* Where edges find no way between the cards these are given more room, until there is one or the picture gets too large. Afterwards
 * all is routed. */
static void
spread_and_route (RostrumGraph *self, const gint *cancelled, RostrumWorldPoint *places)
{
  g_autofree RostrumWorldPoint *first = g_memdup2 (places, (self->n_nodes + 1) * sizeof *places);
  guint32 fewest = outline_and_route (self);
  double best = 1.0;
  double factor = 1.0;

  if (self->n_edges > MOST_EDGES_SPREAD)
    return;
  for (guint step = 0; step < SPREAD_STEPS && fewest > 0; step++) {
    guint32 passes;

    if (cancelled != NULL && g_atomic_int_get (cancelled) != 0)
      return;
    factor += SPREAD_STEP;
    scale_places (self, first, factor);
    passes = outline_and_route (self);
    if (passes >= fewest)
      continue;
    fewest = passes;
    best = factor;
  }
  if (best != factor) {
    scale_places (self, first, best);
    outline_and_route (self);
  }
  memcpy (places, self->places, self->n_nodes * sizeof *places);
}

static double
gap_of (const RostrumGraph *self)
{
  if (self->content->projection != NULL)
    return TIE_GAP_WORLD;
  if (self->context->state->layout == ROSTRUM_LAYOUT_COLUMNS)
    return ROSTRUM_GRAPH_ROW_GAP_WORLD;
  return self->context->state->layout == ROSTRUM_LAYOUT_RING ? RING_GAP_WORLD : GAP_WORLD;
}

/* Outlines and edges where nodes stand as in @before. Few edges were routed with care, which takes long, and are in the key: they are
 * the same again. */
static void
outline_and_reuse (RostrumGraph *self, const RostrumGraphPlaces *before)
{
  if (before->curves == NULL || before->n_edges != self->n_edges) {
    outline_and_route (self);
    return;
  }
  rostrum_graph_find_outlines (self);
  memcpy (self->curves, before->curves, self->n_edges * sizeof *self->curves);
}

void
rostrum_graph_place (RostrumGraph *self, RostrumGraphPlaces **places)
{
  g_autoptr (RostrumGraphStructure) structure = rostrum_graph_structure_new (self);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumGraphPlaces *used = g_new0 (RostrumGraphPlaces, 1);
  const RostrumGraphPlaces *before = NULL;
  gboolean pinned;
  guint64 key;

  options.gap_world = gap_of (self) * self->scale;
  options.aspect = self->aspect;
  options.page_world = page_side (self->context->options, options.aspect);
  options.cancelled = self->context->options->cancelled;
  key = places_key (self, structure, &options);

  used->n_nodes = self->n_nodes;
  used->boxes = g_memdup2 (self->boxes, (self->n_nodes + 1) * sizeof *self->boxes);
  used->key = key;
  if (can_reuse (self, *places, key)) {
    used->places = g_memdup2 ((*places)->places, (self->n_nodes + 1) * sizeof *used->places);
    memcpy (self->places, used->places, self->n_nodes * sizeof *self->places);
    before = *places;
  } else {
    used->places = g_new0 (RostrumWorldPoint, self->n_nodes + 1);
    used->draft = options.draft = self->context->options->draft && has_draft (self, structure);
    lay_out (self, structure, &options, used->places);
    memcpy (self->places, used->places, self->n_nodes * sizeof *self->places);
    spread_and_route (self, options.cancelled, used->places);
  }
  if (used->draft || (options.cancelled != NULL && g_atomic_int_get (options.cancelled) != 0))
    used->key = 0;
  pinned = put_pins (self, &options);
  if (pinned)
    outline_and_route (self);
  else if (before != NULL)
    outline_and_reuse (self, before);
  used->n_edges = self->n_edges;
  if (!pinned && self->n_edges <= MOST_EDGES_SPREAD)
    used->curves = g_memdup2 (self->curves, self->n_edges * sizeof *self->curves);
  rostrum_graph_route_relations (self);
  rostrum_graph_find_crossed (self);
  *places = used;
}
