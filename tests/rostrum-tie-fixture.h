/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of projections share: two camps that quarrel, and one speaker who is alone. */
#pragma once

#include "rostrum-scene-fixture.h"

static const RostrumFixtureStand tie_stands[] = {
  { "ada", "tax", ROSTRUM_STANCE_SUPPORTS, "d1" },     { "bob", "tax", ROSTRUM_STANCE_SUPPORTS, "d1" },
  { "bob", "tax", ROSTRUM_STANCE_SUPPORTS, "d2" },     { "cyd", "tax", ROSTRUM_STANCE_LEANS_SUPPORTS, "d2" },
  { "ada", "ban", ROSTRUM_STANCE_OPPOSES, "d1" },      { "bob", "ban", ROSTRUM_STANCE_OPPOSES, "d1" },
  { "dan", "tax", ROSTRUM_STANCE_OPPOSES, "d3" },      { "eve", "tax", ROSTRUM_STANCE_OPPOSES, "d3" },
  { "dan", "ban", ROSTRUM_STANCE_SUPPORTS, "d3" },     { "eve", "ban", ROSTRUM_STANCE_SUPPORTS, "d3" },
  { "cyd", "trade", ROSTRUM_STANCE_SUPPORTS, "d4" },   { "eve", "trade", ROSTRUM_STANCE_MIXED, "d4" },
  { "fay", "weather", ROSTRUM_STANCE_SUPPORTS, "d4" },
};

/* The same from the last statement to the first. */
static inline RostrumDebate *
tie_debate_reversed (void)
{
  RostrumFixtureStand stands[G_N_ELEMENTS (tie_stands)];

  for (guint i = 0; i < G_N_ELEMENTS (stands); i++)
    stands[i] = tie_stands[G_N_ELEMENTS (stands) - 1 - i];
  return rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
}

static inline void
tie_fixture_init (SceneFixture *self, RostrumNetworkKind kind)
{
  scene_fixture_init (self, rostrum_fixture_stands (tie_stands, G_N_ELEMENTS (tie_stands)));
  self->state->network = kind;
  scene_fixture_update (self);
}

static inline guint32
tie_speaker (const SceneFixture *self, const char *id)
{
  return rostrum_fixture_find (self->debate, ROSTRUM_KIND_SPEAKER, id);
}

/* The tie of two speakers in the projection; NULL if there is none. */
static inline const RostrumTie *
tie_between (const SceneFixture *self, const char *a, const char *b)
{
  const RostrumProjection *projection = self->content->projection;
  guint32 tie = rostrum_projection_find_tie (projection, tie_speaker (self, a), tie_speaker (self, b));

  return tie != ROSTRUM_NONE ? &projection->ties[tie] : NULL;
}

/* A graph with places; its places are freed with it. */
static inline RostrumGraph *
tie_graph (SceneFixture *self)
{
  RostrumGraph *graph = rostrum_graph_new (&self->context, self->content);
  RostrumGraphPlaces *places = NULL;

  rostrum_graph_place (graph, &places);
  rostrum_graph_places_free (places);
  return graph;
}
