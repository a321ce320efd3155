/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-diagnostic.h"

static void
test_add (void)
{
  g_autoptr (GPtrArray) list = rostrum_diagnostics_new ();
  RostrumDiagnostic *diagnostic;

  g_assert_cmpint (rostrum_diagnostics_worst (list), ==, -1);
  diagnostic = rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_WARNING, "unknown-stance", 3, 7,
                                        "/statements/1", "“%s” is no stance.", "perhaps");
  g_assert_cmpstr (diagnostic->text, ==, "“perhaps” is no stance.");
  g_assert_cmpstr (diagnostic->pointer, ==, "/statements/1");
  g_assert_cmpuint (diagnostic->line, ==, 3);
  g_assert_cmpuint (diagnostic->column, ==, 7);
  diagnostic = rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_NOTE, "x", 0, 0, NULL, "%s", "whole");
  g_assert_cmpstr (diagnostic->pointer, ==, "");
  g_assert_cmpint (rostrum_diagnostics_worst (list), ==, ROSTRUM_SEVERITY_WARNING);
  rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_ERROR, "x", 0, 0, NULL, "%s", "bad");
  g_assert_cmpint (rostrum_diagnostics_worst (list), ==, ROSTRUM_SEVERITY_ERROR);
  rostrum_diagnostics_add (list, ROSTRUM_SEVERITY_NOTE, "x", 0, 0, NULL, "%s", "more");
  g_assert_cmpint (rostrum_diagnostics_worst (list), ==, ROSTRUM_SEVERITY_ERROR);
  g_assert_cmpuint (rostrum_diagnostics_count (list, ROSTRUM_SEVERITY_NOTE), ==, 2);
  g_assert_cmpuint (rostrum_diagnostics_count (list, ROSTRUM_SEVERITY_ERROR), ==, 1);
}

static void
test_sort (void)
{
  static const struct {
    guint32 line, column;
    RostrumSeverity severity;
    const char *name;
  } rows[] = {
    { 9, 1, ROSTRUM_SEVERITY_ERROR, "f" },   { 2, 5, ROSTRUM_SEVERITY_NOTE, "d" },
    { 2, 5, ROSTRUM_SEVERITY_ERROR, "c" },   { 2, 5, ROSTRUM_SEVERITY_NOTE, "e" },
    { 2, 4, ROSTRUM_SEVERITY_WARNING, "b" }, { 0, 0, ROSTRUM_SEVERITY_NOTE, "a" },
  };
  g_autoptr (GPtrArray) list = rostrum_diagnostics_new ();
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rostrum_diagnostics_add (list, rows[i].severity, "x", rows[i].line, rows[i].column, "", "%s",
                             rows[i].name);
  rostrum_diagnostics_sort (list);
  for (guint i = 0; i < list->len; i++)
    g_string_append (order, ((RostrumDiagnostic *) g_ptr_array_index (list, i))->text);
  g_assert_cmpstr (order->str, ==, "abcdef");
}

static void
test_nicks (void)
{
  g_assert_cmpstr (rostrum_severity_to_nick (ROSTRUM_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (rostrum_severity_to_nick (ROSTRUM_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (rostrum_severity_to_nick (ROSTRUM_SEVERITY_ERROR), ==, "error");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostic/add", test_add);
  g_test_add_func ("/diagnostic/sort", test_sort);
  g_test_add_func ("/diagnostic/nicks", test_nicks);
  return g_test_run ();
}
