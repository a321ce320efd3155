/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-command.h"

static void
add_option (GString *command, const char *option, const char *value)
{
  g_autofree char *quoted = g_shell_quote (value);

  /* A word that no shell reads anything into needs no quotes. */
  if (strspn (value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,+=") ==
      strlen (value))
    g_string_append_printf (command, " %s %s", option, value);
  else
    g_string_append_printf (command, " %s %s", option, quoted);
}

static void
add_filter (GString *command, const RostrumViewState *state, const RostrumDebate *debate)
{
  g_autofree char *filter = rostrum_filter_to_string (state->filter, debate);

  if (*filter)
    add_option (command, "--filter", filter);
}

static void
add_selection (GString *command, const RostrumViewState *state, const RostrumDebate *debate)
{
  for (guint i = 0; i < state->selection->len; i++) {
    g_autofree char *ref = rostrum_ref_to_string (debate, g_array_index (state->selection, RostrumRef, i));

    if (ref && *ref)
      add_option (command, "--select", ref);
  }
}

char *
rostrum_command_for (RostrumSession *session, RostrumTheme theme, const RostrumExportOptions *options,
                     const char *path)
{
  const RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumViewState *state = rostrum_session_get_state (session);
  const char *view = rostrum_view_to_nick (state->view);
  g_autofree char *file = g_strconcat (view, ".", rostrum_format_to_nick (options->format), NULL);
  GString *command = g_string_new ("rostrum export");

  add_option (command, "--view", view);
  add_option (command, "--format", rostrum_format_to_nick (options->format));
  if (state->view == ROSTRUM_VIEW_GRAPH && state->layout != ROSTRUM_LAYOUT_ORGANIC)
    add_option (command, "--layout", rostrum_layout_kind_to_nick (state->layout));
  if (state->view == ROSTRUM_VIEW_COSTS) {
    if (state->axis != ROSTRUM_AXIS_LOG)
      add_option (command, "--axis", rostrum_axis_to_nick (state->axis));
    if (state->sort != ROSTRUM_SORT_FILE)
      add_option (command, "--sort", rostrum_sort_to_nick (state->sort));
    if (state->scope != ROSTRUM_NONE)
      add_option (command, "--scope", debate->scopes[state->scope].id);
  }
  if (options->format == ROSTRUM_FORMAT_PNG && options->scale != 1.0)
    g_string_append_printf (command, " --scale %d", (int) options->scale);
  if (options->transparent)
    g_string_append (command, " --transparent");
  add_option (command, "--theme", rostrum_theme_to_nick (theme));
  add_filter (command, state, debate);
  add_selection (command, state, debate);
  add_option (command, "-o", file);
  if (path)
    add_option (command, "", path);
  return g_string_free (command, FALSE);
}
