/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How long what the program says in passing stays, in seconds: long enough to be read aloud, and one with a button long enough to be
 * reached by the keyboard. */
#define ROSTRUM_TOAST_S 6
#define ROSTRUM_TOAST_WITH_BUTTON_S 12
