/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-reading.h"

#include <string.h>

#include "load/rostrum-json-text.h"

#define BLOCK_BYTES 65536
#define SHOWN_CHARACTERS 40
#define SUGGESTIONS 1000000

RostrumReading *
rostrum_reading_new (RostrumJsonScan *scan)
{
  RostrumReading *self = g_new0 (RostrumReading, 1);

  self->scan = scan;
  self->builder = rostrum_debate_builder_new ();
  self->suggestions_left = SUGGESTIONS;
  g_mutex_init (&self->lock);
  return self;
}

void
rostrum_reading_free (RostrumReading *self)
{
  for (guint kind = 0; kind < ROSTRUM_N_KINDS; kind++) {
    g_free (self->elements[kind].ids);
    g_free (self->elements[kind].left_out);
    g_free (self->elements[kind].failed);
    g_clear_pointer (&self->elements[kind].by_id, g_hash_table_unref);
  }
  g_free (self->echo_places);
  g_clear_pointer (&self->builder, rostrum_debate_builder_free);
  rostrum_json_scan_free (self->scan);
  g_mutex_clear (&self->lock);
  g_free (self);
}

void
rostrum_reader_init (RostrumReader *self, RostrumReading *reading, RostrumProblems *problems)
{
  *self = (RostrumReader){ .reading = reading, .problems = problems };
}

void
rostrum_reader_begin (RostrumReader *self, const RostrumJsonRange *element, const char *collection,
                      guint32 index)
{
  self->element = *element;
  self->collection = collection;
  self->index = index;
  self->depth = 0;
  self->is_usable = TRUE;
}

void
rostrum_reader_enter_member (RostrumReader *self, const char *member)
{
  g_assert (self->depth < ROSTRUM_READER_MAX_PATH);
  self->path[self->depth++] = (RostrumJsonStep){ .member = member };
}

void
rostrum_reader_enter_element (RostrumReader *self, guint32 index)
{
  g_assert (self->depth < ROSTRUM_READER_MAX_PATH);
  self->path[self->depth++] = (RostrumJsonStep){ .index = index };
}

void
rostrum_reader_leave (RostrumReader *self)
{
  g_assert (self->depth > 0);
  self->depth--;
}

RostrumJsonRange
rostrum_reader_locate (RostrumReader *self)
{
  return rostrum_json_locate (self->reading->scan->text, &self->element, self->path, self->depth,
                              self->memos);
}

static char *
get_pointer (RostrumReader *self)
{
  GString *pointer = g_string_new (NULL);

  rostrum_json_pointer_append (pointer, self->collection);
  if (self->index != ROSTRUM_NONE)
    g_string_append_printf (pointer, "/%u", self->index);
  for (guint i = 0; i < self->depth; i++) {
    if (self->path[i].member)
      rostrum_json_pointer_append (pointer, self->path[i].member);
    else
      g_string_append_printf (pointer, "/%u", self->path[i].index);
  }
  return g_string_free (pointer, FALSE);
}

void
rostrum_reader_report (RostrumReader *self, RostrumProblemCode code, const char *text, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *pointer = NULL;
  RostrumJsonRange place;
  va_list arguments;

  if (!rostrum_problems_count (self->problems, code))
    return;
  va_start (arguments, text);
  sentence = g_strdup_vprintf (text, arguments);
  va_end (arguments);
  pointer = get_pointer (self);
  place = rostrum_reader_locate (self);
  rostrum_problems_add (self->problems, code, place.line, place.column, pointer, "%s", sentence);
}

char *
rostrum_reader_quote (RostrumReader *self, RostrumProblemCode code)
{
  RostrumJsonRange place;
  const char *raw, *end;
  GString *quote;

  if (!rostrum_problems_want (self->problems, code))
    return NULL;
  place = rostrum_reader_locate (self);
  raw = self->reading->scan->text + place.offset;
  end = raw + place.length;
  quote = g_string_new (NULL);
  for (guint n = 0; raw < end; n++) {
    guint length = MAX (rostrum_json_utf8_length (raw, end), 1);

    if (n == SHOWN_CHARACTERS) {
      g_string_append (quote, "…");
      break;
    }
    if ((guint8) *raw <= 0x20)
      g_string_append_c (quote, ' ');
    else
      g_string_append_len (quote, raw, length);
    raw += length;
  }
  return g_string_free (quote, FALSE);
}

static gboolean
is_among (const RostrumJsonItem *item, const char *const *names, guint n, gsize stride)
{
  const char *at = (const char *) names;

  for (guint i = 0; i < n; i++, at += stride) {
    if (rostrum_json_raw_equals (item->key, item->key_length, *(const char *const *) at))
      return TRUE;
  }
  return FALSE;
}

const char *
rostrum_reader_keep_unknown (RostrumReader *self, const char *const *names, guint n, gsize stride)
{
  RostrumJsonRange range = rostrum_reader_locate (self);
  const char *container = self->reading->scan->text + range.offset;
  g_autoptr (GString) pairs = NULL;
  RostrumJsonWalk walk;
  RostrumJsonItem item;

  if (!rostrum_json_walk_init (&walk, container, container + range.length))
    return NULL;
  while (rostrum_json_walk_next (&walk, &item)) {
    const char *begin = item.key - 1;

    if (is_among (&item, names, n, stride))
      continue;
    if (!pairs)
      pairs = g_string_new (NULL);
    else
      g_string_append (pairs, ", ");
    g_string_append_len (pairs, begin, item.value + item.value_length - begin);
  }
  return pairs ? rostrum_reader_string_length (self, pairs->str, pairs->len) : NULL;
}

/* Bytes from this reader's own block, so that threads need the lock only once in a while. */
static char *
take (RostrumReader *self, gsize size)
{
  char *taken;

  if (size > self->block_left) {
    gsize wanted = size > BLOCK_BYTES / 4 ? size : BLOCK_BYTES;
    char *block;

    g_mutex_lock (&self->reading->lock);
    block = rostrum_debate_builder_alloc (self->reading->builder, wanted);
    g_mutex_unlock (&self->reading->lock);
    if (wanted == size)
      return block;
    self->block = block;
    self->block_left = wanted;
  }
  taken = self->block;
  self->block += size;
  self->block_left -= size;
  return taken;
}

gpointer
rostrum_reader_alloc (RostrumReader *self, gsize size)
{
  gsize askew = (guintptr) self->block % sizeof (gpointer);

  if (size == 0)
    return NULL;
  if (askew != 0)
    take (self, MIN (sizeof (gpointer) - askew, self->block_left));
  return take (self, size);
}

const char *
rostrum_reader_string_length (RostrumReader *self, const char *text, gsize length)
{
  char *copy = take (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

const char *
rostrum_reader_string (RostrumReader *self, const char *text)
{
  return rostrum_reader_string_length (self, text, strlen (text));
}
