/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-view-state.h"

#include "model/rostrum-nick.h"

#include <string.h>

RostrumViewState *
rostrum_view_state_new (const RostrumDebate *debate)
{
  RostrumViewState *self;

  g_return_val_if_fail (debate != NULL, NULL);

  self = g_new0 (RostrumViewState, 1);
  self->scope = ROSTRUM_NONE;
  self->other_scope = ROSTRUM_NONE;
  self->coalitions = TRUE;
  self->filter = rostrum_filter_new (debate);
  self->focus = ROSTRUM_REF_NONE;
  self->selection = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  self->pins = g_array_new (FALSE, FALSE, sizeof (RostrumPin));
  self->own = rostrum_own_figures_new ();
  return self;
}

RostrumViewState *
rostrum_view_state_copy (const RostrumViewState *self)
{
  RostrumViewState *copy;

  if (self == NULL)
    return NULL;
  copy = g_new (RostrumViewState, 1);
  *copy = *self;
  copy->filter = rostrum_filter_copy (self->filter);
  copy->selection = g_array_copy (self->selection);
  copy->pins = g_array_copy (self->pins);
  copy->own = rostrum_own_figures_copy (self->own);
  return copy;
}

void
rostrum_view_state_free (RostrumViewState *self)
{
  if (self == NULL)
    return;
  rostrum_filter_free (self->filter);
  g_array_unref (self->selection);
  g_array_unref (self->pins);
  g_ptr_array_unref (self->own);
  g_free (self);
}

gboolean
rostrum_view_state_get_compared (const RostrumViewState *self, guint32 *speaker_a, guint32 *speaker_b)
{
  const RostrumRef *selection;
  guint n;

  g_return_val_if_fail (self != NULL && speaker_a != NULL && speaker_b != NULL, FALSE);

  n = self->selection->len;
  selection = (const RostrumRef *) (gpointer) self->selection->data;
  if (n == 1 && selection[0].kind == ROSTRUM_KIND_PAIR) {
    *speaker_a = selection[0].index;
    *speaker_b = selection[0].other;
    return TRUE;
  }
  if (n != 2 || selection[0].kind != ROSTRUM_KIND_SPEAKER || selection[1].kind != ROSTRUM_KIND_SPEAKER)
    return FALSE;
  *speaker_a = selection[0].index;
  *speaker_b = selection[1].index;
  return TRUE;
}

gboolean
rostrum_view_zooms (RostrumView view)
{
  return view == ROSTRUM_VIEW_GRAPH || view == ROSTRUM_VIEW_MATRIX;
}

static const char *const view_nicks[ROSTRUM_N_VIEWS] = {
  [ROSTRUM_VIEW_GRAPH] = "graph",       [ROSTRUM_VIEW_COSTS] = "costs", [ROSTRUM_VIEW_MATRIX] = "matrix",
  [ROSTRUM_VIEW_TIMELINE] = "timeline", [ROSTRUM_VIEW_TABLE] = "table",
};

static const char *const layout_kind_nicks[ROSTRUM_N_LAYOUTS] = {
  [ROSTRUM_LAYOUT_ORGANIC] = "organic",
  [ROSTRUM_LAYOUT_COLUMNS] = "columns",
  [ROSTRUM_LAYOUT_RING] = "ring",
};

static const char *const network_kind_nicks[ROSTRUM_N_NETWORKS] = {
  [ROSTRUM_NETWORK_TWO_MODE] = "two-mode",
  [ROSTRUM_NETWORK_CONGRUENCE] = "congruence",
  [ROSTRUM_NETWORK_CONFLICT] = "conflict",
  [ROSTRUM_NETWORK_SUBTRACT] = "subtract",
};

static const char *const axis_nicks[ROSTRUM_N_AXES] = {
  [ROSTRUM_AXIS_LOG] = "log",
  [ROSTRUM_AXIS_LINEAR] = "linear",
};

static const char *const sort_nicks[ROSTRUM_N_SORTS] = {
  [ROSTRUM_SORT_FILE] = "file",       [ROSTRUM_SORT_AMOUNT] = "amount", [ROSTRUM_SORT_DATE] = "date",
  [ROSTRUM_SORT_SPEAKER] = "speaker", [ROSTRUM_SORT_SCOPE] = "scope",
};

static const char *const grouping_nicks[ROSTRUM_N_GROUPINGS] = {
  [ROSTRUM_GROUP_SCOPE] = "scope",
  [ROSTRUM_GROUP_SPEAKER] = "speaker",
  [ROSTRUM_GROUP_SUBJECT] = "subject",
};

static const char *const theme_nicks[ROSTRUM_N_THEMES] = {
  [ROSTRUM_THEME_LIGHT] = "light",
  [ROSTRUM_THEME_DARK] = "dark",
  [ROSTRUM_THEME_LIGHT_CONTRAST] = "light-contrast",
  [ROSTRUM_THEME_DARK_CONTRAST] = "dark-contrast",
};

/* clang-format off */
ROSTRUM_DEFINE_NICKS (view, RostrumView)
ROSTRUM_DEFINE_NICKS (layout_kind, RostrumLayoutKind)
ROSTRUM_DEFINE_NICKS (network_kind, RostrumNetworkKind)
ROSTRUM_DEFINE_NICKS (axis, RostrumAxisKind)
ROSTRUM_DEFINE_NICKS (sort, RostrumSort)
ROSTRUM_DEFINE_NICKS (grouping, RostrumGrouping)
ROSTRUM_DEFINE_NICKS (theme, RostrumTheme)
/* clang-format on */

static gboolean
has_edge (const RostrumDebate *debate, guint32 speaker, guint32 position)
{
  guint32 n;
  const guint32 *own = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);

  for (guint32 i = 0; i < n; i++)
    if (debate->statements[own[i]].position == position)
      return TRUE;
  return FALSE;
}

/* "speaker/position" of an edge, "speaker/speaker" of a pair. An id may hold a slash itself, so each is tried
 * as the one between the two. */
static gboolean
parse_two (const RostrumDebate *debate, RostrumKind kind, const char *text, RostrumRef *ref)
{
  const RostrumKind second = kind == ROSTRUM_KIND_EDGE ? ROSTRUM_KIND_POSITION : ROSTRUM_KIND_SPEAKER;

  for (const char *slash = strchr (text, '/'); slash != NULL; slash = strchr (slash + 1, '/')) {
    g_autofree char *id = g_strndup (text, (gsize) (slash - text));
    guint32 speaker = rostrum_debate_find (debate, ROSTRUM_KIND_SPEAKER, id);
    guint32 other = rostrum_debate_find (debate, second, slash + 1);

    if (speaker == ROSTRUM_NONE || other == ROSTRUM_NONE)
      continue;
    if (kind == ROSTRUM_KIND_EDGE ? !has_edge (debate, speaker, other) : speaker == other)
      continue;
    *ref = kind == ROSTRUM_KIND_EDGE ? rostrum_ref_edge (speaker, other) : rostrum_ref_pair (speaker, other);
    return TRUE;
  }
  return FALSE;
}

gboolean
rostrum_ref_parse (const RostrumDebate *debate, const char *text, RostrumRef *ref)
{
  g_autofree char *nick = NULL;
  const char *colon;
  RostrumKind kind;
  guint32 index;

  g_return_val_if_fail (debate != NULL && text != NULL && ref != NULL, FALSE);

  colon = strchr (text, ':');
  if (colon == NULL)
    return FALSE;
  nick = g_strndup (text, (gsize) (colon - text));
  if (!rostrum_kind_from_nick (nick, &kind))
    return FALSE;
  if (kind == ROSTRUM_KIND_EDGE || kind == ROSTRUM_KIND_PAIR)
    return parse_two (debate, kind, colon + 1, ref);
  index = rostrum_debate_find (debate, kind, colon + 1);
  if (index == ROSTRUM_NONE)
    return FALSE;
  *ref = rostrum_ref (kind, index);
  return TRUE;
}

char *
rostrum_ref_to_string (const RostrumDebate *debate, RostrumRef ref)
{
  const char *id;

  g_return_val_if_fail (debate != NULL, NULL);

  if (ref.kind == ROSTRUM_KIND_EDGE) {
    if (ref.index >= debate->n_speakers || ref.other >= debate->n_positions)
      return g_strdup ("");
    return g_strdup_printf ("edge:%s/%s", debate->speakers[ref.index].id, debate->positions[ref.other].id);
  }
  if (ref.kind == ROSTRUM_KIND_PAIR) {
    if (ref.index >= debate->n_speakers || ref.other >= debate->n_speakers)
      return g_strdup ("");
    return g_strdup_printf ("pair:%s/%s", debate->speakers[ref.index].id, debate->speakers[ref.other].id);
  }
  id = rostrum_debate_get_id (debate, ref);
  if (id == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s:%s", rostrum_kind_to_nick (ref.kind), id);
}
