/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coalitions in words; a press selects their members. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-coalition.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-theme.h"

#define FIRST_COALITIONS 5
#define MAX_NAMES 4
#define MAX_DISCS 8
#define MAX_LARGE_DISCS 5 /* where text is large, and discs with it */
#define DISC_PX 24
/* What is found within a frame; more is found in a thread. */
#define MAX_EDGES_AT_ONCE 3000

typedef struct {
  RostrumDebate *debate;
  RostrumCoalitions *found;
  GArray *shown; /* of guint: indexes into found */
} Coalitions;

static void
coalitions_free (gpointer data)
{
  Coalitions *coalitions = data;

  rostrum_debate_unref (coalitions->debate);
  rostrum_coalitions_free (coalitions->found);
  g_array_unref (coalitions->shown);
  g_free (coalitions);
}

/* "Sacks, Wang and 3 more" */
char *
rostrum_proof_name_speakers (const RostrumDebate *debate, const guint32 *speakers, guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  guint n_named = n <= MAX_NAMES ? n : MAX_NAMES - 1;

  for (guint i = 0; i < n_named; i++)
    g_ptr_array_add (names, rostrum_speaker_get_short_name (&debate->speakers[speakers[i]]));
  if (n > n_named) {
    last = g_strdup_printf (ngettext ("%'u more", "%'u more", n - n_named), n - n_named);
  } else if (n_named > 1) {
    last = g_strdup (g_ptr_array_index (names, n_named - 1));
    g_ptr_array_set_size (names, (int) n_named - 1);
  }
  g_ptr_array_add (names, NULL);
  /* Translators: stands between the names of speakers, "Sacks, Wang" */
  first = g_strjoinv (C_ ("separator of speakers", ", "), (char **) names->pdata);
  /* Translators: the end of a list of speakers: "Sacks, Wang" and "LeCun", or "Sacks, Wang" and "3 more" */
  return last ? g_strdup_printf (C_ ("speakers", "%1$s and %2$s"), first, last) : g_steal_pointer (&first);
}

static void
add_discs (GtkBox *lines, RostrumDebate *debate, const RostrumCoalition *coalition)
{
  GtkWidget *discs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  guint n = MIN (coalition->n_speakers, rostrum_theme_text_scale () > 1.5 ? MAX_LARGE_DISCS : MAX_DISCS);

  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (discs), rostrum_disc_new (debate, coalition->speakers[i], DISC_PX));
  gtk_box_append (lines, discs);
}

static void
add_coalition_row (GtkBox *list, guint index, gpointer data)
{
  Coalitions *coalitions = data;
  const RostrumCoalition *coalition =
      &coalitions->found->coalitions[g_array_index (coalitions->shown, guint, index)];
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *button;
  g_autofree char *names =
      rostrum_proof_name_speakers (coalitions->debate, coalition->speakers, coalition->n_speakers);
  /* Translators: %1$s are speakers, %2$s says what holds them together: "agree that “…”" */
  g_autofree char *sentence =
      g_strdup_printf (coalition->unanimous ? C_ ("coalition", "%1$s %2$s") : C_ ("coalition", "%1$s: %2$s"),
                       names, coalition->name);

  add_discs (GTK_BOX (lines), coalitions->debate, coalition);
  gtk_box_append (GTK_BOX (lines), rostrum_proof_label_new (sentence, GTK_ACCESSIBLE_ROLE_LABEL));
  button = rostrum_proof_add_button (list, lines, sentence);
  gtk_widget_set_tooltip_text (button, _ ("Select these speakers"));
  gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (button), g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, coalition->speakers,
                                                          coalition->n_speakers, sizeof (guint32)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.select-speakers");
}

/* Which of them two or more of @speakers are in; all of them without @speakers. */
static GArray *
choose_shown (const RostrumCoalitions *found, const GArray *speakers)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < found->n_coalitions; i++) {
    guint n_in = 0;

    for (guint k = 0; k < speakers->len && n_in < 2; k++)
      for (guint32 m = 0; m < found->coalitions[i].n_speakers; m++)
        n_in += found->coalitions[i].speakers[m] == g_array_index (speakers, guint32, k);
    if (speakers->len == 0 || n_in >= 2)
      g_array_append_val (shown, i);
  }
  return shown;
}

static void
fill (GtkBox *box, RostrumDebate *debate, RostrumCoalitions *found, const GArray *speakers)
{
  Coalitions *coalitions = g_new0 (Coalitions, 1);

  coalitions->debate = rostrum_debate_ref (debate);
  coalitions->found = found;
  coalitions->shown = choose_shown (found, speakers);
  if (coalitions->shown->len == 0) {
    coalitions_free (coalitions);
    return;
  }
  rostrum_proof_add_section (box, _ ("Coalitions"));
  rostrum_proof_add_note (box, _ ("Who agrees with each other more than with the rest"));
  rostrum_proof_add_rows (box, coalitions->shown->len, FIRST_COALITIONS, add_coalition_row, coalitions,
                          coalitions_free);
}

/* A large debate: the work of a thread, which has a network of its own. */
typedef struct {
  RostrumDebate *debate;
  RostrumFilter *filter;
  GArray *speakers;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  rostrum_debate_unref (job->debate);
  rostrum_filter_free (job->filter);
  g_array_unref (job->speakers);
  g_free (job);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (RostrumVisible) visible = rostrum_visible_new (job->debate, job->filter);
  g_autoptr (RostrumNetwork) network = rostrum_network_new (job->debate, visible);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, rostrum_coalitions_new (network), (GDestroyNotify) rostrum_coalitions_free);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  RostrumCoalitions *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found)
    fill (GTK_BOX (source), job->debate, found, job->speakers);
}

static void
find_later (GtkWidget *box, RostrumSession *session, const GArray *speakers)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (box, cancellable, on_found, NULL);
  Job *job = g_new0 (Job, 1);

  job->debate = rostrum_debate_ref (rostrum_session_get_debate (session));
  job->filter = rostrum_filter_copy (rostrum_session_get_state (session)->filter);
  job->speakers = g_array_copy ((GArray *) speakers);
  g_task_set_task_data (task, job, job_free);
  /* What nobody looks at any more need not be filled. */
  g_signal_connect_object (box, "unrealize", G_CALLBACK (g_cancellable_cancel), cancellable,
                           G_CONNECT_SWAPPED);
  g_task_run_in_thread (task, find_in_thread);
}

void
rostrum_proof_add_coalitions (GtkBox *box, RostrumSession *session, const guint32 *speakers, guint n)
{
  const RostrumNetwork *network = rostrum_session_get_network (session);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (n > 0)
    g_array_append_vals (asked, speakers, n);
  gtk_widget_add_css_class (place, "proof-part");
  gtk_box_append (box, place);
  if (network->n_edges <= MAX_EDGES_AT_ONCE)
    fill (GTK_BOX (place), rostrum_session_get_debate (session), rostrum_coalitions_new (network), asked);
  else
    find_later (place, session, asked);
}
