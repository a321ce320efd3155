/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-search-private.h"

#include <string.h>

/* One space for any run of white space and control characters, none in front. */
static void
append_space (GString *folded, gsize start)
{
  if (folded->len > start && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/* Letters that no decomposition takes apart, and marks that keyboards write otherwise. */
static const char *
replace_letter (gunichar c)
{
  switch (c) {
  case 0xf8: /* ø */
    return "o";
  case 0x142: /* ł */
    return "l";
  case 0x111: /* đ */
    return "d";
  case 0x131: /* ı */
    return "i";
  case 0xe6: /* æ */
    return "ae";
  case 0x153: /* œ */
    return "oe";
  case 0x2018: /* quotation marks used as apostrophes */
  case 0x2019:
    return "'";
  case 0x2010: /* hyphens */
  case 0x2011:
    return "-";
  default:
    return NULL;
  }
}

/* @run has no ASCII in it. Decomposing it by itself is enough: what a mark stands on may be elsewhere, for
 * the mark goes. */
static void
append_run (GString *folded, gsize start, const char *run, gsize length)
{
  g_autofree char *decomposed = g_utf8_normalize (run, (gssize) length, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    const char *replacement = replace_letter (c);

    if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
      append_space (folded, start);
    else if (replacement != NULL)
      g_string_append (folded, replacement);
    else if (!g_unichar_ismark (c))
      g_string_append_unichar (folded, c);
  }
}

void
rostrum_fold_append (GString *folded, const char *text)
{
  gsize start = folded->len;

  while (*text != '\0') {
    const char *run = text;

    if ((guchar) *text >= 0x80) {
      while ((guchar) *text >= 0x80)
        text++;
      append_run (folded, start, run, (gsize) (text - run));
      continue;
    }
    if ((guchar) *text <= ' ' || *text == 0x7f)
      append_space (folded, start);
    else
      g_string_append_c (folded, g_ascii_tolower (*text));
    text++;
  }
  if (folded->len > start && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
}

static void
add_field (GString *text, const char *field)
{
  if (field == NULL || *field == '\0')
    return;
  rostrum_fold_append (text, field);
  g_string_append_c (text, FIELD_END);
}

static void
add_thing (GString *text, const RostrumDebate *debate, RostrumKind kind, guint32 i)
{
  switch (kind) {
  case ROSTRUM_KIND_SPEAKER:
    add_field (text, debate->speakers[i].name);
    for (guint32 j = 0; j < debate->speakers[i].n_aliases; j++)
      add_field (text, debate->speakers[i].aliases[j]);
    g_string_append_c (text, NAMES_END);
    break;
  case ROSTRUM_KIND_POSITION:
    add_field (text, debate->positions[i].label);
    g_string_append_c (text, NAMES_END);
    add_field (text, debate->positions[i].claim);
    break;
  case ROSTRUM_KIND_ESTIMATE:
    add_field (text, debate->estimates[i].label);
    g_string_append_c (text, NAMES_END);
    add_field (text, debate->estimates[i].subject);
    add_field (text, debate->estimates[i].verbal);
    break;
  default:
    add_field (text, debate->statements[i].summary);
    add_field (text, debate->statements[i].quote);
  }
}

RostrumSearchIndex *
rostrum_search_index_new (RostrumDebate *debate)
{
  static const RostrumKind kinds[N_SECTIONS] = { ROSTRUM_KIND_SPEAKER, ROSTRUM_KIND_POSITION,
                                                 ROSTRUM_KIND_ESTIMATE, ROSTRUM_KIND_STATEMENT };
  RostrumSearchIndex *self;

  g_return_val_if_fail (debate != NULL, NULL);

  self = g_new0 (RostrumSearchIndex, 1);
  self->debate = rostrum_debate_ref (debate);
  for (guint i = 0; i < N_SECTIONS; i++) {
    RostrumSearchSection *section = &self->sections[i];
    GString *text = g_string_new (NULL);

    section->kind = kinds[i];
    section->n = rostrum_debate_count (debate, kinds[i]);
    section->offsets = g_new (gsize, (gsize) section->n + 1);
    for (guint32 j = 0; j < section->n; j++) {
      section->offsets[j] = text->len;
      add_thing (text, debate, kinds[i], j);
    }
    section->offsets[section->n] = text->len;
    section->text = g_string_free (text, FALSE);
  }
  return self;
}

void
rostrum_search_index_free (RostrumSearchIndex *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_SECTIONS; i++) {
    g_free (self->sections[i].offsets);
    g_free (self->sections[i].text);
  }
  rostrum_debate_unref (self->debate);
  g_free (self);
}
