/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of a debate should doubt: gaps and contradictions in its content, not in its file. */
#pragma once

#include "model/rostrum-debate.h"
#include "model/rostrum-diagnostic.h"

G_BEGIN_DECLS

/* An array of RostrumDiagnostic, warnings before notes, each with a JSON Pointer into the debate's file form
 * ("/statements/12") and line 0. Free with g_ptr_array_unref(). The codes:
 *
 * warnings: unsourced-statement; self-contradiction (a speaker's direct statements are on both sides of a
 * position on one day, or undated); position-without-statement; estimate-without-scope; echo-differs (other
 * position or side than the statement that it repeats); formula-mismatch; relation-contradiction (a position
 * supports and contradicts another, or is related to itself).
 * notes: one-source (all statements on a position come from one source); undated-statement;
 * undated-estimate; unanswered (nobody stands on the other side of a position). */
GPtrArray *rostrum_check (RostrumDebate *debate);

/* The thing that a JSON Pointer into the debate's file form is about, "/statements/12" or "/estimates/3/formula".
 * FALSE (and *@ref untouched) if it points at no thing of @debate. */
gboolean rostrum_check_find (const RostrumDebate *debate, const char *pointer, RostrumRef *ref);

/* Findings of one kind. */
typedef struct {
  const char *heading; /* translated, static */
  const char *meaning; /* one translated sentence, static; NULL where the heading says it all */
  GPtrArray *findings; /* of RostrumDiagnostic, in their order; they belong to the list that they came from */
} RostrumCheckGroup;

/* The findings of rostrum_check() by kind, what weighs most first; a code that is not one of its stands under
 * "Other". Free with rostrum_check_groups_free() before @findings; *@n receives how many groups. */
RostrumCheckGroup *rostrum_check_group (GPtrArray *findings, guint *n);
void rostrum_check_groups_free (RostrumCheckGroup *groups, guint n);

G_END_DECLS
