/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-texts.h"
#include "rostrum-load-text.h"

static void
test_urls (void)
{
  static const char *const good[] = { "https://example.org",       "http://example.org/a?b=c&d=%20#e",
                                      "HTTPS://Example.org:8080/", "https://arxiv.org/abs/2412.19437",
                                      "https://münchen.example/ä", "http://[2001:db8::1]/x" };
  static const char *const bad[] = { "",
                                     "example.org",
                                     "javascript:alert(1)",
                                     "file:///etc/passwd",
                                     "data:text/html,x",
                                     "ftp://example.org",
                                     "https://",
                                     "https:///path",
                                     "https://a b",
                                     "https://a.example/\"onload=",
                                     "https://a.example/<b>",
                                     "https://a.example/\xe2\x80\xae",
                                     "https://a.example/\xef\xbf\xbe",
                                     "https://a.example:port/",
                                     " https://a.example" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rostrum_url_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("%s", bad[i]);
    g_assert_false (rostrum_url_is_valid (bad[i]));
  }
}

static void
test_words (void)
{
  g_assert_cmpuint (rostrum_text_count_words (""), ==, 0);
  g_assert_cmpuint (rostrum_text_count_words ("  one\ttwo \xc2\xa0 three\n"), ==, 3);
  g_assert_cmpuint (rostrum_text_count_words ("it’s one-two"), ==, 2);
}

/* @code is what a claim (several lines) or a label (one line) with this text gives; NULL: nothing. */
static void
assert_text (const char *json, const char *claim_code, const char *label_code)
{
  g_autofree char *claim =
      g_strdup_printf (HEAD "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"%s\"}]}", json);
  g_autofree char *label =
      g_strdup_printf (HEAD "\"positions\": [{\"id\": \"p\", \"label\": \"%s\", \"claim\": \"P.\"}]}", json);
  g_autoptr (RostrumLoadResult) claimed = load_text (claim);
  g_autoptr (RostrumLoadResult) labelled = load_text (label);

  g_test_message ("%s", json);
  g_assert_cmpuint (claimed->diagnostics->len, ==, claim_code != NULL);
  g_assert_cmpuint (labelled->diagnostics->len, ==, label_code != NULL);
  if (claim_code)
    assert_problem (claimed, claim_code, "/positions/0/claim");
  if (label_code)
    assert_problem (labelled, label_code, "/positions/0/label");
}

static void
test_characters (void)
{
  assert_text ("plain", NULL, NULL);
  assert_text ("two\\nlines", NULL, "control-character");
  assert_text ("a\\ttab", NULL, "control-character");
  assert_text ("a\x7f", "control-character", "control-character");
  assert_text ("a\\u0085b", "control-character", "control-character");
  assert_text ("a\\uffffb", "control-character", "control-character");
  assert_text ("a\\ufdd0b", "control-character", "control-character");
  assert_text ("a\\ud83f\\udffeb", "control-character", "control-character");
  assert_text ("left\\u202eright", NULL, "confusing-character");
  assert_text ("a\\u200bb", NULL, "confusing-character");
  assert_text ("\\ufeffa", NULL, "confusing-character");
  /* Needed for honest writing: a joiner, a direction mark, a long run of ASCII before something else. */
  assert_text ("می\\u200cخواهم \\u200f", NULL, NULL);
  assert_text ("0123456789012345678901234567890123456789 é", NULL, NULL);
  assert_text ("", "empty-text", "empty-text");
  assert_text ("   \\n ", "empty-text", "empty-text");
  assert_text ("\\u00a0\\u200b", "empty-text", "empty-text");
}

static void
test_length (void)
{
  for (guint extra = 0; extra < 2; extra++) {
    g_autoptr (GString) name = g_string_new (NULL);

    for (guint i = 0; i < 500 + extra; i++)
      g_string_append (name, i % 2 ? "é" : "e");
    assert_text (name->str, NULL, extra ? "text-too-long" : NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/urls", test_urls);
  g_test_add_func ("/texts/words", test_words);
  g_test_add_func ("/texts/characters", test_characters);
  g_test_add_func ("/texts/length", test_length);
  return g_test_run ();
}
