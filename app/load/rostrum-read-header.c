/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-read-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-fields.h"
#include "load/rostrum-json-text.h"

#define FORMAT "rostrum-debate"
#define VERSION 1

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumDebate, member)

static const RostrumField fields[] = {
  { "format", ROSTRUM_FIELD_OWN },
  { "version", ROSTRUM_FIELD_OWN },
  { "title", ROSTRUM_FIELD_LINE, TRUE, AT (title), .limit = ROSTRUM_LIMIT_TITLE },
  { "question", ROSTRUM_FIELD_LINE, FALSE, AT (question), .limit = ROSTRUM_LIMIT_TITLE },
  { "language", ROSTRUM_FIELD_LINE, FALSE, AT (language), .limit = ROSTRUM_LIMIT_NAME },
  { "currency", ROSTRUM_FIELD_CURRENCY, FALSE, AT (currency) },
  { "licence", ROSTRUM_FIELD_LINE, FALSE, AT (licence), .limit = ROSTRUM_LIMIT_TITLE },
  { "note", ROSTRUM_FIELD_TEXT, FALSE, AT (note), .limit = ROSTRUM_LIMIT_TEXT },
};

/* The value of the top-level member @name as a tree of its own, with the reader turned to it; NULL if there is none that can be
 * read. Free with json_node_unref(). */
static JsonNode *
parse_member (RostrumReader *reader, const char *name)
{
  const RostrumJsonScan *scan = reader->reading->scan;
  const RostrumJsonMember *member = rostrum_json_scan_find (scan, name);
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *json = NULL;

  if (!member || member->value.is_damaged || member->value.length == 0)
    return NULL;
  rostrum_reader_begin (reader, &member->value, name, ROSTRUM_NONE);
  /* A list is wrong here whatever is in it, and its tree could be large. */
  if (scan->text[member->value.offset] == '[')
    return json_node_init_array (json_node_alloc (), NULL);
  if (scan->text[member->value.offset] == '{')
    return json_node_init_object (json_node_alloc (), NULL);
  json = g_strdup_printf ("[%.*s]", (int) member->value.length, scan->text + member->value.offset);
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, json, -1, NULL))
    return NULL;
  return json_node_copy (json_array_get_element (json_node_get_array (json_parser_get_root (parser)), 0));
}

/* A problem of the document as a whole. */
static void
report_document (RostrumReading *reading, RostrumProblems *problems, RostrumProblemCode code,
                 const char *sentence)
{
  /* A file that was cut off before it could say what it is has another problem. */
  if (!reading->scan->is_whole)
    return;
  if (rostrum_problems_count (problems, code))
    rostrum_problems_add (problems, code, reading->scan->root.line, reading->scan->root.column, "", "%s",
                          sentence);
}

static gboolean
check_format (RostrumReading *reading, RostrumReader *reader, RostrumProblems *problems)
{
  g_autoptr (JsonNode) format = parse_member (reader, "format");
  g_autofree char *quote = NULL;

  if (!format) {
    report_document (
        reading, problems, ROSTRUM_PROBLEM_NOT_A_DEBATE,
        _ ("This is JSON, but not a debate: the member \"format\": \"rostrum-debate\" is missing."));
    return FALSE;
  }
  if (JSON_NODE_HOLDS_VALUE (format) && g_strcmp0 (json_node_get_string (format), FORMAT) == 0)
    return TRUE;
  quote = rostrum_reader_quote (reader, ROSTRUM_PROBLEM_NOT_A_DEBATE);
  rostrum_reader_report (
      reader, ROSTRUM_PROBLEM_NOT_A_DEBATE,
      _ ("This is JSON, but not a debate: its format is %s instead of \"rostrum-debate\"."), quote);
  return FALSE;
}

static gboolean
check_version (RostrumReading *reading, RostrumReader *reader, RostrumProblems *problems)
{
  g_autoptr (JsonNode) version = parse_member (reader, "version");
  g_autofree char *quote = NULL;
  double number;

  if (!version) {
    report_document (
        reading, problems, ROSTRUM_PROBLEM_BAD_VERSION,
        _ ("The member \"version\": 1 is missing, so that it is not known how to read this debate."));
    return FALSE;
  }
  number = JSON_NODE_HOLDS_VALUE (version) ? json_node_get_double (version) : 0;
  if (number == VERSION)
    return TRUE;
  quote = rostrum_reader_quote (reader, ROSTRUM_PROBLEM_NEWER_VERSION);
  if (number > VERSION)
    rostrum_reader_report (
        reader, ROSTRUM_PROBLEM_NEWER_VERSION,
        _ ("This debate was made by a newer Rostrum: its version is %s, and this program reads version %d."),
        quote, VERSION);
  else
    rostrum_reader_report (reader, ROSTRUM_PROBLEM_BAD_VERSION,
                           _ ("There is no version %s of a debate; write %d."), quote, VERSION);
  return FALSE;
}

gboolean
rostrum_header_is_debate (RostrumReading *reading, RostrumProblems *problems)
{
  RostrumReader reader;

  if (!reading->scan->is_object) {
    report_document (reading, problems, ROSTRUM_PROBLEM_NOT_AN_OBJECT,
                     _ ("This is JSON, but not a debate: a debate is one object in { }."));
    return FALSE;
  }
  rostrum_reader_init (&reader, reading, problems);
  return check_format (reading, &reader, problems) && check_version (reading, &reader, problems);
}

static gboolean
is_known (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (fields[i].name, name))
      return TRUE;
  }
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind <= ROSTRUM_KIND_PRESET; kind++) {
    if (g_str_equal (rostrum_kind_to_collection (kind), name))
      return TRUE;
  }
  return FALSE;
}

/* TRUE if the member is to be kept as it is: unknown, sound, and the first of that name. */
static gboolean
is_kept (const RostrumJsonScan *scan, const RostrumJsonMember *member, GHashTable *seen)
{
  g_autofree char *name = rostrum_json_decode (scan->text + member->key.offset + 1, member->key.length - 2);

  return member->value.length > 0 && !member->key.is_damaged && !member->value.is_damaged &&
         !is_known (name) && g_hash_table_add (seen, g_steal_pointer (&name));
}

/* Counts first: these may be most of a large file, and are in memory twice as it is. */
static const char *
keep_unknown_members (RostrumReader *reader)
{
  const RostrumJsonScan *scan = reader->reading->scan;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RostrumJsonRange));
  gsize length = 0;
  char *kept, *end;

  for (guint i = 0; i < scan->members->len; i++) {
    const RostrumJsonMember *member = &g_array_index (scan->members, RostrumJsonMember, i);
    RostrumJsonRange pair = member->key;

    if (!is_kept (scan, member, seen))
      continue;
    pair.length = member->value.offset + member->value.length - pair.offset;
    length += pair.length + strlen (", ");
    g_array_append_val (pairs, pair);
  }
  if (pairs->len == 0)
    return NULL;
  kept = end = rostrum_reader_alloc (reader, length + 1);
  for (guint i = 0; i < pairs->len; i++) {
    const RostrumJsonRange *pair = &g_array_index (pairs, RostrumJsonRange, i);

    if (i > 0)
      end = g_stpcpy (end, ", ");
    memcpy (end, scan->text + pair->offset, pair->length);
    end += pair->length;
  }
  return kept;
}

void
rostrum_read_header (RostrumReading *reading, const char *display_name, RostrumProblems *problems)
{
  RostrumDebate *head = &reading->builder->head;
  RostrumReader reader;

  rostrum_reader_init (&reader, reading, problems);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autoptr (JsonNode) node = parse_member (&reader, fields[i].name);

    if (node)
      rostrum_field_read (&reader, &fields[i], node, head);
    else if (fields[i].is_required && !rostrum_json_scan_find (reading->scan, fields[i].name))
      report_document (reading, problems, ROSTRUM_PROBLEM_MISSING_MEMBER,
                       _ ("The debate has no title: the member “title” is missing."));
  }
  if (!head->title)
    head->title = rostrum_reader_string (&reader, display_name);
  head->extra = keep_unknown_members (&reader);
}
