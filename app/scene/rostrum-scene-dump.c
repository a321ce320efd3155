/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "rostrum-scene-private.h"

static const char *const layer_names[ROSTRUM_N_LAYERS] = { "back", "edges", "nodes", "frame" };
static const char *const type_names[] = { "rect", "ellipse", "path", "text" };
static const char *const role_names[] = { "plain", "outline", "label", "line" };
static const char *const align_names[] = { "start", "middle", "end" };
static const char *const dash_names[ROSTRUM_N_DASHES] = { "solid",        "leans-support", "opposes",
                                                          "leans-oppose", "dots",          "relation" };
static const char segment_letters[] = "MLCZ";

/* Two decimals with a point in every locale, and no negative zero. */
static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  g_string_append_c (out, ' ');
  g_string_append (out, g_str_equal (buffer, "-0.00") ? "0.00" : buffer);
}

static void
append_rect (GString *out, const RostrumWorldRect *rect)
{
  append_number (out, rect->x);
  append_number (out, rect->y);
  append_number (out, rect->width);
  append_number (out, rect->height);
}

static void
append_string (GString *out, const char *name, const char *string)
{
  g_autofree char *escaped = NULL;

  if (string == NULL)
    return;
  g_string_append_printf (out, " %s\"", name);
  for (const char *p = string; *p != '\0'; p++) {
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
append_color (GString *out, const char *name, RostrumColor color)
{
  g_autofree char *string = NULL;

  if (color.alpha <= 0.0)
    return;
  string = rostrum_color_to_string (color);
  g_string_append_printf (out, " %s %s", name, string);
  if (color.alpha < 1.0)
    append_number (out, color.alpha);
}

static void
append_ref (GString *out, RostrumRef ref)
{
  g_string_append_printf (out, " %s", rostrum_ref_is_none (ref) ? "none" : rostrum_kind_to_nick (ref.kind));
  if (ref.index != ROSTRUM_NONE)
    g_string_append_printf (out, ":%u", ref.index);
  if (ref.other != ROSTRUM_NONE)
    g_string_append_printf (out, "/%u", ref.other);
}

static void
append_path (GString *out, const RostrumItem *item)
{
  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];

    g_string_append_printf (out, " %c", segment_letters[segment->kind]);
    for (int k = 0; k < rostrum_segment_count_points (segment->kind); k++) {
      append_number (out, segment->points[k].x);
      append_number (out, segment->points[k].y);
    }
  }
}

static void
append_text (GString *out, const RostrumItem *item)
{
  append_number (out, item->baseline.x);
  append_number (out, item->baseline.y);
  g_string_append_printf (out, " %s", align_names[item->align]);
  append_number (out, item->font.size_px);
  g_string_append_printf (out, "%s%s", item->font.bold ? " bold" : "", item->font.italic ? " italic" : "");
  append_string (out, "", item->text);
  append_color (out, "on", item->on);
}

static void
append_item (GString *out, const RostrumItem *item)
{
  g_string_append_printf (out, "%s %s", layer_names[item->layer], type_names[item->type]);
  if (item->target != ROSTRUM_NONE)
    g_string_append_printf (out, " @%u", item->target);
  if (item->role != ROSTRUM_ROLE_PLAIN)
    g_string_append_printf (out, " %s", role_names[item->role]);

  if (item->type == ROSTRUM_ITEM_PATH) {
    append_path (out, item);
  } else if (item->type == ROSTRUM_ITEM_TEXT) {
    append_text (out, item);
  } else {
    append_rect (out, &item->rect);
    if (item->radius > 0.0) {
      g_string_append (out, " radius");
      append_number (out, item->radius);
    }
  }

  append_color (out, item->hatched ? "hatch" : "fill", item->fill);
  if (item->stroke.alpha > 0.0) {
    append_color (out, "stroke", item->stroke);
    append_number (out, item->stroke_width);
    if (item->dash != ROSTRUM_DASH_SOLID)
      g_string_append_printf (out, " %s", dash_names[item->dash]);
  }
  append_string (out, "link ", item->link);
  append_string (out, "anchor ", item->anchor);
  g_string_append_c (out, '\n');
}

static void
append_target (GString *out, const RostrumScene *self, guint32 index)
{
  const RostrumTarget *target = &self->targets[index];
  guint32 n;
  const guint32 *related = rostrum_scene_related (self, index, &n);

  g_string_append_printf (out, "target %u", index);
  append_ref (out, target->ref);
  g_string_append (out, target->is_edge ? " edge" : "");
  append_rect (out, &target->bounds);
  g_string_append (out, " centre");
  append_number (out, target->centre.x);
  append_number (out, target->centre.y);
  append_string (out, "", target->name);
  append_string (out, "", target->description);
  append_string (out, "tip ", target->tip);
  g_string_append (out, " related");
  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (out, " %u", related[i]);
  g_string_append_c (out, '\n');
}

char *
rostrum_scene_dump (const RostrumScene *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("scene");
  append_rect (out, &self->bounds);
  append_string (out, "", self->title);
  append_string (out, "", self->description);
  if (self->has_heads) {
    g_string_append (out, " heads");
    append_number (out, self->heads.x);
    append_number (out, self->heads.y);
  }
  g_string_append_c (out, '\n');

  for (guint32 i = 0; i < self->n_targets; i++)
    append_target (out, self, i);
  for (guint32 i = 0; i < self->n_aliases; i++) {
    /* A target's own name is in its line already. */
    if (rostrum_ref_equal (self->alias_refs[i], self->targets[self->alias_targets[i]].ref))
      continue;
    g_string_append (out, "alias");
    append_ref (out, self->alias_refs[i]);
    g_string_append_printf (out, " @%u\n", self->alias_targets[i]);
  }
  for (guint32 i = 0; i < self->n_items; i++)
    append_item (out, &self->items[i]);
  return g_string_free (out, FALSE);
}
