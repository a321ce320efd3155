/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organic layout of a projection in two steps: each coalition for itself, then coalitions and single speakers as boxes. So nobody
 * stands in a coalition who is not of it, and its name has room. */
#include <math.h>

#include "layout/rostrum-segment.h"
#include "rostrum-graph.h"

#define FULL_EFFORT_NODES 100.0
#define MIRROR_ROUNDS 3
/* Pairs of ties that may be looked at for one coalition after the other. */
#define MIRROR_WORK 4000000
/* A crossing is as bad as ties that are this much longer. */
#define CROSSING_WORLD 60.0

typedef struct {
  const RostrumGraph *graph;
  const RostrumGraphStructure *structure;
  const RostrumLayoutOptions *options;
  guint32 n;                 /* coalitions, then those who are in none */
  guint32 *group;            /* of each node */
  RostrumLayoutBox *boxes;   /* of each group */
  guint64 *keys;             /* of each group: the least of its nodes' */
  double *middles;           /* of each group: y of the middle of its members, from its centre */
  RostrumWorldPoint *places; /* of each node, from its group's centre */
} Groups;

static void
groups_init (Groups *self)
{
  guint32 n_nodes = self->graph->n_nodes;

  self->n = self->structure->n_groups;
  self->group = g_new (guint32, n_nodes + 1);
  for (guint32 v = 0; v < n_nodes; v++)
    self->group[v] = self->structure->group_of[v] != ROSTRUM_NONE ? self->structure->group_of[v] : self->n++;
  self->boxes = g_new0 (RostrumLayoutBox, self->n + 1);
  self->keys = g_new (guint64, self->n + 1);
  self->middles = g_new0 (double, self->n + 1);
  self->places = g_new0 (RostrumWorldPoint, n_nodes + 1);
  for (guint32 g = 0; g < self->n; g++)
    self->keys[g] = G_MAXUINT64;
  for (guint32 v = 0; v < n_nodes; v++) {
    guint32 g = self->group[v];

    self->keys[g] = MIN (self->keys[g], self->graph->keys[v]);
    if (g >= self->structure->n_groups)
      self->boxes[g] = self->graph->boxes[v];
  }
}

/* The layout of the members alone; returns the room they take. */
static RostrumWorldRect
place_members (Groups *self, guint32 group, const guint32 *nodes, guint32 n)
{
  const RostrumGraph *graph = self->graph;
  g_autofree RostrumLayoutBox *boxes = g_new (RostrumLayoutBox, n + 1);
  g_autofree guint64 *keys = g_new (guint64, n + 1);
  g_autofree guint32 *local = g_new0 (guint32, graph->n_nodes + 1);
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, n + 1);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));
  RostrumLayoutGraph members = { .n_nodes = n, .boxes = boxes, .keys = keys };
  RostrumLayoutOptions options = *self->options;
  RostrumWorldRect room = { 0 };

  for (guint32 i = 0; i < n; i++) {
    boxes[i] = graph->boxes[nodes[i]];
    keys[i] = graph->keys[nodes[i]];
    local[nodes[i]] = i;
  }
  for (guint32 e = 0; e < self->structure->n_edges; e++) {
    RostrumLayoutEdge edge = self->structure->edges[e];

    if (self->group[edge.a] != group || self->group[edge.b] != group)
      continue;
    edge = (RostrumLayoutEdge){ local[edge.a], local[edge.b] };
    g_array_append_val (edges, edge);
  }
  members.edges = (const RostrumLayoutEdge *) (gpointer) edges->data;
  members.n_edges = edges->len;
  /* Many coalitions share the work of one picture. */
  options.effort = MIN (1.0, FULL_EFFORT_NODES / graph->n_nodes);
  rostrum_layout_organic (&members, &options, places);
  for (guint32 i = 0; i < n; i++) {
    RostrumWorldRect rect = { places[i].x - boxes[i].left, places[i].y - boxes[i].above,
                              boxes[i].left + boxes[i].right, boxes[i].above + boxes[i].below };

    room = i == 0 ? rect : rostrum_world_rect_union (&room, &rect);
    self->places[nodes[i]] = places[i];
  }
  return room;
}

/* The members with their outline around them and its name above. */
static void
place_coalition (Groups *self, guint32 group, const guint32 *nodes, guint32 n)
{
  RostrumWorldRect room = place_members (self, group, nodes, n);
  double padding = rostrum_graph_outline_padding (self->graph);
  double name_width, name_height, half_width, half_height, middle_x, middle_y;
  g_auto (GStrv) name = rostrum_graph_wrap_outline_name (self->graph, group, room.width + 2.0 * padding,
                                                         &name_width, &name_height);

  half_width = ceil (MAX (room.width / 2.0 + padding, name_width / 2.0));
  half_height = ceil ((room.height + name_height) / 2.0 + padding);
  middle_x = room.x + room.width / 2.0;
  middle_y = room.y + room.height / 2.0 - name_height / 2.0;
  self->middles[group] = name_height / 2.0;
  for (guint32 i = 0; i < n; i++) {
    self->places[nodes[i]].x -= middle_x;
    self->places[nodes[i]].y -= middle_y;
  }
  self->boxes[group] =
      (RostrumLayoutBox){ half_width, half_width, half_height, half_height, half_width, half_height, FALSE };
}

static void
place_coalitions (Groups *self)
{
  g_autofree guint32 *members = g_new (guint32, self->graph->n_nodes + 1);

  for (guint32 g = 0; g < self->structure->n_groups; g++) {
    const RostrumCoalition *coalition = &self->graph->content->coalitions->coalitions[g];

    for (guint32 i = 0; i < coalition->n_speakers; i++)
      members[i] = self->graph->node_of_speaker[coalition->speakers[i]];
    place_coalition (self, g, members, coalition->n_speakers);
  }
}

static void
place_groups (Groups *self, RostrumWorldPoint *centres)
{
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, self->structure->n_edges + 1);
  RostrumLayoutGraph groups = {
    .n_nodes = self->n, .boxes = self->boxes, .edges = edges, .keys = self->keys
  };

  for (guint32 e = 0; e < self->structure->n_edges; e++) {
    RostrumLayoutEdge edge = { self->group[self->structure->edges[e].a],
                               self->group[self->structure->edges[e].b] };

    if (edge.a != edge.b)
      edges[groups.n_edges++] = edge;
  }
  rostrum_layout_organic (&groups, self->options, centres);
}

/* ---- mirrored ---- */

static RostrumWorldPoint
place_of (const Groups *self, const RostrumWorldPoint *centres, guint32 node)
{
  RostrumWorldPoint centre = centres[self->group[node]];

  return (RostrumWorldPoint){ centre.x + self->places[node].x, centre.y + self->places[node].y };
}

/* How badly @group stands to the others: how long and how crossed the ties are that leave it. */
static double
strain (const Groups *self, const RostrumWorldPoint *centres, guint32 group)
{
  const RostrumGraphStructure *structure = self->structure;
  double sum = 0.0;

  for (guint32 i = 0; i < structure->n_ties; i++) {
    RostrumLayoutEdge tie = structure->ties[i];
    RostrumWorldPoint a = place_of (self, centres, tie.a);
    RostrumWorldPoint b = place_of (self, centres, tie.b);

    if ((self->group[tie.a] == group) == (self->group[tie.b] == group))
      continue;
    sum += rostrum_distance (a, b);
    for (guint32 k = 0; k < structure->n_ties; k++) {
      RostrumLayoutEdge other = structure->ties[k];

      if (other.a != tie.a && other.a != tie.b && other.b != tie.a && other.b != tie.b)
        sum += CROSSING_WORLD * rostrum_segments_cross (a, b, place_of (self, centres, other.a),
                                                        place_of (self, centres, other.b));
    }
  }
  return sum;
}

/* Each box takes the place of its mirror image, so that none comes nearer to another. */
static void
mirror (Groups *self, guint32 group, gboolean across)
{
  for (guint32 v = 0; v < self->graph->n_nodes; v++) {
    const RostrumLayoutBox *box = &self->graph->boxes[v];

    if (self->group[v] != group)
      continue;
    if (across)
      self->places[v].x = box->left - box->right - self->places[v].x;
    else
      self->places[v].y = 2.0 * self->middles[group] + box->above - box->below - self->places[v].y;
  }
}

/* A coalition can stand in four ways; each takes the one that suits its ties to the others. */
static void
mirror_coalitions (Groups *self, const RostrumWorldPoint *centres)
{
  if ((guint64) self->structure->n_ties * self->structure->n_ties * self->structure->n_groups > MIRROR_WORK)
    return;
  for (guint round = 0; round < MIRROR_ROUNDS; round++)
    for (guint32 g = 0; g < self->structure->n_groups; g++) {
      double least = strain (self, centres, g);
      guint best = 0;

      /* Across, then down, then back across: all four, the last one is the first again after down. */
      for (guint way = 1; way <= 4; way++) {
        double now;

        mirror (self, g, way % 2 == 1);
        now = strain (self, centres, g);
        if (way < 4 && now < least - 1e-6) {
          least = now;
          best = way;
        }
      }
      for (guint way = 1; way <= best; way++)
        mirror (self, g, way % 2 == 1);
    }
}

void
rostrum_graph_layout_groups (const RostrumGraph *graph, const RostrumGraphStructure *structure,
                             const RostrumLayoutOptions *options, RostrumWorldPoint *places)
{
  Groups groups = { .graph = graph, .structure = structure, .options = options };
  g_autofree RostrumWorldPoint *centres = NULL;

  groups_init (&groups);
  place_coalitions (&groups);
  centres = g_new0 (RostrumWorldPoint, groups.n + 1);
  place_groups (&groups, centres);
  mirror_coalitions (&groups, centres);
  for (guint32 v = 0; v < graph->n_nodes; v++) {
    places[v].x = floor (centres[groups.group[v]].x + groups.places[v].x + 0.5);
    places[v].y = floor (centres[groups.group[v]].y + groups.places[v].y + 0.5);
  }
  g_free (groups.group);
  g_free (groups.boxes);
  g_free (groups.keys);
  g_free (groups.middles);
  g_free (groups.places);
}
