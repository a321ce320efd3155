/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-crux.h"
#include "rostrum-network-fixture.h"

#define S ROSTRUM_STANCE_SUPPORTS
#define LS ROSTRUM_STANCE_LEANS_SUPPORTS
#define M ROSTRUM_STANCE_MIXED
#define LO ROSTRUM_STANCE_LEANS_OPPOSES
#define O ROSTRUM_STANCE_OPPOSES

static const RostrumFixtureStand stands[] = {
  { "a", "quarrel", S, NULL },  { "b", "quarrel", S, NULL }, { "c", "quarrel", O, NULL },
  { "d", "quarrel", O, NULL },  { "a", "lonely", S, NULL },  { "b", "lonely", O, NULL },
  { "a", "leaning", LS, NULL }, { "c", "leaning", O, NULL }, { "a", "doubt", M, NULL },
  { "b", "doubt", S, NULL },    { "a", "peace", S, NULL },   { "b", "peace", S, NULL },
  { "c", "peace", LS, NULL },   { "c", "no", O, NULL },      { "d", "no", O, NULL },
  { "a", "no", O, NULL },       { "b", "no", M, NULL },      { "d", "silent", S, NULL },
  { "e", "peace", O, NULL },
};

static char *
list_ids (const RostrumDebate *debate, const RostrumCrux *cruxes, guint32 n)
{
  GString *ids = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s ", cruxes[i].side < 0 ? "not-" : "",
                            debate->positions[cruxes[i].position].id);
  return g_string_free (ids, FALSE);
}

static void
find_group (const RostrumDebate *debate, const char *names, guint32 *group)
{
  for (guint i = 0; names[i] != '\0'; i++) {
    char id[2] = { names[i], '\0' };

    group[i] = rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, id);
  }
}

static void
test_rank (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autofree RostrumCrux *cruxes = NULL;
  g_autofree char *ids = NULL;
  guint32 group[4], n;

  find_group (debate, "abcd", group);
  cruxes = rostrum_crux_rank (network, group, 4, &n);
  ids = list_ids (debate, cruxes, n);
  /* Of six pairs: quarrel 4, no 3 halves, lonely 1, leaning 3/4, doubt 1/2. Nobody of them is against peace. */
  g_assert_cmpstr (ids, ==, "quarrel no lonely leaning doubt ");
  g_assert_cmpfloat (cruxes[0].score, ==, 4 / 6.0);
  g_assert_cmpfloat (cruxes[1].score, ==, 1.5 / 6);
  g_assert_cmpfloat (cruxes[3].score, ==, 0.75 / 6);
  g_assert_cmpuint (cruxes[0].n_support, ==, 2);
  g_assert_cmpuint (cruxes[0].n_oppose, ==, 2);
  g_assert_cmpuint (cruxes[0].n_silent, ==, 0);
  g_assert_cmpuint (cruxes[3].n_lean, ==, 1);
  g_assert_cmpuint (cruxes[3].n_silent, ==, 2);
  g_assert_cmpuint (cruxes[4].n_mixed, ==, 1);
}

static void
test_common_ground (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autofree RostrumCrux *all = NULL;
  g_autofree RostrumCrux *four = NULL;
  g_autofree char *ids = NULL;
  g_autofree char *ids_of_all = NULL;
  guint32 group[5], n;

  find_group (debate, "abcde", group);
  four = rostrum_common_ground (network, group, 4, &n);
  ids = list_ids (debate, four, n);
  /* peace: two and a half of four; no: three of four, and one of two minds. */
  g_assert_cmpstr (ids, ==, "peace not-no ");
  g_assert_cmpfloat (four[0].score, ==, 2.5 / 4);
  g_assert_cmpfloat (four[1].score, ==, 0.375);
  all = rostrum_common_ground (network, group, 5, &n);
  ids_of_all = list_ids (debate, all, n);
  g_assert_cmpstr (ids_of_all, ==, "not-no "); /* e is against peace */
}

static void
test_small_groups (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumNetwork) network = test_network (debate);
  guint32 twice[2] = { 0, 0 }, n = 99;

  g_free (rostrum_crux_rank (network, NULL, 0, &n));
  g_assert_cmpuint (n, ==, 0);
  g_free (rostrum_crux_rank (network, twice, 2, &n)); /* one speaker, named twice */
  g_assert_cmpuint (n, ==, 0);
  g_free (rostrum_common_ground (network, twice, 2, &n));
  g_assert_cmpuint (n, ==, 0);
}

/* Neither the order of the file nor the order of the group changes the ranking, and no position is both. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint seed = 0; seed < 8; seed++) {
    g_autoptr (RostrumDebate) debate = rostrum_fixture_random (9, 12, 50, seed);
    g_autofree RostrumFixtureStand *rows = test_stands_of (debate);
    g_autoptr (RostrumDebate) shuffled = NULL;
    g_autoptr (RostrumNetwork) network = test_network (debate);
    g_autoptr (RostrumNetwork) other = NULL;
    g_autofree RostrumCrux *cruxes = NULL;
    g_autofree RostrumCrux *again = NULL;
    g_autofree char *ids = NULL;
    g_autofree char *same = NULL;
    guint32 group[4] = { 7, 2, 5, 3 }, mirrored[4], n, m;

    test_shuffle (rows, debate->n_statements, rand);
    shuffled = rostrum_fixture_stands (rows, debate->n_statements);
    other = test_network (shuffled);
    for (guint i = 0; i < 4; i++)
      mirrored[3 - i] = rostrum_fixture_find (shuffled, ROSTRUM_KIND_SPEAKER, debate->speakers[group[i]].id);
    cruxes = rostrum_crux_rank (network, group, 4, &n);
    again = rostrum_crux_rank (other, mirrored, 4, &m);
    ids = list_ids (debate, cruxes, n);
    same = list_ids (shuffled, again, m);
    g_assert_cmpuint (n, >, 0);
    g_assert_cmpstr (ids, ==, same);
    for (guint32 i = 0; i < n; i++) {
      g_assert_cmpfloat (cruxes[i].score, <=, 1);
      g_assert_cmpuint (cruxes[i].n_support + cruxes[i].n_oppose + cruxes[i].n_mixed + cruxes[i].n_silent, ==,
                        4);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crux/rank", test_rank);
  g_test_add_func ("/crux/common-ground", test_common_ground);
  g_test_add_func ("/crux/small-groups", test_small_groups);
  g_test_add_func ("/crux/order-does-not-matter", test_order);
  return g_test_run ();
}
