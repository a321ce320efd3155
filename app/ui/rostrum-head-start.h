/* SPDX-License-Identifier: GPL-3.0-or-later */
/* At the start the built-in debate is read and its graph laid out in a thread, while the panes of the window are made: with a second
 * core the picture is there as much sooner. */
#pragma once

#include "scene/rostrum-picture.h"

G_BEGIN_DECLS

/* Begins, once in the life of the program, for a stage of about this size. Not before the first frame: that needs both cores. */
void rostrum_head_start_begin (int width_px, int height_px);

/* The built-in debate, which is waited for; NULL if nothing was begun. Free with rostrum_debate_unref(). */
RostrumDebate *rostrum_head_start_get_debate (void);

/* The picture of @debate that was begun, for rostrum_picture_new() to follow: it has the layout if the guess of its shape was right.
 * May wait for it; only the first who asks gets it, others NULL. In any thread. */
RostrumPicture *rostrum_head_start_take_picture (RostrumDebate *debate);

/* Nobody asks any more. */
void rostrum_head_start_end (void);

G_END_DECLS
