/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of even length, for cards: the narrowest block that has as many lines as the wished width needs. */
#include "scene/rostrum-text.h"

#include <string.h>

#include "rostrum-text-private.h"

#define WIDEN_FACTOR 1.08
#define HALVINGS 10
/* Longer texts fill their lines anyway and are cut. */
#define MAX_BYTES 2000

/* How many lines @pieces fill, G_MAXUINT if a piece alone is wider than a line. */
static guint
count_lines (GArray *pieces, double width_world)
{
  double used = 0.0;
  guint n = 1;

  for (guint i = 0; i < pieces->len; i++) {
    const RostrumTextPiece *piece = &g_array_index (pieces, RostrumTextPiece, i);

    if (piece->width > width_world)
      return G_MAXUINT;
    if (used + piece->width > width_world) {
      n++;
      used = 0.0;
    }
    used += piece->full_width;
  }
  return n;
}

char **
rostrum_text_wrap_balanced (RostrumText *self, const RostrumFont *font, const char *text, double width_world,
                            double max_width_world, guint max_lines)
{
  g_autoptr (GArray) pieces = NULL;
  g_auto (GStrv) lines = NULL;
  double narrow = 0.0;
  double wide;
  guint n;

  g_return_val_if_fail (self != NULL && font != NULL && text != NULL && max_lines > 0, NULL);

  if (strlen (text) > MAX_BYTES)
    return rostrum_text_wrap (self, font, text, max_width_world, max_lines);

  pieces = rostrum_text_split (self, font, text);
  while ((n = count_lines (pieces, width_world)) > max_lines && width_world < max_width_world)
    width_world = MIN (width_world * WIDEN_FACTOR, max_width_world);
  if (n > max_lines)
    return rostrum_text_wrap (self, font, text, width_world, max_lines);

  wide = width_world;
  for (int i = 0; i < HALVINGS; i++) {
    double middle = (narrow + wide) / 2.0;

    if (count_lines (pieces, middle) <= n)
      wide = middle;
    else
      narrow = middle;
  }

  lines = rostrum_text_wrap (self, font, text, wide, 0);
  /* Shaped together, pieces may be a hair wider than their sum: then the wished width, which has room. */
  if (g_strv_length (lines) > n) {
    g_strfreev (lines);
    lines = rostrum_text_wrap (self, font, text, width_world, max_lines);
  }
  return g_steal_pointer (&lines);
}
