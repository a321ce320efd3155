/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumEvent, member)

static const RostrumField fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "date", ROSTRUM_FIELD_DATE, TRUE, AT (date) },
  { "label", ROSTRUM_FIELD_LINE, TRUE, AT (label), .limit = ROSTRUM_LIMIT_NAME },
  { "source", ROSTRUM_FIELD_REFERENCE, FALSE, AT (source), .kind = ROSTRUM_KIND_SOURCE },
  { "locator", ROSTRUM_FIELD_LOCATOR, FALSE, AT (locator) },
};

void
rostrum_read_event (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumEvent *event = record;

  event->source = ROSTRUM_NONE;
  rostrum_fields_read (self, object, fields, G_N_ELEMENTS (fields), record,
                       G_STRUCT_OFFSET (RostrumEvent, extra));
  rostrum_reader_check_locator (self, object);
}
