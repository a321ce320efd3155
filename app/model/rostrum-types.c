/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-types.h"

#include "model/rostrum-nick.h"

static const char *const kind_nicks[ROSTRUM_N_KINDS] = {
  [ROSTRUM_KIND_NONE] = "",
  [ROSTRUM_KIND_SOURCE] = "source",
  [ROSTRUM_KIND_SPEAKER] = "speaker",
  [ROSTRUM_KIND_TOPIC] = "topic",
  [ROSTRUM_KIND_POSITION] = "position",
  [ROSTRUM_KIND_STATEMENT] = "statement",
  [ROSTRUM_KIND_SCOPE] = "scope",
  [ROSTRUM_KIND_ESTIMATE] = "estimate",
  [ROSTRUM_KIND_EVENT] = "event",
  [ROSTRUM_KIND_TOUR] = "tour",
  [ROSTRUM_KIND_PRESET] = "preset",
  [ROSTRUM_KIND_EDGE] = "edge",
  [ROSTRUM_KIND_PAIR] = "pair",
  [ROSTRUM_KIND_OWN] = "own",
};

static const char *const speaker_kind_nicks[ROSTRUM_N_SPEAKER_KINDS] = {
  [ROSTRUM_SPEAKER_PERSON] = "person",
  [ROSTRUM_SPEAKER_ORGANIZATION] = "organization",
  [ROSTRUM_SPEAKER_NARRATOR] = "narrator",
  [ROSTRUM_SPEAKER_PANEL] = "panel",
  [ROSTRUM_SPEAKER_UNATTRIBUTED] = "unattributed",
};

static const char *const stance_nicks[ROSTRUM_N_STANCES] = {
  [ROSTRUM_STANCE_NONE] = "",
  [ROSTRUM_STANCE_SUPPORTS] = "supports",
  [ROSTRUM_STANCE_LEANS_SUPPORTS] = "leans-supports",
  [ROSTRUM_STANCE_MIXED] = "mixed",
  [ROSTRUM_STANCE_LEANS_OPPOSES] = "leans-opposes",
  [ROSTRUM_STANCE_OPPOSES] = "opposes",
};

static const char *const attribution_nicks[ROSTRUM_N_ATTRIBUTIONS] = {
  [ROSTRUM_ATTRIBUTION_DIRECT] = "direct",
  [ROSTRUM_ATTRIBUTION_REPORTED] = "reported",
  [ROSTRUM_ATTRIBUTION_INFERRED] = "inferred",
};

static const char *const relation_nicks[ROSTRUM_N_RELATIONS] = {
  [ROSTRUM_RELATION_SUPPORTS] = "supports",
  [ROSTRUM_RELATION_CONTRADICTS] = "contradicts",
  [ROSTRUM_RELATION_QUALIFIES] = "qualifies",
};

static const char *const origin_nicks[ROSTRUM_N_ORIGINS] = {
  [ROSTRUM_ORIGIN_DOCUMENT] = "document",
  [ROSTRUM_ORIGIN_OUTSIDE] = "outside",
};

static const char *const hedge_nicks[ROSTRUM_N_HEDGES] = {
  [ROSTRUM_HEDGE_NONE] = "",
  [ROSTRUM_HEDGE_ABOUT] = "about",
  [ROSTRUM_HEDGE_OVER] = "over",
  [ROSTRUM_HEDGE_UNDER] = "under",
};

static const char *const basis_nicks[ROSTRUM_N_BASES] = {
  [ROSTRUM_BASIS_STATED] = "stated",
  [ROSTRUM_BASIS_DERIVED] = "derived",
};

/* clang-format off */
ROSTRUM_DEFINE_NICKS (kind, RostrumKind)
ROSTRUM_DEFINE_NICKS (speaker_kind, RostrumSpeakerKind)
ROSTRUM_DEFINE_NICKS (stance, RostrumStance)
ROSTRUM_DEFINE_NICKS (attribution, RostrumAttribution)
ROSTRUM_DEFINE_NICKS (relation, RostrumRelationKind)
ROSTRUM_DEFINE_NICKS (origin, RostrumOrigin)
ROSTRUM_DEFINE_NICKS (hedge, RostrumHedge)
ROSTRUM_DEFINE_NICKS (basis, RostrumBasis)
/* clang-format on */
