/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen reader says of nodes and edges, and what hovering tells. Whole sentences: translators see all of them. */
#include "rostrum-graph.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"

RostrumGraphSplit
rostrum_graph_split_of (const RostrumNetwork *network, RostrumKind kind, guint32 index)
{
  RostrumGraphSplit split = { 0 };
  guint32 n;
  const guint32 *edges = rostrum_network_edges_of (network, kind, index, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumEdge *edge = &network->edges[edges[i]];
    int side = rostrum_stance_side (edge->stance);

    split.n_statements += edge->n_statements;
    if (side > 0)
      split.n_support++;
    else if (side < 0)
      split.n_oppose++;
    else
      split.n_mixed++;
  }
  return split;
}

static char *
speaker_name (const RostrumSpeaker *speaker)
{
  switch (speaker->kind) {
  case ROSTRUM_SPEAKER_ORGANIZATION:
    return g_strdup_printf (_ ("%s, organization"), speaker->name);
  case ROSTRUM_SPEAKER_NARRATOR:
    return g_strdup_printf (_ ("%s, narrator"), speaker->name);
  case ROSTRUM_SPEAKER_PANEL:
    return g_strdup_printf (_ ("%s, panel"), speaker->name);
  case ROSTRUM_SPEAKER_UNATTRIBUTED:
    return g_strdup_printf (_ ("%s, speaker not named"), speaker->name);
  case ROSTRUM_SPEAKER_PERSON:
  case ROSTRUM_N_SPEAKER_KINDS:
  default:
    return g_strdup_printf (_ ("%s, speaker"), speaker->name);
  }
}

char *
rostrum_graph_node_name (const RostrumGraph *self, guint32 node)
{
  guint32 index = rostrum_graph_get_index (self, node);

  if (rostrum_graph_is_speaker (self, node))
    return speaker_name (&self->context->debate->speakers[index]);
  return g_strdup_printf (_ ("%s, position"), self->context->debate->positions[index].label);
}

static char *
split_words (RostrumKind kind, RostrumGraphSplit split)
{
  if (kind == ROSTRUM_KIND_SPEAKER && split.n_mixed > 0)
    /* Translators: on how many positions a speaker takes which stance */
    return g_strdup_printf (_ ("supports %1$u, opposes %2$u, mixed on %3$u"), split.n_support, split.n_oppose,
                            split.n_mixed);
  if (kind == ROSTRUM_KIND_SPEAKER)
    return g_strdup_printf (_ ("supports %1$u, opposes %2$u"), split.n_support, split.n_oppose);
  if (split.n_mixed > 0)
    /* Translators: how many speakers take which stance on a position */
    return g_strdup_printf (_ ("supported by %1$u, opposed by %2$u, mixed: %3$u"), split.n_support,
                            split.n_oppose, split.n_mixed);
  return g_strdup_printf (_ ("supported by %1$u, opposed by %2$u"), split.n_support, split.n_oppose);
}

/* How many ties a speaker of a projection has, and the coalition. */
static char *
tied_words (const RostrumGraph *self, guint32 node)
{
  const RostrumProjection *projection = self->content->projection;
  guint32 n, n_agree = 0;
  const guint32 *ties = rostrum_projection_ties_of (projection, rostrum_graph_get_index (self, node), &n);
  g_autofree char *words = NULL;
  g_autofree char *members = NULL;
  guint32 coalition = self->outlined[node];

  for (guint32 i = 0; i < n; i++)
    n_agree +=
        rostrum_graph_tie_stance (self->content, &projection->ties[ties[i]]) == ROSTRUM_STANCE_SUPPORTS;
  if (projection->kind == ROSTRUM_NETWORK_SUBTRACT)
    /* Translators: how many others a speaker agrees with more than he clashes with them, and the other way round */
    words = g_strdup_printf (_ ("stands with %1$u, against %2$u"), n_agree, n - n_agree);
  else if (projection->kind == ROSTRUM_NETWORK_CONFLICT)
    words = g_strdup_printf (_ ("clashes with %u"), n);
  else
    words = g_strdup_printf (_ ("agrees with %u"), n);
  if (coalition == ROSTRUM_NONE)
    return g_steal_pointer (&words);
  members = rostrum_coalition_to_words (&self->content->coalitions->coalitions[coalition]);
  /* Translators: "agrees with 4; in the coalition of those who agree that …" */
  return g_strdup_printf (_ ("%1$s; in the coalition of %2$s"), words, members);
}

static char *
relation_clause (RostrumRelationKind kind, const char *label)
{
  /* Translators: what the editors hold of a position that was named before: a relation, "backs", and another position */
  return g_strdup_printf (_ ("in the editors’ judgement it %1$s “%2$s”"), rostrum_relation_to_words (kind),
                          label);
}

/* What the editors hold of a card, as far as it is drawn. */
static void
append_relations (const RostrumGraph *self, guint32 node, GString *words)
{
  const RostrumPosition *positions = self->context->debate->positions;

  for (guint i = 0; self->relations != NULL && i < self->relations->len; i++) {
    const RostrumGraphRelation *relation = &g_array_index (self->relations, RostrumGraphRelation, i);
    g_autofree char *clause = NULL;
    guint32 other = relation->to;

    if (relation->kind == ROSTRUM_RELATION_CONTRADICTS && relation->to == node)
      other = relation->from;
    else if (relation->from != node)
      continue;
    clause = relation_clause (relation->kind, positions[rostrum_graph_get_index (self, other)].label);
    /* Translators: stands between clauses */
    g_string_append (words, C_ ("clauses", "; "));
    g_string_append (words, clause);
  }
}

char *
rostrum_graph_node_description (const RostrumGraph *self, guint32 node)
{
  RostrumRef ref = rostrum_graph_get_ref (self, node);
  g_autofree char *split = NULL;
  GString *words;

  if (self->content != NULL && self->content->projection != NULL)
    return tied_words (self, node);
  split = split_words (ref.kind, rostrum_graph_split_of (self->network, ref.kind, ref.index));
  words = g_string_new (split);
  append_relations (self, node, words);
  return g_string_free (words, FALSE);
}

static char *
speaker_tip (const RostrumSpeaker *speaker)
{
  g_autofree char *whole = NULL;

  if (speaker->role != NULL && speaker->organization != NULL)
    /* Translators: a speaker's role and organization: "chief executive, Scale AI" */
    whole = g_strdup_printf (_ ("%1$s, %2$s"), speaker->role, speaker->organization);
  else if (speaker->role != NULL || speaker->organization != NULL)
    whole = g_strdup (speaker->role != NULL ? speaker->role : speaker->organization);
  else if (speaker->kind != ROSTRUM_SPEAKER_PERSON)
    whole = g_strdup (rostrum_speaker_kind_to_words (speaker->kind));

  return whole != NULL ? g_strconcat (speaker->name, "\n", whole, NULL) : g_strdup (speaker->name);
}

char *
rostrum_graph_node_tip (const RostrumGraph *self, guint32 node)
{
  guint32 index = rostrum_graph_get_index (self, node);

  if (rostrum_graph_is_speaker (self, node))
    return speaker_tip (&self->context->debate->speakers[index]);
  return g_strdup (self->context->debate->positions[index].claim);
}

char *
rostrum_graph_edge_name (const RostrumNetwork *network, const RostrumEdge *edge)
{
  const char *speaker = network->debate->speakers[edge->speaker].name;
  const char *position = network->debate->positions[edge->position].label;

  switch (edge->stance) {
  case ROSTRUM_STANCE_SUPPORTS:
    /* Translators: a speaker and a position; so are the next ones */
    return g_strdup_printf (_ ("%1$s supports “%2$s”"), speaker, position);
  case ROSTRUM_STANCE_LEANS_SUPPORTS:
    return g_strdup_printf (_ ("%1$s leans to support “%2$s”"), speaker, position);
  case ROSTRUM_STANCE_LEANS_OPPOSES:
    return g_strdup_printf (_ ("%1$s leans to oppose “%2$s”"), speaker, position);
  case ROSTRUM_STANCE_OPPOSES:
    return g_strdup_printf (_ ("%1$s opposes “%2$s”"), speaker, position);
  case ROSTRUM_STANCE_MIXED:
  case ROSTRUM_STANCE_NONE:
  case ROSTRUM_N_STANCES:
  default:
    return g_strdup_printf (_ ("%1$s is mixed on “%2$s”"), speaker, position);
  }
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

static guint
count_sources (const RostrumNetwork *network, const RostrumEdge *edge)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint32 i = 0; i < edge->n_statements; i++) {
    guint32 source = network->debate->statements[network->statement_of[edge->first + i]].source;

    if (source != ROSTRUM_NONE)
      g_array_append_val (sources, source);
  }
  g_array_sort (sources, compare_sources);
  for (guint i = 0; i < sources->len; i++)
    if (i == 0 || g_array_index (sources, guint32, i) != g_array_index (sources, guint32, i - 1))
      n++;
  return n;
}

char *
rostrum_graph_edge_description (const RostrumNetwork *network, const RostrumEdge *edge)
{
  guint n_sources = count_sources (network, edge);
  g_autofree char *statements =
      g_strdup_printf (ngettext ("%u statement", "%u statements", edge->n_statements), edge->n_statements);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);

  if (n_sources == 0)
    /* Translators: "2 statements, without a source" */
    return g_strdup_printf (_ ("%s, without a source"), statements);
  /* Translators: "2 statements, 2 sources" */
  return g_strdup_printf (_ ("%1$s, %2$s"), statements, sources);
}

char *
rostrum_graph_edge_tip (const char *name, const char *description)
{
  return g_strconcat (name, "\n", description, NULL);
}
