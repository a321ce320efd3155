/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-emphasis.h"

#include "rostrum-scene-fixture.h"

static gboolean
same (RostrumColor a, RostrumColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

/* On every theme and everything in the graph: dimmed text can be read on what it stands on when that is dimmed, too. */
static void
test_dim_text_is_readable (void)
{
  for (int theme = 0; theme < ROSTRUM_N_THEMES; theme++) {
    SceneFixture fixture;
    g_autoptr (RostrumScene) scene = NULL;
    const RostrumStyle *style = rostrum_style_get (theme);
    const RostrumItem *items;
    guint32 n, n_texts = 0;

    scene_fixture_init (&fixture, rostrum_fixture_debate ());
    fixture.options.theme = theme;
    scene_fixture_update (&fixture);
    scene = scene_fixture_graph (&fixture);
    items = rostrum_scene_get_items (scene, &n);
    for (guint32 i = 0; i < n; i++) {
      RostrumItem dimmed = rostrum_item_emphasize (&items[i], style, ROSTRUM_EMPHASIS_DIM);

      if (items[i].type != ROSTRUM_ITEM_TEXT)
        continue;
      n_texts++;
      g_assert_true (same (dimmed.on, rostrum_color_dim (items[i].on, style->canvas, ROSTRUM_DIM_SHARE)));
      g_assert_cmpfloat (rostrum_color_contrast (dimmed.fill, dimmed.on), >=, 4.5);
    }
    g_assert_cmpuint (n_texts, >, 20);
    scene_fixture_clear (&fixture);
  }
}

static void
test_dim_shapes (void)
{
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .fill = style->accent,
                       .stroke = style->text,
                       .stroke_width = 2.0 };
  RostrumItem dimmed = rostrum_item_emphasize (&item, style, ROSTRUM_EMPHASIS_DIM);

  g_assert_cmpfloat_with_epsilon (dimmed.stroke.red, 1.0 + (style->text.red - 1.0) * 0.45, 1e-9);
  g_assert_false (same (dimmed.fill, item.fill));
  g_assert_cmpfloat (dimmed.fill.alpha, ==,
                     1.0); /* never by opacity: what lies below does not shine through */
  g_assert_cmpfloat (dimmed.stroke_width, ==, 2.0);

  item.layer = ROSTRUM_LAYER_FRAME;
  dimmed = rostrum_item_emphasize (&item, style, ROSTRUM_EMPHASIS_DIM);
  g_assert_true (same (dimmed.fill, item.fill));
}

static void
test_roles (void)
{
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  RostrumItem outline = { .type = ROSTRUM_ITEM_RECT,
                          .role = ROSTRUM_ROLE_OUTLINE,
                          .fill = style->card,
                          .stroke = style->outline,
                          .stroke_width = 1.0 };
  RostrumItem label = { .type = ROSTRUM_ITEM_TEXT, .role = ROSTRUM_ROLE_LABEL, .fill = style->text };
  RostrumItem line = {
    .type = ROSTRUM_ITEM_PATH, .role = ROSTRUM_ROLE_LINE, .stroke = style->text, .stroke_width = 1.5
  };
  RostrumItem plain = { .type = ROSTRUM_ITEM_RECT, .stroke = style->outline, .stroke_width = 1.0 };
  RostrumItem changed;

  changed = rostrum_item_emphasize (&outline, style, ROSTRUM_EMPHASIS_SELECTED);
  g_assert_true (same (changed.stroke, style->accent));
  g_assert_cmpfloat (changed.stroke_width, ==, 2.0);
  g_assert_true (same (changed.fill, style->card));
  changed = rostrum_item_emphasize (&outline, style, ROSTRUM_EMPHASIS_HOVERED);
  g_assert_true (same (changed.stroke, style->accent));
  g_assert_cmpfloat (changed.stroke_width, ==, 1.0);

  changed = rostrum_item_emphasize (&label, style, ROSTRUM_EMPHASIS_SELECTED);
  g_assert_true (changed.font.bold);
  changed = rostrum_item_emphasize (&label, style, ROSTRUM_EMPHASIS_HOVERED);
  g_assert_false (changed.font.bold);

  changed = rostrum_item_emphasize (&line, style, ROSTRUM_EMPHASIS_SELECTED);
  g_assert_cmpfloat (changed.stroke_width, >, 1.5);
  g_assert_true (same (changed.stroke, line.stroke)); /* the stance is still told by its colour */

  changed = rostrum_item_emphasize (&plain, style, ROSTRUM_EMPHASIS_SELECTED);
  g_assert_true (same (changed.stroke, plain.stroke));
  changed = rostrum_item_emphasize (&outline, style, ROSTRUM_EMPHASIS_NONE);
  g_assert_true (same (changed.stroke, outline.stroke));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/dim-text-is-readable", test_dim_text_is_readable);
  g_test_add_func ("/emphasis/dim-shapes", test_dim_shapes);
  g_test_add_func ("/emphasis/roles", test_roles);
  return g_test_run ();
}
