/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything in a debate as JSON for other programs: `rostrum info --json`. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* One object, pretty-printed, in UTF-8, ending in a line feed: "format": "rostrum-info", "version": 1, the
 * head, "counts" and an array for each kind. Every member is always there, null where the debate says
 * nothing; amounts and dates are strings as in the file, references are ids, no word depends on the
 * language. Safe in any thread. Free with g_bytes_unref(). */
GBytes *rostrum_info_to_json (RostrumDebate *debate);

G_END_DECLS
