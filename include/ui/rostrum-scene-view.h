/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small still picture: a legend, a sample of a line, a preview. It draws a scene and does nothing else. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_SCENE_VIEW (rostrum_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (RostrumSceneView, rostrum_scene_view, ROSTRUM, SCENE_VIEW, GtkWidget)

/* @scene may be NULL (as at first): nothing is drawn. Its accessible name is the scene's title, its description the scene's.
 * Property "scene". */
void rostrum_scene_view_set_scene (RostrumSceneView *self, RostrumScene *scene);

/* FALSE (at first): the widget is as large as the scene. TRUE: the scene is scaled down to the widget. Property "shrink". */
void rostrum_scene_view_set_shrink (RostrumSceneView *self, gboolean shrink);

G_END_DECLS
