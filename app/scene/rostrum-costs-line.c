/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a row is, and how its words are broken: one line where it can be. */
#include "rostrum-costs-line.h"

#include "query/rostrum-compare.h"

#include <math.h>

/* World units at text scale 1. */
#define DISC_RADIUS 9.0
#define ECHO_DISC_RADIUS 6.5
#define LEAST_HEIGHT 21.0
#define LEAST_ECHO_HEIGHT 17.0
#define LANE_GAP 2.0
#define FIGURE_GAP 8.0
#define STEP 15.0

#define LABEL_LINES 2
#define WHO_LINES 2

static const RostrumFont small_font = { 11.0, FALSE, FALSE };

void
rostrum_costs_line_clear (RostrumCostsLine *self)
{
  g_strfreev (self->label);
  g_ptr_array_unref (self->small);
  g_free (self->reference);
  g_free (self->figure);
  g_free (self->chain);
}

double
rostrum_costs_line_disc_radius (const RostrumCostsLine *self)
{
  return (self->echo ? ECHO_DISC_RADIUS : DISC_RADIUS) * self->page->scale;
}

double
rostrum_costs_line_words_left (const RostrumCostsLine *self)
{
  double less = self->echo ? DISC_RADIUS - ECHO_DISC_RADIUS : 0.0;

  return self->page->text_left + self->indent - 2.0 * less * self->page->scale;
}

static double
words_width (const RostrumCostsLine *self)
{
  return self->page->text_right - rostrum_costs_line_words_left (self);
}

static double
measure_small (const RostrumCostsLine *self, const char *text)
{
  return rostrum_text_measure (self->page->context->text, &small_font, text);
}

static void
add_small (RostrumCostsLine *self, const char *text, double width, guint max_lines)
{
  g_auto (GStrv) lines = rostrum_text_wrap (self->page->context->text, &small_font, text, width, max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (self->small, g_strdup (lines[i]));
}

static double
reference_width (const RostrumCostsLine *self)
{
  return self->reference == NULL
             ? 0.0
             : measure_small (self, self->reference) + 0.5 * small_font.size_px * self->page->scale;
}

/* Whose it is behind the label if there is room, else below it. @chain: what has found no place beside the glyph. */
static void
measure_whose (RostrumCostsLine *self, const char *chain)
{
  g_autofree char *whose = rostrum_costs_row_whose (self->page->context, self->estimate);
  double width = words_width (self), rest = reference_width (self);
  double room = width - self->label_width - ROSTRUM_COSTS_WORD_GAP * self->page->scale - rest;

  if (whose != NULL && *whose != '\0') {
    self->beside = self->label[0] != NULL && measure_small (self, whose) <= room;
    if (self->beside)
      g_ptr_array_add (self->small, g_strdup (whose));
    else
      add_small (self, whose, width - rest, WHO_LINES);
  }
  if (chain != NULL)
    add_small (self, chain, width - rest, 1);
}

static void
measure_words (RostrumCostsLine *self, const char *chain)
{
  const RostrumViewContext *context = self->page->context;
  const RostrumEstimate *e = &context->debate->estimates[self->estimate];
  /* Selection makes labels bold: they are wrapped as if they were. */
  const RostrumFont *font = &ROSTRUM_COSTS_FIGURE_FONT (self->echo);
  guint n, n_below;

  self->small = g_ptr_array_new_with_free_func (g_free);
  if (e->source != ROSTRUM_NONE)
    self->reference = g_strdup_printf ("[%u]", self->page->numbers[e->source]);
  self->label = rostrum_text_wrap (context->text, font, e->label, words_width (self) - reference_width (self),
                                   LABEL_LINES);
  n = g_strv_length (self->label);
  if (n > 0)
    self->label_width = rostrum_text_measure (context->text, font, self->label[n - 1]);
  measure_whose (self, chain);
  if (n == 0 && self->small->len == 0) /* nothing for the number to follow */
    g_clear_pointer (&self->reference, g_free);
  n_below = self->small->len - (self->beside ? 1 : 0);
  self->words_height = n * rostrum_costs_line_height (self->page, &ROSTRUM_COSTS_LABEL_FONT (self->echo)) +
                       n_below * rostrum_costs_line_height (self->page, &small_font);
}

/* The figure stands right of its glyph, or left of it, or above, whichever has room first. */
static void
place_figure (RostrumCostsLine *self)
{
  RostrumCostsPage *page = self->page;
  RostrumText *text = page->context->text;
  const RostrumFont *font = &ROSTRUM_COSTS_FIGURE_FONT (self->echo);
  double gap = FIGURE_GAP * page->scale, most = page->right - page->plot_left;
  g_autofree char *words = rostrum_estimate_to_words (page->context->debate, self->estimate);
  g_auto (GStrv) lines = rostrum_text_wrap (text, font, words, most, 1);

  self->figure = g_strdup (lines[0] != NULL ? lines[0] : "");
  self->figure_width = rostrum_text_measure (text, font, self->figure);
  self->figure_x = self->glyph.right + gap;
  if (self->figure_x + self->figure_width <= page->right)
    return;
  self->figure_x = self->glyph.left - gap - self->figure_width;
  if (self->figure_x >= page->plot_left)
    return;
  self->stacked = TRUE;
  self->figure_height = rostrum_costs_line_height (page, font);
  self->figure_x = (self->glyph.left + self->glyph.right - self->figure_width) / 2.0;
  self->figure_x =
      CLAMP (self->figure_x, page->plot_left, MAX (page->plot_left, page->right - self->figure_width));
}

/* How many say it stands in the plot, right of everything or left of it; returned if there is no room. */
static char *
place_chain (RostrumCostsLine *self)
{
  RostrumCostsPage *page = self->page;
  g_autofree char *chain = rostrum_costs_row_chain (self->row);
  double gap = ROSTRUM_COSTS_WORD_GAP * page->scale, width;

  if (chain == NULL)
    return NULL;
  width = measure_small (self, chain);
  self->chain_x =
      (self->stacked ? self->glyph.right : MAX (self->glyph.right, self->figure_x + self->figure_width)) +
      gap;
  if (self->chain_x + width > page->right)
    self->chain_x = (self->stacked ? self->glyph.left : MIN (self->glyph.left, self->figure_x)) - gap - width;
  if (self->chain_x < page->plot_left)
    return g_steal_pointer (&chain);
  self->chain = g_steal_pointer (&chain);
  return NULL;
}

static void
measure_height (RostrumCostsLine *self)
{
  double scale = self->page->scale, lane = ROSTRUM_COSTS_LANE_HEIGHT * scale + self->figure_height;
  double least = (self->echo ? LEAST_ECHO_HEIGHT : LEAST_HEIGHT) * scale,
         disc = 2.0 * rostrum_costs_line_disc_radius (self);

  if (self->page->narrow)
    self->height =
        MAX (self->words_height, disc) + LANE_GAP * scale + lane + 2.0 * ROSTRUM_COSTS_PADDING * scale;
  else
    self->height = MAX (MAX (self->words_height + ROSTRUM_COSTS_PADDING * scale, lane), disc);
  self->height = ceil (MAX (self->height, least));
}

void
rostrum_costs_line_measure (RostrumCostsLine *self, RostrumCostsPage *page, guint row,
                            const RostrumAxis *axis)
{
  RostrumCostsPlot plot = { page->plot_left, page->right, page->scale };
  g_autofree char *chain = NULL;

  *self = (RostrumCostsLine){ .page = page, .row = rostrum_costs_table_row (page->table, row) };
  self->estimate = self->row->estimate;
  self->echo = self->row->depth > 0;
  self->indent = STEP * self->row->depth * page->scale;
  self->glyph = rostrum_costs_glyph_place (&self->row->mark, axis, &plot);
  place_figure (self);
  chain = place_chain (self);
  measure_words (self, chain);
  measure_height (self);
}
