/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-proof.h"
#include "rostrum-fixture.h"

static RostrumRef
get_ref (const RostrumDebate *debate, RostrumKind kind, const char *id)
{
  return rostrum_ref (kind, rostrum_fixture_find (debate, kind, id));
}

/* The ids of what the proof lists, joined. */
static char *
list_statements (const RostrumDebate *debate, const RostrumProof *proof)
{
  GString *ids = g_string_new (NULL);

  for (guint32 i = 0; i < proof->n_statements; i++)
    g_string_append_printf (ids, "%s ", debate->statements[proof->statements[i]].id);
  return g_string_free (ids, FALSE);
}

static char *
list_estimates (const RostrumDebate *debate, const RostrumProof *proof)
{
  GString *ids = g_string_new (NULL);

  for (guint32 i = 0; i < proof->n_estimates; i++)
    g_string_append_printf (ids, "%s ", debate->estimates[proof->estimates[i]].id);
  return g_string_free (ids, FALSE);
}

/* Four speakers, one of whom leans; three voices of the five go back to one witness. */
static void
test_position (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumProof) proof =
      rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_POSITION, "chips"), NULL);
  g_autofree char *statements = list_statements (debate, proof);
  g_autofree char *estimates = list_estimates (debate, proof);

  g_assert_cmpstr (statements, ==,
                   "s-wang-chips s-amodei-chips s-patel-chips s-sacks-chips s-narrator-chips ");
  g_assert_cmpuint (proof->n_voices, ==, 5);
  g_assert_cmpuint (proof->n_witnesses, ==, 3);
  g_assert_cmpuint (proof->n_documents, ==, 3);
  g_assert_cmpuint (proof->n_support, ==, 5);
  g_assert_cmpuint (proof->n_lean_support, ==, 1);
  g_assert_cmpuint (proof->n_oppose, ==, 0);
  g_assert_cmpstr (estimates, ==, "e-wang-gpus e-sacks e-editor ");
}

static void
test_stances (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumProof) faked =
      rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_POSITION, "faked"), NULL);
  g_autoptr (RostrumProof) race =
      rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_POSITION, "race"), NULL);

  g_assert_cmpuint (faked->n_oppose, ==, 2);
  g_assert_cmpuint (faked->n_lean_oppose, ==, 1);
  g_assert_cmpuint (faked->n_support, ==, 1);
  g_assert_cmpuint (faked->n_lean_support, ==, 1);
  /* Three statements, two speakers: one changed his mind. */
  g_assert_cmpuint (race->n_statements, ==, 3);
  g_assert_cmpuint (race->n_voices, ==, 2);
  g_assert_cmpuint (race->n_mixed, ==, 1);
  g_assert_cmpuint (race->n_support, ==, 0);
  g_assert_cmpuint (race->n_oppose, ==, 1);
}

/* What names no source is a voice and no document. */
static void
test_unsourced (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumProof) proof =
      rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_POSITION, "tighten"), NULL);

  g_assert_cmpuint (proof->n_voices, ==, 2);
  g_assert_cmpuint (proof->n_witnesses, ==, 2);
  g_assert_cmpuint (proof->n_documents, ==, 1);
}

/* Saying it again makes nobody a second witness, whether as an echo of oneself or not. */
static void
test_said_twice (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumStatement again = g_array_index (builder->statements, RostrumStatement, 0);
  g_autoptr (RostrumDebate) once = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) twice = NULL;
  g_autoptr (RostrumProof) before = NULL;
  g_autoptr (RostrumProof) after = NULL;
  RostrumRef position = rostrum_ref (ROSTRUM_KIND_POSITION, again.position);

  again.id = "once-more";
  g_array_append_val (builder->statements, again);
  twice = rostrum_debate_builder_end (builder);
  before = rostrum_proof_new (once, position, NULL);
  after = rostrum_proof_new (twice, position, NULL);
  g_assert_cmpuint (after->n_statements, ==, before->n_statements + 1);
  g_assert_cmpuint (after->n_witnesses, ==, before->n_witnesses);
  g_assert_cmpuint (after->n_witnesses, <=, after->n_voices);
}

/* Two figures on one statement: it is listed once. */
static void
test_shared_statement (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumProof) proof = NULL;

  for (guint i = 0; i < builder->estimates->len; i++)
    g_array_index (builder->estimates, RostrumEstimate, i).statement = 3;
  debate = rostrum_debate_builder_end (builder);
  proof = rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_SCOPE, "chips"), NULL);
  g_assert_cmpuint (proof->n_estimates, ==, 4);
  g_assert_cmpuint (proof->n_statements, ==, 1);
}

static void
test_visible (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;
  g_autoptr (RostrumProof) proof = NULL;

  g_assert_true (rostrum_filter_parse (filter, debate, "not-speaker=wang", NULL));
  visible = rostrum_visible_new (debate, filter);
  proof = rostrum_proof_new (debate, get_ref (debate, ROSTRUM_KIND_POSITION, "chips"), visible);
  g_assert_cmpuint (proof->n_voices, ==, 2); /* Sacks and Amodei: the others are not featured */
  g_assert_cmpuint (proof->n_witnesses, ==, 2);
  g_assert_cmpuint (proof->n_estimates, ==, 2);
}

static void
test_kinds (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  static const struct {
    RostrumKind kind;
    const char *id, *statements, *estimates;
  } rows[] = {
    { ROSTRUM_KIND_SPEAKER, "wang", "s-wang-chips s-wang-tighten ", "e-wang-gpus " },
    { ROSTRUM_KIND_SPEAKER, "panel", "", "e-spending " },
    { ROSTRUM_KIND_STATEMENT, "s-sacks-chips", "s-sacks-chips ", "e-sacks " },
    { ROSTRUM_KIND_SOURCE, "004", "s-amodei-chips s-amodei-faked s-amodei-tighten ",
      "e-sonnet e-amodei e-rate " },
    { ROSTRUM_KIND_SOURCE, "report", "", "e-report " },
    { ROSTRUM_KIND_ESTIMATE, "e-wang-gpus", "s-wang-chips ", "" },
    { ROSTRUM_KIND_ESTIMATE, "e-editor", "", "" },
    { ROSTRUM_KIND_SCOPE, "chips", "s-wang-chips s-sacks-chips ", "e-wang-gpus e-sacks e-amodei e-editor " },
    { ROSTRUM_KIND_EVENT, "ev-essay", "s-amodei-chips s-amodei-faked s-amodei-tighten ", "" },
    { ROSTRUM_KIND_EVENT, "ev-nvidia", "s-sacks-race ", "" },
    { ROSTRUM_KIND_EVENT, "ev-r1", "", "" },
    { ROSTRUM_KIND_TOPIC, "cost", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (RostrumProof) proof =
        rostrum_proof_new (debate, get_ref (debate, rows[i].kind, rows[i].id), NULL);
    g_autofree char *statements = list_statements (debate, proof);
    g_autofree char *estimates = list_estimates (debate, proof);

    g_assert_cmpstr (statements, ==, rows[i].statements);
    g_assert_cmpstr (estimates, ==, rows[i].estimates);
  }
}

static void
test_edge (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  RostrumRef ref = rostrum_ref_edge (rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "sacks"),
                                     rostrum_fixture_find (debate, ROSTRUM_KIND_POSITION, "chips"));
  g_autoptr (RostrumProof) proof = rostrum_proof_new (debate, ref, NULL);
  g_autofree char *statements = list_statements (debate, proof);
  g_autofree char *estimates = list_estimates (debate, proof);

  g_assert_cmpstr (statements, ==, "s-sacks-chips ");
  g_assert_cmpstr (estimates, ==, "e-sacks ");
}

static void
test_chain (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  guint32 n;
  g_autofree guint32 *chain = rostrum_echo_chain (
      debate, rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, "s-narrator-chips"), &n);
  g_autofree guint32 *alone = NULL;

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (debate->statements[chain[0]].id, ==, "s-narrator-chips");
  g_assert_cmpstr (debate->statements[chain[1]].id, ==, "s-sacks-chips");
  g_assert_cmpstr (debate->statements[chain[2]].id, ==, "s-patel-chips");
  alone = rostrum_echo_chain (debate, chain[2], &n);
  g_assert_cmpuint (n, ==, 1);
}

/* All that two speakers say, in either order of naming them. */
static void
test_pair (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  guint32 wang = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "wang");
  guint32 amodei = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "amodei"), n_wang, n_amodei;
  g_autoptr (RostrumProof) proof = rostrum_proof_new (debate, rostrum_ref_pair (amodei, wang), NULL);

  rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, wang, &n_wang);
  rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, amodei, &n_amodei);
  g_assert_cmpuint (proof->n_statements, ==, n_wang + n_amodei);
  g_assert_cmpuint (proof->n_voices, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof/position", test_position);
  g_test_add_func ("/proof/stances", test_stances);
  g_test_add_func ("/proof/said-twice", test_said_twice);
  g_test_add_func ("/proof/unsourced", test_unsourced);
  g_test_add_func ("/proof/shared-statement", test_shared_statement);
  g_test_add_func ("/proof/visible", test_visible);
  g_test_add_func ("/proof/kinds", test_kinds);
  g_test_add_func ("/proof/edge", test_edge);
  g_test_add_func ("/proof/chain", test_chain);
  g_test_add_func ("/proof/pair", test_pair);
  return g_test_run ();
}
