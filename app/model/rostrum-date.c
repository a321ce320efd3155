/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_leap (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static guint
days_in_month (guint year, guint month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap (year));
}

/* Days from 0001-01-01, which is day 1, in the proleptic Gregorian calendar. */
static guint32
day_number (guint year, guint month, guint day)
{
  guint32 past = year - 1;
  guint32 n = past * 365 + past / 4 - past / 100 + past / 400;

  for (guint m = 1; m < month; m++)
    n += days_in_month (year, m);
  return n + day;
}

/* Exactly @n digits at *@text, which moves behind them. */
static gboolean
read_digits (const char **text, guint n, guint *value)
{
  guint v = 0;

  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit ((*text)[i]))
      return FALSE;
    v = v * 10 + (guint) ((*text)[i] - '0');
  }
  *text += n;
  *value = v;
  return TRUE;
}

gboolean
rostrum_date_parse (const char *text, RostrumDate *date)
{
  guint year, month = 0, day = 0;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!read_digits (&text, 4, &year) || year == 0)
    return FALSE;
  if (*text == '-') {
    text++;
    if (!read_digits (&text, 2, &month) || month < 1 || month > 12)
      return FALSE;
  }
  if (*text == '-' && month != 0) {
    text++;
    if (!read_digits (&text, 2, &day) || day < 1 || day > days_in_month (year, month))
      return FALSE;
  }
  if (*text != '\0')
    return FALSE;
  *date = (RostrumDate){ (gint16) year, (guint8) month, (guint8) day };
  return TRUE;
}

gboolean
rostrum_date_is_set (RostrumDate date)
{
  return date.year != 0;
}

char *
rostrum_date_to_string (RostrumDate date)
{
  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%04d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02u", date.year, date.month);
  return g_strdup_printf ("%04d-%02u-%02u", date.year, date.month, date.day);
}

char *
rostrum_date_to_words (RostrumDate date)
{
  g_autoptr (GDateTime) moment = NULL;
  const char *format;
  char *words;

  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);

  moment = g_date_time_new_utc (date.year, date.month, MAX (date.day, 1), 0, 0, 0);
  if (date.day == 0)
    /* Translators: a month, see g_date_time_format(): "Jan 2025" */
    format = C_ ("date", "%b %Y");
  else
    /* Translators: a day, see g_date_time_format(): "20 Jan 2025" */
    format = C_ ("date", "%-d %b %Y");
  words = moment != NULL ? g_date_time_format (moment, format) : NULL;
  return words != NULL ? words : rostrum_date_to_string (date);
}

gboolean
rostrum_date_to_days (RostrumDate date, guint32 *first, guint32 *last)
{
  guint last_month, last_day;

  if (date.year == 0)
    return FALSE;
  last_month = date.month != 0 ? date.month : 12;
  last_day = date.day != 0 ? date.day : days_in_month (date.year, last_month);
  if (first != NULL)
    *first = day_number (date.year, MAX (date.month, 1), MAX (date.day, 1));
  if (last != NULL)
    *last = day_number (date.year, last_month, last_day);
  return TRUE;
}

int
rostrum_date_compare (RostrumDate a, RostrumDate b)
{
  guint32 first_a = G_MAXUINT32, last_a = 0, first_b = G_MAXUINT32, last_b = 0;

  rostrum_date_to_days (a, &first_a, &last_a);
  rostrum_date_to_days (b, &first_b, &last_b);
  if (first_a != first_b)
    return first_a < first_b ? -1 : 1;
  if (last_a != last_b)
    return last_a > last_b ? -1 : 1;
  return 0;
}

gboolean
rostrum_date_in_range (RostrumDate date, RostrumDate from, RostrumDate to)
{
  guint32 first, last, bound;

  if (!rostrum_date_to_days (date, &first, &last))
    return !rostrum_date_is_set (from) && !rostrum_date_is_set (to);
  if (rostrum_date_to_days (from, &bound, NULL) && last < bound)
    return FALSE;
  if (rostrum_date_to_days (to, NULL, &bound) && first > bound)
    return FALSE;
  return TRUE;
}
