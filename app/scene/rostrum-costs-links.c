/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows a selection in another view finds, and which rows light up together. */
#include "rostrum-costs.h"

/* A speaker's rows light each other; beyond this many the pairs would outgrow the picture. */
#define MOST_OF_ONE_SPEAKER 128

static void
add_aliases (RostrumCostsPage *page, guint32 estimate, guint32 target)
{
  const RostrumDebate *debate = page->context->debate;
  const RostrumEstimate *e = &debate->estimates[estimate];
  guint32 face = rostrum_costs_face (e);

  if (face != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (page->builder, rostrum_ref (ROSTRUM_KIND_SPEAKER, face), target);
  if (e->statement != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (page->builder, rostrum_ref (ROSTRUM_KIND_STATEMENT, e->statement),
                                     target);
  if (e->source != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (page->builder, rostrum_ref (ROSTRUM_KIND_SOURCE, e->source), target);
  if (e->scope != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (page->builder, rostrum_ref (ROSTRUM_KIND_SCOPE, e->scope), target);
  for (guint32 i = 0; i < e->n_positions; i++) {
    rostrum_scene_builder_add_alias (page->builder, rostrum_ref (ROSTRUM_KIND_POSITION, e->positions[i]),
                                     target);
    if (face != ROSTRUM_NONE)
      rostrum_scene_builder_add_alias (page->builder, rostrum_ref_edge (face, e->positions[i]), target);
  }
}

static void
relate_speakers (RostrumCostsPage *page, guint32 first)
{
  const RostrumDebate *debate = page->context->debate;
  g_autoptr (GHashTable) rows_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < page->table->rows->len; i++) {
    guint32 face =
        rostrum_costs_face (&debate->estimates[rostrum_costs_table_row (page->table, i)->estimate]);
    guint32 target = first + i;
    GArray *rows;

    if (face == ROSTRUM_NONE)
      continue;
    rows = g_hash_table_lookup (rows_of, GUINT_TO_POINTER (face));
    if (rows == NULL) {
      rows = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (rows_of, GUINT_TO_POINTER (face), rows);
    }
    for (guint k = 0; k < rows->len && rows->len < MOST_OF_ONE_SPEAKER; k++)
      rostrum_scene_builder_relate (page->builder, g_array_index (rows, guint32, k), target);
    g_array_append_val (rows, target);
  }
}

static void
relate_echoes (RostrumCostsPage *page, guint32 first)
{
  const RostrumDebate *debate = page->context->debate;
  g_autofree guint32 *target_of = g_new (guint32, debate->n_estimates + 1);

  for (guint32 i = 0; i < debate->n_estimates; i++)
    target_of[i] = ROSTRUM_NONE;
  for (guint i = 0; i < page->table->rows->len; i++)
    target_of[rostrum_costs_table_row (page->table, i)->estimate] = first + i;
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    guint32 echoed = debate->estimates[i].echoes;

    if (echoed != ROSTRUM_NONE && target_of[i] != ROSTRUM_NONE && target_of[echoed] != ROSTRUM_NONE)
      rostrum_scene_builder_relate (page->builder, target_of[i], target_of[echoed]);
  }
}

void
rostrum_costs_links_add (RostrumCostsPage *page, guint32 first)
{
  for (guint i = 0; i < page->table->rows->len; i++)
    add_aliases (page, rostrum_costs_table_row (page->table, i)->estimate, first + i);
  relate_speakers (page, first);
  relate_echoes (page, first);
}
