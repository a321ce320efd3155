/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The footnotes of an exported graph: the sources of what is drawn, numbered, with who speaks in each. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-frame-private.h"

#define TWO_COLUMNS_FROM_WORLD 720.0
#define COLUMN_GAP_WORLD 28.0
#define NUMBER_WIDTH_WORLD 22.0
#define NOTE_GAP_WORLD 4.0
#define NOTE_LINES 6
#define NAMES_SHOWN 8

static const RostrumFont note_font = { 10.5, FALSE, FALSE };

/* A shown statement with a stance and a source. */
static gboolean
is_proof (const RostrumViewContext *context, guint32 index)
{
  const RostrumStatement *statement = &context->debate->statements[index];

  return statement->stance != ROSTRUM_STANCE_NONE && statement->source != ROSTRUM_NONE &&
         rostrum_bits_get (context->visible->statements, index);
}

/* Whether a stance is drawn as @target, or is one of those that @target, a tie, rests on; ROSTRUM_NONE: as any. */
static gboolean
is_behind (RostrumScene *inner, const RostrumStatement *statement, guint32 target)
{
  guint32 n;
  const guint32 *found =
      rostrum_scene_find (inner, rostrum_ref_edge (statement->speaker, statement->position), &n);

  for (guint32 i = 0; i < n; i++)
    if (target == ROSTRUM_NONE || found[i] == target)
      return TRUE;
  return FALSE;
}

/* The first source behind an edge or a tie, or ROSTRUM_NONE. */
static guint32
first_source (const RostrumViewContext *context, RostrumScene *inner, guint32 target)
{
  guint32 n, n_targets;
  RostrumRef ref = rostrum_scene_get_targets (inner, &n_targets)[target].ref;
  const guint32 *own = rostrum_debate_statements_of (context->debate, ROSTRUM_KIND_SPEAKER, ref.index, &n);

  for (guint32 i = 0; i < n; i++)
    if (is_proof (context, own[i]) && is_behind (inner, &context->debate->statements[own[i]], target))
      return context->debate->statements[own[i]].source;
  return ROSTRUM_NONE;
}

/* The sources of the statements and events that are drawn each for itself. */
static void
visit_statements (const RostrumViewContext *context, RostrumScene *inner, RostrumBits *sources)
{
  const RostrumDebate *debate = context->debate;
  guint32 n_found;

  for (guint32 i = 0; i < debate->n_statements; i++) {
    if (debate->statements[i].source == ROSTRUM_NONE || !rostrum_bits_get (context->visible->statements, i))
      continue;
    rostrum_scene_find (inner, rostrum_ref (ROSTRUM_KIND_STATEMENT, i), &n_found);
    if (n_found > 0)
      rostrum_bits_set (sources, debate->statements[i].source, TRUE);
  }
  for (guint32 i = 0; i < debate->n_events; i++)
    if (debate->events[i].source != ROSTRUM_NONE)
      rostrum_bits_set (sources, debate->events[i].source, TRUE);
}

/* The source behind one target, or ROSTRUM_NONE. */
static guint32
source_of (const RostrumViewContext *context, RostrumScene *inner, guint32 target)
{
  guint32 n;
  RostrumRef ref = rostrum_scene_get_targets (inner, &n)[target].ref;

  switch (ref.kind) {
  case ROSTRUM_KIND_EDGE:
  case ROSTRUM_KIND_PAIR:
    return first_source (context, inner, target);
  case ROSTRUM_KIND_STATEMENT:
    return rostrum_bits_get (context->visible->statements, ref.index)
               ? context->debate->statements[ref.index].source
               : ROSTRUM_NONE;
  case ROSTRUM_KIND_EVENT:
    return context->debate->events[ref.index].source;
  default:
    return ROSTRUM_NONE;
  }
}

GArray *
rostrum_frame_list_sources (const RostrumViewContext *context, RostrumScene *inner)
{
  const RostrumDebate *debate = context->debate;
  g_autoptr (RostrumBits) bits = rostrum_bits_new (debate->n_sources, FALSE);
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (guint32));

  /* The chart numbers the sources of its own rows. */
  if (context->state->view == ROSTRUM_VIEW_COSTS)
    return sources;
  for (guint32 i = 0; i < debate->n_statements; i++)
    if (is_proof (context, i) && is_behind (inner, &debate->statements[i], ROSTRUM_NONE))
      rostrum_bits_set (bits, debate->statements[i].source, TRUE);
  if (context->state->view == ROSTRUM_VIEW_TIMELINE)
    visit_statements (context, inner, bits);
  for (guint32 i = 0; i < debate->n_sources; i++)
    if (rostrum_bits_get (bits, i))
      g_array_append_val (sources, i);
  return sources;
}

GPtrArray *
rostrum_frame_list_links (const RostrumViewContext *context, RostrumScene *inner)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_free);
  guint32 n;

  rostrum_scene_get_targets (inner, &n);
  for (guint32 i = 0; i < n; i++) {
    guint32 source = source_of (context, inner, i);
    const RostrumSource *record = source != ROSTRUM_NONE ? &context->debate->sources[source] : NULL;

    if (record == NULL)
      g_ptr_array_add (links, NULL);
    else if (record->url != NULL)
      g_ptr_array_add (links, g_strdup (record->url));
    else
      g_ptr_array_add (links, g_strdup_printf ("#source-%s", record->id));
  }
  return links;
}

/* Who of those drawn speaks in @source: "Sacks, Wang". */
static char *
names_in_source (const RostrumViewContext *context, RostrumScene *inner, guint32 source)
{
  g_autoptr (RostrumBits) speakers = rostrum_bits_new (context->debate->n_speakers, FALSE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint32 n, n_found;
  const guint32 *own = rostrum_debate_statements_of (context->debate, ROSTRUM_KIND_SOURCE, source, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumStatement *statement = &context->debate->statements[own[i]];

    if (!rostrum_bits_get (context->visible->statements, own[i]))
      continue;
    if (statement->stance == ROSTRUM_STANCE_NONE)
      rostrum_scene_find (inner, rostrum_ref (ROSTRUM_KIND_STATEMENT, own[i]), &n_found);
    else
      rostrum_scene_find (inner, rostrum_ref_edge (statement->speaker, statement->position), &n_found);
    if (n_found > 0)
      rostrum_bits_set (speakers, statement->speaker, TRUE);
  }
  for (guint32 i = 0; i < context->debate->n_speakers && names->len < NAMES_SHOWN; i++)
    if (rostrum_bits_get (speakers, i))
      g_ptr_array_add (names, rostrum_speaker_get_short_name (&context->debate->speakers[i]));
  if (rostrum_bits_count (speakers) > names->len)
    g_ptr_array_add (names, g_strdup ("…"));
  g_ptr_array_add (names, NULL);
  /* Translators: stands between the names of speakers */
  return g_strjoinv (C_ ("names", ", "), (char **) names->pdata);
}

static char *
note_of (const RostrumViewContext *context, RostrumScene *inner, guint32 source)
{
  g_autofree char *citation = rostrum_source_to_citation (context->debate, source, NULL);
  g_autofree char *names = names_in_source (context, inner, source);

  /* The source of an event alone. */
  if (*names == '\0')
    return g_steal_pointer (&citation);
  /* Translators: a source, and who speaks in it */
  return g_strdup_printf (C_ ("footnote", "%1$s: %2$s"), citation, names);
}

typedef struct {
  char **lines;
  guint n_lines;
} Note;

static void
note_clear (gpointer data)
{
  g_strfreev (((Note *) data)->lines);
}

/* How many notes go into the first of two columns, so that it is the longer one, but not by more than a note. */
static guint
split_columns (GArray *notes)
{
  guint total = 0;
  guint sum = 0;

  for (guint i = 0; i < notes->len; i++)
    total += g_array_index (notes, Note, i).n_lines;
  for (guint i = 0; i < notes->len; i++) {
    sum += g_array_index (notes, Note, i).n_lines;
    if (2 * sum >= total)
      return i + 1;
  }
  return notes->len;
}

static void
write_note (RostrumFrame *self, const Note *note, guint number, const RostrumSource *source, double x)
{
  const RostrumStyle *style = self->context->style;
  g_autofree char *number_words = g_strdup_printf ("%u", number);
  g_autofree char *anchor = g_strdup_printf ("source-%s", source->id);
  double height, ascent;
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_FRAME,
                       .target = ROSTRUM_NONE,
                       .fill = style->text_weak,
                       .on = style->canvas };

  rostrum_text_get_line (self->context->text, &note_font, &height, &ascent);
  item.font = note_font;
  item.font.size_px *= self->scale;
  item.text = number_words;
  item.anchor = anchor;
  item.align = ROSTRUM_ALIGN_END;
  item.baseline = (RostrumWorldPoint){ x + (NUMBER_WIDTH_WORLD - 7.0) * self->scale, self->y + ascent };
  rostrum_scene_builder_add (self->builder, &item);

  item.anchor = NULL;
  item.link = source->url;
  item.align = ROSTRUM_ALIGN_START;
  item.baseline.x = x + NUMBER_WIDTH_WORLD * self->scale;
  for (guint i = 0; i < note->n_lines; i++) {
    item.text = note->lines[i];
    rostrum_scene_builder_add (self->builder, &item);
    item.baseline.y += height;
  }
  self->y += note->n_lines * height + NOTE_GAP_WORLD * self->scale;
}

void
rostrum_frame_write_sources (RostrumFrame *self, GArray *sources, RostrumScene *inner)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (Note));
  double content = self->right - self->left;
  gboolean two = content >= TWO_COLUMNS_FROM_WORLD * self->scale && sources->len > 1;
  double column = two ? (content - COLUMN_GAP_WORLD * self->scale) / 2.0 : content;
  double top = self->y;
  double bottom = top;
  guint first_column;

  g_array_set_clear_func (notes, note_clear);
  for (guint i = 0; i < sources->len; i++) {
    g_autofree char *words = note_of (self->context, inner, g_array_index (sources, guint32, i));
    Note note;

    note.lines = rostrum_text_wrap (self->context->text, &note_font, words,
                                    column - NUMBER_WIDTH_WORLD * self->scale, NOTE_LINES);
    note.n_lines = g_strv_length (note.lines);
    g_array_append_val (notes, note);
  }

  first_column = two ? split_columns (notes) : notes->len;
  for (guint i = 0; i < notes->len; i++) {
    gboolean second = i >= first_column;

    if (i == first_column)
      self->y = top;
    write_note (self, &g_array_index (notes, Note, i), i + 1,
                &self->context->debate->sources[g_array_index (sources, guint32, i)],
                second ? self->right - column : self->left);
    bottom = MAX (bottom, self->y);
  }
  self->y = bottom;
}
