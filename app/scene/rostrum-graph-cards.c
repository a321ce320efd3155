/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How labels are set in lines, and how large that makes the cards of positions. */
#include "layout/rostrum-layout.h"
#include "rostrum-graph.h"
#include "scene/rostrum-viewport.h"

#define WISHED_LETTERS 19.0
#define MOST_LETTERS 30.0
/* An average letter of running text, in em. */
#define LETTER_EM 0.55
#define CARD_LINES 4
#define CARD_MIN_WIDTH_WORLD 72.0
/* What a bold line keeps free to the card's outline. */
#define BOLD_PADDING_WORLD 7.0
/* Larger pictures are not read as a whole. */
#define MOST_TRIED 200
/* What the picture itself keeps free at either side, and the view for its buttons. */
#define MARGIN_PX 30.0
#define ASPECT_STEP 1.25
#define ASPECT_STEPS 16

/* How much wider than usual the cards of columns may become: mostly two lines, and one. */
static const double widths[] = { 1.0, 1.4, 2.3 };

static double
widest_line (RostrumText *text, const RostrumFont *font, char **lines)
{
  double widest = 0.0;

  for (; *lines != NULL; lines++)
    widest = MAX (widest, rostrum_text_measure (text, font, *lines));
  return widest;
}

void
rostrum_graph_init_label (RostrumGraph *self, RostrumGraphLabel *label, const char *string, gboolean bold,
                          guint max_lines, double wider)
{
  RostrumText *text = self->context->text;
  RostrumFont font = rostrum_graph_label_font (bold);
  double letter = LETTER_EM * ROSTRUM_LABEL_SIZE_PX * self->scale;
  double wished = WISHED_LETTERS * letter * wider;

  g_strfreev (label->lines);
  label->lines = rostrum_text_wrap_balanced (text, &font, string, wished, MAX (MOST_LETTERS * letter, wished),
                                             max_lines);
  label->width = widest_line (text, &font, label->lines);
  rostrum_text_get_line (text, &font, &label->line_height, &label->line_ascent);
}

static void
init_card (RostrumGraph *self, guint32 node, double wider)
{
  const RostrumPosition *position = &self->context->debate->positions[rostrum_graph_get_index (self, node)];
  RostrumGraphLabel *label = &self->labels[node];
  RostrumFont bold = rostrum_graph_label_font (TRUE);
  double width, height;

  rostrum_graph_init_label (self, label, position->label, FALSE, CARD_LINES, wider);
  width = label->width + 2.0 * ROSTRUM_CARD_PADDING_WORLD * self->scale;
  /* A selected card is bold and keeps its size. */
  label->width = MAX (label->width, widest_line (self->context->text, &bold, label->lines));
  width = MAX (width, label->width + 2.0 * BOLD_PADDING_WORLD * self->scale);
  width = MAX (width, CARD_MIN_WIDTH_WORLD * self->scale);
  height = label->line_height * g_strv_length (label->lines) +
           2.0 * ROSTRUM_CARD_PADDING_ABOVE_WORLD * self->scale;
  self->boxes[node] = (RostrumLayoutBox){ width / 2.0, width / 2.0,  height / 2.0, height / 2.0,
                                          width / 2.0, height / 2.0, FALSE };
}

static void
init_all (RostrumGraph *self, double wider)
{
  for (guint32 node = self->network->n_speakers; node < self->n_nodes; node++)
    init_card (self, node, wider);
}

/* The room that columns need with the cards as they are. */
static RostrumWorldRect
measure (const RostrumGraph *self, const guint8 *sides)
{
  RostrumLayoutGraph graph = { .n_nodes = self->n_nodes,
                               .boxes = self->boxes,
                               .n_edges = self->n_edges,
                               .edges = self->ends,
                               .keys = self->keys,
                               .sides = sides };
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;

  options.gap_world = ROSTRUM_GRAPH_ROW_GAP_WORLD * self->scale;
  options.aspect = self->aspect;
  return rostrum_layout_columns_measure (&graph, &options);
}

/* The largest picture that is all in view; or where its words could not be read, the widest cards with which its width still is:
 * such a picture is read from its top downwards. */
static guint
choose_width (const RostrumGraph *self, const RostrumWorldRect *rooms)
{
  const RostrumPictureOptions *options = self->context->options;
  double width_px = options->width_px - 2.0 * MARGIN_PX;
  double height_px = options->height_px - 2.0 * MARGIN_PX;
  double largest = 0.0;
  guint best = 0;
  guint widest = 0;

  if (!(options->height_px > 0.0)) {
    width_px = self->aspect;
    height_px = 1.0;
  }
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    double zoom = MIN (width_px / rooms[i].width, height_px / rooms[i].height);

    if (zoom > largest) {
      largest = zoom;
      best = i;
    }
    if (width_px / rooms[i].width >= rostrum_legible_zoom (self->scale))
      widest = i;
  }
  return options->height_px > 0.0 && largest < rostrum_legible_zoom (self->scale) ? widest : best;
}

/* A picture that does not fit legibly gets as wide as it can legibly be, in steps; a narrower one may have all cards on one side,
 * and is then twice as high. */
static void
narrow (RostrumGraph *self, const guint8 *sides)
{
  const RostrumPictureOptions *options = self->context->options;
  double most = (options->width_px - 2.0 * MARGIN_PX) / rostrum_legible_zoom (self->scale);

  for (guint i = 0; i < ASPECT_STEPS && options->height_px > 0.0 && most > 0.0; i++) {
    RostrumWorldRect room = measure (self, sides);

    if (MAX (room.width, self->aspect * room.height) <= most)
      break;
    self->aspect /= ASPECT_STEP;
  }
}

void
rostrum_graph_init_cards (RostrumGraph *self)
{
  g_autofree guint8 *sides = g_new0 (guint8, self->n_nodes + 1);
  RostrumWorldRect rooms[G_N_ELEMENTS (widths)];
  guint best;

  init_all (self, widths[0]);
  if (self->context->state->layout != ROSTRUM_LAYOUT_COLUMNS || self->content->projection != NULL ||
      self->n_edges == 0 || self->n_nodes > MOST_TRIED)
    return;
  for (guint32 v = 0; v < self->n_nodes; v++)
    sides[v] = !rostrum_graph_is_speaker (self, v);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    init_all (self, widths[i]);
    rooms[i] = measure (self, sides);
  }
  best = choose_width (self, rooms);
  init_all (self, widths[best]);
  narrow (self, sides);
}
