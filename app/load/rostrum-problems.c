/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-problems.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *nick;
  RostrumSeverity severity;
} codes[] = {
#define X(name, code, severity) { code, ROSTRUM_SEVERITY_##severity },
  ROSTRUM_PROBLEM_CODES (X)
#undef X
};

const char *
rostrum_problem_code_to_nick (RostrumProblemCode code)
{
  g_return_val_if_fail (code < ROSTRUM_N_PROBLEM_CODES, "");
  return codes[code].nick;
}

RostrumProblems *
rostrum_problems_new (void)
{
  RostrumProblems *self = g_new0 (RostrumProblems, 1);

  self->list = rostrum_diagnostics_new ();
  return self;
}

void
rostrum_problems_free (RostrumProblems *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

RostrumProblems *
rostrum_problems_new_after (const RostrumProblems *before)
{
  RostrumProblems *self = rostrum_problems_new ();

  self->before = before;
  return self;
}

gboolean
rostrum_problems_want (const RostrumProblems *self, RostrumProblemCode code)
{
  return self->counts[code] < ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE &&
         (!self->before ||
          g_atomic_int_get (&self->before->counts[code]) < ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE);
}

gboolean
rostrum_problems_count (RostrumProblems *self, RostrumProblemCode code)
{
  gboolean is_wanted = rostrum_problems_want (self, code);

  self->counts[code]++;
  return is_wanted;
}

void
rostrum_problems_add (RostrumProblems *self, RostrumProblemCode code, guint32 line, guint32 column,
                      const char *pointer, const char *text, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, text);
  sentence = g_strdup_vprintf (text, arguments);
  va_end (arguments);
  rostrum_diagnostics_add (self->list, codes[code].severity, codes[code].nick, line, column, pointer, "%s",
                           sentence);
}

void
rostrum_problems_merge (RostrumProblems *self, RostrumProblems *other)
{
  gint kept[ROSTRUM_N_PROBLEM_CODES];

  memcpy (kept, self->counts, sizeof kept);
  for (guint i = 0; i < other->list->len; i++) {
    RostrumDiagnostic *one = g_ptr_array_index (other->list, i);
    guint code = 0;

    while (codes[code].nick != one->code)
      code++;
    if (kept[code]++ < ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE)
      g_ptr_array_add (self->list, g_steal_pointer (&other->list->pdata[i]));
  }
  for (guint code = 0; code < ROSTRUM_N_PROBLEM_CODES; code++) {
    if (other->counts[code] > 0)
      g_atomic_int_add (&self->counts[code], other->counts[code]);
    other->counts[code] = 0;
  }
  /* The free function is not made for the holes that are left behind. */
  for (guint i = other->list->len; i-- > 0;) {
    if (!other->list->pdata[i])
      g_ptr_array_steal_index_fast (other->list, i);
  }
  g_ptr_array_set_size (other->list, 0);
}

gboolean
rostrum_problems_have_errors (const RostrumProblems *self)
{
  for (guint code = 0; code < ROSTRUM_N_PROBLEM_CODES; code++) {
    if (self->counts[code] > 0 && codes[code].severity == ROSTRUM_SEVERITY_ERROR)
      return TRUE;
  }
  return FALSE;
}

/* The last of each kind in the sorted list tells how many more there are. */
static void
say_how_many_more (RostrumProblems *self, guint code)
{
  guint more = self->counts[code] - ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE;
  RostrumDiagnostic *last = NULL;

  for (guint i = self->list->len; i-- > 0 && !last;) {
    RostrumDiagnostic *one = g_ptr_array_index (self->list, i);

    if (one->code == codes[code].nick)
      last = one;
  }
  if (last)
    rostrum_diagnostics_add (self->list, last->severity, last->code, last->line, last->column, last->pointer,
                             ngettext ("… and %u more problem of the kind “%s”.",
                                       "… and %u more problems of the kind “%s”.", more),
                             more, last->code);
}

GPtrArray *
rostrum_problems_end (RostrumProblems *self)
{
  GPtrArray *list = self->list;

  rostrum_diagnostics_sort (list);
  for (guint code = 0; code < ROSTRUM_N_PROBLEM_CODES; code++) {
    if (self->counts[code] > ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE)
      say_how_many_more (self, code);
    self->counts[code] = 0;
  }
  rostrum_diagnostics_sort (list);
  self->list = rostrum_diagnostics_new ();
  return list;
}
