/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-sensitivity-view.h"

#include <string.h>

#define WIDTH 300.0

static void
set (RostrumRecompute *self, guint index, const char *low, const char *high)
{
  g_autoptr (GError) error = NULL;

  rostrum_recompute_set_text (self, index, low, high, &error);
  g_assert_no_error (error);
}

static RostrumScene *
build (const RostrumRecompute *self, RostrumTheme theme)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();

  return rostrum_sensitivity_view_build (self, rostrum_style_get (theme), text, WIDTH);
}

/* The bars from top to bottom do not grow, none leaves the strip or touches the words. */
static void
test_sorted (void)
{
  RostrumRecompute self;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  double words_end = 0, last = WIDTH;
  guint32 n, n_bars = 0;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TRAINING, "USD");
  set (&self, 3, "30", "55");
  set (&self, 4, "1", "9");
  scene = build (&self, ROSTRUM_THEME_LIGHT);
  items = rostrum_scene_get_items (scene, &n);
  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT)
      words_end = MAX (words_end, items[i].rect.x + items[i].rect.width);
  for (guint32 i = 0; i < n; i++) {
    const RostrumItem *bar = &items[i];

    if (bar->type != ROSTRUM_ITEM_RECT)
      continue;
    n_bars++;
    g_assert_cmpfloat (bar->rect.x, >=, words_end);
    g_assert_cmpfloat (bar->rect.x + bar->rect.width, <=, WIDTH + 0.001);
    g_assert_cmpfloat (bar->rect.width, <=, last * 1.3); /* the two halves of ±10 % differ a little */
    last = bar->rect.width;
  }
  g_assert_cmpuint (n_bars, ==, 10);
}

/* Who does not see it hears it: all inputs, in the same order. */
static void
test_words (void)
{
  RostrumRecompute self;
  g_autoptr (RostrumScene) scene = NULL;
  const char *words;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_RUN, "USD");
  set (&self, 1, "1", "4");
  scene = build (&self, ROSTRUM_THEME_DARK_CONTRAST);
  words = rostrum_scene_get_description (scene);
  g_assert_nonnull (strstr (words, "Price of a GPU-hour"));
  g_assert_nonnull (strstr (words, "× 0.5–2 by its range"));
  g_assert_nonnull (strstr (words, "GPU-hours, ±10 %"));
  g_assert_true (strstr (words, "Price of a GPU-hour") < strstr (words, "GPU-hours, ±10 %"));
}

static void
test_nothing (void)
{
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_RUN, "USD");
  set (&self, 0, "0", NULL);
  g_assert_null (build (&self, ROSTRUM_THEME_LIGHT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sensitivity-view/sorted", test_sorted);
  g_test_add_func ("/sensitivity-view/words", test_words);
  g_test_add_func ("/sensitivity-view/nothing", test_nothing);
  return g_test_run ();
}
