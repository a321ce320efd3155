/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-debate-writer.h"
#include "load/rostrum-builtin.h"
#include "rostrum-fixture.h"
#include "rostrum-load-text.h"

static char *
to_text (const RostrumDebate *debate)
{
  g_autoptr (GBytes) bytes = rostrum_debate_to_json (debate);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Writes, reads and writes again: without a finding, and the same to the last byte. */
static RostrumLoadResult *
assert_stable (const RostrumDebate *debate)
{
  g_autofree char *first = to_text (debate);
  g_autofree char *second = NULL;
  RostrumLoadResult *again = load_text (first);

  for (guint i = 0; i < again->diagnostics->len; i++) {
    const RostrumDiagnostic *one = g_ptr_array_index (again->diagnostics, i);

    g_test_message ("%u:%u %s: %s", one->line, one->column, one->pointer, one->text);
  }
  g_assert_cmpuint (again->diagnostics->len, ==, 0);
  g_assert_true (again->is_complete);
  second = to_text (again->debate);
  g_assert_cmpstr (first, ==, second);
  return again;
}

static void
assert_same_figure (RostrumFigure a, RostrumFigure b)
{
  g_assert_cmpstr (a.text, ==, b.text);
  if (a.text)
    g_assert_cmpint (rostrum_amount_compare (a.amount, b.amount), ==, 0);
}

static void
assert_same_locator (const RostrumLocator *a, const RostrumLocator *b)
{
  g_assert_cmpuint (a->line, ==, b->line);
  g_assert_cmpuint (a->sentence, ==, b->sentence);
  g_assert_cmpstr (a->page, ==, b->page);
  g_assert_cmpstr (a->section, ==, b->section);
  g_assert_cmpstr (a->time, ==, b->time);
  g_assert_cmpstr (a->anchor, ==, b->anchor);
  g_assert_cmpstr (a->extra, ==, b->extra);
}

static void
assert_same_statements (const RostrumDebate *a, const RostrumDebate *b)
{
  g_assert_cmpuint (a->n_statements, ==, b->n_statements);
  for (guint32 i = 0; i < a->n_statements; i++) {
    const RostrumStatement *x = &a->statements[i];
    const RostrumStatement *y = &b->statements[i];

    g_assert_cmpstr (x->id, ==, y->id);
    g_assert_cmpuint (x->speaker, ==, y->speaker);
    g_assert_cmpuint (x->position, ==, y->position);
    g_assert_cmpint (x->stance, ==, y->stance);
    g_assert_cmpint (rostrum_date_compare (x->date, y->date), ==, 0);
    g_assert_cmpuint (x->source, ==, y->source);
    assert_same_locator (&x->locator, &y->locator);
    g_assert_cmpstr (x->summary, ==, y->summary);
    g_assert_cmpstr (x->quote, ==, y->quote);
    g_assert_cmpint (x->attribution, ==, y->attribution);
    g_assert_cmpuint (x->echoes, ==, y->echoes);
    g_assert_cmpfloat (x->confidence, ==, y->confidence);
    g_assert_cmpstr (x->extra, ==, y->extra);
  }
}

static void
assert_same_estimates (const RostrumDebate *a, const RostrumDebate *b)
{
  g_assert_cmpuint (a->n_estimates, ==, b->n_estimates);
  for (guint32 i = 0; i < a->n_estimates; i++) {
    const RostrumEstimate *x = &a->estimates[i];
    const RostrumEstimate *y = &b->estimates[i];

    g_assert_cmpstr (x->id, ==, y->id);
    g_assert_cmpuint (x->speaker, ==, y->speaker);
    assert_same_figure (x->low, y->low);
    assert_same_figure (x->best, y->best);
    assert_same_figure (x->high, y->high);
    g_assert_cmpstr (x->unit, ==, y->unit);
    g_assert_cmpint (x->hedge, ==, y->hedge);
    g_assert_cmpstr (x->verbal, ==, y->verbal);
    g_assert_cmpint (x->basis, ==, y->basis);
    g_assert_cmpuint (x->derived_by, ==, y->derived_by);
    g_assert_cmpint (x->derived_by_editor, ==, y->derived_by_editor);
    g_assert_cmpuint (x->n_formula, ==, y->n_formula);
    g_assert_cmpuint (x->n_positions, ==, y->n_positions);
    g_assert_cmpstr (x->extra, ==, y->extra);
  }
}

static void
test_fixture (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumLoadResult) again = NULL;

  /* A file must say who derived a figure. */
  for (guint i = 0; i < builder->estimates->len; i++) {
    RostrumEstimate *estimate = &g_array_index (builder->estimates, RostrumEstimate, i);

    if (estimate->basis == ROSTRUM_BASIS_DERIVED && !estimate->derived_by_editor)
      estimate->derived_by = estimate->speaker;
  }
  debate = rostrum_debate_builder_end (builder);
  again = assert_stable (debate);

  assert_same_statements (debate, again->debate);
  assert_same_estimates (debate, again->debate);
  g_assert_cmpuint (again->debate->n_tours, ==, debate->n_tours);
}

static void
test_builtin (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  g_autoptr (RostrumLoadResult) again = assert_stable (builtin->debate);

  assert_same_statements (builtin->debate, again->debate);
  g_assert_cmpuint (builtin->debate->n_presets, >, 0);
  g_assert_cmpuint (again->debate->n_presets, ==, builtin->debate->n_presets);
  assert_same_estimates (builtin->debate, again->debate);
}

/* Every object of the format with members that this program does not know, in every disguise: they come back byte for byte. */
static void
test_unknown_members (void)
{
  static const char x[] =
      "\"x\": {\"n\" : 1.50e+07, \"deep\": [ [ ],\n\t{} ], \"s\": \"\\u00e9\\/é\"}, \"\\u0079 y\":-0";
  g_autofree char *file =
      g_strdup_printf (HEAD "\"sources\": [{\"id\": \"d\", \"title\": \"D\", %s}], \"speakers\": [{\"id\": "
                            "\"a\", %s, \"name\": \"A\"}],"
                            "\"topics\": [{\"id\": \"t\", \"label\": \"T\", %s}],"
                            "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P.\", %s, "
                            "\"relations\": [{\"kind\": \"supports\", \"to\": \"q\", %s}]},"
                            "{\"id\": \"q\", \"label\": \"Q\", \"claim\": \"Q.\"}],"
                            "\"statements\": [{\"id\": \"s\", \"speaker\": \"a\", \"summary\": \"x\", "
                            "\"source\": \"d\", \"locator\": {\"line\": 1, %s}, %s}],"
                            "\"scopes\": [{\"id\": \"c\", \"label\": \"C\", %s}],"
                            "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"unit\": \"USD\", \"best\": "
                            "\"1\", \"basis\": \"derived\", \"derived_by\": \"editor\","
                            "\"formula\": [{\"times\": [{\"label\": \"l\", \"value\": \"1\", \"from\": "
                            "{\"source\": \"d\", \"locator\": {%s, \"line\": 2}}, %s}], %s}], %s}],"
                            "\"events\": [{\"id\": \"v\", \"date\": \"2025\", \"label\": \"V\", %s}],"
                            "\"tours\": [{\"id\": \"r\", \"title\": \"R\", \"steps\": [{\"heading\": \"H\", "
                            "\"text\": \"T.\", %s}], %s}],"
                            "\"presets\": [{\"id\": \"k\", \"title\": \"K\", \"model\": \"run\", "
                            "\"estimate\": \"e\", \"inputs\": [{\"input\": \"hour-price\", \"value\": \"1\", "
                            "\"from\": \"assumption\", %s}, {\"input\": \"gpu-hours\", \"low\": \"1\", "
                            "\"high\": \"2.0\", \"from\": {\"estimate\": \"e\"}}], %s}], %s}",
                       x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x);
  g_autoptr (RostrumLoadResult) result = load_good (file);
  g_autoptr (RostrumLoadResult) again = assert_stable (result->debate);
  g_autofree char *text = to_text (result->debate);
  guint n = 0;

  for (const char *at = strstr (text, x); at; at = strstr (at + 1, x))
    n++;
  g_assert_cmpuint (n, ==, 18);
  g_assert_cmpstr (again->debate->presets[0].inputs[1].term.extra, ==, x);
  g_assert_cmpstr (again->debate->presets[0].inputs[0].term.high.text, ==, "2.0");
  g_assert_cmpstr (again->debate->estimates[0].formula[0].times[0].from_locator.extra, ==, x);
  g_assert_cmpstr (again->debate->extra, ==, x);
}

static void
test_strings (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (
      HEAD PEOPLE
      "\"note\": \"quote \\\" backslash \\\\ slash / line\\nbreak tab\\t é 😀 \\u2028 https://a.example/b\"}");
  g_autofree char *text = to_text (result->debate);

  g_assert_nonnull (strstr (
      text,
      "\"quote \\\" backslash \\\\ slash / line\\nbreak tab\\u0009 é 😀 \xe2\x80\xa8 https://a.example/b\""));
}

/* Digits that were written stay written. */
static void
test_amounts (void)
{
  static const char *const amounts[] = {
    "0", "0.0", "5576000.00", "1E6", "1e+06", "0.000000000001", "123456789012345678", "007"
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++) {
    g_autofree char *file =
        g_strdup_printf (HEAD PEOPLE "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"speaker\": "
                                     "\"ada\", \"unit\": \"USD\", \"best\": \"%s\"}]}",
                         amounts[i]);
    g_autofree char *expected = g_strdup_printf ("\"best\": \"%s\"", amounts[i]);
    g_autoptr (RostrumLoadResult) result = load_good (file);
    g_autofree char *text = to_text (result->debate);

    g_assert_nonnull (strstr (text, expected));
  }
}

static void
test_confidence (void)
{
  static const char *const numbers[] = { "0", "-0.0", "1", "0.1", "0.3333333333333333", "5e-324" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *file = g_strdup_printf (
        HEAD PEOPLE
        "\"statements\": [{\"id\": \"s\", \"speaker\": \"ada\", \"summary\": \"x\", \"confidence\": %s}]}",
        numbers[i]);
    g_autoptr (RostrumLoadResult) result = load_good (file);
    g_autoptr (RostrumLoadResult) again = assert_stable (result->debate);

    g_assert_cmpfloat (again->debate->statements[0].confidence, ==, result->debate->statements[0].confidence);
  }
}

static void
test_layout (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD "\"x\": 1, \"speakers\": [{\"name\": \"A\", \"id\": \"a\"}],"
                      "\"statements\": [{\"id\": \"s\", \"summary\": \"x\", \"speaker\": \"a\"}]}");
  g_autofree char *text = to_text (result->debate);

  g_assert_cmpstr (text, ==,
                   "{\n  \"format\": \"rostrum-debate\",\n  \"version\": 1,\n  \"title\": \"Test\",\n  "
                   "\"speakers\": [\n    {\n"
                   "      \"id\": \"a\",\n      \"name\": \"A\",\n      \"kind\": \"person\",\n      "
                   "\"featured\": false\n    }\n  ],\n"
                   "  \"statements\": [\n    {\n      \"id\": \"s\",\n      \"speaker\": \"a\",\n      "
                   "\"summary\": \"x\",\n"
                   "      \"attribution\": \"direct\"\n    }\n  ],\n  \"x\": 1\n}\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/debate-writer/fixture", test_fixture);
  g_test_add_func ("/debate-writer/builtin", test_builtin);
  g_test_add_func ("/debate-writer/unknown-members", test_unknown_members);
  g_test_add_func ("/debate-writer/strings", test_strings);
  g_test_add_func ("/debate-writer/amounts", test_amounts);
  g_test_add_func ("/debate-writer/confidence", test_confidence);
  g_test_add_func ("/debate-writer/layout", test_layout);
  return g_test_run ();
}
