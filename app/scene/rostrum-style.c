/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-style.h"

#include <math.h>

#define N_SPEAKER_COLORS 7

#define RGB(hex)                                                                                             \
  {                                                                                                          \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0                    \
  }
#define NOTHING                                                                                              \
  {                                                                                                          \
    0.0, 0.0, 0.0, 0.0                                                                                       \
  }

static const RostrumStyle styles[ROSTRUM_N_THEMES] = {
  [ROSTRUM_THEME_LIGHT] = {
    .theme = ROSTRUM_THEME_LIGHT,
    .canvas = RGB (0xffffff),
    .card = RGB (0xffffff),
    .outline = RGB (0xc9c9c9),
    .text = RGB (0x2e2e2e),
    .text_weak = RGB (0x5e5e5e),
    .grid = RGB (0xdcdcdc),
    .accent = RGB (0x1c71d8),
    .neutral = RGB (0x6e6e6e),
    .disc_ring = NOTHING,
    .outline_width_world = 1.0,
  },
  [ROSTRUM_THEME_DARK] = {
    .theme = ROSTRUM_THEME_DARK,
    .dark = TRUE,
    .canvas = RGB (0x1e1e1e),
    .card = RGB (0x303030),
    .outline = RGB (0x4a4a4a),
    .text = RGB (0xf2f2f2),
    .text_weak = RGB (0xb6b6b6),
    .grid = RGB (0x3c3c3c),
    .accent = RGB (0x78aeed),
    .neutral = RGB (0x6e6e6e),
    .disc_ring = RGB (0xb0b0b0),
    .outline_width_world = 1.0,
  },
  [ROSTRUM_THEME_LIGHT_CONTRAST] = {
    .theme = ROSTRUM_THEME_LIGHT_CONTRAST,
    .high_contrast = TRUE,
    .canvas = RGB (0xffffff),
    .card = RGB (0xffffff),
    .outline = RGB (0x000000),
    .text = RGB (0x000000),
    .text_weak = RGB (0x000000),
    .grid = RGB (0x767676),
    .accent = RGB (0x0b4fa8),
    .neutral = RGB (0x4a4a4a),
    .disc_ring = RGB (0x000000),
    .outline_width_world = 2.0,
  },
  [ROSTRUM_THEME_DARK_CONTRAST] = {
    .theme = ROSTRUM_THEME_DARK_CONTRAST,
    .dark = TRUE,
    .high_contrast = TRUE,
    .canvas = RGB (0x000000),
    .card = RGB (0x000000),
    .outline = RGB (0xffffff),
    .text = RGB (0xffffff),
    .text_weak = RGB (0xffffff),
    .grid = RGB (0x8a8a8a),
    .accent = RGB (0x99c1f1),
    .neutral = RGB (0x5e5e5e),
    .disc_ring = RGB (0xffffff),
    .outline_width_world = 2.0,
  },
};

/* After Paul Tol's muted scheme, away from the blue and orange of the stances; white has 4.5:1 on each. */
static const RostrumColor disc_colors[N_SPEAKER_COLORS] = {
  RGB (0x882255), RGB (0x23806f), RGB (0x117733), RGB (0xb5495b),
  RGB (0x757514), RGB (0x443399), RGB (0xaa4499),
};
static const RostrumColor line_colors_dark[N_SPEAKER_COLORS] = {
  RGB (0xd0669c), RGB (0x5cc9b8), RGB (0x5bbd7c), RGB (0xf08a9b),
  RGB (0xc9c95a), RGB (0x9d8ff0), RGB (0xdc86cc),
};
static const RostrumColor neutral_line_dark = RGB (0xa8a8a8);

#define N_GROUP_COLORS 6

/* Green, sand, rose, teal, grey, lime; light, dark. */
static const RostrumColor group_fills[2][N_GROUP_COLORS] = {
  { RGB (0xecf5ec), RGB (0xf7f1e1), RGB (0xf7ecf1), RGB (0xe6f3f3), RGB (0xf0f0f0), RGB (0xf3f5df) },
  { RGB (0x233026), RGB (0x332e21), RGB (0x33272d), RGB (0x203133), RGB (0x2c2c2c), RGB (0x2e3120) },
};
static const RostrumColor group_outlines[2][N_GROUP_COLORS] = {
  { RGB (0x7fb08a), RGB (0xc2a564), RGB (0xc48ba6), RGB (0x74adb0), RGB (0xa0a0a0), RGB (0xa9b157) },
  { RGB (0x5f8f6b), RGB (0x9a8350), RGB (0x9d6f86), RGB (0x5a8e92), RGB (0x808080), RGB (0x868d46) },
};

/* By side, then by darkness: opposes, neither, supports. */
static const RostrumColor stance_colors[3][2] = {
  { RGB (0xc64600), RGB (0xff9a3c) },
  { RGB (0x813d9c), RGB (0xc78bdd) },
  { RGB (0x1a5fb4), RGB (0x78aeed) },
};

const RostrumStyle *
rostrum_style_get (RostrumTheme theme)
{
  g_return_val_if_fail ((guint) theme < ROSTRUM_N_THEMES, &styles[ROSTRUM_THEME_LIGHT]);
  return &styles[theme];
}

RostrumColor
rostrum_style_stance_color (const RostrumStyle *self, RostrumStance stance)
{
  /* With high contrast the dash alone tells the stances apart: lines are black or white. */
  if (self->high_contrast)
    return self->text;

  switch (stance) {
  case ROSTRUM_STANCE_SUPPORTS:
  case ROSTRUM_STANCE_LEANS_SUPPORTS:
    return stance_colors[2][self->dark ? 1 : 0];
  case ROSTRUM_STANCE_OPPOSES:
  case ROSTRUM_STANCE_LEANS_OPPOSES:
    return stance_colors[0][self->dark ? 1 : 0];
  case ROSTRUM_STANCE_MIXED:
    return stance_colors[1][self->dark ? 1 : 0];
  case ROSTRUM_STANCE_NONE:
  case ROSTRUM_N_STANCES:
  default:
    return self->text_weak;
  }
}

RostrumDash
rostrum_stance_to_dash (RostrumStance stance)
{
  switch (stance) {
  case ROSTRUM_STANCE_LEANS_SUPPORTS:
    return ROSTRUM_DASH_LEANS_SUPPORT;
  case ROSTRUM_STANCE_OPPOSES:
    return ROSTRUM_DASH_OPPOSES;
  case ROSTRUM_STANCE_LEANS_OPPOSES:
    return ROSTRUM_DASH_LEANS_OPPOSE;
  case ROSTRUM_STANCE_MIXED:
    return ROSTRUM_DASH_DOTS;
  case ROSTRUM_STANCE_NONE:
  case ROSTRUM_STANCE_SUPPORTS:
  case ROSTRUM_N_STANCES:
  default:
    return ROSTRUM_DASH_SOLID;
  }
}

int
rostrum_dash_get_lengths (RostrumDash dash, double width_world, double lengths[4])
{
  /* Dashes keep their lengths up to a line of 3 and grow with wider ones, so that a dash never gets broader than long. */
  double factor = MAX (1.0, width_world / 3.0);

  switch (dash) {
  case ROSTRUM_DASH_LEANS_SUPPORT:
    lengths[0] = 14.0 * factor;
    lengths[1] = 3.0 * factor;
    return 2;
  case ROSTRUM_DASH_OPPOSES:
    lengths[0] = 8.0 * factor;
    lengths[1] = 6.0 * factor;
    return 2;
  case ROSTRUM_DASH_LEANS_OPPOSE:
    lengths[0] = 3.0 * factor;
    lengths[1] = 5.0 * factor;
    return 2;
  case ROSTRUM_DASH_DOTS:
    /* Dashes of no length with round caps are round dots as wide as the line. */
    lengths[0] = 0.0;
    lengths[1] = MAX (1.9 * width_world, 3.2);
    return 2;
  case ROSTRUM_DASH_RELATION:
    lengths[0] = 9.0 * factor;
    lengths[1] = 3.0 * factor;
    lengths[2] = 2.0 * factor;
    lengths[3] = 3.0 * factor;
    return 4;
  case ROSTRUM_DASH_SOLID:
  case ROSTRUM_N_DASHES:
  default:
    return 0;
  }
}

/* Which of the seven colours @speaker has; N_SPEAKER_COLORS: none of its own. */
static guint32
speaker_slot (const RostrumDebate *debate, guint32 speaker)
{
  guint32 slot = 0;

  if (speaker >= debate->n_speakers)
    return N_SPEAKER_COLORS;

  if (debate->speakers[speaker].featured) {
    for (guint32 i = 0; i < speaker && slot < N_SPEAKER_COLORS; i++)
      if (debate->speakers[i].featured)
        slot++;
    return slot;
  }

  if (speaker >= N_SPEAKER_COLORS)
    return N_SPEAKER_COLORS;
  for (guint32 i = 0; i < debate->n_speakers; i++)
    if (debate->speakers[i].featured)
      return N_SPEAKER_COLORS;
  return speaker;
}

RostrumColor
rostrum_style_disc_color (const RostrumStyle *self, const RostrumDebate *debate, guint32 speaker)
{
  guint32 slot = speaker_slot (debate, speaker);

  return slot < N_SPEAKER_COLORS ? disc_colors[slot] : self->neutral;
}

RostrumColor
rostrum_style_line_color (const RostrumStyle *self, const RostrumDebate *debate, guint32 speaker)
{
  guint32 slot = speaker_slot (debate, speaker);

  if (self->high_contrast)
    return self->text;
  if (self->dark)
    return slot < N_SPEAKER_COLORS ? line_colors_dark[slot] : neutral_line_dark;
  return slot < N_SPEAKER_COLORS ? disc_colors[slot] : self->neutral;
}

RostrumColor
rostrum_style_group_fill (const RostrumStyle *self, guint32 group)
{
  const RostrumColor nothing = NOTHING;

  return self->high_contrast ? nothing : group_fills[self->dark ? 1 : 0][group % N_GROUP_COLORS];
}

RostrumColor
rostrum_style_group_outline (const RostrumStyle *self, guint32 group)
{
  return self->high_contrast ? self->grid : group_outlines[self->dark ? 1 : 0][group % N_GROUP_COLORS];
}

static double
linear_channel (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
relative_luminance (RostrumColor color)
{
  return 0.2126 * linear_channel (color.red) + 0.7152 * linear_channel (color.green) +
         0.0722 * linear_channel (color.blue);
}

double
rostrum_color_contrast (RostrumColor a, RostrumColor b)
{
  double la = relative_luminance (a);
  double lb = relative_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

RostrumColor
rostrum_color_dim (RostrumColor color, RostrumColor canvas, double share)
{
  return (RostrumColor){ canvas.red + (color.red - canvas.red) * share,
                         canvas.green + (color.green - canvas.green) * share,
                         canvas.blue + (color.blue - canvas.blue) * share, color.alpha };
}

RostrumColor
rostrum_color_dim_text (RostrumColor color, RostrumColor canvas, double share, double contrast)
{
  RostrumColor dimmed = rostrum_color_dim (color, canvas, share);

  /* Contrast on the canvas only grows with the share, so the first step that reaches it is the weakest that may be. */
  while (share < 1.0 && rostrum_color_contrast (dimmed, canvas) < contrast) {
    share = MIN (share + 0.02, 1.0);
    dimmed = rostrum_color_dim (color, canvas, share);
  }
  return dimmed;
}

char *
rostrum_color_to_string (RostrumColor color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) lround (CLAMP (color.red, 0.0, 1.0) * 255.0),
                          (guint) lround (CLAMP (color.green, 0.0, 1.0) * 255.0),
                          (guint) lround (CLAMP (color.blue, 0.0, 1.0) * 255.0));
}
