/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-read-locator.h"

#include <glib/gi18n-lib.h>

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumLocator, member)

static const RostrumField fields[] = {
  { "line", ROSTRUM_FIELD_ORDINAL, AT (line) },
  { "sentence", ROSTRUM_FIELD_ORDINAL, AT (sentence) },
  { "anchor", ROSTRUM_FIELD_ANCHOR, AT (anchor), .limit = ROSTRUM_LIMIT_NAME },
  { "page", ROSTRUM_FIELD_PAGE, AT (page), .limit = ROSTRUM_LIMIT_NAME },
  { "section", ROSTRUM_FIELD_LINE, AT (section), .limit = ROSTRUM_LIMIT_NAME },
  { "time", ROSTRUM_FIELD_LINE, AT (time), .limit = ROSTRUM_LIMIT_NAME },
};

gboolean
rostrum_read_locator (RostrumReader *self, JsonNode *node, RostrumLocator *locator)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);

  if (!object)
    return FALSE;
  if (json_object_get_size (object) == 0)
    rostrum_reader_report (
        self, ROSTRUM_PROBLEM_EMPTY_LOCATOR, "%s",
        _ ("This locator is empty, so nobody can follow it. Give a line, page, section, time or anchor."));
  rostrum_fields_read (self, object, fields, G_N_ELEMENTS (fields), locator,
                       G_STRUCT_OFFSET (RostrumLocator, extra));
  return TRUE;
}
