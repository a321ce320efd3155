/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-text.h"

#include <string.h>

/* With fake text a letter of this font is 10 wide. */
static const RostrumFont font = { 10.0 / 0.55, FALSE, FALSE };

static void
assert_lines (const char *text, double width, guint max_lines, const char *expected)
{
  g_autoptr (RostrumText) fake = rostrum_text_new_fake ();
  g_auto (GStrv) lines = rostrum_text_wrap (fake, &font, text, width, max_lines);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_words (void)
{
  assert_lines ("The cost of the run is faked", 110, 0, "The cost of|the run is|faked");
  assert_lines ("The cost of the run is faked", 1000, 0, "The cost of the run is faked");
  assert_lines ("an open-source model", 60, 0, "an|open-|source|model");
  assert_lines ("an open-source model", 120, 0, "an|open-source|model"); /* not "an open-" */
  assert_lines ("", 100, 0, "");
  assert_lines ("   ", 100, 0, "");
}

static void
test_white_space (void)
{
  assert_lines ("  a\t\tb\n\nc  ", 1000, 0, "a b c");
  /* A no-break space does not break: $6 M stays together. */
  assert_lines ("over $6\302\240M spent", 70, 0, "over|$6\302\240M|spent");
}

static void
test_long_words (void)
{
  assert_lines ("abcdefghij", 40, 0, "abcd|efgh|ij");
  assert_lines ("ab", 1, 0, "a|b"); /* narrower than a letter: it ends */
  assert_lines ("x abcdefghij y", 40, 0, "x|abcd|efgh|ij y");
}

static void
test_ellipsis (void)
{
  assert_lines ("one two three four", 50, 2, "one|two…");
  assert_lines ("one two three four", 70, 2, "one two|three…");
  assert_lines ("one two", 70, 1, "one two");
  assert_lines ("abcdefghij", 40, 1, "abc…");
}

static void
test_invalid (void)
{
  g_autoptr (RostrumText) fake = rostrum_text_new_fake ();
  g_auto (GStrv) lines = rostrum_text_wrap (fake, &font, "a\377b \033c\001d", 1000, 0);

  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  g_assert_true (g_utf8_validate (lines[0], -1, NULL));
  for (const char *p = lines[0]; *p != '\0'; p++)
    g_assert_false (g_ascii_iscntrl (*p));
}

/* What people see as one letter is not torn apart. */
static void
test_graphemes (void)
{
  assert_lines ("e\314\201e\314\201", 10, 0, "e\314\201|e\314\201");
}

static void
assert_same_letters (const char *a, const char *b)
{
  g_auto (GStrv) words_a = g_strsplit (a, " ", -1);
  g_auto (GStrv) words_b = g_strsplit (b, " ", -1);
  g_autofree char *letters_a = g_strjoinv ("", words_a);
  g_autofree char *letters_b = g_strjoinv ("", words_b);

  g_assert_cmpstr (letters_a, ==, letters_b);
}

static void
test_fits (void)
{
  const char *text =
      "The five or six million dollars count only the final training run, and prior research, data and "
      "salaries are left out of them altogether; see https://example.org/a/very/long/path?with=query";
  g_autoptr (RostrumText) real = rostrum_text_new (NULL, 1.0);
  RostrumFont real_font = { 13.0, FALSE, FALSE };

  for (double width = 30.0; width < 400.0; width += 37.0) {
    g_auto (GStrv) lines = rostrum_text_wrap (real, &real_font, text, width, 0);
    g_autofree char *found = NULL;

    for (guint i = 0; lines[i] != NULL; i++)
      g_assert_cmpfloat (rostrum_text_measure (real, &real_font, lines[i]), <=, width + 0.01);
    /* Nothing is lost but spaces. */
    found = g_strjoinv ("", lines);
    assert_same_letters (found, text);
  }
}

/* A line has as many words as fit, to the hair, although most of them are not shaped together. */
static void
test_full (void)
{
  const char *const words[] = { "AVA", "To", "the", "fi", "Wawel", "billion", "of", "yes,", "“T”", "1.1" };
  g_autoptr (RostrumText) real = rostrum_text_new (NULL, 1.0);
  RostrumFont bold = { 13.0, TRUE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (GString) text = g_string_new ("AVA");

  for (int i = 0; i < 400; i++)
    g_string_append_printf (text, " %s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  for (double width = 60.0; width < 500.0; width += 0.5 + width / 20.0) {
    g_auto (GStrv) lines = rostrum_text_wrap (real, &bold, text->str, width, 0);

    for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++) {
      g_auto (GStrv) next = g_strsplit (lines[i + 1], " ", 2);
      g_autofree char *more = g_strconcat (lines[i], " ", next[0], NULL);

      g_assert_cmpfloat (rostrum_text_measure (real, &bold, lines[i]), <=, width + 0.01);
      g_assert_cmpfloat (rostrum_text_measure (real, &bold, more), >, width);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-wrap/words", test_words);
  g_test_add_func ("/text-wrap/white-space", test_white_space);
  g_test_add_func ("/text-wrap/long-words", test_long_words);
  g_test_add_func ("/text-wrap/ellipsis", test_ellipsis);
  g_test_add_func ("/text-wrap/invalid", test_invalid);
  g_test_add_func ("/text-wrap/graphemes", test_graphemes);
  g_test_add_func ("/text-wrap/fits", test_fits);
  g_test_add_func ("/text-wrap/full", test_full);
  return g_test_run ();
}
