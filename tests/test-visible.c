/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"
#include "rostrum-fixture.h"

static RostrumVisible *
show (const RostrumDebate *debate, const char *text)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (GError) error = NULL;

  rostrum_filter_parse (filter, debate, text, &error);
  g_assert_no_error (error);
  return rostrum_visible_new (debate, filter);
}

static gboolean
shows (const RostrumDebate *debate, const RostrumVisible *visible, RostrumKind kind, const char *id)
{
  guint32 index = rostrum_fixture_find (debate, kind, id);

  switch (kind) {
  case ROSTRUM_KIND_STATEMENT:
    return rostrum_bits_get (visible->statements, index);
  case ROSTRUM_KIND_SPEAKER:
    return rostrum_bits_get (visible->speakers, index);
  case ROSTRUM_KIND_POSITION:
    return rostrum_bits_get (visible->positions, index);
  default:
    return rostrum_bits_get (visible->estimates, index);
  }
}

static void
test_everything (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumVisible) visible = show (debate, "featured=no");

  g_assert_cmpuint (visible->n_statements, ==, debate->n_statements);
  g_assert_cmpuint (visible->n_estimates, ==, debate->n_estimates);
  g_assert_cmpuint (visible->n_positions, ==, debate->n_positions - 1);
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_POSITION, "silent"));
  /* These two say nothing on a position. */
  g_assert_cmpuint (visible->n_speakers, ==, debate->n_speakers - 2);
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "unnamed"));
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_STATEMENT, "s-unnamed"));
}

/* Featured only governs the network and never hides an estimate; unticking a speaker does. */
static void
test_featured (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumVisible) visible = show (debate, "");
  g_autoptr (RostrumVisible) unticked = show (debate, "not-speaker=narrator");

  g_assert_cmpuint (visible->n_speakers, ==, 5);
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "patel"));
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_STATEMENT, "s-narrator-chips"));
  g_assert_cmpuint (visible->n_estimates, ==, debate->n_estimates);
  g_assert_cmpuint (unticked->n_estimates, ==, debate->n_estimates - 2);
  g_assert_false (shows (debate, unticked, ROSTRUM_KIND_ESTIMATE, "e-narrator"));
}

static void
test_positions (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumVisible) visible = show (debate, "not-position=final-run,chips,open");

  g_assert_false (shows (debate, visible, ROSTRUM_KIND_POSITION, "chips"));
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_STATEMENT, "s-wang-chips"));
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_ESTIMATE, "e-wang-gpus"));
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_ESTIMATE, "e-report")); /* bears on another, too */
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_ESTIMATE, "e-amodei")); /* bears on none */
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "lecun"));
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "wang"));
}

/* A speaker whose statements are all gone is gone. */
static void
test_consequences (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumVisible) visible = show (debate, "stance=opposes");

  g_assert_cmpuint (visible->n_statements, ==, 2);
  g_assert_cmpuint (visible->n_speakers, ==, 2);
  g_assert_cmpuint (visible->n_positions, ==, 2);
  g_assert_true (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "mostaque"));
  g_assert_false (shows (debate, visible, ROSTRUM_KIND_SPEAKER, "wang"));
}

static void
test_sources_and_dates (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumVisible) one = show (debate, "source=000");
  g_autoptr (RostrumVisible) early = show (debate, "to=2025-01-26;featured=no");

  g_assert_true (shows (debate, one, ROSTRUM_KIND_STATEMENT, "s-wang-tighten")); /* has no source to hide */
  g_assert_false (shows (debate, one, ROSTRUM_KIND_STATEMENT, "s-wang-chips"));
  g_assert_true (shows (debate, one, ROSTRUM_KIND_ESTIMATE, "e-editor"));
  g_assert_false (shows (debate, one, ROSTRUM_KIND_ESTIMATE, "e-amodei"));
  g_assert_true (shows (debate, early, ROSTRUM_KIND_STATEMENT, "s-wang-chips"));   /* a month that overlaps */
  g_assert_true (shows (debate, early, ROSTRUM_KIND_STATEMENT, "s-openai-faked")); /* a year that does */
  g_assert_false (shows (debate, early, ROSTRUM_KIND_STATEMENT, "s-lecun-race"));  /* no date */
  g_assert_false (shows (debate, early, ROSTRUM_KIND_STATEMENT, "s-sacks-chips"));
  g_assert_cmpuint (early->n_estimates, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visible/everything", test_everything);
  g_test_add_func ("/visible/featured", test_featured);
  g_test_add_func ("/visible/positions", test_positions);
  g_test_add_func ("/visible/consequences", test_consequences);
  g_test_add_func ("/visible/sources-and-dates", test_sources_and_dates);
  return g_test_run ();
}
