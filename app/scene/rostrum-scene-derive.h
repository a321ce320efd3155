/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes made of scenes. */
#pragma once

#include "scene/rostrum-scene-builder.h"

G_BEGIN_DECLS

/* @scene with @refs selected in it: what is not a neighbour is dimmed. The first @n_selected light their neighbours, the
 * others (what two speakers disagree about) only themselves. @scene itself (a new reference) if none of the first is in it.
 * @text must measure as the one that @scene was built with. */
RostrumScene *rostrum_scene_new_selected (RostrumScene *scene, RostrumText *text, const RostrumRef *refs,
                                          guint n_refs, guint n_selected);

/* The part of @scene around @rect: nodes whose centre is in it are kept whole (the picture grows to hold them), all others
 * left out; edges to a node left out end at the picture's border, edges between two such are left out. */
RostrumScene *rostrum_scene_new_cropped (RostrumScene *scene, RostrumText *text,
                                         const RostrumWorldRect *rect);

G_END_DECLS
