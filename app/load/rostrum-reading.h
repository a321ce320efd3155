/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading of one file: what all its parts share (RostrumReading), and what reads one element after the other and knows
 * where it is (RostrumReader, one a thread). */
#pragma once

#include <json-glib/json-glib.h>

#include "load/rostrum-json-walk.h"
#include "model/rostrum-debate-builder.h"

G_BEGIN_DECLS

/* The elements of one top-level array. All ids are known before the first element is read, so a reference may point
 * forward; until rostrum_reading_settle() references count elements of the file, those that are left out included. */
typedef struct {
  const RostrumJsonMember *member; /* NULL if the file has no such array */
  guint32 n;
  const char **ids; /* of each element; NULL if it has none that can be used */
  guint8 *
      left_out; /* of each element: cannot be used, so that nothing may point at it; not changed while they are read */
  guint8 *failed;    /* of each element: reading it showed that it cannot be used */
  GHashTable *by_id; /* id → index + 1; an id that cannot be used otherwise is here too */
} RostrumElements;

typedef struct {
  guint32 line;
  guint32 column;
} RostrumPlace;

typedef struct {
  RostrumJsonScan *scan;
  RostrumDebateBuilder *builder;
  GMutex lock; /* for the builder's memory */
  RostrumElements elements[ROSTRUM_N_KINDS];
  RostrumPlace
      *echo_places;      /* of each statement that echoes one: its bytes may be gone when a cycle is found */
  gint suggestions_left; /* how many ids may yet be compared to find the one that was meant */
} RostrumReading;

/* Takes @scan. */
RostrumReading *rostrum_reading_new (RostrumJsonScan *scan);
void rostrum_reading_free (RostrumReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumReading, rostrum_reading_free)

#define ROSTRUM_READER_MAX_PATH 12

typedef struct {
  RostrumReading *reading;
  RostrumProblems *problems;
  RostrumJsonRange
      element; /* what is being read: an element of a top-level array, or a top-level member's value */
  const char *collection; /* the top-level member's name */
  guint32 index;          /* of the element; ROSTRUM_NONE for a top-level member's value itself */
  RostrumJsonStep path[ROSTRUM_READER_MAX_PATH]; /* from there to the value in hand */
  guint depth;
  gboolean is_usable; /* FALSE: something is missing without which the element is none */
  /*< private >*/
  RostrumJsonMemo memos[ROSTRUM_READER_MAX_PATH];
  char *block;
  gsize block_left;
} RostrumReader;

/* @self may be uninitialized; nothing needs to be freed. */
void rostrum_reader_init (RostrumReader *self, RostrumReading *reading, RostrumProblems *problems);

/* Turns to the next element. */
void rostrum_reader_begin (RostrumReader *self, const RostrumJsonRange *element, const char *collection,
                           guint32 index);

/* Down to a member or an element of the value in hand, and back. */
void rostrum_reader_enter_member (RostrumReader *self, const char *member);
void rostrum_reader_enter_element (RostrumReader *self, guint32 index);
void rostrum_reader_leave (RostrumReader *self);

/* Adds a problem of the value in hand, with its place. @text is a translated sentence, printf-like. */
void rostrum_reader_report (RostrumReader *self, RostrumProblemCode code, const char *text, ...)
    G_GNUC_PRINTF (3, 4);

/* The same of a member of the value in hand; of the value itself where it has no such member. */
#define rostrum_reader_report_member(self, member, ...)                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    rostrum_reader_enter_member ((self), (member));                                                          \
    rostrum_reader_report ((self), __VA_ARGS__);                                                             \
    rostrum_reader_leave ((self));                                                                           \
  }                                                                                                          \
  G_STMT_END

/* Where the value in hand stands. */
RostrumJsonRange rostrum_reader_locate (RostrumReader *self);

/* The bytes of the value in hand, shortened to be shown in a sentence about a problem of this kind. NULL if such a sentence is
 * no longer wanted. Free with g_free(). */
char *rostrum_reader_quote (RostrumReader *self, RostrumProblemCode code);

/* The unknown members of the object in hand, byte for byte: all but the @n names that are @stride bytes apart. NULL without. */
const char *rostrum_reader_keep_unknown (RostrumReader *self, const char *const *names, guint n,
                                         gsize stride);

/* Memory that lives as long as the debate. The first is zeroed and aligned. */
gpointer rostrum_reader_alloc (RostrumReader *self, gsize size);
const char *rostrum_reader_string (RostrumReader *self, const char *text);
const char *rostrum_reader_string_length (RostrumReader *self, const char *text, gsize length);

G_END_DECLS
