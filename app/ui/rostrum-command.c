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

static void
add_network (GString *command, const RostrumViewState *state)
{
  if (state->network == ROSTRUM_NETWORK_TWO_MODE) {
    if (state->relations)
      g_string_append (command, " --relations");
    return;
  }
  add_option (command, "--network", rostrum_network_kind_to_nick (state->network));
  if (state->normalized)
    g_string_append (command, " --normalized");
  if (!state->coalitions)
    g_string_append (command, " --no-coalitions");
}

static void
add_pins (GString *command, const RostrumViewState *state, const RostrumDebate *debate)
{
  for (guint i = 0; i < state->pins->len; i++) {
    const RostrumPin *pin = &g_array_index (state->pins, RostrumPin, i);
    g_autofree char *ref = rostrum_ref_to_string (debate, pin->ref);
    char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *value =
        g_strdup_printf ("%s=%s,%s", ref, g_ascii_formatd (x, sizeof x, "%.1f", pin->x_world),
                         g_ascii_formatd (y, sizeof y, "%.1f", pin->y_world));

    add_option (command, "--pin", value);
  }
}

static void
add_costs (GString *command, const RostrumViewState *state, const RostrumDebate *debate)
{
  if (state->axis != ROSTRUM_AXIS_LOG)
    add_option (command, "--axis", rostrum_axis_to_nick (state->axis));
  if (state->sort != ROSTRUM_SORT_FILE)
    add_option (command, "--sort", rostrum_sort_to_nick (state->sort));
  if (state->grouping != ROSTRUM_GROUP_SCOPE)
    add_option (command, "--group", rostrum_grouping_to_nick (state->grouping));
  if (state->scope != ROSTRUM_NONE)
    add_option (command, "--scope", debate->scopes[state->scope].id);
  if (state->other_scope != ROSTRUM_NONE)
    add_option (command, "--scope", debate->scopes[state->other_scope].id);
}

/* What only one of the views has. */
static void
add_view_options (GString *command, const RostrumViewState *state, const RostrumDebate *debate,
                  const RostrumPictureOptions *options)
{
  if (state->view == ROSTRUM_VIEW_GRAPH) {
    g_autofree char *focus = rostrum_ref_to_string (debate, state->focus);

    if (state->layout != ROSTRUM_LAYOUT_ORGANIC)
      add_option (command, "--layout", rostrum_layout_kind_to_nick (state->layout));
    if (focus && *focus)
      add_option (command, "--focus", focus);
    add_network (command, state);
    add_pins (command, state, debate);
    g_string_append_printf (command, " --width %d --height %d", (int) options->width_px,
                            (int) options->height_px);
    return;
  }
  if (state->view == ROSTRUM_VIEW_COSTS)
    add_costs (command, state, debate);
  g_string_append_printf (command, " --width %d", (int) options->width_px);
}

char *
rostrum_command_for (RostrumSession *session, const RostrumPictureOptions *options,
                     const RostrumExportOptions *export_options, const char *path)
{
  const RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumViewState *state = rostrum_session_get_state (session);
  const char *view = rostrum_view_to_nick (state->view);
  g_autofree char *file = g_strconcat (view, ".", rostrum_format_to_nick (export_options->format), NULL);
  GString *command = g_string_new ("rostrum export");

  add_option (command, "--view", view);
  add_view_options (command, state, debate, options);
  if (export_options->format == ROSTRUM_FORMAT_PNG && export_options->scale != 1.0)
    g_string_append_printf (command, " --scale %d", (int) export_options->scale);
  if (export_options->transparent)
    g_string_append (command, " --transparent");
  add_option (command, "--theme", rostrum_theme_to_nick (options->theme));
  add_filter (command, state, debate);
  add_selection (command, state, debate);
  add_option (command, "-o", file);
  if (path) {
    g_autofree char *quoted = g_shell_quote (path);

    g_string_append_printf (command, " %s", quoted);
  }
  return g_string_free (command, FALSE);
}
