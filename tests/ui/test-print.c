/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed, printed into a file. */
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#include "../../app/ui/rostrum-print.h"
#include "load/rostrum-builtin.h"

static guint
count (const char *data, gsize length, const char *word)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (word) <= length; i++)
    if (memcmp (data + i, word, strlen (word)) == 0)
      n++;
  return n;
}

static guint
print_pages (RostrumView view, const char *path)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (result->debate);
  const RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;

  state->view = view;
  operation = rostrum_print_operation_new (result->debate, state, &options);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  return count (data, length, "/Type /Page\n") + count (data, length, "/Type /Page ");
}

static void
test_pages (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rostrum-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);

  g_assert_cmpuint (print_pages (ROSTRUM_VIEW_GRAPH, path), ==, 1);
  g_assert_cmpuint (print_pages (ROSTRUM_VIEW_MATRIX, path), ==, 1);
  g_assert_cmpuint (print_pages (ROSTRUM_VIEW_COSTS, path), >, 1);
  g_assert_cmpuint (print_pages (ROSTRUM_VIEW_TIMELINE, path), >=, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/print/pages", test_pages);
  return g_test_run ();
}
