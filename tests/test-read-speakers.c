/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"Ada\", \"kind\": \"narrator\", "
                      "\"organization\": \"O\", \"role\": \"R\","
                      "\"aliases\": [\"A.\", \"Ada L.\"], \"featured\": true, \"note\": \"N\", \"born\": "
                      "1815}, {\"id\": \"b\", \"name\": \"Bob\"}]}");
  const RostrumSpeaker *speaker = &result->debate->speakers[0];

  g_assert_cmpstr (speaker->name, ==, "Ada");
  g_assert_cmpint (speaker->kind, ==, ROSTRUM_SPEAKER_NARRATOR);
  g_assert_cmpstr (speaker->organization, ==, "O");
  g_assert_cmpstr (speaker->role, ==, "R");
  g_assert_cmpuint (speaker->n_aliases, ==, 2);
  g_assert_cmpstr (speaker->aliases[1], ==, "Ada L.");
  g_assert_true (speaker->featured);
  g_assert_cmpstr (speaker->note, ==, "N");
  g_assert_cmpstr (speaker->extra, ==, "\"born\": 1815");
  speaker++;
  g_assert_cmpint (speaker->kind, ==, ROSTRUM_SPEAKER_PERSON);
  g_assert_cmpuint (speaker->n_aliases, ==, 0);
  g_assert_false (speaker->featured);
}

/* An alias that is wrong goes, the others and the speaker stay. */
static void
test_aliases (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"Ada\", \"aliases\": [\"A\", 5, \"\", \"B\"]}]}");

  assert_problem (result, "wrong-type", "/speakers/0/aliases/1");
  assert_problem (result, "empty-text", "/speakers/0/aliases/2");
  g_assert_cmpuint (result->debate->speakers[0].n_aliases, ==, 2);
  g_assert_cmpstr (result->debate->speakers[0].aliases[1], ==, "B");
}

static void
test_editor (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD "\"speakers\": [{\"id\": \"editor\", \"name\": \"E\"}, {\"id\": \"b\", \"name\": \"B\"}]}");

  assert_problem (result, "reserved-id", "/speakers/0/id");
  g_assert_cmpuint (result->debate->n_speakers, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-speakers/values", test_values);
  g_test_add_func ("/read-speakers/aliases", test_aliases);
  g_test_add_func ("/read-speakers/editor", test_editor);
  return g_test_run ();
}
