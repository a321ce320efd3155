/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a JSON object as fields of a record, by a table: what each is called, what it must be, where it goes. */
#pragma once

#include "load/rostrum-references.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_FIELD_LINE,       /* const char *: a name or a label, one line, not blank */
  ROSTRUM_FIELD_TEXT,       /* const char *: not blank, may have several lines */
  ROSTRUM_FIELD_TEXTS,      /* const char *const *, and how many (guint32 at `n_offset`): each a LINE */
  ROSTRUM_FIELD_PAGE,       /* const char *: a LINE or a whole number */
  ROSTRUM_FIELD_ANCHOR,     /* const char *: a LINE of at most six words */
  ROSTRUM_FIELD_URL,        /* const char *: an address on the web */
  ROSTRUM_FIELD_DATE,       /* RostrumDate */
  ROSTRUM_FIELD_WORD,       /* an enumeration: one of `words` */
  ROSTRUM_FIELD_REFERENCE,  /* guint32: the element of `kind` with that id */
  ROSTRUM_FIELD_REFERENCES, /* const guint32 *, and how many (guint32 at `n_offset`) */
  ROSTRUM_FIELD_FIGURE,     /* RostrumFigure */
  ROSTRUM_FIELD_UNIT,       /* const char * */
  ROSTRUM_FIELD_CURRENCY,   /* const char * */
  ROSTRUM_FIELD_BOOLEAN,    /* gboolean */
  ROSTRUM_FIELD_FRACTION,   /* double from 0 to 1 */
  ROSTRUM_FIELD_ORDINAL,    /* guint32: a whole number from 1 */
  ROSTRUM_FIELD_LOCATOR,    /* RostrumLocator */
  ROSTRUM_FIELD_OWN         /* known, but read by the caller */
} RostrumFieldType;

/* The words of an enumeration: to_nick (first) to to_nick (end - 1). */
typedef struct {
  const char *(*to_nick) (guint value);
  guint first;
  guint end;
} RostrumFieldWords;

typedef struct {
  const char *name;
  RostrumFieldType type;
  gboolean is_required; /* without it the record is not usable */
  gsize offset;
  guint32 limit; /* the most characters, or elements */
  RostrumKind kind;
  const RostrumFieldWords *words;
  gsize n_offset;
} RostrumField;

/* Reads the members of @object, which is in the reader's hand, into @record, and keeps the unknown ones in the
 * const char * at @extra_offset. A member that is wrong is reported and left as it was in @record; if it is required, or a
 * figure, the reader's is_usable becomes FALSE. */
void rostrum_fields_read (RostrumReader *self, JsonObject *object, const RostrumField *fields, guint n_fields,
                          gpointer record, gsize extra_offset);

/* The same for one member's value, which is in the reader's hand. FALSE if it is wrong. */
gboolean rostrum_field_read (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer record);

/* @node as what it must be, or NULL after reporting what it is instead. */
JsonObject *rostrum_reader_expect_object (RostrumReader *self, JsonNode *node);
JsonArray *rostrum_reader_expect_array (RostrumReader *self, JsonNode *node, guint32 most);
const char *rostrum_reader_expect_text (RostrumReader *self, JsonNode *node);

/* Reports that the object in hand lacks a member, and that it is not usable. */
void rostrum_reader_report_missing (RostrumReader *self, const char *member);

/* What texts may be at most, in characters. */
#define ROSTRUM_LIMIT_NAME 500
#define ROSTRUM_LIMIT_TITLE 1000
#define ROSTRUM_LIMIT_SENTENCE 5000
#define ROSTRUM_LIMIT_TEXT 100000

G_END_DECLS
