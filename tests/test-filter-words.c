/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"
#include "query/rostrum-words.h"
#include "rostrum-fixture.h"

static void
assert_words (const RostrumFilter *filter, gboolean figures, const char *expected)
{
  g_autofree char *words = rostrum_filter_to_words (filter, figures);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_stances (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);

  filter->featured_only = FALSE;
  assert_words (filter, FALSE, "");
  filter->stances = 1u << ROSTRUM_STANCE_OPPOSES | 1u << ROSTRUM_STANCE_NONE;
  assert_words (filter, FALSE, "of the stances only “opposes”, “takes no stance”");
  assert_words (filter, TRUE, "");
  filter->stances = ROSTRUM_STANCES_ALL & ~(1u << ROSTRUM_STANCE_MIXED);
  assert_words (filter, FALSE, "of the stances all but “mixed”");
  filter->stances = 0;
  assert_words (filter, FALSE, "no stance");
}

static void
test_all (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);

  filter->featured_only = TRUE;
  filter->stances = 1u << ROSTRUM_STANCE_OPPOSES;
  filter->from = (RostrumDate){ 2025, 1, 29 };
  rostrum_filter_set_hidden (filter, debate, ROSTRUM_KIND_SOURCE, 0, TRUE);
  assert_words (
      filter, FALSE,
      "featured speakers only; of the stances only “opposes”; from 29 Jan 2025 on; without 1 source");
  filter->to = (RostrumDate){ 2025, 2, 0 };
  assert_words (filter, TRUE, "29 Jan 2025 to Feb 2025; without 1 source");
  filter->from = ROSTRUM_DATE_NONE;
  rostrum_filter_set_hidden (filter, debate, ROSTRUM_KIND_SOURCE, 0, FALSE);
  assert_words (filter, TRUE, "until Feb 2025");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-words/stances", test_stances);
  g_test_add_func ("/filter-words/all", test_all);
  return g_test_run ();
}
