/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other layout programs, each run as a whole process on the same graph with the same sizes of nodes. */
#pragma once

#include "bench-graphs.h"

typedef struct {
  double cpu_s;
  double peak_mib;
} BenchCost;

typedef struct {
  const char *name;
  const char *tool;     /* a Graphviz program, or NULL: igraph in Python */
  const char *argument; /* one more of the program's, or igraph's method */
  guint32 most_nodes;   /* it needs minutes or n² memory beyond */
  gboolean in_world;    /* it knows the sizes: its picture is judged at its own scale */
  gboolean columns;     /* Graphviz: edges lead from the left to the right */
} BenchPeer;

extern const BenchPeer bench_peers[];
extern const guint bench_n_peers;

/* FALSE, and why on stdout: it is not installed or gave no layout. @at: y may grow either way. */
gboolean bench_peer_run (const BenchPeer *peer, const BenchGraph *graph, RostrumWorldPoint *at,
                         BenchCost *cost);
/* The same for this program's organic layout, in a process of its own. */
void bench_ours_run (const BenchGraph *graph, gboolean draft, RostrumWorldPoint *at, BenchCost *cost);
