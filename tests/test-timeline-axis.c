/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of the timeline and its marks, for spans from one day to two thousand years. */
#include "scene/rostrum-timeline-axis.h"

#include <math.h>
#include <string.h>

#define LEFT 10.0
#define RIGHT 610.0
#define LETTER 6.0
#define GAP 8.0

static RostrumTimeSpan
span_of (const char *text)
{
  RostrumTimeSpan span = { 0, 0 };
  RostrumDate date;

  g_assert_true (rostrum_date_parse (text, &date));
  g_assert_true (rostrum_date_to_days (date, &span.first, &span.last));
  return span;
}

/* @dates: separated by spaces; "" for none. */
static RostrumTimeAxis
make_axis (const char *dates)
{
  g_auto (GStrv) words = g_strsplit (dates, " ", -1);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RostrumTimeSpan));
  RostrumTimeAxis axis;

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++) {
    RostrumTimeSpan span = span_of (words[i]);

    g_array_append_val (spans, span);
  }
  axis = rostrum_time_axis_make ((RostrumTimeSpan *) (gpointer) spans->data, spans->len);
  rostrum_time_axis_place (&axis, LEFT, RIGHT, 40.0);
  return axis;
}

static const char *const samples[] = {
  "2025-01-20",
  "2025-01",
  "2025",
  "2025-01-20 2025-01-21",
  "2025-01-20 2025-01 2025-02-03",
  "2024-12 2024-12-27 2025-01-20 2025-01 2025-01-31 2025 2025-02",
  "1930 2006-08 2006-08-24 2006-08-25 2018-05-10 2018-09-12",
  "2016 2016-04-21 2016-05 2016-05-27 2017-09 2017-09-17",
  "0001 2000-01-01",
  "0001-01-01 0500 1000 1500 1999-12-31",
  "1900 1901 1902 1950 1999",
  "9999-12-31",
  "0001-01-01",
  "9999 9990",
  "1800-01-01 1850-01-01 1900-01-01 1950-01-01 2000-01-01 2000-01-02 2000-01-03",
};

static void
assert_monotone (const RostrumTimeAxis *axis)
{
  guint32 first, last, step;
  double before = -INFINITY;

  g_assert_true (rostrum_time_axis_get_days (axis, &first, &last));
  step = MAX ((last - first) / 5000, 1);
  for (guint32 day = first; day <= last + 1; day += step) {
    double x = rostrum_time_axis_to_world (axis, day);

    g_assert_cmpfloat (x, >, before);
    g_assert_cmpfloat (fabs (rostrum_time_axis_to_day (axis, x) - day), <, 1e-3);
    before = x;
  }
  g_assert_cmpfloat_with_epsilon (rostrum_time_axis_to_world (axis, 0.0), LEFT, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_time_axis_to_world (axis, 1e9), RIGHT, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_time_axis_to_world (axis, last + 1.0), RIGHT, 1e-9);
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    RostrumTimeAxis axis = make_axis (samples[i]);

    assert_monotone (&axis);
  }
}

static void
test_covers_days_and_months (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    RostrumTimeAxis axis = make_axis (samples[i]);
    g_auto (GStrv) words = g_strsplit (samples[i], " ", -1);
    guint32 first, last;

    g_assert_true (rostrum_time_axis_get_days (&axis, &first, &last));
    for (guint k = 0; words[k] != NULL; k++) {
      RostrumTimeSpan span = span_of (words[k]);

      g_assert_cmpuint (span.last, >=, first);
      g_assert_cmpuint (span.first, <=, last);
      if (span.last - span.first < 31) {
        g_assert_cmpuint (span.first, >=, first);
        g_assert_cmpuint (span.last, <=, last);
      }
    }
  }
}

static void
test_year_does_not_stretch (void)
{
  RostrumTimeAxis axis = make_axis ("2024-12-27 2025-01 2025-02 2025");
  RostrumTimeSpan february = span_of ("2025-02"), december = span_of ("2024-12-27"), year = span_of ("2016");
  guint32 first, last;

  g_assert_true (rostrum_time_axis_get_days (&axis, &first, &last));
  g_assert_cmpuint (first, ==, december.first);
  g_assert_cmpuint (last, ==, february.last);
  axis = make_axis ("2016 2016-04-21 2017-09");
  g_assert_true (rostrum_time_axis_get_days (&axis, &first, &last));
  g_assert_cmpuint (first, ==, year.first);
}

static void
test_empty_time_is_cut_out (void)
{
  RostrumTimeAxis axis = make_axis ("1930 2006-08 2006-08-24 2018-05-10 2018-09-12");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpuint (axis.n_parts, ==, 5);
  for (guint i = 0; i < axis.n_parts; i++)
    g_assert_cmpint (axis.parts[i].is_gap, ==, i % 2);
  first = rostrum_time_gap_to_words (&axis.parts[1]);
  second = rostrum_time_gap_to_words (&axis.parts[3]);
  g_assert_cmpstr (first, ==, "76 years");
  g_assert_cmpstr (second, ==, "12 years");
  g_assert_cmpfloat_with_epsilon (axis.parts[1].to_world - axis.parts[1].from_world, 40.0, 1e-9);
  axis = make_axis ("2024-12-27 2025-01-20 2025-02-03");
  g_assert_cmpuint (axis.n_parts, ==, 1);
  axis = make_axis ("2016 2017-09");
  g_assert_cmpuint (axis.n_parts, ==, 1);
}

static void
test_gaps_are_few (void)
{
  g_autoptr (GString) dates = g_string_new (NULL);

  for (guint year = 1, step = 1; year < 5000; year += step, step *= 2)
    g_string_append_printf (dates, "%s%04u-01-01", year > 1 ? " " : "", year);
  for (guint i = 0; i < 2; i++) {
    RostrumTimeAxis axis = make_axis (
        i == 0 ? dates->str
               : "0001-01-01 0002-01-01 0100-01-01 1000-01-01 3000-01-01 6000-01-01 9000-01-01 9999-01-01");

    g_assert_cmpuint (axis.n_parts, <=, ROSTRUM_TIME_MAX_PARTS);
    assert_monotone (&axis);
  }
}

static void
test_no_dates (void)
{
  RostrumTimeAxis axis = make_axis ("");
  guint32 first, last;

  g_assert_cmpuint (axis.n_parts, ==, 0);
  g_assert_false (rostrum_time_axis_get_days (&axis, &first, &last));
  g_assert_cmpfloat (rostrum_time_axis_to_world (&axis, 700000), ==, 0.0);
  g_assert_cmpfloat (rostrum_time_axis_to_day (&axis, 50), ==, 0.0);
}

static void
test_days_are_dates (void)
{
  static const char *const days[] = { "0001-01-01", "1600-02-29", "1999-12-31", "2025-02-28", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *back = rostrum_date_to_string (rostrum_date_from_day (span_of (days[i]).first));

    g_assert_cmpstr (back, ==, days[i]);
  }
  g_assert_cmpint (rostrum_date_from_day (0).year, ==, 1);
  g_assert_cmpint (rostrum_date_from_day (G_MAXUINT32).year, ==, 9999);
}

static void
test_band (void)
{
  RostrumTimeAxis axis = make_axis ("2025-01 2025-02");
  RostrumDate from = { 2025, 1, 10 }, to = { 2025, 2, 0 };
  double left = 0, right = 0;

  g_assert_false (rostrum_time_axis_find_band (&axis, ROSTRUM_DATE_NONE, ROSTRUM_DATE_NONE, &left, &right));
  g_assert_true (rostrum_time_axis_find_band (&axis, from, ROSTRUM_DATE_NONE, &left, &right));
  g_assert_cmpfloat_with_epsilon (rostrum_time_axis_to_day (&axis, left), span_of ("2025-01-10").first, 1e-6);
  g_assert_cmpfloat_with_epsilon (right, RIGHT, 1e-9);
  g_assert_true (rostrum_time_axis_find_band (&axis, ROSTRUM_DATE_NONE, from, &left, &right));
  g_assert_cmpfloat_with_epsilon (left, LEFT, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_time_axis_to_day (&axis, right), span_of ("2025-01-11").first,
                                  1e-6);
  /* A month is all of its days; a range that was typed the wrong way round has no width. */
  g_assert_true (rostrum_time_axis_find_band (&axis, from, to, &left, &right));
  g_assert_cmpfloat_with_epsilon (right, RIGHT, 1e-9);
  g_assert_true (rostrum_time_axis_find_band (&axis, (RostrumDate){ 2025, 2, 20 }, from, &left, &right));
  g_assert_cmpfloat (right, ==, left);
}

static double
measure (const char *label, gpointer data)
{
  return LETTER * g_utf8_strlen (label, -1);
}

static void
assert_ticks (const RostrumTimeAxis *axis, guint n_most)
{
  g_autoptr (GArray) ticks = rostrum_time_ticks_new (axis, measure, NULL, GAP);
  guint n_labels = 0;

  g_assert_cmpuint (ticks->len, >, 0);
  g_assert_cmpuint (ticks->len, <=, n_most);
  for (guint context = 0; context < 2; context++) {
    double reach = LEFT - 1.0;

    for (guint i = 0; i < ticks->len; i++) {
      const RostrumTimeTick *tick = &g_array_index (ticks, RostrumTimeTick, i);

      if (tick->context != context || tick->label == NULL)
        continue;
      g_assert_cmpfloat (tick->left_world, >, reach);
      reach = tick->left_world + measure (tick->label, NULL);
      g_assert_cmpfloat (reach, <=, RIGHT + 0.01);
      n_labels++;
    }
  }
  g_assert_cmpuint (n_labels, >, 0);
}

static void
test_ticks_never_touch (void)
{
  static const double widths[] = { 120.0, 300.0, 600.0, 2000.0 };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++) {
      RostrumTimeAxis axis = make_axis (samples[i]);

      rostrum_time_axis_place (&axis, RIGHT - widths[w], RIGHT, 20.0);
      if (widths[w] >= 600.0)
        rostrum_time_axis_place (&axis, LEFT, RIGHT, 40.0);
      assert_ticks (&axis, 600);
    }
}

static char *
labels_of (const char *dates, gboolean context)
{
  RostrumTimeAxis axis = make_axis (dates);
  g_autoptr (GArray) ticks = rostrum_time_ticks_new (&axis, measure, NULL, GAP);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++) {
    const RostrumTimeTick *tick = &g_array_index (ticks, RostrumTimeTick, i);

    if (tick->context == context && tick->label != NULL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? "|" : "", tick->label);
  }
  return g_string_free (labels, FALSE);
}

static void
test_ticks_speak_of_what_fits (void)
{
  static const struct {
    const char *dates;
    const char *fine;
    const char *context;
  } rows[] = {
    { "2025-01-20", "20", "January 2025" },
    { "2025-01-20 2025-01-23", "20|21|22|23", "January 2025" },
    { "2024-12 2025-01 2025-02", "1|8|15|22|1|8|15|22|1|8|15|22",
      "December 2024|January 2025|February 2025" },
    { "2025", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "2025" },
    { "2016-01-01 2017-01-01 2018-01-01 2018-12-31", "Jan|Apr|Jul|Oct|Jan|Apr|Jul|Oct|Jan|Apr|Jul|Oct",
      "2016|2017|2018" },
    { "2001 2002 2003 2004 2005 2006 2007 2008", "2001|2002|2003|2004|2005|2006|2007|2008", "" },
    { "1901 1921 1941 1961 1981 2000", "1910|1920|1930|1940|1950|1960|1970|1980|1990", "" },
    { "0001 0400 0800 1200 1600 2000", "1|200|400|600|800|1000|1200|1400|1600|1800", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *fine = labels_of (rows[i].dates, FALSE);
    g_autofree char *context = labels_of (rows[i].dates, TRUE);

    g_assert_cmpstr (fine, ==, rows[i].fine);
    g_assert_cmpstr (context, ==, rows[i].context);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/timeline-axis/covers-days-and-months", test_covers_days_and_months);
  g_test_add_func ("/timeline-axis/a-year-does-not-stretch-it", test_year_does_not_stretch);
  g_test_add_func ("/timeline-axis/empty-time-is-cut-out", test_empty_time_is_cut_out);
  g_test_add_func ("/timeline-axis/gaps-are-few", test_gaps_are_few);
  g_test_add_func ("/timeline-axis/no-dates", test_no_dates);
  g_test_add_func ("/timeline-axis/days-are-dates", test_days_are_dates);
  g_test_add_func ("/timeline-axis/band", test_band);
  g_test_add_func ("/timeline-axis/labels-never-touch", test_ticks_never_touch);
  g_test_add_func ("/timeline-axis/labels-speak-of-what-fits", test_ticks_speak_of_what_fits);
  return g_test_run ();
}
