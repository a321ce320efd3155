/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the folded text for the rarest word; the other words are looked for only where that one
 * stands. */
#include "rostrum-search-private.h"

#include <string.h>

/* A longer text is a pasted one: the words behind these would hardly narrow it, and each costs a pass. */
#define MAX_WORDS 16

/* How well a thing matches, best first. */
typedef enum {
  MATCH_WHOLE_NAME,
  MATCH_NAME_START,  /* the text begins a name */
  MATCH_NAME_WORDS,  /* every word begins a word of a name */
  MATCH_WORD_STARTS, /* every word begins a word */
  MATCH_INSIDE,
  N_MATCHES
} Match;

typedef struct {
  const char *text;
  gsize length;
} Bytes;

typedef struct {
  GString *folded; /* the whole text, folded */
  GArray *words;   /* of Bytes in it, the longest first */
} Query;

/* Sixteen bytes that are compared at once. */
typedef guint8 Lane __attribute__ ((vector_size (16)));

/* The places among sixteen where both the first and the last byte of @needle fit: all ones in the lane. */
static inline Lane
match_ends (const char *text, Bytes needle)
{
  Lane a, b;

  memcpy (&a, text, sizeof a);
  memcpy (&b, text + needle.length - 1, sizeof b);
  return (Lane) ((a == (guint8) needle.text[0]) & (b == (guint8) needle.text[needle.length - 1]));
}

/* The first place of @needle in @text, or NULL. Up to sixteen times as fast as memmem() on needles of a
 * few letters, which is what people type (after Muła's generic SIMD search). */
static const char *
find_bytes (const char *text, gsize length, Bytes needle)
{
  while (length >= needle.length + sizeof (Lane) - 1) {
    Lane hits = match_ends (text, needle);
    guint64 halves[2];

    memcpy (halves, &hits, sizeof halves);
    for (guint i = 0; (halves[0] | halves[1]) != 0 && i < sizeof (Lane); i++)
      if (hits[i] != 0 && memcmp (text + i, needle.text, needle.length) == 0)
        return text + i;
    text += sizeof (Lane);
    length -= sizeof (Lane);
  }
  for (; length >= needle.length; length--, text++)
    if (memcmp (text, needle.text, needle.length) == 0)
      return text;
  return NULL;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize x = ((const Bytes *) a)->length, y = ((const Bytes *) b)->length;

  return (y > x) - (y < x);
}

static void
query_init (Query *query, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *at;

  query->folded = g_string_new (NULL);
  query->words = g_array_new (FALSE, FALSE, sizeof (Bytes));
  rostrum_fold_append (query->folded, valid);
  for (at = query->folded->str; *at != '\0' && query->words->len < MAX_WORDS;) {
    Bytes word = { at, strcspn (at, " ") };

    g_array_append_val (query->words, word);
    at += word.length;
    at += *at == ' ';
  }
  g_array_sort (query->words, compare_lengths);
}

static void
query_clear (Query *query)
{
  g_string_free (query->folded, TRUE);
  g_array_unref (query->words);
}

static gboolean
begins_word (const char *start, const char *at)
{
  if (at == start)
    return TRUE;
  if ((guchar) at[-1] < 0x80)
    return !g_ascii_isalnum (at[-1]);
  return !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (start, at)));
}

/* How well one word matches a thing; N_MATCHES if it does not occur. */
static Match
match_word (const char *start, const char *names_end, const char *end, Bytes word)
{
  Match match = N_MATCHES;

  for (const char *at = start; (at = find_bytes (at, (gsize) (end - at), word)) != NULL; at++) {
    if (begins_word (start, at))
      return at < names_end ? MATCH_NAME_WORDS : MATCH_WORD_STARTS;
    match = MATCH_INSIDE;
  }
  return match;
}

/* Whether the whole text is a name of the thing or begins one. */
static Match
match_names (const char *start, const char *names_end, const GString *folded)
{
  Match match = N_MATCHES;

  for (const char *at = start; at < names_end;) {
    const char *end = memchr (at, FIELD_END, (gsize) (names_end - at));

    if (end == NULL)
      end = names_end;
    if ((gsize) (end - at) >= folded->len && memcmp (at, folded->str, folded->len) == 0) {
      if ((gsize) (end - at) == folded->len)
        return MATCH_WHOLE_NAME;
      match = MATCH_NAME_START;
    }
    at = end + 1;
  }
  return match;
}

static Match
match_thing (const RostrumSearchSection *section, guint32 i, const Query *query)
{
  const char *start = section->text + section->offsets[i];
  const char *end = section->text + section->offsets[i + 1];
  const char *names_end = start;
  Match match = MATCH_WHOLE_NAME;

  if (section->kind != ROSTRUM_KIND_STATEMENT) {
    names_end = memchr (start, NAMES_END, (gsize) (end - start));
    names_end = names_end != NULL ? names_end : start;
  }
  for (guint j = 0; j < query->words->len; j++) {
    Match word = match_word (start, names_end, end, g_array_index (query->words, Bytes, j));

    if (word == N_MATCHES)
      return N_MATCHES;
    match = MAX (match, word);
  }
  return MIN (match, match_names (start, names_end, query->folded));
}

/* The first place of the word that is met last, and most likely the rarest; NULL if any word does not
 * occur at all. */
static const char *
find_rarest (const RostrumSearchSection *section, const Query *query, Bytes *rarest)
{
  const char *last = NULL;

  for (guint i = 0; i < query->words->len; i++) {
    Bytes word = g_array_index (query->words, Bytes, i);
    const char *at = find_bytes (section->text, section->offsets[section->n], word);

    if (at == NULL)
      return NULL;
    if (last == NULL || at > last) {
      last = at;
      *rarest = word;
    }
  }
  return last;
}

/* Files the matches of one section by how good they are, up to @max of each; stops when nothing better can
 * come. */
static void
search_section (const RostrumSearchSection *section, const Query *query, guint max,
                GArray *matches[N_MATCHES])
{
  Match best = section->kind == ROSTRUM_KIND_STATEMENT ? MATCH_WORD_STARTS : MATCH_WHOLE_NAME;
  const char *end = section->text + section->offsets[section->n];
  Bytes rarest = { NULL, 0 };
  const char *at = find_rarest (section, query, &rarest);
  guint32 i = 0;

  while (at != NULL && matches[best]->len < max) {
    Match match;

    while (section->offsets[i + 1] <= (gsize) (at - section->text))
      i++;
    match = match_thing (section, i, query);
    if (match < N_MATCHES && matches[match]->len < max)
      g_array_append_val (matches[match], i);
    at = section->text + section->offsets[i + 1];
    at = find_bytes (at, (gsize) (end - at), rarest);
  }
}

GArray *
rostrum_search (const RostrumSearchIndex *self, const char *text, guint max)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  GArray *matches[N_MATCHES];
  Query query;

  g_return_val_if_fail (self != NULL && text != NULL, results);

  query_init (&query, text);
  for (guint i = 0; i < N_MATCHES; i++)
    matches[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < N_SECTIONS && query.words->len > 0 && results->len < max; i++) {
    search_section (&self->sections[i], &query, max - results->len, matches);
    for (guint j = 0; j < N_MATCHES; j++) {
      for (guint k = 0; k < matches[j]->len && results->len < max; k++) {
        RostrumRef ref = rostrum_ref (self->sections[i].kind, g_array_index (matches[j], guint32, k));
        g_array_append_val (results, ref);
      }
      g_array_set_size (matches[j], 0);
    }
  }
  for (guint i = 0; i < N_MATCHES; i++)
    g_array_unref (matches[i]);
  query_clear (&query);
  return results;
}
