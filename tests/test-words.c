/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-words.h"
#include "rostrum-fixture.h"

/* Each value has words of its own. */
#define CHECK_WORDS(name, Type, first, n)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);                                \
    for (int i = (first); i < (n); i++) {                                                                    \
      const char *words = rostrum_##name##_to_words ((Type) i);                                              \
      g_assert_cmpstr (words, !=, "");                                                                       \
      g_assert_true (g_hash_table_add (seen, (gpointer) words));                                             \
    }                                                                                                        \
  }                                                                                                          \
  G_STMT_END

static void
test_values (void)
{
  CHECK_WORDS (stance, RostrumStance, 0, ROSTRUM_N_STANCES);
  CHECK_WORDS (kind, RostrumKind, 1, ROSTRUM_N_KINDS);
  CHECK_WORDS (speaker_kind, RostrumSpeakerKind, 0, ROSTRUM_N_SPEAKER_KINDS);
  CHECK_WORDS (attribution, RostrumAttribution, 0, ROSTRUM_N_ATTRIBUTIONS);
  CHECK_WORDS (relation, RostrumRelationKind, 0, ROSTRUM_N_RELATIONS);
  g_assert_cmpstr (rostrum_stance_to_words (ROSTRUM_STANCE_LEANS_OPPOSES), ==, "leans to oppose");
  g_assert_cmpstr (rostrum_attribution_to_words (ROSTRUM_ATTRIBUTION_DIRECT), ==, "said themselves");
  /* What a speaker does is another word. */
  g_assert_cmpstr (rostrum_relation_to_words (ROSTRUM_RELATION_SUPPORTS), ==, "backs");
}

static void
test_refs (void)
{
  static const struct {
    RostrumKind kind;
    const char *id, *words;
  } rows[] = {
    { ROSTRUM_KIND_SOURCE, "report", "DeepSeek-V3 Technical Report" },
    { ROSTRUM_KIND_SPEAKER, "wang", "Alexandr Wang" },
    { ROSTRUM_KIND_TOPIC, "race", "US against China" },
    { ROSTRUM_KIND_POSITION, "chips", "DeepSeek has about 50,000 Hopper GPUs" },
    { ROSTRUM_KIND_STATEMENT, "s-wang-tighten", "They work and they do not." },
    { ROSTRUM_KIND_SCOPE, "rate", "The rate of change" },
    { ROSTRUM_KIND_ESTIMATE, "e-rate", "cost falls" },
    { ROSTRUM_KIND_EVENT, "ev-r1", "DeepSeek releases R1" },
    { ROSTRUM_KIND_TOUR, "tour-chips", "The chips" },
    { ROSTRUM_KIND_PRESET, "preset-chips", "The chips in money" },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree char *edge = rostrum_ref_to_words (debate, rostrum_ref_edge (1, 0));
  g_autofree char *none = rostrum_ref_to_words (debate, ROSTRUM_REF_NONE);
  g_autofree char *outside = rostrum_ref_to_words (debate, rostrum_ref_edge (1, 99));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumRef ref = rostrum_ref (rows[i].kind, rostrum_fixture_find (debate, rows[i].kind, rows[i].id));
    g_autofree char *words = rostrum_ref_to_words (debate, ref);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
  g_assert_cmpstr (edge, ==, "Wang on DeepSeek has about 50,000 Hopper GPUs");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (outside, ==, "");
}

static void
test_witnesses (void)
{
  g_autofree char *many = rostrum_witnesses_to_words (4, 3, 3);
  g_autofree char *one = rostrum_witnesses_to_words (1, 1, 1);

  g_assert_cmpstr (many, ==, "4 voices, 3 witnesses, 3 documents");
  g_assert_cmpstr (one, ==, "1 voice, 1 witness, 1 document");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/values", test_values);
  g_test_add_func ("/words/refs", test_refs);
  g_test_add_func ("/words/witnesses", test_witnesses);
  return g_test_run ();
}
