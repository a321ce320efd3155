/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaking text into lines, the same way with real and with fake metrics. */
#include "scene/rostrum-text.h"

#include <math.h>
#include <pango/pango.h>
#include <string.h>

#include "rostrum-text-private.h"

#define ELLIPSIS "…"
/* The words of a line, each measured for itself, are about as wide as the line. Only where that is as near as this to the width
 * that there is, the line itself is shaped: by this share, and so much more. */
#define NEAR_SHARE 0.03
#define NEAR_WORLD 2.0

typedef struct {
  RostrumText *text;
  const RostrumFont *font;
  char *string; /* white space folded */
  PangoLogAttr *breaks;
  int n_breaks; /* characters + 1 */
  double width_world;
} Wrapper;

/* A place between two characters. */
typedef struct {
  const char *at;
  int character;
} Place;

/* @text on one line, each run of white space one space, none at the ends; invalid bytes replaced. No-break spaces stay. */
static char *
fold_space (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *folded = g_string_sized_new (strlen (valid));
  gboolean pending = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c != 0x00a0 && c != 0x202f &&
        (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)) {
      pending = folded->len > 0;
      continue;
    }
    if (pending)
      g_string_append_c (folded, ' ');
    pending = FALSE;
    g_string_append_unichar (folded, c);
  }
  return g_string_free (folded, FALSE);
}

static gboolean
is_space (const char *p)
{
  return *p == ' ';
}

/* The bytes from @start to @end without the space that a line ends in. */
static gsize
trimmed_length (const char *start, const char *end)
{
  while (end > start && is_space (end - 1))
    end--;
  return (gsize) (end - start);
}

static gboolean
fits (Wrapper *self, const char *start, const char *end)
{
  /* A hair of slack: the width may be the sum of what was measured. */
  return rostrum_text_measure_once (self->text, self->font, start, trimmed_length (start, end)) <=
         self->width_world + 1e-6;
}

/* Where a line may end, from the best place to the worst. */
typedef enum {
  BREAK_WORDS,   /* between words; "wake-up" stays together */
  BREAK_ANY,     /* wherever Unicode allows it: behind hyphens and slashes, too */
  BREAK_LETTERS, /* between any two letters */
  N_BREAKS
} BreakKind;

static gboolean
may_break (const Wrapper *self, Place place, BreakKind kind)
{
  const PangoLogAttr *attr = &self->breaks[place.character];

  if (kind == BREAK_LETTERS)
    return attr->is_cursor_position;
  return attr->is_line_break && (kind == BREAK_ANY || place.at[-1] != '-');
}

/* The next place after @from where a line may end, or the end. */
static Place
next_place (const Wrapper *self, Place from, BreakKind kind)
{
  do {
    from.at = g_utf8_next_char (from.at);
    from.character++;
  } while (*from.at != '\0' && from.character < self->n_breaks - 1 && !may_break (self, from, kind));
  return from;
}

/* Where words begin and end and how wide they are. @full, which may be NULL, receives the width with the spaces at the end. */
static double
measure_word (Wrapper *self, const char *start, const char *end, double *full)
{
  gsize trimmed = trimmed_length (start, end);
  double width = rostrum_text_measure_word (self->text, self->font, start, trimmed);

  if (full != NULL)
    *full = width + (end - start - trimmed) * rostrum_text_measure_word (self->text, self->font, " ", 1);
  return width;
}

/* The end of the line that begins at @start and has as many words as fit. */
static Place
line_of_words (Wrapper *self, Place start)
{
  double near = NEAR_SHARE * self->width_world + NEAR_WORLD;
  double used = 0.0;
  Place end = start;

  while (*end.at != '\0') {
    Place next = next_place (self, end, BREAK_WORDS);
    double full;
    double width = used + measure_word (self, end.at, next.at, &full);

    if (width > self->width_world + near ||
        (width > self->width_world - near && !fits (self, start.at, next.at)))
      break;
    used += full;
    end = next;
  }
  return end;
}

/* The end of the line that begins at @start: as many words as fit, or as much of a word if not even one does; at least one
 * letter, however narrow the line is. */
static Place
line_end (Wrapper *self, Place start)
{
  Place words = line_of_words (self, start);

  if (words.at > start.at)
    return words;
  for (int kind = BREAK_ANY; kind < N_BREAKS; kind++) {
    Place end = start;

    while (*end.at != '\0') {
      Place next = next_place (self, end, kind);

      if (!fits (self, start.at, next.at))
        break;
      end = next;
    }
    if (end.at > start.at)
      return end;
  }
  return next_place (self, start, BREAK_LETTERS);
}

/* The line from @start, shortened until "…" fits behind it. */
static char *
ellipsized_line (Wrapper *self, Place start, Place end)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (Place p = start; p.at < end.at; p = next_place (self, p, BREAK_LETTERS))
    g_ptr_array_add (places, (gpointer) p.at);

  for (const char *cut = end.at;;) {
    g_autofree char *head = g_strndup (start.at, trimmed_length (start.at, cut));
    g_autofree char *line = g_strconcat (head, ELLIPSIS, NULL);

    if (places->len == 0 ||
        rostrum_text_measure_once (self->text, self->font, line, strlen (line)) <= self->width_world + 1e-6)
      return g_steal_pointer (&line);
    cut = g_ptr_array_steal_index (places, places->len - 1);
  }
}

static Place
skip_spaces (Place place)
{
  while (is_space (place.at)) {
    place.at++;
    place.character++;
  }
  return place;
}

static void
wrapper_init (Wrapper *wrapper, RostrumText *text, const RostrumFont *font, const char *string,
              double width_world)
{
  wrapper->text = text;
  wrapper->font = font;
  wrapper->string = fold_space (string);
  wrapper->n_breaks = (int) g_utf8_strlen (wrapper->string, -1) + 1;
  wrapper->breaks = g_new0 (PangoLogAttr, wrapper->n_breaks);
  wrapper->width_world = width_world;
  pango_get_log_attrs (wrapper->string, -1, -1, pango_language_get_default (), wrapper->breaks,
                       wrapper->n_breaks);
}

static void
wrapper_clear (Wrapper *wrapper)
{
  g_clear_pointer (&wrapper->string, g_free);
  g_clear_pointer (&wrapper->breaks, g_free);
}

char **
rostrum_text_wrap (RostrumText *self, const RostrumFont *font, const char *text, double width_world,
                   guint max_lines)
{
  g_autoptr (GPtrArray) lines = NULL;
  Wrapper wrapper;
  Place start;

  g_return_val_if_fail (self != NULL && font != NULL && text != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (g_free);
  wrapper_init (&wrapper, self, font, text, width_world);
  start = (Place){ wrapper.string, 0 };
  while (*start.at != '\0') {
    Place end = line_end (&wrapper, start);

    if (max_lines > 0 && lines->len == max_lines - 1 && *end.at != '\0') {
      g_ptr_array_add (lines, ellipsized_line (&wrapper, start, end));
      break;
    }
    g_ptr_array_add (lines, g_strndup (start.at, trimmed_length (start.at, end.at)));
    start = skip_spaces (end);
  }
  wrapper_clear (&wrapper);
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

GArray *
rostrum_text_split (RostrumText *self, const RostrumFont *font, const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (RostrumTextPiece));
  Wrapper wrapper;

  wrapper_init (&wrapper, self, font, text, 0.0);
  for (Place start = { wrapper.string, 0 }; *start.at != '\0';) {
    Place end = next_place (&wrapper, start, BREAK_WORDS);
    RostrumTextPiece piece;

    piece.width = measure_word (&wrapper, start.at, end.at, &piece.full_width);
    g_array_append_val (pieces, piece);
    start = end;
  }
  wrapper_clear (&wrapper);
  return pieces;
}
