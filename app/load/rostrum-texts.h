/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a text beyond being one. */
#pragma once

#include "load/rostrum-reading.h"

G_BEGIN_DECLS

/* The text in hand: not blank, at most @limit characters, and nothing in it that misleads the eye or cannot be shown. FALSE
 * after saying what makes it useless; what is merely odd is reported as a warning. */
gboolean rostrum_reader_check_text (RostrumReader *self, const char *text, guint32 limit, gboolean is_line);

/* An absolute http or https address with a host and without white space. */
gboolean rostrum_url_is_valid (const char *url);

/* How many words, parted by white space. */
guint rostrum_text_count_words (const char *text);

G_END_DECLS
