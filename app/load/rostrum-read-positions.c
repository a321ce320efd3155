/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define MAX_RELATIONS 1000

static const char *
relation_to_nick (guint value)
{
  return rostrum_relation_to_nick (value);
}

static const RostrumFieldWords relations = { relation_to_nick, 0, ROSTRUM_N_RELATIONS };

static const RostrumField topic_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "label", ROSTRUM_FIELD_LINE, TRUE, G_STRUCT_OFFSET (RostrumTopic, label), .limit = ROSTRUM_LIMIT_NAME },
};

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumPosition, member)

static const RostrumField position_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "label", ROSTRUM_FIELD_LINE, TRUE, AT (label), .limit = ROSTRUM_LIMIT_NAME },
  { "claim", ROSTRUM_FIELD_TEXT, TRUE, AT (claim), .limit = ROSTRUM_LIMIT_SENTENCE },
  { "topic", ROSTRUM_FIELD_REFERENCE, FALSE, AT (topic), .kind = ROSTRUM_KIND_TOPIC },
  { "relations", ROSTRUM_FIELD_OWN },
};

static const RostrumField relation_fields[] = {
  { "kind", ROSTRUM_FIELD_WORD, TRUE, G_STRUCT_OFFSET (RostrumRelation, kind), .words = &relations },
  { "to", ROSTRUM_FIELD_REFERENCE, TRUE, G_STRUCT_OFFSET (RostrumRelation, to),
    .kind = ROSTRUM_KIND_POSITION },
};

void
rostrum_read_topic (RostrumReader *self, JsonObject *object, gpointer record)
{
  rostrum_fields_read (self, object, topic_fields, G_N_ELEMENTS (topic_fields), record,
                       G_STRUCT_OFFSET (RostrumTopic, extra));
}

/* A relation that is wrong keeps its place in the list, pointing at nothing, until the reading is settled. */
static void
read_relation (RostrumReader *self, JsonNode *node, RostrumRelation *relation)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);
  gboolean was_usable = self->is_usable;

  relation->to = ROSTRUM_NONE;
  if (!object)
    return;
  self->is_usable = TRUE;
  rostrum_fields_read (self, object, relation_fields, G_N_ELEMENTS (relation_fields), relation,
                       G_STRUCT_OFFSET (RostrumRelation, extra));
  if (relation->to == self->index) {
    rostrum_reader_report_member (self, "to", ROSTRUM_PROBLEM_RELATION_TO_ITSELF, "%s",
                                  _ ("A position cannot have a relation to itself."));
    self->is_usable = FALSE;
  }
  if (!self->is_usable)
    relation->to = ROSTRUM_NONE;
  self->is_usable = was_usable;
}

static void
read_relations (RostrumReader *self, JsonNode *node, RostrumPosition *position)
{
  JsonArray *array = rostrum_reader_expect_array (self, node, MAX_RELATIONS);
  guint n = array ? json_array_get_length (array) : 0;
  RostrumRelation *list = rostrum_reader_alloc (self, n * sizeof *list);

  for (guint i = 0; i < n; i++) {
    rostrum_reader_enter_element (self, i);
    read_relation (self, json_array_get_element (array, i), &list[i]);
    rostrum_reader_leave (self);
  }
  position->relations = list;
  position->n_relations = n;
}

void
rostrum_read_position (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumPosition *position = record;
  JsonNode *node = json_object_get_member (object, "relations");

  position->topic = ROSTRUM_NONE;
  rostrum_fields_read (self, object, position_fields, G_N_ELEMENTS (position_fields), record,
                       G_STRUCT_OFFSET (RostrumPosition, extra));
  if (node) {
    rostrum_reader_enter_member (self, "relations");
    read_relations (self, node, position);
    rostrum_reader_leave (self);
  }
}
