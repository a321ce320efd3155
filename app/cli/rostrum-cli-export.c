/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "export/rostrum-file.h"
#include "export/rostrum-table-writer.h"
#include "rostrum-cli-request.h"

static GBytes *
draw (const RostrumCliRequest *request, RostrumDebate *debate, const RostrumViewState *state, GError **error)
{
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  RostrumExportOptions export_options = ROSTRUM_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (RostrumPicture) picture = NULL;

  options.width_px = request->width;
  options.height_px = request->height;
  options.theme = request->values[ROSTRUM_CHOICE_THEME];
  options.framed = TRUE;
  options.shape = request->values[ROSTRUM_CHOICE_SHAPE];
  options.show_selection = state->selection->len > 0;
  picture = rostrum_picture_new (debate, state, &options, NULL);
  if (rostrum_picture_get_refusal (picture) != NULL) {
    g_set_error_literal (error, ROSTRUM_EXPORT_ERROR, ROSTRUM_EXPORT_ERROR_TOO_LARGE,
                         rostrum_picture_get_refusal (picture));
    return NULL;
  }
  if (rostrum_picture_is_empty (picture))
    rostrum_cli_complain (_ ("Nothing is left to draw: the picture says so."));

  export_options.format = request->values[ROSTRUM_CHOICE_FORMAT];
  export_options.scale = request->scale;
  export_options.transparent = request->transparent;
  return rostrum_export_scene (rostrum_picture_get_scene (picture), &export_options, NULL, error);
}

/* The rows behind the picture: the figures of a chart, the statements of all else. */
static GBytes *
tabulate (RostrumDebate *debate, const RostrumViewState *state)
{
  const RostrumTable table =
      state->view == ROSTRUM_VIEW_COSTS ? ROSTRUM_TABLE_FIGURES : ROSTRUM_TABLE_STATEMENTS;
  g_autoptr (RostrumVisible) visible = rostrum_visible_new (debate, state->filter);
  guint32 n;
  g_autofree guint32 *rows = rostrum_table_get_rows (debate, table, visible, &n);

  return rostrum_table_to_csv (debate, table, rows, n);
}

static int
deliver (const RostrumCliRequest *request, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (strcmp (request->output, "-") == 0)
    return rostrum_cli_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = rostrum_cli_file_new (request->output);
  if (rostrum_file_replace (file, bytes, NULL, &error))
    return ROSTRUM_CLI_OK;
  rostrum_cli_complain ("%s", error->message);
  return ROSTRUM_CLI_FAILED;
}

/* A picture in place of the debate that it shows would be the end of the debate. */
static gboolean
check_not_debate (const RostrumCliRequest *request, GFile *debate)
{
  g_autoptr (GFile) output = NULL;
  GStatBuf from, to;

  if (debate == NULL || strcmp (request->output, "-") == 0)
    return TRUE;
  output = rostrum_cli_file_new (request->output);
  if (g_file_peek_path (debate) == NULL || g_file_peek_path (output) == NULL ||
      g_stat (g_file_peek_path (debate), &from) != 0 || g_stat (g_file_peek_path (output), &to) != 0 ||
      from.st_dev != to.st_dev || from.st_ino != to.st_ino)
    return TRUE;
  rostrum_cli_misuse ("export", _ ("“%s” is the debate itself; what is exported needs another name."),
                      request->output);
  return FALSE;
}

static int
export_debate (RostrumCliRequest *request)
{
  g_auto (RostrumCliDebate) opened = { 0 };
  g_autoptr (RostrumViewState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *argument;
  int code, delivered;

  if (!rostrum_cli_get_argument ("export", request->arguments, &argument) ||
      !rostrum_cli_request_check (request))
    return ROSTRUM_CLI_UNUSABLE;
  rostrum_cli_open (argument, &opened);
  if (!check_not_debate (request, opened.file))
    return ROSTRUM_CLI_UNUSABLE;
  code = rostrum_cli_report (&opened);
  if (opened.result->debate == NULL)
    return code;
  state = rostrum_cli_request_to_state (request, opened.result->debate);
  if (state == NULL)
    return ROSTRUM_CLI_UNUSABLE;
  bytes = request->values[ROSTRUM_CHOICE_FORMAT] == ROSTRUM_CLI_FORMAT_CSV
              ? tabulate (opened.result->debate, state)
              : draw (request, opened.result->debate, state, &error);
  if (bytes == NULL) {
    rostrum_cli_complain ("%s", error->message);
    return ROSTRUM_CLI_FAILED;
  }
  delivered = deliver (request, bytes);
  return MAX (code, delivered);
}

int
rostrum_cli_export (int argc, char **argv)
{
  g_auto (RostrumCliRequest) request = { 0 };
  char **words = request.words;
  int code;
  /* GLib would read a STRING as the locale has it, and where there is none refuse all but ASCII. A FILENAME comes as it is;
   * rostrum_cli_request_check() sees to it. */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("The file to write, which is replaced whole or not at all; “-” is standard output"), N_ ("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_FORMAT],
      N_ ("png, svg, pdf or csv, if the file's name does not tell (on standard output: png)"),
      N_ ("FORMAT") },
    { "view", 'v', 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_VIEW],
      N_ ("graph (the default), costs, matrix, timeline or table"), N_ ("VIEW") },
    { "layout", 'l', 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_LAYOUT],
      N_ ("Graph: organic (the default), columns or ring"), N_ ("LAYOUT") },
    { "network", 'n', 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_NETWORK],
      N_ ("Graph: two-mode (the default), congruence, conflict or subtract"), N_ ("NETWORK") },
    { "normalized", 0, 0, G_OPTION_ARG_NONE, &request.normalized,
      N_ ("Graph of speakers: each tie divided by the average activity of the two"), NULL },
    { "no-coalitions", 0, 0, G_OPTION_ARG_NONE, &request.no_coalitions,
      N_ ("Graph of speakers: without the outlines of coalitions"), NULL },
    { "relations", 0, 0, G_OPTION_ARG_NONE, &request.relations,
      N_ ("Graph: with the editors' relations between positions"), NULL },
    { "focus", 0, 0, G_OPTION_ARG_FILENAME, &request.focus,
      N_ ("Graph: only this speaker or position and its neighbours"), N_ ("KIND:ID") },
    { "pin", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.pins,
      N_ ("Graph: this speaker or position stands here; may be given again"), N_ ("KIND:ID=X,Y") },
    { "axis", 0, 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_AXIS],
      N_ ("Costs: log (the default) or linear"), N_ ("AXIS") },
    { "sort", 0, 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_SORT],
      N_ ("Costs: file (the default), amount, date, speaker or scope"), N_ ("ORDER") },
    { "group", 0, 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_GROUP],
      N_ ("Costs: under headings by scope (the default), speaker or subject"), N_ ("WHAT") },
    { "shape", 0, 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_SHAPE],
      N_ ("Costs: as-needed (the default), square or wide; what has no room is left out, and told"),
      N_ ("SHAPE") },
    { "scope", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.scopes,
      N_ ("Costs: what does not compare with this scope is grey and says why; given twice, two bands"),
      N_ ("ID") },
    { "filter", 0, 0, G_OPTION_ARG_FILENAME, &request.filter,
      N_ ("What to leave in, such as “stance=opposes;from=2025-01”; see rostrum(1)"), N_ ("TEXT") },
    { "all-speakers", 'a', 0, G_OPTION_ARG_NONE, &request.all_speakers, N_ ("Not only the featured speakers"),
      NULL },
    { "select", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.select,
      N_ ("Show this as selected; may be given again"), N_ ("KIND:ID") },
    { "theme", 't', 0, G_OPTION_ARG_FILENAME, &words[ROSTRUM_CHOICE_THEME],
      N_ ("light (the default), dark, light-contrast or dark-contrast"), N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &request.transparent, N_ ("Do not paint the ground"), NULL },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &request.scale, N_ ("PNG: so many times larger, up to 16"),
      N_ ("N") },
    { "width", 'w', 0, G_OPTION_ARG_DOUBLE, &request.width, N_ ("Lay the picture out for this width (1000)"),
      N_ ("PX") },
    { "height", 0, 0, G_OPTION_ARG_DOUBLE, &request.height, N_ ("Graph: lay it out for this height"),
      N_ ("PX") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.arguments, NULL, NULL },
    { NULL },
  };

  rostrum_cli_request_init (&request);
  if (!rostrum_cli_parse (
          argc, argv, entries, _ ("[DEBATE]"),
          _ ("Writes a picture of a debate, with title, legend and sources; without DEBATE, of the "
             "built-in one."),
          &code))
    return code;
  return export_debate (&request);
}
