/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every type of member, given as every type of JSON that it is not. */
#include "load/rostrum-fields.h"
#include "rostrum-load-text.h"

typedef struct {
  const char *before; /* the file up to the value */
  const char *after;
  const char *pointer;
  const char *good; /* the kinds of JSON that it may be: letters of "tnboal" */
} Member;

#define STATEMENT HEAD PEOPLE "\"statements\": [{\"id\": \"s\", "
#define ESTIMATE                                                                                             \
  HEAD PEOPLE "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"speaker\": \"ada\", \"unit\": \"USD\", "

static const Member members[] = {
  { STATEMENT "\"speaker\": \"ada\", \"summary\": ", "}]}", "/statements/0/summary", "t" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"confidence\": ", "}]}", "/statements/0/confidence",
    "n" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"date\": ", "}]}", "/statements/0/date", "" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"attribution\": ", "}]}",
    "/statements/0/attribution", "" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": ", "}]}",
    "/statements/0/locator", "o" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": {\"line\": ",
    "}}]}", "/statements/0/locator/line", "n" },
  { STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": {\"page\": ",
    "}}]}", "/statements/0/locator/page", "tn" },
  { STATEMENT "\"summary\": \"x\", \"speaker\": ", "}]}", "/statements/0/speaker", "" },
  { ESTIMATE "\"best\": ", "}]}", "/estimates/0/best", "" },
  { ESTIMATE "\"best\": \"1\", \"positions\": ", "}]}", "/estimates/0/positions", "a" },
  { ESTIMATE "\"best\": \"1\", \"positions\": [", "]}]}", "/estimates/0/positions/0", "" },
  { ESTIMATE "\"best\": \"1\", \"derived_by\": ", "}]}", "/estimates/0/derived_by", "" },
  { ESTIMATE "\"best\": \"1\", \"formula\": ", "}]}", "/estimates/0/formula", "a" },
  { ESTIMATE "\"best\": \"1\", \"formula\": [", "]}]}", "/estimates/0/formula/0", "" },
  { ESTIMATE "\"best\": \"1\", \"formula\": [{\"times\": ", "}]}]}", "/estimates/0/formula/0/times", "" },
  { ESTIMATE "\"best\": \"1\", \"formula\": [{\"times\": [", "]}]}]}", "/estimates/0/formula/0/times/0", "" },
  { HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"A\", \"featured\": ", "}]}", "/speakers/0/featured",
    "b" },
  { HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"A\", \"aliases\": ", "}]}", "/speakers/0/aliases", "a" },
  { HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"A\", \"aliases\": [", "]}]}", "/speakers/0/aliases/0",
    "t" },
  { HEAD "\"speakers\": [", "]}", "/speakers/0", "" },
  { HEAD "\"sources\": [{\"id\": \"a\", \"title\": \"A\", \"url\": ", "}]}", "/sources/0/url", "" },
  { HEAD "\"currency\": ", "}", "/currency", "" },
  { HEAD "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P.\", \"relations\": [", "]}]}",
    "/positions/0/relations/0", "" },
  { HEAD "\"tours\": [{\"title\": \"T\", \"steps\": ", "}]}", "/tours/0/steps", "a" },
  { HEAD "\"tours\": [{\"title\": \"T\", \"steps\": [", "]}]}", "/tours/0/steps/0", "" },
};

static const struct {
  char letter;
  const char *json;
} values[] = { { 't', "\"unlikely\"" }, { 'n', "1" }, { 'b', "true" }, { 'b', "false" }, { 'l', "null" },
               { 'o', "{\"line\":1}" }, { 'a', "[]" } };

static void
test_types (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (values); k++) {
      g_autofree char *text = g_strconcat (members[i].before, values[k].json, members[i].after, NULL);
      g_autoptr (RostrumLoadResult) result = load_text (text);
      gboolean is_good = strchr (members[i].good, values[k].letter) != NULL;
      gboolean is_blamed = FALSE;

      g_test_message ("%s", text);
      for (guint p = 0; p < result->diagnostics->len; p++) {
        const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, p);

        is_blamed |=
            one->severity == ROSTRUM_SEVERITY_ERROR && g_str_has_prefix (one->pointer, members[i].pointer);
      }
      g_assert_cmpint (is_blamed, ==, !is_good);
      g_assert_cmpint (result->is_complete, ==, is_good);
    }
  }
}

/* A wrong optional member is passed over, a wrong required one takes the record with it. */
static void
test_required (void)
{
  g_autoptr (RostrumLoadResult) optional = load_text (
      STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"date\": \"never\", \"quote\": \"q\"}]}");
  g_autoptr (RostrumLoadResult) required = load_text (STATEMENT "\"speaker\": \"ada\", \"summary\": 7}]}");
  g_autoptr (RostrumLoadResult) figure = load_text (ESTIMATE "\"best\": \"1\", \"high\": \"many\"}]}");

  g_assert_cmpuint (optional->debate->n_statements, ==, 1);
  g_assert_false (rostrum_date_is_set (optional->debate->statements[0].date));
  g_assert_cmpstr (optional->debate->statements[0].quote, ==, "q");
  g_assert_cmpuint (required->debate->n_statements, ==, 0);
  g_assert_cmpuint (figure->debate->n_estimates, ==, 0);
}

static void
test_numbers (void)
{
  static const struct {
    const char *json;
    gboolean is_ordinal;
    gboolean is_fraction;
  } numbers[] = { { "1", TRUE, TRUE },           { "0", FALSE, TRUE },
                  { "-1", FALSE, FALSE },        { "1.0", TRUE, TRUE },
                  { "1e0", TRUE, TRUE },         { "0.5", FALSE, TRUE },
                  { "2147483647", TRUE, FALSE }, { "2147483648", FALSE, FALSE },
                  { "1e999", FALSE, FALSE },     { "18446744073709551617", FALSE, FALSE },
                  { "-0", FALSE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *ordinal = g_strdup_printf (
        STATEMENT
        "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": {\"line\": %s}}]}",
        numbers[i].json);
    g_autofree char *fraction = g_strdup_printf (
        STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"confidence\": %s}]}", numbers[i].json);
    g_autoptr (RostrumLoadResult) line = load_text (ordinal);
    g_autoptr (RostrumLoadResult) confidence = load_text (fraction);

    g_test_message ("%s", numbers[i].json);
    g_assert_cmpint (line->is_complete, ==, numbers[i].is_ordinal);
    g_assert_cmpint (confidence->is_complete, ==, numbers[i].is_fraction);
    g_assert_cmpint (find_problem (line, "number-out-of-range") != NULL, ==, !numbers[i].is_ordinal);
  }
}

static void
test_page (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (STATEMENT "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": "
                           "{\"page\": 12, \"section\": \"3\"}}]}");

  g_assert_cmpstr (result->debate->statements[0].locator.page, ==, "12");
  g_assert_cmpstr (result->debate->statements[0].locator.section, ==, "3");
}

static void
test_odd_pages (void)
{
  static const struct {
    const char *json;
    const char *page;
  } pages[] = { { "0", "0" },
                { "-1", NULL },
                { "1.5", NULL },
                { "12345678901234567890", "12345678901234567890" },
                { "123456789012345678901", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *text = g_strdup_printf (
        STATEMENT
        "\"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\", \"locator\": {\"page\": %s}}]}",
        pages[i].json);
    g_autoptr (RostrumLoadResult) result = load_text (text);

    g_assert_cmpstr (result->debate->statements[0].locator.page, ==, pages[i].page);
    g_assert_cmpuint (result->diagnostics->len, ==, pages[i].page == NULL);
  }
}

/* A sentence shows the beginning of a long value, and cuts no character: neither here nor one or two bytes later. */
static void
test_long_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    for (guint n_before = 0; n_before < 4; n_before++) {
      g_autoptr (GString) text = g_string_new (members[i].before);
      g_autoptr (RostrumLoadResult) result = NULL;

      g_string_append_printf (text, "\"%.*s", (int) n_before, "xxx");
      for (guint n = 0; n < 100; n++)
        g_string_append (text, "👩");
      g_string_append_printf (text, "\"%s", members[i].after);
      result = load_text (text->str);
      for (guint p = 0; p < result->diagnostics->len; p++) {
        const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, p);

        if (!g_utf8_validate (one->text, -1, NULL))
          g_error ("not UTF-8: %s: %s", one->pointer, one->text);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/types", test_types);
  g_test_add_func ("/fields/required", test_required);
  g_test_add_func ("/fields/long-values", test_long_values);
  g_test_add_func ("/fields/numbers", test_numbers);
  g_test_add_func ("/fields/page", test_page);
  g_test_add_func ("/fields/odd-pages", test_odd_pages);
  return g_test_run ();
}
