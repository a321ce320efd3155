/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that the chart is written on: columns, sizes that grow with the text, and words put down line by line. */
#include "rostrum-costs.h"

/* World units at text scale 1. */
#define NARROW_BELOW 600.0
#define CONTENT_MOST 1100.0
#define LEAST_WIDTH 200.0
#define MARGIN 24.0
#define MARGIN_ABOVE 16.0
#define MARGIN_NARROW 14.0
#define TEXT_SHARE 0.42
#define TEXT_LEAST 280.0
#define TEXT_MOST 420.0
#define DISC_COLUMN 26.0
#define GUTTER 20.0

static void
number_sources (RostrumCostsPage *self)
{
  const RostrumDebate *debate = self->context->debate;
  guint32 next = 0;

  self->numbers = g_new0 (guint32, debate->n_sources + 1);
  for (guint i = 0; i < self->table->rows->len; i++) {
    guint32 source = debate->estimates[rostrum_costs_table_row (self->table, i)->estimate].source;

    if (source != ROSTRUM_NONE)
      self->numbers[source] = 1;
  }
  for (guint32 i = 0; i < debate->n_sources; i++)
    if (self->numbers[i] != 0)
      self->numbers[i] = ++next;
  self->n_numbers = next;
}

void
rostrum_costs_page_init (RostrumCostsPage *self, const RostrumViewContext *context,
                         const RostrumCostsTable *table)
{
  double margin, content;

  *self = (RostrumCostsPage){ .context = context, .table = table };
  self->builder = rostrum_scene_builder_new (context->style, context->text);
  self->scale = rostrum_text_get_scale (context->text);
  self->width = MAX (context->options->width_px, LEAST_WIDTH);
  self->narrow = self->width < NARROW_BELOW * self->scale;
  /* A frame has the wide margin, and whoever asked for a wide page gets one; in a window the eye has to find the way from a
   * label to its glyph. */
  margin = self->narrow && !context->options->framed ? MARGIN_NARROW : MARGIN;
  content = self->width - 2.0 * margin;
  if (!context->options->framed)
    content = MIN (content, CONTENT_MOST * self->scale);
  self->left = (self->width - content) / 2.0;
  self->right = self->left + content;
  self->text_left = self->left + DISC_COLUMN * self->scale;
  if (self->narrow) {
    self->text_right = self->right;
    self->plot_left = self->left;
  } else {
    self->text_right =
        self->left + CLAMP (TEXT_SHARE * content, TEXT_LEAST * self->scale, TEXT_MOST * self->scale);
    self->plot_left = self->text_right + GUTTER * self->scale;
  }
  self->y = context->options->framed ? 0.0 : MIN (margin, MARGIN_ABOVE);
  self->stems = g_new0 (RostrumWorldPoint, table->rows->len + 1);
  number_sources (self);
}

void
rostrum_costs_page_clear (RostrumCostsPage *self)
{
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->stems, g_free);
}

double
rostrum_costs_line_height (const RostrumCostsPage *self, const RostrumFont *font)
{
  double height, baseline;

  rostrum_text_get_line (self->context->text, font, &height, &baseline);
  return height;
}

RostrumWorldRect
rostrum_costs_write (RostrumCostsPage *self, const RostrumCostsPen *pen, double x, double top,
                     const char *line)
{
  double height, baseline;
  double width = rostrum_text_measure (self->context->text, &pen->font, line);
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = pen->layer,
                       .role = pen->role,
                       .target = pen->target,
                       .text = line,
                       .font = pen->font,
                       .align = pen->align,
                       .fill = pen->color,
                       .on = self->context->style->canvas,
                       .link = pen->link,
                       .anchor = pen->anchor };

  rostrum_text_get_line (self->context->text, &pen->font, &height, &baseline);
  item.font.size_px *= self->scale;
  item.baseline = (RostrumWorldPoint){ x, top + baseline };
  rostrum_scene_builder_add (self->builder, &item);
  if (pen->align == ROSTRUM_ALIGN_MIDDLE)
    x -= width / 2.0;
  else if (pen->align == ROSTRUM_ALIGN_END)
    x -= width;
  return (RostrumWorldRect){ x, top, width, height };
}

void
rostrum_costs_write_paragraph (RostrumCostsPage *self, const RostrumCostsPen *pen, double x, double width,
                               guint max_lines, const char *text)
{
  g_auto (GStrv) lines = rostrum_text_wrap (self->context->text, &pen->font, text, width, max_lines);
  RostrumCostsPen rest = *pen;

  for (guint i = 0; lines[i] != NULL; i++) {
    self->y += rostrum_costs_write (self, &rest, x, self->y, lines[i]).height;
    rest.anchor = NULL;
  }
}

char *
rostrum_costs_source_link (const RostrumCostsPage *self, guint32 source)
{
  const RostrumSource *s;

  if (source == ROSTRUM_NONE)
    return NULL;
  s = &self->context->debate->sources[source];
  return s->url != NULL ? g_strdup (s->url) : g_strdup_printf ("#source-%s", s->id);
}

void
rostrum_costs_editor_add (RostrumCostsPage *self, RostrumLayer layer, guint32 target,
                          RostrumWorldPoint centre, double radius)
{
  const RostrumStyle *style = self->context->style;
  double half = 0.85 * radius, reach = 0.45 * radius;
  RostrumWorldRect square = { centre.x - half, centre.y - half, 2.0 * half, 2.0 * half };

  rostrum_scene_builder_add_rect (self->builder, layer, target, &square, 0.3 * radius, style->canvas,
                                  style->text_weak, 1.0);
  for (int line = -1; line <= 1; line += 2)
    rostrum_scene_builder_add_line (self->builder, layer, target,
                                    (RostrumWorldPoint){ centre.x - reach, centre.y + 0.22 * radius * line },
                                    (RostrumWorldPoint){ centre.x + reach, centre.y + 0.22 * radius * line },
                                    style->text_weak, 0.14 * radius, ROSTRUM_DASH_SOLID);
}
