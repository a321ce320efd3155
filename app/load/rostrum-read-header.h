/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a file that are no lists: what it is, and what the debate is called. */
#pragma once

#include "load/rostrum-reading.h"

G_BEGIN_DECLS

/* TRUE if "format" and "version" say that this is a debate which this program can read; a problem says why not. */
gboolean rostrum_header_is_debate (RostrumReading *reading, RostrumProblems *problems);

/* Reads title, question … into the builder's head, and keeps the unknown members. @display_name stands for a missing title. */
void rostrum_read_header (RostrumReading *reading, const char *display_name, RostrumProblems *problems);

G_END_DECLS
