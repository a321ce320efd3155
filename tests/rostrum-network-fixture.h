/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network of all speakers of a debate, and stands in another order, for the tests of what is asked of networks. */
#pragma once

#include "query/rostrum-network.h"
#include "rostrum-fixture.h"

static inline RostrumNetwork *
test_network (RostrumDebate *debate)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;

  filter->featured_only = FALSE;
  visible = rostrum_visible_new (debate, filter);
  return rostrum_network_new (debate, visible);
}

/* Everything that stands in @debate, as rows. Free with g_free(). */
static inline RostrumFixtureStand *
test_stands_of (const RostrumDebate *debate)
{
  RostrumFixtureStand *stands = g_new (RostrumFixtureStand, debate->n_statements);

  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *one = &debate->statements[i];

    stands[i] = (RostrumFixtureStand){ debate->speakers[one->speaker].id, debate->positions[one->position].id,
                                       one->stance,
                                       one->source != ROSTRUM_NONE ? debate->sources[one->source].id : NULL };
  }
  return stands;
}

static inline void
test_shuffle (RostrumFixtureStand *stands, guint n, GRand *rand)
{
  for (guint i = n; i > 1; i--) {
    guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
    RostrumFixtureStand swap = stands[i - 1];

    stands[i - 1] = stands[j];
    stands[j] = swap;
  }
}
