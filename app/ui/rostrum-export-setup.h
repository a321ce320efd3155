/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rostrum-session.h"
#include "ui/rostrum-stage.h"

G_BEGIN_DECLS

/* How the picture on @stage is made as one for a file: with frame and selection, whole, and laid out as on screen (Costs to the
 * stage's width; the Graph in the shape that it always has). The family in @options is the stage's. */
void rostrum_export_setup (RostrumSession *session, RostrumStage *stage, RostrumPictureOptions *options);

G_END_DECLS
