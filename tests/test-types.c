/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-types.h"

/* Every value has a word of its own, and the word leads back. */
#define CHECK_NICKS(name, Type, first, n)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);                                \
    for (int i = (first); i < (n); i++) {                                                                    \
      Type back = (Type) -1;                                                                                 \
      const char *nick = rostrum_##name##_to_nick ((Type) i);                                                \
      g_assert_cmpstr (nick, !=, "");                                                                        \
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));                                              \
      g_assert_true (rostrum_##name##_from_nick (nick, &back));                                              \
      g_assert_cmpint (back, ==, i);                                                                         \
    }                                                                                                        \
    Type kept = (Type) 77;                                                                                   \
    g_assert_false (rostrum_##name##_from_nick ("", &kept));                                                 \
    g_assert_false (rostrum_##name##_from_nick ("Supports ", &kept));                                        \
    g_assert_cmpint (kept, ==, 77);                                                                          \
  }                                                                                                          \
  G_STMT_END

static void
test_nicks (void)
{
  CHECK_NICKS (kind, RostrumKind, 1, ROSTRUM_N_KINDS);
  CHECK_NICKS (speaker_kind, RostrumSpeakerKind, 0, ROSTRUM_N_SPEAKER_KINDS);
  CHECK_NICKS (stance, RostrumStance, 1, ROSTRUM_N_STANCES);
  CHECK_NICKS (attribution, RostrumAttribution, 0, ROSTRUM_N_ATTRIBUTIONS);
  CHECK_NICKS (relation, RostrumRelationKind, 0, ROSTRUM_N_RELATIONS);
  CHECK_NICKS (origin, RostrumOrigin, 0, ROSTRUM_N_ORIGINS);
  CHECK_NICKS (hedge, RostrumHedge, 1, ROSTRUM_N_HEDGES);
  CHECK_NICKS (basis, RostrumBasis, 0, ROSTRUM_N_BASES);
}

/* The words are the file format's: they must never change. */
static void
test_words_of_the_format (void)
{
  g_assert_cmpstr (rostrum_stance_to_nick (ROSTRUM_STANCE_LEANS_SUPPORTS), ==, "leans-supports");
  g_assert_cmpstr (rostrum_stance_to_nick (ROSTRUM_STANCE_NONE), ==, "");
  g_assert_cmpstr (rostrum_kind_to_nick (ROSTRUM_KIND_NONE), ==, "");
  g_assert_cmpstr (rostrum_hedge_to_nick (ROSTRUM_HEDGE_NONE), ==, "");
  g_assert_cmpstr (rostrum_speaker_kind_to_nick (ROSTRUM_SPEAKER_UNATTRIBUTED), ==, "unattributed");
  g_assert_cmpstr (rostrum_basis_to_nick (ROSTRUM_BASIS_DERIVED), ==, "derived");
}

static void
test_refs (void)
{
  RostrumRef wang = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1), edge = rostrum_ref_edge (1, 0);

  g_assert_true (rostrum_ref_equal (wang, rostrum_ref (ROSTRUM_KIND_SPEAKER, 1)));
  g_assert_false (rostrum_ref_equal (wang, rostrum_ref (ROSTRUM_KIND_POSITION, 1)));
  g_assert_false (rostrum_ref_equal (edge, rostrum_ref_edge (1, 2)));
  g_assert_false (rostrum_ref_is_none (edge));
  g_assert_true (rostrum_ref_is_none (ROSTRUM_REF_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/types/nicks", test_nicks);
  g_test_add_func ("/types/words-of-the-format", test_words_of_the_format);
  g_test_add_func ("/types/refs", test_refs);
  return g_test_run ();
}
