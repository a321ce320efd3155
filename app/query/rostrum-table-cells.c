/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"
#include "rostrum-table-private.h"

static char *
date_cell (RostrumDate date, gboolean raw)
{
  return raw ? rostrum_date_to_string (date) : rostrum_date_to_words (date);
}

static char *
source_cell (const RostrumDebate *debate, guint32 source, gboolean raw)
{
  if (source != ROSTRUM_NONE)
    return g_strdup (debate->sources[source].title);
  return raw ? NULL : g_strdup (_ ("no source given"));
}

static char *
source_id_cell (const RostrumDebate *debate, guint32 source)
{
  return source != ROSTRUM_NONE ? g_strdup (debate->sources[source].id) : NULL;
}

static char *
url_cell (const RostrumDebate *debate, guint32 source)
{
  return source != ROSTRUM_NONE ? g_strdup (debate->sources[source].url) : NULL;
}

static char *
speaker_cell (const RostrumDebate *debate, guint32 speaker, gboolean raw)
{
  if (speaker != ROSTRUM_NONE)
    return g_strdup (debate->speakers[speaker].name);
  return raw ? NULL : g_strdup (_ ("our arithmetic"));
}

/* Whom a statement or a figure repeats. */
static char *
statement_echo (const RostrumDebate *debate, guint32 echoes, gboolean raw)
{
  if (echoes == ROSTRUM_NONE)
    return NULL;
  if (raw)
    return g_strdup (debate->statements[echoes].id);
  return g_strdup (debate->speakers[debate->statements[echoes].speaker].name);
}

static char *
figure_echo (const RostrumDebate *debate, guint32 echoes, gboolean raw)
{
  if (echoes == ROSTRUM_NONE)
    return NULL;
  return g_strdup (raw ? debate->estimates[echoes].id : debate->estimates[echoes].label);
}

static char *
confidence_cell (double confidence)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return confidence < 0 ? NULL : g_strdup (g_ascii_dtostr (text, sizeof text, confidence));
}

static char *
statement_position_cell (const RostrumDebate *debate, guint column, guint32 position)
{
  if (position == ROSTRUM_NONE)
    return NULL;
  if (column == ROSTRUM_STATEMENT_POSITION)
    return g_strdup (debate->positions[position].label);
  return g_strdup (column == ROSTRUM_STATEMENT_CLAIM ? debate->positions[position].claim
                                                     : debate->positions[position].id);
}

char *
rostrum_statement_cell (const RostrumDebate *debate, guint column, guint32 row, gboolean raw)
{
  const RostrumStatement *s = &debate->statements[row];

  switch ((RostrumStatementColumn) column) {
  case ROSTRUM_STATEMENT_ID:
    return g_strdup (s->id);
  case ROSTRUM_STATEMENT_DATE:
    return date_cell (s->date, raw);
  case ROSTRUM_STATEMENT_SPEAKER:
    return speaker_cell (debate, s->speaker, raw);
  case ROSTRUM_STATEMENT_SPEAKER_ID:
    return g_strdup (debate->speakers[s->speaker].id);
  case ROSTRUM_STATEMENT_STANCE:
    return g_strdup (raw ? rostrum_stance_to_nick (s->stance) : rostrum_stance_to_words (s->stance));
  case ROSTRUM_STATEMENT_POSITION:
  case ROSTRUM_STATEMENT_POSITION_ID:
  case ROSTRUM_STATEMENT_CLAIM:
    return statement_position_cell (debate, column, s->position);
  case ROSTRUM_STATEMENT_SUMMARY:
    return g_strdup (s->summary);
  case ROSTRUM_STATEMENT_QUOTE:
    return g_strdup (s->quote);
  case ROSTRUM_STATEMENT_ATTRIBUTION:
    return g_strdup (raw ? rostrum_attribution_to_nick (s->attribution)
                         : rostrum_attribution_to_words (s->attribution));
  case ROSTRUM_STATEMENT_ECHOES:
    return statement_echo (debate, s->echoes, raw);
  case ROSTRUM_STATEMENT_CONFIDENCE:
    return confidence_cell (s->confidence);
  case ROSTRUM_STATEMENT_SOURCE:
    return source_cell (debate, s->source, raw);
  case ROSTRUM_STATEMENT_SOURCE_ID:
    return source_id_cell (debate, s->source);
  case ROSTRUM_STATEMENT_PLACE:
    return rostrum_locator_to_words (&s->locator);
  case ROSTRUM_STATEMENT_ANCHOR:
    return g_strdup (s->locator.anchor);
  case ROSTRUM_STATEMENT_URL:
    return url_cell (debate, s->source);
  case ROSTRUM_N_STATEMENT_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}

static char *
amount_cell (RostrumFigure figure)
{
  return rostrum_figure_is_set (figure) ? rostrum_amount_to_string (figure.amount) : NULL;
}

static char *
scope_cell (const RostrumDebate *debate, guint32 scope, gboolean by_id)
{
  if (scope == ROSTRUM_NONE)
    return NULL;
  return g_strdup (by_id ? debate->scopes[scope].id : debate->scopes[scope].label);
}

static char *
basis_cell (const RostrumEstimate *estimate, gboolean raw)
{
  if (raw)
    return g_strdup (rostrum_basis_to_nick (estimate->basis));
  return g_strdup (estimate->basis == ROSTRUM_BASIS_DERIVED ? C_ ("figure", "worked out")
                                                            : C_ ("figure", "stated"));
}

/* What says how large the figure is, and in what. */
static char *
figure_amount_cell (const RostrumDebate *debate, guint column, guint32 row, gboolean raw)
{
  const RostrumEstimate *e = &debate->estimates[row];

  switch ((RostrumFigureColumn) column) {
  case ROSTRUM_FIGURE_AMOUNT:
    return rostrum_estimate_to_words (debate, row);
  case ROSTRUM_FIGURE_LOW:
    return amount_cell (e->low);
  case ROSTRUM_FIGURE_BEST:
    return amount_cell (e->best);
  case ROSTRUM_FIGURE_HIGH:
    return amount_cell (e->high);
  case ROSTRUM_FIGURE_HEDGE:
    return g_strdup (rostrum_hedge_to_nick (e->hedge));
  case ROSTRUM_FIGURE_UNIT:
    return raw ? g_strdup (e->unit) : rostrum_unit_to_words (e->unit);
  case ROSTRUM_FIGURE_VERBAL:
    return g_strdup (e->verbal);
  case ROSTRUM_FIGURE_BASIS:
    return basis_cell (e, raw);
  default:
    return rostrum_estimate_formula_to_words (debate, row);
  }
}

char *
rostrum_figure_cell (const RostrumDebate *debate, guint column, guint32 row, gboolean raw)
{
  const RostrumEstimate *e = &debate->estimates[row];

  switch ((RostrumFigureColumn) column) {
  case ROSTRUM_FIGURE_ID:
    return g_strdup (e->id);
  case ROSTRUM_FIGURE_SCOPE:
  case ROSTRUM_FIGURE_SCOPE_ID:
    return scope_cell (debate, e->scope, column == ROSTRUM_FIGURE_SCOPE_ID);
  case ROSTRUM_FIGURE_LABEL:
    return g_strdup (e->label);
  case ROSTRUM_FIGURE_SPEAKER:
    return speaker_cell (debate, e->speaker, raw);
  case ROSTRUM_FIGURE_SPEAKER_ID:
    return e->speaker != ROSTRUM_NONE ? g_strdup (debate->speakers[e->speaker].id) : NULL;
  case ROSTRUM_FIGURE_SUBJECT:
    return g_strdup (e->subject);
  case ROSTRUM_FIGURE_AMOUNT:
  case ROSTRUM_FIGURE_LOW:
  case ROSTRUM_FIGURE_BEST:
  case ROSTRUM_FIGURE_HIGH:
  case ROSTRUM_FIGURE_HEDGE:
  case ROSTRUM_FIGURE_UNIT:
  case ROSTRUM_FIGURE_VERBAL:
  case ROSTRUM_FIGURE_BASIS:
  case ROSTRUM_FIGURE_FORMULA:
    return figure_amount_cell (debate, column, row, raw);
  case ROSTRUM_FIGURE_DATE:
    return date_cell (e->date, raw);
  case ROSTRUM_FIGURE_ECHOES:
    return figure_echo (debate, e->echoes, raw);
  case ROSTRUM_FIGURE_SOURCE:
    return source_cell (debate, e->source, raw);
  case ROSTRUM_FIGURE_SOURCE_ID:
    return source_id_cell (debate, e->source);
  case ROSTRUM_FIGURE_PLACE:
    return rostrum_locator_to_words (&e->locator);
  case ROSTRUM_FIGURE_URL:
    return url_cell (debate, e->source);
  case ROSTRUM_FIGURE_NOTE:
    return g_strdup (e->note);
  case ROSTRUM_N_FIGURE_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}
