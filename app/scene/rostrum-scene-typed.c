/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing in the picture finds a node by its name. */
#include "scene/rostrum-scene.h"

#include <string.h>

#include "rostrum-scene-private.h"

/* How well @name answers to @typed; both are folded. */
typedef enum {
  MATCH_NONE,
  MATCH_WORD,
  MATCH_START
} Match;

/* Without capitals and accents. Free with g_free(). */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *parts = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (parts, -1);
  GString *bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (bare, FALSE);
}

static Match
match (const char *name, const char *typed)
{
  gsize length = strlen (typed);
  gboolean in_word = FALSE;

  if (strncmp (name, typed, length) == 0)
    return MATCH_START;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p)) {
    gboolean letter = g_unichar_isalnum (g_utf8_get_char (p));

    if (letter && !in_word && strncmp (p, typed, length) == 0)
      return MATCH_WORD;
    in_word = letter;
  }
  return MATCH_NONE;
}

guint32
rostrum_scene_find_typed (const RostrumScene *self, const char *typed, guint32 after, gboolean stay)
{
  g_autofree char *wanted = NULL;
  guint32 best = ROSTRUM_NONE;
  guint32 first;

  g_return_val_if_fail (self != NULL && typed != NULL, ROSTRUM_NONE);

  wanted = fold (typed);
  if (*wanted == '\0' || self->n_targets == 0)
    return ROSTRUM_NONE;
  if (after >= self->n_targets)
    first = 0;
  else
    first = stay ? after : after + 1;
  for (guint32 i = 0; i < self->n_targets; i++) {
    guint32 target = (first + i) % self->n_targets;
    g_autofree char *name = NULL;
    Match found;

    if (self->targets[target].is_edge || self->targets[target].name == NULL)
      continue;
    name = fold (self->targets[target].name);
    found = match (name, wanted);
    if (found == MATCH_START)
      return target;
    if (found == MATCH_WORD && best == ROSTRUM_NONE)
      best = target;
  }
  return best;
}
