/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds out what is where at the beginning and at the end of a glide. */
#include "rostrum-glide-private.h"

#include <math.h>
#include <string.h>

#include "rostrum-scene-private.h"

/* Lines of different make are compared at so many points. */
#define SAMPLES 24
/* Less than a node can be seen to move, in world units. */
#define STILL_WORLD 0.01

/* A glide while it is made. */
typedef struct {
  RostrumGlide *glide;
  const RostrumGlide *underway;
  double progress;
  guint32 *later;            /* the target of `to` that is this one of `from`, or ROSTRUM_NONE */
  guint32 *earlier;          /* the way back */
  RostrumWorldPoint *seen;   /* offset of each node of `from` from its place there, now */
  RostrumWorldPoint *starts; /* offset of each node of `to` from its place there, now */
  RostrumWorldPoint *moves;  /* how far each node of `from` will go from where it is seen */
  gboolean changes;
} Making;

/* The line of edge @target in @scene; NULL if it has none. */
static const RostrumItem *
line_of (RostrumScene *scene, guint32 target)
{
  guint32 n;
  const guint32 *own = rostrum_scene_items_of (scene, target, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumItem *item = &scene->items[own[i]];

    if (item->type == ROSTRUM_ITEM_PATH && item->role == ROSTRUM_ROLE_LINE && item->n_segments > 1)
      return item;
  }
  return NULL;
}

static gboolean
same_make (const RostrumSegment *a, guint32 n_a, const RostrumSegment *b, guint32 n_b)
{
  if (n_a != n_b)
    return FALSE;
  for (guint32 i = 0; i < n_a; i++)
    if (a[i].kind != b[i].kind)
      return FALSE;
  return TRUE;
}

/* The point of a line after @share of its segments. */
static RostrumWorldPoint
point_at (const RostrumSegment *segments, guint32 n, double share)
{
  double place = share * (n - 1);
  guint32 i = MIN ((guint32) place + 1, n - 1);
  double t = place - (i - 1);
  const RostrumSegment *before = &segments[i - 1];
  RostrumWorldPoint from = before->points[before->kind == ROSTRUM_SEGMENT_CURVE ? 2 : 0];

  if (segments[i].kind == ROSTRUM_SEGMENT_CURVE)
    return rostrum_curve_at (from, segments[i].points, t);
  return segments[i].kind == ROSTRUM_SEGMENT_CLOSE ? from
                                                   : rostrum_point_between (from, segments[i].points[0], t);
}

/* The same line as a chain of SAMPLES points. */
static RostrumSegment *
resample (const RostrumSegment *segments, guint32 n)
{
  RostrumSegment *chain = g_new0 (RostrumSegment, SAMPLES);

  for (guint32 i = 0; i < SAMPLES; i++) {
    chain[i].kind = i == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE;
    chain[i].points[0] = point_at (segments, n, i / (SAMPLES - 1.0));
  }
  return chain;
}

/* A copy of a line whose two ends have moved by @first and @last, and all between them in proportion. */
static RostrumSegment *
stretch (const RostrumSegment *segments, guint32 n, RostrumWorldPoint first, RostrumWorldPoint last)
{
  RostrumSegment *stretched = g_memdup2 (segments, n * sizeof *segments);
  guint32 n_points = 0;
  guint32 at = 0;

  for (guint32 i = 0; i < n; i++)
    n_points += (guint32) rostrum_segment_count_points (segments[i].kind);
  for (guint32 i = 0; i < n; i++)
    for (int k = 0; k < rostrum_segment_count_points (segments[i].kind); k++) {
      RostrumWorldPoint by = rostrum_point_between (first, last, at++ / MAX (n_points - 1.0, 1.0));

      stretched[i].points[k].x += by.x;
      stretched[i].points[k].y += by.y;
    }
  return stretched;
}

/* The offsets (of @offsets, of the nodes of @scene) at the beginning and at the end of edge @target's line. */
static void
find_end_offsets (RostrumScene *scene, guint32 target, const RostrumSegment *line,
                  const RostrumWorldPoint *offsets, RostrumWorldPoint *first, RostrumWorldPoint *last)
{
  guint32 ends[2] = { ROSTRUM_NONE, ROSTRUM_NONE };
  guint n_ends = 0;
  double distances[2] = { 0.0, 0.0 };
  guint32 n;
  const guint32 *related = rostrum_scene_related (scene, target, &n);

  *first = *last = (RostrumWorldPoint){ 0.0, 0.0 };
  for (guint32 i = 0; i < n && n_ends < 2; i++)
    if (!scene->targets[related[i]].is_edge)
      ends[n_ends++] = related[i];
  if (n_ends < 2)
    return;
  for (int i = 0; i < 2; i++)
    distances[i] = hypot (scene->targets[ends[i]].centre.x - line[0].points[0].x,
                          scene->targets[ends[i]].centre.y - line[0].points[0].y);
  *first = offsets[ends[distances[0] <= distances[1] ? 0 : 1]];
  *last = offsets[ends[distances[0] <= distances[1] ? 1 : 0]];
}

/* ---- making ---- */

/* Which is which: by what they stand for. */
static gboolean
match_targets (Making *making)
{
  RostrumScene *from = making->glide->from;
  RostrumScene *to = making->glide->to;
  gboolean any = FALSE;

  memset (making->later, 0xff, from->n_targets * sizeof (guint32));
  memset (making->earlier, 0xff, to->n_targets * sizeof (guint32));
  for (guint32 t = 0; t < from->n_targets; t++) {
    guint32 n;
    const guint32 *found = rostrum_scene_find (to, from->targets[t].ref, &n);

    for (guint32 i = 0; i < n; i++) {
      if (!rostrum_ref_equal (to->targets[found[i]].ref, from->targets[t].ref) ||
          to->targets[found[i]].is_edge != from->targets[t].is_edge ||
          making->earlier[found[i]] != ROSTRUM_NONE)
        continue;
      making->later[t] = found[i];
      making->earlier[found[i]] = t;
      any |= !from->targets[t].is_edge;
      break;
    }
  }
  return any;
}

/* What @target of `from` is doing in the glide that is interrupted; NULL if it stands in its place. */
static const RostrumGlider *
underway_glider (const Making *making, guint32 target)
{
  const RostrumGlide *underway = making->underway;

  if (underway == NULL || underway->glider_of[target] == ROSTRUM_NONE)
    return NULL;
  return &g_array_index (underway->gliders, RostrumGlider, underway->glider_of[target]);
}

static double
seen_opacity (const Making *making, guint32 target)
{
  const RostrumGlider *glider = underway_glider (making, target);

  return glider != NULL ? rostrum_glider_get_opacity (glider, making->progress) : 1.0;
}

static void
find_offsets (Making *making, guint32 moved, RostrumWorldPoint moved_by)
{
  const RostrumScene *from = making->glide->from;
  const RostrumScene *to = making->glide->to;

  for (guint32 t = 0; t < from->n_targets; t++) {
    const RostrumGlider *glider = underway_glider (making, t);
    RostrumWorldPoint place = from->targets[t].centre;
    RostrumWorldPoint later;

    if (from->targets[t].is_edge)
      continue;
    if (glider != NULL)
      making->seen[t] = rostrum_glider_get_offset (glider, making->progress);
    if (t == moved)
      making->seen[t] = moved_by;
    if (making->later[t] == ROSTRUM_NONE)
      continue;
    later = to->targets[making->later[t]].centre;
    making->moves[t] =
        (RostrumWorldPoint){ later.x - place.x - making->seen[t].x, later.y - place.y - making->seen[t].y };
    making->starts[making->later[t]] = (RostrumWorldPoint){ -making->moves[t].x, -making->moves[t].y };
    if (hypot (making->moves[t].x, making->moves[t].y) > STILL_WORLD)
      making->changes = TRUE;
  }
}

static void
add_glider (Making *making, const RostrumGlider *glider)
{
  RostrumGlide *glide = making->glide;

  if (glider->scene == glide->to)
    glide->glider_of[glider->target] = glide->gliders->len;
  g_array_append_vals (glide->gliders, glider, 1);
  making->changes |= glider->start_opacity != glider->end_opacity;
}

static void
add_node (Making *making, guint32 target, gboolean leaves)
{
  RostrumGlide *glide = making->glide;
  RostrumGlider glider = { .scene = leaves ? glide->from : glide->to, .target = target };

  if (leaves) {
    glider.start_offset = glider.end_offset = making->seen[target];
    glider.start_opacity = seen_opacity (making, target);
  } else {
    glider.start_offset = making->starts[target];
    glider.start_opacity =
        making->earlier[target] != ROSTRUM_NONE ? seen_opacity (making, making->earlier[target]) : 0.0;
    glider.end_opacity = 1.0;
  }
  add_glider (making, &glider);
}

/* The line of edge @target of `from` as it is seen now. *@n receives its segments; free with g_free(). NULL if it has none. */
static RostrumSegment *
seen_line (const Making *making, guint32 target, guint32 *n)
{
  RostrumScene *from = making->glide->from;
  const RostrumGlider *glider = underway_glider (making, target);
  const RostrumItem *line = line_of (from, target);
  RostrumSegment *seen;
  RostrumWorldPoint first, last;

  if (glider != NULL && glider->start != NULL) {
    *n = glider->n_segments;
    seen = g_new0 (RostrumSegment, *n);
    rostrum_glider_get_segments (glider, making->progress, seen);
    return seen;
  }
  if (line == NULL)
    return NULL;
  *n = line->n_segments;
  find_end_offsets (from, target, line->segments, making->seen, &first, &last);
  return stretch (line->segments, *n, first, last);
}

static void
add_leaving_edge (Making *making, guint32 target)
{
  RostrumGlider glider = { .scene = making->glide->from,
                           .target = target,
                           .start_opacity = seen_opacity (making, target) };
  RostrumWorldPoint first, last;

  glider.start = seen_line (making, target, &glider.n_segments);
  if (glider.start == NULL)
    return;
  find_end_offsets (glider.scene, target, glider.start, making->moves, &first, &last);
  glider.end = stretch (glider.start, glider.n_segments, first, last);
  add_glider (making, &glider);
}

static void
add_edge (Making *making, guint32 target)
{
  RostrumScene *to = making->glide->to;
  const RostrumItem *line = line_of (to, target);
  RostrumGlider glider = { .scene = to, .target = target, .end_opacity = 1.0 };
  guint32 earlier = making->earlier[target];
  g_autofree RostrumSegment *seen = NULL;
  RostrumWorldPoint first, last;
  guint32 n_seen = 0;

  if (line == NULL)
    return;
  if (earlier != ROSTRUM_NONE)
    seen = seen_line (making, earlier, &n_seen);
  if (seen == NULL) {
    find_end_offsets (to, target, line->segments, making->starts, &first, &last);
    glider.start = stretch (line->segments, line->n_segments, first, last);
  } else {
    glider.start_opacity = seen_opacity (making, earlier);
  }
  if (seen == NULL || same_make (seen, n_seen, line->segments, line->n_segments)) {
    glider.n_segments = line->n_segments;
    glider.end = g_memdup2 (line->segments, line->n_segments * sizeof *line->segments);
    if (seen != NULL)
      glider.start = g_steal_pointer (&seen);
  } else {
    glider.n_segments = SAMPLES;
    glider.start = resample (seen, n_seen);
    glider.end = resample (line->segments, line->n_segments);
  }
  add_glider (making, &glider);
}

static void
add_gliders (Making *making)
{
  const RostrumScene *from = making->glide->from;
  const RostrumScene *to = making->glide->to;

  for (guint32 t = 0; t < from->n_targets; t++)
    if (from->targets[t].is_edge && making->later[t] == ROSTRUM_NONE)
      add_leaving_edge (making, t);
  for (guint32 t = 0; t < to->n_targets; t++)
    if (to->targets[t].is_edge)
      add_edge (making, t);
  for (guint32 t = 0; t < from->n_targets; t++)
    if (!from->targets[t].is_edge && making->later[t] == ROSTRUM_NONE)
      add_node (making, t, TRUE);
  for (guint32 t = 0; t < to->n_targets; t++)
    if (!to->targets[t].is_edge)
      add_node (making, t, FALSE);
}

static void
glider_clear (gpointer data)
{
  RostrumGlider *glider = data;

  g_free (glider->start);
  g_free (glider->end);
}

static RostrumGlide *
glide_alloc (RostrumScene *from, RostrumScene *to)
{
  RostrumGlide *self = g_new0 (RostrumGlide, 1);

  self->from = rostrum_scene_ref (from);
  self->to = rostrum_scene_ref (to);
  self->gliders = g_array_new (FALSE, FALSE, sizeof (RostrumGlider));
  g_array_set_clear_func (self->gliders, glider_clear);
  self->glider_of = g_new (guint32, to->n_targets + 1);
  memset (self->glider_of, 0xff, (to->n_targets + 1) * sizeof (guint32));
  return self;
}

RostrumGlide *
rostrum_glide_new (RostrumScene *from, RostrumScene *to, const RostrumGlide *underway, double progress,
                   guint32 moved, RostrumWorldPoint moved_by)
{
  g_autoptr (RostrumGlide) glide = NULL;
  g_autofree guint32 *later = NULL, *earlier = NULL;
  g_autofree RostrumWorldPoint *seen = NULL, *starts = NULL, *moves = NULL;
  Making making;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  if (from->style != to->style || from->n_targets + to->n_targets > 2 * ROSTRUM_GLIDE_MAX_TARGETS)
    return NULL;
  glide = glide_alloc (from, to);
  later = g_new (guint32, from->n_targets + 1);
  earlier = g_new (guint32, to->n_targets + 1);
  seen = g_new0 (RostrumWorldPoint, from->n_targets + 1);
  moves = g_new0 (RostrumWorldPoint, from->n_targets + 1);
  starts = g_new0 (RostrumWorldPoint, to->n_targets + 1);
  if (underway != NULL && underway->to != from)
    underway = NULL;
  making = (Making){ glide, underway, progress, later, earlier, seen, starts, moves, FALSE };
  if (!match_targets (&making))
    return NULL;
  find_offsets (&making, moved, moved_by);
  add_gliders (&making);
  return making.changes ? g_steal_pointer (&glide) : NULL;
}
