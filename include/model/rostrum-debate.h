/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A debate in memory: immutable once built, shared by reference count between threads.
 *
 * All strings are UTF-8, owned by the debate. "May be NULL" means the member was absent in the file; every
 * other string is never NULL. Cross references are dense indexes into the arrays below, ROSTRUM_NONE where
 * absent. `extra` holds the unknown members of the JSON object, byte for byte, as `"name": value` pairs
 * joined by commas; NULL if none. */
#pragma once

#include "model/rostrum-amount.h"
#include "model/rostrum-cost-model.h"
#include "model/rostrum-date.h"
#include "model/rostrum-types.h"

G_BEGIN_DECLS

typedef struct {
  guint32 line;     /* physical line of the document from 1; 0: not given */
  guint32 sentence; /* sentence in that line from 1; 0: not given */
  const char *page; /* these four may be NULL */
  const char *section;
  const char *time;
  const char *anchor; /* at most six words that stand there, to search for */
  const char *extra;
} RostrumLocator;

typedef struct {
  const char *id;
  const char *title;
  const char *author;    /* may be NULL */
  const char *publisher; /* may be NULL */
  RostrumDate published;
  const char *kind;         /* "article", "video transcript", …; may be NULL */
  const char *url;          /* may be NULL */
  const char *archived_url; /* may be NULL */
  RostrumOrigin origin;
  const char *note; /* may be NULL */
  const char *extra;
} RostrumSource;

typedef struct {
  const char *id;
  const char *name;
  RostrumSpeakerKind kind;
  const char *organization; /* may be NULL */
  const char *role;         /* may be NULL */
  const char *const *aliases;
  guint32 n_aliases;
  gboolean featured;
  const char *note; /* may be NULL */
  const char *extra;
} RostrumSpeaker;

typedef struct {
  const char *id;
  const char *label;
  const char *extra;
} RostrumTopic;

typedef struct {
  RostrumRelationKind kind;
  guint32 to; /* a position */
  const char *extra;
} RostrumRelation;

typedef struct {
  const char *id;
  const char *label; /* short, fits a card */
  const char *claim; /* one full sentence that can be true or false */
  guint32 topic;     /* may be ROSTRUM_NONE */
  const RostrumRelation *relations;
  guint32 n_relations;
  const char *extra;
} RostrumPosition;

typedef struct {
  const char *id;
  guint32 speaker;
  guint32 position; /* ROSTRUM_NONE exactly when stance is ROSTRUM_STANCE_NONE */
  RostrumStance stance;
  RostrumDate date;
  guint32 source;         /* may be ROSTRUM_NONE: unsourced, drawn hollow */
  RostrumLocator locator; /* all zero if absent */
  const char *summary;
  const char *quote; /* may be NULL */
  RostrumAttribution attribution;
  guint32 echoes;    /* the statement it repeats; never a cycle */
  double confidence; /* 0 to 1; negative: not given */
  const char *extra;
} RostrumStatement;

typedef struct {
  const char *id;
  const char *label;
  const char *description; /* may be NULL */
  guint32 within;          /* a wider scope, or ROSTRUM_NONE; never a cycle */
  const char *extra;
} RostrumScope;

/* An optional amount, together with the text it had in the file. Absent: text is NULL. */
typedef struct {
  RostrumAmount amount;
  const char *text;
} RostrumFigure;

static inline gboolean
rostrum_figure_is_set (RostrumFigure figure)
{
  return figure.text != NULL;
}

/* Where a formula's term comes from: exactly one of an estimate, a statement, a source (with locator), or
 * an assumption of the editors (kind ROSTRUM_KIND_NONE). */
typedef struct {
  const char *label;
  RostrumFigure value; /* either value, or low and high */
  RostrumFigure low;
  RostrumFigure high;
  const char *unit; /* may be NULL: a bare number */
  RostrumKind from_kind;
  guint32 from;
  RostrumLocator from_locator;
  const char *extra;
} RostrumTerm;

/* One product of a formula's sum: Π times / Π over. */
typedef struct {
  const RostrumTerm *times;
  guint32 n_times;
  const RostrumTerm *over;
  guint32 n_over;
  const char *extra;
} RostrumProduct;

typedef struct {
  const char *id;
  const char *label;
  guint32 speaker; /* ROSTRUM_NONE only for an editor's own figure */
  guint32 source;  /* may be ROSTRUM_NONE */
  RostrumLocator locator;
  RostrumDate date;
  const char *subject; /* whose: "DeepSeek V3", "GPT-4"; may be NULL */
  guint32 scope;       /* what is counted; may be ROSTRUM_NONE */
  const char *unit;
  RostrumFigure low; /* any of the three may be absent, not all */
  RostrumFigure best;
  RostrumFigure high;
  RostrumHedge hedge;
  const char *verbal; /* "tens of millions": low and high are the editors' reading; may be NULL */
  RostrumBasis basis;
  guint32 derived_by;         /* a speaker; ROSTRUM_NONE with derived_by_editor or when stated */
  gboolean derived_by_editor; /* never wears a speaker's disc */
  const RostrumProduct *formula;
  guint32 n_formula;
  const guint32 *positions; /* the positions that it bears on */
  guint32 n_positions;
  guint32 statement; /* may be ROSTRUM_NONE */
  guint32 echoes;    /* an estimate, or ROSTRUM_NONE; never a cycle */
  const char *note;  /* may be NULL */
  const char *extra;
} RostrumEstimate;

typedef struct {
  const char *id;
  RostrumDate date;
  const char *label;
  guint32 source; /* may be ROSTRUM_NONE */
  RostrumLocator locator;
  const char *extra;
} RostrumEvent;

typedef struct {
  const char *heading;
  const char *text;
  const char *view; /* "graph", "costs", …; may be NULL: stay */
  const RostrumRef *select;
  guint32 n_select;
  const char *extra;
} RostrumTourStep;

typedef struct {
  const char *id;
  const char *title;
  const RostrumTourStep *steps;
  guint32 n_steps;
  const char *extra;
} RostrumTour;

/* One input of a preset. */
typedef struct {
  RostrumCostInput input;
  RostrumTerm
      term; /* its label may be NULL; a unit that is NULL is the input's own, money in the debate's currency */
} RostrumPresetInput;

/* How a figure can come about: a cost model with the assumptions that lead to it. */
typedef struct {
  const char *id;
  const char *title;
  RostrumCostModel model;
  guint32 estimate;                 /* the figure that it rebuilds */
  const RostrumPresetInput *inputs; /* all that the model has, in its order; for every kind of chip anew */
  guint32 n_inputs;
  const char *note; /* may be NULL */
  const char *extra;
} RostrumPreset;

typedef struct _RostrumDebatePrivate RostrumDebatePrivate;

typedef struct _RostrumDebate {
  const char *title;
  const char *question; /* may be NULL, like the four below */
  const char *language;
  const char *currency;
  const char *licence;
  const char *note;
  const char *extra;

  const RostrumSource *sources;
  guint32 n_sources;
  const RostrumSpeaker *speakers;
  guint32 n_speakers;
  const RostrumTopic *topics;
  guint32 n_topics;
  const RostrumPosition *positions;
  guint32 n_positions;
  const RostrumStatement *statements;
  guint32 n_statements;
  const RostrumScope *scopes;
  guint32 n_scopes;
  const RostrumEstimate *estimates;
  guint32 n_estimates;
  const RostrumEvent *events;
  guint32 n_events;
  const RostrumTour *tours;
  guint32 n_tours;
  const RostrumPreset *presets;
  guint32 n_presets;

  /*< private >*/
  RostrumDebatePrivate *priv;
} RostrumDebate;

#define ROSTRUM_TYPE_DEBATE (rostrum_debate_get_type ())
GType rostrum_debate_get_type (void);

RostrumDebate *rostrum_debate_ref (RostrumDebate *self);
void rostrum_debate_unref (RostrumDebate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumDebate, rostrum_debate_unref)

/* The index of the thing with @id among those of @kind (SOURCE … PRESET), or ROSTRUM_NONE. O(1). */
guint32 rostrum_debate_find (const RostrumDebate *self, RostrumKind kind, const char *id);

/* How many things of @kind there are (EDGE and NONE: 0). */
guint32 rostrum_debate_count (const RostrumDebate *self, RostrumKind kind);

/* The id of a thing; NULL for EDGE and NONE. Owned by the debate. */
const char *rostrum_debate_get_id (const RostrumDebate *self, RostrumRef ref);

/* The statements of one speaker, position or source: ascending indexes, owned by the debate; *@n receives
 * how many. Never NULL, also where *@n is 0. */
const guint32 *rostrum_debate_statements_of (const RostrumDebate *self, RostrumKind kind, guint32 index,
                                             guint32 *n);

/* The last statement (or estimate) in the chain of echoes that begins at @index: the witness. A root is
 * its own. */
guint32 rostrum_debate_statement_root (const RostrumDebate *self, guint32 index);
guint32 rostrum_debate_estimate_root (const RostrumDebate *self, guint32 index);

/* TRUE if @scope lies within @wider by one or more steps of `within`. O(1). */
gboolean rostrum_debate_scope_is_within (const RostrumDebate *self, guint32 scope, guint32 wider);

/* The family name, for labels under a disc ("Wang"), or the whole name of what is not a person. Free with
 * g_free(). */
char *rostrum_speaker_get_short_name (const RostrumSpeaker *speaker);

/* One or two capital letters ("AW"); skips particles and leading articles. Free with g_free(). */
char *rostrum_speaker_get_initials (const RostrumSpeaker *speaker);

G_END_DECLS
