/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-walk.h"

#include <string.h>

#include "load/rostrum-json-text.h"

static const char *
skip_space (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
    at++;
  return at;
}

/* The byte after the closing quote. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end; at++) {
    at = rostrum_json_skip_plain (at, end);
    if (at >= end)
      break;
    if (*at == '"')
      return at + 1;
    if (*at == '\\' && at + 1 < end)
      at++;
  }
  return end;
}

/* The byte after the value that begins at @at. */
static const char *
skip_value (const char *at, const char *end)
{
  guint depth = 0;

  do {
    if (*at == '"') {
      at = skip_string (at, end);
    } else if (*at == '{' || *at == '[') {
      depth++;
      at++;
    } else if (*at == '}' || *at == ']') {
      depth--;
      at++;
    } else if (depth > 0) {
      at++;
    } else {
      while (at < end && !strchr (",]} \n\t\r", *at))
        at++;
    }
  } while (depth > 0 && at < end);
  return at;
}

gboolean
rostrum_json_walk_init (RostrumJsonWalk *self, const char *container, const char *end)
{
  if (container >= end || (*container != '{' && *container != '['))
    return FALSE;
  self->is_object = *container == '{';
  self->at = container + 1;
  self->end = end;
  return TRUE;
}

gboolean
rostrum_json_walk_next (RostrumJsonWalk *self, RostrumJsonItem *item)
{
  const char *at = skip_space (self->at, self->end);

  if (at < self->end && *at == ',')
    at = skip_space (at + 1, self->end);
  if (at >= self->end || *at == '}' || *at == ']' || *at == ',')
    return FALSE;
  item->key = NULL;
  item->key_length = 0;
  if (self->is_object) {
    if (*at != '"')
      return FALSE;
    item->key = at + 1;
    at = skip_string (at, self->end);
    item->key_length = at - 1 - item->key;
    at = skip_space (at, self->end);
    if (at >= self->end || *at != ':')
      return FALSE;
    at = skip_space (at + 1, self->end);
    if (at >= self->end)
      return FALSE;
  }
  item->value = at;
  at = skip_value (at, self->end);
  if (at == item->value)
    return FALSE;
  item->value_length = at - item->value;
  self->at = at;
  return TRUE;
}

gboolean
rostrum_json_find_member (const char *text, const RostrumJsonRange *range, const char *name,
                          RostrumJsonItem *item)
{
  const char *container = text + range->offset;
  RostrumJsonWalk walk;

  if (!rostrum_json_walk_init (&walk, container, container + range->length) || !walk.is_object)
    return FALSE;
  while (rostrum_json_walk_next (&walk, item)) {
    if (rostrum_json_raw_equals (item->key, item->key_length, name))
      return TRUE;
  }
  return FALSE;
}

/* Moves the place of @range to @target, a later byte. */
static void
advance (RostrumJsonRange *range, const char *text, const char *target)
{
  const char *at = text + range->offset;
  const char *newline;

  while ((newline = memchr (at, '\n', target - at)) != NULL) {
    range->line++;
    range->column = 1;
    at = newline + 1;
  }
  for (; at < target; at++) {
    if (((guint8) *at & 0xc0) != 0x80)
      range->column++;
  }
  range->offset = target - text;
}

/* Follows one step from the container at @here; FALSE if there is nothing. */
static gboolean
take_step (const char *text, const RostrumJsonStep *step, RostrumJsonRange *here, RostrumJsonMemo *memo)
{
  const char *container = text + here->offset;
  gboolean is_known = memo && memo->container == here->offset + 1 && !memo->step.member == !step->member;
  RostrumJsonRange from = *here;
  RostrumJsonItem item;
  RostrumJsonWalk walk;
  guint32 index = 0;

  if (is_known &&
      (step->member ? g_str_equal (memo->step.member, step->member) : memo->step.index == step->index)) {
    *here = memo->found;
    return TRUE;
  }
  if (!rostrum_json_walk_init (&walk, container, container + here->length) ||
      walk.is_object != (step->member != NULL))
    return FALSE;
  if (is_known && !step->member && memo->step.index < step->index) {
    from = memo->found;
    walk.at = text + from.offset;
    index = memo->step.index;
  }
  while (rostrum_json_walk_next (&walk, &item)) {
    if (step->member ? rostrum_json_raw_equals (item.key, item.key_length, step->member)
                     : index++ == step->index) {
      guint32 offset = here->offset;

      *here = from;
      advance (here, text, item.value);
      here->length = item.value_length;
      if (memo)
        *memo = (RostrumJsonMemo){ .container = offset + 1, .step = *step, .found = *here };
      return TRUE;
    }
  }
  return FALSE;
}

RostrumJsonRange
rostrum_json_locate (const char *text, const RostrumJsonRange *from, const RostrumJsonStep *steps,
                     guint n_steps, RostrumJsonMemo *memos)
{
  RostrumJsonRange here = *from;

  for (guint i = 0; i < n_steps; i++) {
    if (!take_step (text, &steps[i], &here, memos ? &memos[i] : NULL))
      break;
  }
  return here;
}
