/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Debates for tests, made without a file. */
#pragma once

#include "model/rostrum-debate-builder.h"

G_BEGIN_DECLS

/* A small debate on DeepSeek with everything in it that the format has: see rostrum-fixture.c for the
 * table. Ten speakers (five featured), seven positions (one of which nobody speaks of), sixteen statements
 * in every stance, an echo chain of three, an unsourced and an undated statement, thirteen estimates of
 * every glyph, events, a tour. The words are made up. Free with rostrum_debate_unref(). */
RostrumDebate *rostrum_fixture_debate (void);

/* The same before it is made immutable, for a test that adds something wrong to it. */
RostrumDebateBuilder *rostrum_fixture_builder (void);

/* A large one: @n_edges speaker-position pairs by preferential attachment within communities, two
 * statements for each (about 300 bytes of text), no featured speakers; the same for the same @seed.
 * @n_edges is at most n_speakers × n_positions. Ids are "sp0", "po0", "st0". */
RostrumDebate *rostrum_fixture_random (guint32 n_speakers, guint32 n_positions, guint32 n_edges,
                                       guint32 seed);

/* One statement; ids are names as well. @source may be NULL. */
typedef struct {
  const char *speaker;
  const char *position;
  RostrumStance stance;
  const char *source;
} RostrumFixtureStand;

/* A debate of these statements and nothing else: speakers and positions in the order in which they come up, none
 * featured, no dates. */
RostrumDebate *rostrum_fixture_stands (const RostrumFixtureStand *stands, guint n);

/* The same before it is made immutable. */
RostrumDebateBuilder *rostrum_fixture_stands_builder (const RostrumFixtureStand *stands, guint n);

/* The index of a thing of the fixture by its id; aborts if there is none. */
guint32 rostrum_fixture_find (const RostrumDebate *debate, RostrumKind kind, const char *id);

G_END_DECLS
