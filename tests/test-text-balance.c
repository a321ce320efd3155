/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-text.h"

#include <string.h>

/* With fake text a letter of this font is 10 wide. */
static const RostrumFont font = { 10.0 / 0.55, FALSE, FALSE };

static void
assert_lines (const char *text, double width, double max_width, guint max_lines, const char *expected)
{
  g_autoptr (RostrumText) fake = rostrum_text_new_fake ();
  g_auto (GStrv) lines = rostrum_text_wrap_balanced (fake, &font, text, width, max_width, max_lines);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_balanced (void)
{
  /* Plainly wrapped, "run" would stand alone. */
  assert_lines ("The $6 M is only the final training run", 190, 300, 4,
                "The $6 M is|only the final|training run");
  assert_lines ("Export controls should tighten", 190, 300, 4, "Export controls|should tighten");
  assert_lines ("DeepSeek", 190, 300, 4, "DeepSeek");
  assert_lines ("", 190, 300, 4, "");
}

static void
test_widened (void)
{
  /* Five lines of five would be too many: it gets wider, and then nothing is lost. */
  assert_lines ("one two three four five six seven", 60, 200, 3, "one two three|four five six|seven");
  /* A word wider than the line is not broken while there is room. */
  assert_lines ("incomprehensibilities abound", 100, 300, 4, "incomprehensibilities|abound");
}

static void
test_cut (void)
{
  g_autoptr (RostrumText) fake = rostrum_text_new_fake ();
  g_autofree char *endless = g_strnfill (100000, 'a');
  g_auto (GStrv) lines = rostrum_text_wrap_balanced (fake, &font, endless, 100, 200, 4);

  assert_lines ("one two three four five six seven", 30, 50, 2, "one|two…");
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_suffix (lines[3], "…"));
}

/* Never more lines than plainly wrapped, and never wider. */
static void
test_real (void)
{
  static const char *const texts[] = { "DeepSeek has about 50,000 Hopper GPUs", "China is overtaking the US",
                                       "Cost falls 4× a year: DeepSeek is on trend",
                                       "AVATAR Yawn To We fi ffl" };
  g_autoptr (RostrumText) real = rostrum_text_new (NULL, 1.0);
  RostrumFont real_font = { 13.0, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) plain = rostrum_text_wrap (real, &real_font, texts[i], 130.0, 0);
    g_auto (GStrv) balanced = rostrum_text_wrap_balanced (real, &real_font, texts[i], 130.0, 130.0, 4);

    g_assert_cmpuint (g_strv_length (balanced), ==, g_strv_length (plain));
    for (guint k = 0; balanced[k] != NULL; k++)
      g_assert_cmpfloat (rostrum_text_measure (real, &real_font, balanced[k]), <=, 130.01);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-balance/balanced", test_balanced);
  g_test_add_func ("/text-balance/widened", test_widened);
  g_test_add_func ("/text-balance/cut", test_cut);
  g_test_add_func ("/text-balance/real", test_real);
  return g_test_run ();
}
