/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds speakers, positions, statements and estimates by words. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Folded text of everything in a debate, made once; searching allocates only its result. */
typedef struct _RostrumSearchIndex RostrumSearchIndex;

RostrumSearchIndex *rostrum_search_index_new (RostrumDebate *debate);
void rostrum_search_index_free (RostrumSearchIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumSearchIndex, rostrum_search_index_free)

/* The up to @max best matches, best first: all words of @text (case and accents folded; the first sixteen
 * count) must occur in the thing's name, aliases, label, claim, subject, verbal figure, summary or quote;
 * speakers before positions before estimates before statements, and among each whole names, then
 * beginnings of names and of words first. An empty text finds nothing. Returns an array of RostrumRef;
 * free with g_array_unref(). */
GArray *rostrum_search (const RostrumSearchIndex *self, const char *text, guint max);

G_END_DECLS
