/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-config.h"

#include "rostrum-settings.h"

/* _build/app/rostrum finds _build/resources: the folder of the schema when nothing is installed. */
static GSettingsSchema *
lookup_uninstalled (GSettingsSchemaSource *parent)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : NULL;
  g_autofree char *above = folder ? g_path_get_dirname (folder) : NULL;
  g_autofree char *resources = above ? g_build_filename (above, "resources", NULL) : NULL;
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (!resources)
    return NULL;
  source = g_settings_schema_source_new_from_directory (resources, parent, TRUE, NULL);
  return source ? g_settings_schema_source_lookup (source, ROSTRUM_APP_ID, FALSE) : NULL;
}

GSettings *
rostrum_settings_get (void)
{
  static gsize once;
  static GSettings *settings;

  /* g_settings_new() would abort where the schema is missing. */
  if (g_once_init_enter (&once)) {
    GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
    g_autoptr (GSettingsSchema) schema = NULL;

    if (installed)
      schema = g_settings_schema_source_lookup (installed, ROSTRUM_APP_ID, TRUE);
    if (!schema)
      schema = lookup_uninstalled (installed);
    if (schema)
      settings = g_settings_new_full (schema, NULL, NULL);
    g_once_init_leave (&once, 1);
  }
  return settings;
}
