/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-filter.h"

gboolean
rostrum_debate_has_featured (const RostrumDebate *debate)
{
  g_return_val_if_fail (debate != NULL, FALSE);

  for (guint32 i = 0; i < debate->n_speakers; i++)
    if (debate->speakers[i].featured)
      return TRUE;
  return FALSE;
}

RostrumFilter *
rostrum_filter_new (const RostrumDebate *debate)
{
  RostrumFilter *self;

  g_return_val_if_fail (debate != NULL, NULL);

  self = g_new0 (RostrumFilter, 1);
  self->featured_only = rostrum_debate_has_featured (debate);
  self->stances = ROSTRUM_STANCES_ALL;
  return self;
}

RostrumFilter *
rostrum_filter_copy (const RostrumFilter *self)
{
  RostrumFilter *copy;

  if (self == NULL)
    return NULL;
  copy = g_new (RostrumFilter, 1);
  *copy = *self;
  copy->hidden_speakers = rostrum_bits_copy (self->hidden_speakers);
  copy->hidden_positions = rostrum_bits_copy (self->hidden_positions);
  copy->hidden_sources = rostrum_bits_copy (self->hidden_sources);
  return copy;
}

void
rostrum_filter_free (RostrumFilter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->hidden_speakers, rostrum_bits_free);
  g_clear_pointer (&self->hidden_positions, rostrum_bits_free);
  g_clear_pointer (&self->hidden_sources, rostrum_bits_free);
  g_free (self);
}

static gboolean
is_empty (const RostrumBits *bits)
{
  return bits == NULL || rostrum_bits_count (bits) == 0;
}

/* No set and an empty set hide the same. */
static gboolean
hide_the_same (const RostrumBits *a, const RostrumBits *b)
{
  if (is_empty (a) || is_empty (b))
    return is_empty (a) && is_empty (b);
  return rostrum_bits_equal (a, b);
}

gboolean
rostrum_filter_equal (const RostrumFilter *a, const RostrumFilter *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return !a->featured_only == !b->featured_only && a->stances == b->stances &&
         rostrum_date_compare (a->from, b->from) == 0 && rostrum_date_compare (a->to, b->to) == 0 &&
         hide_the_same (a->hidden_speakers, b->hidden_speakers) &&
         hide_the_same (a->hidden_positions, b->hidden_positions) &&
         hide_the_same (a->hidden_sources, b->hidden_sources);
}

static RostrumBits *const *
get_set (const RostrumFilter *self, RostrumKind kind)
{
  switch (kind) {
  case ROSTRUM_KIND_SPEAKER:
    return &self->hidden_speakers;
  case ROSTRUM_KIND_POSITION:
    return &self->hidden_positions;
  case ROSTRUM_KIND_SOURCE:
    return &self->hidden_sources;
  default:
    return NULL;
  }
}

void
rostrum_filter_set_hidden (RostrumFilter *self, const RostrumDebate *debate, RostrumKind kind, guint32 index,
                           gboolean hidden)
{
  RostrumBits **set;

  g_return_if_fail (self != NULL && debate != NULL);
  set = (RostrumBits **) get_set (self, kind);
  g_return_if_fail (set != NULL && index < rostrum_debate_count (debate, kind));

  if (*set == NULL) {
    if (!hidden)
      return;
    *set = rostrum_bits_new (rostrum_debate_count (debate, kind), FALSE);
  }
  rostrum_bits_set (*set, index, hidden);
}

gboolean
rostrum_filter_is_hidden (const RostrumFilter *self, RostrumKind kind, guint32 index)
{
  RostrumBits *const *set;

  g_return_val_if_fail (self != NULL, FALSE);
  set = get_set (self, kind);
  g_return_val_if_fail (set != NULL, FALSE);

  return *set != NULL && rostrum_bits_get (*set, index);
}

gboolean
rostrum_filter_is_active (const RostrumFilter *self, const RostrumDebate *debate)
{
  g_return_val_if_fail (self != NULL && debate != NULL, FALSE);

  if (!is_empty (self->hidden_speakers) || !is_empty (self->hidden_positions) ||
      !is_empty (self->hidden_sources))
    return TRUE;
  if (self->stances != ROSTRUM_STANCES_ALL || rostrum_date_is_set (self->from) ||
      rostrum_date_is_set (self->to))
    return TRUE;
  return self->featured_only && !rostrum_debate_has_featured (debate);
}
