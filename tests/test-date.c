/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-date.h"

static RostrumDate
read_date (const char *text)
{
  RostrumDate date = ROSTRUM_DATE_NONE;

  g_assert_true (*text == '\0' || rostrum_date_parse (text, &date));
  return date;
}

static void
test_parse (void)
{
  static const char *const good[] = { "2025",       "2025-01",    "2025-01-20", "2024-02-29",
                                      "2000-02-29", "0001-01-01", "9999-12-31" };
  static const char *const bad[] = {
    "",           "25",         "02025",       "2025-",      "2025-1",
    "2025-13",    "2025-00",    "2025-01-",    "2025-01-1",  "2025-01-32",
    "2025-04-31", "2025-02-29", "1900-02-29",  "2025-01-00", "2025-01-20T00:00",
    " 2025",      "2025 ",      "-2025",       "0000",       "0000-01-01",
    "2025/01/20", "20250120",   "2025--01-20", "٢٠٢٥"
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autofree char *text = rostrum_date_to_string (read_date (good[i]));
    g_assert_cmpstr (text, ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    RostrumDate date = { 7, 7, 7 };
    g_assert_false (rostrum_date_parse (bad[i], &date));
    g_assert_cmpint (date.year, ==, 7);
    g_assert_cmpint (date.day, ==, 7);
  }
}

static void
test_words (void)
{
  static const char *const rows[][2] = {
    { "2025-01-20", "20 Jan 2025" },
    { "2025-02-03", "3 Feb 2025" },
    { "2025-01", "Jan 2025" },
    { "2025", "2025" },
    { "", "" },
    { "0987-05", "May 987" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = rostrum_date_to_words (read_date (rows[i][0]));
    g_assert_cmpstr (words, ==, rows[i][1]);
  }
  g_assert_false (rostrum_date_is_set (ROSTRUM_DATE_NONE));
  g_assert_true (rostrum_date_is_set (read_date ("0001")));
}

/* In the right order already. */
static void
test_compare (void)
{
  static const char *const order[] = { "1999-12-31", "2024",       "2024-12", "2024-12-27", "2025", "2025-01",
                                       "2025-01-01", "2025-01-31", "2025-02", "2025-03-01", "" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (order); j++) {
      int expected = (i > j) - (i < j);
      g_assert_cmpint (rostrum_date_compare (read_date (order[i]), read_date (order[j])), ==, expected);
    }
}

/* Against GLib's own calendar. */
static void
test_days (void)
{
  static const char *const rows[] = { "0001-01-01", "1900-02-28", "1900-03-01", "2000-02-29",
                                      "2024-12-31", "2025-01-01", "9999-12-31" };
  guint32 first, last;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumDate date = read_date (rows[i]);
    GDate day;

    g_date_clear (&day, 1);
    g_date_set_dmy (&day, date.day, date.month, (GDateYear) date.year);
    g_assert_true (rostrum_date_to_days (date, &first, &last));
    g_assert_cmpuint (first, ==, g_date_get_julian (&day));
    g_assert_cmpuint (last, ==, first);
  }
  g_assert_true (rostrum_date_to_days (read_date ("2024-02"), &first, &last));
  g_assert_cmpuint (last - first, ==, 28);
  g_assert_true (rostrum_date_to_days (read_date ("2024"), &first, &last));
  g_assert_cmpuint (last - first, ==, 365);
  g_assert_false (rostrum_date_to_days (ROSTRUM_DATE_NONE, &first, &last));
}

static void
test_range (void)
{
  static const struct {
    const char *date, *from, *to;
    gboolean inside;
  } rows[] = {
    { "2025-01-20", "2025-01-20", "2025-01-20", TRUE },
    { "2025-01-20", "2025-01-21", "", FALSE },
    { "2025-01-20", "", "2025-01-19", FALSE },
    { "2025-01-20", "2025-01", "2025-01", TRUE },
    { "2025-01-31", "", "2025-01", TRUE },
    { "2025-01", "2025-01-31", "2025-02-20", TRUE },
    { "2025-01", "2024-12-01", "2025-01-01", TRUE },
    { "2025-01", "2025-02-01", "2025-02-20", FALSE },
    { "2025", "2025-06-01", "2025-06-02", TRUE },
    { "2024", "2025", "", FALSE },
    { "2025-01-20", "", "", TRUE },
    { "", "", "", TRUE },
    { "", "2025", "", FALSE },
    { "", "", "2025", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (
        rostrum_date_in_range (read_date (rows[i].date), read_date (rows[i].from), read_date (rows[i].to)),
        ==, rows[i].inside);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/words", test_words);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/range", test_range);
  return g_test_run ();
}
