/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-fields.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "load/rostrum-read-locator.h"
#include "load/rostrum-texts.h"

#define MAX_URL 4000
#define MAX_ANCHOR_WORDS 6
#define MAX_PAGE_DIGITS 20

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* @sentence is translated and has one %s for what stands there instead. */
#define report_wrong_type(self, sentence)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *instead = rostrum_reader_quote (self, ROSTRUM_PROBLEM_WRONG_TYPE);                      \
                                                                                                             \
    rostrum_reader_report (self, ROSTRUM_PROBLEM_WRONG_TYPE, sentence, instead);                             \
  }                                                                                                          \
  G_STMT_END

JsonObject *
rostrum_reader_expect_object (RostrumReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  report_wrong_type (self, _ ("This must be an object in { }; here stands %s."));
  return NULL;
}

JsonArray *
rostrum_reader_expect_array (RostrumReader *self, JsonNode *node, guint32 most)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    report_wrong_type (self, _ ("This must be a list in [ ]; here stands %s."));
    return NULL;
  }
  array = json_node_get_array (node);
  if (json_array_get_length (array) <= most)
    return array;
  rostrum_reader_report (self, ROSTRUM_PROBLEM_TOO_MANY_ELEMENTS,
                         _ ("This list has %u elements; %u is the most."), json_array_get_length (array),
                         most);
  return NULL;
}

const char *
rostrum_reader_expect_text (RostrumReader *self, JsonNode *node)
{
  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);
  report_wrong_type (self, _ ("This must be a text in double quotes; here stands %s."));
  return NULL;
}

void
rostrum_reader_report_missing (RostrumReader *self, const char *member)
{
  rostrum_reader_report (self, ROSTRUM_PROBLEM_MISSING_MEMBER, _ ("The member “%s” is missing here."),
                         member);
  self->is_usable = FALSE;
}

static gboolean
read_text (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  const char *text = rostrum_reader_expect_text (self, node);

  if (!text || !rostrum_reader_check_text (self, text, field->limit, field->type != ROSTRUM_FIELD_TEXT))
    return FALSE;
  *(const char **) target = rostrum_reader_string (self, text);
  return TRUE;
}

static gboolean
read_anchor (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  guint words;

  if (!read_text (self, field, node, target))
    return FALSE;
  words = rostrum_text_count_words (*(const char **) target);
  if (words <= MAX_ANCHOR_WORDS)
    return TRUE;
  rostrum_reader_report (self, ROSTRUM_PROBLEM_ANCHOR_TOO_LONG,
                         _ ("This anchor has %u words; %d is the most, so that no text is copied."), words,
                         MAX_ANCHOR_WORDS);
  *(const char **) target = NULL;
  return FALSE;
}

static gboolean
read_texts (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer record)
{
  static const RostrumField one = { .type = ROSTRUM_FIELD_LINE, .limit = ROSTRUM_LIMIT_NAME };
  JsonArray *array = rostrum_reader_expect_array (self, node, field->limit);
  guint length = array ? json_array_get_length (array) : 0;
  const char **texts = rostrum_reader_alloc (self, length * sizeof *texts);
  guint32 n = 0;

  for (guint i = 0; i < length; i++) {
    rostrum_reader_enter_element (self, i);
    if (read_text (self, &one, json_array_get_element (array, i), &texts[n]))
      n++;
    rostrum_reader_leave (self);
  }
  G_STRUCT_MEMBER (const char **, record, field->offset) = texts;
  G_STRUCT_MEMBER (guint32, record, field->n_offset) = n;
  return array != NULL;
}

static gboolean
read_page (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  RostrumJsonRange range;
  const char *digits;

  if (!holds (node, G_TYPE_INT64))
    return read_text (self, field, node, target);
  /* As it stands in the file: json-glib would make another number of a long one. */
  range = rostrum_reader_locate (self);
  digits = self->reading->scan->text + range.offset;
  if (*digits == '-' || range.length > MAX_PAGE_DIGITS) {
    g_autofree char *quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_NUMBER_OUT_OF_RANGE);

    rostrum_reader_report (self, ROSTRUM_PROBLEM_NUMBER_OUT_OF_RANGE, _ ("%s is no number of a page."),
                           quote);
    return FALSE;
  }
  *(const char **) target = rostrum_reader_string_length (self, digits, range.length);
  return TRUE;
}

static gboolean
read_url (RostrumReader *self, JsonNode *node, gpointer target)
{
  const char *url = rostrum_reader_expect_text (self, node);

  if (!url || !rostrum_reader_check_text (self, url, MAX_URL, FALSE))
    return FALSE;
  if (!rostrum_url_is_valid (url)) {
    g_autofree char *quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_BAD_URL);

    rostrum_reader_report (
        self, ROSTRUM_PROBLEM_BAD_URL,
        _ ("%s is not an address on the web. Write one that begins with https:// or http://."), quote);
    return FALSE;
  }
  *(const char **) target = rostrum_reader_string (self, url);
  return TRUE;
}

static gboolean
read_date (RostrumReader *self, JsonNode *node, RostrumDate *target)
{
  const char *text = rostrum_reader_expect_text (self, node);
  g_autofree char *quote = NULL;

  if (!text)
    return FALSE;
  if (rostrum_date_parse (text, target))
    return TRUE;
  quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_BAD_DATE);
  rostrum_reader_report (
      self, ROSTRUM_PROBLEM_BAD_DATE,
      _ ("%s is not a date. Write year-month-day (2025-01-27), year-month (2025-01) or a year (2025)."),
      quote);
  return FALSE;
}

static gboolean
read_word (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  const char *word = rostrum_reader_expect_text (self, node);
  g_autoptr (GString) allowed = NULL;
  g_autofree char *quote = NULL;

  if (!word)
    return FALSE;
  for (guint value = field->words->first; value < field->words->end; value++) {
    if (g_str_equal (word, field->words->to_nick (value))) {
      *(guint32 *) target = value;
      return TRUE;
    }
  }
  allowed = g_string_new (NULL);
  for (guint value = field->words->first; value < field->words->end; value++)
    g_string_append_printf (allowed, "%s%s", allowed->len > 0 ? ", " : "", field->words->to_nick (value));
  quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_UNKNOWN_WORD);
  rostrum_reader_report (self, ROSTRUM_PROBLEM_UNKNOWN_WORD,
                         _ ("%s is not one of the words that may stand here: %s."), quote, allowed->str);
  return FALSE;
}

static gboolean
read_reference (RostrumReader *self, RostrumKind kind, JsonNode *node, guint32 *target)
{
  const char *id = rostrum_reader_expect_text (self, node);
  guint32 index = id ? rostrum_reader_resolve (self, kind, id) : ROSTRUM_NONE;

  if (index == ROSTRUM_NONE)
    return FALSE;
  *target = index;
  return TRUE;
}

static gboolean
read_references (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer record)
{
  JsonArray *array = rostrum_reader_expect_array (self, node, field->limit);
  guint length = array ? json_array_get_length (array) : 0;
  guint32 *indexes = rostrum_reader_alloc (self, length * sizeof *indexes);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint32 n = 0;

  for (guint i = 0; i < length; i++) {
    guint32 index;

    rostrum_reader_enter_element (self, i);
    if (read_reference (self, field->kind, json_array_get_element (array, i), &index)) {
      if (g_hash_table_add (seen, GUINT_TO_POINTER (index)))
        indexes[n++] = index;
      else
        rostrum_reader_report (self, ROSTRUM_PROBLEM_LISTED_TWICE, _ ("“%s” is in this list already."),
                               json_array_get_string_element (array, i));
    }
    rostrum_reader_leave (self);
  }
  G_STRUCT_MEMBER (guint32 *, record, field->offset) = indexes;
  G_STRUCT_MEMBER (guint32, record, field->n_offset) = n;
  return array != NULL;
}

static RostrumProblemCode
amount_problem (const GError *error)
{
  switch ((RostrumAmountError) error->code) {
  case ROSTRUM_AMOUNT_ERROR_NEGATIVE:
    return ROSTRUM_PROBLEM_NEGATIVE_AMOUNT;
  case ROSTRUM_AMOUNT_ERROR_PRECISION:
    return ROSTRUM_PROBLEM_AMOUNT_TOO_PRECISE;
  case ROSTRUM_AMOUNT_ERROR_RANGE:
    return ROSTRUM_PROBLEM_AMOUNT_OUT_OF_RANGE;
  case ROSTRUM_AMOUNT_ERROR_SYNTAX:
  default:
    return ROSTRUM_PROBLEM_BAD_AMOUNT;
  }
}

static gboolean
read_figure (RostrumReader *self, JsonNode *node, RostrumFigure *target)
{
  g_autoptr (GError) error = NULL;
  RostrumAmount amount;

  if (!holds (node, G_TYPE_STRING)) {
    report_wrong_type (
        self,
        _ ("An amount must be written as a text in double quotes, like \"5576000\", so that no digit of "
           "it is lost; here stands %s."));
  } else if (!rostrum_amount_parse (json_node_get_string (node), &amount, &error)) {
    rostrum_reader_report (self, amount_problem (error), "%s", error->message);
  } else {
    target->amount = amount;
    target->text = rostrum_reader_string (self, json_node_get_string (node));
    return TRUE;
  }
  self->is_usable = FALSE;
  return FALSE;
}

static gboolean
read_unit (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  const char *unit = rostrum_reader_expect_text (self, node);
  gboolean is_currency = field->type == ROSTRUM_FIELD_CURRENCY;
  g_autofree char *quote = NULL;

  if (!unit)
    return FALSE;
  if (rostrum_unit_is_valid (unit) &&
      (!is_currency || (rostrum_unit_is_money (unit) && !strchr (unit, '/')))) {
    *(const char **) target = rostrum_reader_string (self, unit);
    return TRUE;
  }
  quote = rostrum_reader_quote (self, is_currency ? ROSTRUM_PROBLEM_BAD_CURRENCY : ROSTRUM_PROBLEM_BAD_UNIT);
  if (is_currency)
    rostrum_reader_report (self, ROSTRUM_PROBLEM_BAD_CURRENCY,
                           _ ("%s is not a currency. Write its three capital letters, like USD (ISO 4217)."),
                           quote);
  else
    rostrum_reader_report (
        self, ROSTRUM_PROBLEM_BAD_UNIT,
        _ ("%s is not a unit. Write a currency (USD), GPU, GPU-hour, request, token, year, × or %%, or two "
           "of them with a slash (USD/GPU)."),
        quote);
  return FALSE;
}

static gboolean
read_number (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer target)
{
  gboolean is_ordinal = field->type == ROSTRUM_FIELD_ORDINAL;
  g_autofree char *quote = NULL;
  double number;

  if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE)) {
    report_wrong_type (self, _ ("This must be a number; here stands %s."));
    return FALSE;
  }
  number = json_node_get_double (node);
  if (is_ordinal ? number >= 1 && number <= G_MAXINT32 && number == floor (number)
                 : number >= 0 && number <= 1) {
    if (is_ordinal)
      *(guint32 *) target = (guint32) number;
    else
      *(double *) target = number;
    return TRUE;
  }
  quote = rostrum_reader_quote (self, ROSTRUM_PROBLEM_NUMBER_OUT_OF_RANGE);
  rostrum_reader_report (self, ROSTRUM_PROBLEM_NUMBER_OUT_OF_RANGE,
                         is_ordinal ? _ ("This must be a whole number from 1 on; here stands %s.")
                                    : _ ("This must be a number from 0 to 1; here stands %s."),
                         quote);
  return FALSE;
}

static gboolean
read_boolean (RostrumReader *self, JsonNode *node, gboolean *target)
{
  if (holds (node, G_TYPE_BOOLEAN)) {
    *target = json_node_get_boolean (node);
    return TRUE;
  }
  report_wrong_type (self, _ ("This must be true or false; here stands %s."));
  return FALSE;
}

gboolean
rostrum_field_read (RostrumReader *self, const RostrumField *field, JsonNode *node, gpointer record)
{
  gpointer target = G_STRUCT_MEMBER_P (record, field->offset);

  switch (field->type) {
  case ROSTRUM_FIELD_LINE:
  case ROSTRUM_FIELD_TEXT:
    return read_text (self, field, node, target);
  case ROSTRUM_FIELD_TEXTS:
    return read_texts (self, field, node, record);
  case ROSTRUM_FIELD_PAGE:
    return read_page (self, field, node, target);
  case ROSTRUM_FIELD_ANCHOR:
    return read_anchor (self, field, node, target);
  case ROSTRUM_FIELD_URL:
    return read_url (self, node, target);
  case ROSTRUM_FIELD_DATE:
    return read_date (self, node, target);
  case ROSTRUM_FIELD_WORD:
    return read_word (self, field, node, target);
  case ROSTRUM_FIELD_REFERENCE:
    return read_reference (self, field->kind, node, target);
  case ROSTRUM_FIELD_REFERENCES:
    return read_references (self, field, node, record);
  case ROSTRUM_FIELD_FIGURE:
    return read_figure (self, node, target);
  case ROSTRUM_FIELD_UNIT:
  case ROSTRUM_FIELD_CURRENCY:
    return read_unit (self, field, node, target);
  case ROSTRUM_FIELD_BOOLEAN:
    return read_boolean (self, node, target);
  case ROSTRUM_FIELD_FRACTION:
  case ROSTRUM_FIELD_ORDINAL:
    return read_number (self, field, node, target);
  case ROSTRUM_FIELD_LOCATOR:
    return rostrum_read_locator (self, node, target);
  case ROSTRUM_FIELD_OWN:
  default:
    return TRUE;
  }
}

void
rostrum_fields_read (RostrumReader *self, JsonObject *object, const RostrumField *fields, guint n_fields,
                     gpointer record, gsize extra_offset)
{
  guint n_known = 0;

  for (guint i = 0; i < n_fields; i++) {
    const RostrumField *field = &fields[i];
    JsonNode *node = json_object_get_member (object, field->name);
    gboolean is_good;

    if (!node) {
      if (field->is_required)
        rostrum_reader_report_missing (self, field->name);
      continue;
    }
    n_known++;
    rostrum_reader_enter_member (self, field->name);
    is_good = rostrum_field_read (self, field, node, record);
    rostrum_reader_leave (self);
    if (!is_good && field->is_required)
      self->is_usable = FALSE;
  }
  if (n_known < json_object_get_size (object))
    G_STRUCT_MEMBER (const char *, record, extra_offset) =
        rostrum_reader_keep_unknown (self, &fields[0].name, n_fields, sizeof *fields);
}
