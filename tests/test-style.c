/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-style.h"

#include "rostrum-fixture.h"

#define THEMES(theme) for (int theme = 0; theme < ROSTRUM_N_THEMES; theme++)

static const RostrumColor white = { 1.0, 1.0, 1.0, 1.0 };
static const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };

static void
test_contrast (void)
{
  RostrumColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1.0 };

  g_assert_cmpfloat_with_epsilon (rostrum_color_contrast (black, white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_color_contrast (white, black), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_color_contrast (grey, white), 4.54,
                                  0.01); /* as the W3C's tools say */
  g_assert_cmpfloat_with_epsilon (rostrum_color_contrast (grey, grey), 1.0, 1e-9);
}

static void
test_text_is_readable (void)
{
  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);

    g_assert_cmpint (style->theme, ==, theme);
    g_assert_cmpfloat (rostrum_color_contrast (style->text, style->canvas), >=, 4.5);
    g_assert_cmpfloat (rostrum_color_contrast (style->text, style->card), >=, 4.5);
    g_assert_cmpfloat (rostrum_color_contrast (style->text_weak, style->canvas), >=, 4.5);
    g_assert_cmpfloat (rostrum_color_contrast (style->text_weak, style->card), >=, 4.5);
    g_assert_cmpfloat (rostrum_color_contrast (style->accent, style->canvas), >=, 3.0);
    if (style->high_contrast)
      g_assert_cmpfloat (rostrum_color_contrast (style->outline, style->canvas), >=, 20.0);
  }
}

static void
test_discs_carry_white (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) many = rostrum_fixture_random (12, 5, 30, 1);

  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);

    for (guint32 i = 0; i < debate->n_speakers; i++)
      g_assert_cmpfloat (rostrum_color_contrast (white, rostrum_style_disc_color (style, debate, i)), >=,
                         4.5);
    for (guint32 i = 0; i < many->n_speakers; i++)
      g_assert_cmpfloat (rostrum_color_contrast (white, rostrum_style_disc_color (style, many, i)), >=, 4.5);
  }
}

static void
test_lines_are_seen (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (12, 5, 30, 1);

  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);

    for (int stance = 0; stance < ROSTRUM_N_STANCES; stance++)
      g_assert_cmpfloat (rostrum_color_contrast (rostrum_style_stance_color (style, stance), style->canvas),
                         >=, 3.0);
    for (guint32 i = 0; i < debate->n_speakers; i++)
      g_assert_cmpfloat (rostrum_color_contrast (rostrum_style_line_color (style, debate, i), style->canvas),
                         >=, 3.0);
  }
}

static void
test_dim_text (void)
{
  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);
    RostrumColor dimmed = rostrum_color_dim_text (style->text, style->canvas, 0.45, 4.5);
    RostrumColor weak = rostrum_color_dim_text (style->text_weak, style->card, 0.45, 4.5);

    g_assert_cmpfloat (rostrum_color_contrast (dimmed, style->canvas), >=, 4.5);
    g_assert_cmpfloat (rostrum_color_contrast (dimmed, style->canvas), <,
                       rostrum_color_contrast (style->text, style->canvas));
    g_assert_cmpfloat (rostrum_color_contrast (weak, style->card), >=, 4.5);
  }
}

static void
test_dim (void)
{
  RostrumColor half = rostrum_color_dim (black, white, 0.45);

  g_assert_cmpfloat_with_epsilon (half.red, 0.55, 1e-9);
  g_assert_cmpfloat (half.alpha, ==, 1.0);
}

static gboolean
same (RostrumColor a, RostrumColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void
test_stances_differ (void)
{
  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);

    for (int a = ROSTRUM_STANCE_SUPPORTS; a < ROSTRUM_N_STANCES; a++)
      for (int b = a + 1; b < ROSTRUM_N_STANCES; b++)
        g_assert_cmpint (rostrum_stance_to_dash (a), !=, rostrum_stance_to_dash (b));
    /* Leaning has its side's colour; the sides differ but with high contrast. */
    g_assert_true (same (rostrum_style_stance_color (style, ROSTRUM_STANCE_SUPPORTS),
                         rostrum_style_stance_color (style, ROSTRUM_STANCE_LEANS_SUPPORTS)));
    g_assert_cmpint (same (rostrum_style_stance_color (style, ROSTRUM_STANCE_SUPPORTS),
                           rostrum_style_stance_color (style, ROSTRUM_STANCE_OPPOSES)),
                     ==, style->high_contrast);
  }
}

/* What lies on a group can be read there, and its outline is seen; with high contrast there is no fill. */
static void
test_groups (void)
{
  THEMES (theme)
  {
    const RostrumStyle *style = rostrum_style_get (theme);

    for (guint32 group = 0; group < 20; group++) {
      RostrumColor fill = rostrum_style_group_fill (style, group);
      RostrumColor outline = rostrum_style_group_outline (style, group);

      g_assert_cmpfloat (fill.alpha, ==, style->high_contrast ? 0.0 : 1.0);
      g_assert_cmpfloat (rostrum_color_contrast (outline, style->canvas), >=,
                         style->high_contrast ? 4.5 : 1.9);
      if (style->high_contrast)
        continue;
      g_assert_cmpfloat (rostrum_color_contrast (style->text, fill), >=, 4.5);
      for (int stance = 0; stance < ROSTRUM_N_STANCES; stance++)
        g_assert_cmpfloat (rostrum_color_contrast (rostrum_style_stance_color (style, stance), fill), >=,
                           3.0);
    }
  }
}

static void
test_dashes (void)
{
  double lengths[4];

  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_SOLID, 2.0, lengths), ==, 0);
  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_RELATION, 2.0, lengths), ==, 4);
  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_OPPOSES, 2.0, lengths), ==, 2);
  g_assert_cmpfloat (lengths[0], ==, 8.0);
  g_assert_cmpfloat (lengths[1], ==, 6.0);
  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_LEANS_SUPPORT, 2.0, lengths), ==, 2);
  g_assert_cmpfloat (lengths[0], ==, 14.0);
  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_LEANS_OPPOSE, 5.0, lengths), ==, 2);
  g_assert_cmpfloat (lengths[0], ==, 5.0); /* never broader than long */
  g_assert_cmpint (rostrum_dash_get_lengths (ROSTRUM_DASH_DOTS, 2.0, lengths), ==, 2);
  g_assert_cmpfloat (lengths[0], ==, 0.0);
  g_assert_cmpfloat (lengths[1], >, 2.0);
}

static void
test_speakers (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) none = rostrum_fixture_random (12, 5, 30, 1);
  const RostrumStyle *light = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  const RostrumStyle *dark = rostrum_style_get (ROSTRUM_THEME_DARK);

  for (guint32 i = 0; i < debate->n_speakers; i++) {
    RostrumColor disc = rostrum_style_disc_color (light, debate, i);

    g_assert_cmpint (same (disc, light->neutral), ==, !debate->speakers[i].featured);
    if (debate->speakers[i].featured)
      g_assert_true (same (disc, rostrum_style_disc_color (dark, debate, i)));
    g_assert_false (
        same (rostrum_style_line_color (light, debate, i), rostrum_style_line_color (dark, debate, i)));
  }
  /* Without featured speakers the first seven have a colour. */
  for (guint32 i = 0; i < none->n_speakers; i++)
    g_assert_cmpint (same (rostrum_style_disc_color (light, none, i), light->neutral), ==, i >= 7);
  for (guint32 i = 0; i < 7; i++)
    for (guint32 j = 0; j < i; j++)
      g_assert_false (
          same (rostrum_style_disc_color (light, none, i), rostrum_style_disc_color (light, none, j)));
}

static void
test_to_string (void)
{
  g_autofree char *blue = rostrum_color_to_string (
      rostrum_style_stance_color (rostrum_style_get (ROSTRUM_THEME_LIGHT), ROSTRUM_STANCE_SUPPORTS));
  g_autofree char *clamped = rostrum_color_to_string ((RostrumColor){ 2.0, -1.0, 0.5, 1.0 });

  g_assert_cmpstr (blue, ==, "#1a5fb4");
  g_assert_cmpstr (clamped, ==, "#ff0080");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/contrast", test_contrast);
  g_test_add_func ("/style/text-is-readable", test_text_is_readable);
  g_test_add_func ("/style/discs-carry-white", test_discs_carry_white);
  g_test_add_func ("/style/lines-are-seen", test_lines_are_seen);
  g_test_add_func ("/style/dim-text", test_dim_text);
  g_test_add_func ("/style/dim", test_dim);
  g_test_add_func ("/style/stances-differ", test_stances_differ);
  g_test_add_func ("/style/groups", test_groups);
  g_test_add_func ("/style/dashes", test_dashes);
  g_test_add_func ("/style/speakers", test_speakers);
  g_test_add_func ("/style/to-string", test_to_string);
  return g_test_run ();
}
