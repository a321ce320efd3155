/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real graphs: the built-in debate with the sizes that its nodes have on screen, and GEXF files. */
#include "bench-graphs.h"
#include "load/rostrum-builtin.h"
#include "scene/rostrum-picture.h"

#include <string.h>

#define LETTER_WORLD 7.0
#define DISC_WORLD 20.0
#define NAME_WORLD 20.0

typedef struct {
  GArray *boxes;
  GArray *edges;
  GHashTable *number; /* id or key → number + 1 */
} Parts;

static Parts
parts_new (void)
{
  return (Parts){ g_array_new (FALSE, FALSE, sizeof (RostrumLayoutBox)),
                  g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge)),
                  g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
}

static void
add_node (Parts *self, char *id, RostrumLayoutBox box)
{
  g_array_append_val (self->boxes, box);
  g_hash_table_insert (self->number, id, GUINT_TO_POINTER (self->boxes->len));
}

static void
add_edge (Parts *self, const char *a, const char *b)
{
  RostrumLayoutEdge edge = { GPOINTER_TO_UINT (g_hash_table_lookup (self->number, a)) - 1,
                             GPOINTER_TO_UINT (g_hash_table_lookup (self->number, b)) - 1 };

  if (edge.a < self->boxes->len && edge.b < self->boxes->len && edge.a != edge.b)
    g_array_append_val (self->edges, edge);
}

static BenchGraph *
finish (Parts *self, const char *name)
{
  BenchGraph *graph = g_new0 (BenchGraph, 1);

  graph->name = g_strdup (name);
  graph->graph.n_nodes = self->boxes->len;
  graph->graph.n_edges = self->edges->len;
  graph->graph.boxes = graph->boxes = (RostrumLayoutBox *) g_array_free (self->boxes, FALSE);
  graph->graph.edges = graph->edges = (RostrumLayoutEdge *) g_array_free (self->edges, FALSE);
  g_hash_table_unref (self->number);
  return graph;
}

static char *
key_of (RostrumKind kind, guint32 index)
{
  return g_strdup_printf ("%d %u", kind, index);
}

static RostrumLayoutBox
box_of (const RostrumTarget *target)
{
  gboolean is_disc = target->ref.kind == ROSTRUM_KIND_SPEAKER;
  RostrumWorldRect r = target->bounds;
  RostrumWorldPoint c = target->centre;
  double above = c.y - r.y;

  return (RostrumLayoutBox){
    c.x - r.x, r.x + r.width - c.x, above, r.y + r.height - c.y, is_disc ? above : r.width / 2, above, is_disc
  };
}

BenchGraph *
bench_graph_builtin (gboolean all_speakers)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  RostrumViewState *state = rostrum_view_state_new (loaded->debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  g_autoptr (RostrumPicture) picture = NULL;
  const RostrumTarget *targets;
  Parts parts = parts_new ();
  guint32 n;

  state->filter->featured_only = !all_speakers;
  picture = rostrum_picture_new (loaded->debate, state, &options, NULL);
  targets = rostrum_scene_get_targets (rostrum_picture_get_scene (picture), &n);
  for (guint32 i = 0; i < n; i++)
    if (!targets[i].is_edge)
      add_node (&parts, key_of (targets[i].ref.kind, targets[i].ref.index), box_of (&targets[i]));
  for (guint32 i = 0; i < n; i++)
    if (targets[i].ref.kind == ROSTRUM_KIND_EDGE) {
      g_autofree char *speaker = key_of (ROSTRUM_KIND_SPEAKER, targets[i].ref.index);
      g_autofree char *position = key_of (ROSTRUM_KIND_POSITION, targets[i].ref.other);

      add_edge (&parts, speaker, position);
    }
  rostrum_view_state_free (state);
  return finish (&parts, all_speakers ? "debate-all" : "debate");
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer data, GError **error)
{
  const char *id = NULL;
  const char *label = NULL;
  const char *source = NULL;
  const char *target = NULL;

  for (guint i = 0; names[i]; i++) {
    if (strcmp (names[i], "id") == 0)
      id = values[i];
    else if (strcmp (names[i], "label") == 0)
      label = values[i];
    else if (strcmp (names[i], "source") == 0)
      source = values[i];
    else if (strcmp (names[i], "target") == 0)
      target = values[i];
  }
  if (strcmp (element, "node") == 0 && id) {
    double half = MAX (DISC_WORLD, g_utf8_strlen (label ? label : id, -1) * LETTER_WORLD / 2);

    add_node (
        data, g_strdup (id),
        (RostrumLayoutBox){ half, half, DISC_WORLD, DISC_WORLD + NAME_WORLD, DISC_WORLD, DISC_WORLD, TRUE });
  } else if (strcmp (element, "edge") == 0 && source && target) {
    add_edge (data, source, target);
  }
}

BenchGraph *
bench_graph_gexf (const char *path, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element };
  Parts parts = parts_new ();
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &parts, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;
  gsize length;
  gboolean ok = g_file_get_contents (path, &text, &length, error) &&
                g_markup_parse_context_parse (context, text, (gssize) length, error) &&
                g_markup_parse_context_end_parse (context, error);
  BenchGraph *graph = finish (&parts, name);

  if (ok)
    return graph;
  bench_graph_free (graph);
  return NULL;
}
