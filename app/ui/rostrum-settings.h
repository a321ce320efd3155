/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is remembered from one run to the next. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's settings: as installed, or those of the build folder that the program was started from. NULL where there are
 * none: the program then runs with its defaults. Not a new reference. */
GSettings *rostrum_settings_get (void);

G_END_DECLS
