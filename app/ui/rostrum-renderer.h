/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GTK draws with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is something that draws faster than the processor. @devices: the folder of device files, "/dev". */
gboolean rostrum_has_gpu (const char *devices);

/* Where there is none, has GTK draw with cairo, unless GSK_RENDERER says otherwise: by itself GTK 4.8 has OpenGL emulated, which
 * takes twice as long for a frame and half as long again for the start. Call it before GTK is initialised and before there are threads. */
void rostrum_choose_renderer (void);

G_END_DECLS
