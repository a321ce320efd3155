/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "query/rostrum-coalition.h"
#include "rostrum-network-fixture.h"

#include <string.h>

#define S ROSTRUM_STANCE_SUPPORTS
#define LS ROSTRUM_STANCE_LEANS_SUPPORTS
#define O ROSTRUM_STANCE_OPPOSES

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "a b: agree that “…”", a line each; members and lines as they come. */
static char *
describe (const RostrumDebate *debate, const RostrumCoalitions *self)
{
  GString *text = g_string_new (NULL);

  for (guint32 i = 0; i < self->n_coalitions; i++) {
    const RostrumCoalition *one = &self->coalitions[i];
    g_autoptr (GPtrArray) ids = g_ptr_array_new ();

    for (guint32 k = 0; k < one->n_speakers; k++)
      g_ptr_array_add (ids, (gpointer) debate->speakers[one->speakers[k]].id);
    g_ptr_array_sort (ids, compare_texts);
    for (guint k = 0; k < ids->len; k++)
      g_string_append_printf (text, "%s%s", k > 0 ? " " : "", (const char *) g_ptr_array_index (ids, k));
    g_string_append_printf (text, ": %s\n", one->name);
  }
  return g_string_free (text, FALSE);
}

static char *
describe_stands (const RostrumFixtureStand *stands, guint n)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, n);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumCoalitions) self = rostrum_coalitions_new (network);

  return describe (debate, self);
}

/* Two camps of three and one who speaks of what nobody else does. All of the first camp hold "tax" and most hold
 * "green"; a claim that the others hold too ("sun") tells less. */
static void
test_camps (void)
{
  static const RostrumFixtureStand stands[] = {
    { "ann", "sun", S, NULL },   { "bob", "sun", S, NULL },   { "cy", "sun", S, NULL },
    { "dee", "sun", S, NULL },   { "eve", "sun", S, NULL },   { "fay", "sun", S, NULL },
    { "ann", "tax", S, NULL },   { "bob", "tax", S, NULL },   { "cy", "tax", LS, NULL },
    { "dee", "tax", O, NULL },   { "eve", "tax", O, NULL },   { "fay", "tax", O, NULL },
    { "ann", "green", S, NULL }, { "bob", "green", S, NULL }, { "dee", "green", O, NULL },
    { "gus", "moon", S, NULL },
  };
  g_autofree char *text = describe_stands (stands, G_N_ELEMENTS (stands));

  g_assert_cmpstr (text, ==, "ann bob cy: agree that “tax”\ndee eve fay: reject that “tax”\n");
}

/* Who only has an opponent in common is no coalition. */
static void
test_common_enemy (void)
{
  static const RostrumFixtureStand stands[] = {
    { "ann", "tax", S, NULL },
    { "bob", "tax", O, NULL },
    { "bob", "road", S, NULL },
    { "cy", "road", O, NULL },
  };
  g_autofree char *text = describe_stands (stands, G_N_ELEMENTS (stands));

  g_assert_cmpstr (text, ==, "");
}

/* Members who agree on what some member disputes, and two who are both of two minds but lean to one side. */
static void
test_disputed (void)
{
  static const RostrumFixtureStand leaning[] = {
    { "ann", "tax", S, "d1" }, { "ann", "tax", S, "d2" }, { "ann", "tax", O, "d1" },
    { "bob", "tax", S, "d1" }, { "bob", "tax", S, "d2" }, { "bob", "tax", O, "d2" },
  };
  RostrumFixtureStand disputed[21] = { { "ann", "tax", S, "d1" },
                                       { "bob", "tax", S, "d1" },
                                       { "cy", "tax", O, "d1" } };
  static const char *const names[] = { "ann", "bob", "cy" }, *const documents[] = { "1", "2", "3", "4", "5" };
  g_autofree char *both = describe_stands (leaning, G_N_ELEMENTS (leaning));
  g_autofree char *most = NULL;

  for (guint i = 0; i < 3; i++) {
    for (guint k = 0; k < 5; k++)
      disputed[3 + i * 6 + k] = (RostrumFixtureStand){ names[i], "road", S, documents[k] };
    disputed[8 + i * 6] = (RostrumFixtureStand){ names[i], "road", O, documents[0] };
  }
  most = describe_stands (disputed, G_N_ELEMENTS (disputed));

  g_assert_cmpstr (both, ==, "ann bob: lean the same way on “tax”\n");
  g_assert_cmpstr (most, ==, "ann bob cy: 2 of 3 agree that “tax”\n");
}

/* Renaming nobody and reordering everything leaves the coalitions as they are. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_found = 0;

  for (guint seed = 0; seed < 10; seed++) {
    g_autoptr (RostrumDebate) random = rostrum_fixture_random (20 + seed, 8, 70, seed);
    g_autofree RostrumFixtureStand *rows = test_stands_of (random);
    g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (rows, random->n_statements);
    g_autoptr (RostrumNetwork) network = test_network (debate);
    g_autoptr (RostrumCoalitions) self = rostrum_coalitions_new (network);
    g_autofree char *expected = describe (debate, self);
    g_autoptr (RostrumBits) seen = rostrum_bits_new (debate->n_speakers, FALSE);
    g_autofree char *again = NULL;

    test_shuffle (rows, debate->n_statements, rand);
    again = describe_stands (rows, debate->n_statements);
    g_assert_cmpstr (again, ==, expected);
    for (guint32 i = 0; i < self->n_coalitions; i++)
      for (guint32 k = 0; k < self->coalitions[i].n_speakers; k++) {
        g_assert_false (rostrum_bits_get (seen, self->coalitions[i].speakers[k]));
        rostrum_bits_set (seen, self->coalitions[i].speakers[k], TRUE);
      }
    n_found += self->n_coalitions;
  }
  g_assert_cmpuint (n_found, >, 10);
}

static void
check_builtin (RostrumNetwork *network, guint n_least)
{
  g_autoptr (RostrumCoalitions) self = rostrum_coalitions_new (network);
  g_autofree char *text = describe (network->debate, self);

  g_test_message ("%s", text);
  g_assert_cmpuint (self->n_coalitions, >=, n_least);
  for (guint32 i = 0; i < self->n_coalitions; i++) {
    const RostrumCoalition *one = &self->coalitions[i];
    g_autofree char *share = NULL;
    guint32 n_holders = 0;

    g_assert_cmpuint (one->n_speakers, >=, 2);
    g_assert_nonnull (strstr (one->name, one->claims[0].side > 0 ? "agree that “" : "reject that “"));
    g_assert_nonnull (strstr (one->name, network->debate->positions[one->claims[0].position].label));
    for (guint32 k = 0; k < one->n_speakers; k++) {
      guint32 edge = rostrum_network_find_edge (network, one->speakers[k], one->claims[0].position);

      if (edge != ROSTRUM_NONE)
        g_assert_cmpint (rostrum_stance_side (network->edges[edge].stance) * one->claims[0].side, >=, 0);
      n_holders += edge != ROSTRUM_NONE && rostrum_stance_side (network->edges[edge].stance) != 0;
    }
    /* Who has not spoken of it is not said to hold it. */
    share = g_strdup_printf ("%u of %u ", n_holders, one->n_speakers);
    g_assert_cmpuint (n_holders, ==, one->claims[0].n_members);
    g_assert_true (one->unanimous == (n_holders == one->n_speakers));
    g_assert_true (one->unanimous || g_str_has_prefix (one->name, share));
  }
}

/* In the debate that is built in, each coalition has a claim that no member denies. */
static void
test_builtin (void)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (result->debate);
  g_autoptr (RostrumVisible) visible = rostrum_visible_new (result->debate, filter);
  g_autoptr (RostrumNetwork) featured = rostrum_network_new (result->debate, visible);
  g_autoptr (RostrumNetwork) all = test_network (result->debate);

  check_builtin (featured, 1);
  check_builtin (all, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coalition/camps", test_camps);
  g_test_add_func ("/coalition/common-enemy", test_common_enemy);
  g_test_add_func ("/coalition/disputed", test_disputed);
  g_test_add_func ("/coalition/order-does-not-matter", test_order);
  g_test_add_func ("/coalition/built-in", test_builtin);
  return g_test_run ();
}
