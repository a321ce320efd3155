/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who repeats whom, and how many witnesses each source really has. */
#include "query/rostrum-proof.h"

/* By what they repeat: the echoes of one statement lie together, the witnesses at the end. */
static int
compare_repeated (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;
  guint32 i = *(const guint32 *) a, k = *(const guint32 *) b;
  guint32 x = debate->statements[i].echoes, y = debate->statements[k].echoes;

  return x != y ? (x > y) - (x < y) : (i > k) - (i < k);
}

/* The statements on all chains, each once, as said above. */
static GArray *
gather_chains (const RostrumDebate *debate, const guint32 *statements, guint32 n)
{
  g_autoptr (RostrumBits) seen = rostrum_bits_new (debate->n_statements, FALSE);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < n; i++) {
    if (debate->statements[statements[i]].echoes == ROSTRUM_NONE)
      continue;
    for (guint32 at = statements[i]; at != ROSTRUM_NONE && !rostrum_bits_get (seen, at);
         at = debate->statements[at].echoes) {
      rostrum_bits_set (seen, at, TRUE);
      g_array_append_val (members, at);
    }
  }
  g_array_sort_with_data (members, compare_repeated, (gpointer) debate);
  return members;
}

static guint
first_echo_of (const RostrumDebate *debate, const GArray *members, guint32 repeated)
{
  guint low = 0, high = members->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (debate->statements[g_array_index (members, guint32, middle)].echoes < repeated)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The echoes of @repeated (ROSTRUM_NONE: the witnesses), last first, for the stack. */
static void
push_echoes (const RostrumDebate *debate, const GArray *members, guint32 repeated, guint32 depth,
             GArray *stack)
{
  guint first = first_echo_of (debate, members, repeated), end = first;

  while (end < members->len && debate->statements[g_array_index (members, guint32, end)].echoes == repeated)
    end++;
  for (guint i = end; i > first; i--) {
    RostrumEcho echo = { g_array_index (members, guint32, i - 1), depth };

    g_array_append_val (stack, echo);
  }
}

RostrumEcho *
rostrum_echo_trees (const RostrumDebate *debate, const guint32 *statements, guint32 n_statements, guint32 *n)
{
  g_autoptr (GArray) members = NULL;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (RostrumEcho));
  GArray *trees = g_array_new (FALSE, FALSE, sizeof (RostrumEcho));

  g_return_val_if_fail (debate != NULL && n != NULL, NULL);
  g_return_val_if_fail (statements != NULL || n_statements == 0, NULL);

  members = gather_chains (debate, statements, n_statements);
  push_echoes (debate, members, ROSTRUM_NONE, 0, stack);
  while (stack->len > 0) {
    RostrumEcho echo = g_array_index (stack, RostrumEcho, stack->len - 1);

    g_array_set_size (stack, stack->len - 1);
    g_array_append_val (trees, echo);
    push_echoes (debate, members, echo.statement, echo.depth + 1, stack);
  }
  *n = trees->len;
  return (RostrumEcho *) (gpointer) g_array_free (trees, FALSE);
}

/* One statement for the counting. */
typedef struct {
  guint32 source;
  guint32 speaker;
  gboolean is_witness; /* the speaker is the witness of the statement, not its voice */
} Voice;

static int
compare_voices (gconstpointer a, gconstpointer b)
{
  const Voice *x = a, *y = b;

  if (x->source != y->source)
    return x->source < y->source ? -1 : 1;
  if (x->is_witness != y->is_witness)
    return x->is_witness ? 1 : -1;
  return (x->speaker > y->speaker) - (x->speaker < y->speaker);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const RostrumSourceShare *x = a, *y = b;
  gboolean x_none = x->source == ROSTRUM_NONE, y_none = y->source == ROSTRUM_NONE;

  if (x_none != y_none)
    return x_none ? 1 : -1;
  if (x->n_witnesses != y->n_witnesses)
    return x->n_witnesses > y->n_witnesses ? -1 : 1;
  if (x->n_voices != y->n_voices)
    return x->n_voices > y->n_voices ? -1 : 1;
  return (x->source > y->source) - (x->source < y->source);
}

RostrumSourceShare *
rostrum_source_shares (const RostrumDebate *debate, const guint32 *statements, guint32 n_statements,
                       guint32 *n)
{
  g_autoptr (GArray) voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (RostrumSourceShare));

  g_return_val_if_fail (debate != NULL && n != NULL, NULL);
  g_return_val_if_fail (statements != NULL || n_statements == 0, NULL);

  for (guint32 i = 0; i < n_statements; i++) {
    const RostrumStatement *one = &debate->statements[statements[i]];
    guint32 root = rostrum_debate_statement_root (debate, statements[i]);
    Voice voice = { one->source, one->speaker, FALSE };
    Voice witness = { one->source, debate->statements[root].speaker, TRUE };

    g_array_append_val (voices, voice);
    g_array_append_val (voices, witness);
  }
  g_array_sort (voices, compare_voices);
  for (guint i = 0; i < voices->len; i++) {
    const Voice *voice = &g_array_index (voices, Voice, i);
    RostrumSourceShare *share;

    if (i == 0 || voice[-1].source != voice->source) {
      RostrumSourceShare fresh = { voice->source, 0, 0, 0 };
      g_array_append_val (shares, fresh);
    }
    share = &g_array_index (shares, RostrumSourceShare, shares->len - 1);
    share->n_statements += !voice->is_witness;
    if (i == 0 || compare_voices (voice - 1, voice) != 0)
      *(voice->is_witness ? &share->n_witnesses : &share->n_voices) += 1;
  }
  g_array_sort (shares, compare_shares);
  *n = shares->len;
  return (RostrumSourceShare *) (gpointer) g_array_free (shares, FALSE);
}
