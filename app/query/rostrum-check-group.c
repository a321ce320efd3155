/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of a debate should doubt, kind by kind. */
#include "query/rostrum-check.h"

#include <glib/gi18n-lib.h>

/* What weighs most stands first. */
static const struct {
  const char *code;
  const char *heading;
  const char *meaning;
} kinds[] = {
  { "self-contradiction", NC_ ("check", "Contradicts itself"),
    N_ ("A speaker is on both sides of a position, without a change of date.") },
  { "unsourced-statement", NC_ ("check", "Without a source"),
    N_ ("Nobody can look up whether it was said.") },
  { "formula-mismatch", NC_ ("check", "Formula and figure differ"),
    N_ ("The arithmetic does not give the figure that stands beside it.") },
  { "estimate-without-scope", NC_ ("check", "Does not say what it counts"),
    N_ ("A figure that compares with no other.") },
  { "echo-differs", NC_ ("check", "Repeats something else"),
    N_ ("It is said to repeat a statement, but differs from it in position or side.") },
  { "relation-contradiction", NC_ ("check", "Relations that exclude each other"),
    N_ ("The editors’ relations between positions cannot both hold.") },
  { "position-without-statement", NC_ ("check", "Nobody speaks of it"),
    N_ ("A position on which the debate holds no statement.") },
  { "unanswered", NC_ ("check", "Unanswered"),
    N_ ("Nobody stands on the other side. That may be agreement, or a gap.") },
  { "one-source", NC_ ("check", "From one source alone"),
    N_ ("All statements on the position come from the same source.") },
  { "undated-statement", NC_ ("check", "Statements without a date"), NULL },
  { "undated-estimate", NC_ ("check", "Figures without a date"), NULL },
};

static const char *const other_heading = NC_ ("check", "Other");

static guint
rank_of (const char *code)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && g_strcmp0 (kinds[i].code, code) != 0)
    i++;
  return i;
}

/* The rank in the upper half, the place in the list in the lower. */
static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

RostrumCheckGroup *
rostrum_check_group (GPtrArray *findings, guint *n)
{
  g_autofree guint64 *keys = NULL;
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (RostrumCheckGroup));

  g_return_val_if_fail (findings != NULL && n != NULL, NULL);

  keys = g_new (guint64, MAX (findings->len, 1));
  for (guint i = 0; i < findings->len; i++)
    keys[i] = (guint64) rank_of (((RostrumDiagnostic *) g_ptr_array_index (findings, i))->code) << 32 | i;
  qsort (keys, findings->len, sizeof *keys, compare_keys);
  for (guint i = 0; i < findings->len; i++) {
    guint rank = (guint) (keys[i] >> 32);
    RostrumDiagnostic *finding = g_ptr_array_index (findings, (guint) (keys[i] & G_MAXUINT32));
    RostrumCheckGroup *group = NULL;

    if (i == 0 || keys[i - 1] >> 32 != rank) {
      RostrumCheckGroup fresh = { 0 };
      gboolean known = rank < G_N_ELEMENTS (kinds);

      fresh.heading = g_dpgettext2 (GETTEXT_PACKAGE, "check", known ? kinds[rank].heading : other_heading);
      fresh.meaning = known && kinds[rank].meaning != NULL ? _ (kinds[rank].meaning) : NULL;
      fresh.findings = g_ptr_array_new ();
      g_array_append_val (groups, fresh);
    }
    group = &g_array_index (groups, RostrumCheckGroup, groups->len - 1);
    g_ptr_array_add (group->findings, finding);
  }
  *n = groups->len;
  return (RostrumCheckGroup *) (gpointer) g_array_free (groups, FALSE);
}

void
rostrum_check_groups_free (RostrumCheckGroup *groups, guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (groups[i].findings);
  g_free (groups);
}
