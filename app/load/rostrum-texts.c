/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-texts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-json-text.h"

/* Characters that reorder, hide or imitate others: with them two names can look the same, or one look like another. The
 * joiners (U+200C, U+200D) and the single direction marks (U+200E, U+200F) are needed for honest writing. */
static gboolean
is_confusing (gunichar character)
{
  return character == 0x00ad || character == 0x034f || character == 0x061c || character == 0x180e ||
         character == 0x200b || (character >= 0x2028 && character <= 0x202e) ||
         (character >= 0x2060 && character <= 0x206f) || character == 0x3164 || character == 0xfeff ||
         character == 0xffa0 || character == 0xfffc || (character >= 0xe0000 && character <= 0xe007f);
}

/* Control characters, and what Unicode keeps for programs and never gives to a character. */
static gboolean
is_control (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character < 0xa0) || (character & 0xfffe) == 0xfffe ||
         (character >= 0xfdd0 && character <= 0xfdef);
}

/* What a text is made of. */
typedef struct {
  guint32 length; /* in characters */
  gboolean is_blank;
  gunichar control;   /* one of these, or 0 */
  gunichar confusing; /* one of these, or 0 */
} Survey;

static Survey
survey_text (const char *text, gboolean is_line)
{
  const char *end = text + strlen (text);
  Survey survey = { .is_blank = TRUE };

  while (text < end) {
    const char *stop = rostrum_json_skip_plain (text, end);
    gunichar character;

    /* Long stretches of ASCII are the rule, and have nothing odd in them but perhaps a delete character. */
    survey.length += stop - text;
    survey.is_blank = survey.is_blank && text + strspn (text, " ") >= stop;
    if (memchr (text, 0x7f, stop - text))
      survey.control = 0x7f;
    if (stop == end)
      break;
    character = g_utf8_get_char (stop);
    survey.length++;
    survey.is_blank = survey.is_blank && (g_unichar_isspace (character) || is_confusing (character));
    if (is_control (character) && (is_line || !strchr ("\t\n\r", (int) character)))
      survey.control = character;
    else if (is_line && is_confusing (character))
      survey.confusing = character;
    text = g_utf8_next_char (stop);
  }
  return survey;
}

gboolean
rostrum_reader_check_text (RostrumReader *self, const char *text, guint32 limit, gboolean is_line)
{
  Survey survey = survey_text (text, is_line);

  if (survey.is_blank) {
    rostrum_reader_report (
        self, ROSTRUM_PROBLEM_EMPTY_TEXT, "%s",
        _ ("This text is empty. Write something, or leave the member out if it may be missing."));
    return FALSE;
  }
  if (survey.length > limit) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_TEXT_TOO_LONG,
                           _ ("This text has %u characters; %u is the most that it may have."), survey.length,
                           limit);
    return FALSE;
  }
  if (survey.control)
    rostrum_reader_report (self, ROSTRUM_PROBLEM_CONTROL_CHARACTER,
                           _ ("The control character U+%04X has no place in this text."), survey.control);
  if (survey.confusing)
    rostrum_reader_report (self, ROSTRUM_PROBLEM_CONFUSING_CHARACTER,
                           _ ("The invisible character U+%04X can make one name look like another."),
                           survey.confusing);
  return TRUE;
}

gboolean
rostrum_url_is_valid (const char *url)
{
  const char *host;

  if (g_ascii_strncasecmp (url, "https://", 8) == 0)
    host = url + 8;
  else if (g_ascii_strncasecmp (url, "http://", 7) == 0)
    host = url + 7;
  else
    return FALSE;
  for (const char *at = url; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (g_unichar_isspace (character) || is_control (character) || is_confusing (character) ||
        (character < 0x80 && strchr ("\"<>\\^`{|}", (int) character)))
      return FALSE;
  }
  return *host && !strchr ("/?#:@", *host) && g_uri_is_valid (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
}

guint
rostrum_text_count_words (const char *text)
{
  gboolean is_inside = FALSE;
  guint words = 0;

  for (; *text; text = g_utf8_next_char (text)) {
    gboolean is_space = g_unichar_isspace (g_utf8_get_char (text));

    words += !is_space && !is_inside;
    is_inside = !is_space;
  }
  return words;
}
