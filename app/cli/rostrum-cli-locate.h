/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in its file a thing of a debate stands, for diagnostics about content. Not for other rooms. */
#pragma once

#include "model/rostrum-diagnostic.h"

G_BEGIN_DECLS

/* Gives each of @diagnostics that has no line the line and column of the element of a top-level array that
 * its pointer leads to or into ("/statements/12", "/positions/3/relations/1"). @text is JSON that the
 * loader has taken; in any other bytes less is found, and nothing outside of them is read. One pass,
 * whatever is asked. */
void rostrum_cli_locate (GPtrArray *diagnostics, const char *text, gsize length);

G_END_DECLS
