/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mutable form of a debate: a loader or a test fills the arrays, then makes the immutable
 * RostrumDebate of them. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Fill `head` (only its strings are used) and the arrays, whose elements are the record structs of
 * rostrum-debate.h. Strings and nested arrays that the records point at must come from
 * rostrum_debate_builder_string() or _alloc(), or be static: they are not copied. Fresh elements are all
 * zero, so set indexes that are absent to ROSTRUM_NONE. */
typedef struct {
  RostrumDebate head;
  GArray *sources;
  GArray *speakers;
  GArray *topics;
  GArray *positions;
  GArray *statements;
  GArray *scopes;
  GArray *estimates;
  GArray *events;
  GArray *tours;
  GArray *presets;
  /*< private >*/
  GStringChunk *strings;
  GPtrArray *blocks;
} RostrumDebateBuilder;

RostrumDebateBuilder *rostrum_debate_builder_new (void);
void rostrum_debate_builder_free (RostrumDebateBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumDebateBuilder, rostrum_debate_builder_free)

/* A copy of @length bytes of @text (-1: up to the NUL) that lives as long as the debate. NULL gives NULL. */
const char *rostrum_debate_builder_string (RostrumDebateBuilder *self, const char *text, gssize length);

/* @size zeroed bytes that live as long as the debate; 0 gives NULL. */
gpointer rostrum_debate_builder_alloc (RostrumDebateBuilder *self, gsize size);

/* Records with every index ROSTRUM_NONE, every optional value absent. */
void rostrum_statement_init (RostrumStatement *statement);
void rostrum_estimate_init (RostrumEstimate *estimate);

/* Makes the debate and frees the builder. All indexes must be in range or ROSTRUM_NONE, required strings
 * set, ids unique within their kind and echo chains free of cycles: these are the caller's duty and
 * asserted. */
RostrumDebate *rostrum_debate_builder_end (RostrumDebateBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

/* A debate that has @n_more estimates behind those of @self, and all else in common with it. Their strings are copied; they have no
 * formula, no positions, echo nothing, and no id leads to them. */
RostrumDebate *rostrum_debate_new_with_estimates (RostrumDebate *self, const RostrumEstimate *more,
                                                  guint32 n_more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
