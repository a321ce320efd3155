/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"
#include "query/rostrum-own-figure.h"

static gboolean
is_hidden (const RostrumBits *hidden, guint32 index)
{
  return hidden != NULL && rostrum_bits_get (hidden, index);
}

static gboolean
in_dates (const RostrumFilter *filter, RostrumDate date)
{
  if (!rostrum_date_is_set (filter->from) && !rostrum_date_is_set (filter->to))
    return TRUE;
  return rostrum_date_in_range (date, filter->from, filter->to);
}

static gboolean
shows_statement (const RostrumDebate *debate, const RostrumFilter *filter, const RostrumStatement *statement)
{
  if (filter->featured_only && !debate->speakers[statement->speaker].featured)
    return FALSE;
  if (is_hidden (filter->hidden_speakers, statement->speaker) ||
      is_hidden (filter->hidden_positions, statement->position) ||
      is_hidden (filter->hidden_sources, statement->source))
    return FALSE;
  return (filter->stances >> statement->stance & 1) != 0 && in_dates (filter, statement->date);
}

static gboolean
bears_on_hidden_only (const RostrumFilter *filter, const RostrumEstimate *estimate)
{
  for (guint32 i = 0; i < estimate->n_positions; i++)
    if (!is_hidden (filter->hidden_positions, estimate->positions[i]))
      return FALSE;
  return estimate->n_positions > 0;
}

static gboolean
shows_estimate (const RostrumFilter *filter, const RostrumEstimate *estimate)
{
  if (rostrum_estimate_is_own (estimate))
    return TRUE;
  return !is_hidden (filter->hidden_speakers, estimate->speaker) &&
         !is_hidden (filter->hidden_sources, estimate->source) && !bears_on_hidden_only (filter, estimate) &&
         in_dates (filter, estimate->date);
}

RostrumVisible *
rostrum_visible_new_nothing (const RostrumDebate *debate)
{
  RostrumVisible *self;

  g_return_val_if_fail (debate != NULL, NULL);

  self = g_new0 (RostrumVisible, 1);
  self->statements = rostrum_bits_new (debate->n_statements, FALSE);
  self->speakers = rostrum_bits_new (debate->n_speakers, FALSE);
  self->positions = rostrum_bits_new (debate->n_positions, FALSE);
  self->estimates = rostrum_bits_new (debate->n_estimates, FALSE);
  return self;
}

RostrumVisible *
rostrum_visible_new (const RostrumDebate *debate, const RostrumFilter *filter)
{
  RostrumVisible *self;

  g_return_val_if_fail (debate != NULL && filter != NULL, NULL);

  self = rostrum_visible_new_nothing (debate);
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    if (!shows_statement (debate, filter, statement))
      continue;
    rostrum_bits_set (self->statements, i, TRUE);
    if (statement->stance == ROSTRUM_STANCE_NONE)
      continue;
    rostrum_bits_set (self->speakers, statement->speaker, TRUE);
    rostrum_bits_set (self->positions, statement->position, TRUE);
  }
  for (guint32 i = 0; i < debate->n_estimates; i++)
    if (shows_estimate (filter, &debate->estimates[i]))
      rostrum_bits_set (self->estimates, i, TRUE);
  self->n_statements = rostrum_bits_count (self->statements);
  self->n_speakers = rostrum_bits_count (self->speakers);
  self->n_positions = rostrum_bits_count (self->positions);
  self->n_estimates = rostrum_bits_count (self->estimates);
  return self;
}

void
rostrum_visible_free (RostrumVisible *self)
{
  if (self == NULL)
    return;
  rostrum_bits_free (self->statements);
  rostrum_bits_free (self->speakers);
  rostrum_bits_free (self->positions);
  rostrum_bits_free (self->estimates);
  g_free (self);
}
