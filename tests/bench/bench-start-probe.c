/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a GTK program by bench-start.py: when the first window's first frame is painted, and again when no further frame has come
 * for a while, writes "NAME wall_ms cpu_ms rss_kb" to the file descriptor in BENCH_START_FD; then ends the program. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* The window and its pictures are complete when nothing is painted for so long. */
#define QUIET_MS 400

typedef struct {
  gint64 wall_us;
  double cpu_ms;
  long rss_kb;
} Figures;

static Figures last;
static guint quiet_id;
static gboolean watched;

static double
cpu_now_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static long
rss_now_kb (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, "VmRSS:");
  return line ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

static void
tell (const char *name, const Figures *figures)
{
  const char *fd = g_getenv ("BENCH_START_FD"), *start = g_getenv ("BENCH_START_US");
  const gint64 start_us = start ? g_ascii_strtoll (start, NULL, 10) : 0;
  g_autofree char *line =
      g_strdup_printf ("%s %.2f %.2f %ld\n", name, (double) (figures->wall_us - start_us) / 1e3,
                       figures->cpu_ms, figures->rss_kb);

  if (!fd || write (atoi (fd), line, strlen (line)) < 0)
    _exit (1);
}

static gboolean
is_quiet (gpointer unused)
{
  tell ("settled", &last);
  _exit (0);
}

static void
painted (GdkFrameClock *clock, gpointer surface)
{
  const gboolean first = last.wall_us == 0;

  if (!gdk_surface_get_mapped (surface))
    return;
  last = (Figures){ g_get_monotonic_time (), cpu_now_ms (), rss_now_kb () };
  if (first)
    tell ("frame", &last);
  if (quiet_id)
    g_source_remove (quiet_id);
  quiet_id = g_timeout_add (QUIET_MS, is_quiet, NULL);
}

/* In place of GTK's own. */
G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");
  GdkSurface *surface;

  if (!watched) {
    watched = TRUE;
    gtk_widget_realize (GTK_WIDGET (window));
    surface = gtk_native_get_surface (GTK_NATIVE (window));
    g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint", G_CALLBACK (painted), surface);
  }
  present (window);
}
