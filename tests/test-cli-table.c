/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/rostrum-cli-table.h"

static void
test_columns (void)
{
  const char *const headings[] = { "Id", "#Count", "Name", NULL };
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (headings);
  g_autoptr (GString) out = g_string_new (NULL);

  rostrum_cli_table_add (table, "long-id");
  rostrum_cli_table_add_count (table, 7);
  rostrum_cli_table_add (table, "Ada");
  rostrum_cli_table_add (table, "ä漢");
  rostrum_cli_table_add_count (table, 1234567);
  rostrum_cli_table_add (table, NULL);
  rostrum_cli_table_print (table, out);
  g_assert_cmpstr (out->str, ==,
                   "  Id         Count  Name\n"
                   "  long-id        7  Ada\n"
                   "  ä漢      1234567\n");
}

static void
test_width (void)
{
  g_assert_cmpuint (rostrum_cli_text_width (""), ==, 0);
  g_assert_cmpuint (rostrum_cli_text_width ("Käse"), ==, 4);
  g_assert_cmpuint (rostrum_cli_text_width ("Ka\xcc\x88se"), ==, 4);
  g_assert_cmpuint (rostrum_cli_text_width ("漢字"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-table/columns", test_columns);
  g_test_add_func ("/cli-table/width", test_width);
  return g_test_run ();
}
