/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The further debates that come with the program (data/samples), in the main menu. */
#include "rostrum-config.h"

#include "rostrum-window-private.h"

/* _build/app/rostrum finds _build/data/samples when nothing is installed. */
static GFile *
find_example (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".debate.json", NULL);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (program ? program : "");
  g_autofree char *uninstalled = g_build_filename (folder, "..", "data", "samples", file_name, NULL);
  g_autofree char *installed = g_build_filename (ROSTRUM_PKGDATADIR, "samples", file_name, NULL);

  return g_file_new_for_path (g_file_test (installed, G_FILE_TEST_EXISTS) ? installed : uninstalled);
}

static void
example_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  g_autoptr (GFile) file = find_example (g_variant_get_string (target, NULL));

  rostrum_window_open_file (user_data, file);
}

static const GActionEntry entries[] = {
  { "example", example_activated, "s", NULL, NULL, { 0 } },
};

void
rostrum_window_add_example_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
