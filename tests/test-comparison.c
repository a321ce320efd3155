/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-proof.h"
#include "rostrum-fixture.h"

static RostrumComparison *
compare (RostrumDebate *debate, const char *a, const char *b)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;
  g_autoptr (RostrumNetwork) network = NULL;

  filter->featured_only = FALSE;
  visible = rostrum_visible_new (debate, filter);
  network = rostrum_network_new (debate, visible);
  return rostrum_comparison_new (network, rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, a),
                                 rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, b));
}

static char *
list_ids (const RostrumDebate *debate, const guint32 *positions, guint32 n)
{
  GString *ids = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (ids, "%s ", debate->positions[positions[i]].id);
  return g_string_free (ids, FALSE);
}

static void
check (const RostrumDebate *debate, const RostrumComparison *self, const char *const expected[5])
{
  g_autofree char *agree = list_ids (debate, self->agree, self->n_agree);
  g_autofree char *clash = list_ids (debate, self->clash, self->n_clash);
  g_autofree char *apart = list_ids (debate, self->apart, self->n_apart);
  g_autofree char *only_a = list_ids (debate, self->only_a, self->n_only_a);
  g_autofree char *only_b = list_ids (debate, self->only_b, self->n_only_b);

  g_assert_cmpstr (agree, ==, expected[0]);
  g_assert_cmpstr (clash, ==, expected[1]);
  g_assert_cmpstr (apart, ==, expected[2]);
  g_assert_cmpstr (only_a, ==, expected[3]);
  g_assert_cmpstr (only_b, ==, expected[4]);
}

static void
test_pairs (void)
{
  static const struct {
    const char *a, *b, *expected[5];
  } rows[] = {
    { "wang", "amodei", { "chips ", "", "tighten ", "", "faked " } },
    { "amodei", "wang", { "chips ", "", "tighten ", "faked ", "" } },
    { "openai", "amodei", { "", "faked ", "", "", "chips tighten " } },
    { "mostaque", "amodei", { "faked ", "", "", "", "chips tighten " } },
    { "sacks", "lecun", { "", "", "race ", "chips final-run ", "open " } },
    { "panel", "unnamed", { "", "", "", "", "" } },
    { "wang", "wang", { "chips ", "", "tighten ", "", "" } },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (RostrumComparison) comparison = compare (debate, rows[i].a, rows[i].b);
    check (debate, comparison, rows[i].expected);
  }
}

/* What two clash on is found with the edges that say so; where nothing clashes, the way of the relations. */
static void
test_issue (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;
  g_autoptr (RostrumNetwork) network = NULL;
  g_autoptr (GArray) clash = NULL;
  g_autoptr (GArray) self = NULL;
  const guint32 openai = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "openai");
  const guint32 amodei = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "amodei");
  const guint32 faked = rostrum_fixture_find (debate, ROSTRUM_KIND_POSITION, "faked");

  filter->featured_only = FALSE;
  visible = rostrum_visible_new (debate, filter);
  network = rostrum_network_new (debate, visible);
  clash = rostrum_comparison_find_issue (network, openai, amodei);
  g_assert_cmpuint (clash->len, ==, 3);
  g_assert_true (rostrum_ref_equal (g_array_index (clash, RostrumRef, 0), rostrum_ref_edge (openai, faked)));
  g_assert_true (rostrum_ref_equal (g_array_index (clash, RostrumRef, 1), rostrum_ref_edge (amodei, faked)));
  g_assert_true (
      rostrum_ref_equal (g_array_index (clash, RostrumRef, 2), rostrum_ref (ROSTRUM_KIND_POSITION, faked)));
  self = rostrum_comparison_find_issue (network, amodei, amodei);
  g_assert_cmpuint (self->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/pairs", test_pairs);
  g_test_add_func ("/comparison/issue", test_issue);
  return g_test_run ();
}
