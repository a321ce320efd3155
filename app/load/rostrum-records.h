/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function a kind of record. Each reads the object in hand into a record that is all zero, says what is wrong with it, and
 * leaves is_usable FALSE if it is no record of that kind. The id is set already. */
#pragma once

#include "load/rostrum-fields.h"

G_BEGIN_DECLS

void rostrum_read_source (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_speaker (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_topic (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_position (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_statement (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_scope (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_estimate (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_event (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_tour (RostrumReader *self, JsonObject *object, gpointer record);
void rostrum_read_preset (RostrumReader *self, JsonObject *object, gpointer record);

/* The sum of products in hand. FALSE if a part of it is wrong, and then there is no formula. */
gboolean rostrum_read_formula (RostrumReader *self, JsonNode *node, RostrumEstimate *estimate);

/* What a formula's term and a preset's input have in common. FALSE after saying what is wrong: that it has neither one value nor a
 * range from low to high, or that “from”, which may be missing, does not say where it comes from. */
gboolean rostrum_read_term_value (RostrumReader *self, JsonObject *object, const RostrumTerm *term);
gboolean rostrum_read_term_origin (RostrumReader *self, JsonObject *object, RostrumTerm *term);

/* A locator needs a source that it is about. */
void rostrum_reader_check_locator (RostrumReader *self, JsonObject *object);

G_END_DECLS
