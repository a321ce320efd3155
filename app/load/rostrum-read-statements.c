/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumStatement, member)

static const char *
stance_to_nick (guint value)
{
  return rostrum_stance_to_nick (value);
}

static const char *
attribution_to_nick (guint value)
{
  return rostrum_attribution_to_nick (value);
}

static const RostrumFieldWords stances = { stance_to_nick, ROSTRUM_STANCE_SUPPORTS, ROSTRUM_N_STANCES };
static const RostrumFieldWords attributions = { attribution_to_nick, 0, ROSTRUM_N_ATTRIBUTIONS };

static const RostrumField fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "speaker", ROSTRUM_FIELD_REFERENCE, TRUE, AT (speaker), .kind = ROSTRUM_KIND_SPEAKER },
  { "position", ROSTRUM_FIELD_REFERENCE, FALSE, AT (position), .kind = ROSTRUM_KIND_POSITION },
  { "stance", ROSTRUM_FIELD_WORD, FALSE, AT (stance), .words = &stances },
  { "date", ROSTRUM_FIELD_DATE, FALSE, AT (date) },
  { "source", ROSTRUM_FIELD_REFERENCE, FALSE, AT (source), .kind = ROSTRUM_KIND_SOURCE },
  { "locator", ROSTRUM_FIELD_LOCATOR, FALSE, AT (locator) },
  { "summary", ROSTRUM_FIELD_TEXT, TRUE, AT (summary), .limit = ROSTRUM_LIMIT_TEXT },
  { "quote", ROSTRUM_FIELD_TEXT, FALSE, AT (quote), .limit = ROSTRUM_LIMIT_SENTENCE },
  { "attribution", ROSTRUM_FIELD_WORD, FALSE, AT (attribution), .words = &attributions },
  { "echoes", ROSTRUM_FIELD_REFERENCE, FALSE, AT (echoes), .kind = ROSTRUM_KIND_STATEMENT },
  { "confidence", ROSTRUM_FIELD_FRACTION, FALSE, AT (confidence) },
};

void
rostrum_reader_check_locator (RostrumReader *self, JsonObject *object)
{
  if (json_object_has_member (object, "locator") && !json_object_has_member (object, "source"))
    rostrum_reader_report_member (
        self, "locator", ROSTRUM_PROBLEM_LOCATOR_WITHOUT_SOURCE, "%s",
        _ ("A locator says where in a source something stands, but no source is given."));
}

/* A stance is a stance on a position; a statement has both or neither. */
static void
check_stance (RostrumReader *self, JsonObject *object, RostrumStatement *statement)
{
  gboolean has_position = json_object_has_member (object, "position");
  gboolean has_stance = json_object_has_member (object, "stance");

  if (has_stance && !has_position)
    rostrum_reader_report_member (self, "stance", ROSTRUM_PROBLEM_STANCE_WITHOUT_POSITION, "%s",
                                  _ ("A stance is given, but not the position that it is taken on."));
  if (has_position && !has_stance)
    rostrum_reader_report_member (self, "position", ROSTRUM_PROBLEM_POSITION_WITHOUT_STANCE, "%s",
                                  _ ("A position is given, but not the stance that is taken on it."));
  if (statement->position == ROSTRUM_NONE || statement->stance == ROSTRUM_STANCE_NONE) {
    statement->position = ROSTRUM_NONE;
    statement->stance = ROSTRUM_STANCE_NONE;
  }
}

void
rostrum_read_statement (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumStatement *statement = record;
  const char *id = statement->id;

  rostrum_statement_init (statement);
  statement->id = id;
  rostrum_fields_read (self, object, fields, G_N_ELEMENTS (fields), record,
                       G_STRUCT_OFFSET (RostrumStatement, extra));
  check_stance (self, object, statement);
  rostrum_reader_check_locator (self, object);
  if (statement->echoes != ROSTRUM_NONE) {
    RostrumJsonRange place;

    rostrum_reader_enter_member (self, "echoes");
    place = rostrum_reader_locate (self);
    self->reading->echo_places[self->index] = (RostrumPlace){ place.line, place.column };
    rostrum_reader_leave (self);
  }
}
