/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The filter as one line of text, for the command line and for "Copy as command". */
#include "query/rostrum-filter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (rostrum - filter - error - quark, rostrum_filter_error)

/* STANCE_NONE has no word in the file format. */
#define NO_STANCE "none"

/* Cuts @text at each unescaped @separator; the escapes stay, for the next cut. */
static GPtrArray *
split_escaped (const char *text, char separator)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *from = text;

  for (const char *at = text;; at++) {
    if (*at == '\\' && at[1] != '\0') {
      at++;
      continue;
    }
    if (*at != separator && *at != '\0')
      continue;
    g_ptr_array_add (parts, g_strstrip (g_strndup (from, (gsize) (at - from))));
    if (*at == '\0')
      return parts;
    from = at + 1;
  }
}

static void
unescape (char *text)
{
  char *to = text;

  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '\\' && at[1] != '\0')
      at++;
    *to++ = *at;
  }
  *to = '\0';
}

static void
append_escaped (GString *text, const char *value)
{
  for (; *value != '\0'; value++) {
    if (strchr ("\\,;", *value) != NULL)
      g_string_append_c (text, '\\');
    g_string_append_c (text, *value);
  }
}

static gboolean
fail_value (GError **error, const char *clause, const char *value)
{
  g_set_error (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_VALUE,
               _ ("“%1$s” in the filter “%2$s” is not known."), value, clause);
  return FALSE;
}

/* Marks in @bits what the values name, by id. */
static gboolean
mark_values (const RostrumDebate *debate, RostrumKind kind, GPtrArray *values, const char *clause,
             RostrumBits *bits, GError **error)
{
  for (guint i = 0; i < values->len; i++) {
    const char *id = g_ptr_array_index (values, i);
    guint32 index = rostrum_debate_find (debate, kind, id);

    if (index == ROSTRUM_NONE)
      return fail_value (error, clause, id);
    rostrum_bits_set (bits, index, TRUE);
  }
  return TRUE;
}

/* Hides what is marked (@only FALSE) or what is not (@only TRUE). */
static void
hide_marked (RostrumFilter *self, const RostrumDebate *debate, RostrumKind kind, const RostrumBits *marked,
             gboolean only)
{
  for (guint32 i = 0; i < marked->n_bits; i++) {
    if (rostrum_bits_get (marked, i) != only)
      rostrum_filter_set_hidden (self, debate, kind, i, TRUE);
    else if (only && kind == ROSTRUM_KIND_SPEAKER && !debate->speakers[i].featured)
      self->featured_only = FALSE; /* who is asked for by name is shown */
  }
}

static gboolean
read_things (RostrumFilter *self, const RostrumDebate *debate, RostrumKind kind, gboolean only,
             GPtrArray *values, const char *clause, GError **error)
{
  g_autoptr (RostrumBits) marked = rostrum_bits_new (rostrum_debate_count (debate, kind), FALSE);

  if (!mark_values (debate, kind, values, clause, marked, error))
    return FALSE;
  hide_marked (self, debate, kind, marked, only);
  return TRUE;
}

static gboolean
read_topics (RostrumFilter *self, const RostrumDebate *debate, GPtrArray *values, const char *clause,
             GError **error)
{
  g_autoptr (RostrumBits) topics = rostrum_bits_new (debate->n_topics, FALSE);

  if (!mark_values (debate, ROSTRUM_KIND_TOPIC, values, clause, topics, error))
    return FALSE;
  for (guint32 i = 0; i < debate->n_positions; i++)
    if (!rostrum_bits_get (topics, debate->positions[i].topic))
      rostrum_filter_set_hidden (self, debate, ROSTRUM_KIND_POSITION, i, TRUE);
  return TRUE;
}

static gboolean
read_stances (RostrumFilter *self, GPtrArray *values, const char *clause, GError **error)
{
  guint stances = 0;

  for (guint i = 0; i < values->len; i++) {
    const char *nick = g_ptr_array_index (values, i);
    RostrumStance stance = ROSTRUM_STANCE_NONE;

    if (!g_str_equal (nick, NO_STANCE) && !rostrum_stance_from_nick (nick, &stance))
      return fail_value (error, clause, nick);
    stances |= 1u << stance;
  }
  self->stances &= stances;
  return TRUE;
}

static gboolean
read_date (RostrumDate *date, GPtrArray *values, const char *clause, GError **error)
{
  if (values->len != 1 || !rostrum_date_parse (g_ptr_array_index (values, 0), date)) {
    g_set_error (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_VALUE,
                 _ ("The filter “%s” needs one date, such as 2025, 2025-01 or 2025-01-20."), clause);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_featured (RostrumFilter *self, GPtrArray *values, const char *clause, GError **error)
{
  const char *value = g_ptr_array_index (values, 0);

  if (values->len != 1 || (!g_str_equal (value, "yes") && !g_str_equal (value, "no"))) {
    g_set_error (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_VALUE,
                 _ ("The filter “%s” needs “yes” or “no”."), clause);
    return FALSE;
  }
  self->featured_only = g_str_equal (value, "yes");
  return TRUE;
}

static gboolean
read_values (RostrumFilter *self, const RostrumDebate *debate, const char *key, GPtrArray *values,
             const char *clause, GError **error)
{
  RostrumKind kind;
  gboolean only = !g_str_has_prefix (key, "not-");

  if (g_str_equal (key, "stance"))
    return read_stances (self, values, clause, error);
  if (g_str_equal (key, "topic"))
    return read_topics (self, debate, values, clause, error);
  if (g_str_equal (key, "from"))
    return read_date (&self->from, values, clause, error);
  if (g_str_equal (key, "to"))
    return read_date (&self->to, values, clause, error);
  if (g_str_equal (key, "featured"))
    return read_featured (self, values, clause, error);
  if (rostrum_kind_from_nick (only ? key : key + strlen ("not-"), &kind) &&
      (kind == ROSTRUM_KIND_SPEAKER || kind == ROSTRUM_KIND_POSITION || kind == ROSTRUM_KIND_SOURCE))
    return read_things (self, debate, kind, only, values, clause, error);
  g_set_error (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_KEY,
               _ ("“%1$s” in the filter “%2$s” is not one of speaker, position, source, topic, not-speaker, "
                  "not-position, not-source, stance, from, to, featured."),
               key, clause);
  return FALSE;
}

static gboolean
read_clause (RostrumFilter *self, const RostrumDebate *debate, const char *clause, GError **error)
{
  const char *equals = strchr (clause, '=');
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) values = NULL;

  if (equals == NULL || equals == clause || equals[1] == '\0') {
    g_set_error (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_SYNTAX,
                 _ ("“%s” is not a filter such as speaker=wang or stance=supports,opposes."), clause);
    return FALSE;
  }
  key = g_strstrip (g_strndup (clause, (gsize) (equals - clause)));
  values = split_escaped (equals + 1, ',');
  for (guint i = 0; i < values->len; i++)
    unescape (g_ptr_array_index (values, i));
  return read_values (self, debate, key, values, clause, error);
}

gboolean
rostrum_filter_parse (RostrumFilter *self, const RostrumDebate *debate, const char *text, GError **error)
{
  g_autoptr (RostrumFilter) result = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  RostrumFilter old;

  g_return_val_if_fail (self != NULL && debate != NULL && text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error_literal (error, ROSTRUM_FILTER_ERROR, ROSTRUM_FILTER_ERROR_SYNTAX,
                         _ ("The filter is not valid UTF-8."));
    return FALSE;
  }
  result = rostrum_filter_copy (self);
  clauses = split_escaped (text, ';');
  for (guint i = 0; i < clauses->len; i++) {
    const char *clause = g_ptr_array_index (clauses, i);

    if (*clause != '\0' && !read_clause (result, debate, clause, error))
      return FALSE;
  }
  old = *self;
  *self = *result;
  *result = old;
  return TRUE;
}

static void
begin_clause (GString *text, const char *key)
{
  if (text->len > 0)
    g_string_append_c (text, ';');
  g_string_append (text, key);
  g_string_append_c (text, '=');
}

/* The shorter of "only these" and "not these". */
static void
write_things (GString *text, const RostrumDebate *debate, RostrumKind kind, const RostrumBits *hidden)
{
  g_autofree char *key = NULL;
  guint32 n_hidden = hidden != NULL ? rostrum_bits_count (hidden) : 0;
  gboolean only;
  gboolean first = TRUE;

  if (n_hidden == 0)
    return;
  only = n_hidden < hidden->n_bits && n_hidden > hidden->n_bits / 2;
  key = g_strconcat (only ? "" : "not-", rostrum_kind_to_nick (kind), NULL);
  begin_clause (text, key);
  for (guint32 i = 0; i < hidden->n_bits; i++) {
    if (rostrum_bits_get (hidden, i) == only)
      continue;
    if (!first)
      g_string_append_c (text, ',');
    first = FALSE;
    append_escaped (text, rostrum_debate_get_id (debate, rostrum_ref (kind, i)));
  }
}

static void
write_stances (GString *text, guint stances)
{
  gboolean first = TRUE;

  if ((stances & ROSTRUM_STANCES_ALL) == ROSTRUM_STANCES_ALL)
    return;
  if ((stances & ROSTRUM_STANCES_ALL) == 0) {
    g_string_append (text, text->len > 0 ? ";" : "");
    g_string_append (text, "stance=supports;stance=opposes"); /* each narrows, so nothing is left */
    return;
  }
  begin_clause (text, "stance");
  for (guint i = 0; i < ROSTRUM_N_STANCES; i++) {
    if (!(stances >> i & 1))
      continue;
    if (!first)
      g_string_append_c (text, ',');
    first = FALSE;
    g_string_append (text, i == ROSTRUM_STANCE_NONE ? NO_STANCE : rostrum_stance_to_nick (i));
  }
}

static void
write_date (GString *text, const char *key, RostrumDate date)
{
  g_autofree char *value = rostrum_date_to_string (date);

  if (*value == '\0')
    return;
  begin_clause (text, key);
  g_string_append (text, value);
}

/* Naming a speaker who is not featured already turns "featured only" off. */
static gboolean
names_unfeatured (const RostrumDebate *debate, const RostrumBits *hidden)
{
  guint32 n_hidden = hidden != NULL ? rostrum_bits_count (hidden) : 0;

  if (n_hidden == 0 || n_hidden == hidden->n_bits || n_hidden <= hidden->n_bits / 2)
    return FALSE;
  for (guint32 i = 0; i < hidden->n_bits; i++)
    if (!rostrum_bits_get (hidden, i) && !debate->speakers[i].featured)
      return TRUE;
  return FALSE;
}

char *
rostrum_filter_to_string (const RostrumFilter *self, const RostrumDebate *debate)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean opening;

  g_return_val_if_fail (self != NULL && debate != NULL, NULL);

  write_things (text, debate, ROSTRUM_KIND_SPEAKER, self->hidden_speakers);
  write_things (text, debate, ROSTRUM_KIND_POSITION, self->hidden_positions);
  write_things (text, debate, ROSTRUM_KIND_SOURCE, self->hidden_sources);
  write_stances (text, self->stances);
  write_date (text, "from", self->from);
  write_date (text, "to", self->to);
  opening = rostrum_debate_has_featured (debate) && !names_unfeatured (debate, self->hidden_speakers);
  if (!self->featured_only != !opening) {
    begin_clause (text, "featured");
    g_string_append (text, self->featured_only ? "yes" : "no");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
