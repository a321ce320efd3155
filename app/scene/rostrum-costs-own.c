/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells the reader's own figures from those of the debate: an empty disc, and the accent colour that nobody else has. */
#include "rostrum-costs.h"

#define RING_WIDTH 1.5
#define RING_WIDTH_CONTRAST 2.5

RostrumRef
rostrum_costs_row_ref (const RostrumViewContext *context, guint32 estimate)
{
  guint32 n_stated = context->debate->n_estimates - context->state->own->len;

  return rostrum_estimate_is_own (&context->debate->estimates[estimate])
             ? rostrum_ref (ROSTRUM_KIND_OWN, estimate - n_stated)
             : rostrum_ref (ROSTRUM_KIND_ESTIMATE, estimate);
}

void
rostrum_costs_own_add_sample (RostrumCostsPage *page, RostrumLayer layer, guint32 target,
                              RostrumWorldPoint centre, double radius)
{
  const RostrumStyle *style = page->context->style;
  double width = (style->high_contrast ? RING_WIDTH_CONTRAST : RING_WIDTH) * page->scale;
  double inner = radius - width / 2.0;
  RostrumItem ring = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = layer,
                       .target = target,
                       .rect = { centre.x - inner, centre.y - inner, 2.0 * inner, 2.0 * inner },
                       .stroke = style->accent,
                       .stroke_width = width };

  rostrum_scene_builder_add (page->builder, &ring);
}

gboolean
rostrum_costs_own_add_disc (RostrumCostsPage *page, guint32 target, guint32 estimate,
                            RostrumWorldPoint centre, double radius)
{
  if (!rostrum_estimate_is_own (&page->context->debate->estimates[estimate]))
    return FALSE;
  rostrum_costs_own_add_sample (page, ROSTRUM_LAYER_NODES, target, centre, radius);
  page->has_own = TRUE;
  return TRUE;
}

RostrumColor
rostrum_costs_own_line_color (const RostrumViewContext *context, guint32 estimate)
{
  const RostrumEstimate *record = &context->debate->estimates[estimate];

  if (rostrum_estimate_is_own (record))
    return context->style->accent;
  return rostrum_style_line_color (context->style, context->debate, rostrum_costs_face (record));
}
