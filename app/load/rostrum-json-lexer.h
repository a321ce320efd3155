/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scan's words: strings, numbers, literals and the white space between them, and where in the file they are. */
#pragma once

#include "load/rostrum-problems.h"

G_BEGIN_DECLS

typedef struct {
  char open;       /* '{' or '[' */
  guint32 index;   /* of the element that is being read */
  const char *key; /* of the member that is being read, between the quotes; NULL before the first */
  guint32 key_length;
  guint32 first_key; /* in the scan's list of keys */
} RostrumJsonFrame;

typedef struct {
  const char *at;
  const char *line_start;
  guint32 line;
  guint32 tails; /* bytes of this line that are not the first of their character */
} RostrumJsonPlace;

typedef struct {
  const char *start;
  const char *end;
  RostrumJsonPlace place; /* what has been read so far ends here */
  RostrumProblems *problems;
  gboolean has_failed; /* what follows has no sure meaning */
  gboolean is_damaged; /* there was a problem since this was last cleared */
  RostrumJsonFrame frames[ROSTRUM_LOAD_MAX_DEPTH];
  guint depth;
} RostrumJsonLexer;

/* The column of the place that is being read, from 1. */
guint32 rostrum_json_lexer_get_column (const RostrumJsonLexer *self);

/* The JSON Pointer of the value that is being read. Free with g_free(). */
char *rostrum_json_lexer_get_pointer (const RostrumJsonLexer *self);

/* Adds a problem at the place that is being read, and marks what is being read as damaged. */
void rostrum_json_lexer_report (RostrumJsonLexer *self, RostrumProblemCode code, const char *text, ...)
    G_GNUC_PRINTF (3, 4);

/* The same, and reading cannot go on. */
#define rostrum_json_lexer_fail(self, code, ...)                                                             \
  (rostrum_json_lexer_report (self, code, __VA_ARGS__), (self)->has_failed = TRUE)

/* Reading cannot go on, because something else than @expected (a translated sentence) stands here, or nothing at all. */
void rostrum_json_lexer_fail_expected (RostrumJsonLexer *self, const char *expected);

void rostrum_json_lexer_skip_space (RostrumJsonLexer *self);

/* Each begins at its first byte and ends after its last, or fails. */
void rostrum_json_lexer_read_string (RostrumJsonLexer *self);
void rostrum_json_lexer_read_scalar (RostrumJsonLexer *self);

G_END_DECLS
