/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can only be judged when everything has been read: circles, relations told twice; and then the elements that were left
 * out go, and all references are set to what remains. */
#pragma once

#include "load/rostrum-reading.h"

G_BEGIN_DECLS

/* After this the builder holds nothing but whole records with good references. */
void rostrum_reading_settle (RostrumReading *reading, RostrumProblems *problems);

G_END_DECLS
