/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-tally.h"

#include "query/rostrum-network.h"

static void
count_voice (RostrumVoices *voices, RostrumStance stance)
{
  int side = rostrum_stance_side (stance);

  if (side > 0)
    voices->n_support++;
  else if (side < 0)
    voices->n_oppose++;
  else
    voices->n_mixed++;
}

static void
count_edges (RostrumTally *self, RostrumDebate *debate)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;
  g_autoptr (RostrumNetwork) network = NULL;

  filter->featured_only = FALSE;
  visible = rostrum_visible_new (debate, filter);
  network = rostrum_network_new (debate, visible);
  self->n_edges = network->n_edges;
  for (guint32 i = 0; i < network->n_edges; i++) {
    count_voice (&self->speakers[network->edges[i].speaker], network->edges[i].stance);
    count_voice (&self->positions[network->edges[i].position], network->edges[i].stance);
  }
}

static void
count_one (guint32 *counts, guint32 index)
{
  if (index != ROSTRUM_NONE)
    counts[index]++;
}

RostrumTally *
rostrum_tally_new (RostrumDebate *debate)
{
  RostrumTally *self;

  g_return_val_if_fail (debate != NULL, NULL);

  self = g_new0 (RostrumTally, 1);
  self->speakers = g_new0 (RostrumVoices, debate->n_speakers);
  self->positions = g_new0 (RostrumVoices, debate->n_positions);
  self->speaker_estimates = g_new0 (guint32, debate->n_speakers);
  self->source_estimates = g_new0 (guint32, debate->n_sources);
  self->scope_estimates = g_new0 (guint32, debate->n_scopes);
  self->topic_positions = g_new0 (guint32, debate->n_topics);
  count_edges (self, debate);
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    count_one (self->speaker_estimates, debate->estimates[i].speaker);
    count_one (self->source_estimates, debate->estimates[i].source);
    count_one (self->scope_estimates, debate->estimates[i].scope);
  }
  for (guint32 i = 0; i < debate->n_positions; i++)
    count_one (self->topic_positions, debate->positions[i].topic);
  return self;
}

void
rostrum_tally_free (RostrumTally *self)
{
  if (self == NULL)
    return;
  g_free (self->speakers);
  g_free (self->positions);
  g_free (self->speaker_estimates);
  g_free (self->source_estimates);
  g_free (self->scope_estimates);
  g_free (self->topic_positions);
  g_free (self);
}
