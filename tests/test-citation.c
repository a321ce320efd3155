/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-words.h"
#include "rostrum-fixture.h"

static void
test_locators (void)
{
  static const struct {
    RostrumLocator locator;
    const char *words;
  } rows[] = {
    { { .line = 1, .sentence = 52 }, "line 1, sentence 52" },
    { { .line = 3 }, "line 3" },
    { { .page = "3" }, "p. 3" },
    { { .time = "12:40" }, "12:40" },
    { { .page = "iv", .section = "2.1", .line = 7 }, "p. iv, section 2.1, line 7" },
    { { .anchor = "as they say" }, "" },
    { { 0 }, "" },
  };
  g_autofree char *none = rostrum_locator_to_words (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = rostrum_locator_to_words (&rows[i].locator);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
  g_assert_cmpstr (none, ==, "");
}

static void
test_sources (void)
{
  static const char *const rows[][2] = {
    { "000", "All-In Podcast, “All-In: DeepSeek panic”, 1 Feb 2025, line 4, <https://example.org/000>" },
    { "001", "“What DeepSeek costs”, Jan 2025, line 4" },
    { "004", "Dario Amodei, “On DeepSeek and export controls”, 29 Jan 2025, line 4, "
             "<https://example.org/004?a=1&b=2>" },
    { "report", "DeepSeek-AI, “DeepSeek-V3 Technical Report”, arXiv, 27 Dec 2024, line 4, "
                "<https://arxiv.org/abs/2412.19437>" },
  };
  const RostrumLocator locator = { .line = 4 };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree char *none = rostrum_source_to_citation (debate, ROSTRUM_NONE, NULL);
  g_autofree char *place = rostrum_place_to_words (debate, 1, &locator);
  g_autofree char *no_place = rostrum_place_to_words (debate, ROSTRUM_NONE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    guint32 source = rostrum_fixture_find (debate, ROSTRUM_KIND_SOURCE, rows[i][0]);
    g_autofree char *citation = rostrum_source_to_citation (debate, source, &locator);
    g_assert_cmpstr (citation, ==, rows[i][1]);
  }
  g_assert_cmpstr (none, ==, "no source given");
  g_assert_cmpstr (place, ==, "What DeepSeek costs, line 4");
  g_assert_cmpstr (no_place, ==, "no source given");
}

static void
test_statements (void)
{
  static const char *const rows[][2] = {
    { "s-wang-chips",
      "Alexandr Wang on “DeepSeek has about 50,000 Hopper GPUs”: supports (reported, Jan 2025)\n"
      "About 50,000 H100s, which it cannot speak of because of export controls.\n"
      "“can't talk about”\n"
      "Source: “What DeepSeek costs”, Jan 2025, line 1, sentence 52" },
    { "s-narrator-chips",
      "The narrator of 001 on “DeepSeek has about 50,000 Hopper GPUs”: supports (said themselves, "
      "3 Feb 2025)\n"
      "Tells what Sacks said of the chips.\n"
      "Repeats Dylan Patel\n"
      "Source: “What DeepSeek costs”, Jan 2025, line 3" },
    { "s-unnamed", "An API user (reported, 28 Jan 2025)\n"
                   "Paid one tenth of what it cost elsewhere.\n"
                   "Source: “What DeepSeek costs”, Jan 2025, line 9" },
    { "s-wang-tighten", "Alexandr Wang on “Export controls should tighten”: mixed (inferred, 24 Jan 2025)\n"
                        "They work and they do not.\n"
                        "Source: no source given" },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *citation = rostrum_statement_to_citation (
        debate, rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, rows[i][0]));
    g_assert_cmpstr (citation, ==, rows[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/locators", test_locators);
  g_test_add_func ("/citation/sources", test_sources);
  g_test_add_func ("/citation/statements", test_statements);
  return g_test_run ();
}
