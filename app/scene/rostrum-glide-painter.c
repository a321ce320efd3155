/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-glide-painter.h"

#include <math.h>

#include "rostrum-emphasis.h"
#include "rostrum-scene-private.h"

/* Lines in motion need not be rounder than this, in device pixels. */
#define TOLERANCE 0.4
/* What a selected node has around it. */
#define SPRITE_MARGIN_WORLD 4.0
#define MAX_SPRITE_SIDE 4096.0

/* A node as it looks with one emphasis. */
typedef struct {
  cairo_surface_t *surface; /* NULL: not drawn yet */
  RostrumWorldRect covers;
} Sprite;

typedef struct {
  Sprite looks[ROSTRUM_EMPHASIS_FOCUSED];
} Sprites;

struct _RostrumGlidePainter {
  const RostrumGlide *glide;
  RostrumPainter *painter;
  double pixels_per_unit; /* of the sprites */
  Sprites *sprites;       /* one a glider */
  guint32 n_gliders;
};

RostrumGlidePainter *
rostrum_glide_painter_new (const RostrumGlide *glide, RostrumPainter *painter, double zoom, int scale)
{
  RostrumGlidePainter *self;

  g_return_val_if_fail (glide != NULL && painter != NULL && zoom > 0.0 && scale > 0, NULL);

  self = g_new0 (RostrumGlidePainter, 1);
  self->glide = glide;
  self->painter = painter;
  self->pixels_per_unit = zoom * scale;
  rostrum_glide_get_gliders (glide, &self->n_gliders);
  self->sprites = g_new0 (Sprites, self->n_gliders + 1);
  return self;
}

void
rostrum_glide_painter_free (RostrumGlidePainter *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_gliders; i++)
    for (guint k = 0; k < G_N_ELEMENTS (self->sprites[i].looks); k++)
      g_clear_pointer (&self->sprites[i].looks[k].surface, cairo_surface_destroy);
  g_free (self->sprites);
  g_free (self);
}

static RostrumWorldRect
extents_of (const RostrumGlider *glider)
{
  guint32 n;
  const guint32 *own = rostrum_scene_items_of (glider->scene, glider->target, &n);
  RostrumWorldRect extents = glider->scene->targets[glider->target].bounds;

  for (guint32 i = 0; i < n; i++)
    extents = rostrum_world_rect_union (&extents, &glider->scene->extents[own[i]]);
  return rostrum_world_rect_grow (&extents, SPRITE_MARGIN_WORLD);
}

/* NULL where the node is too large for a surface, or there is no memory. */
static Sprite *
get_sprite (RostrumGlidePainter *self, guint32 index, const RostrumGlider *glider, RostrumEmphasis emphasis)
{
  Sprite *sprite = &self->sprites[index].looks[emphasis];
  double ppu = self->pixels_per_unit;
  int width, height;
  cairo_t *cr;

  if (sprite->surface != NULL)
    return sprite;
  sprite->covers = extents_of (glider);
  if (MAX (sprite->covers.width, sprite->covers.height) * ppu > MAX_SPRITE_SIDE)
    return NULL;
  /* Whole pixels counted from the world's origin: at its end the glide looks as the picture does. */
  sprite->covers.x = floor (sprite->covers.x * ppu) / ppu;
  sprite->covers.y = floor (sprite->covers.y * ppu) / ppu;
  width = (int) ceil (sprite->covers.width * ppu) + 1;
  height = (int) ceil (sprite->covers.height * ppu) + 1;
  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  if (cairo_surface_status (sprite->surface) != CAIRO_STATUS_SUCCESS) {
    g_clear_pointer (&sprite->surface, cairo_surface_destroy);
    return NULL;
  }
  cr = cairo_create (sprite->surface);
  cairo_scale (cr, ppu, ppu);
  cairo_translate (cr, -sprite->covers.x, -sprite->covers.y);
  rostrum_painter_paint_target (self->painter, cr, glider->scene, glider->target, NULL, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (sprite->surface);
  return sprite;
}

static void
paint_node (RostrumGlidePainter *self, cairo_t *cr, guint32 index, const RostrumGlider *glider,
            double progress, const RostrumViewport *viewport, RostrumEmphasis emphasis)
{
  double opacity = rostrum_glider_get_opacity (glider, progress);
  RostrumWorldPoint offset = rostrum_glider_get_offset (glider, progress);
  RostrumWorldRect visible = rostrum_viewport_get_visible (viewport);
  RostrumWorldRect extents = extents_of (glider);
  Sprite *sprite;
  RostrumViewPoint corner;
  double ratio;

  extents.x += offset.x;
  extents.y += offset.y;
  if (opacity <= 0.0 || !rostrum_world_rect_intersects (&extents, &visible))
    return;
  sprite = get_sprite (self, index, glider, emphasis);
  if (sprite == NULL)
    return;
  corner = rostrum_viewport_to_view (
      viewport, (RostrumWorldPoint){ sprite->covers.x + offset.x, sprite->covers.y + offset.y });
  ratio = viewport->zoom / self->pixels_per_unit;
  cairo_save (cr);
  cairo_translate (cr, corner.x_px, corner.y_px);
  cairo_scale (cr, ratio, ratio);
  cairo_set_source_surface (cr, sprite->surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  if (opacity < 1.0)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}

/* Each line of the edge (one without a source has two, one on the other) where it is now. */
static void
paint_edge (RostrumGlidePainter *self, cairo_t *cr, const RostrumGlider *glider, double progress,
            RostrumSegment *segments, RostrumEmphasis emphasis)
{
  const RostrumScene *scene = glider->scene;
  double opacity = rostrum_glider_get_opacity (glider, progress);
  guint32 n;
  const guint32 *own = rostrum_scene_items_of (scene, glider->target, &n);

  if (opacity <= 0.0)
    return;
  rostrum_glider_get_segments (glider, progress, segments);
  for (guint32 i = 0; i < n; i++) {
    RostrumItem item = scene->items[own[i]];

    if (item.type != ROSTRUM_ITEM_PATH || item.role != ROSTRUM_ROLE_LINE)
      continue;
    item = rostrum_item_emphasize (&item, scene->style, emphasis);
    item.segments = segments;
    item.n_segments = glider->n_segments;
    rostrum_painter_paint_item (self->painter, cr, scene->family, &item, opacity);
  }
}

/* Outlines, headings: what is no target of its own. */
static void
paint_backdrop (RostrumGlidePainter *self, cairo_t *cr, const RostrumScene *scene, double opacity)
{
  for (guint32 i = 0; i < scene->n_items && opacity > 0.0; i++)
    if (scene->items[i].target == ROSTRUM_NONE)
      rostrum_painter_paint_item (self->painter, cr, scene->family, &scene->items[i], opacity);
}

static RostrumEmphasis
emphasis_of (const RostrumGlidePainter *self, const RostrumGlider *glider, const guint8 *emphasis)
{
  if (emphasis == NULL || glider->scene != rostrum_glide_get_to (self->glide))
    return ROSTRUM_EMPHASIS_NONE;
  return (RostrumEmphasis) MIN (emphasis[glider->target], ROSTRUM_EMPHASIS_SELECTED);
}

void
rostrum_glide_painter_paint (RostrumGlidePainter *self, cairo_t *cr, double progress,
                             const RostrumViewport *viewport, const guint8 *emphasis)
{
  guint32 n, most = 0;
  const RostrumGlider *gliders;
  RostrumViewPoint origin;
  g_autofree RostrumSegment *segments = NULL;

  g_return_if_fail (self != NULL && cr != NULL && viewport != NULL);

  gliders = rostrum_glide_get_gliders (self->glide, &n);
  for (guint32 i = 0; i < n; i++)
    most = MAX (most, gliders[i].n_segments);
  segments = g_new (RostrumSegment, most + 1);

  origin = rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ 0.0, 0.0 });
  cairo_save (cr);
  cairo_set_tolerance (cr, TOLERANCE);
  cairo_translate (cr, origin.x_px, origin.y_px);
  cairo_scale (cr, viewport->zoom, viewport->zoom);
  paint_backdrop (self, cr, rostrum_glide_get_from (self->glide),
                  rostrum_glide_get_backdrop_opacity (progress, FALSE));
  paint_backdrop (self, cr, rostrum_glide_get_to (self->glide),
                  rostrum_glide_get_backdrop_opacity (progress, TRUE));
  for (guint32 i = 0; i < n; i++)
    if (gliders[i].start != NULL)
      paint_edge (self, cr, &gliders[i], progress, segments, emphasis_of (self, &gliders[i], emphasis));
  cairo_restore (cr);
  for (guint32 i = 0; i < n; i++)
    if (gliders[i].start == NULL)
      paint_node (self, cr, i, &gliders[i], progress, viewport, emphasis_of (self, &gliders[i], emphasis));
}
