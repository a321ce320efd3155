/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"
#include "rostrum-fixture.h"

#include <string.h>

static RostrumFilter *
read_filter (const RostrumDebate *debate, const char *text)
{
  RostrumFilter *filter = rostrum_filter_new (debate);
  g_autoptr (GError) error = NULL;

  rostrum_filter_parse (filter, debate, text, &error);
  g_assert_no_error (error);
  return filter;
}

static gboolean
hides (const RostrumDebate *debate, const RostrumFilter *filter, RostrumKind kind, const char *id)
{
  return rostrum_filter_is_hidden (filter, kind, rostrum_fixture_find (debate, kind, id));
}

static void
test_things (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter =
      read_filter (debate, " speaker = wang , sacks ;not-position=chips; source=000,001;");

  g_assert_false (hides (debate, filter, ROSTRUM_KIND_SPEAKER, "wang"));
  g_assert_false (hides (debate, filter, ROSTRUM_KIND_SPEAKER, "sacks"));
  g_assert_true (hides (debate, filter, ROSTRUM_KIND_SPEAKER, "amodei"));
  g_assert_true (hides (debate, filter, ROSTRUM_KIND_POSITION, "chips"));
  g_assert_false (hides (debate, filter, ROSTRUM_KIND_POSITION, "open"));
  g_assert_true (hides (debate, filter, ROSTRUM_KIND_SOURCE, "004"));
  g_assert_false (hides (debate, filter, ROSTRUM_KIND_SOURCE, "001"));
  g_assert_true (filter->featured_only);
}

static void
test_topics (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = read_filter (debate, "topic=race");

  g_assert_true (hides (debate, filter, ROSTRUM_KIND_POSITION, "chips"));
  g_assert_true (hides (debate, filter, ROSTRUM_KIND_POSITION, "open")); /* has no topic */
  g_assert_false (hides (debate, filter, ROSTRUM_KIND_POSITION, "tighten"));
}

static void
test_others (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter =
      read_filter (debate, "stance=supports,none;from=2025-01;to=2025-01-20;featured=no");

  g_assert_cmpuint (filter->stances, ==, 1u << ROSTRUM_STANCE_SUPPORTS | 1u << ROSTRUM_STANCE_NONE);
  g_assert_cmpint (filter->from.month, ==, 1);
  g_assert_cmpint (filter->from.day, ==, 0);
  g_assert_cmpint (filter->to.day, ==, 20);
  g_assert_false (filter->featured_only);
}

/* Who is asked for by name is shown, unless "featured" is asked for too. */
static void
test_unfeatured (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = read_filter (debate, "speaker=openai");
  g_autoptr (RostrumFilter) strict = read_filter (debate, "speaker=openai;featured=yes");
  g_autoptr (RostrumFilter) without = read_filter (debate, "not-speaker=wang");

  g_assert_false (filter->featured_only);
  g_assert_true (strict->featured_only);
  g_assert_true (without->featured_only);
}

static void
test_bad (void)
{
  static const struct {
    const char *text;
    RostrumFilterError code;
    const char *quoted;
  } rows[] = {
    { "wang", ROSTRUM_FILTER_ERROR_SYNTAX, "wang" },
    { "=wang", ROSTRUM_FILTER_ERROR_SYNTAX, "=wang" },
    { "speaker=", ROSTRUM_FILTER_ERROR_SYNTAX, "speaker=" },
    { "colour=red", ROSTRUM_FILTER_ERROR_KEY, "colour" },
    { "statement=s-unnamed", ROSTRUM_FILTER_ERROR_KEY, "statement" },
    { "not-topic=race", ROSTRUM_FILTER_ERROR_KEY, "not-topic" },
    { "speaker=wang,nobody", ROSTRUM_FILTER_ERROR_VALUE, "nobody" },
    { "speaker=wang,", ROSTRUM_FILTER_ERROR_VALUE, "speaker=wang," },
    { "topic=chips", ROSTRUM_FILTER_ERROR_VALUE, "chips" },
    { "stance=maybe", ROSTRUM_FILTER_ERROR_VALUE, "maybe" },
    { "from=yesterday", ROSTRUM_FILTER_ERROR_VALUE, "from=yesterday" },
    { "to=2025-02-30", ROSTRUM_FILTER_ERROR_VALUE, "to=2025-02-30" },
    { "from=2024,2025", ROSTRUM_FILTER_ERROR_VALUE, "from=2024,2025" },
    { "featured=perhaps", ROSTRUM_FILTER_ERROR_VALUE, "featured=perhaps" },
    { "speaker=wang;stance=supports;source=999", ROSTRUM_FILTER_ERROR_VALUE, "999" },
    { "speaker=\xff", ROSTRUM_FILTER_ERROR_SYNTAX, "UTF-8" },
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (RostrumFilter) opening = rostrum_filter_new (debate);
    g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
    g_autoptr (GError) error = NULL;

    g_assert_false (rostrum_filter_parse (filter, debate, rows[i].text, &error));
    g_assert_error (error, ROSTRUM_FILTER_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].quoted));
    g_assert_true (rostrum_filter_equal (filter, opening));
  }
}

static void
check_round_trip (const RostrumDebate *debate, const RostrumFilter *filter)
{
  g_autofree char *text = rostrum_filter_to_string (filter, debate);
  g_autoptr (RostrumFilter) back = read_filter (debate, text);

  g_test_message ("%s", text);
  g_assert_true (rostrum_filter_equal (filter, back));
}

static void
hide_at_random (RostrumFilter *filter, const RostrumDebate *debate, RostrumKind kind)
{
  guint chance = (guint) g_test_rand_int_range (0, 101);

  for (guint32 i = 0; i < rostrum_debate_count (debate, kind); i++)
    if (g_test_rand_int_range (0, 100) < (int) chance)
      rostrum_filter_set_hidden (filter, debate, kind, i, TRUE);
}

static void
test_round_trips (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < 2000; i++) {
    g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);

    hide_at_random (filter, debate, ROSTRUM_KIND_SPEAKER);
    hide_at_random (filter, debate, ROSTRUM_KIND_POSITION);
    hide_at_random (filter, debate, ROSTRUM_KIND_SOURCE);
    filter->stances = (guint) g_test_rand_int_range (0, ROSTRUM_STANCES_ALL + 1);
    filter->featured_only = g_test_rand_bit ();
    if (g_test_rand_bit ())
      filter->from = (RostrumDate){ 2025, 1, (guint8) g_test_rand_int_range (0, 31) };
    if (g_test_rand_bit ())
      filter->to = (RostrumDate){ 2025, 0, 0 };
    check_round_trip (debate, filter);
  }
}

static void
test_shortest (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  static const char *const texts[] = { "",
                                       "speaker=sacks,wang",
                                       "not-speaker=wang",
                                       "speaker=openai",
                                       "speaker=openai;featured=yes",
                                       "stance=supports,none",
                                       "featured=no" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (RostrumFilter) filter = read_filter (debate, texts[i]);
    g_autofree char *text = rostrum_filter_to_string (filter, debate);

    if (i != 5) /* stances come in their own order */
      g_assert_cmpstr (text, ==, texts[i]);
    else
      g_assert_cmpstr (text, ==, "stance=none,supports");
  }
}

/* Ids with the marks that the text itself uses. */
static void
test_escapes (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumFilter) filter = NULL;
  static const char *const ids[] = { "a,b", "c;d", "e\\f", "g=h" };

  builder->head.title = "Odd ids";
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    RostrumSpeaker speaker = { .id = ids[i], .name = "X" };
    g_array_append_val (builder->speakers, speaker);
  }
  debate = rostrum_debate_builder_end (builder);
  for (guint mask = 0; mask < 16; mask++) {
    g_clear_pointer (&filter, rostrum_filter_free);
    filter = rostrum_filter_new (debate);
    for (guint i = 0; i < 4; i++)
      rostrum_filter_set_hidden (filter, debate, ROSTRUM_KIND_SPEAKER, i, mask >> i & 1);
    check_round_trip (debate, filter);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-text/things", test_things);
  g_test_add_func ("/filter-text/topics", test_topics);
  g_test_add_func ("/filter-text/others", test_others);
  g_test_add_func ("/filter-text/unfeatured", test_unfeatured);
  g_test_add_func ("/filter-text/bad", test_bad);
  g_test_add_func ("/filter-text/round-trips", test_round_trips);
  g_test_add_func ("/filter-text/shortest", test_shortest);
  g_test_add_func ("/filter-text/escapes", test_escapes);
  return g_test_run ();
}
