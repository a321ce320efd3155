/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the room `scene` share: the fixture debate as a graph in the making, with fake text, and surfaces. */
#pragma once

#include <cairo.h>
#include <string.h>

#include "rostrum-fixture.h"
#include "scene/rostrum-graph.h"
#include "scene/rostrum-painter.h"

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumPictureOptions options;
  RostrumText *text;
  RostrumVisible *visible;
  RostrumNetwork *network;
  RostrumGraphContent *content;
  RostrumViewContext context;
} SceneFixture;

/* Makes everything that follows from debate, state and options anew. */
static inline void
scene_fixture_update (SceneFixture *self)
{
  g_clear_pointer (&self->content, rostrum_graph_content_free);
  g_clear_pointer (&self->network, rostrum_network_free);
  g_clear_pointer (&self->visible, rostrum_visible_free);
  self->visible = rostrum_visible_new (self->debate, self->state->filter);
  self->network = rostrum_network_new (self->debate, self->visible);
  self->context =
      (RostrumViewContext){ self->debate,   self->state, self->visible,
                            &self->options, self->text,  rostrum_style_get (self->options.theme) };
  self->content = rostrum_graph_content_new (&self->context, self->network);
}

static inline void
scene_fixture_init (SceneFixture *self, RostrumDebate *debate)
{
  memset (self, 0, sizeof *self);
  self->debate = debate;
  self->state = rostrum_view_state_new (debate);
  self->state->filter->featured_only = FALSE;
  self->options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  self->options.fake_text = TRUE;
  self->text = rostrum_text_new_fake ();
  scene_fixture_update (self);
}

/* With real text, for what is painted: letters are then as wide as they were measured. */
static inline void
scene_fixture_use_real_text (SceneFixture *self, double scale)
{
  rostrum_text_free (self->text);
  self->text = rostrum_text_new (NULL, scale);
  self->options.fake_text = FALSE;
  scene_fixture_update (self);
}

static inline void
scene_fixture_clear (SceneFixture *self)
{
  rostrum_graph_content_free (self->content);
  rostrum_network_free (self->network);
  rostrum_visible_free (self->visible);
  rostrum_text_free (self->text);
  rostrum_view_state_free (self->state);
  rostrum_debate_unref (self->debate);
}

static inline RostrumScene *
scene_fixture_graph (SceneFixture *self)
{
  RostrumGraphPlaces *places = NULL;
  RostrumScene *scene = rostrum_graph_view_build (&self->context, self->content, &places);

  rostrum_graph_places_free (places);
  return scene;
}

/* The one target that stands for @ref. */
static inline guint32
scene_target_of (RostrumScene *scene, RostrumRef ref)
{
  guint32 n;
  const guint32 *found = rostrum_scene_find (scene, ref, &n);

  g_assert_cmpuint (n, ==, 1);
  return found[0];
}

/* A node of the fixture by its id. */
static inline guint32
scene_node_of (SceneFixture *self, RostrumScene *scene, RostrumKind kind, const char *id)
{
  return scene_target_of (scene, rostrum_ref (kind, rostrum_fixture_find (self->debate, kind, id)));
}

static inline cairo_surface_t *
scene_surface_new (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* The greatest difference of a colour channel between two surfaces of one size, in the rectangle. */
static inline guint
scene_surface_difference (cairo_surface_t *a, cairo_surface_t *b, int x, int y, int width, int height)
{
  guint most = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int row = y; row < y + height; row++) {
    const guint8 *one = cairo_image_surface_get_data (a) + (gsize) row * cairo_image_surface_get_stride (a);
    const guint8 *two = cairo_image_surface_get_data (b) + (gsize) row * cairo_image_surface_get_stride (b);

    for (int i = 4 * x; i < 4 * (x + width); i++)
      most = MAX (most, (guint) ABS ((int) one[i] - (int) two[i]));
  }
  return most;
}

/* TRUE if something was drawn in the rectangle. */
static inline gboolean
scene_surface_has_ink (cairo_surface_t *surface, int x, int y, int width, int height)
{
  cairo_surface_flush (surface);
  for (int row = y; row < y + height; row++) {
    const guint8 *data =
        cairo_image_surface_get_data (surface) + (gsize) row * cairo_image_surface_get_stride (surface);

    for (int i = x; i < x + width; i++)
      if (data[4 * i + 3] != 0)
        return TRUE;
  }
  return FALSE;
}

static inline void
scene_paint (cairo_surface_t *surface, RostrumScene *scene, double x, double y, RostrumEmphasis emphasis)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -x, -y);
  rostrum_painter_paint (painter, cr, scene, NULL, emphasis);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

/* Whether a line of text in @scene holds these letters. */
static inline gboolean
scene_has_text (RostrumScene *scene, const char *text)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT && strstr (items[i].text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* The dump of @scene is that in golden/@name; with ROSTRUM_UPDATE_GOLDEN=1 it is written there instead. */
static inline void
scene_assert_golden (RostrumScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *dump = rostrum_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_auto (GStrv) found_lines = NULL;
  g_auto (GStrv) golden_lines = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("ROSTRUM_UPDATE_GOLDEN"), "1") == 0) {
    g_file_set_contents (path, dump, -1, &error);
    g_assert_no_error (error);
    return;
  }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  /* Line by line, so that the message shows the one that differs. */
  found_lines = g_strsplit (dump, "\n", -1);
  golden_lines = g_strsplit (golden, "\n", -1);
  for (guint i = 0; found_lines[i] != NULL && golden_lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, golden_lines[i]);
  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (golden_lines));
}
