/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

#define STATEMENT(more)                                                                                      \
  HEAD PEOPLE "\"statements\": [{\"id\": \"s\", \"speaker\": \"bob\", \"summary\": \"Says it.\"" more "}]}"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (STATEMENT (", \"position\": \"p\", \"stance\": \"leans-opposes\", \"date\": \"2025-01-27\", "
                            "\"source\": \"doc\", \"locator\": {\"line\": 2},"
                            "\"quote\": \"it\", \"attribution\": \"inferred\", \"echoes\": \"t\", "
                            "\"confidence\": 0.75, \"mood\": \"\"},"
                            "{\"id\": \"t\", \"speaker\": \"ada\", \"summary\": \"Line\\none.\""));
  const RostrumStatement *statement = &result->debate->statements[0];

  g_assert_cmpuint (statement->speaker, ==, 1);
  g_assert_cmpuint (statement->position, ==, 0);
  g_assert_cmpint (statement->stance, ==, ROSTRUM_STANCE_LEANS_OPPOSES);
  g_assert_cmpint (statement->date.day, ==, 27);
  g_assert_cmpuint (statement->source, ==, 0);
  g_assert_cmpuint (statement->locator.line, ==, 2);
  g_assert_cmpstr (statement->summary, ==, "Says it.");
  g_assert_cmpstr (statement->quote, ==, "it");
  g_assert_cmpint (statement->attribution, ==, ROSTRUM_ATTRIBUTION_INFERRED);
  g_assert_cmpuint (statement->echoes, ==, 1);
  g_assert_cmpfloat (statement->confidence, ==, 0.75);
  g_assert_cmpstr (statement->extra, ==, "\"mood\": \"\"");
  statement++;
  g_assert_cmpuint (statement->position, ==, ROSTRUM_NONE);
  g_assert_cmpint (statement->stance, ==, ROSTRUM_STANCE_NONE);
  g_assert_cmpuint (statement->source, ==, ROSTRUM_NONE);
  g_assert_cmpint (statement->attribution, ==, ROSTRUM_ATTRIBUTION_DIRECT);
  g_assert_cmpfloat (statement->confidence, <, 0);
}

static void
test_stances (void)
{
  for (guint stance = ROSTRUM_STANCE_SUPPORTS; stance < ROSTRUM_N_STANCES; stance++) {
    g_autofree char *text = g_strdup_printf (STATEMENT (", \"position\": \"p\", \"stance\": \"%s\""),
                                             rostrum_stance_to_nick (stance));
    g_autoptr (RostrumLoadResult) result = load_good (text);

    g_assert_cmpint (result->debate->statements[0].stance, ==, stance);
  }
}

/* @code is all that is said; the statement stays, without stance and position. */
static void
assert_stance (const char *text, const char *code)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  g_assert_nonnull (find_problem (result, code));
  g_assert_cmpuint (result->debate->n_statements, ==, 1);
  g_assert_cmpuint (result->debate->statements[0].position, ==, ROSTRUM_NONE);
  g_assert_cmpint (result->debate->statements[0].stance, ==, ROSTRUM_STANCE_NONE);
}

static void
test_half_a_stance (void)
{
  assert_stance (STATEMENT (", \"stance\": \"mixed\""), "stance-without-position");
  assert_stance (STATEMENT (", \"position\": \"p\""), "position-without-stance");
  assert_stance (STATEMENT (", \"position\": \"p\", \"stance\": \"\""), "unknown-word");
  assert_stance (STATEMENT (", \"position\": \"nobody\", \"stance\": \"mixed\""), "unresolved-id");
}

static void
test_allowed_words (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (STATEMENT (", \"position\": \"p\", \"stance\": \"agrees\""));
  const RostrumDiagnostic *one = find_problem (result, "unknown-word");

  g_assert_nonnull (strstr (one->text, "agrees"));
  for (guint stance = ROSTRUM_STANCE_SUPPORTS; stance < ROSTRUM_N_STANCES; stance++)
    g_assert_nonnull (strstr (one->text, rostrum_stance_to_nick (stance)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-statements/values", test_values);
  g_test_add_func ("/read-statements/stances", test_stances);
  g_test_add_func ("/read-statements/half-a-stance", test_half_a_stance);
  g_test_add_func ("/read-statements/allowed-words", test_allowed_words);
  return g_test_run ();
}
