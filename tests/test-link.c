/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-link.h"

static void
test_followed (void)
{
  static const char *const web[] = { "https://example.org/", "HTTP://EXAMPLE.ORG/a?b=c&d#e", "mailto:a@b.c",
                                     "https://de.wikipedia.org/wiki/Käse" };
  static const char *const none[] = { NULL,
                                      "",
                                      "#",
                                      "javascript:alert(1)",
                                      "JaVaScRiPt:alert(1)",
                                      "data:text/html,x",
                                      "file:///etc/passwd",
                                      "vbscript:x",
                                      "//example.org/",
                                      "example.org",
                                      " https://example.org/",
                                      "https://",
                                      "https://exa mple.org/",
                                      "https://example.org/\n",
                                      "https://example.org/\x7f",
                                      "https://example.org/\"><script>",
                                      "https://example.org/\xff",
                                      "http:javascript:alert(1)" };

  for (guint i = 0; i < G_N_ELEMENTS (web); i++)
    g_assert_cmpint (rostrum_link_classify (web[i]), ==, ROSTRUM_LINK_WEB);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_cmpint (rostrum_link_classify (none[i]), ==, ROSTRUM_LINK_NONE);
  g_assert_cmpint (rostrum_link_classify ("#source-1"), ==, ROSTRUM_LINK_ANCHOR);
}

static void
assert_id (const char *anchor, const char *expected)
{
  g_autofree char *id = rostrum_link_anchor_to_id (anchor);

  g_assert_cmpstr (id, ==, expected);
}

static void
test_ids (void)
{
  assert_id ("source-1.b", "source-1.b");
  assert_id ("1", "_31");
  assert_id ("a b", "a_20b");
  assert_id ("a_20b", "a_5f20b");
  assert_id ("ä\"", "_c3_a4_22");
  assert_id ("-x", "_2dx");
  assert_id ("", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/followed", test_followed);
  g_test_add_func ("/link/ids", test_ids);
  return g_test_run ();
}
