/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, words and lines of text of an SVG. */
#include <math.h>
#include <string.h>

#include "rostrum-svg-private.h"

gint64
rostrum_svg_to_hundredths (double value)
{
  if (!isfinite (value))
    return 0;
  return (gint64) floor (CLAMP (value, -1e9, 1e9) * 100.0 + 0.5);
}

void
rostrum_svg_append_hundredths (GString *out, gint64 hundredths)
{
  char digits[24];
  gsize at = sizeof digits;
  guint64 rest = hundredths < 0 ? (guint64) -hundredths : (guint64) hundredths;
  guint fraction = rest % 100;

  if (fraction != 0) {
    if (fraction % 10 != 0)
      digits[--at] = '0' + fraction % 10;
    digits[--at] = '0' + fraction / 10;
    digits[--at] = '.';
  }
  rest /= 100;
  if (rest == 0 && fraction == 0)
    digits[--at] = '0';
  for (; rest > 0; rest /= 10)
    digits[--at] = '0' + rest % 10;
  if (hundredths < 0)
    digits[--at] = '-';
  g_string_append_len (out, digits + at, sizeof digits - at);
}

void
rostrum_svg_append_number (GString *out, double value)
{
  rostrum_svg_append_hundredths (out, rostrum_svg_to_hundredths (value));
}

/* XML 1.0 has no way to write most control characters, nor U+FFFE and U+FFFF. */
static gboolean
is_xml_character (gunichar c)
{
  if (c < 0x20)
    return c == '\n' || c == '\t';
  return c < 0x7f || (c >= 0xa0 && c != 0xfffe && c != 0xffff);
}

void
rostrum_svg_append_escaped (GString *out, const char *text)
{
  g_autofree char *mended = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  for (const char *p = mended != NULL ? mended : text; *p != '\0'; p = g_utf8_next_char (p)) {
    switch (*p) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    default:
      if (is_xml_character (g_utf8_get_char (p)))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
  }
}

/* One name of a font as CSS quotes it, inside an attribute. */
static void
append_family (GString *out, const char *family)
{
  g_autofree char *name = g_strdup (family);

  g_strdelimit (name, "'\\\n\t,", ' ');
  g_string_append_c (out, '\'');
  rostrum_svg_append_escaped (out, name);
  g_string_append (out, "',");
}

void
rostrum_svg_append_families (GString *out, const char *family)
{
  g_autofree char *found = rostrum_text_find_family (family);

  if (family != NULL)
    append_family (out, family);
  if (found != NULL && (family == NULL || g_ascii_strcasecmp (found, family) != 0))
    append_family (out, found);
  g_string_append (out, "sans-serif");
}

/* The first letter decides, as it does where the line was measured (rule P2 of Unicode's annex 9). The
 * ranges are those that Unicode sets aside for scripts from right to left. */
static gboolean
begins_from_the_right (const char *line)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char_validated (p, -1);

    if (c >= 0x110000)
      return FALSE; /* not UTF-8 */
    if (g_unichar_isalpha (c))
      return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00) ||
             (c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000);
  }
  return FALSE;
}

/* Where white space would be folded: at an end, or two in a row. */
static gboolean
has_wide_space (const char *line)
{
  gsize length = strlen (line);

  return length > 0 && (line[0] == ' ' || line[length - 1] == ' ' || strstr (line, "  ") != NULL);
}

void
rostrum_svg_append_text (RostrumSvg *self, const RostrumItem *item)
{
  static const char *const anchors[2][3] = { { NULL, "middle", "end" }, { "end", "middle", NULL } };
  gboolean rtl = begins_from_the_right (item->text);
  const char *anchor = anchors[rtl ? 1 : 0][item->align];

  g_string_append (self->out, "<text x=\"");
  rostrum_svg_append_number (self->out, item->baseline.x);
  g_string_append (self->out, "\" y=\"");
  rostrum_svg_append_number (self->out, item->baseline.y);
  g_string_append (self->out, "\" font-size=\"");
  rostrum_svg_append_number (self->out, item->font.size_px);
  g_string_append_c (self->out, '"');
  rostrum_svg_append_paint (self->out, "fill", &item->fill);
  if (item->font.bold)
    g_string_append (self->out, " font-weight=\"bold\"");
  if (item->font.italic)
    g_string_append (self->out, " font-style=\"italic\"");
  /* SVG's "start" is where the script begins to write, ours is always left. */
  if (rtl)
    g_string_append (self->out, " direction=\"rtl\"");
  if (anchor != NULL)
    g_string_append_printf (self->out, " text-anchor=\"%s\"", anchor);
  if (has_wide_space (item->text))
    g_string_append (self->out, " xml:space=\"preserve\"");
  rostrum_svg_append_id (self, item);
  g_string_append_c (self->out, '>');
  rostrum_svg_append_escaped (self->out, item->text);
  g_string_append (self->out, "</text>");
}
