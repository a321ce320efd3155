/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences under a projection: who is closest, who is furthest apart, and what is not drawn. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "query/rostrum-proof.h"
#include "rostrum-graph.h"

#define COALITIONS_NAMED 3
/* Of ties that are equally strong; in a large debate thousands are. */
#define MOST_COMPARED 200

static const RostrumTie *
get_tie (const RostrumGraphContent *content, guint32 i)
{
  return &content->projection->ties[content->ties[i]];
}

static guint
count_positions (const RostrumGraphContent *content, const RostrumTie *tie)
{
  g_autoptr (RostrumComparison) both = rostrum_comparison_new (content->network, tie->a, tie->b);

  return tie->weight > 0.0 && content->kind != ROSTRUM_NETWORK_CONFLICT ? both->n_agree : both->n_clash;
}

/* The strongest tie drawn of that stance, of @speaker if that is not ROSTRUM_NONE; NULL if there is none. Of several that are as
 * strong the one on most positions; @n_equal: how many others are as strong on as many. */
static const RostrumTie *
strongest (const RostrumGraphContent *content, RostrumStance stance, guint32 speaker, guint *n_equal)
{
  const RostrumTie *found = NULL;
  guint n_compared = 0;
  guint most = 0;

  *n_equal = 0;
  for (guint32 i = 0; i < content->n_ties && n_compared < MOST_COMPARED; i++) {
    const RostrumTie *tie = get_tie (content, i);
    guint n;

    if (rostrum_graph_tie_stance (content, tie) != stance ||
        (speaker != ROSTRUM_NONE && tie->a != speaker && tie->b != speaker))
      continue;
    if (found != NULL && fabs (tie->weight) < fabs (found->weight))
      break;
    n = count_positions (content, tie);
    n_compared++;
    if (found == NULL || n > most) {
      found = tie;
      most = n;
      *n_equal = 0;
    } else if (n == most) {
      *n_equal += 1;
    }
  }
  return found;
}

static char *
caption_without_ties (const RostrumViewContext *context, const RostrumGraphContent *content)
{
  g_autofree char *speakers = rostrum_graph_count_speakers (context, content->network->n_speakers);

  switch (content->kind) {
  case ROSTRUM_NETWORK_CONFLICT:
    /* Translators: "7 of 16 speakers, no two of whom clash on a position."; so are the next ones */
    return g_strdup_printf (_ ("%s, no two of whom clash on a position."), speakers);
  case ROSTRUM_NETWORK_SUBTRACT:
    return g_strdup_printf (
        _ ("%s, no two of whom agree more than they clash or clash more than they agree."), speakers);
  case ROSTRUM_NETWORK_CONGRUENCE:
  case ROSTRUM_NETWORK_TWO_MODE:
  case ROSTRUM_N_NETWORKS:
  default:
    return g_strdup_printf (_ ("%s, no two of whom agree on a position."), speakers);
  }
}

/* @count: "7 of 47 speakers" */
static char *
caption_of_strongest (const RostrumGraphContent *content, const char *count, const RostrumTie *tie,
                      gboolean agree, guint n_equal)
{
  const RostrumSpeaker *speakers = content->network->debate->speakers;
  const char *a = speakers[tie->a].name;
  const char *b = speakers[tie->b].name;
  const guint n = count_positions (content, tie);
  g_autofree char *others = NULL;

  if (n_equal > 0)
    /* Translators: pairs of speakers who agree or clash as much as one that was named */
    others =
        g_strdup_printf (ngettext (" So does %u other pair.", " So do %u other pairs.", n_equal), n_equal);
  if (agree)
    /* Translators: a number of speakers, two of them, how many positions, and nothing or "So do 2 other pairs."; so is the next one */
    return g_strdup_printf (ngettext ("%1$s; %2$s and %3$s agree most, on %4$u position.%5$s",
                                      "%1$s; %2$s and %3$s agree most, on %4$u positions.%5$s", n),
                            count, a, b, n, others != NULL ? others : "");
  return g_strdup_printf (ngettext ("%1$s; %2$s and %3$s clash most, on %4$u position.%5$s",
                                    "%1$s; %2$s and %3$s clash most, on %4$u positions.%5$s", n),
                          count, a, b, n, others != NULL ? others : "");
}

static char *
caption_of_all (const RostrumViewContext *context, const RostrumGraphContent *content)
{
  const RostrumSpeaker *speakers = context->debate->speakers;
  g_autofree char *count = rostrum_graph_count_speakers (context, content->network->n_speakers);
  guint n_close, n_far;
  const RostrumTie *closest = strongest (content, ROSTRUM_STANCE_SUPPORTS, ROSTRUM_NONE, &n_close);
  const RostrumTie *furthest = strongest (content, ROSTRUM_STANCE_OPPOSES, ROSTRUM_NONE, &n_far);

  if (closest != NULL && furthest != NULL)
    /* Translators: a number of speakers, then two pairs of them */
    return g_strdup_printf (_ ("%1$s; closest are %2$s and %3$s, furthest apart %4$s and %5$s."), count,
                            speakers[closest->a].name, speakers[closest->b].name, speakers[furthest->a].name,
                            speakers[furthest->b].name);
  return closest != NULL ? caption_of_strongest (content, count, closest, TRUE, n_close)
                         : caption_of_strongest (content, count, furthest, FALSE, n_far);
}

static guint32
count_ties (const RostrumGraphContent *content, RostrumStance stance, guint32 speaker)
{
  guint32 n;
  guint32 n_found = 0;
  const guint32 *ties = rostrum_projection_ties_of (content->projection, speaker, &n);

  for (guint32 i = 0; i < n; i++)
    n_found += rostrum_graph_tie_stance (content, &content->projection->ties[ties[i]]) == stance;
  return n_found;
}

static const char *
other_name (const RostrumGraphContent *content, const RostrumTie *tie, guint32 speaker)
{
  return content->network->debate->speakers[tie->a == speaker ? tie->b : tie->a].name;
}

static char *
caption_of_speaker (const RostrumGraphContent *content, guint32 speaker)
{
  const char *name = content->network->debate->speakers[speaker].name;
  guint n_equal;
  const RostrumTie *closest = strongest (content, ROSTRUM_STANCE_SUPPORTS, speaker, &n_equal);
  const RostrumTie *furthest = strongest (content, ROSTRUM_STANCE_OPPOSES, speaker, &n_equal);
  guint32 n_agree = count_ties (content, ROSTRUM_STANCE_SUPPORTS, speaker);
  guint32 n_clash = count_ties (content, ROSTRUM_STANCE_OPPOSES, speaker);

  if (closest != NULL && furthest != NULL)
    /* Translators: three speakers */
    return g_strdup_printf (_ ("%1$s stands closest to %2$s and furthest from %3$s."), name,
                            other_name (content, closest, speaker), other_name (content, furthest, speaker));
  if (closest != NULL)
    /* Translators: a speaker, how many others, and one of them; so is the next one */
    return g_strdup_printf (ngettext ("%1$s agrees with %2$u of the other speakers shown, most with %3$s.",
                                      "%1$s agrees with %2$u of the other speakers shown, most with %3$s.",
                                      n_agree),
                            name, n_agree, other_name (content, closest, speaker));
  if (furthest != NULL)
    return g_strdup_printf (ngettext ("%1$s clashes with %2$u of the other speakers shown, most with %3$s.",
                                      "%1$s clashes with %2$u of the other speakers shown, most with %3$s.",
                                      n_clash),
                            name, n_clash, other_name (content, furthest, speaker));
  return g_strdup_printf (_ ("%s has no tie with the other speakers shown."), name);
}

static char *
main_sentence (const RostrumViewContext *context, const RostrumGraphContent *content, RostrumRef subject)
{
  guint32 tie = ROSTRUM_NONE;
  guint32 n = 0;

  if (subject.kind == ROSTRUM_KIND_PAIR)
    tie = rostrum_projection_find_tie (content->projection, subject.index, subject.other);
  if (tie != ROSTRUM_NONE) {
    g_autofree char *name = rostrum_graph_tie_name (content, &content->projection->ties[tie]);

    /* Translators: makes a sentence of a clause */
    return g_strdup_printf (_ ("%s."), name);
  }
  if (subject.kind == ROSTRUM_KIND_SPEAKER)
    rostrum_network_edges_of (content->network, subject.kind, subject.index, &n);
  if (n > 0)
    return caption_of_speaker (content, subject.index);
  if (content->n_ties == 0)
    return caption_without_ties (context, content);
  return caption_of_all (context, content);
}

static void
append_sentence (GString *caption, char *sentence)
{
  g_autofree char *owned = sentence;

  g_string_append_c (caption, ' ');
  g_string_append (caption, owned);
}

static void
append_not_outlined (GString *caption, const RostrumGraphContent *content)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = content->not_outlined->len;

  if (n == 0)
    return;
  for (guint i = 0; i < MIN (n, COALITIONS_NAMED); i++) {
    guint32 coalition = g_array_index (content->not_outlined, guint32, i);
    g_autofree char *members = rostrum_coalition_to_words (&content->coalitions->coalitions[coalition]);

    /* Translators: stands between coalitions: "those who agree that …; those who reject that …" */
    g_string_append (names, i > 0 ? C_ ("coalitions", "; ") : "");
    g_string_append (names, members);
  }
  if (n <= COALITIONS_NAMED)
    /* Translators: coalitions: "those who agree that …" */
    append_sentence (caption,
                     g_strdup_printf (_ ("Not outlined, as others stand among them: %s."), names->str));
  else
    append_sentence (
        caption, g_strdup_printf (ngettext ("Not outlined, as others stand among them: %1$s; and %2$u more.",
                                            "Not outlined, as others stand among them: %1$s; and %2$u more.",
                                            n - COALITIONS_NAMED),
                                  names->str, n - COALITIONS_NAMED));
}

static void
append_not_drawn (GString *caption, const RostrumGraphContent *content)
{
  g_autofree char *all = g_strdup_printf ("%" G_GUINT64_FORMAT, content->n_all_ties);
  guint32 n_passed_over = content->projection->n_passed_over;

  if (content->n_ties < content->n_all_ties)
    append_sentence (
        caption,
        /* Translators: how many ties of how many */
        g_strdup_printf (_ ("Drawn are %1$u of %2$s ties: the strongest, and the strongest of each speaker."),
                         content->n_ties, all));
  if (n_passed_over > 0)
    append_sentence (
        caption,
        g_strdup_printf (ngettext ("%u position with too many speakers is not counted.",
                                   "%u positions with too many speakers are not counted.", n_passed_over),
                         n_passed_over));
}

char *
rostrum_graph_tie_caption (const RostrumViewContext *context, const RostrumGraphContent *content,
                           RostrumRef subject)
{
  g_autofree char *first = main_sentence (context, content, subject);
  GString *caption = g_string_new (first);

  append_not_drawn (caption, content);
  append_not_outlined (caption, content);
  return g_string_free (caption, FALSE);
}
