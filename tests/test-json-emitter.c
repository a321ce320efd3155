/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-json-emitter.h"

#include <json-glib/json-glib.h>
#include <math.h>

static char *
end (RostrumJsonEmitter *emitter)
{
  return g_string_free (emitter->out, FALSE);
}

static void
test_layout (void)
{
  RostrumJsonEmitter emitter = ROSTRUM_JSON_EMITTER_INIT;
  g_autofree char *text = NULL;

  rostrum_json_emitter_open (&emitter, NULL, '{');
  rostrum_json_emitter_open (&emitter, "empty", '[');
  rostrum_json_emitter_close (&emitter, ']');
  rostrum_json_emitter_open (&emitter, "list", '[');
  rostrum_json_emitter_count (&emitter, NULL, 4294967295u);
  rostrum_json_emitter_string (&emitter, NULL, NULL);
  rostrum_json_emitter_open (&emitter, NULL, '{');
  rostrum_json_emitter_close (&emitter, '}');
  rostrum_json_emitter_close (&emitter, ']');
  rostrum_json_emitter_boolean (&emitter, "yes", TRUE);
  rostrum_json_emitter_close (&emitter, '}');
  text = end (&emitter);
  g_assert_cmpstr (
      text, ==,
      "{\n  \"empty\": [],\n  \"list\": [\n    4294967295,\n    null,\n    {}\n  ],\n  \"yes\": true\n}");
}

static void
test_numbers (void)
{
  static const double values[] = { 0.0, 0.9, 0.1, 1.0 / 3.0, 1e-300, 123456789.0, -2.5, 0.30000000000000004 };
  RostrumJsonEmitter emitter = ROSTRUM_JSON_EMITTER_INIT;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    rostrum_json_emitter_number (&emitter, NULL, values[i]);
  rostrum_json_emitter_number (&emitter, NULL, NAN);
  rostrum_json_emitter_number (&emitter, NULL, INFINITY);
  text = end (&emitter);
  words = g_strsplit (text, ",", -1);
  g_assert_cmpuint (g_strv_length (words), ==, G_N_ELEMENTS (values) + 2);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (g_ascii_strtod (words[i], NULL) == values[i]);
  g_assert_cmpstr (words[1], ==, "0.9");
  g_assert_cmpstr (words[8], ==, "null");
  g_assert_cmpstr (words[9], ==, "null");
}

/* Whatever is in a string, another program reads the same. */
static void
test_strings (void)
{
  static const char *const strings[] = { "", "a\"b\\c/", "\x01\x1f\x7f\t\r\n", "ä😀\xe2\x80\xa8",
                                         "</script>" };
  RostrumJsonEmitter emitter = ROSTRUM_JSON_EMITTER_INIT;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JsonArray *array;

  rostrum_json_emitter_open (&emitter, NULL, '[');
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    rostrum_json_emitter_string (&emitter, NULL, strings[i]);
  rostrum_json_emitter_string (&emitter, NULL, "not \xff UTF-8");
  rostrum_json_emitter_close (&emitter, ']');
  text = end (&emitter);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_assert_cmpstr (json_array_get_string_element (array, i), ==, strings[i]);
  g_assert_cmpstr (json_array_get_string_element (array, G_N_ELEMENTS (strings)), ==,
                   "not \xef\xbf\xbd UTF-8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-emitter/layout", test_layout);
  g_test_add_func ("/json-emitter/numbers", test_numbers);
  g_test_add_func ("/json-emitter/strings", test_strings);
  return g_test_run ();
}
