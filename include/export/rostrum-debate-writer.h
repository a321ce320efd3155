/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A debate as the bytes of a *.debate.json file. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* Pretty JSON with the members in the order of data/README.md, ending in a newline: amounts as they were written, unknown
 * members byte for byte at the end of their objects. Writing what was read from written bytes gives the same bytes.
 * Free with g_bytes_unref(). Safe in any thread. */
GBytes *rostrum_debate_to_json (const RostrumDebate *debate);

G_END_DECLS
