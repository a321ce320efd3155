/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumSpeaker, member)
#define MAX_ALIASES 1000

static const char *
kind_to_nick (guint value)
{
  return rostrum_speaker_kind_to_nick (value);
}

static const RostrumFieldWords kinds = { kind_to_nick, 0, ROSTRUM_N_SPEAKER_KINDS };

static const RostrumField fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "name", ROSTRUM_FIELD_LINE, TRUE, AT (name), .limit = ROSTRUM_LIMIT_NAME },
  { "kind", ROSTRUM_FIELD_WORD, FALSE, AT (kind), .words = &kinds },
  { "organization", ROSTRUM_FIELD_LINE, FALSE, AT (organization), .limit = ROSTRUM_LIMIT_NAME },
  { "role", ROSTRUM_FIELD_LINE, FALSE, AT (role), .limit = ROSTRUM_LIMIT_TITLE },
  { "aliases", ROSTRUM_FIELD_TEXTS, FALSE, AT (aliases), .limit = MAX_ALIASES,
    .n_offset = G_STRUCT_OFFSET (RostrumSpeaker, n_aliases) },
  { "featured", ROSTRUM_FIELD_BOOLEAN, FALSE, AT (featured) },
  { "note", ROSTRUM_FIELD_TEXT, FALSE, AT (note), .limit = ROSTRUM_LIMIT_TEXT },
};

void
rostrum_read_speaker (RostrumReader *self, JsonObject *object, gpointer record)
{
  const RostrumSpeaker *speaker = record;

  rostrum_fields_read (self, object, fields, G_N_ELEMENTS (fields), record,
                       G_STRUCT_OFFSET (RostrumSpeaker, extra));
  /* "derived_by": "editor" would have two meanings. */
  if (g_str_equal (speaker->id, "editor")) {
    rostrum_reader_report_member (
        self, "id", ROSTRUM_PROBLEM_RESERVED_ID,
        _ ("No speaker can have the id “%s”: it stands for those who made the debate."), speaker->id);
    self->is_usable = FALSE;
  }
}
