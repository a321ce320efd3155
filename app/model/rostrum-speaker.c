/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short forms of a speaker's name, for a disc and for the label under it. */
#include "model/rostrum-debate.h"

#include <string.h>

static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = { "af",  "al",  "bin", "da", "das", "de",  "del", "della", "den",
                                           "der", "di",  "dos", "du", "el",  "la",  "le",  "ten",   "ter",
                                           "van", "vom", "von", "zu", "zum", "zur", NULL };

  /* Only as written small: "Le" and "De" with a capital may be the name itself. */
  return g_strv_contains (particles, word);
}

static gboolean
is_suffix (const char *word)
{
  static const char *const suffixes[] = { "Jr", "Jr.", "Sr",  "Sr.",   "II", "III",
                                          "IV", "MD",  "PhD", "Ph.D.", NULL };

  return g_strv_contains (suffixes, word);
}

static gboolean
is_small_word (const char *word)
{
  static const char *const words[] = { "a",  "an", "and", "as", "at", "for", "in",
                                       "of", "on", "the", "to", "&",  NULL };
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_strv_contains (words, lower);
}

/* The words of @name without what stands in brackets or behind a comma, and without suffixes. */
static GPtrArray *
split_name (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *head = g_strndup (name, strcspn (name, "(,[;"));
  g_auto (GStrv) parts = NULL;

  g_strdelimit (head, "\t\n\r", ' ');
  parts = g_strsplit (head, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !(words->len > 0 && is_suffix (parts[i])))
      g_ptr_array_add (words, g_strdup (parts[i]));
  return words;
}

static gboolean
has_letter (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalpha (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

char *
rostrum_speaker_get_short_name (const RostrumSpeaker *speaker)
{
  g_autoptr (GPtrArray) words = NULL;
  guint first;
  GString *name;

  g_return_val_if_fail (speaker != NULL, NULL);

  if (speaker->kind != ROSTRUM_SPEAKER_PERSON)
    return g_strdup (speaker->name);
  words = split_name (speaker->name);
  if (words->len == 0)
    return g_strdup (speaker->name);
  first = words->len - 1;
  /* A number alone is nobody: "Juror 8". */
  while (first > 0 && !has_letter (g_ptr_array_index (words, first)))
    first--;
  while (first > 1 && is_particle (g_ptr_array_index (words, first - 1)))
    first--;
  name = g_string_new (g_ptr_array_index (words, first));
  for (guint i = first + 1; i < words->len; i++)
    g_string_append_printf (name, " %s", (const char *) g_ptr_array_index (words, i));
  return g_string_free (name, FALSE);
}

/* The first letter or digit of @word, 0 if there is none. */
static gunichar
first_letter (const char *word, const char **rest)
{
  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    gunichar c = g_utf8_get_char (word);

    if (g_unichar_isalnum (c)) {
      *rest = g_utf8_next_char (word);
      return g_unichar_toupper (c);
    }
  }
  return 0;
}

/* The second letter for a name of one word: its next capital ("DeepSeek" → S), 0 if there is none. */
static gunichar
next_capital (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isupper (g_utf8_get_char (word)))
      return g_utf8_get_char (word);
  return 0;
}

/* Moves to the front the words that an initial can be taken from; returns how many. */
static guint
keep_name_words (GPtrArray *words)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++) {
    const char *word = g_ptr_array_index (words, i);
    const char *rest;
    gunichar letter = first_letter (word, &rest);

    if (letter == 0 || is_particle (word) || is_small_word (word))
      continue;
    if (n > 0 && g_unichar_isdigit (letter))
      continue;
    words->pdata[i] = words->pdata[n];
    words->pdata[n++] = (gpointer) word;
  }
  return n;
}

char *
rostrum_speaker_get_initials (const RostrumSpeaker *speaker)
{
  g_autoptr (GPtrArray) words = NULL;
  GString *initials;
  const char *rest = "";
  gunichar first, second;
  guint n;

  g_return_val_if_fail (speaker != NULL, NULL);

  words = split_name (speaker->name);
  n = keep_name_words (words);
  if (n == 0) {
    first = first_letter (speaker->name, &rest);
    n = 1;
  } else {
    first = first_letter (g_ptr_array_index (words, 0), &rest);
  }
  if (n == 1)
    second = next_capital (rest);
  else
    second =
        first_letter (g_ptr_array_index (words, speaker->kind == ROSTRUM_SPEAKER_PERSON ? n - 1 : 1), &rest);
  initials = g_string_new (NULL);
  g_string_append_unichar (initials, first != 0 ? first : '?');
  if (second != 0)
    g_string_append_unichar (initials, second);
  return g_string_free (initials, FALSE);
}
