/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-route-sideways.h"

#include <math.h>

/* Hubs with less room than this between them do not stand side by side. */
#define LEAST_WAY_WORLD 40.0
/* Ends at one hub are this far apart if there is room. */
#define PORT_STEP_WORLD 9.0
/* So much of a disc's radius has room for ends: beyond, edges would touch it rather than leave it. */
#define ROUND_SHARE 0.7

/* How far the control points reach: the flatter at the ends, the steeper between. */
static const double reaches[] = { 0.5, 0.62, 0.74, 0.86 };

/* The end of an edge at a side of a hub. */
typedef struct {
  guint32 node;
  guint32 edge;
  double turn; /* how far down the edge leads, for its length sideways */
  gint8 way;   /* -1: to the left, 1: to the right */
} Port;

static double
way_between (const RostrumObstacles *o, RostrumLayoutEdge edge)
{
  return fabs (o->places[edge.a].x - o->places[edge.b].x) - o->boxes[edge.a].hub_half_width -
         o->boxes[edge.b].hub_half_width;
}

static gint
by_side_and_turn (gconstpointer a, gconstpointer b)
{
  const Port *p = a;
  const Port *q = b;

  if (p->node != q->node)
    return p->node < q->node ? -1 : 1;
  if (p->way != q->way)
    return p->way < q->way ? -1 : 1;
  if (p->turn != q->turn)
    return p->turn < q->turn ? -1 : 1;
  return p->edge < q->edge ? -1 : p->edge > q->edge;
}

static Port *
sorted_ports (const RostrumObstacles *o, const RostrumCsr *graph, guint32 *n_ports)
{
  Port *ports = g_new (Port, 2 * (gsize) graph->m + 1);

  *n_ports = 0;
  for (guint32 e = 0; e < graph->m; e++) {
    RostrumLayoutEdge edge = graph->edge[e];
    RostrumWorldPoint a = o->places[edge.a];
    RostrumWorldPoint b = o->places[edge.b];

    if (!(way_between (o, edge) >= LEAST_WAY_WORLD))
      continue;
    ports[(*n_ports)++] = (Port){ edge.a, e, (b.y - a.y) / fabs (b.x - a.x), a.x < b.x ? 1 : -1 };
    ports[(*n_ports)++] = (Port){ edge.b, e, (a.y - b.y) / fabs (b.x - a.x), a.x < b.x ? -1 : 1 };
  }
  qsort (ports, *n_ports, sizeof (Port), by_side_and_turn);
  return ports;
}

static RostrumWorldPoint
port_at (const RostrumObstacles *o, guint32 node, gint8 way, guint32 i, guint32 n)
{
  const RostrumLayoutBox *b = &o->boxes[node];
  double room = b->hub_is_round ? ROUND_SHARE * b->hub_half_width
                                : MAX (b->hub_half_height - ROSTRUM_CARD_CORNER_WORLD, 0);
  double step = n > 1 ? MIN (PORT_STEP_WORLD, 2 * room / (n - 1)) : 0;
  double down = step * (i - (n - 1) / 2.0);
  double across = b->hub_is_round ? sqrt (MAX (b->hub_half_width * b->hub_half_width - down * down, 0))
                                  : b->hub_half_width;

  return (RostrumWorldPoint){ o->places[node].x + way * across, o->places[node].y + down };
}

static gboolean
route (const RostrumObstacles *o, RostrumLayoutEdge edge, RostrumWorldPoint p, RostrumWorldPoint q,
       RostrumRouted *routed)
{
  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++) {
    double reach = reaches[i] * (q.x - p.x);
    RostrumWorldCurve curve = { p, { p.x + reach, p.y }, { q.x - reach, q.y }, q };
    RostrumRouted candidate = rostrum_routed_from_curve (&curve);

    if (!rostrum_routed_is_under (o, edge, &candidate) &&
        rostrum_routed_end_cost (o, edge, &candidate) == 0) {
      *routed = candidate;
      return TRUE;
    }
  }
  return FALSE;
}

/* How many ports from the first one are at the same side of the same hub. */
static guint32
side_length (const Port *ports, guint32 n_ports)
{
  guint32 n = 1;

  while (n < n_ports && ports[n].node == ports[0].node && ports[n].way == ports[0].way)
    n++;
  return n;
}

void
rostrum_route_sideways (const RostrumObstacles *o, const RostrumCsr *graph, RostrumRouted *routed,
                        gboolean *done)
{
  guint32 n_ports;
  g_autofree Port *ports = sorted_ports (o, graph, &n_ports);
  g_autofree RostrumWorldPoint *ends = g_new0 (RostrumWorldPoint, 2 * (gsize) graph->m + 1);
  guint32 n = 0;

  for (guint32 first = 0; first < n_ports; first += n) {
    n = side_length (ports + first, n_ports - first);
    for (guint32 i = 0; i < n; i++) {
      const Port *port = &ports[first + i];

      ends[2 * port->edge + (graph->edge[port->edge].b == port->node)] =
          port_at (o, port->node, port->way, i, n);
    }
  }
  for (guint32 e = 0; e < graph->m; e++)
    done[e] = way_between (o, graph->edge[e]) >= LEAST_WAY_WORLD &&
              route (o, graph->edge[e], ends[2 * e], ends[2 * e + 1], &routed[e]);
}
