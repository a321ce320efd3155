/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-renderer.h"

gboolean
rostrum_has_gpu (const char *devices)
{
  /* Drivers of their own makers, and that of Windows' Linux; all others have a node for rendering in dri/. */
  static const char *const others[] = { "nvidiactl", "dxg", "mali0", "kgsl-3d0" };
  g_autofree char *nodes = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) folder = g_dir_open (nodes, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *path = g_build_filename (devices, others[i], NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return TRUE;
  }
  return FALSE;
}

void
rostrum_choose_renderer (void)
{
#ifdef __linux__
  if (!rostrum_has_gpu ("/dev"))
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
#endif
}
