/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"

#include "rostrum-data.h"

#define PATH "/io/github/rostrum_app/Rostrum/data/deepseek-r1.debate.json"

GBytes *
rostrum_builtin_bytes (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  /* Asked by name, so that the linker keeps the resource when this library is linked statically. */
  bytes = g_resource_lookup_data (rostrum_data_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (!bytes)
    g_error ("The built-in debate is missing: %s", error->message);
  return bytes;
}

RostrumLoadResult *
rostrum_load_builtin (void)
{
  g_autoptr (GBytes) bytes = rostrum_builtin_bytes ();

  return rostrum_load_bytes (bytes, "deepseek-r1.debate.json", NULL);
}
