/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-view-state.h"
#include "rostrum-fixture.h"

static void
test_opening (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);

  g_assert_cmpint (state->view, ==, ROSTRUM_VIEW_GRAPH);
  g_assert_cmpint (state->axis, ==, ROSTRUM_AXIS_LOG);
  g_assert_cmpint (state->sort, ==, ROSTRUM_SORT_FILE);
  g_assert_cmpuint (state->scope, ==, ROSTRUM_NONE);
  g_assert_true (state->filter->featured_only);
  g_assert_true (rostrum_ref_is_none (state->focus));
  g_assert_cmpuint (state->selection->len, ==, 0);
  g_assert_cmpuint (state->pins->len, ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);
  g_autoptr (RostrumViewState) copy = NULL;
  RostrumRef wang = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1);
  RostrumPin pin = { wang, 3, 4 };

  state->view = ROSTRUM_VIEW_COSTS;
  state->scope = 2;
  g_array_append_val (state->selection, wang);
  g_array_append_val (state->pins, pin);
  copy = rostrum_view_state_copy (state);
  g_array_set_size (state->selection, 0);
  g_array_set_size (state->pins, 0);
  state->filter->featured_only = FALSE;
  g_assert_cmpint (copy->view, ==, ROSTRUM_VIEW_COSTS);
  g_assert_cmpuint (copy->scope, ==, 2);
  g_assert_cmpuint (copy->selection->len, ==, 1);
  g_assert_cmpuint (copy->pins->len, ==, 1);
  g_assert_true (rostrum_ref_equal (g_array_index (copy->selection, RostrumRef, 0), wang));
  g_assert_cmpfloat (g_array_index (copy->pins, RostrumPin, 0).y_world, ==, 4);
  g_assert_true (copy->filter->featured_only);
}

#define CHECK_NICKS(name, Type, n)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);                                \
    Type kept = (Type) 77;                                                                                   \
    for (int i = 0; i < (n); i++) {                                                                          \
      Type back = (Type) -1;                                                                                 \
      const char *nick = rostrum_##name##_to_nick ((Type) i);                                                \
      g_assert_cmpstr (nick, !=, "");                                                                        \
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));                                              \
      g_assert_true (rostrum_##name##_from_nick (nick, &back));                                              \
      g_assert_cmpint (back, ==, i);                                                                         \
    }                                                                                                        \
    g_assert_false (rostrum_##name##_from_nick ("nothing", &kept));                                          \
    g_assert_cmpint (kept, ==, 77);                                                                          \
  }                                                                                                          \
  G_STMT_END

static void
test_nicks (void)
{
  CHECK_NICKS (view, RostrumView, ROSTRUM_N_VIEWS);
  CHECK_NICKS (layout_kind, RostrumLayoutKind, ROSTRUM_N_LAYOUTS);
  CHECK_NICKS (axis, RostrumAxisKind, ROSTRUM_N_AXES);
  CHECK_NICKS (sort, RostrumSort, ROSTRUM_N_SORTS);
  CHECK_NICKS (theme, RostrumTheme, ROSTRUM_N_THEMES);
}

static void
test_refs (void)
{
  static const char *const good[] = { "speaker:wang",      "position:chips",
                                      "edge:wang/chips",   "statement:s-wang-chips",
                                      "estimate:e-report", "source:000",
                                      "scope:chips",       "event:ev-r1",
                                      "topic:race",        "tour:tour-chips" };
  static const char *const bad[] = { "",
                                     "wang",
                                     "speaker",
                                     "speaker:",
                                     "speaker:nobody",
                                     "city:wang",
                                     ":wang",
                                     "edge:wang",
                                     "edge:wang/",
                                     "edge:/chips",
                                     "edge:wang/nothing",
                                     "edge:wang/race" /* says nothing on it */,
                                     "Speaker:wang" };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    RostrumRef ref = ROSTRUM_REF_NONE;
    g_autofree char *text = NULL;

    g_assert_true (rostrum_ref_parse (debate, good[i], &ref));
    text = rostrum_ref_to_string (debate, ref);
    g_assert_cmpstr (text, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    RostrumRef ref = rostrum_ref_edge (7, 8);

    g_assert_false (rostrum_ref_parse (debate, bad[i], &ref));
    g_assert_true (rostrum_ref_equal (ref, rostrum_ref_edge (7, 8)));
  }
}

static void
test_no_refs (void)
{
  static const RostrumRef refs[] = { ROSTRUM_REF_NONE,
                                     { ROSTRUM_KIND_SPEAKER, 9999, ROSTRUM_NONE },
                                     { ROSTRUM_KIND_EDGE, 9999, 0 },
                                     { ROSTRUM_KIND_EDGE, 0, 9999 } };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++) {
    g_autofree char *text = rostrum_ref_to_string (debate, refs[i]);
    g_assert_cmpstr (text, ==, "");
  }
}

/* Ids with slashes in them. */
static void
test_slashes (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  RostrumSpeaker speaker = { .id = "a/b", .name = "A" };
  RostrumPosition position = { .id = "c/d", .label = "C", .claim = "C.", .topic = ROSTRUM_NONE };
  RostrumStatement statement;
  RostrumRef ref;

  builder->head.title = "Slashes";
  rostrum_statement_init (&statement);
  statement.id = "s";
  statement.summary = "";
  statement.speaker = 0;
  statement.position = 0;
  statement.stance = ROSTRUM_STANCE_MIXED;
  g_array_append_val (builder->speakers, speaker);
  g_array_append_val (builder->positions, position);
  g_array_append_val (builder->statements, statement);
  debate = rostrum_debate_builder_end (builder);
  g_assert_true (rostrum_ref_parse (debate, "edge:a/b/c/d", &ref));
  g_assert_true (rostrum_ref_equal (ref, rostrum_ref_edge (0, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-state/opening", test_opening);
  g_test_add_func ("/view-state/copy", test_copy);
  g_test_add_func ("/view-state/nicks", test_nicks);
  g_test_add_func ("/view-state/refs", test_refs);
  g_test_add_func ("/view-state/no-refs", test_no_refs);
  g_test_add_func ("/view-state/slashes", test_slashes);
  return g_test_run ();
}
