/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a filter does, for people: beside the counts, which tell of speakers and positions. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-filter.h"
#include "query/rostrum-words.h"

char *
rostrum_dates_to_words (RostrumDate from, RostrumDate to)
{
  g_autofree char *first = rostrum_date_to_words (from);
  g_autofree char *last = rostrum_date_to_words (to);

  if (!rostrum_date_is_set (from))
    return g_strdup_printf (C_ ("dates", "until %s"), last);
  if (!rostrum_date_is_set (to))
    return g_strdup_printf (C_ ("dates", "from %s on"), first);
  if (rostrum_date_compare (from, to) == 0)
    return g_steal_pointer (&first);
  /* Translators: two dates: "20 Jan 2025 to 3 Feb 2025" */
  return g_strdup_printf (C_ ("dates", "%1$s to %2$s"), first, last);
}

/* Those that are shown, or those that are not, whichever are fewer. */
static char *
stances_to_words (guint stances)
{
  const gboolean few = (guint) __builtin_popcount (stances) <= ROSTRUM_N_STANCES / 2;
  g_autoptr (GString) list = g_string_new (NULL);

  if (stances == 0)
    return g_strdup (_ ("no stance"));
  for (int s = 1; s <= ROSTRUM_N_STANCES; s++) {
    RostrumStance stance = (RostrumStance) (s % ROSTRUM_N_STANCES);

    if ((stances >> stance & 1) != few)
      continue;
    if (list->len > 0)
      g_string_append (list, C_ ("filter", ", "));
    /* Translators: a stance in words, one of several: “opposes” */
    g_string_append_printf (list, C_ ("filter", "“%s”"), rostrum_stance_to_words (stance));
  }
  /* Translators: one stance or more, such as “opposes”, “leans to oppose” */
  return few ? g_strdup_printf (_ ("of the stances only %s"), list->str)
             : g_strdup_printf (_ ("of the stances all but %s"), list->str);
}

static void
take (GString *words, char *clause)
{
  if (words->len > 0)
    g_string_append (words, C_ ("filter", "; "));
  g_string_append (words, clause);
  g_free (clause);
}

char *
rostrum_filter_to_words (const RostrumFilter *self, gboolean figures)
{
  GString *words = g_string_new (NULL);
  guint n_sources;

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  if (self->featured_only && !figures)
    take (words, g_strdup (_ ("featured speakers only")));
  if ((self->stances & ROSTRUM_STANCES_ALL) != ROSTRUM_STANCES_ALL && !figures)
    take (words, stances_to_words (self->stances & ROSTRUM_STANCES_ALL));
  if (rostrum_date_is_set (self->from) || rostrum_date_is_set (self->to))
    take (words, rostrum_dates_to_words (self->from, self->to));
  n_sources = self->hidden_sources != NULL ? rostrum_bits_count (self->hidden_sources) : 0;
  if (n_sources > 0)
    take (words,
          g_strdup_printf (ngettext ("without %u source", "without %u sources", n_sources), n_sources));
  return g_string_free (words, FALSE);
}
