/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-bearing.h"
#include "rostrum-network-fixture.h"

#include <string.h>

#define S ROSTRUM_STANCE_SUPPORTS
#define M ROSTRUM_STANCE_MIXED
#define O ROSTRUM_STANCE_OPPOSES

enum {
  A,
  B,
  C,
  D,
  E
};

/* Positions a … e, on which one (who is never asked) speaks, so that all are there. */
static RostrumDebateBuilder *
make_builder (const char *ann, RostrumStance ann_stance, const char *bob, RostrumStance bob_stance)
{
  const RostrumFixtureStand stands[] = {
    { "zoe", "a", S, NULL },          { "zoe", "b", S, NULL }, { "zoe", "c", S, NULL },
    { "zoe", "d", S, NULL },          { "zoe", "e", S, NULL }, { "ann", ann, ann_stance, NULL },
    { "bob", bob, bob_stance, NULL },
  };

  return rostrum_fixture_stands_builder (stands, G_N_ELEMENTS (stands));
}

static void
relate (RostrumDebateBuilder *builder, guint32 from, RostrumRelationKind kind, guint32 to)
{
  RostrumPosition *position = &g_array_index (builder->positions, RostrumPosition, from);
  RostrumRelation *relation = rostrum_debate_builder_alloc (builder, sizeof *relation);

  g_assert_cmpuint (position->n_relations, ==, 0);
  *relation = (RostrumRelation){ kind, to, NULL };
  position->relations = relation;
  position->n_relations = 1;
}

/* "ann a>b>c limits" */
static char *
describe (RostrumDebateBuilder *builder)
{
  static const char *const kinds[] = { "against", "limits", "for" };
  g_autoptr (RostrumDebate) debate = rostrum_debate_builder_end (builder);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  guint32 n;
  g_autofree RostrumBearing *found =
      rostrum_bearings_new (network, rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "ann"),
                            rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "bob"), &n);
  GString *text = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++) {
    g_string_append_printf (text, "%s%s ", i > 0 ? ", " : "", debate->speakers[found[i].speaker].id);
    for (guint k = 0; k <= found[i].n_steps; k++)
      g_string_append_printf (text, "%s%s", k > 0 ? ">" : "", debate->positions[found[i].path[k]].id);
    g_string_append_printf (text, " %s", kinds[found[i].kind]);
  }
  return g_string_free (text, FALSE);
}

/* One relation from a to b: what it means for the sides that both can take. */
static void
test_sides (void)
{
  static const struct {
    RostrumRelationKind relation;
    RostrumStance ann, bob;
    const char *expected;
  } rows[] = {
    { ROSTRUM_RELATION_SUPPORTS, S, S, "ann a>b for" },
    { ROSTRUM_RELATION_SUPPORTS, S, O, "ann a>b against" },
    { ROSTRUM_RELATION_SUPPORTS, O, S, "ann a>b limits" },
    { ROSTRUM_RELATION_SUPPORTS, O, O, "ann a>b for" },
    { ROSTRUM_RELATION_SUPPORTS, M, S, "" },
    { ROSTRUM_RELATION_SUPPORTS, S, M, "" },
    { ROSTRUM_RELATION_CONTRADICTS, S, S, "ann a>b against, bob b>a against" },
    /* Who says a speaks for the denial of b; who denies b says nothing of a by that. */
    { ROSTRUM_RELATION_CONTRADICTS, S, O, "ann a>b for" },
    { ROSTRUM_RELATION_CONTRADICTS, O, O, "" },
    { ROSTRUM_RELATION_QUALIFIES, S, S, "ann a>b limits" },
    { ROSTRUM_RELATION_QUALIFIES, S, O, "" },
    { ROSTRUM_RELATION_QUALIFIES, O, S, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumDebateBuilder *builder = make_builder ("a", rows[i].ann, "b", rows[i].bob);
    g_autofree char *text = NULL;

    relate (builder, A, rows[i].relation, B);
    text = describe (builder);
    g_assert_cmpstr (text, ==, rows[i].expected);
  }
}

/* Three relations are followed and not four, along their direction and not against it. */
static void
test_paths (void)
{
  static const char *const ends[] = { "b", "c", "d", "e" };
  static const char *const expected[] = { "ann a>b for", "ann a>b>c for", "ann a>b>c>d limits", "" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    RostrumDebateBuilder *there = make_builder ("a", S, ends[i], S);
    RostrumDebateBuilder *back = make_builder (ends[i], S, "a", S);
    RostrumDebateBuilder *builders[2] = { there, back };
    g_autofree char *text = NULL;
    g_autofree char *text_back = NULL;
    g_autofree char *mirrored = g_strdup (expected[i]);

    for (guint k = 0; k < 2; k++) {
      relate (builders[k], A, ROSTRUM_RELATION_SUPPORTS, B);
      relate (builders[k], B, ROSTRUM_RELATION_SUPPORTS, C);
      relate (builders[k], C, ROSTRUM_RELATION_QUALIFIES, D);
      relate (builders[k], D, ROSTRUM_RELATION_SUPPORTS, E);
    }
    text = describe (there);
    text_back = describe (back);
    g_assert_cmpstr (text, ==, expected[i]);
    if (mirrored[0] != '\0')
      memcpy (mirrored, "bob", 3); /* the same path, now his */
    g_assert_cmpstr (text_back, ==, mirrored);
  }
}

/* Relations in a circle end, and two contradictions on one way say nothing. */
static void
test_circles (void)
{
  RostrumDebateBuilder *builder = make_builder ("a", S, "c", S);
  g_autofree char *text = NULL;

  relate (builder, A, ROSTRUM_RELATION_CONTRADICTS, B);
  relate (builder, B, ROSTRUM_RELATION_CONTRADICTS, C);
  relate (builder, C, ROSTRUM_RELATION_QUALIFIES, A);
  text = describe (builder);
  g_assert_cmpstr (text, ==, "bob c>a limits");
}

/* Of what both speak, the comparison tells; relations do not tell it again. */
static void
test_shared (void)
{
  RostrumDebateBuilder *builder = make_builder ("zoe", S, "b", S);
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumNetwork) network = NULL;
  guint32 n;

  relate (builder, A, ROSTRUM_RELATION_SUPPORTS, B);
  debate = rostrum_debate_builder_end (builder);
  network = test_network (debate);
  g_free (rostrum_bearings_new (network, rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "zoe"),
                                rostrum_fixture_find (debate, ROSTRUM_KIND_SPEAKER, "bob"), &n));
  g_assert_cmpuint (n, ==, 0);
}

/* Ann stands on a and b, bob on c and d, and a > b > c > d: one path says it all. */
static void
test_no_detours (void)
{
  const RostrumFixtureStand stands[] = {
    { "ann", "a", S, NULL },
    { "ann", "b", S, NULL },
    { "bob", "c", S, NULL },
    { "bob", "d", S, NULL },
  };
  RostrumDebateBuilder *builder = rostrum_fixture_stands_builder (stands, G_N_ELEMENTS (stands));
  g_autofree char *text = NULL;

  relate (builder, A, ROSTRUM_RELATION_SUPPORTS, B);
  relate (builder, B, ROSTRUM_RELATION_SUPPORTS, C);
  relate (builder, C, ROSTRUM_RELATION_SUPPORTS, D);
  text = describe (builder);
  g_assert_cmpstr (text, ==, "ann b>c for");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bearing/sides", test_sides);
  g_test_add_func ("/bearing/paths", test_paths);
  g_test_add_func ("/bearing/circles", test_circles);
  g_test_add_func ("/bearing/shared-positions", test_shared);
  g_test_add_func ("/bearing/no-detours", test_no_detours);
  return g_test_run ();
}
