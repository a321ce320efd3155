/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-json-text.h"

#define MAX_ID_CHARACTERS 200
#define MAX_ELEMENTS 1000000
/* Longer ids are not compared to find a misspelt one. */
#define MAX_COMPARED 48

const char *
rostrum_kind_to_collection (RostrumKind kind)
{
  static const char *const names[ROSTRUM_N_KINDS] = {
    [ROSTRUM_KIND_SOURCE] = "sources",       [ROSTRUM_KIND_SPEAKER] = "speakers",
    [ROSTRUM_KIND_TOPIC] = "topics",         [ROSTRUM_KIND_POSITION] = "positions",
    [ROSTRUM_KIND_STATEMENT] = "statements", [ROSTRUM_KIND_SCOPE] = "scopes",
    [ROSTRUM_KIND_ESTIMATE] = "estimates",   [ROSTRUM_KIND_EVENT] = "events",
    [ROSTRUM_KIND_TOUR] = "tours",           [ROSTRUM_KIND_PRESET] = "presets",
  };

  return names[kind];
}

gboolean
rostrum_id_is_valid (const char *id)
{
  guint length = 0;

  for (const char *at = id; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (g_unichar_isspace (character) || g_unichar_iscntrl (character) || ++length > MAX_ID_CHARACTERS)
      return FALSE;
  }
  return length > 0;
}

/* The id of an element that has not been parsed yet; NULL if it has none that can be used. */
static char *
peek_id (const RostrumJsonScan *scan, const RostrumJsonRange *element)
{
  g_autofree char *id = NULL;
  RostrumJsonItem item;

  if (!rostrum_json_find_member (scan->text, element, "id", &item) || item.value_length < 2 ||
      *item.value != '"')
    return NULL;
  id = rostrum_json_decode (item.value + 1, item.value_length - 2);
  return rostrum_id_is_valid (id) ? g_steal_pointer (&id) : NULL;
}

/* Tours and presets are never pointed at, so that they need no id of the file's own. */
static gboolean
may_be_nameless (const RostrumJsonScan *scan, const RostrumJsonRange *element, RostrumKind kind)
{
  RostrumJsonItem item;

  return (kind == ROSTRUM_KIND_TOUR || kind == ROSTRUM_KIND_PRESET) && scan->text[element->offset] == '{' &&
         !rostrum_json_find_member (scan->text, element, "id", &item);
}

static void
collect_ids (RostrumReader *reader, RostrumKind kind)
{
  const RostrumJsonScan *scan = reader->reading->scan;
  RostrumElements *self = &reader->reading->elements[kind];

  self->ids = g_new0 (const char *, self->n);
  self->left_out = g_new0 (guint8, self->n);
  self->failed = g_new0 (guint8, self->n);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < self->n; i++) {
    const RostrumJsonRange *element =
        &g_array_index (scan->elements, RostrumJsonRange, self->member->first_element + i);
    g_autofree char *id = peek_id (scan, element);

    self->left_out[i] = element->is_damaged || (!id && !may_be_nameless (scan, element, kind));
    if (!id)
      continue;
    if (g_hash_table_contains (self->by_id, id)) {
      self->left_out[i] = TRUE;
      continue;
    }
    self->ids[i] = rostrum_reader_string (reader, id);
    g_hash_table_insert (self->by_id, (gpointer) self->ids[i], GUINT_TO_POINTER (i + 1));
  }
}

static void
name_nameless (RostrumReader *reader, RostrumKind kind)
{
  RostrumElements *self = &reader->reading->elements[kind];
  guint32 number = 0;

  for (guint32 i = 0; i < self->n; i++) {
    g_autofree char *id = NULL;

    if (self->ids[i] || self->left_out[i])
      continue;
    do {
      g_free (id);
      id = g_strdup_printf ("%s-%u", rostrum_kind_to_nick (kind), ++number);
    } while (g_hash_table_contains (self->by_id, id));
    self->ids[i] = rostrum_reader_string (reader, id);
    g_hash_table_insert (self->by_id, (gpointer) self->ids[i], GUINT_TO_POINTER (i + 1));
  }
}

void
rostrum_references_collect (RostrumReading *reading, RostrumProblems *problems)
{
  RostrumReader reader;

  rostrum_reader_init (&reader, reading, problems);
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind <= ROSTRUM_KIND_PRESET; kind++) {
    const char *name = rostrum_kind_to_collection (kind);
    RostrumElements *self = &reading->elements[kind];

    self->member = rostrum_json_scan_find (reading->scan, name);
    if (self->member) {
      rostrum_reader_begin (&reader, &self->member->value, name, ROSTRUM_NONE);
      self->n = MIN (self->member->n_elements, MAX_ELEMENTS);
      if (self->member->n_elements > MAX_ELEMENTS)
        rostrum_reader_report (&reader, ROSTRUM_PROBLEM_TOO_MANY_ELEMENTS,
                               _ ("The list “%s” has more than %u elements. The rest was left out."), name,
                               MAX_ELEMENTS);
      if (self->member->value.length > 0 && !self->member->value.is_damaged &&
          reading->scan->text[self->member->value.offset] != '[') {
        g_autofree char *quote = rostrum_reader_quote (&reader, ROSTRUM_PROBLEM_WRONG_TYPE);

        rostrum_reader_report (&reader, ROSTRUM_PROBLEM_WRONG_TYPE,
                               _ ("“%s” must be a list in [ ]; here stands %s."), name, quote);
      }
    }
    collect_ids (&reader, kind);
  }
  name_nameless (&reader, ROSTRUM_KIND_TOUR);
  name_nameless (&reader, ROSTRUM_KIND_PRESET);
}

/* How many letters must be changed, added or left out to make @b of @a; @most + 1 if more than @most (Levenshtein 1966). */
static guint
distance (const char *a, const char *b, guint most)
{
  gsize length_a = strlen (a), length_b = strlen (b);
  guint row[MAX_COMPARED + 1];

  if (length_a > MAX_COMPARED || length_b > MAX_COMPARED ||
      MAX (length_a, length_b) - MIN (length_a, length_b) > most)
    return most + 1;
  for (guint k = 0; k <= length_b; k++)
    row[k] = k;
  for (guint i = 1; i <= length_a; i++) {
    guint diagonal = row[0];
    guint best = row[0] = i;

    for (guint k = 1; k <= length_b; k++) {
      guint change = diagonal + (g_ascii_tolower (a[i - 1]) != g_ascii_tolower (b[k - 1]));

      diagonal = row[k];
      row[k] = MIN (change, MIN (row[k], row[k - 1]) + 1);
      best = MIN (best, row[k]);
    }
    if (best > most)
      return most + 1;
  }
  return row[length_b];
}

/* The id that was probably meant, or NULL. */
static const char *
find_closest (RostrumReading *reading, RostrumKind kind, const char *id)
{
  const RostrumElements *elements = &reading->elements[kind];
  guint most = CLAMP (strlen (id) / 3, 1, 4);
  const char *closest = NULL;

  /* Bounded for a file in which nothing resolves. */
  if (g_atomic_int_add (&reading->suggestions_left, -(gint) elements->n) < (gint) elements->n) {
    g_atomic_int_set (&reading->suggestions_left, 0);
    return NULL;
  }
  for (guint32 i = 0; i < elements->n; i++) {
    guint d = elements->ids[i] ? distance (id, elements->ids[i], most) : most + 1;

    if (d <= most) {
      closest = elements->ids[i];
      if (d == 0)
        break;
      most = d - 1;
    }
  }
  return closest;
}

/* Whole sentences, so that translators never have to join parts. Free with g_free(). */
static char *
say_no_such (RostrumKind kind, const char *id)
{
  switch (kind) {
  case ROSTRUM_KIND_SOURCE:
    return g_strdup_printf (_ ("There is no source with the id “%s”."), id);
  case ROSTRUM_KIND_SPEAKER:
    return g_strdup_printf (_ ("There is no speaker with the id “%s”."), id);
  case ROSTRUM_KIND_TOPIC:
    return g_strdup_printf (_ ("There is no topic with the id “%s”."), id);
  case ROSTRUM_KIND_POSITION:
    return g_strdup_printf (_ ("There is no position with the id “%s”."), id);
  case ROSTRUM_KIND_STATEMENT:
    return g_strdup_printf (_ ("There is no statement with the id “%s”."), id);
  case ROSTRUM_KIND_SCOPE:
    return g_strdup_printf (_ ("There is no scope with the id “%s”."), id);
  case ROSTRUM_KIND_ESTIMATE:
    return g_strdup_printf (_ ("There is no estimate with the id “%s”."), id);
  case ROSTRUM_KIND_EVENT:
    return g_strdup_printf (_ ("There is no event with the id “%s”."), id);
  default:
    return g_strdup_printf (_ ("There is no tour with the id “%s”."), id);
  }
}

static void
report_unresolved (RostrumReader *self, RostrumKind kind, const char *id)
{
  const char *closest;
  g_autofree char *sentence = NULL;

  /* What is missing may have stood in the part that was cut off. */
  if (!self->reading->scan->is_whole)
    return;
  if (!rostrum_problems_want (self->problems, ROSTRUM_PROBLEM_UNRESOLVED_ID)) {
    rostrum_problems_count (self->problems, ROSTRUM_PROBLEM_UNRESOLVED_ID);
    return;
  }
  sentence = say_no_such (kind, id);
  closest = find_closest (self->reading, kind, id);
  if (closest)
    rostrum_reader_report (self, ROSTRUM_PROBLEM_UNRESOLVED_ID, _ ("%s Did you mean “%s”?"), sentence,
                           closest);
  else
    rostrum_reader_report (self, ROSTRUM_PROBLEM_UNRESOLVED_ID, "%s", sentence);
}

guint32
rostrum_reader_resolve (RostrumReader *self, RostrumKind kind, const char *id)
{
  const RostrumElements *elements = &self->reading->elements[kind];
  guint32 index = GPOINTER_TO_UINT (g_hash_table_lookup (elements->by_id, id));

  if (index == 0) {
    report_unresolved (self, kind, id);
    return ROSTRUM_NONE;
  }
  if (elements->left_out[index - 1]) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_LEFT_OUT,
                           _ ("“%s” could not be read, so what refers to it is left out here."), id);
    return ROSTRUM_NONE;
  }
  return index - 1;
}

const char *
rostrum_reader_get_id (RostrumReader *self, RostrumKind kind, JsonObject *object)
{
  const RostrumElements *elements = &self->reading->elements[kind];
  JsonNode *node = json_object_get_member (object, "id");
  const char *id;
  guint32 first;

  if (elements->ids[self->index])
    return elements->ids[self->index];
  if (!node) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_MISSING_MEMBER, _ ("The member “%s” is missing here."),
                           "id");
    return NULL;
  }
  rostrum_reader_enter_member (self, "id");
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING) {
    g_autofree char *quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_WRONG_TYPE);

    rostrum_reader_report (self, ROSTRUM_PROBLEM_WRONG_TYPE,
                           _ ("“%s” must be a text in double quotes; here stands %s."), "id", quote);
  } else {
    id = json_node_get_string (node);
    first = GPOINTER_TO_UINT (g_hash_table_lookup (elements->by_id, id));
    if (first > 0) {
      const RostrumJsonRange *other = &g_array_index (self->reading->scan->elements, RostrumJsonRange,
                                                      elements->member->first_element + first - 1);

      rostrum_reader_report (self, ROSTRUM_PROBLEM_DUPLICATE_ID,
                             _ ("The id “%s” is already taken by the element that begins on line %u."), id,
                             other->line);
    } else {
      rostrum_reader_report (self, ROSTRUM_PROBLEM_BAD_ID,
                             _ ("“%s” cannot be an id. An id has 1 to %u characters and no spaces."), id,
                             MAX_ID_CHARACTERS);
    }
  }
  rostrum_reader_leave (self);
  return NULL;
}
