/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers of one coalition stand side by side below a bracket with a letter; what holds them together stands below the table. */
#include <glib/gi18n-lib.h>

#include "rostrum-matrix.h"
#include "rostrum-scene-builder-private.h"

/* Coalitions of more speakers than this are looked at in the graph. */
#define MOST_SPEAKERS 100
#define BRACKET_INSET_WORLD 3.0
#define BRACKET_TICK_WORLD 5.0
#define BRACKET_WIDTH_WORLD 1.5
#define BRACKET_GAP_WORLD 3.0
#define KEY_GAP_WORLD 10.0
#define KEY_LINES 4
#define MOST_NAMED 6

static const RostrumFont letter_font = { ROSTRUM_MATRIX_LABEL_SIZE_PX, TRUE, FALSE };
static const RostrumFont key_font = { ROSTRUM_MATRIX_LABEL_SIZE_PX, FALSE, FALSE };

/* Speakers that stay together: a coalition, or one who is in none. */
typedef struct {
  guint32 coalition; /* ROSTRUM_NONE: in none */
  guint32 speaker;   /* who is in none */
  double place;      /* the middle of where its members would stand */
  guint32 first;     /* where the first of them would */
} Group;

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

/* By debate index; ROSTRUM_NONE: in no coalition. */
static guint32 *
find_coalition_of (const RostrumMatrix *self)
{
  guint32 *coalition_of = g_new (guint32, self->context->debate->n_speakers + 1);

  for (guint32 i = 0; i < self->context->debate->n_speakers; i++)
    coalition_of[i] = ROSTRUM_NONE;
  for (guint32 c = 0; c < self->coalitions->n_coalitions; c++)
    for (guint32 i = 0; i < self->coalitions->coalitions[c].n_speakers; i++)
      coalition_of[self->coalitions->coalitions[c].speakers[i]] = c;
  return coalition_of;
}

static GArray *
list_groups (const RostrumMatrix *self, const guint32 *coalition_of)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint32 c = 0; c < self->coalitions->n_coalitions; c++) {
    Group group = { c, ROSTRUM_NONE, 0.0, ROSTRUM_NONE };

    for (guint32 i = 0; i < self->n_columns; i++)
      if (coalition_of[self->order->speakers[i]] == c) {
        group.place += (double) i / self->coalitions->coalitions[c].n_speakers;
        group.first = MIN (group.first, i);
      }
    g_array_append_val (groups, group);
  }
  for (guint32 i = 0; i < self->n_columns; i++)
    if (coalition_of[self->order->speakers[i]] == ROSTRUM_NONE) {
      Group group = { ROSTRUM_NONE, self->order->speakers[i], i, i };

      g_array_append_val (groups, group);
    }
  g_array_sort (groups, compare_groups);
  return groups;
}

void
rostrum_matrix_group_speakers (RostrumMatrix *self)
{
  g_autofree guint32 *coalition_of = NULL;
  g_autofree guint32 *order = NULL;
  g_autoptr (GArray) groups = NULL;
  guint32 n = 0;

  self->brackets = g_array_new (FALSE, FALSE, sizeof (RostrumMatrixBracket));
  if (!self->context->state->coalitions || self->n_columns > MOST_SPEAKERS)
    return;
  self->coalitions = rostrum_coalitions_new (self->network);
  coalition_of = find_coalition_of (self);
  groups = list_groups (self, coalition_of);
  order = g_new (guint32, self->n_columns + 1);
  for (guint g = 0; g < groups->len; g++) {
    const Group *group = &g_array_index (groups, Group, g);
    RostrumMatrixBracket bracket = { group->coalition, n, 0, ROSTRUM_NONE };

    if (group->coalition == ROSTRUM_NONE) {
      order[n++] = group->speaker;
      continue;
    }
    for (guint32 i = 0; i < self->n_columns; i++)
      if (coalition_of[self->order->speakers[i]] == group->coalition)
        order[n++] = self->order->speakers[i];
    bracket.n = n - bracket.first;
    g_array_append_val (self->brackets, bracket);
  }
  for (guint32 i = 0; i < n; i++)
    self->order->speakers[i] = order[i];
}

double
rostrum_matrix_get_bracket_height (const RostrumMatrix *self)
{
  if (self->brackets->len == 0)
    return 0.0;
  return self->line_height + (BRACKET_TICK_WORLD + 2.0 * BRACKET_GAP_WORLD) * self->scale;
}

/* A, B, … Z, AA, AB, … */
static char *
make_letter (guint index)
{
  if (index < 26)
    return g_strdup_printf ("%c", 'A' + index);
  return g_strdup_printf ("%c%c", 'A' + (index / 26 - 1) % 26, 'A' + index % 26);
}

/* "Wang, Sacks" or "Wang, Sacks, … and 3 more", in the order of the columns. */
static char *
name_members (const RostrumMatrix *self, const RostrumMatrixBracket *bracket)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint32 i = 0; i < MIN (bracket->n, MOST_NAMED); i++) {
    const RostrumSpeaker *speaker = &self->context->debate->speakers[self->columns[bracket->first + i].index];

    g_ptr_array_add (names, rostrum_speaker_get_short_name (speaker));
  }
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (C_ ("separator of speakers", ", "), (char **) names->pdata);
  if (bracket->n <= MOST_NAMED)
    return g_steal_pointer (&list);
  /* Translators: %1$s is a list of speakers */
  return g_strdup_printf (ngettext ("%1$s and %2$'u more", "%1$s and %2$'u more", bracket->n - MOST_NAMED),
                          list, bracket->n - MOST_NAMED);
}

static RostrumWorldRect
bracket_rect (const RostrumMatrix *self, const RostrumMatrixBracket *bracket)
{
  const RostrumMatrixHead *first = &self->columns[bracket->first];
  const RostrumMatrixHead *last = &self->columns[bracket->first + bracket->n - 1];
  const double left = first->at - first->size / 2.0;

  return (RostrumWorldRect){ left, 0.0, last->at + last->size / 2.0 - left,
                             rostrum_matrix_get_bracket_height (self) };
}

void
rostrum_matrix_add_bracket (const RostrumMatrix *self, RostrumSceneBuilder *builder, RostrumLayer layer,
                            guint32 target, double left, double right, double middle)
{
  const double top = middle - BRACKET_TICK_WORLD * self->scale / 2.0;
  const double bottom = top + BRACKET_TICK_WORLD * self->scale;
  const RostrumSegment segments[] = { { ROSTRUM_SEGMENT_MOVE, { { left, bottom } } },
                                      { ROSTRUM_SEGMENT_LINE, { { left, top } } },
                                      { ROSTRUM_SEGMENT_LINE, { { right, top } } },
                                      { ROSTRUM_SEGMENT_LINE, { { right, bottom } } } };
  const RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                             .layer = layer,
                             .role = target != ROSTRUM_NONE ? ROSTRUM_ROLE_LINE : ROSTRUM_ROLE_PLAIN,
                             .target = target,
                             .segments = segments,
                             .n_segments = G_N_ELEMENTS (segments),
                             .stroke = self->context->style->text_weak,
                             .stroke_width = BRACKET_WIDTH_WORLD * self->scale };

  rostrum_scene_builder_add (builder, &line);
}

static guint32
add_bracket_target (const RostrumMatrix *self, RostrumSceneBuilder *builder,
                    const RostrumMatrixBracket *bracket, RostrumWorldRect rect, const char *letter)
{
  const RostrumColor nothing = { 0 };
  const char *words = self->coalitions->coalitions[bracket->coalition].name;
  g_autofree char *members = name_members (self, bracket);
  /* Translators: %1$s is the letter of a coalition, %2$s are its speakers */
  g_autofree char *name = g_strdup_printf (_ ("Coalition %1$s: %2$s"), letter, members);
  /* Translators: %1$s are speakers, %2$s what holds them together: "Wang, Sacks: agree that …" */
  g_autofree char *tip = g_strdup_printf (C_ ("coalition", "%1$s: %2$s"), members, words);
  const RostrumTarget target = { ROSTRUM_REF_NONE,
                                 name,
                                 words,
                                 tip,
                                 rect,
                                 { self->columns[bracket->first].at, rect.y + rect.height / 2.0 },
                                 FALSE };
  guint32 index = rostrum_scene_builder_add_target (builder, &target);

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, index, &rect, 0.0, nothing, nothing, 0.0);
  for (guint32 i = 0; i < bracket->n; i++)
    rostrum_scene_builder_relate (builder, index, self->columns[bracket->first + i].target);
  return index;
}

void
rostrum_matrix_add_brackets (RostrumMatrix *self, RostrumSceneBuilder *builder)
{
  const RostrumStyle *style = self->context->style;

  for (guint b = 0; b < self->brackets->len; b++) {
    RostrumMatrixBracket *bracket = &g_array_index (self->brackets, RostrumMatrixBracket, b);
    const RostrumWorldRect rect = bracket_rect (self, bracket);
    g_autofree char *letter = make_letter (b);

    bracket->target = add_bracket_target (self, builder, bracket, rect, letter);
    rostrum_matrix_add_bracket (
        self, builder, ROSTRUM_LAYER_NODES, bracket->target, rect.x + BRACKET_INSET_WORLD * self->scale,
        rect.x + rect.width - BRACKET_INSET_WORLD * self->scale,
        self->line_height + (BRACKET_GAP_WORLD + BRACKET_TICK_WORLD / 2.0) * self->scale);
    rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_NODES, bracket->target, &letter_font,
                                    ROSTRUM_ALIGN_MIDDLE,
                                    (RostrumWorldPoint){ rect.x + rect.width / 2.0, self->line_ascent },
                                    style->text, style->canvas, letter, NULL);
  }
}

void
rostrum_matrix_add_key (RostrumMatrix *self, RostrumSceneBuilder *builder, double top, double width)
{
  const RostrumStyle *style = self->context->style;
  double indent = 0.0, y = top + KEY_GAP_WORLD * self->scale;

  for (guint b = 0; b < self->brackets->len; b++) {
    g_autofree char *letter = make_letter (b);

    indent = MAX (indent, rostrum_text_measure (self->context->text, &letter_font, letter));
  }
  indent += KEY_GAP_WORLD * self->scale;
  for (guint b = 0; b < self->brackets->len; b++) {
    const RostrumMatrixBracket *bracket = &g_array_index (self->brackets, RostrumMatrixBracket, b);
    g_autofree char *letter = make_letter (b);
    g_autofree char *members = name_members (self, bracket);
    g_autofree char *words = g_strdup_printf (C_ ("coalition", "%1$s: %2$s"), members,
                                              self->coalitions->coalitions[bracket->coalition].name);
    g_auto (GStrv) lines =
        rostrum_text_wrap (self->context->text, &key_font, words, width - indent, KEY_LINES);

    rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_NODES, bracket->target, &letter_font,
                                    ROSTRUM_ALIGN_START, (RostrumWorldPoint){ 0.0, y + self->line_ascent },
                                    style->text, style->canvas, letter, NULL);
    for (guint i = 0; lines[i] != NULL; i++) {
      rostrum_scene_builder_add_text (
          builder, ROSTRUM_LAYER_NODES, bracket->target, &key_font, ROSTRUM_ALIGN_START,
          (RostrumWorldPoint){ indent, y + self->line_ascent }, style->text, style->canvas, lines[i], NULL);
      y += self->line_height;
    }
    y += BRACKET_GAP_WORLD * self->scale;
  }
}

gboolean
rostrum_matrix_shows_coalitions (RostrumScene *drawn)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (drawn, &n);

  /* All else in a matrix stands for something of the debate. */
  for (guint32 i = 0; i < n; i++)
    if (rostrum_ref_is_none (targets[i].ref))
      return TRUE;
  return FALSE;
}
