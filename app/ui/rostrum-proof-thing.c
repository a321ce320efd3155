/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of a speaker, a position, an edge, a statement, a source, an event, a topic, a scope. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-proof.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-source-link.h"
#include "rostrum-statement-card.h"

#define MAX_COMPARE 200
#define COMPARE_WIDTH_PX 240
#define MAX_LISTED 100

void
rostrum_proof_add_kind (GtkBox *box, RostrumKind kind, const char *detail)
{
  g_autofree char *text = NULL;

  if (detail)
    text = g_strdup_printf (C_ ("kicker", "%s · %s"), rostrum_kind_to_words (kind), detail);
  rostrum_proof_add_kicker (box, text ? text : rostrum_kind_to_words (kind), TRUE);
}

static void
show_all_speakers (RostrumSession *session)
{
  rostrum_session_set_featured_only (session, FALSE);
}

void
rostrum_proof_add_statements (GtkBox *box, RostrumSession *session, const RostrumProof *proof,
                              RostrumCardTitle title)
{
  if (proof->n_statements > 0) {
    gtk_box_append (box, rostrum_statement_cards_new (rostrum_session_get_debate (session), proof->statements,
                                                      proof->n_statements, title));
    return;
  }
  rostrum_proof_add_note (box, _ ("The filter leaves no statement of it."));
  if (rostrum_session_get_state (session)->filter->featured_only) {
    GtkWidget *button = gtk_button_new_with_label (_ ("Show All Speakers"));

    gtk_widget_set_halign (button, GTK_ALIGN_START);
    gtk_widget_set_tooltip_text (button, _ ("Show also those who are not featured"));
    g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_speakers), session, G_CONNECT_SWAPPED);
    gtk_box_append (box, button);
  }
}

/* A button with the list of speakers on screen. */
static void
add_compare (GtkBox *box, RostrumSession *session, guint32 speaker)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new (),
            *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = rostrum_proof_list_new ();
  guint n = 0;

  for (guint32 i = 0; i < network->n_speakers && n < MAX_COMPARE; i++) {
    GtkWidget *row;

    if (network->speakers[i] == speaker)
      continue;
    row = rostrum_proof_add_thing (GTK_BOX (list), debate,
                                   rostrum_ref (ROSTRUM_KIND_SPEAKER, network->speakers[i]));
    gtk_widget_set_tooltip_text (row, _ ("Compare with this speaker"));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), NULL);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(uu)", speaker, network->speakers[i]);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.compare");
    g_signal_connect_object (row, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
    n++;
  }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_widget_set_size_request (list, COMPARE_WIDTH_PX, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Compare with…"));
  /* GTK 4.8 calls a menu button by the name of its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Compare with…"),
                                  -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _ ("See what two speakers agree on and what they clash on"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, n > 0);
  gtk_box_append (box, button);
}

static void
add_speaker (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumSpeaker *speaker = &debate->speakers[ref.index];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *heading;
  g_autofree char *role = NULL;

  rostrum_proof_add_kind (box, ref.kind, rostrum_speaker_kind_to_words (speaker->kind));
  gtk_box_append (GTK_BOX (row), rostrum_disc_new (debate, ref.index, 40));
  heading = rostrum_proof_add_heading (GTK_BOX (row), speaker->name);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (box, row);
  if (speaker->role && speaker->organization)
    /* Translators: a speaker's role and organization */
    role = g_strdup_printf (C_ ("speaker", "%s, %s"), speaker->role, speaker->organization);
  if (role || speaker->role || speaker->organization)
    rostrum_proof_add_paragraph (box, role ? role : speaker->role ? speaker->role : speaker->organization);
  if (speaker->note)
    rostrum_proof_add_note (box, speaker->note);
  add_compare (box, session, ref.index);
  rostrum_proof_add_statements (box, session, proof, ROSTRUM_CARD_BY_POSITION);
  rostrum_proof_add_figures (box, debate, _ ("Figures"), proof->estimates, proof->n_estimates);
}

static void
add_edge (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  guint32 edge = rostrum_network_find_edge (network, ref.index, ref.other);
  g_autofree char *kicker = NULL;
  GtkWidget *list = rostrum_proof_list_new ();

  if (edge != ROSTRUM_NONE)
    /* Translators: a speaker's stance on a position: "Stance · leans to oppose" */
    kicker =
        g_strdup_printf (C_ ("kicker", "Stance · %s"), rostrum_stance_to_words (network->edges[edge].stance));
  rostrum_proof_add_kicker (box, kicker ? kicker : _ ("Stance"), TRUE);
  rostrum_proof_add_heading (box, debate->positions[ref.other].label);
  rostrum_proof_add_paragraph (box, debate->positions[ref.other].claim);
  rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, ref.index));
  rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_POSITION, ref.other));
  gtk_box_append (box, list);
  rostrum_proof_add_statements (box, session, proof, ROSTRUM_CARD_BY_SPEAKER);
  rostrum_proof_add_figures (box, debate, _ ("Figures that bear on it"), proof->estimates,
                             proof->n_estimates);
}

/* A statement comes with what it repeats and with what repeats it. */
static void
add_statement (GtkBox *box, RostrumSession *session, RostrumRef ref)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumStatement *statement = &debate->statements[ref.index];
  guint32 n;
  g_autofree guint32 *chain = rostrum_echo_chain (debate, ref.index, &n);
  g_autoptr (GArray) echoes = g_array_new (FALSE, FALSE, sizeof (guint32));

  rostrum_proof_add_kind (box, ref.kind, rostrum_stance_to_words (statement->stance));
  if (statement->position != ROSTRUM_NONE) {
    rostrum_proof_add_heading (box, debate->positions[statement->position].label);
    rostrum_proof_add_paragraph (box, debate->positions[statement->position].claim);
  } else {
    rostrum_proof_add_heading (box, debate->speakers[statement->speaker].name);
  }
  gtk_box_append (box, rostrum_statement_card_new (debate, ref.index, ROSTRUM_CARD_BY_SPEAKER));
  if (n > 1) {
    rostrum_proof_add_section (box, _ ("Repeats"));
    gtk_box_append (box, rostrum_statement_cards_new (debate, chain + 1, n - 1, ROSTRUM_CARD_BY_SPEAKER));
  }
  for (guint32 i = 0; i < debate->n_statements; i++)
    if (debate->statements[i].echoes == ref.index)
      g_array_append_val (echoes, i);
  if (echoes->len > 0) {
    rostrum_proof_add_section (box, _ ("Repeated by"));
    gtk_box_append (box, rostrum_statement_cards_new (debate, (const guint32 *) (void *) echoes->data,
                                                      echoes->len, ROSTRUM_CARD_BY_SPEAKER));
  }
}

static void
add_source (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumSource *source = &debate->sources[ref.index];
  g_autofree char *citation = rostrum_source_to_citation (debate, ref.index, NULL);

  rostrum_proof_add_kind (box, ref.kind, source->kind);
  rostrum_proof_add_heading (box, source->title);
  rostrum_proof_add_paragraph (box, citation);
  if (rostrum_is_web_address (source->url))
    gtk_box_append (box, rostrum_source_link_new (debate, ref.index, NULL));
  if (source->origin == ROSTRUM_ORIGIN_OUTSIDE)
    rostrum_proof_add_note (box, _ ("Added from outside the documents of this debate."));
  if (source->note)
    rostrum_proof_add_note (box, source->note);
  rostrum_proof_add_statements (box, session, proof, ROSTRUM_CARD_BY_SPEAKER);
  rostrum_proof_add_figures (box, debate, _ ("Figures"), proof->estimates, proof->n_estimates);
}

static void
add_event (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumEvent *event = &debate->events[ref.index];
  g_autofree char *date = rostrum_date_to_words (event->date);

  rostrum_proof_add_kind (box, ref.kind, date);
  rostrum_proof_add_heading (box, event->label);
  if (event->source != ROSTRUM_NONE)
    gtk_box_append (box, rostrum_source_link_new (debate, event->source, &event->locator));
  rostrum_proof_add_statements (box, session, proof, ROSTRUM_CARD_BY_SPEAKER);
}

static void
add_topic (GtkBox *box, RostrumSession *session, RostrumRef ref)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  GtkWidget *list = rostrum_proof_list_new ();
  guint n = 0;

  rostrum_proof_add_kind (box, ref.kind, NULL);
  rostrum_proof_add_heading (box, debate->topics[ref.index].label);
  for (guint32 i = 0; i < debate->n_positions && n < MAX_LISTED; i++)
    if (debate->positions[i].topic == ref.index) {
      rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_POSITION, i));
      n++;
    }
  gtk_box_append (box, list);
}

static void
add_scope (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumScope *scope = &debate->scopes[ref.index];

  rostrum_proof_add_kind (box, ref.kind, NULL);
  rostrum_proof_add_heading (box, scope->label);
  if (scope->description)
    rostrum_proof_add_paragraph (box, scope->description);
  if (scope->within != ROSTRUM_NONE) {
    rostrum_proof_add_note (box, _ ("Counts only a part of"));
    rostrum_proof_add_thing (box, debate, rostrum_ref (ROSTRUM_KIND_SCOPE, scope->within));
  }
  rostrum_proof_add_figures (box, debate, _ ("Figures"), proof->estimates, proof->n_estimates);
}

void
rostrum_proof_add_proof (GtkBox *box, RostrumSession *session, RostrumRef ref)
{
  g_autoptr (RostrumProof) proof = NULL;

  /* It is not of the debate. */
  if (ref.kind == ROSTRUM_KIND_OWN) {
    rostrum_proof_add_own (box, session, ref.index);
    return;
  }
  proof =
      rostrum_proof_new (rostrum_session_get_debate (session), ref, rostrum_session_get_visible (session));
  switch (ref.kind) {
  case ROSTRUM_KIND_SPEAKER:
    add_speaker (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_POSITION:
    rostrum_proof_add_position (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_EDGE:
    add_edge (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_STATEMENT:
    add_statement (box, session, ref);
    break;
  case ROSTRUM_KIND_SOURCE:
    add_source (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_EVENT:
    add_event (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_TOPIC:
    add_topic (box, session, ref);
    break;
  case ROSTRUM_KIND_SCOPE:
    add_scope (box, session, ref, proof);
    break;
  case ROSTRUM_KIND_ESTIMATE:
    rostrum_proof_add_estimate (box, session, ref.index);
    break;
  default:
    break;
  }
}
