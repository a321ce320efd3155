/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-speaker-labels.h"

GPtrArray *
rostrum_speaker_labels_new (const RostrumDebate *debate, const guint32 *speakers, guint32 n)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 i = 0; i < n; i++) {
    char *name = rostrum_speaker_get_short_name (&debate->speakers[speakers[i]]);
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

    g_ptr_array_add (labels, name);
    g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (count + 1));
  }
  for (guint32 i = 0; i < n; i++) {
    char *name = g_ptr_array_index (labels, i);

    if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) == 1)
      continue;
    g_free (name);
    labels->pdata[i] = g_strdup (debate->speakers[speakers[i]].name);
  }
  return labels;
}
