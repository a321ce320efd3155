/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/rostrum-cli-locate.h"

#include <string.h>

/* Where @pointer is found in @text; line 0 if nowhere. */
static void
locate (const char *text, gsize length, const char *pointer, guint32 *line, guint32 *column)
{
  g_autoptr (GPtrArray) list = rostrum_diagnostics_new ();
  RostrumDiagnostic *diagnostic =
      rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_NOTE, "test", 0, 0, pointer, "%s", "Text.");

  rostrum_cli_locate (list, text, length);
  *line = diagnostic->line;
  *column = diagnostic->column;
}

static void
assert_place (const char *text, const char *pointer, guint32 line, guint32 column)
{
  guint32 found_line, found_column;

  locate (text, strlen (text), pointer, &found_line, &found_column);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpuint (found_column, ==, column);
}

static const char debate[] = "{ \"title\": \"a \\\"b\\\" [ { ,\",\n"
                             "  \"head\": { \"x\": 1, \"y\": [ 2, 3 ] },\n"
                             "  \"list\": [ {\"n\": [1, {}]}, \"ä,]\", 7,\n"
                             "    [ ] , null ],\n"
                             "  \"none\": [ ],\n"
                             "  \"s\":[1]\n"
                             "}\n";

static void
test_elements (void)
{
  assert_place (debate, "/list/0", 3, 13);
  assert_place (debate, "/list/0/n/1", 3, 13);
  assert_place (debate, "/list/1", 3, 29);
  /* Characters, not bytes. */
  assert_place (debate, "/list/2", 3, 36);
  assert_place (debate, "/list/3", 4, 5);
  assert_place (debate, "/list/4", 4, 11);
  assert_place (debate, "/s/0", 6, 8);
}

static void
test_not_there (void)
{
  static const char *const pointers[] = { "",        "/",       "/list",    "/list/5", "/list/", "/none/0",
                                          "/head/0", "/head/1", "/title/0", "/y/0",    "/n/0" };

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    assert_place (debate, pointers[i], 0, 0);
}

/* A diagnostic that has a place keeps it. */
static void
test_known (void)
{
  g_autoptr (GPtrArray) list = rostrum_diagnostics_new ();
  RostrumDiagnostic *known =
      rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_ERROR, "test", 99, 9, "/list/0", "%s", "Text.");

  rostrum_cli_locate (list, debate, strlen (debate));
  g_assert_cmpuint (known->line, ==, 99);
}

/* Cut or broken bytes are read to their end and no further. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "", "{", "]", "}}}[", "{\"list\": [1,\"", "{\"list\": [1, \"\\", "[[1],[2]]"
  };
  guint32 line, column;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    locate (texts[i], strlen (texts[i]), "/list/1", &line, &column);
  for (gsize length = 0; length <= strlen (debate); length++) {
    g_autofree char *cut = g_memdup2 (debate, length);

    locate (cut, length, "/list/4", &line, &column);
    g_assert_true (line == 0 || line == 4);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-locate/elements", test_elements);
  g_test_add_func ("/cli-locate/not-there", test_not_there);
  g_test_add_func ("/cli-locate/known", test_known);
  g_test_add_func ("/cli-locate/broken", test_broken);
  return g_test_run ();
}
