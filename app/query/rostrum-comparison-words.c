/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two speakers agree on and clash on, in a few sentences that stand for themselves. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-bearing.h"
#include "query/rostrum-proof.h"

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

static void
add_clash (GPtrArray *sentences, const RostrumDebate *debate, const RostrumComparison *comparison)
{
  g_autofree char *names = name_positions (debate, comparison->clash, comparison->n_clash);

  if (comparison->n_clash > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("They clash on %1$'u position: %2$s.",
                                                "They clash on %1$'u positions: %2$s.", comparison->n_clash),
                                      comparison->n_clash, names));
  else if (comparison->n_agree + comparison->n_apart > 0)
    g_ptr_array_add (sentences, g_strdup (_ ("They clash on nothing directly.")));
  else
    g_ptr_array_add (sentences, g_strdup (_ ("There is no position that both of them speak of.")));
}

/* Where nothing clashes directly: the clearest of what the one says against the other's. */
static void
add_bearing (GPtrArray *sentences, const RostrumNetwork *network, guint32 a, guint32 b)
{
  const RostrumDebate *debate = network->debate;
  guint32 n;
  g_autofree RostrumBearing *bearings = rostrum_bearings_new (network, a, b, &n);
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;
  const char *from, *to;

  if (n == 0 || bearings[0].kind == ROSTRUM_BEARING_FOR)
    return;
  name = rostrum_speaker_get_short_name (&debate->speakers[bearings[0].speaker]);
  other = rostrum_speaker_get_short_name (&debate->speakers[bearings[0].other]);
  from = debate->positions[bearings[0].path[0]].label;
  to = debate->positions[bearings[0].path[bearings[0].n_steps]].label;
  g_ptr_array_add (sentences,
                   g_strdup_printf (bearings[0].kind == ROSTRUM_BEARING_AGAINST
                                        /* Translators: %1$s and %3$s are speakers, %2$s and %4$s positions */
                                        ? _ ("But in the editors’ judgement, what %1$s says of “%2$s” speaks "
                                             "against what %3$s says of “%4$s”.")
                                        : _ ("But in the editors’ judgement, what %1$s says of “%2$s” limits "
                                             "what %3$s says of “%4$s”."),
                                    name, from, other, to));
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
  add_clash (sentences, network->debate, comparison);
  if (comparison->n_clash == 0)
    add_bearing (sentences, network, speaker_a, speaker_b);
  agree = name_positions (network->debate, comparison->agree, comparison->n_agree);
  apart = name_positions (network->debate, comparison->apart, comparison->n_apart);
  if (comparison->n_agree > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("They agree on %1$'u position: %2$s.",
                                                "They agree on %1$'u positions: %2$s.", comparison->n_agree),
                                      comparison->n_agree, agree));
  if (comparison->n_apart > 0)
    /* Translators: %s is a list of positions */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("On %s one of them is of two minds."), apart));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (C_ ("separator of sentences", " "), (char **) sentences->pdata);
}
