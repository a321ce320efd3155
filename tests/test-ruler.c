/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ruler leads from glyph to glyph, stays in the picture and cautions where it must. */
#include "scene/rostrum-ruler.h"

#include "rostrum-fixture.h"
#include "scene/rostrum-views.h"

#include <string.h>

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumVisible *visible;
  RostrumPictureOptions options;
  RostrumText *text;
  RostrumScene *chart;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  RostrumViewContext context;

  self->debate = rostrum_fixture_debate ();
  self->state = rostrum_view_state_new (self->debate);
  self->visible = rostrum_visible_new (self->debate, self->state->filter);
  self->options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  self->options.width_px = 500;
  self->text = rostrum_text_new_fake ();
  context = (RostrumViewContext){ self->debate,   self->state, self->visible,
                                  &self->options, self->text,  rostrum_style_get (self->options.theme) };
  self->chart = rostrum_costs_view_build (&context);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rostrum_scene_unref (self->chart);
  rostrum_text_free (self->text);
  rostrum_view_state_free (self->state);
  rostrum_visible_free (self->visible);
  rostrum_debate_unref (self->debate);
}

static RostrumRef
figure (Fixture *self, const char *id)
{
  return rostrum_ref (ROSTRUM_KIND_ESTIMATE, rostrum_fixture_find (self->debate, ROSTRUM_KIND_ESTIMATE, id));
}

/* "about 180 times|but …"; NULL if there is no ruler. */
static char *
words_between (Fixture *self, const char *a, const char *b)
{
  const RostrumRef both[] = { figure (self, a), figure (self, b) };
  g_autoptr (RostrumScene) ruler = NULL;
  GString *words = g_string_new (NULL);
  RostrumWorldRect bounds = rostrum_scene_get_bounds (self->chart);
  const RostrumItem *items;
  guint32 from, to, n;

  g_assert_true (rostrum_ruler_find (self->chart, both, 2, &from, &to));
  ruler = rostrum_ruler_build (self->chart, self->debate, from, to, (RostrumWorldPoint){ 0, 0 }, 1.0);
  items = rostrum_scene_get_items (ruler, &n);
  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT) {
      g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", items[i].text);
      g_assert_cmpfloat (items[i].rect.x, >=, bounds.x);
      g_assert_cmpfloat (items[i].rect.x + items[i].rect.width, <=, bounds.x + bounds.width);
    }
  return g_string_free (words, FALSE);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  g_autofree char *other = words_between (self, "e-report", "e-amodei");
  g_autofree char *same = words_between (self, "e-mostaque", "e-report");

  g_assert_cmpstr (other, ==, "about 180 times|but they do not count the same thing");
  g_assert_cmpstr (same, ==, "more than 2.2 times");
}

/* In a window it lies above the chart; a picture that leaves it has it inside. */
static void
test_in_pictures (Fixture *self, gconstpointer data)
{
  const RostrumRef both[] = { figure (self, "e-report"), figure (self, "e-amodei") };
  RostrumViewContext context = { self->debate,   self->state, self->visible,
                                 &self->options, self->text,  rostrum_style_get (self->options.theme) };
  g_autofree char *plain = rostrum_scene_dump (self->chart);
  g_autofree char *framed = NULL;
  g_autoptr (RostrumScene) picture = NULL;

  g_array_append_vals (self->state->selection, both, 2);
  self->options.framed = TRUE;
  picture = rostrum_costs_view_build (&context);
  framed = rostrum_scene_dump (picture);
  g_assert_null (strstr (plain, "about 180 times"));
  g_assert_nonnull (strstr (framed, "about 180 times"));
}

static void
test_free_end (Fixture *self, gconstpointer data)
{
  const RostrumRef both[] = { figure (self, "e-report"), figure (self, "e-sacks") };
  g_autoptr (RostrumScene) ruler = NULL;
  guint32 from, to, n;

  g_assert_true (rostrum_ruler_find (self->chart, both, 2, &from, &to));
  ruler =
      rostrum_ruler_build (self->chart, self->debate, from, ROSTRUM_NONE, (RostrumWorldPoint){ 9, 9 }, 1.0);
  rostrum_scene_get_items (ruler, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (
      rostrum_ruler_build (self->chart, self->debate, 12345, ROSTRUM_NONE, (RostrumWorldPoint){ 0, 0 }, 1.0));
}

static void
test_only_two_figures (Fixture *self, gconstpointer data)
{
  const RostrumRef refs[] = { figure (self, "e-report"), rostrum_ref (ROSTRUM_KIND_SPEAKER, 0),
                              figure (self, "e-sacks") };
  guint32 from, to;

  g_assert_false (rostrum_ruler_find (self->chart, refs, 1, &from, &to));
  g_assert_false (rostrum_ruler_find (self->chart, refs, 2, &from, &to));
  g_assert_false (rostrum_ruler_find (self->chart, refs, 3, &from, &to));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ruler/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/ruler/in-pictures", Fixture, NULL, set_up, test_in_pictures, tear_down);
  g_test_add ("/ruler/free-end", Fixture, NULL, set_up, test_free_end, tear_down);
  g_test_add ("/ruler/only-two-figures", Fixture, NULL, set_up, test_only_two_figures, tear_down);
  return g_test_run ();
}
