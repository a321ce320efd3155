/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-foreign-file.h"
#include "load/rostrum-json-keys.h"
#include "load/rostrum-json-text.h"

/* More in one object is no debate, and would make the search for duplicates slow. */
#define MAX_MEMBERS 65536
#define CANCEL_EVERY 4096

typedef struct {
  RostrumJsonLexer lexer;
  RostrumJsonScan *scan;
  GArray *keys; /* of RostrumJsonKey: those of the open objects, outermost first */
  guint32 n_values;
  gboolean is_damaged_outside; /* lexer.is_damaged as it was when the current element began */
} Scanner;

static RostrumJsonRange
begin_range (Scanner *self)
{
  return (RostrumJsonRange){ .offset = self->lexer.place.at - self->lexer.start,
                             .line = self->lexer.place.line,
                             .column = rostrum_json_lexer_get_column (&self->lexer) };
}

/* A value begins: remember the place if it is a top-level member's, or an element of such a member. */
static void
value_begins (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;
  GArray *members = self->scan->members;

  if (lexer->depth == 1 && lexer->frames[0].open == '{') {
    RostrumJsonMember *member = &g_array_index (members, RostrumJsonMember, members->len - 1);

    /* From the name to here: a forgotten colon, a comment. */
    member->key.is_damaged = lexer->is_damaged;
    member->value = begin_range (self);
    member->first_element = self->scan->elements->len;
    lexer->is_damaged = FALSE;
  } else if (lexer->depth == 2 && lexer->frames[0].open == '{' && lexer->frames[1].open == '[') {
    RostrumJsonRange element = begin_range (self);

    g_array_append_val (self->scan->elements, element);
    self->is_damaged_outside = lexer->is_damaged;
    lexer->is_damaged = FALSE;
  }
}

/* The value that began last at this depth has ended. */
static void
value_ended (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;
  GArray *members = self->scan->members;
  GArray *elements = self->scan->elements;
  guint32 offset = lexer->place.at - lexer->start;

  if (lexer->depth == 1 && lexer->frames[0].open == '{') {
    RostrumJsonMember *member = &g_array_index (members, RostrumJsonMember, members->len - 1);

    member->value.length = offset - member->value.offset;
    member->value.is_damaged = lexer->is_damaged;
  } else if (lexer->depth == 2 && lexer->frames[0].open == '{' && lexer->frames[1].open == '[') {
    RostrumJsonMember *member = &g_array_index (members, RostrumJsonMember, members->len - 1);
    RostrumJsonRange *element = &g_array_index (elements, RostrumJsonRange, elements->len - 1);

    element->length = offset - element->offset;
    element->is_damaged = lexer->is_damaged;
    lexer->is_damaged |= self->is_damaged_outside;
    member->n_elements = elements->len - member->first_element;
  }
}

/* TRUE if the next thing could well be the next in a container of this kind: then only a comma or colon was forgotten. */
static gboolean
begins_value (const RostrumJsonLexer *lexer, char container)
{
  char next = lexer->place.at < lexer->end ? *lexer->place.at : '\0';

  return next == '"' ||
         (container == '[' && (next == '{' || next == '[' || next == '-' || g_ascii_isdigit (next)));
}

/* A member's name and the colon after it. */
static void
read_key (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;
  RostrumJsonFrame *frame = &lexer->frames[lexer->depth - 1];
  RostrumJsonRange range = begin_range (self);
  RostrumJsonKey key = { .raw = lexer->place.at + 1, .line = range.line, .column = range.column };

  if (lexer->place.at >= lexer->end || *lexer->place.at != '"') {
    rostrum_json_lexer_fail_expected (
        lexer, _ ("The name of a member in double quotes is missing, or a closing “}”."));
    return;
  }
  /* Inside its own name the member cannot be pointed at. */
  frame->key = NULL;
  if (lexer->depth == 1)
    lexer->is_damaged = FALSE;
  rostrum_json_lexer_read_string (lexer);
  if (lexer->has_failed)
    return;
  key.length = lexer->place.at - 1 - key.raw;
  rostrum_json_key_init (&key);
  g_array_append_val (self->keys, key);
  frame->key = key.raw;
  frame->key_length = key.length;
  if (lexer->depth == 1) {
    RostrumJsonMember member = { .key = range };

    member.key.length = key.length + 2;
    g_array_append_val (self->scan->members, member);
  }
  if (self->keys->len - frame->first_key > MAX_MEMBERS) {
    rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_TOO_MANY_MEMBERS,
                             _ ("This object has more than %u members."), MAX_MEMBERS);
    return;
  }
  rostrum_json_lexer_skip_space (lexer);
  if (lexer->place.at < lexer->end && *lexer->place.at == ':')
    lexer->place.at++;
  else if (begins_value (lexer, '['))
    rostrum_json_lexer_report (lexer, ROSTRUM_PROBLEM_SYNTAX, "%s",
                               _ ("A colon is missing between the name of a member and its value."));
  else
    rostrum_json_lexer_fail_expected (lexer,
                                      _ ("A colon is missing between the name of a member and its value."));
  if (!lexer->has_failed)
    rostrum_json_lexer_skip_space (lexer);
}

static void
close_container (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;
  RostrumJsonFrame *frame = &lexer->frames[lexer->depth - 1];

  if (frame->open == '{')
    rostrum_json_keys_check (self->keys, frame->first_key, lexer);
  lexer->place.at++;
  lexer->depth--;
  value_ended (self);
}

/* Reads one value, or only the opening of one that is not empty: then TRUE, and its first value stands next. */
static gboolean
read_value (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;
  char first = lexer->place.at < lexer->end ? *lexer->place.at : '\0';

  value_begins (self);
  if (++self->n_values > ROSTRUM_LOAD_MAX_VALUES) {
    rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_TOO_MANY_VALUES,
                             _ ("The file holds more than %u values."), ROSTRUM_LOAD_MAX_VALUES);
    return FALSE;
  }
  if (first == '"') {
    rostrum_json_lexer_read_string (lexer);
    value_ended (self);
  } else if (first == '{' || first == '[') {
    if (lexer->depth == ROSTRUM_LOAD_MAX_DEPTH) {
      rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_TOO_DEEP,
                               _ ("Values are nested more than %u deep here."), ROSTRUM_LOAD_MAX_DEPTH);
      return FALSE;
    }
    lexer->frames[lexer->depth++] = (RostrumJsonFrame){ .open = first, .first_key = self->keys->len };
    lexer->place.at++;
    rostrum_json_lexer_skip_space (lexer);
    if (lexer->place.at < lexer->end && *lexer->place.at == (first == '{' ? '}' : ']')) {
      close_container (self);
      return FALSE;
    }
    if (first == '{')
      read_key (self);
    return TRUE;
  } else {
    rostrum_json_lexer_read_scalar (lexer);
    value_ended (self);
  }
  return FALSE;
}

static void
report_missing_comma (RostrumJsonLexer *lexer, char open)
{
  const char *sentence =
      open == '{' ? _ ("A comma or a closing “}” is missing.") : _ ("A comma or a closing “]” is missing.");

  if (begins_value (lexer, open))
    rostrum_json_lexer_report (lexer, ROSTRUM_PROBLEM_SYNTAX, "%s", sentence);
  else
    rostrum_json_lexer_fail_expected (lexer, sentence);
}

/* After a value: closes what ends here, or goes on behind a comma. FALSE when the whole document has ended, or on failure. */
static gboolean
go_on (Scanner *self)
{
  RostrumJsonLexer *lexer = &self->lexer;

  while (lexer->depth > 0 && !lexer->has_failed) {
    RostrumJsonFrame *frame = &lexer->frames[lexer->depth - 1];
    char close = frame->open == '{' ? '}' : ']';
    gboolean has_comma;

    rostrum_json_lexer_skip_space (lexer);
    has_comma = lexer->place.at < lexer->end && *lexer->place.at == ',';
    if (has_comma) {
      RostrumJsonPlace comma = lexer->place;

      lexer->place.at++;
      frame->key = NULL;
      rostrum_json_lexer_skip_space (lexer);
      if (lexer->place.at < lexer->end && *lexer->place.at == close) {
        RostrumJsonPlace after = lexer->place;

        lexer->place = comma;
        rostrum_json_lexer_report (lexer, ROSTRUM_PROBLEM_TRAILING_COMMA,
                                   _ ("No comma may stand before “%c”."), close);
        lexer->place = after;
      }
    }
    if (lexer->place.at < lexer->end && *lexer->place.at == close) {
      close_container (self);
      continue;
    }
    if (!has_comma)
      report_missing_comma (lexer, frame->open);
    if (lexer->has_failed)
      return FALSE;
    frame->index++;
    if (frame->open == '{')
      read_key (self);
    return !lexer->has_failed;
  }
  return FALSE;
}

/* A file of another kind, or in another encoding than UTF-8, or none of text at all: one sentence instead of a thousand. TRUE if it is one. */
static gboolean
is_foreign (RostrumJsonLexer *lexer)
{
  const char *text = lexer->place.at;
  gsize length = lexer->end - lexer->place.at;
  const char *other = rostrum_foreign_file_to_words (text, length);

  if (other) {
    rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_NOT_JSON, "%s", other);
  } else if (length >= 4 && memcmp (text, "\0\0\0\0", 4) == 0) {
    rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_NOT_JSON, "%s",
                             _ ("The file holds no text, only zeros."));
  } else if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0 ||
                             !text[0] || !text[1])) {
    rostrum_json_lexer_fail (
        lexer, ROSTRUM_PROBLEM_FILE_ENCODING, "%s",
        _ ("The file is not text in UTF-8; it looks like UTF-16 or UTF-32. Save it as UTF-8."));
  }
  return lexer->has_failed;
}

static void
read_document (Scanner *self, GCancellable *cancellable)
{
  RostrumJsonLexer *lexer = &self->lexer;

  if (lexer->end - lexer->place.at >= 3 && memcmp (lexer->place.at, "\xef\xbb\xbf", 3) == 0) {
    rostrum_json_lexer_report (lexer, ROSTRUM_PROBLEM_BYTE_ORDER_MARK, "%s",
                               _ ("The file begins with a byte order mark. It was passed over."));
    lexer->place.at += 3;
    lexer->place.line_start += 3;
  }
  if (is_foreign (lexer))
    return;
  rostrum_json_lexer_skip_space (lexer);
  if (lexer->place.at == lexer->end) {
    rostrum_json_lexer_fail (lexer, ROSTRUM_PROBLEM_FILE_EMPTY, "%s", _ ("The file is empty."));
    return;
  }
  self->scan->root = begin_range (self);
  self->scan->is_object = *lexer->place.at == '{';
  while (read_value (self) || go_on (self)) {
    if (lexer->has_failed || (self->n_values % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable)))
      return;
  }
  if (lexer->has_failed)
    return;
  rostrum_json_lexer_skip_space (lexer);
  if (lexer->place.at < lexer->end)
    rostrum_json_lexer_report (lexer, ROSTRUM_PROBLEM_DATA_AFTER_END, "%s",
                               _ ("The debate has ended, but the file goes on. One file holds one debate."));
}

RostrumJsonScan *
rostrum_json_scan_new (GBytes *bytes, RostrumProblems *problems, GCancellable *cancellable)
{
  g_autoptr (RostrumJsonScan) scan = g_new0 (RostrumJsonScan, 1);
  Scanner self = { .scan = scan };

  scan->bytes = g_bytes_ref (bytes);
  scan->text = g_bytes_get_data (bytes, &scan->length);
  scan->members = g_array_new (FALSE, FALSE, sizeof (RostrumJsonMember));
  scan->elements = g_array_new (FALSE, FALSE, sizeof (RostrumJsonRange));
  self.keys = g_array_new (FALSE, FALSE, sizeof (RostrumJsonKey));
  self.lexer.problems = problems;
  self.lexer.place.line = 1;
  if (scan->length > ROSTRUM_LOAD_MAX_FILE_BYTES) {
    self.lexer.has_failed = TRUE;
    if (rostrum_problems_count (problems, ROSTRUM_PROBLEM_FILE_TOO_LARGE))
      rostrum_problems_add (problems, ROSTRUM_PROBLEM_FILE_TOO_LARGE, 0, 0, "",
                            _ ("The file is larger than %u MiB, which is the most that is read."),
                            ROSTRUM_LOAD_MAX_FILE_BYTES / (1024 * 1024));
  } else {
    self.lexer.start = self.lexer.place.at = self.lexer.place.line_start = scan->text ? scan->text : "";
    self.lexer.end = self.lexer.start + scan->length;
    read_document (&self, cancellable);
  }
  scan->is_whole = !self.lexer.has_failed;
  /* Where reading broke off, the last element and the last member are only begun. */
  if (!scan->is_whole && scan->elements->len > 0 &&
      g_array_index (scan->elements, RostrumJsonRange, scan->elements->len - 1).length == 0)
    g_array_set_size (scan->elements, scan->elements->len - 1);
  g_array_unref (self.keys);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&scan);
}

void
rostrum_json_scan_free (RostrumJsonScan *self)
{
  g_bytes_unref (self->bytes);
  g_array_unref (self->members);
  g_array_unref (self->elements);
  g_free (self);
}

const RostrumJsonMember *
rostrum_json_scan_find (const RostrumJsonScan *self, const char *name)
{
  for (guint i = 0; i < self->members->len; i++) {
    const RostrumJsonMember *member = &g_array_index (self->members, RostrumJsonMember, i);

    if (rostrum_json_raw_equals (self->text + member->key.offset + 1, member->key.length - 2, name))
      return member;
  }
  return NULL;
}
