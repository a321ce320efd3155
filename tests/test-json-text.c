/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* GLib's own judgement, for every sequence of two bytes and many of three and four. */
static void
test_utf8 (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 400000; i++) {
    char bytes[4] = { (char) (0x80 | (i >> 8)), (char) i, (char) (0x80 | g_rand_int (random)),
                      (char) (0x80 | g_rand_int (random)) };
    guint length = rostrum_json_utf8_length (bytes, bytes + 4);
    gboolean is_good = FALSE;

    for (guint n = 1; n <= 4 && !is_good; n++)
      is_good = g_utf8_validate_len (bytes, n, NULL) && g_utf8_strlen (bytes, n) == 1;
    g_assert_cmpint (length > 0, ==, is_good);
    if (length > 0) {
      g_assert_true (g_utf8_validate_len (bytes, length, NULL));
      for (guint n = 1; n < length; n++) {
        g_assert_cmpuint (rostrum_json_utf8_length (bytes, bytes + n), ==, 0);
        g_assert_true (rostrum_json_utf8_is_cut (bytes, bytes + n));
      }
      g_assert_false (rostrum_json_utf8_is_cut (bytes, bytes + length));
    }
  }
}

static void
test_skip_plain (void)
{
  char text[64];

  /* Every byte at every place in and around the eight that are looked at together. */
  for (guint place = 0; place < 20; place++) {
    for (guint byte = 0; byte < 256; byte++) {
      gboolean is_plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';

      memset (text, 'a', sizeof text);
      text[place] = (char) byte;
      g_assert_true (rostrum_json_skip_plain (text, text + 40) == text + (is_plain ? 40 : place));
    }
  }
}

static void
test_escapes (void)
{
  static const struct {
    const char *text;
    RostrumJsonEscape escape;
    guint length;
    gunichar character;
  } escapes[] = {
    { "\\nx", ROSTRUM_JSON_ESCAPE_GOOD, 2, '\n' },
    { "\\/", ROSTRUM_JSON_ESCAPE_GOOD, 2, '/' },
    { "\\u00E9x", ROSTRUM_JSON_ESCAPE_GOOD, 6, 0xe9 },
    { "\\uD83D\\uDE00x", ROSTRUM_JSON_ESCAPE_GOOD, 12, 0x1f600 },
    { "\\uDBFF\\uDFFF", ROSTRUM_JSON_ESCAPE_GOOD, 12, 0x10ffff },
    { "\\u0000", ROSTRUM_JSON_ESCAPE_NUL, 6, 0xfffd },
    { "\\uD83D\\n", ROSTRUM_JSON_ESCAPE_SURROGATE, 6, 0xfffd },
    { "\\uD83D\\u0041", ROSTRUM_JSON_ESCAPE_SURROGATE, 6, 0xfffd },
    { "\\uDE00", ROSTRUM_JSON_ESCAPE_SURROGATE, 6, 0xfffd },
    { "\\x41", ROSTRUM_JSON_ESCAPE_UNKNOWN, 1, 0xfffd },
    { "\\u12", ROSTRUM_JSON_ESCAPE_UNKNOWN, 1, 0xfffd },
    { "\\u+123", ROSTRUM_JSON_ESCAPE_UNKNOWN, 1, 0xfffd },
    { "\\", ROSTRUM_JSON_ESCAPE_UNKNOWN, 1, 0xfffd },
  };

  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++) {
    const char *text = escapes[i].text;
    guint length;
    gunichar character;

    g_assert_cmpint (rostrum_json_read_escape (text, text + strlen (text), &length, &character), ==,
                     escapes[i].escape);
    g_assert_cmpuint (length, ==, escapes[i].length);
    g_assert_cmpuint (character, ==, escapes[i].character);
  }
}

/* Names are decoded here, values by json-glib: both must mean the same. */
static void
test_decode_like_json_glib (void)
{
  static const char *const raws[] = {
    "",       "plain", "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u00e9é\\u20AC", "\\ud83d\\ude00", "a\x7f\xef\xbf\xbf",
    "\\u001f"
  };

  for (guint i = 0; i < G_N_ELEMENTS (raws); i++) {
    g_autofree char *json = g_strdup_printf ("[\"%s\"]", raws[i]);
    g_autofree char *decoded = rostrum_json_decode (raws[i], strlen (raws[i]));
    g_autoptr (JsonNode) node = json_from_string (json, NULL);

    g_assert_cmpstr (decoded, ==, json_array_get_string_element (json_node_get_array (node), 0));
    g_assert_true (rostrum_json_raw_equals (raws[i], strlen (raws[i]), decoded));
    g_assert_false (rostrum_json_raw_equals (raws[i], strlen (raws[i]), "other"));
  }
}

static void
test_decode_anything (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++) {
    char raw[24];
    g_autofree char *decoded = NULL;

    for (guint k = 0; k < sizeof raw; k++)
      raw[k] = (char) (g_rand_boolean (random) ? "\\u0dD8\""[g_rand_int_range (random, 0, 7)]
                                               : g_rand_int (random));
    decoded = rostrum_json_decode (raw, sizeof raw);
    g_assert_true (g_utf8_validate (decoded, -1, NULL));
  }
}

static void
test_pointer (void)
{
  g_autoptr (GString) pointer = g_string_new ("/a");

  rostrum_json_pointer_append (pointer, "m~n/o");
  rostrum_json_pointer_append (pointer, "");
  g_assert_cmpstr (pointer->str, ==, "/a/m~0n~1o/");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/utf8", test_utf8);
  g_test_add_func ("/json-text/skip-plain", test_skip_plain);
  g_test_add_func ("/json-text/escapes", test_escapes);
  g_test_add_func ("/json-text/decode-like-json-glib", test_decode_like_json_glib);
  g_test_add_func ("/json-text/decode-anything", test_decode_anything);
  g_test_add_func ("/json-text/pointer", test_pointer);
  return g_test_run ();
}
