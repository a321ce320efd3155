/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program says in passing, to the eye and to the ear. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows @text (not markup) in @toasts and has a screen reader say it: long enough to be read aloud, and with a button long enough to
 * be reached by the keyboard. */
void rostrum_toast_show (AdwToastOverlay *toasts, const char *text);

/* The same with a button labelled @button for @action on @target (may be NULL; a floating one is taken). Returns the toast, which is
 * the overlay's. */
AdwToast *rostrum_toast_show_with_button (AdwToastOverlay *toasts, const char *text, const char *button,
                                          const char *action, GVariant *target);

G_END_DECLS
