/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar date of which only the year, or only year and month, may be known (ISO 8601). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* year 0: no date. month 0: only the year is known. day 0: only year and month are known. */
typedef struct {
  gint16 year;
  guint8 month;
  guint8 day;
} RostrumDate;

#define ROSTRUM_DATE_NONE ((RostrumDate){ 0, 0, 0 })

/* Reads YYYY, YYYY-MM or YYYY-MM-DD (years 1 to 9999, days that exist). FALSE leaves *@date untouched. */
gboolean rostrum_date_parse (const char *text, RostrumDate *date);

gboolean rostrum_date_is_set (RostrumDate date);

/* "2025-01-20", "2025-01", "2025", or "" for no date. Free with g_free(). */
char *rostrum_date_to_string (RostrumDate date);

/* In the words of the locale: "20 Jan 2025", "Jan 2025", "2025", "" for no date. Free with g_free(). */
char *rostrum_date_to_words (RostrumDate date);

/* Orders by first possible day; a wider date (a month) stands before the days in it; no date stands last. */
int rostrum_date_compare (RostrumDate a, RostrumDate b);

/* The first and the last day that @date may mean, as days since 0001-01-01 (1). FALSE for no date. */
gboolean rostrum_date_to_days (RostrumDate date, guint32 *first, guint32 *last);

/* TRUE if @date may fall between @from and @to, both included; an unset bound is open. A month matches
 * every range that it overlaps. No date matches only when both bounds are open. */
gboolean rostrum_date_in_range (RostrumDate date, RostrumDate from, RostrumDate to);

G_END_DECLS
