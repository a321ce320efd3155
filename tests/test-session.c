/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "session/rostrum-session.h"

typedef struct {
  RostrumSession *session;
  RostrumDebate *debate;
  int selection_changed;
  int filter_changed;
  int picture_changed;
  GString *notified;
} Fixture;

static void
count (int *counter)
{
  (*counter)++;
}

static void
remember (GObject *object, GParamSpec *pspec, GString *notified)
{
  g_string_append_printf (notified, "%s ", pspec->name);
}

static void
reset (Fixture *f)
{
  f->selection_changed = f->filter_changed = f->picture_changed = 0;
  g_string_truncate (f->notified, 0);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = rostrum_session_new ();
  f->debate = rostrum_fixture_debate ();
  f->notified = g_string_new (NULL);
  rostrum_session_set_debate (f->session, f->debate, "fixture");
  g_signal_connect_swapped (f->session, "selection-changed", G_CALLBACK (count), &f->selection_changed);
  g_signal_connect_swapped (f->session, "filter-changed", G_CALLBACK (count), &f->filter_changed);
  g_signal_connect_swapped (f->session, "picture-changed", G_CALLBACK (count), &f->picture_changed);
  g_signal_connect (f->session, "notify", G_CALLBACK (remember), f->notified);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->session);
  rostrum_debate_unref (f->debate);
  g_string_free (f->notified, TRUE);
}

static void
test_without_debate (void)
{
  g_autoptr (RostrumSession) session = rostrum_session_new ();
  guint n = 7;

  g_assert_null (rostrum_session_get_debate (session));
  g_assert_null (rostrum_session_get_state (session));
  g_assert_null (rostrum_session_get_visible (session));
  g_assert_null (rostrum_session_get_network (session));
  rostrum_session_set_view (session, ROSTRUM_VIEW_COSTS);
  rostrum_session_select (session, rostrum_ref (ROSTRUM_KIND_SPEAKER, 0));
  rostrum_session_set_featured_only (session, TRUE);
  rostrum_session_unpin_all (session);
  rostrum_session_go_back (session);
  g_assert_null (rostrum_session_get_selection (session, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_opens (Fixture *f, gconstpointer data)
{
  g_autoptr (RostrumDebate) other = rostrum_fixture_random (5, 5, 10, 1);
  const RostrumVisible *visible = rostrum_session_get_visible (f->session);

  g_assert_true (rostrum_session_get_state (f->session)->filter->featured_only);
  g_assert_cmpuint (visible->n_speakers, ==, 5);
  rostrum_session_select (f->session, rostrum_ref (ROSTRUM_KIND_SPEAKER, 1));
  rostrum_session_set_view (f->session, ROSTRUM_VIEW_COSTS);
  reset (f);

  rostrum_session_set_debate (f->session, other, NULL);
  g_assert_true (rostrum_session_get_debate (f->session) == other);
  g_assert_null (rostrum_session_get_name (f->session));
  g_assert_false (rostrum_session_can_go_back (f->session));
  g_assert_cmpint (rostrum_session_get_state (f->session)->view, ==, ROSTRUM_VIEW_GRAPH);
  g_assert_cmpuint (rostrum_session_get_state (f->session)->selection->len, ==, 0);
  g_assert_cmpuint (rostrum_session_get_network (f->session)->n_edges, ==, 10);
  g_assert_cmpint (f->picture_changed, ==, 1);
  g_assert_cmpint (f->filter_changed, ==, 1);
  g_assert_cmpint (f->selection_changed, ==, 1);
  g_assert_nonnull (strstr (f->notified->str, "debate "));
}

static void
test_selection (Fixture *f, gconstpointer data)
{
  const RostrumRef a = rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), b = rostrum_ref_edge (1, 2);
  const RostrumRef *selection;
  guint n;

  rostrum_session_select (f->session, a);
  rostrum_session_select (f->session, a);
  g_assert_cmpint (f->selection_changed, ==, 1);
  rostrum_session_toggle_selected (f->session, b);
  selection = rostrum_session_get_selection (f->session, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (rostrum_ref_equal (selection[0], a));
  g_assert_true (rostrum_ref_equal (selection[1], b));
  g_assert_true (rostrum_session_is_selected (f->session, b));
  rostrum_session_toggle_selected (f->session, a);
  g_assert_false (rostrum_session_is_selected (f->session, a));
  rostrum_session_select (f->session, ROSTRUM_REF_NONE);
  rostrum_session_select (f->session, ROSTRUM_REF_NONE);
  g_assert_cmpint (f->selection_changed, ==, 4);
  /* Choosing is painted over the picture, not into it. */
  g_assert_cmpint (f->picture_changed, ==, 0);
}

static void
test_back (Fixture *f, gconstpointer data)
{
  const RostrumRef a = rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), b = rostrum_ref (ROSTRUM_KIND_POSITION, 2);

  rostrum_session_select (f->session, a);
  rostrum_session_set_view (f->session, ROSTRUM_VIEW_COSTS);
  rostrum_session_set_focus (f->session, b);
  g_assert_true (rostrum_session_can_go_back (f->session));
  reset (f);

  rostrum_session_go_back (f->session);
  g_assert_true (rostrum_ref_is_none (rostrum_session_get_state (f->session)->focus));
  g_assert_nonnull (strstr (f->notified->str, "has-focus"));
  rostrum_session_go_back (f->session);
  g_assert_cmpint (rostrum_session_get_state (f->session)->view, ==, ROSTRUM_VIEW_GRAPH);
  g_assert_cmpint (f->picture_changed, ==, 2);
  g_assert_true (rostrum_session_is_selected (f->session, a));
  rostrum_session_go_back (f->session);
  g_assert_false (rostrum_session_is_selected (f->session, a));
  g_assert_false (rostrum_session_can_go_back (f->session));
  reset (f);
  rostrum_session_go_back (f->session);
  g_assert_cmpint (f->selection_changed, ==, 0);
}

/* However long one clicks, the way back has an end. */
static void
test_history_is_bounded (Fixture *f, gconstpointer data)
{
  int steps = 0;

  for (guint i = 0; i < 1000; i++)
    rostrum_session_select (f->session, rostrum_ref (ROSTRUM_KIND_SPEAKER, i % 2));
  while (rostrum_session_can_go_back (f->session)) {
    rostrum_session_go_back (f->session);
    steps++;
  }
  g_assert_cmpint (steps, ==, 100);
}

static void
test_filter (Fixture *f, gconstpointer data)
{
  const guint32 all = rostrum_session_get_visible (f->session)->n_statements;

  rostrum_session_set_featured_only (f->session, TRUE);
  g_assert_cmpint (f->filter_changed, ==, 0);
  rostrum_session_set_featured_only (f->session, FALSE);
  g_assert_cmpint (f->filter_changed, ==, 1);
  g_assert_cmpuint (rostrum_session_get_visible (f->session)->n_statements, >, all);
  rostrum_session_set_hidden (f->session, ROSTRUM_KIND_SPEAKER, 0, TRUE);
  rostrum_session_set_hidden (f->session, ROSTRUM_KIND_SPEAKER, 0, TRUE);
  g_assert_cmpint (f->filter_changed, ==, 2);
  g_assert_false (rostrum_bits_get (rostrum_session_get_visible (f->session)->speakers, 0));
  rostrum_session_set_stance_shown (f->session, ROSTRUM_STANCE_OPPOSES, FALSE);
  for (guint32 e = 0; e < rostrum_session_get_network (f->session)->n_edges; e++)
    g_assert_cmpint (rostrum_session_get_network (f->session)->edges[e].stance, !=, ROSTRUM_STANCE_OPPOSES);
  rostrum_session_set_dates (f->session, (RostrumDate){ 1900, 1, 1 }, (RostrumDate){ 1900, 12, 31 });
  g_assert_cmpuint (rostrum_session_get_network (f->session)->n_edges, ==, 0);
  rostrum_session_reset_filter (f->session);
  g_assert_cmpuint (rostrum_session_get_visible (f->session)->n_statements, ==, all);
  g_assert_cmpint (f->picture_changed, ==, f->filter_changed);
}

static void
test_pins (Fixture *f, gconstpointer data)
{
  const RostrumRef a = rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), b = rostrum_ref (ROSTRUM_KIND_POSITION, 1);
  guint n;

  rostrum_session_pin (f->session, a, 1, 2);
  rostrum_session_pin (f->session, b, 3, 4);
  rostrum_session_pin (f->session, a, 5, 6);
  g_object_get (f->session, "n-pins", &n, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (g_array_index (rostrum_session_get_state (f->session)->pins, RostrumPin, 0).x_world, ==,
                     5);
  rostrum_session_unpin (f->session, b);
  rostrum_session_unpin (f->session, b);
  g_assert_false (rostrum_session_is_pinned (f->session, b));
  g_assert_true (rostrum_session_is_pinned (f->session, a));
  rostrum_session_unpin_all (f->session);
  rostrum_session_unpin_all (f->session);
  g_assert_cmpint (f->picture_changed, ==, 5);
}

static void
test_notifies_only_changes (Fixture *f, gconstpointer data)
{
  g_object_set (f->session, "view", ROSTRUM_VIEW_GRAPH, "axis", ROSTRUM_AXIS_LOG, "sort", ROSTRUM_SORT_FILE,
                "scope", ROSTRUM_NONE, "network", ROSTRUM_NETWORK_TWO_MODE, "normalized", FALSE, "coalitions",
                TRUE, "relations", FALSE, NULL);
  g_assert_cmpstr (f->notified->str, ==, "");
  g_assert_cmpint (f->picture_changed, ==, 0);
  rostrum_session_set_axis (f->session, ROSTRUM_AXIS_LINEAR);
  g_assert_cmpstr (f->notified->str, ==, "axis can-undo can-redo ");
  rostrum_session_set_sort (f->session, ROSTRUM_SORT_DATE);
  rostrum_session_set_scope (f->session, 1);
  g_assert_cmpint (f->picture_changed, ==, 3);
}

static void
test_graph_options (Fixture *f, gconstpointer data)
{
  const RostrumViewState *state = rostrum_session_get_state (f->session);

  g_object_set (f->session, "network", ROSTRUM_NETWORK_CONFLICT, "normalized", TRUE, "coalitions", FALSE,
                "relations", TRUE, NULL);
  g_assert_cmpint (state->network, ==, ROSTRUM_NETWORK_CONFLICT);
  g_assert_true (state->normalized);
  g_assert_false (state->coalitions);
  g_assert_true (state->relations);
  g_assert_cmpint (f->picture_changed, ==, 4);
}

/* Nothing stands beside nothing, or beside itself. */
static void
test_other_scope (Fixture *f, gconstpointer data)
{
  const RostrumViewState *state = rostrum_session_get_state (f->session);

  rostrum_session_set_other_scope (f->session, 1);
  g_assert_cmpuint (state->other_scope, ==, ROSTRUM_NONE);
  g_assert_cmpint (f->picture_changed, ==, 0);
  g_object_set (f->session, "scope", 1, "other-scope", 2, NULL);
  g_assert_cmpuint (state->scope, ==, 1);
  g_assert_cmpuint (state->other_scope, ==, 2);
  rostrum_session_set_scope (f->session, 2);
  g_assert_cmpuint (state->scope, ==, 2);
  g_assert_cmpuint (state->other_scope, ==, ROSTRUM_NONE);
  rostrum_session_set_other_scope (f->session, 0);
  reset (f);
  rostrum_session_set_scope (f->session, ROSTRUM_NONE);
  g_assert_cmpuint (state->other_scope, ==, ROSTRUM_NONE);
  g_assert_nonnull (strstr (f->notified->str, "other-scope"));
  g_assert_cmpint (f->picture_changed, ==, 1);
}

/* Everything that the reader can change about the picture, backwards and forwards again. */
static void
test_undo (Fixture *f, gconstpointer data)
{
  const RostrumRef a = rostrum_ref (ROSTRUM_KIND_SPEAKER, 0);
  static const RostrumChange changes[] = {
    ROSTRUM_CHANGE_FILTER, ROSTRUM_CHANGE_PIN,      ROSTRUM_CHANGE_UNPIN,   ROSTRUM_CHANGE_FOCUS,
    ROSTRUM_CHANGE_LAYOUT, ROSTRUM_CHANGE_NETWORK,  ROSTRUM_CHANGE_OPTIONS, ROSTRUM_CHANGE_AXIS,
    ROSTRUM_CHANGE_SORT,   ROSTRUM_CHANGE_GROUPING, ROSTRUM_CHANGE_SCOPE
  };
  RostrumChange change;
  guint n_pins;

  g_assert_false (rostrum_session_can_undo (f->session, NULL));
  rostrum_session_set_hidden (f->session, ROSTRUM_KIND_SPEAKER, 1, TRUE);
  rostrum_session_pin (f->session, a, 1, 2);
  rostrum_session_unpin_all (f->session);
  rostrum_session_set_focus (f->session, a);
  rostrum_session_set_layout (f->session, ROSTRUM_LAYOUT_RING);
  rostrum_session_set_network (f->session, ROSTRUM_NETWORK_CONGRUENCE);
  rostrum_session_set_normalized (f->session, TRUE);
  rostrum_session_set_axis (f->session, ROSTRUM_AXIS_LINEAR);
  rostrum_session_set_sort (f->session, ROSTRUM_SORT_DATE);
  rostrum_session_set_grouping (f->session, ROSTRUM_GROUP_SUBJECT);
  rostrum_session_set_scope (f->session, 1);
  rostrum_session_set_other_scope (f->session, 2);
  for (guint i = G_N_ELEMENTS (changes); i-- > 0;) {
    g_assert_true (rostrum_session_can_undo (f->session, &change));
    g_assert_cmpint (change, ==, changes[i]);
    reset (f);
    rostrum_session_undo (f->session);
    g_assert_cmpint (f->picture_changed, ==, 1);
    g_assert_cmpint (f->filter_changed, ==, i == 0 ? 1 : 0);
  }
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
  g_assert_true (rostrum_bits_get (rostrum_session_get_visible (f->session)->speakers, 1));
  g_assert_cmpint (rostrum_session_get_state (f->session)->layout, ==, ROSTRUM_LAYOUT_ORGANIC);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_assert_true (rostrum_session_can_redo (f->session, &change));
    g_assert_cmpint (change, ==, changes[i]);
    rostrum_session_redo (f->session);
  }
  g_assert_false (rostrum_session_can_redo (f->session, NULL));
  g_assert_cmpuint (rostrum_session_get_state (f->session)->scope, ==, 1);
  g_assert_cmpuint (rostrum_session_get_state (f->session)->other_scope, ==, 2);
  g_assert_false (rostrum_bits_get (rostrum_session_get_visible (f->session)->speakers, 1));
  g_assert_true (rostrum_session_get_state (f->session)->normalized);
  g_object_get (f->session, "n-pins", &n_pins, NULL);
  g_assert_cmpuint (n_pins, ==, 0);
}

/* A drag over the dates: whatever came on the way, Undo goes to where it began, and the next drag is another step. */
static void
test_one_step (Fixture *f, gconstpointer data)
{
  const RostrumDate none = ROSTRUM_DATE_NONE;

  for (int drag = 0; drag < 2; drag++) {
    rostrum_session_begin_step (f->session);
    for (guint8 day = 1; day < 9; day++)
      rostrum_session_set_dates (f->session, (RostrumDate){ 2025, 1, day }, none);
    rostrum_session_end_step (f->session);
    g_assert_cmpint (rostrum_session_get_state (f->session)->filter->from.day, ==, 8);
    if (drag == 0)
      rostrum_session_set_dates (f->session, (RostrumDate){ 2025, 2, 1 }, none);
  }
  rostrum_session_undo (f->session);
  g_assert_cmpint (rostrum_session_get_state (f->session)->filter->from.month, ==, 2);
  rostrum_session_undo (f->session);
  g_assert_cmpint (rostrum_session_get_state (f->session)->filter->from.day, ==, 8);
  rostrum_session_undo (f->session);
  g_assert_false (rostrum_date_is_set (rostrum_session_get_state (f->session)->filter->from));

  /* What is taken back within the step leaves nothing to undo. */
  rostrum_session_begin_step (f->session);
  rostrum_session_set_dates (f->session, (RostrumDate){ 2025, 1, 1 }, none);
  rostrum_session_set_dates (f->session, none, none);
  rostrum_session_end_step (f->session);
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
}

/* Two ways lead out of a neighbourhood: each finds the other's work done. */
static void
test_undo_and_back_agree (Fixture *f, gconstpointer data)
{
  const RostrumRef a = rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), b = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1);

  rostrum_session_select (f->session, a);
  rostrum_session_set_focus (f->session, a);
  rostrum_session_undo (f->session);
  g_assert_true (rostrum_ref_is_none (rostrum_session_get_state (f->session)->focus));
  g_assert_true (rostrum_session_is_selected (f->session, a));
  rostrum_session_go_back (f->session); /* over the place where it is already, to the one before */
  g_assert_false (rostrum_session_is_selected (f->session, a));

  rostrum_session_set_focus (f->session, b);
  rostrum_session_go_back (f->session);
  g_assert_true (rostrum_ref_is_none (rostrum_session_get_state (f->session)->focus));
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
}

static void
test_another_debate_forgets_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (RostrumDebate) other = rostrum_fixture_random (5, 5, 10, 1);

  rostrum_session_set_layout (f->session, ROSTRUM_LAYOUT_RING);
  rostrum_session_set_debate (f->session, other, NULL);
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
  rostrum_session_undo (f->session);
  rostrum_session_redo (f->session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/without-debate", test_without_debate);
#define ADD(path, func) g_test_add ("/session/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("opens", test_opens);
  ADD ("selection", test_selection);
  ADD ("back", test_back);
  ADD ("history-is-bounded", test_history_is_bounded);
  ADD ("filter", test_filter);
  ADD ("pins", test_pins);
  ADD ("notifies-only-changes", test_notifies_only_changes);
  ADD ("graph-options", test_graph_options);
  ADD ("other-scope", test_other_scope);
  ADD ("undo", test_undo);
  ADD ("one-step", test_one_step);
  ADD ("undo-and-back-agree", test_undo_and_back_agree);
  ADD ("another-debate-forgets-undo", test_another_debate_forgets_undo);
#undef ADD
  return g_test_run ();
}
