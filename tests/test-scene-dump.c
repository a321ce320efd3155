/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "rostrum-scene-fixture.h"

static char *
dump_sample (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (style, text);
  RostrumTarget target = { .ref = rostrum_ref_edge (1, 2),
                           .name = "A “name”",
                           .description = "says \"yes\"",
                           .tip = "two\nlines",
                           .is_edge = TRUE };
  RostrumColor half = { 1.0, 0.0, 0.0, 0.5 };
  RostrumColor nothing = { 0 };
  RostrumWorldRect rect = { 1.0, 2.0, 3.5, 4.126 };
  RostrumFont font = { 12.0, TRUE, TRUE };
  g_autoptr (RostrumScene) scene = NULL;

  rostrum_scene_builder_add_target (builder, &target);
  rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_STATEMENT, 9), 0);
  rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &font, ROSTRUM_ALIGN_END,
                                  (RostrumWorldPoint){ 10.0, -0.001 }, style->text, style->canvas, "x",
                                  "https://x");
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &rect, 8.0, half, nothing, 1.0);
  rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_EDGES, 0, (RostrumWorldPoint){ 0.0, 0.0 },
                                  (RostrumWorldPoint){ 5.0, 0.0 }, style->text, 2.0, ROSTRUM_DASH_DOTS);
  scene = rostrum_scene_builder_end (builder, &rect, 0.0, "Title", NULL);
  return rostrum_scene_dump (scene);
}

static const char expected[] =
    "scene 1.00 2.00 3.50 4.13 \"Title\"\n"
    "target 0 edge:1/2 edge 0.00 0.00 5.00 0.00 centre 0.00 0.00 \"A “name”\" \"says \\\"yes\\\"\" tip "
    "\"two\\nlines\" "
    "related 0\n"
    "alias statement:9 @0\n"
    "edges path @0 M 0.00 0.00 L 5.00 0.00 stroke #2e2e2e 2.00 dots\n"
    "nodes rect 1.00 2.00 3.50 4.13 radius 8.00 fill #ff0000 0.50\n"
    "frame text 10.00 0.00 end 12.00 bold italic \"x\" on #ffffff fill #2e2e2e link \"https://x\"\n";

static void
test_dump (void)
{
  g_autofree char *dump = dump_sample ();

  g_assert_cmpstr (dump, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-dump/dump", test_dump);
  return g_test_run ();
}
