/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-check.h"
#include "rostrum-fixture.h"

#include <string.h>

/* What the check says, a line each: "severity code pointer". */
static char *
list_findings (RostrumDebate *debate)
{
  g_autoptr (GPtrArray) list = rostrum_check (debate);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++) {
    const RostrumDiagnostic *found = g_ptr_array_index (list, i);

    g_assert_cmpuint (found->line, ==, 0);
    g_assert_cmpstr (found->text, !=, "");
    g_string_append_printf (lines, "%s %s %s\n", rostrum_severity_to_nick (found->severity), found->code,
                            found->pointer);
  }
  return g_string_free (lines, FALSE);
}

/* Everything that there is to say of the fixture. */
static void
test_fixture (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree char *lines = list_findings (debate);

  g_assert_cmpstr (lines, ==,
                   "warning unsourced-statement /statements/10\n"
                   "warning position-without-statement /positions/6\n"
                   "warning estimate-without-scope /estimates/12\n"
                   "note undated-statement /statements/12\n"
                   "note unanswered /positions/0\n"
                   "note one-source /positions/1\n"
                   "note unanswered /positions/1\n"
                   "note one-source /positions/4\n"
                   "note unanswered /positions/4\n"
                   "note undated-estimate /estimates/4\n");
}

static RostrumStatement *
get_statement (RostrumDebateBuilder *builder, const char *id)
{
  return &g_array_index (builder->statements, RostrumStatement,
                         rostrum_fixture_find (NULL, ROSTRUM_KIND_STATEMENT, id));
}

static void
expect (RostrumDebateBuilder *builder, const char *line, gboolean expected)
{
  g_autoptr (RostrumDebate) debate = rostrum_debate_builder_end (builder);
  g_autofree char *lines = list_findings (debate);

  if ((strstr (lines, line) != NULL) != expected)
    g_error ("“%s” should %sbe in\n%s", line, expected ? "" : "not ", lines);
}

static void
test_echoes (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();

  get_statement (builder, "s-sacks-chips")->stance =
      ROSTRUM_STANCE_LEANS_SUPPORTS; /* weaker is no other side */
  expect (builder, "echo-differs", FALSE);
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-sacks-chips")->stance = ROSTRUM_STANCE_OPPOSES;
  expect (builder, "warning echo-differs /statements/1\nwarning echo-differs /statements/2\n", TRUE);
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-narrator-chips")->position = 1;
  expect (builder, "warning echo-differs /statements/2\n", TRUE);
}

static void
test_contradictions (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();

  expect (builder, "self-contradiction", FALSE); /* a changed mind is none */
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-sacks-race-later")->date = (RostrumDate){ 2025, 1, 27 };
  expect (builder, "warning self-contradiction /statements/14\n", TRUE);
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-sacks-race")->date = ROSTRUM_DATE_NONE;
  expect (builder, "warning self-contradiction /statements/13\n", TRUE);
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-sacks-race")->date = ROSTRUM_DATE_NONE;
  get_statement (builder, "s-sacks-race")->attribution = ROSTRUM_ATTRIBUTION_REPORTED;
  expect (builder, "self-contradiction", FALSE); /* somebody else may have misheard */
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-sacks-race-later")->date = (RostrumDate){ 2025, 1, 27 };
  get_statement (builder, "s-sacks-race-later")->stance = ROSTRUM_STANCE_MIXED;
  expect (builder, "self-contradiction", FALSE);
}

static void
test_formula (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumEstimate *estimate = &g_array_index (builder->estimates, RostrumEstimate, 0);

  estimate->best = (RostrumFigure){ { 6, 6 }, "6e6" }; /* as rounded as it is written */
  expect (builder, "formula-mismatch", FALSE);
  builder = rostrum_fixture_builder ();
  estimate = &g_array_index (builder->estimates, RostrumEstimate, 0);
  estimate->best = (RostrumFigure){ { 66, 5 }, "6.6e6" };
  expect (builder, "warning formula-mismatch /estimates/0/formula\n", TRUE);
}

static void
set_relations (RostrumDebateBuilder *builder, guint position, const RostrumRelation *relations, guint n)
{
  RostrumPosition *record = &g_array_index (builder->positions, RostrumPosition, position);

  record->relations = relations;
  record->n_relations = n;
}

static void
test_relations (void)
{
  static const RostrumRelation to_itself[] = { { ROSTRUM_RELATION_QUALIFIES, 4, NULL } };
  static const RostrumRelation both[] = { { ROSTRUM_RELATION_CONTRADICTS, 5, NULL },
                                          { ROSTRUM_RELATION_SUPPORTS, 5, NULL } };
  static const RostrumRelation back[] = { { ROSTRUM_RELATION_SUPPORTS, 2, NULL } };
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();

  expect (builder, "relation-contradiction", FALSE);
  builder = rostrum_fixture_builder ();
  set_relations (builder, 4, to_itself, 1);
  expect (builder, "warning relation-contradiction /positions/4/relations/0\n", TRUE);
  builder = rostrum_fixture_builder ();
  set_relations (builder, 4, both, 2);
  expect (builder, "warning relation-contradiction /positions/4/relations/1\n", TRUE);
  builder = rostrum_fixture_builder ();
  set_relations (builder, 1, back, 1); /* the other contradicts this one */
  expect (builder, "warning relation-contradiction /positions/1/relations/0\n", TRUE);
}

static void
test_unanswered (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();

  get_statement (builder, "s-lecun-open")->stance = ROSTRUM_STANCE_OPPOSES;
  expect (builder, "note unanswered /positions/4\n", TRUE);
  builder = rostrum_fixture_builder ();
  get_statement (builder, "s-lecun-open")->stance = ROSTRUM_STANCE_MIXED;
  expect (builder, "note unanswered /positions/4\n", FALSE);
}

/* Things that a square of 200,000 would never end with. */
static void
test_large (void)
{
  const guint32 n = 200000;
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (GPtrArray) list = NULL;
  RostrumSpeaker speaker = { .id = "a", .name = "A" };
  RostrumPosition position = {
    .id = "p", .label = "P", .claim = "P.", .topic = ROSTRUM_NONE, .n_relations = n
  };
  RostrumRelation *relations = rostrum_debate_builder_alloc (builder, n * sizeof *relations);

  builder->head.title = "Large";
  for (guint32 i = 0; i < n; i++)
    relations[i].kind = i % 2 == 0 ? ROSTRUM_RELATION_SUPPORTS : ROSTRUM_RELATION_CONTRADICTS;
  position.relations = relations;
  g_array_append_val (builder->speakers, speaker);
  g_array_append_val (builder->positions, position);
  for (guint32 i = 0; i < n; i++) {
    RostrumStatement statement;
    char id[16];

    g_snprintf (id, sizeof id, "s%u", i);
    rostrum_statement_init (&statement);
    statement.id = rostrum_debate_builder_string (builder, id, -1);
    statement.summary = "";
    statement.speaker = 0;
    statement.position = 0;
    statement.stance = ROSTRUM_STANCE_SUPPORTS;
    g_array_append_val (builder->statements, statement);
  }
  debate = rostrum_debate_builder_end (builder);
  list = rostrum_check (debate);
  g_assert_cmpuint (list->len, >, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/fixture", test_fixture);
  g_test_add_func ("/check/echoes", test_echoes);
  g_test_add_func ("/check/contradictions", test_contradictions);
  g_test_add_func ("/check/formula", test_formula);
  g_test_add_func ("/check/relations", test_relations);
  g_test_add_func ("/check/unanswered", test_unanswered);
  g_test_add_func ("/check/large", test_large);
  return g_test_run ();
}
