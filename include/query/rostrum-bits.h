/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fixed-size set of small indexes: which statements, speakers, positions are shown. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 n_bits;
  guint64 *words;
} RostrumBits;

/* All clear, or all set. Free with rostrum_bits_free(). */
RostrumBits *rostrum_bits_new (guint32 n_bits, gboolean set);
RostrumBits *rostrum_bits_copy (const RostrumBits *self); /* NULL gives NULL */
void rostrum_bits_free (RostrumBits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumBits, rostrum_bits_free)

guint32 rostrum_bits_count (const RostrumBits *self);
gboolean rostrum_bits_equal (const RostrumBits *a, const RostrumBits *b);

/* Indexes outside the set are neither contained nor set. */
static inline gboolean
rostrum_bits_get (const RostrumBits *self, guint32 index)
{
  return index < self->n_bits && (self->words[index / 64] >> (index % 64) & 1);
}

static inline void
rostrum_bits_set (RostrumBits *self, guint32 index, gboolean value)
{
  if (index >= self->n_bits)
    return;
  if (value)
    self->words[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
  else
    self->words[index / 64] &= ~(G_GUINT64_CONSTANT (1) << (index % 64));
}

G_END_DECLS
