/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* What to write below the faces of @n speakers (debate indexes) that are seen together: the family name where it says
 * who is meant, else the whole name. Of char *; free with g_ptr_array_unref(). */
GPtrArray *rostrum_speaker_labels_new (const RostrumDebate *debate, const guint32 *speakers, guint32 n);

G_END_DECLS
