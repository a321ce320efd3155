/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the field as C types: what a speaker, a stance, a statement is called in every room. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* An index that points at nothing. All cross references in the model are dense indexes, never ids. */
#define ROSTRUM_NONE G_MAXUINT32

/* What a RostrumRef, an id or a list is about. */
typedef enum {
  ROSTRUM_KIND_NONE,
  ROSTRUM_KIND_SOURCE,
  ROSTRUM_KIND_SPEAKER,
  ROSTRUM_KIND_TOPIC,
  ROSTRUM_KIND_POSITION,
  ROSTRUM_KIND_STATEMENT,
  ROSTRUM_KIND_SCOPE,
  ROSTRUM_KIND_ESTIMATE,
  ROSTRUM_KIND_EVENT,
  ROSTRUM_KIND_TOUR,
  ROSTRUM_KIND_PRESET,
  ROSTRUM_KIND_EDGE, /* all statements of one speaker on one position */
  ROSTRUM_KIND_PAIR, /* two speakers, as a projection ties them */
  ROSTRUM_KIND_OWN,  /* a figure of the reader's own: not of the debate, counted in the view state */
  ROSTRUM_N_KINDS
} RostrumKind;

typedef enum {
  ROSTRUM_SPEAKER_PERSON,
  ROSTRUM_SPEAKER_ORGANIZATION,
  ROSTRUM_SPEAKER_NARRATOR,
  ROSTRUM_SPEAKER_PANEL,
  ROSTRUM_SPEAKER_UNATTRIBUTED,
  ROSTRUM_N_SPEAKER_KINDS
} RostrumSpeakerKind;

/* The agreement qualifier. NONE: the statement takes no stance (and names no position). */
typedef enum {
  ROSTRUM_STANCE_NONE,
  ROSTRUM_STANCE_SUPPORTS,
  ROSTRUM_STANCE_LEANS_SUPPORTS,
  ROSTRUM_STANCE_MIXED,
  ROSTRUM_STANCE_LEANS_OPPOSES,
  ROSTRUM_STANCE_OPPOSES,
  ROSTRUM_N_STANCES
} RostrumStance;

typedef enum {
  ROSTRUM_ATTRIBUTION_DIRECT,
  ROSTRUM_ATTRIBUTION_REPORTED,
  ROSTRUM_ATTRIBUTION_INFERRED,
  ROSTRUM_N_ATTRIBUTIONS
} RostrumAttribution;

typedef enum {
  ROSTRUM_RELATION_SUPPORTS,
  ROSTRUM_RELATION_CONTRADICTS, /* symmetric, stored once */
  ROSTRUM_RELATION_QUALIFIES,
  ROSTRUM_N_RELATIONS
} RostrumRelationKind;

typedef enum {
  ROSTRUM_ORIGIN_DOCUMENT,
  ROSTRUM_ORIGIN_OUTSIDE,
  ROSTRUM_N_ORIGINS
} RostrumOrigin;

typedef enum {
  ROSTRUM_HEDGE_NONE,
  ROSTRUM_HEDGE_ABOUT,
  ROSTRUM_HEDGE_OVER,
  ROSTRUM_HEDGE_UNDER,
  ROSTRUM_N_HEDGES
} RostrumHedge;

typedef enum {
  ROSTRUM_BASIS_STATED,
  ROSTRUM_BASIS_DERIVED,
  ROSTRUM_N_BASES
} RostrumBasis;

/* The file format's word for a value ("leans-supports"); never translated, never NULL.
 * STANCE_NONE, HEDGE_NONE and KIND_NONE give "". For people's words see query/rostrum-words.h. */
const char *rostrum_kind_to_nick (RostrumKind kind);
const char *rostrum_speaker_kind_to_nick (RostrumSpeakerKind kind);
const char *rostrum_stance_to_nick (RostrumStance stance);
const char *rostrum_attribution_to_nick (RostrumAttribution attribution);
const char *rostrum_relation_to_nick (RostrumRelationKind relation);
const char *rostrum_origin_to_nick (RostrumOrigin origin);
const char *rostrum_hedge_to_nick (RostrumHedge hedge);
const char *rostrum_basis_to_nick (RostrumBasis basis);

/* The way back; FALSE (and *value untouched) if the word is none of the format's. */
gboolean rostrum_kind_from_nick (const char *nick, RostrumKind *value);
gboolean rostrum_speaker_kind_from_nick (const char *nick, RostrumSpeakerKind *value);
gboolean rostrum_stance_from_nick (const char *nick, RostrumStance *value);
gboolean rostrum_attribution_from_nick (const char *nick, RostrumAttribution *value);
gboolean rostrum_relation_from_nick (const char *nick, RostrumRelationKind *value);
gboolean rostrum_origin_from_nick (const char *nick, RostrumOrigin *value);
gboolean rostrum_hedge_from_nick (const char *nick, RostrumHedge *value);
gboolean rostrum_basis_from_nick (const char *nick, RostrumBasis *value);

/* One thing of a debate: what is selected, hovered, hit by a click. `index` counts in the array of `kind`;
 * for EDGE `index` is the speaker and `other` the position, for PAIR they are two speakers, the smaller
 * index first; otherwise `other` is ROSTRUM_NONE. */
typedef struct {
  RostrumKind kind;
  guint32 index;
  guint32 other;
} RostrumRef;

#define ROSTRUM_REF_NONE ((RostrumRef){ ROSTRUM_KIND_NONE, ROSTRUM_NONE, ROSTRUM_NONE })

static inline RostrumRef
rostrum_ref (RostrumKind kind, guint32 index)
{
  return (RostrumRef){ kind, index, ROSTRUM_NONE };
}

static inline RostrumRef
rostrum_ref_edge (guint32 speaker, guint32 position)
{
  return (RostrumRef){ ROSTRUM_KIND_EDGE, speaker, position };
}

static inline RostrumRef
rostrum_ref_pair (guint32 speaker_a, guint32 speaker_b)
{
  return (RostrumRef){ ROSTRUM_KIND_PAIR, MIN (speaker_a, speaker_b), MAX (speaker_a, speaker_b) };
}

static inline gboolean
rostrum_ref_equal (RostrumRef a, RostrumRef b)
{
  return a.kind == b.kind && a.index == b.index && a.other == b.other;
}

static inline gboolean
rostrum_ref_is_none (RostrumRef a)
{
  return a.kind == ROSTRUM_KIND_NONE;
}

G_END_DECLS
