/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-own-figure.h"

#include "model/rostrum-debate-builder.h"

RostrumOwnFigure *
rostrum_own_figure_new (const char *label, guint32 scope, const char *unit, RostrumAmount low,
                        RostrumAmount high, const char *formula)
{
  RostrumOwnFigure *self;

  g_return_val_if_fail (label != NULL && rostrum_unit_is_valid (unit) && formula != NULL, NULL);
  g_return_val_if_fail (rostrum_amount_compare (low, high) <= 0, NULL);

  self = g_atomic_rc_box_new0 (RostrumOwnFigure);
  self->label = g_strdup (label);
  self->scope = scope;
  self->unit = g_strdup (unit);
  self->low = low;
  self->high = high;
  self->formula = g_strdup (formula);
  return self;
}

RostrumOwnFigure *
rostrum_own_figure_ref (RostrumOwnFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
own_figure_clear (gpointer data)
{
  RostrumOwnFigure *self = data;

  g_free ((char *) self->label);
  g_free ((char *) self->unit);
  g_free ((char *) self->formula);
}

void
rostrum_own_figure_unref (RostrumOwnFigure *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, own_figure_clear);
}

char *
rostrum_own_figure_to_words (const RostrumOwnFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rostrum_amount_compare (self->low, self->high) == 0
             ? rostrum_amount_format (self->low, self->unit)
             : rostrum_amount_format_range (self->low, self->high, self->unit);
}

GPtrArray *
rostrum_own_figures_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rostrum_own_figure_unref);
}

GPtrArray *
rostrum_own_figures_copy (GPtrArray *self)
{
  GPtrArray *copy = rostrum_own_figures_new ();

  for (guint i = 0; i < self->len; i++)
    g_ptr_array_add (copy, rostrum_own_figure_ref (g_ptr_array_index (self, i)));
  return copy;
}

static RostrumFigure
make_figure (GStringChunk *strings, RostrumAmount amount)
{
  g_autofree char *text = rostrum_amount_to_string (amount);

  return (RostrumFigure){ amount, g_string_chunk_insert (strings, text) };
}

RostrumDebate *
rostrum_own_figures_join (RostrumDebate *debate, GPtrArray *self)
{
  g_autoptr (GArray) estimates = g_array_new (FALSE, TRUE, sizeof (RostrumEstimate));
  GStringChunk *strings = g_string_chunk_new (256); /* until they are copied */
  RostrumDebate *joined;

  g_return_val_if_fail (debate != NULL && self != NULL, NULL);

  for (guint i = 0; i < self->len; i++) {
    const RostrumOwnFigure *own = g_ptr_array_index (self, i);
    RostrumEstimate estimate;

    rostrum_estimate_init (&estimate);
    estimate.id = "yours";
    estimate.label = own->label;
    estimate.scope = own->scope < debate->n_scopes ? own->scope : ROSTRUM_NONE;
    estimate.unit = own->unit;
    estimate.basis = ROSTRUM_BASIS_DERIVED;
    estimate.note = own->formula;
    if (rostrum_amount_compare (own->low, own->high) == 0) {
      estimate.best = make_figure (strings, own->low);
    } else {
      estimate.low = make_figure (strings, own->low);
      estimate.high = make_figure (strings, own->high);
    }
    g_array_append_val (estimates, estimate);
  }
  joined = rostrum_debate_new_with_estimates (debate, (const RostrumEstimate *) (gpointer) estimates->data,
                                              estimates->len);
  g_string_chunk_free (strings);
  return joined;
}
