/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Echoes stand below what they repeat, whatever the order and however the chain goes. */
#include "scene/rostrum-costs.h"

#include "rostrum-fixture.h"

typedef struct {
  guint n_speakers;
  guint n_estimates;
  const guint32 *echoes;
  const guint32 *speakers;
} Chains;

static RostrumDebate *
make_debate (const Chains *chains)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();

  builder->head.title = "Chains";
  for (guint i = 0; i < chains->n_speakers; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i);
    RostrumSpeaker speaker = { 0 };

    speaker.id = rostrum_debate_builder_string (builder, id, -1);
    speaker.name = speaker.id;
    g_array_append_val (builder->speakers, speaker);
  }
  for (guint i = 0; i < chains->n_estimates; i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    RostrumEstimate estimate;

    rostrum_estimate_init (&estimate);
    estimate.id = rostrum_debate_builder_string (builder, id, -1);
    estimate.label = estimate.id;
    estimate.unit = "USD";
    estimate.speaker = chains->speakers[i];
    estimate.echoes = chains->echoes[i];
    g_assert_true (rostrum_amount_parse ("1", &estimate.best.amount, NULL));
    estimate.best.text = "1";
    g_array_append_val (builder->estimates, estimate);
  }
  return rostrum_debate_builder_end (builder);
}

/* "0:0 1:2 …": depth and estimate of each row. */
static char *
rows_to_string (const GArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const RostrumCostsRow *row = &g_array_index (rows, RostrumCostsRow, i);

    g_string_append_printf (text, "%s%u:%u", i > 0 ? " " : "", row->depth, row->estimate);
    if (row->depth == 0)
      g_assert_cmpuint (row->parent, ==, ROSTRUM_NONE);
    else
      g_assert_cmpuint (g_array_index (rows, RostrumCostsRow, row->parent).depth + 1, ==, row->depth);
  }
  return g_string_free (text, FALSE);
}

static GArray *
append (RostrumDebate *debate, const guint32 *sorted, guint n)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RostrumCostsRow));
  g_autoptr (GArray) estimates = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_vals (estimates, sorted, n);
  rostrum_costs_lineage_append (debate, estimates, rows);
  return rows;
}

#define NO ROSTRUM_NONE

static void
test_echoes_follow_roots (void)
{
  static const guint32 echoes[] = { NO, 0, 0, 1, NO, 3, 5 }, speakers[] = { 0, 1, 2, 1, 3, 4, 0 };
  static const guint32 sorted[] = { 6, 5, 4, 3, 2, 1, 0 }, some[] = { 0, 3, 4 };
  const Chains chains = { 5, 7, echoes, speakers };
  g_autoptr (RostrumDebate) debate = make_debate (&chains);
  g_autoptr (GArray) all = append (debate, sorted, 7);
  g_autoptr (GArray) without = append (debate, some, 3);
  g_autofree char *all_words = rows_to_string (all);
  g_autofree char *without_words = rows_to_string (without);

  /* 6 is four steps from 0, but no row is deeper than three. */
  g_assert_cmpstr (all_words, ==, "0:4 0:0 1:2 1:1 2:3 3:5 3:6");
  g_assert_cmpuint (g_array_index (all, RostrumCostsRow, 0).n_voices, ==, 0);
  /* 0, 1, 2 and 4: nobody counts twice. */
  g_assert_cmpuint (g_array_index (all, RostrumCostsRow, 1).n_voices, ==, 4);
  /* 1 is not in the group: its echo is tied to what it repeats itself. */
  g_assert_cmpstr (without_words, ==, "0:0 1:3 0:4");
}

static void
test_long_chain (void)
{
  const guint n = 100000;
  g_autofree guint32 *echoes = g_new (guint32, n);
  g_autofree guint32 *speakers = g_new0 (guint32, n);
  g_autofree guint32 *sorted = g_new (guint32, n);
  const Chains chains = { 1, n, echoes, speakers };
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (GArray) rows = NULL;

  for (guint i = 0; i < n; i++) {
    echoes[i] = i > 0 ? i - 1 : NO;
    sorted[i] = n - 1 - i;
  }
  debate = make_debate (&chains);
  rows = append (debate, sorted, n);
  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (rows, RostrumCostsRow, i).estimate, ==, i);
  /* All told by one: no voices to speak of. */
  g_assert_null (rostrum_costs_row_chain (&g_array_index (rows, RostrumCostsRow, 0)));
}

static void
test_empty (void)
{
  const Chains chains = { 0, 0, NULL, NULL };
  g_autoptr (RostrumDebate) debate = make_debate (&chains);
  g_autoptr (GArray) rows = append (debate, NULL, 0);

  g_assert_cmpuint (rows->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs-lineage/echoes-follow-roots", test_echoes_follow_roots);
  g_test_add_func ("/costs-lineage/long-chain", test_long_chain);
  g_test_add_func ("/costs-lineage/empty", test_empty);
  return g_test_run ();
}
