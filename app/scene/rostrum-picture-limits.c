/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-limits.h"

#include <glib/gi18n-lib.h>

char *
rostrum_picture_refuse_graph (const RostrumNetwork *network)
{
  g_autofree char *nodes = NULL;
  g_autofree char *edges = NULL;
  guint32 n_nodes = network->n_speakers + network->n_positions;

  if (n_nodes <= ROSTRUM_PICTURE_MAX_NODES && network->n_edges <= ROSTRUM_PICTURE_MAX_EDGES)
    return NULL;
  nodes =
      g_strdup_printf (ngettext ("%u speaker or position", "%u speakers and positions", n_nodes), n_nodes);
  edges = g_strdup_printf (ngettext ("%u edge", "%u edges", network->n_edges), network->n_edges);
  /* Translators: "120000 speakers and positions with 5 edges are too much for one graph, …" */
  return g_strdup_printf (
      _ ("%1$s with %2$s are too much for one graph, which takes %3$u and %4$u. Narrow what "
         "is shown with the filter."),
      nodes, edges, ROSTRUM_PICTURE_MAX_NODES, ROSTRUM_PICTURE_MAX_EDGES);
}

char *
rostrum_picture_refuse_matrix (const RostrumNetwork *network)
{
  guint32 n_nodes = network->n_speakers + network->n_positions;

  if (n_nodes <= ROSTRUM_PICTURE_MAX_NODES && network->n_edges <= ROSTRUM_PICTURE_MAX_EDGES)
    return NULL;
  return g_strdup_printf (_ ("%1$u rows and columns with %2$u cells are too much for one matrix, which takes "
                             "%3$u and %4$u. Narrow "
                             "what is shown with the filter."),
                          n_nodes, network->n_edges, ROSTRUM_PICTURE_MAX_NODES, ROSTRUM_PICTURE_MAX_EDGES);
}

char *
rostrum_picture_refuse_costs (const RostrumVisible *visible)
{
  if (visible->n_estimates <= ROSTRUM_PICTURE_MAX_FIGURES)
    return NULL;
  return g_strdup_printf (
      ngettext ("%1$u figure is too much for one chart, which takes %2$u. Narrow what is "
                "shown with the filter.",
                "%1$u figures are too much for one chart, which takes %2$u. Narrow what is "
                "shown with the filter.",
                visible->n_estimates),
      visible->n_estimates, ROSTRUM_PICTURE_MAX_FIGURES);
}

/* Who has a lane does not depend on the dates. */
static guint32
count_lanes (const RostrumViewContext *context)
{
  g_autoptr (RostrumBits) speaking = rostrum_bits_new (context->debate->n_speakers, FALSE);
  g_autoptr (RostrumFilter) filter = rostrum_filter_copy (context->state->filter);
  g_autoptr (RostrumVisible) visible = NULL;

  filter->from = filter->to = ROSTRUM_DATE_NONE;
  visible = rostrum_visible_new (context->debate, filter);
  for (guint32 i = 0; i < context->debate->n_statements; i++)
    if (rostrum_bits_get (visible->statements, i))
      rostrum_bits_set (speaking, context->debate->statements[i].speaker, TRUE);
  return rostrum_bits_count (speaking);
}

char *
rostrum_picture_refuse_timeline (const RostrumViewContext *context)
{
  guint32 n = context->debate->n_speakers > ROSTRUM_PICTURE_MAX_LANES ? count_lanes (context) : 0;

  if (n <= ROSTRUM_PICTURE_MAX_LANES)
    return NULL;
  return g_strdup_printf (
      ngettext ("%1$u speaker is too much for one timeline, which takes %2$u. Narrow what is "
                "shown with the filter.",
                "%1$u speakers are too much for one timeline, which takes %2$u. Narrow what is "
                "shown with the filter.",
                n),
      n, ROSTRUM_PICTURE_MAX_LANES);
}
