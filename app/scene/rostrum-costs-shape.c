/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart for a page of a given shape: as many groups, the first ones, as the page has room for. */
#include "rostrum-costs.h"

#include "model/rostrum-nick.h"

#include <math.h>

/* Where not even the least fits, the page grows, so that all words on it look smaller: up to so much for two groups, and as much as it
 * takes for one. */
#define WIDER 1.2
#define WIDEST 4.0
#define NEARLY 0.9

static const char *const shape_nicks[ROSTRUM_N_SHAPES] = {
  [ROSTRUM_SHAPE_AS_NEEDED] = "as-needed",
  [ROSTRUM_SHAPE_SQUARE] = "square",
  [ROSTRUM_SHAPE_WIDE] = "wide",
};

ROSTRUM_DEFINE_NICKS (shape, RostrumShape)

static guint
count_groups (const RostrumViewContext *context)
{
  g_autoptr (RostrumCostsTable) table = rostrum_costs_table_new (context);

  return table->groups->len;
}

static double
ratio_of (RostrumShape shape)
{
  return shape == ROSTRUM_SHAPE_WIDE ? 16.0 / 9.0 : 1.0;
}

static double
height_of (RostrumCostsBuild build, gpointer data, guint n_groups, double width)
{
  g_autoptr (RostrumScene) scene = build (n_groups, width, 0.0, data);

  return rostrum_scene_get_bounds (scene).height;
}

/* What is held against each other stands in two groups at least, unless one scope was chosen. */
static guint
least_groups (const RostrumViewState *state)
{
  return state->scope != ROSTRUM_NONE && state->other_scope == ROSTRUM_NONE ? 1 : 2;
}

/* The least width from @width on of a page that @n_groups fit; 0 if it would be more than @widest. */
static double
find_width (const RostrumViewContext *context, RostrumCostsBuild build, gpointer data, guint n_groups,
            double width, double widest)
{
  double ratio = ratio_of (context->options->shape);

  while (width <= widest) {
    double height = height_of (build, data, n_groups, width);

    if (height <= ceil (width / ratio))
      return width;
    /* A wider page is hardly lower: that of thousands of rows is found in a few steps. */
    width = ceil (MAX (width * WIDER, NEARLY * height * ratio));
  }
  return 0.0;
}

RostrumScene *
rostrum_costs_fit (const RostrumViewContext *context, RostrumCostsBuild build, gpointer data)
{
  double asked = context->options->width_px, width, page;
  guint most = count_groups (context), fits = MAX (1, MIN (least_groups (context->state), most));

  g_return_val_if_fail (context->options->shape != ROSTRUM_SHAPE_AS_NEEDED && build != NULL, NULL);

  width = find_width (context, build, data, fits, asked, WIDEST * asked);
  if (width == 0.0) {
    fits = 1;
    width = find_width (context, build, data, fits, asked, G_MAXDOUBLE);
  }
  page = ceil (width / ratio_of (context->options->shape));
  while (fits < most) {
    guint middle = fits + (most - fits + 1) / 2;

    if (height_of (build, data, middle, width) <= page)
      fits = middle;
    else
      most = middle - 1;
  }
  return build (fits, width, MAX (0.0, page - height_of (build, data, fits, width)), data);
}
