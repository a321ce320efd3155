/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the matrix share. */
#pragma once

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-matrix.h"

/* The one target of a scene for an edge of the fixture. */
static inline guint32
matrix_cell_of (SceneFixture *self, RostrumScene *scene, const char *speaker, const char *position)
{
  return scene_target_of (
      scene, rostrum_ref_edge (rostrum_fixture_find (self->debate, ROSTRUM_KIND_SPEAKER, speaker),
                               rostrum_fixture_find (self->debate, ROSTRUM_KIND_POSITION, position)));
}
