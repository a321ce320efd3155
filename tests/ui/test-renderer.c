/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "ui/rostrum-renderer.h"

static void
check (const char *folder, const char *file, gboolean is_gpu)
{
  g_autofree char *devices = g_dir_make_tmp ("rostrum-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (devices, folder, NULL);
  g_autofree char *path = g_build_filename (inner, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_true (rostrum_has_gpu (devices) == is_gpu);
  g_unlink (path);
  g_assert_false (rostrum_has_gpu (devices));
  g_rmdir (inner);
  g_rmdir (devices);
}

static void
test_gpu (void)
{
  check ("dri", "renderD128", TRUE);
  check ("dri", "card0", FALSE); /* a screen without anything that draws */
  check (".", "nvidiactl", TRUE);
  check (".", "null", FALSE);
  g_assert_false (rostrum_has_gpu ("/nonexistent"));
}

static void
test_asked_for (void)
{
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  rostrum_choose_renderer ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_unsetenv ("GSK_RENDERER");
  rostrum_choose_renderer ();
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, rostrum_has_gpu ("/dev") ? NULL : "cairo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/gpu", test_gpu);
  g_test_add_func ("/renderer/asked-for", test_asked_for);
  return g_test_run ();
}
