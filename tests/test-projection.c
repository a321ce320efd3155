/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-projection.h"
#include "rostrum-network-fixture.h"

#include <stdlib.h>
#include <string.h>

#define S ROSTRUM_STANCE_SUPPORTS
#define LS ROSTRUM_STANCE_LEANS_SUPPORTS
#define M ROSTRUM_STANCE_MIXED
#define LO ROSTRUM_STANCE_LEANS_OPPOSES
#define O ROSTRUM_STANCE_OPPOSES

static RostrumTie
get_tie (const RostrumProjection *self, const char *a, const char *b)
{
  guint32 tie =
      rostrum_projection_find_tie (self, rostrum_fixture_find (self->debate, ROSTRUM_KIND_SPEAKER, a),
                                   rostrum_fixture_find (self->debate, ROSTRUM_KIND_SPEAKER, b));

  return tie != ROSTRUM_NONE ? self->ties[tie] : (RostrumTie){ 0, 0, 0, 0, 0 };
}

/* ann: tax for in d1 (twice) and d2, against in no document; road leaning for; bridge mixed.
 * bob: tax for in d1 and leaning against in d3; road against; bridge for.
 * cy: road for. dee: alone on a position. */
static const RostrumFixtureStand stands[] = {
  { "ann", "tax", S, "d1" },   { "ann", "tax", S, "d1" },    { "ann", "tax", S, "d2" },
  { "ann", "road", LS, "d1" }, { "ann", "bridge", M, "d1" }, { "bob", "tax", S, "d1" },
  { "bob", "tax", LO, "d3" },  { "bob", "road", O, "d2" },   { "bob", "bridge", S, "d3" },
  { "cy", "road", S, NULL },   { "cy", "road", S, NULL },    { "cy", "road", S, "d3" },
  { "dee", "toll", O, "d1" },
};

static void
test_by_hand (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumProjection) subtract = rostrum_projection_new (network, ROSTRUM_NETWORK_SUBTRACT, FALSE);
  g_autoptr (RostrumProjection) congruence =
      rostrum_projection_new (network, ROSTRUM_NETWORK_CONGRUENCE, FALSE);
  g_autoptr (RostrumProjection) conflict = rostrum_projection_new (network, ROSTRUM_NETWORK_CONFLICT, FALSE);
  RostrumTie tie;

  /* tax 2 × 1 + 0 × 1, bridge 1 × 1 + 1 × 0; against each other: tax 2 × 1, road 1 × 1, bridge 1 × 1. */
  tie = get_tie (congruence, "bob", "ann");
  g_assert_cmpuint (tie.congruence, ==, 3);
  g_assert_cmpuint (tie.conflict, ==, 4);
  g_assert_cmpfloat (tie.weight, ==, 3);
  g_assert_cmpfloat (get_tie (conflict, "ann", "bob").weight, ==, 4);
  g_assert_cmpfloat (get_tie (subtract, "ann", "bob").weight, ==, -1);
  /* What names no source is one document. */
  g_assert_cmpfloat (get_tie (congruence, "ann", "cy").weight, ==, 2);
  g_assert_cmpfloat (get_tie (conflict, "cy", "bob").weight, ==, 2);
  g_assert_cmpuint (congruence->n_ties, ==, 2);
  g_assert_cmpuint (conflict->n_ties, ==, 2);
  g_assert_cmpuint (subtract->n_ties, ==, 3);
  g_assert_cmpuint (subtract->n_speakers, ==, 4); /* dee has no tie */
  g_assert_cmpuint (subtract->n_weaker + subtract->n_passed_over, ==, 0);
}

static void
test_normalized (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_stands (stands, G_N_ELEMENTS (stands));
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumProjection) subtract = rostrum_projection_new (network, ROSTRUM_NETWORK_SUBTRACT, TRUE);

  /* ann's activity is 2 + 1 + 2, bob's 2 + 1 + 1, cy's 2. */
  g_assert_cmpfloat (get_tie (subtract, "ann", "bob").weight, ==, -1 / 4.5);
  g_assert_cmpfloat (get_tie (subtract, "ann", "cy").weight, ==, 2 / 3.5);
  g_assert_cmpfloat (get_tie (subtract, "bob", "cy").weight, ==, -2 / 3.0);
}

/* A tie is where it should be: in the order of its ends, found from both, listed at both, and nowhere else. */
static void
test_index (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (60, 20, 200, 5);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumProjection) self = rostrum_projection_new (network, ROSTRUM_NETWORK_CONGRUENCE, FALSE);
  guint32 n_listed = 0;

  g_assert_cmpuint (self->n_ties, >, 100);
  for (guint32 i = 0; i < self->n_ties; i++) {
    const RostrumTie *tie = &self->ties[i];

    g_assert_cmpuint (tie->a, <, tie->b);
    g_assert_true (i == 0 || tie[-1].a < tie->a || (tie[-1].a == tie->a && tie[-1].b < tie->b));
    g_assert_cmpuint (rostrum_projection_find_tie (self, tie->b, tie->a), ==, i);
  }
  g_assert_cmpuint (rostrum_projection_find_tie (self, 3, 3), ==, ROSTRUM_NONE);
  for (guint32 i = 0; i < debate->n_speakers; i++) {
    guint32 n;
    const guint32 *ties = rostrum_projection_ties_of (self, i, &n);

    n_listed += n;
    for (guint32 k = 0; k < n; k++)
      g_assert_true (self->ties[ties[k]].a == i || self->ties[ties[k]].b == i);
  }
  g_assert_cmpuint (n_listed, ==, 2 * self->n_ties);
}

/* Neither the order of the file nor the names change what two speakers have in common. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint seed = 0; seed < 8; seed++) {
    g_autoptr (RostrumDebate) debate = rostrum_fixture_random (12 + seed, 6, 40, seed);
    g_autofree RostrumFixtureStand *rows = test_stands_of (debate);
    g_autoptr (RostrumDebate) shuffled = NULL;
    g_autoptr (RostrumNetwork) network = test_network (debate);
    g_autoptr (RostrumNetwork) other = NULL;
    g_autoptr (RostrumProjection) self = rostrum_projection_new (network, ROSTRUM_NETWORK_SUBTRACT, TRUE);
    g_autoptr (RostrumProjection) again = NULL;

    test_shuffle (rows, debate->n_statements, rand);
    shuffled = rostrum_fixture_stands (rows, debate->n_statements);
    other = test_network (shuffled);
    again = rostrum_projection_new (other, ROSTRUM_NETWORK_SUBTRACT, TRUE);
    g_assert_cmpuint (again->n_ties, ==, self->n_ties);
    for (guint32 i = 0; i < self->n_ties; i++) {
      const RostrumTie *tie = &self->ties[i];
      RostrumTie same = get_tie (again, debate->speakers[tie->a].id, debate->speakers[tie->b].id);

      g_assert_cmpuint (same.congruence, ==, tie->congruence);
      g_assert_cmpuint (same.conflict, ==, tie->conflict);
      g_assert_cmpfloat (same.weight, ==, tie->weight);
    }
  }
}

/* Everybody on one position in one document: all ties weigh the same, so with too many of them none is kept, unless
 * two stand out. */
static void
test_bound (void)
{
  const guint n = 1600;
  g_autofree RostrumFixtureStand *rows = g_new (RostrumFixtureStand, n + 2);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumNetwork) network = NULL;
  g_autoptr (RostrumProjection) self = NULL;

  for (guint i = 0; i < n; i++) {
    g_ptr_array_add (names, g_strdup_printf ("s%u", i));
    rows[i] = (RostrumFixtureStand){ g_ptr_array_index (names, i), "all", S, "d" };
  }
  rows[n] = (RostrumFixtureStand){ "s8", "two", O, "d" };
  rows[n + 1] = (RostrumFixtureStand){ "s900", "two", O, "d" };
  debate = rostrum_fixture_stands (rows, n + 2);
  network = test_network (debate);
  self = rostrum_projection_new (network, ROSTRUM_NETWORK_CONGRUENCE, FALSE);
  g_assert_cmpuint (self->n_ties, ==, 1);
  g_assert_cmpuint (self->n_weaker, ==, (guint64) n * (n - 1) / 2 - 1);
  g_assert_cmpfloat (get_tie (self, "s8", "s900").weight, ==, 2);
}

/* A position on which a city speaks is passed over; what else two of them agree on is not. */
static void
test_crowd (void)
{
  const guint n = 46400;
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  static const RostrumPosition positions[] = {
    { .id = "all", .label = "All", .claim = "All.", .topic = ROSTRUM_NONE },
    { .id = "two", .label = "Two", .claim = "Two.", .topic = ROSTRUM_NONE },
  };
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumNetwork) network = NULL;
  g_autoptr (RostrumProjection) self = NULL;

  builder->head.title = "A city";
  g_array_append_vals (builder->positions, positions, G_N_ELEMENTS (positions));
  for (guint i = 0; i < n + 2; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i);
    RostrumSpeaker speaker = { .id = rostrum_debate_builder_string (builder, id, -1) };
    RostrumStatement statement;

    speaker.name = speaker.id;
    rostrum_statement_init (&statement);
    statement.id = statement.summary = speaker.id;
    statement.speaker = i < n ? i : i - n;
    statement.position = i < n ? 0 : 1;
    statement.stance = S;
    if (i < n)
      g_array_append_val (builder->speakers, speaker);
    g_array_append_val (builder->statements, statement);
  }
  debate = rostrum_debate_builder_end (builder);
  network = test_network (debate);
  self = rostrum_projection_new (network, ROSTRUM_NETWORK_CONGRUENCE, TRUE);
  g_assert_cmpuint (self->n_passed_over, ==, 1);
  g_assert_cmpuint (self->n_ties, ==, 1);
  g_assert_cmpfloat (get_tie (self, "s0", "s1").weight, ==, 0.5); /* 1 by the activity of 2 */
}

/* ---- What the Discourse Network Analyzer says of its own example ---- */

/* One field of a table with quotes; *@text moves behind it. NULL at the end of the line. Free with g_free(). */
static char *
read_field (const char **text)
{
  GString *field;
  gboolean quoted = **text == '"';

  if (**text == '\0' || **text == '\n')
    return NULL;
  field = g_string_new (NULL);
  for (*text += quoted; **text != '\0'; (*text)++) {
    if (quoted && **text == '"' && (*text)[1] == '"')
      (*text)++;
    else if (quoted && **text == '"') {
      quoted = FALSE;
      continue;
    } else if (!quoted && (**text == ';' || **text == '\n'))
      break;
    g_string_append_c (field, **text);
  }
  if (**text == ';')
    (*text)++;
  return g_string_free (field, FALSE);
}

/* Lines of fields. */
static GPtrArray *
read_table (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("ROSTRUM_SHARED"), "samples", "dna", "exports", name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const char *at;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  for (at = content; *at != '\0'; at += *at == '\n') {
    GPtrArray *line = g_ptr_array_new_with_free_func (g_free);
    char *field;

    while ((field = read_field (&at)) != NULL)
      g_ptr_array_add (line, field);
    g_ptr_array_add (table, line);
  }
  return table;
}

static const char *
get_field (const GPtrArray *table, guint line, guint column)
{
  const GPtrArray *fields = g_ptr_array_index (table, line);

  g_assert_cmpuint (column, <, fields->len);
  return g_ptr_array_index (fields, column);
}

static void
check_matrix (const char *name, guint speaker_column, RostrumNetworkKind kind)
{
  g_autoptr (GPtrArray) events = read_table ("eventlist.csv");
  g_autoptr (GPtrArray) matrix = read_table (name);
  g_autofree RostrumFixtureStand *rows = g_new (RostrumFixtureStand, events->len);
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumNetwork) network = NULL;
  g_autoptr (RostrumProjection) self = NULL;

  for (guint i = 1; i < events->len; i++)
    rows[i - 1] =
        (RostrumFixtureStand){ get_field (events, i, speaker_column), get_field (events, i, 4),
                               atoi (get_field (events, i, 5)) != 0 ? S : O, get_field (events, i, 10) };
  debate = rostrum_fixture_stands (rows, events->len - 1);
  g_assert_cmpuint (debate->n_statements, ==, 40);
  network = test_network (debate);
  self = rostrum_projection_new (network, kind, FALSE);
  g_assert_cmpuint (matrix->len, ==, 8);
  for (guint i = 1; i < matrix->len; i++)
    for (guint k = 1; k < matrix->len; k++) {
      RostrumTie tie = get_tie (self, get_field (matrix, i, 0), get_field (matrix, 0, k));

      if (tie.weight != g_ascii_strtod (get_field (matrix, i, k), NULL))
        g_error ("%s: %s with %s is %g", name, get_field (matrix, i, 0), get_field (matrix, 0, k),
                 tie.weight);
    }
}

static void
test_analyzer (void)
{
  if (g_getenv ("ROSTRUM_SHARED") == NULL) {
    g_test_skip ("ROSTRUM_SHARED does not name the folder with the Discourse Network Analyzer's tables");
    return;
  }
  check_matrix ("org-congruence.csv", 3, ROSTRUM_NETWORK_CONGRUENCE);
  check_matrix ("org-conflict.csv", 3, ROSTRUM_NETWORK_CONFLICT);
  check_matrix ("person-congruence.csv", 2, ROSTRUM_NETWORK_CONGRUENCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/by-hand", test_by_hand);
  g_test_add_func ("/projection/normalized", test_normalized);
  g_test_add_func ("/projection/index", test_index);
  g_test_add_func ("/projection/order-does-not-matter", test_order);
  g_test_add_func ("/projection/bound", test_bound);
  g_test_add_func ("/projection/crowd", test_crowd);
  g_test_add_func ("/projection/discourse-network-analyzer", test_analyzer);
  return g_test_run ();
}
