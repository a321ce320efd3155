/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-request.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "rostrum-cli-private.h"

/* Below this every picture is a pixel or two, and in the end cairo can no longer calculate with it. */
#define MIN_SCALE 0.01
#define MAX_SCALE 16.0
/* A page narrower than this has no room for a card and its margins. */
#define MIN_SIDE_PX 200.0
#define MAX_SIDE_PX 20000.0
/* No node is pinned further out. */
#define MAX_PIN_WORLD 1e6
/* So many ids are named in a sentence about an unknown one. */
#define MAX_NAMED 12

void
rostrum_cli_request_init (RostrumCliRequest *self)
{
  const RostrumPictureOptions defaults = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  *self = (RostrumCliRequest){ .scale = 1.0, .width = defaults.width_px, .height = defaults.height_px };
}

void
rostrum_cli_request_clear (RostrumCliRequest *self)
{
  for (guint i = 0; i < ROSTRUM_N_CHOICES; i++)
    g_clear_pointer (&self->words[i], g_free);
  g_clear_pointer (&self->filter, g_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->select, g_strfreev);
  g_clear_pointer (&self->pins, g_strfreev);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->arguments, g_strfreev);
}

/* The word for the @value-th of the list, NULL after its end. */
static const char *
get_word (RostrumCliChoice choice, guint value)
{
  switch (choice) {
  case ROSTRUM_CHOICE_VIEW:
    return value < ROSTRUM_N_VIEWS ? rostrum_view_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_FORMAT:
    if (value == ROSTRUM_CLI_FORMAT_CSV)
      return "csv";
    return value < ROSTRUM_N_FORMATS ? rostrum_format_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_LAYOUT:
    return value < ROSTRUM_N_LAYOUTS ? rostrum_layout_kind_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_NETWORK:
    return value < ROSTRUM_N_NETWORKS ? rostrum_network_kind_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_AXIS:
    return value < ROSTRUM_N_AXES ? rostrum_axis_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_SORT:
    return value < ROSTRUM_N_SORTS ? rostrum_sort_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_GROUP:
    return value < ROSTRUM_N_GROUPINGS ? rostrum_grouping_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_SHAPE:
    return value < ROSTRUM_N_SHAPES ? rostrum_shape_to_nick (value) : NULL;
  case ROSTRUM_CHOICE_THEME:
    return value < ROSTRUM_N_THEMES ? rostrum_theme_to_nick (value) : NULL;
  case ROSTRUM_N_CHOICES:
  default:
    return NULL;
  }
}

static gboolean
can_choose (RostrumCliChoice choice, guint value)
{
  return choice != ROSTRUM_CHOICE_VIEW || value == ROSTRUM_VIEW_TABLE ||
         rostrum_picture_draws ((RostrumView) value);
}

/* Words are UTF-8 whatever the locale is; what cannot be that is taken for the locale's. */
static gboolean
check_word (const char *option, char **word)
{
  g_autofree char *converted = NULL;
  g_autofree char *shown = NULL;

  if (*word == NULL || g_utf8_validate (*word, -1, NULL))
    return TRUE;
  converted = g_locale_to_utf8 (*word, -1, NULL, NULL, NULL);
  if (converted == NULL) {
    shown = g_utf8_make_valid (*word, -1);
    rostrum_cli_misuse ("export", _ ("%1$s cannot be “%2$s”; it is not text in UTF-8."), option, shown);
    return FALSE;
  }
  g_free (*word);
  *word = g_steal_pointer (&converted);
  return TRUE;
}

static gboolean
check_words (const char *option, char **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!check_word (option, &words[i]))
      return FALSE;
  return TRUE;
}

static gboolean
choose (RostrumCliRequest *self, RostrumCliChoice choice)
{
  static const char *const options[ROSTRUM_N_CHOICES] = { "--view",    "--format", "--layout",
                                                          "--network", "--axis",   "--sort",
                                                          "--group",   "--theme",  "--shape" };
  g_autoptr (GString) known = g_string_new (NULL);

  if (self->words[choice] == NULL)
    return TRUE;
  if (!check_word (options[choice], &self->words[choice]))
    return FALSE;
  for (guint value = 0; get_word (choice, value) != NULL; value++) {
    if (!can_choose (choice, value))
      continue;
    if (strcmp (get_word (choice, value), self->words[choice]) == 0) {
      self->values[choice] = value;
      return TRUE;
    }
    g_string_append_printf (known, "%s%s", value > 0 ? ", " : "", get_word (choice, value));
  }
  rostrum_cli_misuse ("export", _ ("%1$s cannot be “%2$s”; it can be: %3$s."), options[choice],
                      self->words[choice], known->str);
  return FALSE;
}

static gboolean
check_side (const char *option, double side, gboolean may_be_zero)
{
  /* Written so that NaN is refused too. */
  if ((side >= MIN_SIDE_PX && side <= MAX_SIDE_PX) || (may_be_zero && side == 0.0))
    return TRUE;
  rostrum_cli_misuse ("export", _ ("%1$s cannot be %2$g; it goes from %3$.0f to %4$.0f pixels."), option,
                      side, MIN_SIDE_PX, MAX_SIDE_PX);
  return FALSE;
}

/* The format that the name of the output says, or, on standard output, the one of the view. */
static gboolean
find_format (RostrumCliRequest *self, gboolean to_stdout)
{
  RostrumFormat format;

  if (self->words[ROSTRUM_CHOICE_FORMAT] != NULL)
    return TRUE;
  if (to_stdout && self->values[ROSTRUM_CHOICE_VIEW] != ROSTRUM_VIEW_TABLE)
    return TRUE;
  if (to_stdout || g_str_has_suffix (self->output, ".csv") || g_str_has_suffix (self->output, ".CSV")) {
    self->values[ROSTRUM_CHOICE_FORMAT] = ROSTRUM_CLI_FORMAT_CSV;
    return TRUE;
  }
  if (!rostrum_format_from_name (self->output, &format)) {
    rostrum_cli_misuse ("export",
                        _ ("“%s” does not end in .png, .svg, .pdf or .csv; --format tells what to write."),
                        self->output);
    return FALSE;
  }
  self->values[ROSTRUM_CHOICE_FORMAT] = format;
  return TRUE;
}

static gboolean
check_output (RostrumCliRequest *self)
{
  gboolean to_stdout;
  guint format;

  if (self->output == NULL || self->output[0] == '\0') {
    rostrum_cli_misuse ("export", _ ("Where to? --output names the file, or “-” for standard output."));
    return FALSE;
  }
  to_stdout = strcmp (self->output, "-") == 0;
  if (!find_format (self, to_stdout))
    return FALSE;
  format = self->values[ROSTRUM_CHOICE_FORMAT];
  if (self->values[ROSTRUM_CHOICE_VIEW] == ROSTRUM_VIEW_TABLE && format != ROSTRUM_CLI_FORMAT_CSV) {
    rostrum_cli_misuse ("export", _ ("The table is no picture; it can be written as csv."));
    return FALSE;
  }
  if (to_stdout && format != ROSTRUM_FORMAT_SVG && format != ROSTRUM_CLI_FORMAT_CSV &&
      isatty (STDOUT_FILENO)) {
    rostrum_cli_misuse ("export",
                        _ ("A picture is nothing for a terminal; send standard output to a file or a pipe."));
    return FALSE;
  }
  return TRUE;
}

/* Columns are of speakers beside positions; an organic picture in their place would not be what was asked for. */
static gboolean
check_layout (const RostrumCliRequest *self)
{
  const guint network = self->values[ROSTRUM_CHOICE_NETWORK];

  if (self->values[ROSTRUM_CHOICE_VIEW] != ROSTRUM_VIEW_GRAPH || network == ROSTRUM_NETWORK_TWO_MODE ||
      self->values[ROSTRUM_CHOICE_LAYOUT] != ROSTRUM_LAYOUT_COLUMNS)
    return TRUE;
  rostrum_cli_misuse (
      "export",
      _ ("--layout cannot be “%1$s” with --network “%2$s”, which has no positions; it can be: %3$s."),
      get_word (ROSTRUM_CHOICE_LAYOUT, ROSTRUM_LAYOUT_COLUMNS), get_word (ROSTRUM_CHOICE_NETWORK, network),
      "organic, ring");
  return FALSE;
}

gboolean
rostrum_cli_request_check (RostrumCliRequest *self)
{
  for (guint choice = 0; choice < ROSTRUM_N_CHOICES; choice++)
    if (!choose (self, choice))
      return FALSE;
  if (!check_word ("--filter", &self->filter) || !check_words ("--scope", self->scopes) ||
      !check_word ("--focus", &self->focus) || !check_words ("--select", self->select) ||
      !check_words ("--pin", self->pins))
    return FALSE;
  if (!(self->scale >= MIN_SCALE && self->scale <= MAX_SCALE)) {
    rostrum_cli_misuse ("export", _ ("--scale cannot be %1$g; it goes from %2$g to %3$g."), self->scale,
                        MIN_SCALE, MAX_SCALE);
    return FALSE;
  }
  return check_side ("--width", self->width, FALSE) && check_side ("--height", self->height, TRUE) &&
         check_layout (self) && check_output (self);
}

static gboolean
read_scope (const char *id, const RostrumDebate *debate, guint32 *scope)
{
  g_autoptr (GString) known = g_string_new (NULL);

  *scope = rostrum_debate_find (debate, ROSTRUM_KIND_SCOPE, id);
  if (*scope != ROSTRUM_NONE)
    return TRUE;
  for (guint32 i = 0; i < MIN (debate->n_scopes, MAX_NAMED); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", debate->scopes[i].id);
  if (debate->n_scopes > MAX_NAMED)
    g_string_append (known, ", …");
  if (debate->n_scopes == 0)
    rostrum_cli_misuse ("export", _ ("The debate has no scopes, so --scope cannot be “%s”."), id);
  else
    rostrum_cli_misuse ("export", _ ("The debate has no scope “%1$s”; it has: %2$s."), id, known->str);
  return FALSE;
}

static gboolean
set_scopes (const RostrumCliRequest *self, const RostrumDebate *debate, RostrumViewState *state)
{
  guint n = self->scopes != NULL ? g_strv_length (self->scopes) : 0;

  if (n > 2) {
    rostrum_cli_misuse ("export", _ ("--scope can be given twice at most, for two bands on one axis."));
    return FALSE;
  }
  if (n > 0 && !read_scope (self->scopes[0], debate, &state->scope))
    return FALSE;
  if (n > 1 && !read_scope (self->scopes[1], debate, &state->other_scope))
    return FALSE;
  if (state->other_scope == state->scope)
    state->other_scope = ROSTRUM_NONE;
  return TRUE;
}

static gboolean
read_ref (const char *option, const RostrumDebate *debate, const char *text, RostrumRef *ref)
{
  if (rostrum_ref_parse (debate, text, ref))
    return TRUE;
  rostrum_cli_misuse (
      "export",
      _ ("The debate has no “%1$s” (%2$s); it can be speaker:ID, position:ID, edge:SPEAKER/POSITION, "
         "estimate:ID and so on; “rostrum info” lists the ids."),
      text, option);
  return FALSE;
}

static gboolean
set_focus (const RostrumCliRequest *self, const RostrumDebate *debate, RostrumViewState *state)
{
  if (self->focus == NULL)
    return TRUE;
  if (!read_ref ("--focus", debate, self->focus, &state->focus))
    return FALSE;
  if (state->focus.kind == ROSTRUM_KIND_SPEAKER || state->focus.kind == ROSTRUM_KIND_POSITION)
    return TRUE;
  rostrum_cli_misuse ("export", _ ("--focus cannot be “%s”; it is a speaker or a position."), self->focus);
  return FALSE;
}

static gboolean
set_selection (const RostrumCliRequest *self, const RostrumDebate *debate, RostrumViewState *state)
{
  for (guint i = 0; self->select != NULL && self->select[i] != NULL; i++) {
    RostrumRef ref;

    if (!read_ref ("--select", debate, self->select[i], &ref))
      return FALSE;
    g_array_append_val (state->selection, ref);
  }
  return TRUE;
}

static gboolean
read_coordinate (const char **text, char end, double *value)
{
  char *rest;

  *value = g_ascii_strtod (*text, &rest);
  if (rest == *text || *rest != end || !(*value >= -MAX_PIN_WORLD && *value <= MAX_PIN_WORLD))
    return FALSE;
  *text = rest + 1;
  return TRUE;
}

/* KIND:ID=X,Y; an id may have a '=' in it. */
static gboolean
read_pin (const RostrumDebate *debate, const char *text, RostrumPin *pin)
{
  const char *equals = strrchr (text, '=');
  const char *numbers = equals != NULL ? equals + 1 : "";
  g_autofree char *name = g_strndup (text, equals != NULL ? equals - text : 0);

  return read_coordinate (&numbers, ',', &pin->x_world) && read_coordinate (&numbers, '\0', &pin->y_world) &&
         rostrum_ref_parse (debate, name, &pin->ref) &&
         (pin->ref.kind == ROSTRUM_KIND_SPEAKER || pin->ref.kind == ROSTRUM_KIND_POSITION);
}

static gboolean
set_pins (const RostrumCliRequest *self, const RostrumDebate *debate, RostrumViewState *state)
{
  for (guint i = 0; self->pins != NULL && self->pins[i] != NULL; i++) {
    RostrumPin pin;

    if (!read_pin (debate, self->pins[i], &pin)) {
      rostrum_cli_misuse ("export",
                          _ ("--pin cannot be “%s”; it is like speaker:ID=100,-20 or position:ID=0,0."),
                          self->pins[i]);
      return FALSE;
    }
    g_array_append_val (state->pins, pin);
  }
  return TRUE;
}

static gboolean
set_filter (const RostrumCliRequest *self, const RostrumDebate *debate, RostrumViewState *state)
{
  g_autoptr (GError) error = NULL;

  if (self->all_speakers)
    state->filter->featured_only = FALSE;
  if (self->filter == NULL || rostrum_filter_parse (state->filter, debate, self->filter, &error))
    return TRUE;
  rostrum_cli_misuse ("export", "--filter: %s", error->message);
  return FALSE;
}

RostrumViewState *
rostrum_cli_request_to_state (const RostrumCliRequest *self, const RostrumDebate *debate)
{
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);

  if (self->words[ROSTRUM_CHOICE_VIEW] != NULL)
    state->view = self->values[ROSTRUM_CHOICE_VIEW];
  if (self->words[ROSTRUM_CHOICE_LAYOUT] != NULL)
    state->layout = self->values[ROSTRUM_CHOICE_LAYOUT];
  if (self->words[ROSTRUM_CHOICE_NETWORK] != NULL)
    state->network = self->values[ROSTRUM_CHOICE_NETWORK];
  if (self->words[ROSTRUM_CHOICE_AXIS] != NULL)
    state->axis = self->values[ROSTRUM_CHOICE_AXIS];
  if (self->words[ROSTRUM_CHOICE_SORT] != NULL)
    state->sort = self->values[ROSTRUM_CHOICE_SORT];
  if (self->words[ROSTRUM_CHOICE_GROUP] != NULL)
    state->grouping = self->values[ROSTRUM_CHOICE_GROUP];
  state->normalized = self->normalized;
  state->coalitions = !self->no_coalitions;
  state->relations = self->relations;
  if (!set_filter (self, debate, state) || !set_scopes (self, debate, state) ||
      !set_focus (self, debate, state) || !set_selection (self, debate, state) ||
      !set_pins (self, debate, state))
    return NULL;
  return g_steal_pointer (&state);
}
