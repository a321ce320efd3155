/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "rostrum-text-private.h"

/* Shaped lines kept at once, in each of the two generations. */
#define CACHE_LIMIT 4096
/* Widths kept at once: those of all lines and words of a picture of some thousand nodes. */
#define MOST_WIDTHS 65536
/* Sizes and styles of a few families at a few text scales; more are not safe for ever, but take no memory without bound. */
#define MOST_FONTS_KEPT 256
/* Longer texts are no words, and not kept. */
#define MOST_BYTES_KEPT 255
/* No size in a picture is outside of these; a hostile text scale ends here. */
#define MIN_SIZE_PX 0.5
#define MAX_SIZE_PX 1000.0

typedef struct {
  const char *line;
  double size_px;
  guint style; /* bold 1, italic 2 */
} TextKey;

typedef struct {
  TextKey key;
  PangoLayout *layout;
  double width;
} TextEntry;

typedef struct {
  TextKey key;
  double width;
  char line[];
} WidthEntry;

struct _RostrumText {
  char *family; /* NULL: sans */
  double scale;
  gboolean fake;
  PangoFontMap *font_map;
  PangoContext *context;
  PangoLayout *scratch;
  GHashTable *young; /* TextKey → TextEntry; when full it becomes old and what was old is forgotten */
  GHashTable *old;
  GHashTable *widths; /* TextKey → WidthEntry */
  GHashTable *fonts;  /* set of sizes and styles that were kept, see keep_font() */
};

static guint
text_key_hash (gconstpointer data)
{
  const TextKey *key = data;

  return g_str_hash (key->line) * 31u + (guint) (key->size_px * 64.0) * 4u + key->style;
}

static gboolean
text_key_equal (gconstpointer a, gconstpointer b)
{
  const TextKey *one = a;
  const TextKey *two = b;

  return one->size_px == two->size_px && one->style == two->style && strcmp (one->line, two->line) == 0;
}

static void
text_entry_free (gpointer data)
{
  TextEntry *entry = data;

  g_free ((char *) entry->key.line);
  g_object_unref (entry->layout);
  g_free (entry);
}

static GHashTable *
new_cache (void)
{
  return g_hash_table_new_full (text_key_hash, text_key_equal, NULL, text_entry_free);
}

/* Pango looks for fonts in threads of its own, which may still be at it when a font map goes. So none ever goes: the next text
 * takes it, and need not look for the same fonts again. */
static struct {
  GMutex mutex;
  GPtrArray *maps;
} spare;

static PangoFontMap *
take_font_map (void)
{
  PangoFontMap *map = NULL;

  g_mutex_lock (&spare.mutex);
  if (spare.maps != NULL && spare.maps->len > 0)
    map = g_ptr_array_steal_index_fast (spare.maps, spare.maps->len - 1);
  g_mutex_unlock (&spare.mutex);
  if (map != NULL)
    return map;
  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  if (map == NULL)
    map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96.0);
  return map;
}

static void
leave_font_map (PangoFontMap *map)
{
  g_mutex_lock (&spare.mutex);
  if (spare.maps == NULL)
    spare.maps = g_ptr_array_new ();
  g_ptr_array_add (spare.maps, map);
  g_mutex_unlock (&spare.mutex);
}

char *
rostrum_text_find_family (const char *family)
{
  PangoFontMap *map = take_font_map ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *wanted = pango_font_description_new ();
  PangoFont *font;
  char *name = NULL;

  pango_font_description_set_family (wanted, family != NULL ? family : "sans");
  pango_font_description_set_absolute_size (wanted, 12.0 * PANGO_SCALE);
  font = pango_font_map_load_font (map, context, wanted);
  pango_font_description_free (wanted);
  if (font != NULL) {
    PangoFontDescription *found = pango_font_describe (font);

    name = g_strdup (pango_font_description_get_family (found));
    pango_font_description_free (found);
    g_object_unref (font);
  }
  g_object_unref (context);
  leave_font_map (map);
  return name;
}

RostrumText *
rostrum_text_new (const char *family, double scale)
{
  RostrumText *self = g_new0 (RostrumText, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->family = g_strdup (family);
  self->scale = scale > 0.0 && isfinite (scale) ? scale : 1.0;
  /* A font map of its own makes a text safe beside others in other threads; the FreeType kind is the same everywhere. */
  self->font_map = take_font_map ();
  self->context = pango_font_map_create_context (self->font_map);

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 96.0);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  self->scratch = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (self->scratch, TRUE);
  self->young = new_cache ();
  self->old = new_cache ();
  self->widths = g_hash_table_new_full (text_key_hash, text_key_equal, NULL, g_free);
  self->fonts = g_hash_table_new (NULL, NULL);
  return self;
}

RostrumText *
rostrum_text_new_fake (void)
{
  RostrumText *self = g_new0 (RostrumText, 1);

  self->scale = 1.0;
  self->fake = TRUE;
  return self;
}

void
rostrum_text_free (RostrumText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->young, g_hash_table_unref);
  g_clear_pointer (&self->old, g_hash_table_unref);
  g_clear_pointer (&self->widths, g_hash_table_unref);
  g_clear_pointer (&self->fonts, g_hash_table_unref);
  g_clear_object (&self->scratch);
  g_clear_object (&self->context);
  if (self->font_map != NULL)
    leave_font_map (self->font_map);
  g_free (self->family);
  g_free (self);
}

const char *
rostrum_text_get_family (const RostrumText *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->family;
}

double
rostrum_text_get_scale (const RostrumText *self)
{
  g_return_val_if_fail (self != NULL, 1.0);
  return self->scale;
}

gboolean
rostrum_text_has_font (const RostrumText *self, const char *family, double scale)
{
  return !self->fake && self->scale == scale && g_strcmp0 (self->family, family) == 0;
}

static double
scaled_size (const RostrumText *self, const RostrumFont *font)
{
  double size = font->size_px * self->scale;

  return isfinite (size) ? CLAMP (size, MIN_SIZE_PX, MAX_SIZE_PX) : MIN_SIZE_PX;
}

static guint
font_style (const RostrumFont *font)
{
  return (font->bold ? 1u : 0u) | (font->italic ? 2u : 0u);
}

/* cairo's table of scaled fonts is shared by all threads, and in cairo 1.16 a font whose last reference goes in one thread
 * while another one takes it from the table again ends the program. So none of ours ever loses its last reference. */
static void
keep_font (RostrumText *self, const PangoFontDescription *description)
{
  static GMutex mutex;
  static GHashTable *kept; /* set of cairo_scaled_font_t */
  g_autoptr (PangoFont) font = pango_font_map_load_font (self->font_map, self->context, description);
  cairo_scaled_font_t *scaled =
      PANGO_IS_CAIRO_FONT (font) ? pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)) : NULL;

  if (scaled == NULL || cairo_scaled_font_status (scaled) != CAIRO_STATUS_SUCCESS)
    return;
  g_mutex_lock (&mutex);
  if (kept == NULL)
    kept = g_hash_table_new (NULL, NULL);
  if (g_hash_table_size (kept) < MOST_FONTS_KEPT && !g_hash_table_contains (kept, scaled))
    g_hash_table_add (kept, cairo_scaled_font_reference (scaled));
  g_mutex_unlock (&mutex);
}

static void
set_font (RostrumText *self, PangoLayout *layout, const RostrumFont *font)
{
  const guint key =
      ((guint) (scaled_size (self, font) * 64.0) << 2) | (font->bold ? 2 : 0) | (font->italic ? 1 : 0);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, self->family != NULL ? self->family : "sans");
  pango_font_description_set_absolute_size (description, scaled_size (self, font) * PANGO_SCALE);
  pango_font_description_set_weight (description, font->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, font->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, description);
  if (g_hash_table_add (self->fonts, GUINT_TO_POINTER (key)))
    keep_font (self, description);
  pango_font_description_free (description);
}

static double
layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* What Unicode never gives to a character: U+FDD0 to U+FDEF and the last two of each plane. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* cairo takes noncharacters for broken UTF-8 and makes no PDF with one: the replacement character stands for each. */
static void
set_text (PangoLayout *layout, const char *text, gsize length)
{
  const char *end = text + length;
  GString *replaced = NULL;

  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    /* No noncharacter begins with a lower byte. */
    gboolean odd = (guchar) *p >= 0xef && is_noncharacter (g_utf8_get_char (p));

    if (odd && replaced == NULL)
      replaced = g_string_new_len (text, p - text);
    if (odd)
      g_string_append_unichar (replaced, 0xfffd);
    else if (replaced != NULL)
      g_string_append_len (replaced, p, g_utf8_next_char (p) - p);
  }
  if (replaced == NULL) {
    pango_layout_set_text (layout, text, (int) length);
    return;
  }
  pango_layout_set_text (layout, replaced->str, (int) replaced->len);
  g_string_free (replaced, TRUE);
}

static TextEntry *
shape (RostrumText *self, const RostrumFont *font, const char *line)
{
  TextKey key = { line, scaled_size (self, font), font_style (font) };
  TextEntry *entry = g_hash_table_lookup (self->young, &key);

  if (entry != NULL)
    return entry;

  entry = g_hash_table_lookup (self->old, &key);
  if (entry != NULL) {
    g_hash_table_steal (self->old, &entry->key);
  } else {
    entry = g_new0 (TextEntry, 1);
    entry->key = key;
    entry->key.line = g_strdup (line);
    entry->layout = pango_layout_new (self->context);
    pango_layout_set_single_paragraph_mode (entry->layout, TRUE);
    set_font (self, entry->layout, font);
    set_text (entry->layout, line, strlen (line));
    entry->width = layout_width (entry->layout);
  }

  if (g_hash_table_size (self->young) >= CACHE_LIMIT) {
    g_hash_table_unref (self->old);
    self->old = g_steal_pointer (&self->young);
    self->young = new_cache ();
  }
  g_hash_table_insert (self->young, &entry->key, entry);
  return entry;
}

double
rostrum_text_measure_once (RostrumText *self, const RostrumFont *font, const char *text, gsize length)
{
  if (self->fake)
    return ROSTRUM_FAKE_ADVANCE * scaled_size (self, font) * (double) g_utf8_strlen (text, (gssize) length);
  set_font (self, self->scratch, font);
  set_text (self->scratch, text, length);
  return layout_width (self->scratch);
}

static void
keep_width (RostrumText *self, const TextKey *key, gsize length, double width)
{
  WidthEntry *entry = g_malloc (sizeof *entry + length + 1);

  memcpy (entry->line, key->line, length + 1);
  entry->key = *key;
  entry->key.line = entry->line;
  entry->width = width;
  if (g_hash_table_size (self->widths) >= MOST_WIDTHS)
    g_hash_table_remove_all (self->widths);
  g_hash_table_insert (self->widths, &entry->key, entry);
}

double
rostrum_text_measure_word (RostrumText *self, const RostrumFont *font, const char *text, gsize length)
{
  char line[MOST_BYTES_KEPT + 1];
  const TextKey key = { line, scaled_size (self, font), font_style (font) };
  const WidthEntry *kept;
  double width;

  if (self->fake || length > MOST_BYTES_KEPT)
    return rostrum_text_measure_once (self, font, text, length);
  memcpy (line, text, length);
  line[length] = '\0';
  kept = g_hash_table_lookup (self->widths, &key);
  if (kept != NULL)
    return kept->width;
  width = rostrum_text_measure_once (self, font, text, length);
  keep_width (self, &key, length, width);
  return width;
}

double
rostrum_text_measure (RostrumText *self, const RostrumFont *font, const char *line)
{
  g_return_val_if_fail (self != NULL && font != NULL && line != NULL, 0.0);

  return rostrum_text_measure_word (self, font, line, strlen (line));
}

double
rostrum_text_measure_shown (RostrumText *self, const RostrumFont *font, const char *line)
{
  g_return_val_if_fail (self != NULL && font != NULL && line != NULL, 0.0);

  return self->fake ? rostrum_text_measure (self, font, line) : shape (self, font, line)->width;
}

void
rostrum_text_get_line (RostrumText *self, const RostrumFont *font, double *height, double *baseline)
{
  TextEntry *entry;
  int pango_height;

  g_return_if_fail (self != NULL && font != NULL);

  if (self->fake) {
    if (height != NULL)
      *height = ROSTRUM_FAKE_HEIGHT * scaled_size (self, font);
    if (baseline != NULL)
      *baseline = ROSTRUM_FAKE_BASELINE * scaled_size (self, font);
    return;
  }

  /* Of the font itself, so that lines stand evenly whatever scripts are in them. */
  entry = shape (self, font, "x");
  pango_layout_get_size (entry->layout, NULL, &pango_height);
  if (height != NULL)
    *height = (double) pango_height / PANGO_SCALE;
  if (baseline != NULL)
    *baseline = (double) pango_layout_get_baseline (entry->layout) / PANGO_SCALE;
}

/* Boxes where letters would be: enough to see that text is drawn where it was measured. */
static void
show_fake (const RostrumText *self, cairo_t *cr, const RostrumFont *font, const char *line, double x,
           double y)
{
  double em = scaled_size (self, font);
  double advance = ROSTRUM_FAKE_ADVANCE * em;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p), x += advance)
    if (*p != ' ')
      cairo_rectangle (cr, x + 0.1 * advance, y - 0.6 * em, 0.8 * advance, 0.6 * em);
  cairo_fill (cr);
}

void
rostrum_text_show (RostrumText *self, cairo_t *cr, const RostrumFont *font, const char *line, double x,
                   double y)
{
  g_return_if_fail (self != NULL && cr != NULL && font != NULL && line != NULL);

  if (self->fake) {
    show_fake (self, cr, font, line, x, y);
    return;
  }

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (shape (self, font, line)->layout, 0));
  cairo_new_path (cr);
}
