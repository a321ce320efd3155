/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something was said, in words: a locator, a source, a statement for the clipboard. */
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>

/* Takes @part; NULL and "" are passed over. */
static void
add_part (GPtrArray *parts, char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the parts of a citation: author, title, date, place */
  return g_strjoinv (C_ ("citation", ", "), (char **) parts->pdata);
}

char *
rostrum_locator_to_words (const RostrumLocator *locator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (locator == NULL)
    return g_strdup ("");
  if (locator->page != NULL)
    /* Translators: a page of a document: "p. 3" */
    add_part (parts, g_strdup_printf (C_ ("locator", "p. %s"), locator->page));
  if (locator->section != NULL)
    add_part (parts, g_strdup_printf (C_ ("locator", "section %s"), locator->section));
  add_part (parts, g_strdup (locator->time));
  if (locator->line != 0)
    add_part (parts, g_strdup_printf (C_ ("locator", "line %u"), locator->line));
  if (locator->sentence != 0)
    add_part (parts, g_strdup_printf (C_ ("locator", "sentence %u"), locator->sentence));
  return join_parts (parts);
}

char *
rostrum_place_to_words (const RostrumDebate *debate, guint32 source, const RostrumLocator *locator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (debate != NULL, NULL);

  if (source >= debate->n_sources)
    return g_strdup (_ ("no source given"));
  add_part (parts, g_strdup (debate->sources[source].title));
  add_part (parts, rostrum_locator_to_words (locator));
  return join_parts (parts);
}

char *
rostrum_source_to_citation (const RostrumDebate *debate, guint32 source, const RostrumLocator *locator)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const RostrumSource *record;
  const char *address;

  g_return_val_if_fail (debate != NULL, NULL);

  if (source >= debate->n_sources)
    return g_strdup (_ ("no source given"));
  record = &debate->sources[source];
  add_part (parts, g_strdup (record->author != NULL ? record->author : record->publisher));
  /* Translators: a title between quotation marks */
  add_part (parts, g_strdup_printf (C_ ("citation", "“%s”"), record->title));
  if (record->author != NULL)
    add_part (parts, g_strdup (record->publisher));
  add_part (parts, rostrum_date_to_words (record->published));
  add_part (parts, rostrum_locator_to_words (locator));
  address = record->url != NULL ? record->url : record->archived_url;
  if (address != NULL)
    /* Translators: a web address: "<https://…>" */
    add_part (parts, g_strdup_printf (C_ ("citation", "<%s>"), address));
  return join_parts (parts);
}

/* "Alexandr Wang supports “DeepSeek has 50,000 chips” (reported, Jan 2025)" */
static char *
statement_heading (const RostrumDebate *debate, const RostrumStatement *statement)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *name = debate->speakers[statement->speaker].name;
  g_autofree char *how = NULL;

  add_part (parts, g_strdup (rostrum_attribution_to_words (statement->attribution)));
  add_part (parts, rostrum_date_to_words (statement->date));
  how = join_parts (parts);
  if (statement->position == ROSTRUM_NONE)
    /* Translators: a speaker, and how and when it was said: "Yann LeCun (reported, Jan 2025)" */
    return g_strdup_printf (C_ ("citation", "%1$s (%2$s)"), name, how);
  /* Translators: speaker, position, how and when it was said, stance */
  return g_strdup_printf (C_ ("citation", "%1$s on “%2$s”: %4$s (%3$s)"), name,
                          debate->positions[statement->position].label, how,
                          rostrum_stance_to_words (statement->stance));
}

char *
rostrum_statement_to_citation (const RostrumDebate *debate, guint32 statement)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const RostrumStatement *record;
  g_autofree char *source = NULL;

  g_return_val_if_fail (debate != NULL && statement < debate->n_statements, NULL);

  record = &debate->statements[statement];
  add_part (lines, statement_heading (debate, record));
  add_part (lines, g_strdup (record->summary));
  if (record->quote != NULL)
    add_part (lines, g_strdup_printf (C_ ("citation", "“%s”"), record->quote));
  if (record->echoes != ROSTRUM_NONE) {
    guint32 root = rostrum_debate_statement_root (debate, statement);
    /* Translators: the speaker who said it first */
    add_part (lines,
              g_strdup_printf (_ ("Repeats %s"), debate->speakers[debate->statements[root].speaker].name));
  }
  source = rostrum_source_to_citation (debate, record->source, &record->locator);
  add_part (lines, g_strdup_printf (_ ("Source: %s"), source));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
