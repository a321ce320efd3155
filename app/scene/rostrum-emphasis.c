/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-emphasis.h"

#define SELECTED_OUTLINE_WORLD 2.0
#define SELECTED_WIDER_WORLD 2.0
#define HOVERED_WIDER_WORLD 1.0

/* Text dims towards what it stands on, which dims too: white initials on a pale disc take the disc's own full colour, or
 * whatever of black and white can be read there. */
static RostrumColor
dim_label (RostrumColor color, RostrumColor on, RostrumColor on_dimmed, const RostrumStyle *style)
{
  const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };
  const RostrumColor white = { 1.0, 1.0, 1.0, 1.0 };

  if (rostrum_color_contrast (color, on_dimmed) >= ROSTRUM_TEXT_CONTRAST)
    return rostrum_color_dim_text (color, on_dimmed, ROSTRUM_DIM_SHARE, ROSTRUM_TEXT_CONTRAST);
  if (rostrum_color_contrast (on, on_dimmed) >= ROSTRUM_TEXT_CONTRAST)
    return on;
  if (rostrum_color_contrast (style->text, on_dimmed) >= ROSTRUM_TEXT_CONTRAST)
    return rostrum_color_dim_text (style->text, on_dimmed, ROSTRUM_DIM_SHARE, ROSTRUM_TEXT_CONTRAST);
  return rostrum_color_contrast (black, on_dimmed) > rostrum_color_contrast (white, on_dimmed) ? black
                                                                                               : white;
}

static void
emphasize_dimmed (RostrumItem *item, const RostrumStyle *style)
{
  if (item->layer == ROSTRUM_LAYER_FRAME)
    return;

  if (item->type == ROSTRUM_ITEM_TEXT) {
    RostrumColor on_dimmed = rostrum_color_dim (item->on, style->canvas, ROSTRUM_DIM_SHARE);

    item->fill = dim_label (item->fill, item->on, on_dimmed, style);
    item->on = on_dimmed;
    return;
  }
  item->fill = rostrum_color_dim (item->fill, style->canvas, ROSTRUM_DIM_SHARE);
  item->stroke = rostrum_color_dim (item->stroke, style->canvas, ROSTRUM_DIM_SHARE);
}

static void
emphasize_hovered (RostrumItem *item, const RostrumStyle *style)
{
  if (item->role == ROSTRUM_ROLE_OUTLINE) {
    item->stroke = style->accent;
    item->stroke_width = style->outline_width_world;
  } else if (item->role == ROSTRUM_ROLE_LINE) {
    item->stroke_width += HOVERED_WIDER_WORLD;
  }
}

static void
emphasize_selected (RostrumItem *item, const RostrumStyle *style)
{
  if (item->role == ROSTRUM_ROLE_OUTLINE) {
    item->stroke = style->accent;
    item->stroke_width = SELECTED_OUTLINE_WORLD * style->outline_width_world;
  } else if (item->role == ROSTRUM_ROLE_LINE) {
    item->stroke_width += SELECTED_WIDER_WORLD;
  } else if (item->role == ROSTRUM_ROLE_LABEL) {
    item->font.bold = TRUE;
  }
}

RostrumItem
rostrum_item_emphasize (const RostrumItem *item, const RostrumStyle *style, RostrumEmphasis emphasis)
{
  RostrumItem changed = *item;

  switch (emphasis) {
  case ROSTRUM_EMPHASIS_DIM:
    emphasize_dimmed (&changed, style);
    break;
  case ROSTRUM_EMPHASIS_HOVERED:
    emphasize_hovered (&changed, style);
    break;
  case ROSTRUM_EMPHASIS_SELECTED:
    emphasize_selected (&changed, style);
    break;
  case ROSTRUM_EMPHASIS_NONE:
  case ROSTRUM_EMPHASIS_FOCUSED:
  default:
    break;
  }
  return changed;
}
