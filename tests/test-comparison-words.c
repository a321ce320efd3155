/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "query/rostrum-proof.h"
#include "rostrum-network-fixture.h"

#include <string.h>

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

  g_assert_cmpstr (much, ==,
                   "They clash on 1 position: “tax”. They agree on 4 positions: “p1”, “p2”, “p3” and 1 more. "
                   "On “m” one of them is of two minds.");
  g_assert_cmpstr (little, ==, "They clash on nothing directly. They agree on 1 position: “p1”.");
  g_assert_cmpstr (nothing, ==, "There is no position that both of them speak of.");
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
  text = compare (debate, "ann", "bob");
  g_assert_cmpstr (
      text, ==,
      "There is no position that both of them speak of. But in the editors’ judgement, what ann says of "
      "“tax” speaks against what bob says of “road”.");
}

/* The question that a newcomer comes with: what do Wang and Mostaque disagree about? */
static void
test_wang_and_mostaque (void)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  g_autofree char *text = compare (result->debate, "wang", "mostaque");

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text,
                            "what Wang says of “DeepSeek has about 50,000 Nvidia chips” limits what Mostaque "
                            "says of “DeepSeek’s $5–6 M training cost is real”"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-words/sentences", test_sentences);
  g_test_add_func ("/comparison-words/relations", test_relations);
  g_test_add_func ("/comparison-words/wang-and-mostaque", test_wang_and_mostaque);
  return g_test_run ();
}
