/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>

const char *
rostrum_stance_to_words (RostrumStance stance)
{
  switch (stance) {
  case ROSTRUM_STANCE_SUPPORTS:
    return C_ ("stance", "supports");
  case ROSTRUM_STANCE_LEANS_SUPPORTS:
    return C_ ("stance", "leans to support");
  case ROSTRUM_STANCE_MIXED:
    return C_ ("stance", "mixed");
  case ROSTRUM_STANCE_LEANS_OPPOSES:
    return C_ ("stance", "leans to oppose");
  case ROSTRUM_STANCE_OPPOSES:
    return C_ ("stance", "opposes");
  default:
    return C_ ("stance", "takes no stance");
  }
}

const char *
rostrum_kind_to_words (RostrumKind kind)
{
  switch (kind) {
  case ROSTRUM_KIND_SOURCE:
    return _ ("Source");
  case ROSTRUM_KIND_SPEAKER:
    return _ ("Speaker");
  case ROSTRUM_KIND_TOPIC:
    return _ ("Topic");
  case ROSTRUM_KIND_POSITION:
    return _ ("Position");
  case ROSTRUM_KIND_STATEMENT:
    return _ ("Statement");
  case ROSTRUM_KIND_SCOPE:
    /* Translators: what a figure counts */
    return _ ("Scope");
  case ROSTRUM_KIND_ESTIMATE:
    return _ ("Estimate");
  case ROSTRUM_KIND_EVENT:
    return _ ("Event");
  case ROSTRUM_KIND_TOUR:
    return _ ("Tour");
  case ROSTRUM_KIND_PRESET:
    /* Translators: assumptions that lead to a figure */
    return _ ("Preset");
  case ROSTRUM_KIND_EDGE:
    /* Translators: the line between a speaker and a position */
    return _ ("Edge");
  case ROSTRUM_KIND_PAIR:
    /* Translators: two speakers side by side */
    return _ ("Pair");
  case ROSTRUM_KIND_OWN:
    /* Translators: a figure of the reader's own */
    return _ ("Your figure");
  default:
    return "";
  }
}

const char *
rostrum_speaker_kind_to_words (RostrumSpeakerKind kind)
{
  switch (kind) {
  case ROSTRUM_SPEAKER_ORGANIZATION:
    return C_ ("speaker", "organization");
  case ROSTRUM_SPEAKER_NARRATOR:
    return C_ ("speaker", "narrator");
  case ROSTRUM_SPEAKER_PANEL:
    return C_ ("speaker", "panel");
  case ROSTRUM_SPEAKER_UNATTRIBUTED:
    return C_ ("speaker", "speaker not named");
  default:
    return C_ ("speaker", "person");
  }
}

const char *
rostrum_attribution_to_words (RostrumAttribution attribution)
{
  switch (attribution) {
  case ROSTRUM_ATTRIBUTION_REPORTED:
    return C_ ("attribution", "reported");
  case ROSTRUM_ATTRIBUTION_INFERRED:
    return C_ ("attribution", "inferred");
  default:
    return C_ ("attribution", "said themselves");
  }
}

/* Not the file's "supports", which is the word for what a speaker does. */
const char *
rostrum_relation_to_words (RostrumRelationKind relation)
{
  switch (relation) {
  case ROSTRUM_RELATION_CONTRADICTS:
    return C_ ("relation", "contradicts");
  case ROSTRUM_RELATION_QUALIFIES:
    return C_ ("relation", "qualifies");
  default:
    return C_ ("relation", "backs");
  }
}

static char *
edge_to_words (const RostrumDebate *debate, RostrumRef ref)
{
  g_autofree char *name = NULL;

  if (ref.index >= debate->n_speakers || ref.other >= debate->n_positions)
    return g_strdup ("");
  name = rostrum_speaker_get_short_name (&debate->speakers[ref.index]);
  /* Translators: a speaker and the position spoken of: "Wang on DeepSeek has 50,000 chips" */
  return g_strdup_printf (_ ("%1$s on %2$s"), name, debate->positions[ref.other].label);
}

static char *
pair_to_words (const RostrumDebate *debate, RostrumRef ref)
{
  if (ref.index >= debate->n_speakers || ref.other >= debate->n_speakers)
    return g_strdup ("");
  /* Translators: two speakers */
  return g_strdup_printf (_ ("%1$s and %2$s"), debate->speakers[ref.index].name,
                          debate->speakers[ref.other].name);
}

char *
rostrum_ref_to_words (const RostrumDebate *debate, RostrumRef ref)
{
  g_return_val_if_fail (debate != NULL, NULL);

  if (ref.kind == ROSTRUM_KIND_EDGE)
    return edge_to_words (debate, ref);
  if (ref.kind == ROSTRUM_KIND_PAIR)
    return pair_to_words (debate, ref);
  if (ref.index >= rostrum_debate_count (debate, ref.kind))
    return g_strdup ("");
  switch (ref.kind) {
  case ROSTRUM_KIND_SOURCE:
    return g_strdup (debate->sources[ref.index].title);
  case ROSTRUM_KIND_SPEAKER:
    return g_strdup (debate->speakers[ref.index].name);
  case ROSTRUM_KIND_TOPIC:
    return g_strdup (debate->topics[ref.index].label);
  case ROSTRUM_KIND_POSITION:
    return g_strdup (debate->positions[ref.index].label);
  case ROSTRUM_KIND_STATEMENT:
    return g_strdup (debate->statements[ref.index].summary);
  case ROSTRUM_KIND_SCOPE:
    return g_strdup (debate->scopes[ref.index].label);
  case ROSTRUM_KIND_ESTIMATE:
    return g_strdup (debate->estimates[ref.index].label);
  case ROSTRUM_KIND_EVENT:
    return g_strdup (debate->events[ref.index].label);
  case ROSTRUM_KIND_PRESET:
    return g_strdup (debate->presets[ref.index].title);
  default:
    return g_strdup (debate->tours[ref.index].title);
  }
}

char *
rostrum_witnesses_to_words (guint voices, guint witnesses, guint documents)
{
  g_autofree char *voice = g_strdup_printf (ngettext ("%u voice", "%u voices", voices), voices);
  g_autofree char *witness = g_strdup_printf (ngettext ("%u witness", "%u witnesses", witnesses), witnesses);
  g_autofree char *document =
      g_strdup_printf (ngettext ("%u document", "%u documents", documents), documents);

  /* Translators: "4 voices, 3 witnesses, 3 documents" */
  return g_strdup_printf (C_ ("witnesses", "%1$s, %2$s, %3$s"), voice, witness, document);
}

char *
rostrum_statements_range_to_words (guint32 least, guint32 most)
{
  /* Translators: what the thinnest and the thickest of the lines stand for */
  return g_strdup_printf (ngettext ("%1$u to %2$u statement", "%1$u to %2$u statements", most), least, most);
}
