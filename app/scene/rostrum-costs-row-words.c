/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of one figure: beside its glyph, by a screen reader, on hovering. */
#include "rostrum-costs.h"

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>

/* Shorter words of a name ("of", "The") say nothing of whose it is; a number ("001") does. */
#define LEAST_NAME 4

/* Static, translated, or the debate's. */
static const char *
name_of (const RostrumDebate *debate, const RostrumEstimate *estimate)
{
  guint32 face = rostrum_costs_face (estimate);

  if (rostrum_estimate_is_own (estimate))
    return C_ ("provenance", "yours");
  return face != ROSTRUM_NONE ? debate->speakers[face].name : _ ("our arithmetic");
}

/* TRUE if a word of the speaker's name that is more than a particle stands in the label: "Sacks: the final run only". */
static gboolean
label_names (const RostrumDebate *debate, const RostrumEstimate *estimate)
{
  guint32 face = rostrum_costs_face (estimate);
  g_auto (GStrv) words = NULL;

  if (face == ROSTRUM_NONE)
    return FALSE;
  words = g_str_tokenize_and_fold (debate->speakers[face].name, NULL, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if ((g_utf8_strlen (words[i], -1) >= LEAST_NAME || g_ascii_isdigit (*words[i])) &&
        g_str_match_string (words[i], estimate->label, TRUE))
      return TRUE;
  return FALSE;
}

/* @words behind what is said so far; takes both. */
static char *
behind (char *words, char *more)
{
  char *both;

  if (words == NULL || more == NULL)
    return words != NULL ? words : more;
  /* Translators: two or three short remarks on a figure, such as date and speaker: "29 Jan 2025 · Dario Amodei" */
  both = g_strdup_printf (C_ ("remarks", "%1$s · %2$s"), words, more);
  g_free (words);
  g_free (more);
  return both;
}

char *
rostrum_costs_row_whose (const RostrumViewContext *context, guint32 estimate)
{
  const RostrumEstimate *e = &context->debate->estimates[estimate];
  RostrumGrouping grouping = context->state->grouping;
  char *words = NULL;

  if (context->state->sort == ROSTRUM_SORT_DATE && rostrum_date_is_set (e->date))
    words = rostrum_date_to_words (e->date);
  if (grouping != ROSTRUM_GROUP_SPEAKER && !label_names (context->debate, e))
    words = behind (words, g_strdup (name_of (context->debate, e)));
  if (grouping != ROSTRUM_GROUP_SCOPE && e->scope != ROSTRUM_NONE)
    words = behind (words, g_strdup (context->debate->scopes[e->scope].label));
  return words;
}

char *
rostrum_costs_row_chain (const RostrumCostsRow *row)
{
  if (row->n_voices < 2)
    return NULL;
  /* Translators: so many speakers give one figure, and all of them have it from the first */
  return g_strdup_printf (ngettext ("%u voice, 1 source", "%u voices, 1 source", row->n_voices),
                          row->n_voices);
}

char *
rostrum_costs_row_echo (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];
  const RostrumEstimate *repeated;
  guint32 face;

  if (e->echoes == ROSTRUM_NONE)
    return NULL;
  repeated = &debate->estimates[e->echoes];
  face = rostrum_costs_face (repeated);
  /* Translators: an echo, and whose figure it is */
  return g_strdup_printf (_ ("↺ repeats %s"), face != ROSTRUM_NONE && face != rostrum_costs_face (e)
                                                  ? debate->speakers[face].name
                                                  : repeated->label);
}

/* The figure as it is spoken: "<" and ">" are silent. */
static char *
spoken_figure (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];
  RostrumCostsMark mark = rostrum_costs_mark_of (e);
  RostrumFigure bound = rostrum_figure_is_set (e->best) ? e->best : mark.open_high ? e->low : e->high;
  g_autofree char *amount = NULL;

  if (mark.verbal || (!mark.open_low && !mark.open_high))
    return rostrum_estimate_to_words (debate, estimate);
  amount = rostrum_amount_format (bound.amount, e->unit);
  return mark.open_high ? g_strdup_printf (_ ("more than %s"), amount)
                        : g_strdup_printf (_ ("less than %s"), amount);
}

char *
rostrum_costs_row_name (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];
  g_autofree char *figure = spoken_figure (debate, estimate);

  if (e->scope == ROSTRUM_NONE)
    /* Translators: speaker, label, figure */
    return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), name_of (debate, e), e->label, figure);
  /* Translators: speaker, label, figure, what it counts: "Emad Mostaque: optimised H100s, less than $2.5 M, final
   * training run" */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s, %4$s"), name_of (debate, e), e->label, figure,
                          debate->scopes[e->scope].label);
}

/* How the figure came about; NULL if it was simply stated. */
static char *
basis_sentence (const RostrumDebate *debate, guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];
  g_autofree char *formula = rostrum_estimate_formula_to_words (debate, estimate);

  if (rostrum_estimate_is_own (e))
    return g_strdup (_ ("Yours, not part of the debate"));
  if (e->basis != ROSTRUM_BASIS_DERIVED)
    return NULL;
  if (e->derived_by_editor)
    return formula != NULL ? g_strdup_printf (_ ("Our arithmetic: %s"), formula)
                           : g_strdup (_ ("Our arithmetic, stated by nobody"));
  if (e->derived_by != ROSTRUM_NONE && formula != NULL)
    /* Translators: a speaker and a formula */
    return g_strdup_printf (_ ("Worked out by %1$s: %2$s"), debate->speakers[e->derived_by].name, formula);
  if (e->derived_by != ROSTRUM_NONE)
    return g_strdup_printf (_ ("Worked out by %s"), debate->speakers[e->derived_by].name);
  return formula != NULL ? g_strdup_printf (_ ("Worked out: %s"), formula) : g_strdup (_ ("Worked out"));
}

/* What numbers the editors read words as; NULL if it is no figure in words. */
static char *
reading_sentence (const RostrumEstimate *e)
{
  g_autofree char *numbers = NULL;

  if (e->verbal == NULL)
    return NULL;
  if (rostrum_figure_is_set (e->low) && rostrum_figure_is_set (e->high))
    numbers = rostrum_amount_format_range (e->low.amount, e->high.amount, e->unit);
  else if (rostrum_figure_is_set (e->best))
    numbers = rostrum_amount_format (e->best.amount, e->unit);
  else
    return NULL;
  /* Translators: words of a speaker, and the numbers that they are drawn as: "“tens of millions”, drawn as $10–100 M" */
  return g_strdup_printf (_ ("“%1$s”, drawn as %2$s"), e->verbal, numbers);
}

/* Takes @line; NULL adds nothing. */
static void
take_line (GPtrArray *lines, char *line)
{
  if (line != NULL && *line != '\0')
    g_ptr_array_add (lines, line);
  else
    g_free (line);
}

static char *
join (GPtrArray *lines, const char *separator)
{
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (separator, (char **) lines->pdata);
}

char *
rostrum_costs_why_grey (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 estimate)
{
  guint32 scope = debate->estimates[estimate].scope;
  const char *a, *b;

  if (table->scope == ROSTRUM_NONE ||
      (scope != ROSTRUM_NONE && (scope == table->scope || scope == table->other)))
    return NULL;
  if (table->other == ROSTRUM_NONE || scope == ROSTRUM_NONE)
    return rostrum_estimate_why_not (debate, estimate, table->scope, NULL);
  a = debate->scopes[table->scope].label;
  b = debate->scopes[table->other].label;
  /* Translators: the labels of three scopes */
  return g_strdup_printf (_ ("Counts “%1$s”, neither “%2$s” nor “%3$s”."), debate->scopes[scope].label, a, b);
}

/* The lines that description and tip have in common. */
static void
take_evidence (GPtrArray *lines, const RostrumDebate *debate, const RostrumCostsTable *table,
               guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];

  if (e->source != ROSTRUM_NONE)
    take_line (lines, rostrum_source_to_citation (debate, e->source, &e->locator));
  else if (!e->derived_by_editor && !rostrum_estimate_is_own (e))
    take_line (lines, g_strdup (_ ("No source is given")));
  take_line (lines, reading_sentence (e));
  take_line (lines, basis_sentence (debate, estimate));
  take_line (lines, rostrum_costs_row_echo (debate, estimate));
  take_line (lines, g_strdup (e->note));
  take_line (lines, rostrum_costs_why_grey (debate, table, estimate));
}

char *
rostrum_costs_row_description (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 estimate)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  take_line (lines, rostrum_date_to_words (debate->estimates[estimate].date));
  take_evidence (lines, debate, table, estimate);
  return join (lines, C_ ("between remarks", "; "));
}

/* NULL for what we worked out ourselves: the line on that says so. */
static char *
who_and_when (const RostrumDebate *debate, const RostrumEstimate *e)
{
  g_autofree char *date = rostrum_date_to_words (e->date);

  if (rostrum_costs_face (e) == ROSTRUM_NONE)
    return NULL;
  if (*date == '\0')
    return g_strdup (name_of (debate, e));
  /* Translators: speaker and date */
  return g_strdup_printf (C_ ("who, when", "%1$s, %2$s"), name_of (debate, e), date);
}

char *
rostrum_costs_row_tip (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 estimate)
{
  const RostrumEstimate *e = &debate->estimates[estimate];
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figure = rostrum_estimate_to_words (debate, estimate);

  /* Translators: what a figure is about, and the figure: "optimised H100s: < $2.5 M" */
  take_line (lines, g_strdup_printf (_ ("%1$s: %2$s"), e->label, figure));
  take_line (lines, who_and_when (debate, e));
  if (e->subject != NULL && *e->subject != '\0')
    take_line (lines, g_strdup_printf (_ ("Of what: %s"), e->subject));
  if (e->scope != ROSTRUM_NONE)
    take_line (lines, g_strdup_printf (_ ("Counts: %s"), debate->scopes[e->scope].label));
  take_evidence (lines, debate, table, estimate);
  return join (lines, "\n");
}
