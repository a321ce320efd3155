/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes pictures of a session in a thread, one at a time: what is asked for meanwhile is made when that one is done, and only the last. What takes long is given up for it, but
 * never so often that nothing is seen. Where there is a draft of a picture it comes first, and the picture itself follows. */
#pragma once

#include <gio/gio.h>

#include "scene/rostrum-picture.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_PICTURE_MAKER (rostrum_picture_maker_get_type ())
G_DECLARE_FINAL_TYPE (RostrumPictureMaker, rostrum_picture_maker, ROSTRUM, PICTURE_MAKER, GObject)

/* Signal "made" (RostrumPicture *picture): a picture, or the draft of one that follows unless something else is asked for. */
RostrumPictureMaker *rostrum_picture_maker_new (RostrumSession *session);

/* Copies the session's state and @options (whose family must be static or interned). */
void rostrum_picture_maker_request (RostrumPictureMaker *self, const RostrumPictureOptions *options);

gboolean rostrum_picture_maker_is_busy (RostrumPictureMaker *self);

G_END_DECLS
