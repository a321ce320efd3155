/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debate that the program carries inside itself, data/deepseek-r1.debate.json. */
#pragma once

#include "load/rostrum-loader.h"

G_BEGIN_DECLS

/* Its file, byte for byte. A new reference. */
GBytes *rostrum_builtin_bytes (void);

/* Read like any other file; always with a debate, and without a finding. */
RostrumLoadResult *rostrum_load_builtin (void);

G_END_DECLS
