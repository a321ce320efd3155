/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the nodes of a graph stand: laid out, or as they stood in the picture before. */
#include "rostrum-graph.h"

#include <math.h>
#include <string.h>

#define GAP_WORLD 28.0

/* The shapes that a picture may be wished in: a window that grows a little keeps its picture. */
static const double aspects[] = { 0.4096, 0.512, 0.64, 0.8, 1.0, 1.25, 1.5625, 1.953125, 2.44140625 };

void
rostrum_graph_places_free (RostrumGraphPlaces *self)
{
  if (self == NULL)
    return;
  g_free (self->boxes);
  g_free (self->places);
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
  return copy;
}

static double
wished_aspect (const RostrumPictureOptions *options)
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
places_key (const RostrumGraph *self, const RostrumLayoutOptions *options)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  hash = hash_words (hash, &self->n_nodes, sizeof self->n_nodes);
  hash = hash_words (hash, self->keys, self->n_nodes * sizeof *self->keys);
  hash = hash_words (hash, self->ends, self->network->n_edges * sizeof *self->ends);
  hash = hash_words (hash, &options->gap_world, sizeof options->gap_world);
  hash = hash_words (hash, &options->aspect, sizeof options->aspect);
  return hash_words (hash, &options->seed, sizeof options->seed);
}

static gboolean
can_reuse (const RostrumGraph *self, const RostrumGraphPlaces *places, guint64 key)
{
  return places != NULL && places->key == key && places->n_nodes == self->n_nodes &&
         memcmp (places->boxes, self->boxes, self->n_nodes * sizeof *self->boxes) == 0;
}

static void
apply_pins (RostrumGraph *self)
{
  GArray *pins = self->context->state->pins;

  for (guint i = 0; i < pins->len; i++) {
    const RostrumPin *pin = &g_array_index (pins, RostrumPin, i);
    guint32 node = ROSTRUM_NONE;

    if (pin->ref.kind == ROSTRUM_KIND_SPEAKER && pin->ref.index < self->context->debate->n_speakers)
      node = self->node_of_speaker[pin->ref.index];
    else if (pin->ref.kind == ROSTRUM_KIND_POSITION && pin->ref.index < self->context->debate->n_positions)
      node = self->node_of_position[pin->ref.index];
    if (node != ROSTRUM_NONE && isfinite (pin->x_world) && isfinite (pin->y_world))
      self->places[node] = (RostrumWorldPoint){ pin->x_world, pin->y_world };
  }
}

void
rostrum_graph_place (RostrumGraph *self, RostrumGraphPlaces **places)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumLayoutGraph graph = { .n_nodes = self->n_nodes,
                               .boxes = self->boxes,
                               .n_edges = self->network->n_edges,
                               .edges = self->ends,
                               .keys = self->keys };
  RostrumGraphPlaces *used;
  guint64 key;

  options.gap_world = GAP_WORLD * self->scale;
  options.aspect = wished_aspect (self->context->options);
  key = places_key (self, &options);

  used = g_new0 (RostrumGraphPlaces, 1);
  used->n_nodes = self->n_nodes;
  used->boxes = g_memdup2 (self->boxes, (self->n_nodes + 1) * sizeof *self->boxes);
  used->key = key;
  if (can_reuse (self, *places, key)) {
    used->places = g_memdup2 ((*places)->places, (self->n_nodes + 1) * sizeof *used->places);
  } else {
    used->places = g_new0 (RostrumWorldPoint, self->n_nodes + 1);
    rostrum_layout_organic (&graph, &options, used->places);
  }

  memcpy (self->places, used->places, self->n_nodes * sizeof *self->places);
  apply_pins (self);
  rostrum_layout_route (&graph, self->places, self->curves);
  rostrum_graph_find_crossed (self);
  *places = used;
}
