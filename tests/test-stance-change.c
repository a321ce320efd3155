/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-stance-change.h"

#include "rostrum-fixture.h"

/* One speaker, two positions; each row of @text is "date stance position attribution". */
static RostrumDebate *
make_debate (const char *text)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  RostrumSpeaker speaker = { .id = "ann", .name = "Ann Example" };
  RostrumPosition yes = { .id = "yes", .label = "Yes", .claim = "It is so.", .topic = ROSTRUM_NONE };
  RostrumPosition more = { .id = "more", .label = "More", .claim = "It is more.", .topic = ROSTRUM_NONE };

  builder->head.title = "Changes";
  g_array_append_val (builder->speakers, speaker);
  g_array_append_val (builder->positions, yes);
  g_array_append_val (builder->positions, more);
  for (guint i = 0; rows[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (rows[i], " ", -1);
    g_autofree char *id = g_strdup_printf ("s%u", i);
    RostrumStatement statement;

    rostrum_statement_init (&statement);
    statement.id = rostrum_debate_builder_string (builder, id, -1);
    statement.speaker = 0;
    statement.summary = "Says something.";
    if (!g_str_equal (words[0], "-"))
      g_assert_true (rostrum_date_parse (words[0], &statement.date));
    g_assert_true (rostrum_stance_from_nick (words[1], &statement.stance));
    statement.position = g_str_equal (words[2], "more") ? 1 : 0;
    g_assert_true (rostrum_attribution_from_nick (words[3], &statement.attribution));
    g_array_append_val (builder->statements, statement);
  }
  return rostrum_debate_builder_end (builder);
}

/* "0>2 2>3": which statement follows which. */
static char *
changes_of (const char *text)
{
  g_autoptr (RostrumDebate) debate = make_debate (text);
  RostrumBits *all = rostrum_bits_new (debate->n_statements, TRUE);
  g_autoptr (GArray) changes = rostrum_stance_changes_new (debate, all);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const RostrumStanceChange *change = &g_array_index (changes, RostrumStanceChange, i);

    g_string_append_printf (words, "%s%u>%u", i > 0 ? " " : "", change->earlier, change->later);
  }
  rostrum_bits_free (all);
  return g_string_free (words, FALSE);
}

static void
assert_changes (const char *text, const char *expected)
{
  g_autofree char *changes = changes_of (text);

  g_assert_cmpstr (changes, ==, expected);
}

static void
test_sides (void)
{
  assert_changes ("2025-01-01 supports yes direct\n2025-02-01 opposes yes direct", "0>1");
  assert_changes ("2025-01-01 supports yes direct\n2025-02-01 leans-supports yes direct", "");
  assert_changes ("2025-01-01 leans-supports yes direct\n2025-02-01 leans-opposes yes direct", "0>1");
  assert_changes (
      "2025-01-01 supports yes direct\n2025-02-01 mixed yes direct\n2025-03-01 opposes yes direct",
      "0>1 1>2");
  assert_changes ("2025-01-01 supports yes direct\n2025-02-01 opposes more direct", "");
}

static void
test_order_of_dates (void)
{
  /* By date, not as in the file; from the last of the one side to the first of the other. */
  assert_changes ("2025-03-01 opposes yes direct\n2025-01-01 supports yes direct", "1>0");
  assert_changes ("2025-01-01 supports yes direct\n2025-01-05 supports yes direct\n"
                  "2025-02-01 opposes yes direct\n2025-02-09 opposes yes direct",
                  "1>2");
  assert_changes ("2024 supports yes direct\n2025-02 opposes yes direct", "0>1");
}

static void
test_unknown_order_is_no_change (void)
{
  assert_changes ("2025-01 supports yes direct\n2025-01-20 opposes yes direct", "");
  assert_changes ("2025-01 supports yes direct\n2025-01 mixed yes direct", "");
  assert_changes ("- supports yes direct\n2025-01-20 opposes yes direct", "");
  /* What contradicts itself within a month tells neither what was before nor what comes after. */
  assert_changes ("2024-12-01 supports yes direct\n2025-01 supports yes direct\n2025-01 opposes yes direct\n"
                  "2025-03-01 opposes yes direct",
                  "0>3");
}

static void
test_only_their_own_words (void)
{
  assert_changes ("2025-01-01 supports yes direct\n2025-02-01 opposes yes reported", "");
  assert_changes ("2025-01-01 supports yes inferred\n2025-02-01 opposes yes direct", "");
}

static void
test_only_what_is_shown (void)
{
  g_autoptr (RostrumDebate) debate = make_debate (
      "2025-01-01 supports yes direct\n2025-02-01 mixed yes direct\n2025-03-01 opposes yes direct");
  RostrumBits *bits = rostrum_bits_new (debate->n_statements, TRUE);
  g_autoptr (GArray) changes = NULL;

  rostrum_bits_set (bits, 1, FALSE);
  changes = rostrum_stance_changes_new (debate, bits);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpuint (g_array_index (changes, RostrumStanceChange, 0).later, ==, 2);
  rostrum_bits_free (bits);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stance-change/sides", test_sides);
  g_test_add_func ("/stance-change/order-of-dates", test_order_of_dates);
  g_test_add_func ("/stance-change/unknown-order-is-no-change", test_unknown_order_is_no_change);
  g_test_add_func ("/stance-change/only-their-own-words", test_only_their_own_words);
  g_test_add_func ("/stance-change/only-what-is-shown", test_only_what_is_shown);
  return g_test_run ();
}
