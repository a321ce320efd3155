/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <glib/gi18n-lib.h>

#include "export/rostrum-info-json.h"
#include "rostrum-cli-info-lists.h"

static GString *
to_text (RostrumDebate *debate)
{
  g_autoptr (RostrumTally) tally = rostrum_tally_new (debate);
  GString *out = g_string_new (NULL);

  rostrum_cli_info_append_head (out, debate, tally);
  rostrum_cli_info_append_sources (out, debate, tally);
  rostrum_cli_info_append_speakers (out, debate, tally);
  rostrum_cli_info_append_topics (out, debate, tally);
  rostrum_cli_info_append_positions (out, debate, tally);
  rostrum_cli_info_append_statements (out, debate);
  rostrum_cli_info_append_scopes (out, debate, tally);
  rostrum_cli_info_append_estimates (out, debate);
  rostrum_cli_info_append_events (out, debate);
  rostrum_cli_info_append_tours (out, debate);
  rostrum_cli_info_append_presets (out, debate);
  return out;
}

int
rostrum_cli_info (int argc, char **argv)
{
  g_auto (RostrumCliDebate) opened = { 0 };
  g_auto (GStrv) arguments = NULL;
  gboolean json = FALSE;
  const char *argument;
  int code, written;
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_ ("Everything as one JSON object, for other programs"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };

  if (!rostrum_cli_parse (
          argc, argv, entries, _ ("[DEBATE]"),
          _ ("Counts and lists everything that a debate holds; without DEBATE, the built-in one."), &code))
    return code;
  if (!rostrum_cli_get_argument ("info", arguments, &argument))
    return ROSTRUM_CLI_UNUSABLE;

  rostrum_cli_open (argument, &opened);
  code = rostrum_cli_report (&opened);
  if (opened.result->debate == NULL)
    return code;
  if (json) {
    g_autoptr (GBytes) bytes = rostrum_info_to_json (opened.result->debate);

    written = rostrum_cli_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  } else {
    g_autoptr (GString) text = to_text (opened.result->debate);

    written = rostrum_cli_write (text->str, text->len);
  }
  return MAX (code, written);
}
