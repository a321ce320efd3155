/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The problems of one file: what kinds there are, and a list that stays short when one kind comes up without end. */
#pragma once

#include "load/rostrum-loader.h"

G_BEGIN_DECLS

/* X (NAME, code, severity). One malformed file for each stands in tests/bad, or is made by tests/test-loader.c. */
#define ROSTRUM_PROBLEM_CODES(X)                                                                             \
  /* the file as a whole */                                                                                  \
  X (FILE_MISSING, "file-missing", ERROR)                                                                    \
  X (FILE_NOT_REGULAR, "file-not-regular", ERROR)                                                            \
  X (FILE_UNREADABLE, "file-unreadable", ERROR)                                                              \
  X (FILE_TOO_LARGE, "file-too-large", ERROR)                                                                \
  X (FILE_EMPTY, "file-empty", ERROR)                                                                        \
  X (FILE_ENCODING, "file-encoding", ERROR)                                                                  \
  X (BYTE_ORDER_MARK, "byte-order-mark", NOTE)                                                               \
  /* JSON */                                                                                                 \
  X (NOT_JSON, "not-json", ERROR)                                                                            \
  X (SYNTAX, "syntax", ERROR)                                                                                \
  X (UNEXPECTED_END, "unexpected-end", ERROR)                                                                \
  X (DATA_AFTER_END, "data-after-end", ERROR)                                                                \
  X (COMMENT, "comment", ERROR)                                                                              \
  X (TRAILING_COMMA, "trailing-comma", ERROR)                                                                \
  X (DUPLICATE_MEMBER, "duplicate-member", ERROR)                                                            \
  X (BAD_NUMBER, "bad-number", ERROR)                                                                        \
  X (BAD_WORD, "bad-word", ERROR)                                                                            \
  X (BAD_UTF8, "bad-utf8", ERROR)                                                                            \
  X (BAD_ESCAPE, "bad-escape", ERROR)                                                                        \
  X (RAW_CONTROL_CHARACTER, "raw-control-character", ERROR)                                                  \
  X (TOO_DEEP, "too-deep", ERROR)                                                                            \
  X (STRING_TOO_LONG, "string-too-long", ERROR)                                                              \
  X (NUMBER_TOO_LONG, "number-too-long", ERROR)                                                              \
  X (TOO_MANY_VALUES, "too-many-values", ERROR)                                                              \
  X (TOO_MANY_MEMBERS, "too-many-members", ERROR)                                                            \
  /* the format */                                                                                           \
  X (NOT_AN_OBJECT, "not-an-object", ERROR)                                                                  \
  X (NOT_A_DEBATE, "not-a-debate", ERROR)                                                                    \
  X (NEWER_VERSION, "newer-version", ERROR)                                                                  \
  X (BAD_VERSION, "bad-version", ERROR)                                                                      \
  X (EMPTY_DEBATE, "empty-debate", WARNING)                                                                  \
  X (WRONG_TYPE, "wrong-type", ERROR)                                                                        \
  X (MISSING_MEMBER, "missing-member", ERROR)                                                                \
  X (TOO_MANY_ELEMENTS, "too-many-elements", ERROR)                                                          \
  X (ELEMENT_TOO_LARGE, "element-too-large", ERROR)                                                          \
  X (TEXT_TOO_LONG, "text-too-long", ERROR)                                                                  \
  X (EMPTY_TEXT, "empty-text", ERROR)                                                                        \
  X (CONFUSING_CHARACTER, "confusing-character", WARNING)                                                    \
  X (CONTROL_CHARACTER, "control-character", WARNING)                                                        \
  X (BAD_ID, "bad-id", ERROR)                                                                                \
  X (RESERVED_ID, "reserved-id", ERROR)                                                                      \
  X (DUPLICATE_ID, "duplicate-id", ERROR)                                                                    \
  X (UNRESOLVED_ID, "unresolved-id", ERROR)                                                                  \
  X (LEFT_OUT, "left-out", WARNING)                                                                          \
  X (UNKNOWN_WORD, "unknown-word", ERROR)                                                                    \
  X (BAD_DATE, "bad-date", ERROR)                                                                            \
  X (BAD_URL, "bad-url", ERROR)                                                                              \
  X (BAD_CURRENCY, "bad-currency", ERROR)                                                                    \
  X (BAD_UNIT, "bad-unit", ERROR)                                                                            \
  X (BAD_AMOUNT, "bad-amount", ERROR)                                                                        \
  X (NEGATIVE_AMOUNT, "negative-amount", ERROR)                                                              \
  X (AMOUNT_TOO_PRECISE, "amount-too-precise", ERROR)                                                        \
  X (AMOUNT_OUT_OF_RANGE, "amount-out-of-range", ERROR)                                                      \
  X (NUMBER_OUT_OF_RANGE, "number-out-of-range", ERROR)                                                      \
  /* what the words mean together */                                                                         \
  X (STANCE_WITHOUT_POSITION, "stance-without-position", ERROR)                                              \
  X (POSITION_WITHOUT_STANCE, "position-without-stance", ERROR)                                              \
  X (LOCATOR_WITHOUT_SOURCE, "locator-without-source", WARNING)                                              \
  X (EMPTY_LOCATOR, "empty-locator", WARNING)                                                                \
  X (ANCHOR_TOO_LONG, "anchor-too-long", ERROR)                                                              \
  X (ECHO_CYCLE, "echo-cycle", ERROR)                                                                        \
  X (SCOPE_CYCLE, "scope-cycle", ERROR)                                                                      \
  X (RELATION_TO_ITSELF, "relation-to-itself", ERROR)                                                        \
  X (RELATION_TWICE, "relation-twice", WARNING)                                                              \
  X (LISTED_TWICE, "listed-twice", WARNING)                                                                  \
  X (NO_FIGURE, "no-figure", ERROR)                                                                          \
  X (LOW_ABOVE_HIGH, "low-above-high", ERROR)                                                                \
  X (BEST_OUTSIDE_RANGE, "best-outside-range", ERROR)                                                        \
  X (VERBAL_WITHOUT_RANGE, "verbal-without-range", WARNING)                                                  \
  X (DERIVED_BY_NOBODY, "derived-by-nobody", ERROR)                                                          \
  X (DERIVED_WITHOUT_FORMULA, "derived-without-formula", WARNING)                                            \
  X (STATED_WITH_FORMULA, "stated-with-formula", WARNING)                                                    \
  X (STATED_WITH_DERIVER, "stated-with-deriver", WARNING)                                                    \
  X (TERM_WITHOUT_VALUE, "term-without-value", ERROR)                                                        \
  X (TERM_WITH_TWO_VALUES, "term-with-two-values", ERROR)                                                    \
  X (BAD_ORIGIN_OF_TERM, "bad-origin-of-term", ERROR)                                                        \
  X (BAD_SELECTION, "bad-selection", ERROR)                                                                  \
  X (DIVISION_BY_ZERO, "division-by-zero", ERROR)                                                            \
  X (BAD_INPUT, "bad-input", ERROR)                                                                          \
  X (MISSING_INPUT, "missing-input", ERROR)                                                                  \
  X (WRONG_UNIT_OF_INPUT, "wrong-unit-of-input", ERROR)                                                      \
  X (IMPOSSIBLE_INPUT, "impossible-input", ERROR)

typedef enum {
#define X(name, code, severity) ROSTRUM_PROBLEM_##name,
  ROSTRUM_PROBLEM_CODES (X)
#undef X
  ROSTRUM_N_PROBLEM_CODES
} RostrumProblemCode;

/* "duplicate-id". Static. */
const char *rostrum_problem_code_to_nick (RostrumProblemCode code);

typedef struct _RostrumProblems {
  GPtrArray *list; /* of RostrumDiagnostic */
  gint counts[ROSTRUM_N_PROBLEM_CODES];
  const struct _RostrumProblems *before; /* may be NULL */
} RostrumProblems;

RostrumProblems *rostrum_problems_new (void);

/* A list that will be merged into @before, after others: what that one has no more room for is not described here either, by
 * whatever thread. */
RostrumProblems *rostrum_problems_new_after (const RostrumProblems *before);

void rostrum_problems_free (RostrumProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumProblems, rostrum_problems_free)

/* FALSE if there are so many of this kind already that another one needs no place and no sentence. */
gboolean rostrum_problems_want (const RostrumProblems *self, RostrumProblemCode code);

/* Counts a problem of this kind. FALSE if there are so many already that this one needs no place and no sentence: look
 * before paying for them, and then call _add() exactly if it was TRUE. */
gboolean rostrum_problems_count (RostrumProblems *self, RostrumProblemCode code);

/* @pointer is copied; @text is printf-like. */
void rostrum_problems_add (RostrumProblems *self, RostrumProblemCode code, guint32 line, guint32 column,
                           const char *pointer, const char *text, ...) G_GNUC_PRINTF (6, 7);

/* Appends what @other holds and empties it. The order of calls decides which ones are kept past the limit. */
void rostrum_problems_merge (RostrumProblems *self, RostrumProblems *other);

gboolean rostrum_problems_have_errors (const RostrumProblems *self);

/* The sorted list, with "… and N more" where a kind went over the limit. Leaves @self empty. Free with g_ptr_array_unref(). */
GPtrArray *rostrum_problems_end (RostrumProblems *self);

G_END_DECLS
