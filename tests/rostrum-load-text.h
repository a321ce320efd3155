/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading a debate that stands in the test itself. */
#pragma once

#include "load/rostrum-loader.h"

/* The smallest good beginning; what comes after it stands on line 2. */
#define HEAD "{\"format\": \"rostrum-debate\", \"version\": 1, \"title\": \"Test\",\n"
#define PEOPLE                                                                                               \
  "\"sources\": [{\"id\": \"doc\", \"title\": \"Document\"}],"                                               \
  "\"speakers\": [{\"id\": \"ada\", \"name\": \"Ada\"}, {\"id\": \"bob\", \"name\": \"Bob\"}],"              \
  "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P is so.\"}],\n"

static inline RostrumLoadResult *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return rostrum_load_bytes (bytes, "test.debate.json", NULL);
}

/* The one that has this code; NULL if there is none. */
static inline const RostrumDiagnostic *
find_problem (const RostrumLoadResult *result, const char *code)
{
  for (guint i = 0; i < result->diagnostics->len; i++) {
    const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, i);

    if (g_str_equal (one->code, code))
      return one;
  }
  return NULL;
}

static inline guint
count_problems (const RostrumLoadResult *result, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < result->diagnostics->len; i++)
    n += g_str_equal (((RostrumDiagnostic *) g_ptr_array_index (result->diagnostics, i))->code, code);
  return n;
}

#define assert_problem_at(result, with_code, at_line, at_column, at_pointer)                                 \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    const RostrumDiagnostic *found = find_problem ((result), (with_code));                                   \
                                                                                                             \
    g_assert_nonnull (found);                                                                                \
    g_assert_cmpuint (found->line, ==, (at_line));                                                           \
    g_assert_cmpuint (found->column, ==, (at_column));                                                       \
    g_assert_cmpstr (found->pointer, ==, (at_pointer));                                                      \
    g_assert_true (g_utf8_validate (found->text, -1, NULL) && *found->text);                                 \
  }                                                                                                          \
  G_STMT_END

#define assert_problem(result, with_code, at_pointer)                                                        \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    const RostrumDiagnostic *found = find_problem ((result), (with_code));                                   \
                                                                                                             \
    g_assert_nonnull (found);                                                                                \
    g_assert_cmpstr (found->pointer, ==, (at_pointer));                                                      \
  }                                                                                                          \
  G_STMT_END

/* A debate that loads without a finding. */
static inline RostrumLoadResult *
load_good (const char *text)
{
  RostrumLoadResult *result = load_text (text);

  for (guint i = 0; i < result->diagnostics->len; i++) {
    const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, i);

    g_test_message ("%u:%u %s %s: %s", one->line, one->column, one->code, one->pointer, one->text);
  }
  g_assert_cmpuint (result->diagnostics->len, ==, 0);
  g_assert_nonnull (result->debate);
  g_assert_true (result->is_complete);
  return result;
}
