/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader wishes to see, and what of a debate that leaves. */
#pragma once

#include "model/rostrum-debate.h"
#include "query/rostrum-bits.h"

G_BEGIN_DECLS

/* Everything not named here is shown. A filter belongs to one debate (its sets have that debate's sizes). */
typedef struct {
  gboolean featured_only;        /* governs Graph, Matrix, Timeline; never hides an estimate */
  RostrumBits *hidden_speakers;  /* NULL: none */
  RostrumBits *hidden_positions; /* NULL: none */
  RostrumBits *hidden_sources;   /* NULL: none; what has no source is never hidden by it */
  guint stances;                 /* bit 1 << RostrumStance is set for each stance shown */
  RostrumDate from;              /* both included; unset: open */
  RostrumDate to;
} RostrumFilter;

#define ROSTRUM_STANCES_ALL ((1u << ROSTRUM_N_STANCES) - 1)

/* The filter a debate opens with: featured only if it has featured speakers, nothing else hidden. */
RostrumFilter *rostrum_filter_new (const RostrumDebate *debate);
RostrumFilter *rostrum_filter_copy (const RostrumFilter *self);
void rostrum_filter_free (RostrumFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumFilter, rostrum_filter_free)
gboolean rostrum_filter_equal (const RostrumFilter *a, const RostrumFilter *b);

/* Hides or shows one speaker, position or source (makes the set if need be). */
void rostrum_filter_set_hidden (RostrumFilter *self, const RostrumDebate *debate, RostrumKind kind,
                                guint32 index, gboolean hidden);
gboolean rostrum_filter_is_hidden (const RostrumFilter *self, RostrumKind kind, guint32 index);

/* TRUE if the filter leaves out anything that the debate opens with. */
gboolean rostrum_filter_is_active (const RostrumFilter *self, const RostrumDebate *debate);

typedef enum {
  ROSTRUM_FILTER_ERROR_SYNTAX, /* a clause is not key=value */
  ROSTRUM_FILTER_ERROR_KEY,    /* an unknown key */
  ROSTRUM_FILTER_ERROR_VALUE   /* an unknown id or stance, a bad date or word */
} RostrumFilterError;

#define ROSTRUM_FILTER_ERROR (rostrum_filter_error_quark ())
GQuark rostrum_filter_error_quark (void);

/* TRUE if any speaker is featured. */
gboolean rostrum_debate_has_featured (const RostrumDebate *debate);

/* Reads the command line's form: clauses joined by ';', each key=value[,value…]: speaker, position,
 * source, topic (ids; only those are shown), not-speaker, not-position, not-source, stance (nicks, or
 * "none"), from, to (dates), featured (yes|no). A backslash takes the meaning from a comma or semicolon in
 * an id. Every clause narrows what @self shows already; only naming a speaker who is not featured turns
 * featured_only off. FALSE and an @error that quotes the bad clause, @self untouched. */
gboolean rostrum_filter_parse (RostrumFilter *self, const RostrumDebate *debate, const char *text,
                               GError **error);

/* The text that rostrum_filter_parse() reads to get this filter from the opening one; "" for that. Free
 * with g_free(). */
char *rostrum_filter_to_string (const RostrumFilter *self, const RostrumDebate *debate);

/* What the filter does that counts of speakers and positions do not tell: "of the stances only “opposes”; from 29 Jan 2025 on"; ""
 * if nothing. @figures: only what hides figures. Free with g_free(). */
char *rostrum_filter_to_words (const RostrumFilter *self, gboolean figures);

/* What a filter leaves of a debate. Statements without a stance count as shown (Table, Timeline). A
 * speaker or a position is shown if it is not hidden and has a shown statement with a stance; unticking
 * hides its statements. */
typedef struct {
  RostrumBits *statements;
  RostrumBits *speakers;
  RostrumBits *positions;
  RostrumBits *
      estimates; /* hidden only by speaker, source, date or position they all bear on – never by featured_only */
  guint32 n_statements; /* how many are set */
  guint32 n_speakers;
  guint32 n_positions;
  guint32 n_estimates;
} RostrumVisible;

RostrumVisible *rostrum_visible_new (const RostrumDebate *debate, const RostrumFilter *filter);
/* Nothing of @debate. */
RostrumVisible *rostrum_visible_new_nothing (const RostrumDebate *debate);
void rostrum_visible_free (RostrumVisible *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumVisible, rostrum_visible_free)

G_END_DECLS
