/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphs to measure layouts on, made from a seed: the same on every machine. */
#pragma once

#include "layout/rostrum-layout.h"

typedef struct {
  char *name;
  RostrumLayoutGraph graph;
  RostrumLayoutBox *boxes;
  RostrumLayoutEdge *edges;
} BenchGraph;

/* Speakers × positions by preferential attachment within communities; speakers are discs, positions are
 * cards. */
BenchGraph *bench_graph_debate (const char *name, guint32 n_speakers, guint32 n_positions, guint32 n_edges,
                                guint64 seed);
/* Persons met in scenes of three to six: many triangles, like a novel's network of characters. */
BenchGraph *bench_graph_novel (const char *name, guint32 n_persons, guint32 n_edges, guint64 seed);
/* The built-in debate as it opens, or with all its speakers. */
BenchGraph *bench_graph_builtin (gboolean all_speakers);
/* Nodes with the width of their labels. */
BenchGraph *bench_graph_gexf (const char *path, GError **error);
void bench_graph_free (BenchGraph *self);
