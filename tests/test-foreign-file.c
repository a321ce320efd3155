/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-foreign-file.h"
#include "load/rostrum-loader.h"

#include <string.h>

#define LITERAL(text) text, sizeof text - 1

static void
test_kinds (void)
{
  static const struct {
    const char *text;
    gsize length;
    const char *kind; /* a word of the sentence; NULL for what may be JSON */
  } files[] = {
    { LITERAL ("SQLite format 3\0\x10\0"), "SQLite" },
    { LITERAL ("%PDF-1.7\n"), "PDF" },
    { LITERAL ("\x89PNG\r\n\x1a\n\0\0"), "picture" },
    { LITERAL ("\xff\xd8\xff\xe0"), "picture" },
    { LITERAL ("PK\x03\x04\x14\0"), "ZIP" },
    { LITERAL ("\xd0\xcf\x11\xe0\xa1\xb1"), "office" },
    { LITERAL ("\177ELF\2"), "program" },
    { LITERAL ("\x1f\x8b\x08"), "packed" },
    { LITERAL ("<?xml version=\"1.0\"?>"), "XML" },
    { LITERAL ("\n <html>"), "XML" },
    /* Heads of real files: of Polis, of Discourse Network Analyzer, of the Clark Center, with lines in a cell. */
    { LITERAL ("timestamp,datetime,comment-id\n1542,Sat Nov 17,53\n"), "CSV" },
    { LITERAL ("\"statement_id\";\"time\";\"person\"\r\n1;\"2005-02-10\";\"Bob, Ann; et al.\"\r\n"), "CSV" },
    { LITERAL ("\"\";\"CO2 will not hurt.\"\n\"A\";1\n"), "CSV" },
    { LITERAL ("Last Name,First Name,\"The wage is $7.25, say\nA higher one, too\"\nAcemoglu,Daron,Agree\n"),
      "CSV" },
    { LITERAL ("name\tstance\nWang\tsupports"), "CSV" },
    { LITERAL ("1,2,3\n4,5,6\n"), "CSV" },
    { LITERAL ("a,b,c"), "CSV" },
    { LITERAL ("===\ntitle: Populism\n===\n"), "Argdown" },
    { LITERAL ("# Welcome!\n\n[Intro]: Argdown is simple\n  + A list"), "Argdown" },
    { LITERAL ("<Reason>: Since chips are dear"), "Argdown" },
    { LITERAL ("The MIT License (MIT)\n\nCopyright"), "plain text" },
    { LITERAL ("Permission is hereby granted, free of charge\nto all, who ask"), "plain text" },
    { LITERAL ("\n# Open Polis data\n\n::All of it::"), "plain text" },
    { LITERAL ("---\ntitle: x\n"), "plain text" },
    { LITERAL ("- first\n- second\n"), "plain text" },
    { LITERAL ("Über Kosten"), "plain text" },
    { LITERAL (""), NULL },
    { LITERAL (" \n"), NULL },
    { LITERAL ("{\"a\": 1, \"b\": 2}"), NULL },
    { LITERAL ("[1,2]"), NULL },
    { LITERAL ("[\"a\"]: 1"), NULL },
    { LITERAL ("# a remark\n{\"a\": 1}"), NULL },
    { LITERAL ("// a remark\n{\"a\": 1}"), NULL },
    { LITERAL ("/* a,b */ {}"), NULL },
    { LITERAL ("\"format\": \"rostrum-debate\",\n\"version\": 1,\n"), NULL },
    { LITERAL ("var x = {}"), NULL },
    { LITERAL ("nulll"), NULL },
    { LITERAL ("1 2"), NULL },
    { LITERAL ("-1"), NULL },
    { LITERAL ("\"a"), NULL },
    { LITERAL ("<"), "XML" },
    { LITERAL ("{\0}\0"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    /* Of just that size, so that a sanitizer sees a read behind it. */
    g_autofree char *copy = g_memdup2 (files[i].text, files[i].length);
    const char *words = rostrum_foreign_file_to_words (files[i].length > 0 ? copy : "", files[i].length);
    g_autofree char *shown = g_strescape (files[i].text, NULL);

    g_test_message ("%s", shown);
    if (!files[i].kind) {
      g_assert_cmpstr (words, ==, NULL);
    } else {
      g_assert_nonnull (words);
      g_assert_nonnull (strstr (words, files[i].kind));
    }
  }
}

/* One sentence, and no talk of JSON's mistakes. */
static void
test_loading (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (LITERAL ("a;b\n1;2\n"));
  g_autoptr (RostrumLoadResult) result = rostrum_load_bytes (bytes, "a.csv", NULL);
  const RostrumDiagnostic *one;

  g_assert_null (result->debate);
  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  one = g_ptr_array_index (result->diagnostics, 0);
  g_assert_cmpstr (one->code, ==, "not-json");
  g_assert_cmpstr (one->text, ==, "The file holds a table (CSV), not a debate in JSON.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign-file/kinds", test_kinds);
  g_test_add_func ("/foreign-file/loading", test_loading);
  return g_test_run ();
}
