/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "rostrum-matrix.h"

char *
rostrum_matrix_caption (const RostrumViewContext *context, const RostrumNetwork *network)
{
  RostrumViewContext plain;
  RostrumViewState state;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  /* The graph's neighbourhood is not the matrix's. */
  state = *context->state;
  state.focus = ROSTRUM_REF_NONE;
  plain = *context;
  plain.state = &state;
  sentence = rostrum_graph_stance_caption (&plain, network);
  if (network->n_speakers < 3 && network->n_positions < 3)
    return g_steal_pointer (&sentence);
  /* Translators: %s is a whole sentence on how many speakers and positions there are */
  return g_strdup_printf (_ ("%s Ordered so that like stands by like."), sentence);
}
