/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-bits.h"

#include <string.h>

static gsize
count_words (guint32 n_bits)
{
  return ((gsize) n_bits + 63) / 64;
}

RostrumBits *
rostrum_bits_new (guint32 n_bits, gboolean set)
{
  RostrumBits *self = g_new (RostrumBits, 1);
  gsize n_words = count_words (n_bits);

  self->n_bits = n_bits;
  self->words = g_new0 (guint64, n_words);
  if (set && n_words > 0) {
    memset (self->words, 0xff, n_words * sizeof *self->words);
    /* The bits behind the last stay clear, so that whole words can be counted and compared. */
    if (n_bits % 64 != 0)
      self->words[n_words - 1] >>= 64 - n_bits % 64;
  }
  return self;
}

RostrumBits *
rostrum_bits_copy (const RostrumBits *self)
{
  RostrumBits *copy;

  if (self == NULL)
    return NULL;
  copy = g_new (RostrumBits, 1);
  copy->n_bits = self->n_bits;
  copy->words = g_memdup2 (self->words, count_words (self->n_bits) * sizeof *self->words);
  return copy;
}

void
rostrum_bits_free (RostrumBits *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self);
}

guint32
rostrum_bits_count (const RostrumBits *self)
{
  guint32 n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (gsize i = 0; i < count_words (self->n_bits); i++)
    n += (guint32) __builtin_popcountll (self->words[i]);
  return n;
}

gboolean
rostrum_bits_equal (const RostrumBits *a, const RostrumBits *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->n_bits != b->n_bits)
    return FALSE;
  for (gsize i = 0; i < count_words (a->n_bits); i++)
    if (a->words[i] != b->words[i])
      return FALSE;
  return TRUE;
}
