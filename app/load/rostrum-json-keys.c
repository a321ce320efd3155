/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-keys.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "load/rostrum-json-text.h"

/* Up to here comparing each key with each is quicker than sorting. */
#define FEW_KEYS 24

/* FNV-1a (Fowler, Noll, Vo) of what the key means. */
static guint32
hash_key (const char *raw, gsize length, gboolean has_escape)
{
  g_autofree char *decoded = NULL;
  guint32 hash = 2166136261u;

  if (has_escape) {
    decoded = rostrum_json_decode (raw, length);
    raw = decoded;
    length = strlen (decoded);
  }
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) raw[i]) * 16777619u;
  return hash;
}

static int
compare_keys (const RostrumJsonKey *a, const RostrumJsonKey *b)
{
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;
  gsize length_a, length_b;

  if (a->hash != b->hash)
    return a->hash < b->hash ? -1 : 1;
  if (!a->has_escape && !b->has_escape) {
    if (a->length != b->length)
      return a->length < b->length ? -1 : 1;
    return memcmp (a->raw, b->raw, a->length);
  }
  text_a = rostrum_json_decode (a->raw, a->length);
  text_b = rostrum_json_decode (b->raw, b->length);
  length_a = strlen (text_a);
  length_b = strlen (text_b);
  if (length_a != length_b)
    return length_a < length_b ? -1 : 1;
  return memcmp (text_a, text_b, length_a);
}

static int
compare_keys_and_places (gconstpointer a, gconstpointer b)
{
  const RostrumJsonKey *left = a;
  const RostrumJsonKey *right = b;
  int order = compare_keys (left, right);

  return order != 0 ? order : (left->raw < right->raw ? -1 : 1);
}

static void
report_duplicate (RostrumJsonLexer *lexer, const RostrumJsonKey *first, const RostrumJsonKey *again)
{
  RostrumProblems *problems = lexer->problems;
  g_autofree char *name = NULL;
  g_autofree char *parent = NULL;
  g_autoptr (GString) pointer = NULL;

  lexer->is_damaged = TRUE;
  if (!rostrum_problems_count (problems, ROSTRUM_PROBLEM_DUPLICATE_MEMBER))
    return;
  name = rostrum_json_decode (again->raw, again->length);
  lexer->frames[lexer->depth - 1].key = NULL;
  parent = rostrum_json_lexer_get_pointer (lexer);
  pointer = g_string_new (parent);
  rostrum_json_pointer_append (pointer, name);
  rostrum_problems_add (problems, ROSTRUM_PROBLEM_DUPLICATE_MEMBER, again->line, again->column, pointer->str,
                        _ ("The member “%s” is already given on line %u."), name, first->line);
}

void
rostrum_json_keys_check (GArray *list, guint first, RostrumJsonLexer *lexer)
{
  RostrumJsonKey *keys;
  guint n = list->len - first;

  if (n < 2) {
    g_array_set_size (list, first);
    return;
  }
  keys = &g_array_index (list, RostrumJsonKey, first);
  if (n <= FEW_KEYS) {
    for (guint i = 1; i < n; i++) {
      for (guint k = 0; k < i; k++) {
        if (keys[i].hash == keys[k].hash && compare_keys (&keys[i], &keys[k]) == 0) {
          report_duplicate (lexer, &keys[k], &keys[i]);
          break;
        }
      }
    }
  } else {
    qsort (keys, n, sizeof *keys, compare_keys_and_places);
    for (guint i = 1; i < n; i++) {
      if (compare_keys (&keys[i - 1], &keys[i]) == 0)
        report_duplicate (lexer, &keys[i - 1], &keys[i]);
    }
  }
  g_array_set_size (list, first);
}

void
rostrum_json_key_init (RostrumJsonKey *self)
{
  self->has_escape = memchr (self->raw, '\\', self->length) != NULL;
  self->hash = hash_key (self->raw, self->length, self->has_escape);
}
