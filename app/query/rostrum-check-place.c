/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a finding's place in the file to the thing that it is about. */
#include "query/rostrum-check.h"

#include <string.h>

static const struct {
  const char *array;
  RostrumKind kind;
} arrays[] = {
  { "sources", ROSTRUM_KIND_SOURCE },       { "speakers", ROSTRUM_KIND_SPEAKER },
  { "topics", ROSTRUM_KIND_TOPIC },         { "positions", ROSTRUM_KIND_POSITION },
  { "statements", ROSTRUM_KIND_STATEMENT }, { "scopes", ROSTRUM_KIND_SCOPE },
  { "estimates", ROSTRUM_KIND_ESTIMATE },   { "events", ROSTRUM_KIND_EVENT },
  { "tours", ROSTRUM_KIND_TOUR },           { "presets", ROSTRUM_KIND_PRESET },
};

/* An array index as RFC 6901 has it: digits without a leading zero, to the end or the next "/". */
static gboolean
read_index (const char *text, guint32 count, guint32 *index)
{
  guint64 value = 0;
  guint n = 0;

  for (; g_ascii_isdigit (text[n]); n++) {
    value = value * 10 + (guint64) (text[n] - '0');
    if (value >= count)
      return FALSE;
  }
  if (n == 0 || (n > 1 && text[0] == '0') || (text[n] != '\0' && text[n] != '/'))
    return FALSE;
  *index = (guint32) value;
  return TRUE;
}

gboolean
rostrum_check_find (const RostrumDebate *debate, const char *pointer, RostrumRef *ref)
{
  guint32 index;

  g_return_val_if_fail (debate != NULL && pointer != NULL && ref != NULL, FALSE);

  if (pointer[0] != '/')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++) {
    gsize length = strlen (arrays[i].array);

    if (strncmp (pointer + 1, arrays[i].array, length) != 0 || pointer[1 + length] != '/')
      continue;
    if (!read_index (pointer + 2 + length, rostrum_debate_count (debate, arrays[i].kind), &index))
      return FALSE;
    *ref = rostrum_ref (arrays[i].kind, index);
    return TRUE;
  }
  return FALSE;
}
