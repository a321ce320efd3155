/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumSource, member)

static const char *
origin_to_nick (guint value)
{
  return rostrum_origin_to_nick (value);
}

static const RostrumFieldWords origins = { origin_to_nick, 0, ROSTRUM_N_ORIGINS };

static const RostrumField fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "title", ROSTRUM_FIELD_LINE, TRUE, AT (title), .limit = ROSTRUM_LIMIT_TITLE },
  { "author", ROSTRUM_FIELD_LINE, FALSE, AT (author), .limit = ROSTRUM_LIMIT_NAME },
  { "publisher", ROSTRUM_FIELD_LINE, FALSE, AT (publisher), .limit = ROSTRUM_LIMIT_NAME },
  { "published", ROSTRUM_FIELD_DATE, FALSE, AT (published) },
  { "kind", ROSTRUM_FIELD_LINE, FALSE, AT (kind), .limit = ROSTRUM_LIMIT_NAME },
  { "url", ROSTRUM_FIELD_URL, FALSE, AT (url) },
  { "archived_url", ROSTRUM_FIELD_URL, FALSE, AT (archived_url) },
  { "origin", ROSTRUM_FIELD_WORD, FALSE, AT (origin), .words = &origins },
  { "note", ROSTRUM_FIELD_TEXT, FALSE, AT (note), .limit = ROSTRUM_LIMIT_TEXT },
};

void
rostrum_read_source (RostrumReader *self, JsonObject *object, gpointer record)
{
  rostrum_fields_read (self, object, fields, G_N_ELEMENTS (fields), record,
                       G_STRUCT_OFFSET (RostrumSource, extra));
}
