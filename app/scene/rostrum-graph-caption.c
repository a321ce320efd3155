/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence under the graph: who is in it, and what they quarrel over most. */
#include <glib/gi18n-lib.h>

#include "rostrum-graph.h"

/* The one thing that the picture is about, or kind NONE. */
static RostrumRef
subject_of (const RostrumViewContext *context)
{
  GArray *selection = context->state->selection;

  if (context->options->show_selection && selection->len == 1)
    return g_array_index (selection, RostrumRef, 0);
  return context->state->focus;
}

char *
rostrum_graph_count_speakers (const RostrumViewContext *context, guint32 n)
{
  guint32 all = context->debate->n_speakers;

  if (n == all)
    return g_strdup_printf (ngettext ("%u speaker", "%u speakers", n), n);
  return g_strdup_printf (ngettext ("%1$u of %2$u speaker", "%1$u of %2$u speakers", all), n, all);
}

static char *
count_positions (const RostrumViewContext *context, guint32 n)
{
  guint32 all = context->debate->n_positions;

  if (n == all)
    return g_strdup_printf (ngettext ("%u position", "%u positions", n), n);
  return g_strdup_printf (ngettext ("%1$u of %2$u position", "%1$u of %2$u positions", all), n, all);
}

/* The position with the most speakers on its weaker side, then the most in all, then the first; ROSTRUM_NONE if none has two sides. */
static guint32
most_contested (const RostrumNetwork *network, RostrumGraphSplit *split)
{
  guint32 best = ROSTRUM_NONE;
  guint32 most_weaker = 0;
  guint32 most_sum = 0;

  for (guint32 i = 0; i < network->n_positions; i++) {
    RostrumGraphSplit own = rostrum_graph_split_of (network, ROSTRUM_KIND_POSITION, network->positions[i]);
    guint32 weaker = MIN (own.n_support, own.n_oppose);
    guint32 sum = own.n_support + own.n_oppose;

    if (weaker > most_weaker || (weaker == most_weaker && weaker > 0 && sum > most_sum)) {
      most_weaker = weaker;
      most_sum = sum;
      best = network->positions[i];
      *split = own;
    }
  }
  return best;
}

/* What is said of both sides is true of all that was said, not only of what the filter leaves of it. */
static gboolean
shows_sides (const RostrumViewContext *context)
{
  const guint sides = ROSTRUM_STANCES_ALL & ~(1u << ROSTRUM_STANCE_NONE);

  return (context->state->filter->stances & sides) == sides;
}

static char *
caption_of_all (const RostrumViewContext *context, const RostrumNetwork *network)
{
  g_autofree char *speakers = rostrum_graph_count_speakers (context, network->n_speakers);
  g_autofree char *positions = count_positions (context, network->n_positions);
  RostrumGraphSplit split = { 0 };
  guint32 contested = most_contested (network, &split);

  if (contested == ROSTRUM_NONE && !shows_sides (context))
    /* Translators: "7 of 16 speakers on 24 positions." */
    return g_strdup_printf (_ ("%1$s on %2$s."), speakers, positions);
  if (contested == ROSTRUM_NONE)
    /* Translators: "7 of 16 speakers on 24 positions; …" */
    return g_strdup_printf (_ ("%1$s on %2$s; none of them has somebody on both sides."), speakers,
                            positions);
  /* Translators: "7 of 16 speakers on 24 positions; most contested is “…”, with 3 for and 1 against." */
  return g_strdup_printf (_ ("%1$s on %2$s; most contested is “%3$s”, with %4$u for and %5$u against."),
                          speakers, positions, context->debate->positions[contested].label, split.n_support,
                          split.n_oppose);
}

static char *
caption_of_speaker (const RostrumViewContext *context, const RostrumNetwork *network, guint32 speaker)
{
  RostrumGraphSplit split = rostrum_graph_split_of (network, ROSTRUM_KIND_SPEAKER, speaker);
  const char *name = context->debate->speakers[speaker].name;

  /* Translators: a speaker's name, and on how many of the positions shown he, she or it takes which side; so are the next ones */
  if (split.n_mixed > 0)
    return g_strdup_printf (_ ("%1$s is for %2$u of the positions shown, against %3$u and mixed on %4$u."),
                            name, split.n_support, split.n_oppose, split.n_mixed);
  if (split.n_oppose == 0 && !shows_sides (context))
    return g_strdup_printf (_ ("%1$s is for %2$u of the positions shown."), name, split.n_support);
  if (split.n_support == 0 && !shows_sides (context))
    return g_strdup_printf (_ ("%1$s is against %2$u of the positions shown."), name, split.n_oppose);
  if (split.n_oppose == 0)
    return g_strdup_printf (_ ("%1$s is for %2$u of the positions shown and against none."), name,
                            split.n_support);
  if (split.n_support == 0)
    return g_strdup_printf (_ ("%1$s is against %2$u of the positions shown and for none."), name,
                            split.n_oppose);
  return g_strdup_printf (_ ("%1$s is for %2$u of the positions shown and against %3$u."), name,
                          split.n_support, split.n_oppose);
}

/* Who is counted at a position: the window has nothing else below the picture that tells of the others. */
static const char *
whose_stances (const RostrumViewContext *context)
{
  if (context->state->filter->featured_only)
    /* Translators: follows a number: "has 1 of the featured speakers shown for it" */
    return _ ("of the featured speakers shown");
  /* Translators: follows a number: "has 6 of the speakers shown for it" */
  return _ ("of the speakers shown");
}

static char *
caption_of_position (const RostrumViewContext *context, const RostrumNetwork *network, guint32 position)
{
  RostrumGraphSplit split = rostrum_graph_split_of (network, ROSTRUM_KIND_POSITION, position);
  const char *label = context->debate->positions[position].label;
  const char *whose = whose_stances (context);

  /* Translators: a position, and how many take which side; %3$s is "of the speakers shown"; so are the next ones */
  if (split.n_mixed > 0)
    return g_strdup_printf (_ ("“%1$s” has %2$u %3$s for it, %4$u against it and %5$u mixed."), label,
                            split.n_support, whose, split.n_oppose, split.n_mixed);
  if (split.n_oppose == 0 && !shows_sides (context))
    return g_strdup_printf (_ ("“%1$s” has %2$u %3$s for it."), label, split.n_support, whose);
  if (split.n_support == 0 && !shows_sides (context))
    return g_strdup_printf (_ ("“%1$s” has %2$u %3$s against it."), label, split.n_oppose, whose);
  if (split.n_oppose == 0)
    return g_strdup_printf (_ ("“%1$s” has %2$u %3$s for it and none against it."), label, split.n_support,
                            whose);
  if (split.n_support == 0)
    return g_strdup_printf (_ ("“%1$s” has %2$u %3$s against it and none for it."), label, split.n_oppose,
                            whose);
  return g_strdup_printf (_ ("“%1$s” has %2$u %3$s for it and %4$u against it."), label, split.n_support,
                          whose, split.n_oppose);
}

char *
rostrum_graph_stance_caption (const RostrumViewContext *context, const RostrumNetwork *network)
{
  RostrumRef subject;
  guint32 n = 0;

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  if (network->n_edges == 0)
    return g_strdup (_ ("There is nothing to draw."));
  subject = subject_of (context);
  if (subject.kind == ROSTRUM_KIND_SPEAKER || subject.kind == ROSTRUM_KIND_POSITION)
    rostrum_network_edges_of (network, subject.kind, subject.index, &n);
  if (n == 0)
    return caption_of_all (context, network);
  if (subject.kind == ROSTRUM_KIND_SPEAKER)
    return caption_of_speaker (context, network, subject.index);
  return caption_of_position (context, network, subject.index);
}

char *
rostrum_graph_caption (const RostrumViewContext *context, const RostrumGraphContent *content)
{
  g_return_val_if_fail (context != NULL && content != NULL, NULL);

  if (content->projection == NULL || content->network->n_edges == 0)
    return rostrum_graph_stance_caption (context, content->network);
  return rostrum_graph_tie_caption (context, content, subject_of (context));
}
