/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a source something stands. */
#pragma once

#include "load/rostrum-fields.h"

G_BEGIN_DECLS

/* Reads the locator in hand. FALSE if it is none at all. */
gboolean rostrum_read_locator (RostrumReader *self, JsonNode *node, RostrumLocator *locator);

G_END_DECLS
