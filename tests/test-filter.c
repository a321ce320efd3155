/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"
#include "rostrum-fixture.h"

static void
test_opening (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) plain = rostrum_fixture_random (10, 10, 20, 1);
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumFilter) of_plain = rostrum_filter_new (plain);

  g_assert_true (filter->featured_only);
  g_assert_false (of_plain->featured_only);
  g_assert_cmpuint (filter->stances, ==, ROSTRUM_STANCES_ALL);
  g_assert_false (rostrum_filter_is_active (filter, debate));
  g_assert_false (rostrum_filter_is_active (of_plain, plain));
}

static void
test_hidden (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  static const RostrumKind kinds[] = { ROSTRUM_KIND_SPEAKER, ROSTRUM_KIND_POSITION, ROSTRUM_KIND_SOURCE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_assert_false (rostrum_filter_is_hidden (filter, kinds[i], 1));
    rostrum_filter_set_hidden (filter, debate, kinds[i], 1, TRUE);
    g_assert_true (rostrum_filter_is_hidden (filter, kinds[i], 1));
    g_assert_false (rostrum_filter_is_hidden (filter, kinds[i], 2));
    g_assert_true (rostrum_filter_is_active (filter, debate));
    rostrum_filter_set_hidden (filter, debate, kinds[i], 1, FALSE);
    g_assert_false (rostrum_filter_is_hidden (filter, kinds[i], 1));
    g_assert_false (rostrum_filter_is_active (filter, debate));
  }
}

static void
test_active (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);

  filter->featured_only = FALSE; /* shows more, leaves nothing out */
  g_assert_false (rostrum_filter_is_active (filter, debate));
  filter->from.year = 2025;
  g_assert_true (rostrum_filter_is_active (filter, debate));
  filter->from = ROSTRUM_DATE_NONE;
  filter->to.year = 2025;
  g_assert_true (rostrum_filter_is_active (filter, debate));
  filter->to = ROSTRUM_DATE_NONE;
  filter->stances &= ~(1u << ROSTRUM_STANCE_MIXED);
  g_assert_true (rostrum_filter_is_active (filter, debate));
}

static void
test_equal_and_copy (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) a = rostrum_filter_new (debate);
  g_autoptr (RostrumFilter) b = rostrum_filter_copy (a);

  g_assert_true (rostrum_filter_equal (a, b));
  rostrum_filter_set_hidden (b, debate, ROSTRUM_KIND_SOURCE, 0, TRUE);
  g_assert_false (rostrum_filter_equal (a, b));
  g_assert_false (rostrum_filter_equal (b, a));
  rostrum_filter_set_hidden (b, debate, ROSTRUM_KIND_SOURCE, 0, FALSE);
  g_assert_true (rostrum_filter_equal (a, b)); /* an empty set hides what no set hides */
  rostrum_filter_set_hidden (a, debate, ROSTRUM_KIND_SPEAKER, 0, TRUE);
  rostrum_filter_set_hidden (b, debate, ROSTRUM_KIND_SPEAKER, 1, TRUE);
  g_assert_false (rostrum_filter_equal (a, b));
  g_assert_false (rostrum_filter_equal (a, NULL));
  g_assert_true (rostrum_filter_equal (NULL, NULL));
  g_clear_pointer (&b, rostrum_filter_free);
  b = rostrum_filter_copy (a);
  rostrum_filter_set_hidden (b, debate, ROSTRUM_KIND_SPEAKER, 0, FALSE); /* a copy shares nothing */
  g_assert_true (rostrum_filter_is_hidden (a, ROSTRUM_KIND_SPEAKER, 0));
  g_clear_pointer (&b, rostrum_filter_free);
  b = rostrum_filter_copy (a);
  b->to.year = 2024;
  g_assert_false (rostrum_filter_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/opening", test_opening);
  g_test_add_func ("/filter/hidden", test_hidden);
  g_test_add_func ("/filter/active", test_active);
  g_test_add_func ("/filter/equal-and-copy", test_equal_and_copy);
  return g_test_run ();
}
