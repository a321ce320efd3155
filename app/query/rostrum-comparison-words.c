/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two speakers disagree about in one sentence, and the rest of it in a few more. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-bearing.h"
#include "query/rostrum-proof.h"
#include "query/rostrum-words.h"

#define MAX_NAMED 3

/* “A”, “B”, “C” and 2 more */
static char *
name_positions (const RostrumDebate *debate, const guint32 *positions, guint32 n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint32 i = 0; i < MIN (n, MAX_NAMED); i++)
    g_ptr_array_add (
        names, g_strdup_printf (C_ ("position in a list", "“%s”"), debate->positions[positions[i]].label));
  g_ptr_array_add (names, NULL);
  /* Translators: stands between the positions of a list in a sentence, “A”, “B” */
  text = g_strjoinv (C_ ("separator of positions", ", "), (char **) names->pdata);
  if (n <= MAX_NAMED)
    return g_steal_pointer (&text);
  /* Translators: %1$s is a list of positions, “A”, “B”, “C” */
  return g_strdup_printf (ngettext ("%1$s and %2$'u more", "%1$s and %2$'u more", n - MAX_NAMED), text,
                          n - MAX_NAMED);
}

static RostrumStance
stance_on (const RostrumNetwork *network, guint32 speaker, guint32 position)
{
  guint32 edge = rostrum_network_find_edge (network, speaker, position);

  return edge != ROSTRUM_NONE ? network->edges[edge].stance : ROSTRUM_STANCE_NONE;
}

/* Who is on which side of the one position that they clash on. */
static char *
word_clash (const RostrumNetwork *network, guint32 a, guint32 b, guint32 position)
{
  const RostrumDebate *debate = network->debate;
  g_autofree char *name = rostrum_speaker_get_short_name (&debate->speakers[a]);
  g_autofree char *other = rostrum_speaker_get_short_name (&debate->speakers[b]);

  /* Translators: %1$s is a position; %2$s and %4$s are speakers, %3$s and %5$s their stances: "They clash on “chips”: Wang
   * supports it, Tan leans to oppose it." */
  return g_strdup_printf (_ ("They clash on “%1$s”: %2$s %3$s it, %4$s %5$s it."),
                          debate->positions[position].label, name,
                          rostrum_stance_to_words (stance_on (network, a, position)), other,
                          rostrum_stance_to_words (stance_on (network, b, position)));
}

/* Where nothing clashes directly: the clearest of what the one says against the other's, or NULL. */
static char *
word_bearing (const RostrumNetwork *network, guint32 a, guint32 b)
{
  const RostrumDebate *debate = network->debate;
  guint32 n;
  g_autofree RostrumBearing *bearings = rostrum_bearings_new (network, a, b, &n);
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;
  guint32 from, to;

  if (n == 0 || bearings[0].kind == ROSTRUM_BEARING_FOR)
    return NULL;
  name = rostrum_speaker_get_short_name (&debate->speakers[bearings[0].speaker]);
  other = rostrum_speaker_get_short_name (&debate->speakers[bearings[0].other]);
  from = bearings[0].path[0];
  to = bearings[0].path[bearings[0].n_steps];
  return g_strdup_printf (
      bearings[0].kind == ROSTRUM_BEARING_AGAINST
          /* Translators: %1$s and %4$s are speakers, %2$s and %5$s their stances, %3$s and %6$s positions: "Wang supports
           * “many chips”, Tan supports “few chips”: in the editors’ judgement, …" */
          ? _ ("%1$s %2$s “%3$s”, %4$s %5$s “%6$s”: in the editors’ judgement, what %1$s says speaks against "
               "what "
               "%4$s says.")
          : _ ("%1$s %2$s “%3$s”, %4$s %5$s “%6$s”: in the editors’ judgement, what %1$s says qualifies what "
               "%4$s says."),
      name, rostrum_stance_to_words (stance_on (network, bearings[0].speaker, from)),
      debate->positions[from].label, other,
      rostrum_stance_to_words (stance_on (network, bearings[0].other, to)), debate->positions[to].label);
}

char *
rostrum_comparison_to_headline (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b)
{
  g_autoptr (RostrumComparison) comparison = NULL;
  g_autofree char *names = NULL;
  char *bearing;

  g_return_val_if_fail (network != NULL, NULL);

  comparison = rostrum_comparison_new (network, speaker_a, speaker_b);
  g_return_val_if_fail (comparison != NULL, NULL);
  if (comparison->n_clash == 1)
    return word_clash (network, speaker_a, speaker_b, comparison->clash[0]);
  if (comparison->n_clash > 1) {
    names = name_positions (network->debate, comparison->clash, comparison->n_clash);
    return g_strdup_printf (ngettext ("They clash on %1$'u position: %2$s.",
                                      "They clash on %1$'u positions: %2$s.", comparison->n_clash),
                            comparison->n_clash, names);
  }
  bearing = word_bearing (network, speaker_a, speaker_b);
  return bearing ? bearing : g_strdup (_ ("Nothing that they say clashes."));
}

char *
rostrum_comparison_to_words (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b)
{
  g_autoptr (RostrumComparison) comparison = NULL;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *agree = NULL;
  g_autofree char *apart = NULL;

  g_return_val_if_fail (network != NULL, NULL);

  comparison = rostrum_comparison_new (network, speaker_a, speaker_b);
  g_return_val_if_fail (comparison != NULL, NULL);
  if (comparison->n_clash + comparison->n_agree + comparison->n_apart == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("There is no position that both of them speak of.")));
  else if (comparison->n_clash == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("They are on opposite sides of no position.")));
  agree = name_positions (network->debate, comparison->agree, comparison->n_agree);
  apart = name_positions (network->debate, comparison->apart, comparison->n_apart);
  if (comparison->n_agree > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("They agree on %1$'u position: %2$s.",
                                                "They agree on %1$'u positions: %2$s.", comparison->n_agree),
                                      comparison->n_agree, agree));
  else if (comparison->n_clash > 0)
    g_ptr_array_add (sentences, g_strdup (_ ("They agree on nothing.")));
  if (comparison->n_apart > 0)
    /* Translators: %s is a list of positions */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("On %s one of them is of two minds."), apart));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (C_ ("separator of sentences", " "), (char **) sentences->pdata);
}
