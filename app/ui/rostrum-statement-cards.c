/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-statement-card.h"

#include <glib/gi18n-lib.h>

#define STEP 30

typedef struct {
  RostrumDebate *debate;
  guint32 *indexes;
  guint n;
  guint n_made;
  RostrumCardTitle title;
  GtkWidget *more;
} Cards;

static void
cards_free (gpointer data)
{
  Cards *cards = data;

  rostrum_debate_unref (cards->debate);
  g_free (cards->indexes);
  g_free (cards);
}

static void
add_cards (GtkWidget *box, Cards *cards)
{
  guint end = MIN (cards->n_made + STEP, cards->n);

  for (; cards->n_made < end; cards->n_made++)
    gtk_box_insert_child_after (
        GTK_BOX (box),
        rostrum_statement_card_new (cards->debate, cards->indexes[cards->n_made], cards->title),
        gtk_widget_get_prev_sibling (cards->more));
  gtk_widget_set_visible (cards->more, cards->n_made < cards->n);
  if (cards->n_made < cards->n) {
    guint left = cards->n - cards->n_made;
    g_autofree char *label =
        g_strdup_printf (ngettext ("%'u More Statement…", "%'u More Statements…", left), left);

    gtk_button_set_label (GTK_BUTTON (cards->more), label);
  }
}

static void
on_more (GtkButton *button, Cards *cards)
{
  add_cards (gtk_widget_get_parent (GTK_WIDGET (button)), cards);
}

GtkWidget *
rostrum_statement_cards_new (RostrumDebate *debate, const guint32 *indexes, guint n, RostrumCardTitle title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  Cards *cards = g_new0 (Cards, 1);

  cards->debate = rostrum_debate_ref (debate);
  cards->indexes = g_memdup2 (indexes, n * sizeof *indexes);
  cards->n = n;
  cards->title = title;
  cards->more = gtk_button_new_with_label ("");
  gtk_widget_set_tooltip_text (cards->more, _ ("Show the next statements"));
  g_signal_connect (cards->more, "clicked", G_CALLBACK (on_more), cards);
  gtk_box_append (GTK_BOX (box), cards->more);
  g_object_set_data_full (G_OBJECT (box), "rostrum-cards", cards, cards_free);
  add_cards (box, cards);
  return box;
}
