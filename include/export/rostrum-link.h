/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which addresses of a debate may become links. A debate is somebody else's file: nothing in it may start
 * a program, read a file or run a script in whoever looks at the picture. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_LINK_NONE,  /* not to be followed: drawn as plain text */
  ROSTRUM_LINK_WEB,   /* http, https or mailto */
  ROSTRUM_LINK_ANCHOR /* "#name": a place in the same picture */
} RostrumLinkKind;

/* What @link (may be NULL) is. WEB has no white space or control character in it and is valid UTF-8. */
RostrumLinkKind rostrum_link_classify (const char *link);

/* @anchor (without '#') as a name of ASCII letters, digits, '.', '-' and '_' that XML and PDF take,
 * different for different anchors: "s1" stays, any other byte is written _xx. Free with g_free(). */
char *rostrum_link_anchor_to_id (const char *anchor);

G_END_DECLS
