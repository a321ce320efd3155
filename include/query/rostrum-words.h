/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The translated words of the field, the same in window, picture and command line. */
#pragma once

#include "model/rostrum-debate.h"
#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

/* Static, translated: "supports", "leans to support", "mixed", "leans to oppose", "opposes", "takes no
 * stance". */
const char *rostrum_stance_to_words (RostrumStance stance);
/* "Speaker", "Position", "Statement" … */
const char *rostrum_kind_to_words (RostrumKind kind);
/* "person", "organization", "narrator", "panel", "speaker not named". */
const char *rostrum_speaker_kind_to_words (RostrumSpeakerKind kind);
/* "said themselves", "reported", "inferred". */
const char *rostrum_attribution_to_words (RostrumAttribution attribution);
/* What a reader sees of an editors' relation, everywhere: "backs", "contradicts", "qualifies". */
const char *rostrum_relation_to_words (RostrumRelationKind relation);

/* The next ones return new strings; free with g_free(). */

/* The short name of a thing: a speaker's name, a position's label, a source's title, an estimate's label,
 * an edge as "Wang on DeepSeek has 50,000 chips". */
char *rostrum_ref_to_words (const RostrumDebate *debate, RostrumRef ref);
/* "line 1, sentence 52", "p. 3", "12:40"; "" without one (@locator may be NULL). */
char *rostrum_locator_to_words (const RostrumLocator *locator);
/* A source's title with the locator, "001, line 1, sentence 52"; "no source given" for ROSTRUM_NONE. */
char *rostrum_place_to_words (const RostrumDebate *debate, guint32 source, const RostrumLocator *locator);
/* A citation: author or publisher, title, date, locator, address; "no source given" for ROSTRUM_NONE. */
char *rostrum_source_to_citation (const RostrumDebate *debate, guint32 source, const RostrumLocator *locator);
/* A statement with its citation, several lines, for the clipboard. */
char *rostrum_statement_to_citation (const RostrumDebate *debate, guint32 statement);
/* "4 voices, 3 witnesses, 3 documents". */
char *rostrum_witnesses_to_words (guint voices, guint witnesses, guint documents);
/* "20 Jan 2025 to 3 Feb 2025"; "until …" or "from … on" where one is not set. */
char *rostrum_dates_to_words (RostrumDate from, RostrumDate to);
/* "1 to 4 statements". */
char *rostrum_statements_range_to_words (guint32 least, guint32 most);

G_END_DECLS
