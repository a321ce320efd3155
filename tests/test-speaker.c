/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-debate.h"

static const struct {
  const char *name;
  RostrumSpeakerKind kind;
  const char *short_name;
  const char *initials;
} rows[] = {
  { "Alexandr Wang", ROSTRUM_SPEAKER_PERSON, "Wang", "AW" },
  { "Yann LeCun", ROSTRUM_SPEAKER_PERSON, "LeCun", "YL" },
  { "Ursula von der Leyen", ROSTRUM_SPEAKER_PERSON, "von der Leyen", "UL" },
  { "Charles de Gaulle", ROSTRUM_SPEAKER_PERSON, "de Gaulle", "CG" },
  { "Thomas De Quincey", ROSTRUM_SPEAKER_PERSON, "Quincey", "TQ" },
  { "Robert Downey Jr.", ROSTRUM_SPEAKER_PERSON, "Downey", "RD" },
  { "Sammy Davis, Jr.", ROSTRUM_SPEAKER_PERSON, "Davis", "SD" },
  { "Emad (the founder) Mostaque", ROSTRUM_SPEAKER_PERSON, "Emad", "E" },
  { "Juror 8", ROSTRUM_SPEAKER_PERSON, "Juror 8", "J" },
  { "Plato", ROSTRUM_SPEAKER_PERSON, "Plato", "P" },
  { "  Ada   Lovelace ", ROSTRUM_SPEAKER_PERSON, "Lovelace", "AL" },
  { "Élise Ñandú", ROSTRUM_SPEAKER_PERSON, "Ñandú", "ÉÑ" },
  { "élise ñandú", ROSTRUM_SPEAKER_PERSON, "ñandú", "ÉÑ" },
  { "梁文锋", ROSTRUM_SPEAKER_PERSON, "梁文锋", "梁" },
  { "(nobody)", ROSTRUM_SPEAKER_PERSON, "(nobody)", "N" },
  { "", ROSTRUM_SPEAKER_PERSON, "", "?" },
  { "!!", ROSTRUM_SPEAKER_PERSON, "!!", "?" },
  { "OpenAI", ROSTRUM_SPEAKER_ORGANIZATION, "OpenAI", "OA" },
  { "The Wall Street Journal", ROSTRUM_SPEAKER_ORGANIZATION, "The Wall Street Journal", "WS" },
  { "Bank of England", ROSTRUM_SPEAKER_ORGANIZATION, "Bank of England", "BE" },
  { "The narrator of 001", ROSTRUM_SPEAKER_NARRATOR, "The narrator of 001", "N" },
  { "404 Media", ROSTRUM_SPEAKER_ORGANIZATION, "404 Media", "4M" },
};

static void
test_short_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumSpeaker speaker = { .id = "x", .name = rows[i].name, .kind = rows[i].kind };
    g_autofree char *name = rostrum_speaker_get_short_name (&speaker);
    g_assert_cmpstr (name, ==, rows[i].short_name);
  }
}

static void
test_initials (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumSpeaker speaker = { .id = "x", .name = rows[i].name, .kind = rows[i].kind };
    g_autofree char *initials = rostrum_speaker_get_initials (&speaker);
    g_assert_cmpstr (initials, ==, rows[i].initials);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speaker/short-names", test_short_names);
  g_test_add_func ("/speaker/initials", test_initials);
  return g_test_run ();
}
