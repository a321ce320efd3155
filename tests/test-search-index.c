/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-search.h"
#include "rostrum-fixture.h"

#include <string.h>

/* TRUE if a speaker of this name is found by this text. */
static gboolean
finds (const char *name, const char *text)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  RostrumSpeaker speaker = { .id = "s", .name = name };
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumSearchIndex) index = NULL;
  g_autoptr (GArray) results = NULL;

  builder->head.title = "Folding";
  g_array_append_val (builder->speakers, speaker);
  debate = rostrum_debate_builder_end (builder);
  index = rostrum_search_index_new (debate);
  results = rostrum_search (index, text, 10);
  return results->len == 1;
}

static void
test_folding (void)
{
  static const char *const rows[][2] = {
    { "Élise Ñandú", "elise nandu" },
    { "elise nandu", "ÉLISE ÑANDÚ" },
    { "Søren Łukasz Đuro", "soren lukasz duro" },
    { "Strauß", "STRAUSS" },
    { "Œuvre Æsir", "oeuvre aesir" },
    { "Scale’s", "scale's" },
    { "ＤｅｅｐＳｅｅｋ", "deepseek" }, /* full width */
    { "ΔΕΛΤΑ", "δελτα" },
    { "Москва", "МОСКВА" },
    { "梁文锋", "文锋" },
    { "tab\tand\n\nline", "tab and line" },
    { "no\302\240break", "no break" },
    { "ﬁne", "fine" }, /* a ligature */
    { "İstanbul", "istanbul" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!finds (rows[i][0], rows[i][1]))
      g_error ("“%s” is not found by “%s”", rows[i][0], rows[i][1]);
  g_assert_false (finds ("Wang", "Tan"));
}

/* A text must not match across two fields or two things. */
static void
test_borders (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  static const char *const aliases[] = { "gamma delta" };
  RostrumSpeaker speakers[] = { { .id = "a", .name = "alpha beta", .aliases = aliases, .n_aliases = 1 },
                                { .id = "b", .name = "" },
                                { .id = "c", .name = "omega" } };
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumSearchIndex) index = NULL;
  static const struct {
    const char *text;
    guint n;
  } rows[] = { { "alpha delta", 1 }, { "betagamma", 0 },   { "beta\ngamma", 1 },
               { "deltaomega", 0 },  { "delta omega", 0 }, { "a", 2 } };

  builder->head.title = "Borders";
  g_array_append_vals (builder->speakers, speakers, 3);
  debate = rostrum_debate_builder_end (builder);
  index = rostrum_search_index_new (debate);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) results = rostrum_search (index, rows[i].text, 10);
    g_assert_cmpuint (results->len, ==, rows[i].n);
  }
}

static void
test_empty (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumSearchIndex) index = NULL;
  g_autoptr (GArray) results = NULL;

  builder->head.title = "Nothing";
  debate = rostrum_debate_builder_end (builder);
  index = rostrum_search_index_new (debate);
  results = rostrum_search (index, "x", 10);
  g_assert_cmpuint (results->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-index/folding", test_folding);
  g_test_add_func ("/search-index/borders", test_borders);
  g_test_add_func ("/search-index/empty", test_empty);
  return g_test_run ();
}
