/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-config.h"

#include "ui/rostrum-application.h"

#include <glib/gi18n-lib.h>

#include "rostrum-compat.h"
#include "rostrum-head-start.h"
#include "rostrum-renderer.h"
#include "rostrum-window.h"

struct _RostrumApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RostrumApplication, rostrum_application, ADW_TYPE_APPLICATION)

static void
rostrum_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (!window) {
    window = GTK_WINDOW (rostrum_window_new (GTK_APPLICATION (application)));
    rostrum_window_open_builtin (ROSTRUM_WINDOW (window));
  }
  gtk_window_present (window);
}

static void
rostrum_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++) {
    GtkWidget *window = rostrum_window_new (GTK_APPLICATION (application));

    rostrum_window_open_file (ROSTRUM_WINDOW (window), files[i]);
    gtk_window_present (GTK_WINDOW (window));
  }
}

static void
new_window_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  GtkWidget *window = rostrum_window_new (GTK_APPLICATION (user_data));

  rostrum_window_open_builtin (ROSTRUM_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Each window remembers its size while it closes. */
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
help_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/rostrum_app/Rostrum/ui/rostrum-help-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_window"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (window);
}

static void
add_data_credits (AdwAboutWindow *about, GtkWindow *parent)
{
  RostrumSession *session =
      ROSTRUM_IS_WINDOW (parent) ? rostrum_window_get_session (ROSTRUM_WINDOW (parent)) : NULL;
  const RostrumDebate *debate = session ? rostrum_session_get_debate (session) : NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  if (!debate)
    return;
  /* As many sources as a person reads; all of them are in the filter pane. */
  for (guint32 i = 0; i < MIN (debate->n_sources, 40); i++)
    g_ptr_array_add (titles, (char *) debate->sources[i].title);
  g_ptr_array_add (titles, NULL);
  if (titles->len > 1)
    adw_about_window_add_credit_section (about, _ ("Sources of the Open Debate"),
                                         (const char **) titles->pdata);
}

static void
about_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  GtkWidget *about = adw_about_window_new ();
  g_autofree char *versions = rostrum_compat_versions ();

  g_object_set (
      about, "transient-for", parent, "modal", TRUE, "application-name", _ ("Rostrum"), "application-icon",
      ROSTRUM_APP_ID, "version", ROSTRUM_VERSION, "developer-name", _ ("The Rostrum developers"), "comments",
      _ ("See who holds what in a debate, on which evidence, and whether its numbers count the same thing."),
      "license-type", GTK_LICENSE_GPL_3_0, "website", "https://github.com/rostrum-app/rostrum", "issue-url",
      "https://github.com/rostrum-app/rostrum/issues", "debug-info", versions, "debug-info-filename",
      "rostrum-debug-info.txt", "translator-credits", _ ("translator-credits"), "release-notes-version",
      ROSTRUM_VERSION, "release-notes",
      _ ("<p>The first version: the built-in debate as a graph and as a chart of its cost figures, with the "
         "proof behind every line, search, filter, comparison of speakers, and export as picture.</p>"),
      NULL);
  add_data_credits (ADW_ABOUT_WINDOW (about), parent);
  gtk_window_present (GTK_WINDOW (about));
}

static const GActionEntry entries[] = {
  { "new-window", new_window_activated, NULL, NULL, NULL, { 0 } },
  { "quit", quit_activated, NULL, NULL, NULL, { 0 } },
  { "help", help_activated, NULL, NULL, NULL, { 0 } },
  { "about", about_activated, NULL, NULL, NULL, { 0 } },
};

static const struct {
  const char *action;
  const char *accels[4]; /* NULL after the last */
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "app.new-window", { "<Control>n" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.open", { "<Control>o" } },
  { "win.save-as", { "<Control>s" } },
  { "win.export", { "<Control>e", "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.search", { "<Control>f" } },
  { "win.close", { "<Control>w" } },
  { "win.view::graph", { "<Alt>1" } },
  { "win.view::costs", { "<Alt>2" } },
  { "win.view::matrix", { "<Alt>3" } },
  { "win.view::timeline", { "<Alt>4" } },
  { "win.view::table", { "<Alt>5" } },
  { "win.next-step", { "<Alt>Page_Down" } },
  { "win.previous-step", { "<Alt>Page_Up" } },
  { "win.back", { "<Alt>Left" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.fullscreen", { "F11" } },
  { "win.toggle-left", { "F9" } },
  { "win.toggle-right", { "<Shift>F9" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
};

static void
rostrum_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (rostrum_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].accels);
  gtk_window_set_default_icon_name (ROSTRUM_APP_ID);
}

static void
rostrum_application_class_init (RostrumApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = rostrum_application_activate;
  application_class->open = rostrum_application_open;
  application_class->startup = rostrum_application_startup;
}

static void
rostrum_application_init (RostrumApplication *self)
{
}

int
rostrum_application_main (int argc, char **argv)
{
  g_autoptr (RostrumApplication) application = NULL;
  int status;

  rostrum_choose_renderer ();
  /* Asked before anything of GTK: where there is no display, GTK would end the program in its own words. */
  if (!gtk_init_check ()) {
    g_printerr ("%s\n",
                _ ("rostrum: there is no display to open a window on. Pictures can be made without one: see "
                   "rostrum export --help."));
    return ROSTRUM_EXIT_NO_DISPLAY;
  }
  rostrum_compat_follow_direction ();
  rostrum_compat_hush_class_names ();
  g_set_application_name (_ ("Rostrum"));
  application = g_object_new (ROSTRUM_TYPE_APPLICATION, "application-id", ROSTRUM_APP_ID, "flags",
                              G_APPLICATION_HANDLES_OPEN, NULL);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  rostrum_head_start_end ();
  return status;
}
