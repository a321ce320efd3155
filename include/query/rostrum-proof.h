/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence behind one thing on screen: its statements, who agrees, how many voices are really
 * witnesses. */
#pragma once

#include "query/rostrum-network.h"

G_BEGIN_DECLS

/* Statement indexes, owned by the struct; free with rostrum_proof_free(). */
typedef struct {
  guint32 *statements; /* in date order, then file order */
  guint32 n_statements;
  guint32
      n_support; /* how many speakers (not statements) support, by the merged stance of each; where the statements
                        * are on several positions, each speaker counts once for each position */
  guint32 n_oppose;
  guint32 n_mixed;
  guint32 n_lean_support; /* included in n_support */
  guint32 n_lean_oppose;  /* included in n_oppose */
  guint32 n_voices;       /* distinct speakers */
  guint32 n_witnesses;    /* distinct speakers at the roots of their chains of echoes */
  guint32 n_documents;    /* distinct sources */
  guint32 *estimates;     /* that bear on it: a position's, a speaker's own, a scope's, a source's */
  guint32 n_estimates;
} RostrumProof;

/* The proof of a SPEAKER, POSITION, EDGE, PAIR (all that the two say), STATEMENT, SOURCE, ESTIMATE (the statement behind it, if any),
 * SCOPE or EVENT (same source and day) among the statements in @visible, or among all if @visible is NULL. */
RostrumProof *rostrum_proof_new (const RostrumDebate *debate, RostrumRef ref, const RostrumVisible *visible);
void rostrum_proof_free (RostrumProof *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumProof, rostrum_proof_free)

/* Two speakers side by side: position indexes. */
typedef struct {
  guint32 *agree; /* both on one side */
  guint32 n_agree;
  guint32 *clash; /* on opposite sides */
  guint32 n_clash;
  guint32 *apart; /* both speak, at least one is mixed */
  guint32 n_apart;
  guint32 *only_a;
  guint32 n_only_a;
  guint32 *only_b;
  guint32 n_only_b;
} RostrumComparison;

RostrumComparison *rostrum_comparison_new (const RostrumNetwork *network, guint32 speaker_a,
                                           guint32 speaker_b);
void rostrum_comparison_free (RostrumComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumComparison, rostrum_comparison_free)

/* What the two disagree about, as one translated sentence: what they clash on by name; where they clash on nothing, the
 * clearest of what the one says against the other's by the editors' relations (query/rostrum-bearing.h), labelled so;
 * or that nothing clashes. Free with g_free(). */
char *rostrum_comparison_to_headline (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b);

/* The rest, in a few translated sentences: whether there is anything that both speak of, what they agree on. Free with
 * g_free(). */
char *rostrum_comparison_to_words (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b);

/* What the headline speaks of, for a picture to light: edges of the two and positions, those on the way of a relation
 * among them in its order. Free with g_array_unref(); of RostrumRef, empty if nothing clashes. */
GArray *rostrum_comparison_find_issue (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b);

/* The chain of echoes from @statement to its witness: statement indexes, the first is @statement; *@n ≥ 1.
 * Free with g_free(). */
guint32 *rostrum_echo_chain (const RostrumDebate *debate, guint32 statement, guint32 *n);

typedef struct {
  guint32 statement;
  guint32 depth; /* 0: a witness; else one more than what it repeats */
} RostrumEcho;

/* The chains of echoes that these statements are part of, as trees: each witness, below it who repeats it, below each
 * who repeats that. What a chain goes through is in it even if it is not one of @statements; a statement that neither
 * repeats nor is repeated by one of them is not. Witnesses and branches in the file's order. Free with g_free(); *@n
 * receives how many. */
RostrumEcho *rostrum_echo_trees (const RostrumDebate *debate, const guint32 *statements, guint32 n_statements,
                                 guint32 *n);

/* What one source holds of a set of statements. */
typedef struct {
  guint32 source; /* ROSTRUM_NONE: no source is given */
  guint32 n_statements;
  guint32 n_voices;    /* distinct speakers */
  guint32 n_witnesses; /* distinct speakers at the roots of their chains of echoes */
} RostrumSourceShare;

/* The sources of these statements: most witnesses first, then most voices, then in the file's order; what has no
 * source last. Free with g_free(); *@n receives how many. */
RostrumSourceShare *rostrum_source_shares (const RostrumDebate *debate, const guint32 *statements,
                                           guint32 n_statements, guint32 *n);

G_END_DECLS
