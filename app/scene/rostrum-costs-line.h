/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row between its measuring (rostrum-costs-line.c) and its drawing (rostrum-costs-row.c). */
#pragma once

#include "rostrum-costs.h"

G_BEGIN_DECLS

/* World units at text scale 1; echoes are smaller than what they repeat. */
#define ROSTRUM_COSTS_LANE_HEIGHT 17.0
#define ROSTRUM_COSTS_PADDING 2.0
#define ROSTRUM_COSTS_WORD_GAP 7.0
#define ROSTRUM_COSTS_LABEL_FONT(echo) ((RostrumFont){ (echo) ? 12.0 : 13.0, FALSE, FALSE })
#define ROSTRUM_COSTS_FIGURE_FONT(echo) ((RostrumFont){ (echo) ? 12.0 : 13.0, TRUE, FALSE })

typedef struct {
  RostrumCostsPage *page;
  const RostrumCostsRow *row;
  guint32 estimate;
  gboolean echo; /* smaller, below what it repeats */
  double indent;
  char **label;
  GPtrArray *small;   /* the lines below the label, or the first of them behind it */
  gboolean beside;    /* it stands behind it */
  double label_width; /* of the label's last line */
  char *reference;    /* "[2]", behind the last of all; NULL without a source */
  char *figure;
  double figure_width;
  double figure_x;
  gboolean stacked; /* the figure above its glyph: no room on either side */
  char *chain;      /* "6 voices, 1 source"; NULL if it has no place in the plot */
  double chain_x;
  RostrumCostsGlyph glyph;
  double words_height;
  double figure_height; /* of the line above the glyph; 0 unless stacked */
  double height;
} RostrumCostsLine;

/* Everything but the places on the page. Free what it holds with rostrum_costs_line_clear(). */
void rostrum_costs_line_measure (RostrumCostsLine *self, RostrumCostsPage *page, guint row,
                                 const RostrumAxis *axis);
void rostrum_costs_line_clear (RostrumCostsLine *self);

double rostrum_costs_line_disc_radius (const RostrumCostsLine *self);
/* Where its words begin. */
double rostrum_costs_line_words_left (const RostrumCostsLine *self);

G_END_DECLS
