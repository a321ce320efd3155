/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-settle.h"
#include "rostrum-load-text.h"

#define SAYS(id, echoes)                                                                                     \
  "{\"id\": \"" id "\", \"speaker\": \"ada\", \"summary\": \"x\", \"echoes\": \"" echoes "\"}"

static void
test_statement_cycles (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD PEOPLE "\"statements\": [" SAYS ("in", "a") ",\n" SAYS ("a", "b") ",\n" SAYS (
          "b", "c") ",\n" SAYS ("c", "a") ",\n" SAYS ("self", "self") "]}");
  const RostrumStatement *statements = result->debate->statements;

  /* One report for each circle, at its first element; what leads into it is no part of it. */
  g_assert_cmpuint (count_problems (result, "echo-cycle"), ==, 2);
  assert_problem_at (result, "echo-cycle", 4, 57, "/statements/1/echoes");
  g_assert_cmpuint (statements[0].echoes, ==, 1);
  g_assert_cmpuint (statements[1].echoes, ==, ROSTRUM_NONE);
  g_assert_cmpuint (statements[2].echoes, ==, 3);
  g_assert_cmpuint (statements[3].echoes, ==, 1);
  g_assert_cmpuint (statements[4].echoes, ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_debate_statement_root (result->debate, 0), ==, 1);
}

#define ESTIMATE(id, more)                                                                                   \
  "{\"id\": \"" id "\", \"label\": \"E\", \"speaker\": \"ada\", \"unit\": \"USD\", \"best\": \"1\"" more "}"

static void
test_other_cycles (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD PEOPLE "\"scopes\": [{\"id\": \"a\", \"label\": \"A\", \"within\": \"a\"}],"
                             "\"estimates\": [" ESTIMATE ("e", ", \"echoes\": \"f\"") "," ESTIMATE (
                                 "f", ", \"echoes\": \"e\"") "]}");

  assert_problem (result, "scope-cycle", "/scopes/0/within");
  assert_problem (result, "echo-cycle", "/estimates/0/echoes");
  g_assert_cmpuint (result->debate->scopes[0].within, ==, ROSTRUM_NONE);
  g_assert_cmpuint (result->debate->estimates[0].echoes, ==, ROSTRUM_NONE);
  g_assert_cmpuint (result->debate->estimates[1].echoes, ==, 0);
}

static void
test_relations (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P.\", \"relations\": ["
           "{\"kind\": \"supports\", \"to\": \"q\"}, {\"kind\": \"supports\", \"to\": \"nobody\"},"
           "{\"kind\": \"contradicts\", \"to\": \"q\"}, {\"kind\": \"supports\", \"to\": \"q\"}]},"
           "{\"id\": \"q\", \"label\": \"Q\", \"claim\": \"Q.\", \"relations\": ["
           "{\"kind\": \"supports\", \"to\": \"p\"}, {\"kind\": \"contradicts\", \"to\": \"p\"}]}]}");

  g_assert_cmpuint (count_problems (result, "relation-twice"), ==, 2);
  assert_problem (result, "relation-twice", "/positions/0/relations/3");
  assert_problem (result, "unresolved-id", "/positions/0/relations/1/to");
  g_assert_cmpuint (result->debate->positions[0].n_relations, ==, 2);
  /* "q supports p" is another relation than "p supports q"; "q contradicts p" is not. */
  g_assert_cmpuint (result->debate->positions[1].n_relations, ==, 1);
  g_assert_cmpint (result->debate->positions[1].relations[0].kind, ==, ROSTRUM_RELATION_SUPPORTS);
}

/* The first of each kind is bad. Single quotes stand for double ones. */
static const char with_bad_ones[] =
    "{'format': 'rostrum-debate', 'version': 1, 'title': 'Test',"
    "'sources': [{'id': 'bad'}, {'id': 'doc', 'title': 'T'}],"
    "'speakers': [{'id': 'bad'}, {'id': 'ada', 'name': 'A'}],"
    "'topics': [{'id': 'bad'}, {'id': 't', 'label': 'T'}],"
    "'positions': [{'id': 'bad'},"
    "  {'id': 'p', 'label': 'P', 'claim': 'P.', 'topic': 't'},"
    "  {'id': 'q', 'label': 'Q', 'claim': 'Q.', 'relations': ["
    "    {'kind': 'supports', 'to': 'bad'}, {'kind': 'qualifies', 'to': 'p'}]}],"
    "'statements': [{'id': 'bad', 'speaker': 'ada'},"
    "  {'id': 's', 'speaker': 'ada', 'position': 'p', 'stance': 'mixed', 'source': 'doc', 'summary': 'x'},"
    "  {'id': 't', 'speaker': 'ada', 'summary': 'x', 'echoes': 's'},"
    "  {'id': 'u', 'speaker': 'ada', 'summary': 'x', 'echoes': 'bad'}],"
    "'scopes': [{'id': 'bad'}, {'id': 'w', 'label': 'W'}, {'id': 'n', 'label': 'N', 'within': 'w'}],"
    "'estimates': [{'id': 'bad'},"
    "  {'id': 'e', 'label': 'E', 'speaker': 'ada', 'unit': 'USD', 'best': '1', 'scope': 'n', 'source': 'doc',"
    "   'statement': 's', 'positions': ['q'], 'basis': 'derived', 'derived_by': 'ada',"
    "   'formula': [{'times': [{'label': 'a', 'value': '1', 'from': {'estimate': 'f'}}]}]},"
    "  {'id': 'f', 'label': 'E', 'speaker': 'ada', 'unit': 'USD', 'best': '1', 'echoes': 'e'},"
    "  {'id': 'g', 'label': 'E', 'speaker': 'ada', 'unit': 'USD', 'best': '1', 'basis': 'derived',"
    "   'derived_by': 'editor',"
    "   'formula': [{'times': [{'label': 'a', 'value': '1', 'from': {'estimate': 'bad'}}]}]}],"
    "'events': [{'id': 'bad'}, {'id': 'v', 'date': '2025', 'label': 'V', 'source': 'doc'}],"
    "'tours': [{'title': 'T', 'steps': [{'heading': 'H', 'text': 'T.', 'select': ["
    "  {'speaker': 'bad'}, {'edge': {'speaker': 'ada', 'position': 'q'}}, {'event': 'v'}]}]}]}";

/* Those are left out: everything that points at the ones after them must follow. */
static void
test_moves (void)
{
  g_autofree char *text = g_strdelimit (g_strdup (with_bad_ones), "'", '"');
  g_autoptr (RostrumLoadResult) result = load_text (text);
  const RostrumDebate *debate = result->debate;
  const RostrumEstimate *estimate;

  g_assert_cmpuint (debate->n_sources + debate->n_speakers + debate->n_topics + debate->n_events, ==, 4);
  g_assert_cmpuint (debate->positions[0].topic, ==, 0);
  g_assert_cmpuint (debate->positions[1].n_relations, ==, 1);
  g_assert_cmpuint (debate->positions[1].relations[0].to, ==, 0);
  g_assert_cmpuint (debate->n_statements, ==, 3);
  g_assert_cmpuint (
      debate->statements[0].speaker + debate->statements[0].position + debate->statements[0].source, ==, 0);
  g_assert_cmpuint (debate->statements[1].echoes, ==, 0);
  g_assert_cmpuint (debate->statements[2].echoes, ==, ROSTRUM_NONE);
  g_assert_cmpuint (debate->scopes[1].within, ==, 0);
  estimate = &debate->estimates[0];
  g_assert_cmpuint (debate->n_estimates, ==, 3);
  g_assert_cmpuint (estimate->speaker + estimate->source + estimate->statement + estimate->derived_by, ==, 0);
  g_assert_cmpuint (estimate->scope, ==, 1);
  g_assert_cmpuint (estimate->positions[0], ==, 1);
  g_assert_cmpuint (estimate->formula[0].times[0].from, ==, 1);
  g_assert_cmpuint (debate->estimates[1].echoes, ==, 0);
  g_assert_cmpuint (debate->estimates[2].n_formula, ==, 0);
  g_assert_cmpuint (debate->events[0].source, ==, 0);
  g_assert_cmpuint (debate->tours[0].steps[0].n_select, ==, 2);
  g_assert_true (rostrum_ref_equal (debate->tours[0].steps[0].select[0], rostrum_ref_edge (0, 1)));
  g_assert_true (
      rostrum_ref_equal (debate->tours[0].steps[0].select[1], rostrum_ref (ROSTRUM_KIND_EVENT, 0)));
}

/* Long chains, in both directions, are no work at all. */
static void
test_long_chain (void)
{
  g_autoptr (GString) text = g_string_new (
      HEAD PEOPLE
      "\"statements\": [{\"id\": \"s0\", \"speaker\": \"ada\", \"summary\": \"x\", \"echoes\": \"s1\"}");
  g_autoptr (RostrumLoadResult) result = NULL;
  const guint n = 50000;

  for (guint i = 1; i < n; i++)
    g_string_append_printf (
        text, ",{\"id\": \"s%u\", \"speaker\": \"ada\", \"summary\": \"x\", \"echoes\": \"s%u\"}", i,
        (i + 1) % n);
  g_string_append (text, "]}");
  result = load_text (text->str);
  g_assert_cmpuint (count_problems (result, "echo-cycle"), ==, 1);
  g_assert_cmpuint (rostrum_debate_statement_root (result->debate, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settle/statement-cycles", test_statement_cycles);
  g_test_add_func ("/settle/other-cycles", test_other_cycles);
  g_test_add_func ("/settle/relations", test_relations);
  g_test_add_func ("/settle/moves", test_moves);
  g_test_add_func ("/settle/long-chain", test_long_chain);
  return g_test_run ();
}
