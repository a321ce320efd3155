/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A debate with more estimates than another one, of which it shares all else. */
#include "rostrum-debate-private.h"

static RostrumFigure
copy_figure (RostrumDebatePrivate *priv, RostrumFigure figure)
{
  if (figure.text != NULL)
    figure.text = g_string_chunk_insert (priv->strings, figure.text);
  return figure;
}

static const char *
copy_text (RostrumDebatePrivate *priv, const char *text)
{
  return text != NULL ? g_string_chunk_insert (priv->strings, text) : NULL;
}

static void
copy_texts (RostrumDebatePrivate *priv, RostrumEstimate *estimate)
{
  estimate->id = copy_text (priv, estimate->id);
  estimate->label = copy_text (priv, estimate->label);
  estimate->subject = copy_text (priv, estimate->subject);
  estimate->unit = copy_text (priv, estimate->unit);
  estimate->verbal = copy_text (priv, estimate->verbal);
  estimate->note = copy_text (priv, estimate->note);
  estimate->low = copy_figure (priv, estimate->low);
  estimate->best = copy_figure (priv, estimate->best);
  estimate->high = copy_figure (priv, estimate->high);
}

RostrumDebate *
rostrum_debate_new_with_estimates (RostrumDebate *self, const RostrumEstimate *more, guint32 n_more)
{
  RostrumEstimate *estimates;
  RostrumDebatePrivate *priv;
  RostrumDebate *debate;
  guint32 n;

  g_return_val_if_fail (self != NULL && (more != NULL || n_more == 0), NULL);

  n = self->n_estimates;
  estimates = g_new (RostrumEstimate, n + n_more);
  priv = g_new (RostrumDebatePrivate, 1);
  debate = g_new (RostrumDebate, 1);
  *debate = *self;
  *priv = *self->priv; /* what is found by an index or an id is the same */
  g_atomic_ref_count_init (&priv->ref_count);
  priv->base = rostrum_debate_ref (self);
  priv->strings = g_string_chunk_new (1024);
  priv->blocks = g_ptr_array_new_with_free_func (g_free);
  priv->estimate_roots = g_new (guint32, n + n_more);
  g_ptr_array_add (priv->blocks, estimates);
  for (guint32 i = 0; i < n + n_more; i++) {
    estimates[i] = i < n ? self->estimates[i] : more[i - n];
    priv->estimate_roots[i] = i < n ? self->priv->estimate_roots[i] : i;
    if (i < n)
      continue;
    copy_texts (priv, &estimates[i]);
    g_assert (estimates[i].n_formula == 0 && estimates[i].n_positions == 0 &&
              estimates[i].echoes == ROSTRUM_NONE);
  }
  debate->estimates = estimates;
  debate->n_estimates = n + n_more;
  debate->priv = priv;
  return debate;
}
