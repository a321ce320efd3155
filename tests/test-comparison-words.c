/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "query/rostrum-proof.h"
#include "rostrum-network-fixture.h"

#define S ROSTRUM_STANCE_SUPPORTS
#define M ROSTRUM_STANCE_MIXED
#define O ROSTRUM_STANCE_OPPOSES

static char *
compare (RostrumDebate *debate, const char *a, const char *b)
{
  g_autoptr (RostrumNetwork) network = test_network (debate);

  return rostrum_comparison_to_words (network, rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, a),
                                      rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, b));
}

static char *
answer (RostrumDebate *debate, const char *a, const char *b)
{
  g_autoptr (RostrumNetwork) network = test_network (debate);

  return rostrum_comparison_to_headline (network, rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, a),
                                         rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, b));
}

static void
test_sentences (void)
{
  static const RostrumFixtureStand stands[] = {
    { "ann", "tax", S, NULL }, { "bob", "tax", O, NULL }, { "ann", "p1", S, NULL }, { "bob", "p1", S, NULL },
    { "ann", "p2", O, NULL },  { "bob", "p2", O, NULL },  { "ann", "p3", S, NULL }, { "bob", "p3", S, NULL },
    { "ann", "p4", S, NULL },  { "bob", "p4", S, NULL },  { "ann", "m", M, NULL },  { "bob", "m", S, NULL },
    { "cy", "p1", S, NULL },   { "dee", "own", S, NULL },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autofree char *much = compare (debate, "ann", "bob");
  g_autofree char *little = compare (debate, "cy", "ann");
  g_autofree char *nothing = compare (debate, "cy", "dee");
  g_autofree char *clash = answer (debate, "ann", "bob");
  g_autofree char *none = answer (debate, "cy", "ann");

  g_assert_cmpstr (clash, ==, "They clash on “tax”: ann supports it, bob opposes it.");
  g_assert_cmpstr (none, ==, "Nothing that they say clashes.");
  g_assert_cmpstr (
      much, ==,
      "They agree on 4 positions: “p1”, “p2”, “p3” and 1 more. On “m” one of them is of two minds.");
  g_assert_cmpstr (little, ==, "They are on opposite sides of no position. They agree on 1 position: “p1”.");
  g_assert_cmpstr (nothing, ==, "There is no position that both of them speak of.");
}

static void
test_several_clashes (void)
{
  static const RostrumFixtureStand stands[] = {
    { "ann", "tax", S, NULL }, { "bob", "tax", O, NULL }, { "ann", "p1", S, NULL }, { "bob", "p1", O, NULL },
    { "ann", "p2", O, NULL },  { "bob", "p2", S, NULL },  { "ann", "p3", S, NULL }, { "bob", "p3", O, NULL },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autofree char *clash = answer (debate, "ann", "bob");
  g_autofree char *rest = compare (debate, "ann", "bob");

  g_assert_cmpstr (clash, ==, "They clash on 4 positions: “tax”, “p1”, “p2” and 1 more.");
  g_assert_cmpstr (rest, ==, "They agree on nothing.");
}

static void
test_relations (void)
{
  static const RostrumFixtureStand stands[] = { { "ann", "tax", S, NULL }, { "bob", "road", S, NULL } };
  static const RostrumRelation relations[] = { { ROSTRUM_RELATION_CONTRADICTS, 1, NULL } };
  RostrumDebateBuilder *builder = rostrum_fixture_stands_builder (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumDebate) debate = NULL;
  g_autofree char *text = NULL;

  g_array_index (builder->positions, RostrumPosition, 0).relations = relations;
  g_array_index (builder->positions, RostrumPosition, 0).n_relations = 1;
  debate = rostrum_debate_builder_end (builder);
  text = answer (debate, "ann", "bob");
  g_assert_cmpstr (text, ==,
                   "ann supports “tax”, bob supports “road”: in the editors’ judgement, what ann says speaks "
                   "against what bob says.");
}

/* The question that a newcomer comes with: what do Wang and Mostaque disagree about? */
static void
test_wang_and_mostaque (void)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  g_autofree char *text = answer (result->debate, "wang", "mostaque");

  g_assert_cmpstr (
      text, ==,
      "Wang leans to support “DeepSeek has about 50,000 Nvidia chips”, Mostaque supports “DeepSeek’s "
      "$5–6 M training cost is real”: in the editors’ judgement, what Wang says qualifies what Mostaque "
      "says.");
}

/* And what the picture lights of it: both edges, and the positions on the way in their order. */
static void
test_wang_and_mostaque_issue (void)
{
  static const char *const way[] = { "hopper-50000", "billion", "misleading", "genuine" };
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  RostrumDebate *debate = result->debate;
  g_autoptr (RostrumNetwork) network = test_network (debate);
  const guint32 wang = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "wang");
  const guint32 mostaque = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "mostaque");
  g_autoptr (GArray) issue = rostrum_comparison_find_issue (network, mostaque, wang);

  g_assert_cmpuint (issue->len, ==, 2 + G_N_ELEMENTS (way));
  g_assert_cmpuint (g_array_index (issue, RostrumRef, 0).index, ==, wang);
  g_assert_cmpuint (g_array_index (issue, RostrumRef, 1).index, ==, mostaque);
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    g_assert_true (rostrum_ref_equal (
        g_array_index (issue, RostrumRef, 2 + i),
        rostrum_ref (ROSTRUM_KIND_POSITION, rostrum_fixture_find (debate, ROSTRUM_KIND_POSITION, way[i]))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-words/sentences", test_sentences);
  g_test_add_func ("/comparison-words/several-clashes", test_several_clashes);
  g_test_add_func ("/comparison-words/relations", test_relations);
  g_test_add_func ("/comparison-words/wang-and-mostaque", test_wang_and_mostaque);
  g_test_add_func ("/comparison-words/wang-and-mostaque-issue", test_wang_and_mostaque_issue);
  return g_test_run ();
}
