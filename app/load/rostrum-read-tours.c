/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define MAX_STEPS 1000
#define MAX_SELECTED 1000

/* The views of the program, by the format's words. */
static const char *
view_to_nick (guint value)
{
  static const char *const nicks[] = { "", "graph", "costs", "matrix", "timeline", "table" };

  return nicks[value];
}

static const RostrumFieldWords views = { view_to_nick, 1, 6 };

typedef struct {
  RostrumTourStep step;
  guint view;
} Step;

static const RostrumField tour_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "title", ROSTRUM_FIELD_LINE, TRUE, G_STRUCT_OFFSET (RostrumTour, title), .limit = ROSTRUM_LIMIT_TITLE },
  { "steps", ROSTRUM_FIELD_OWN },
};

static const RostrumField step_fields[] = {
  { "heading", ROSTRUM_FIELD_LINE, TRUE, G_STRUCT_OFFSET (Step, step.heading), .limit = ROSTRUM_LIMIT_TITLE },
  { "text", ROSTRUM_FIELD_TEXT, TRUE, G_STRUCT_OFFSET (Step, step.text), .limit = ROSTRUM_LIMIT_TEXT },
  { "view", ROSTRUM_FIELD_WORD, FALSE, G_STRUCT_OFFSET (Step, view), .words = &views },
  { "select", ROSTRUM_FIELD_OWN },
};

static gboolean
report_bad_ref (RostrumReader *self)
{
  rostrum_reader_report (
      self, ROSTRUM_PROBLEM_BAD_SELECTION, "%s",
      _ ("What is selected is an object with one member, like {\"speaker\": ID}, {\"position\": ID}, "
         "{\"estimate\": ID} or {\"edge\": {\"speaker\": ID, \"position\": ID}}."));
  return FALSE;
}

/* The index that the member @name of the object in hand points at; ROSTRUM_NONE after saying what is wrong. */
static guint32
resolve_member (RostrumReader *self, JsonObject *object, const char *name, RostrumKind kind)
{
  const char *id;
  guint32 index;

  rostrum_reader_enter_member (self, name);
  id = rostrum_reader_expect_text (self, json_object_get_member (object, name));
  index = id ? rostrum_reader_resolve (self, kind, id) : ROSTRUM_NONE;
  rostrum_reader_leave (self);
  return index;
}

/* {"speaker": "wang", "position": "chips"} */
static gboolean
read_edge (RostrumReader *self, JsonNode *node, RostrumRef *ref)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (!object || json_object_get_size (object) != 2 || !json_object_has_member (object, "speaker") ||
      !json_object_has_member (object, "position"))
    return report_bad_ref (self);
  ref->index = resolve_member (self, object, "speaker", ROSTRUM_KIND_SPEAKER);
  ref->other = resolve_member (self, object, "position", ROSTRUM_KIND_POSITION);
  return ref->index != ROSTRUM_NONE && ref->other != ROSTRUM_NONE;
}

/* {"speaker": "wang"}, {"edge": …}. FALSE after saying what is wrong. */
static gboolean
read_ref (RostrumReader *self, JsonNode *node, RostrumRef *ref)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  *ref = ROSTRUM_REF_NONE;
  if (!object || json_object_get_size (object) != 1)
    return report_bad_ref (self);
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind <= ROSTRUM_KIND_EDGE; kind++) {
    const char *nick = rostrum_kind_to_nick (kind);
    gboolean is_good;

    if (kind == ROSTRUM_KIND_TOUR || kind == ROSTRUM_KIND_PRESET || !json_object_has_member (object, nick))
      continue;
    ref->kind = kind;
    if (kind != ROSTRUM_KIND_EDGE) {
      ref->index = resolve_member (self, object, nick, kind);
      return ref->index != ROSTRUM_NONE;
    }
    rostrum_reader_enter_member (self, nick);
    is_good = read_edge (self, json_object_get_member (object, nick), ref);
    rostrum_reader_leave (self);
    return is_good;
  }
  return report_bad_ref (self);
}

static void
read_selection (RostrumReader *self, JsonNode *node, RostrumTourStep *step)
{
  JsonArray *array = rostrum_reader_expect_array (self, node, MAX_SELECTED);
  guint n = array ? json_array_get_length (array) : 0;
  RostrumRef *refs = rostrum_reader_alloc (self, n * sizeof *refs);

  step->select = refs;
  for (guint i = 0; i < n; i++) {
    rostrum_reader_enter_element (self, i);
    if (read_ref (self, json_array_get_element (array, i), &refs[step->n_select]))
      step->n_select++;
    rostrum_reader_leave (self);
  }
}

/* FALSE if the step has nothing to show. */
static gboolean
read_step (RostrumReader *self, JsonNode *node, RostrumTourStep *step)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);
  JsonNode *select = object ? json_object_get_member (object, "select") : NULL;
  Step read = { 0 };
  gboolean was_usable = self->is_usable;
  gboolean is_good;

  if (!object)
    return FALSE;
  self->is_usable = TRUE;
  rostrum_fields_read (self, object, step_fields, G_N_ELEMENTS (step_fields), &read,
                       G_STRUCT_OFFSET (Step, step.extra));
  is_good = self->is_usable;
  self->is_usable = was_usable;
  if (read.view != 0)
    read.step.view = view_to_nick (read.view);
  if (select) {
    rostrum_reader_enter_member (self, "select");
    read_selection (self, select, &read.step);
    rostrum_reader_leave (self);
  }
  *step = read.step;
  return is_good;
}

void
rostrum_read_tour (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumTour *tour = record;
  JsonNode *node = json_object_get_member (object, "steps");
  JsonArray *array;
  RostrumTourStep *steps;
  guint n;

  rostrum_fields_read (self, object, tour_fields, G_N_ELEMENTS (tour_fields), record,
                       G_STRUCT_OFFSET (RostrumTour, extra));
  if (!node) {
    rostrum_reader_report_missing (self, "steps");
    return;
  }
  rostrum_reader_enter_member (self, "steps");
  array = rostrum_reader_expect_array (self, node, MAX_STEPS);
  n = array ? json_array_get_length (array) : 0;
  steps = rostrum_reader_alloc (self, n * sizeof *steps);
  tour->steps = steps;
  for (guint i = 0; i < n; i++) {
    rostrum_reader_enter_element (self, i);
    if (read_step (self, json_array_get_element (array, i), &steps[tour->n_steps]))
      tour->n_steps++;
    rostrum_reader_leave (self);
  }
  rostrum_reader_leave (self);
}
