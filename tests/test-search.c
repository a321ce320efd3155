/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-search.h"
#include "rostrum-fixture.h"

#include <string.h>

/* The answer as "kind:id kind:id ". */
static char *
search (const RostrumSearchIndex *index, const RostrumDebate *debate, const char *text, guint max)
{
  g_autoptr (GArray) results = rostrum_search (index, text, max);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++) {
    RostrumRef ref = g_array_index (results, RostrumRef, i);
    g_string_append_printf (ids, "%s:%s ", rostrum_kind_to_nick (ref.kind),
                            rostrum_debate_get_id (debate, ref));
  }
  return g_string_free (ids, FALSE);
}

static void
test_finds (void)
{
  static const struct {
    const char *text;
    guint max;
    const char *found;
  } rows[] = {
    { "wang", 10, "speaker:wang estimate:e-wang-gpus estimate:e-editor " },
    { "WANG", 1, "speaker:wang " },
    { "alex wang", 10, "speaker:wang " }, /* an alias */
    { "scale's", 10, "speaker:wang " },
    { "export controls", 10, "position:tighten statement:s-wang-chips statement:s-amodei-tighten " },
    { "controls export", 1, "position:tighten " },
    { "talk about", 10, "statement:s-wang-chips " }, /* a quotation */
    { "proprietary", 10, "statement:s-lecun-open " },
    { "sonnet", 10, "estimate:e-sonnet " },
    { "R1", 10, "estimate:e-narrator " }, /* whose it is */
    { "tens millions", 10, "estimate:e-sonnet " },
    { "", 10, "" },
    { "   ", 10, "" },
    { "wang", 0, "" },
    { "no such words", 10, "" },
    { "wang nonsense", 10, "" },
    { "open", 10, "speaker:openai position:open statement:s-lecun-open " },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSearchIndex) index = rostrum_search_index_new (debate);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *found = search (index, debate, rows[i].text, rows[i].max);
    g_assert_cmpstr (found, ==, rows[i].found);
  }
}

/* Whole names, then names that begin so, then words that do, then the rest; positions after speakers
 * whatever they match. */
static void
test_order (void)
{
  static const char *const names[] = { "Undercost", "The cost of it", "Costa Rica",
                                       "Cost",      "A name",         "Low-cost airline" };
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumSearchIndex) index = NULL;
  g_autofree char *found = NULL;
  g_autofree char *best = NULL;
  RostrumPosition position = {
    .id = "p0", .label = "A label", .claim = "Costs matter.", .topic = ROSTRUM_NONE
  };
  RostrumPosition named = { .id = "p1", .label = "Cost", .claim = "It is so.", .topic = ROSTRUM_NONE };

  builder->head.title = "Order";
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    RostrumSpeaker speaker = { .name = names[i] };
    g_autofree char *id = g_strdup_printf ("s%u", i);
    speaker.id = rostrum_debate_builder_string (builder, id, -1);
    g_array_append_val (builder->speakers, speaker);
  }
  g_array_append_val (builder->positions, position);
  g_array_append_val (builder->positions, named);
  debate = rostrum_debate_builder_end (builder);
  index = rostrum_search_index_new (debate);
  found = search (index, debate, "cost", 10);
  g_assert_cmpstr (found, ==,
                   "speaker:s3 speaker:s2 speaker:s1 speaker:s5 speaker:s0 position:p1 position:p0 ");
  best = search (index, debate, "cost", 6);
  g_assert_true (g_str_has_prefix (found, best));
  g_assert_cmpuint (strlen (best), <, strlen (found));
}

/* The worst of the words decides, and a word in the name is worth more than one in the claim. */
static void
test_words_of_names (void)
{
  static const RostrumPosition positions[] = {
    { .id = "in-claim", .label = "Alpha", .claim = "A beta gamma.", .topic = ROSTRUM_NONE },
    { .id = "inside", .label = "A beta xgamma", .claim = "So.", .topic = ROSTRUM_NONE },
    { .id = "inside-too", .label = "A xbetax gamma", .claim = "So.", .topic = ROSTRUM_NONE },
    { .id = "in-name", .label = "Of gamma, of beta", .claim = "So.", .topic = ROSTRUM_NONE },
  };
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumSearchIndex) index = NULL;
  g_autofree char *found = NULL;

  builder->head.title = "Words";
  g_array_append_vals (builder->positions, positions, G_N_ELEMENTS (positions));
  debate = rostrum_debate_builder_end (builder);
  index = rostrum_search_index_new (debate);
  found = search (index, debate, "beta gamma", 10);
  g_assert_cmpstr (found, ==, "position:in-name position:in-claim position:inside position:inside-too ");
}

/* The slow way over the same words must find the same statements. */
static void
test_against_scan (void)
{
  static const char *const texts[] = { "chips cost", "co", "e",           "frontier lab claim",
                                       "amodei",     "zz", "model the of" };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (50, 30, 300, 5);
  g_autoptr (RostrumSearchIndex) index = rostrum_search_index_new (debate);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GArray) results = rostrum_search (index, texts[i], G_MAXUINT);
    g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);
    guint n_found = 0, n_expected = 0;

    for (guint j = 0; j < results->len; j++)
      n_found += g_array_index (results, RostrumRef, j).kind == ROSTRUM_KIND_STATEMENT;
    for (guint32 j = 0; j < debate->n_statements; j++) {
      g_autofree char *lower = g_utf8_strdown (debate->statements[j].summary, -1);
      g_auto (GStrv) pieces = g_strsplit (lower, "é", -1);
      g_autofree char *plain = g_strjoinv ("e", pieces);
      gboolean all = TRUE;

      for (guint k = 0; words[k] != NULL; k++)
        all = all && strstr (plain, words[k]) != NULL;
      n_expected += all;
    }
    g_assert_cmpuint (n_found, ==, n_expected);
  }
}

static void
test_hostile (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSearchIndex) index = rostrum_search_index_new (debate);
  g_autofree char *huge = g_strnfill (1000000, 'x');
  g_autofree char *many = g_strnfill (1000000, ' ');
  static const char *const texts[] = { "\xff\xfe", "\n", "\v", "\x01", "e\n", "(.*)", "̈" };

  for (gsize i = 1; i < 1000000; i += 2)
    many[i] = 'e';
  g_array_unref (rostrum_search (index, huge, 10));
  g_array_unref (rostrum_search (index, many, 10));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_array_unref (rostrum_search (index, texts[i], 10));
}

/* 100,000 statements of 250 bytes within a frame; run with -m perf. */
static void
test_speed (void)
{
  static const char *const texts[] = { "e",          "zq",      "of",          "zzzz",  "amodei",
                                       "chips cost", "cost",    "nosuchthing", "the x", "frontier lab qq",
                                       "wang",       "hips ost" };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (5000, 2000, 50000, 1);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RostrumSearchIndex) index = rostrum_search_index_new (debate);

  g_test_message ("index: %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    gint64 best = G_MAXINT64;

    for (guint j = 0; j < 5; j++) {
      start = g_get_monotonic_time ();
      g_array_unref (rostrum_search (index, texts[i], 50));
      best = MIN (best, g_get_monotonic_time () - start);
    }
    g_test_message ("%s: %.2f ms", texts[i], (double) best / 1000);
    g_assert_cmpint (best, <, 16000);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/finds", test_finds);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/words-of-names", test_words_of_names);
  g_test_add_func ("/search/against-scan", test_against_scan);
  g_test_add_func ("/search/hostile", test_hostile);
  if (g_test_perf ())
    g_test_add_func ("/search/speed", test_speed);
  return g_test_run ();
}
