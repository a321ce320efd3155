/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-locate.h"

#include <string.h>

typedef struct {
  guint32 line;
  guint32 column;
} Place;

typedef struct {
  const char *at;
  const char *end;
  Place place;        /* of `at`, from 1 */
  GHashTable *places; /* "/statements/12" → Place; NULL until found */
  char *member;       /* the top-level member that `at` is in */
} Walk;

/* "/positions/3" of "/positions/3/relations/1"; NULL if it does not lead so far. */
static char *
to_element (const char *pointer)
{
  const char *second = pointer[0] == '/' ? strchr (pointer + 1, '/') : NULL;
  const char *third = second != NULL ? strchr (second + 1, '/') : NULL;

  if (second == NULL)
    return NULL;
  return third != NULL ? g_strndup (pointer, third - pointer) : g_strdup (pointer);
}

static void
step (Walk *walk)
{
  /* Columns count characters: only their first byte. */
  if (*walk->at == '\n')
    walk->place = (Place){ walk->place.line + 1, 1 };
  else if (((guchar) *walk->at & 0xc0) != 0x80)
    walk->place.column++;
  walk->at++;
}

/* Goes past the string that begins here, whose inside is returned. Free with g_free(). */
static char *
take_string (Walk *walk)
{
  const char *begin = walk->at + 1;
  const char *inside_end;

  step (walk);
  while (walk->at < walk->end && *walk->at != '"') {
    if (*walk->at == '\\')
      step (walk);
    if (walk->at < walk->end)
      step (walk);
  }
  inside_end = walk->at;
  if (walk->at < walk->end)
    step (walk);
  return g_strndup (begin, inside_end - begin);
}

static void
note_element (Walk *walk, guint32 index)
{
  g_autofree char *pointer = g_strdup_printf ("/%s/%u", walk->member, index);
  Place *place;

  if (!g_hash_table_contains (walk->places, pointer))
    return;
  place = g_new (Place, 1);
  *place = walk->place;
  g_hash_table_replace (walk->places, g_steal_pointer (&pointer), place);
}

/* Depth 1 is inside the document's object, depth 2 inside one of its lists. */
static void
walk_document (Walk *walk)
{
  guint depth = 0;
  guint32 index = 0;
  gboolean in_list = FALSE;  /* at depth 2 or deeper: it is a list and no object */
  gboolean at_value = FALSE; /* the next thing is an element of it */

  while (walk->at < walk->end) {
    char c = *walk->at;

    if (depth == 2 && at_value && walk->member != NULL && strchr (" \t\r\n]", c) == NULL) {
      note_element (walk, index);
      at_value = FALSE;
    }
    if (c == '"') {
      g_autofree char *string = take_string (walk);

      /* A value that is a string is taken for a name too, until the next name comes: no element is counted
       * meanwhile. */
      if (depth == 1) {
        g_free (walk->member);
        walk->member = g_steal_pointer (&string);
      }
      continue;
    }
    if (c == '{' || c == '[') {
      depth++;
      if (depth == 2) {
        index = 0;
        at_value = in_list = c == '[';
      }
    } else if ((c == '}' || c == ']') && depth > 0) {
      depth--;
    } else if (c == ',' && depth == 2) {
      index++;
      at_value = in_list;
    }
    step (walk);
  }
}

void
rostrum_cli_locate (GPtrArray *diagnostics, const char *text, gsize length)
{
  Walk walk = { text, text + length, { 1, 1 }, NULL, NULL };

  walk.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < diagnostics->len; i++) {
    RostrumDiagnostic *diagnostic = diagnostics->pdata[i];
    char *element = diagnostic->line == 0 ? to_element (diagnostic->pointer) : NULL;

    if (element != NULL)
      g_hash_table_insert (walk.places, element, NULL);
  }
  if (g_hash_table_size (walk.places) > 0)
    walk_document (&walk);
  for (guint i = 0; i < diagnostics->len; i++) {
    RostrumDiagnostic *diagnostic = diagnostics->pdata[i];
    g_autofree char *element = diagnostic->line == 0 ? to_element (diagnostic->pointer) : NULL;
    const Place *place = element != NULL ? g_hash_table_lookup (walk.places, element) : NULL;

    if (place != NULL) {
      diagnostic->line = place->line;
      diagnostic->column = place->column;
    }
  }
  g_hash_table_unref (walk.places);
  g_free (walk.member);
}
