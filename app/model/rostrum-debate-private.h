/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the builder makes and the debate reads; not for other rooms. */
#pragma once

#include "model/rostrum-debate-builder.h"

/* Compressed sparse rows: the statements of row i are items[offsets[i]] … items[offsets[i + 1] - 1]. */
typedef struct {
  guint32 *offsets;
  guint32 *items;
} RostrumRows;

struct _RostrumDebatePrivate {
  gatomicrefcount ref_count;
  RostrumDebate *base; /* all but strings, blocks and estimate_roots is borrowed from it; may be NULL */
  GStringChunk *strings;
  GPtrArray *blocks;                    /* everything else that the records point at, g_free()d at the end */
  GHashTable *indexes[ROSTRUM_N_KINDS]; /* id → index; NULL for NONE and EDGE */
  RostrumRows by_speaker;
  RostrumRows by_position;
  RostrumRows by_source;
  guint32 *statement_roots;
  guint32 *estimate_roots;
  guint32 *
      scope_enter; /* scope b lies within a if a is entered before and left after it on a walk down the forest */
  guint32 *scope_leave;
};
