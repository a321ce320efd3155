/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-statement-card.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-proof.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-ref-target.h"
#include "rostrum-source-link.h"
#include "rostrum-stance-line.h"

struct _RostrumStatementCard {
  GtkBox parent_instance;

  RostrumStanceLine *line;
  RostrumDisc *disc;
  GtkWidget *title_button;
  GtkLabel *title;
  GtkLabel *caption;
  GtkMenuButton *menu_button;
  GtkLabel *summary;
  GtkLabel *quote;
  GtkWidget *echo_button;
  GtkLabel *echo;
  GtkWidget *source_button;
  GtkLabel *source;
  GtkWidget *unsourced;
};

G_DEFINE_FINAL_TYPE (RostrumStatementCard, rostrum_statement_card, GTK_TYPE_BOX)

/* A right click anywhere on the card is its menu. */
static void
on_secondary_press (RostrumStatementCard *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
rostrum_statement_card_class_init (RostrumStatementCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ROSTRUM_TYPE_STANCE_LINE);
  g_type_ensure (ROSTRUM_TYPE_DISC);
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-statement-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, line);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, disc);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, title_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, title);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, caption);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, summary);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, quote);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, echo_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, echo);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, source_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, source);
  gtk_widget_class_bind_template_child (widget_class, RostrumStatementCard, unsourced);
}

static void
rostrum_statement_card_init (RostrumStatementCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* "supports · said themselves · 3 Feb 2025" */
static void
set_caption (RostrumStatementCard *self, const RostrumStatement *statement)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  g_ptr_array_add (parts, g_strdup (rostrum_stance_to_words (statement->stance)));
  g_ptr_array_add (parts, g_strdup (rostrum_attribution_to_words (statement->attribution)));
  if (rostrum_date_is_set (statement->date))
    g_ptr_array_add (parts, rostrum_date_to_words (statement->date));
  if (statement->confidence >= 0)
    /* Translators: how sure the editors are of a reading */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%.0f %% sure"), statement->confidence * 100));
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (C_ ("separator of a list", " · "), (char **) parts->pdata);
  gtk_label_set_text (self->caption, text);
}

/* GTK 4.8 calls a button with a label of its own in it by the name of its class. */
static void
name_button (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_title (RostrumStatementCard *self, RostrumDebate *debate, const RostrumStatement *statement,
           RostrumCardTitle title)
{
  gboolean by_position = title == ROSTRUM_CARD_BY_POSITION && statement->position != ROSTRUM_NONE;
  const char *text =
      by_position ? debate->positions[statement->position].label : debate->speakers[statement->speaker].name;

  gtk_label_set_text (self->title, text);
  name_button (self->title_button, text);
  rostrum_disc_set_speaker (self->disc, debate, statement->speaker);
  gtk_widget_set_visible (GTK_WIDGET (self->disc), title == ROSTRUM_CARD_BY_SPEAKER);
  gtk_widget_set_visible (self->title_button, title != ROSTRUM_CARD_BELOW_SPEAKER);
  rostrum_set_ref_action (self->title_button, "win.show",
                          by_position ? rostrum_ref (ROSTRUM_KIND_POSITION, statement->position)
                                      : rostrum_ref (ROSTRUM_KIND_SPEAKER, statement->speaker));
  gtk_widget_set_tooltip_text (self->title_button, by_position ? debate->positions[statement->position].claim
                                                               : _ ("Show this speaker"));
}

/* "↺ repeats Dylan Patel", or along a longer chain "↺ repeats A, who repeats B". */
static void
set_echo (RostrumStatementCard *self, const RostrumDebate *debate, guint32 index)
{
  guint32 n;
  g_autofree guint32 *chain = rostrum_echo_chain (debate, index, &n);
  g_autofree char *text = NULL;
  const char *next, *root;

  if (n < 2)
    return;
  next = debate->speakers[debate->statements[chain[1]].speaker].name;
  root = debate->speakers[debate->statements[chain[n - 1]].speaker].name;
  if (n == 2)
    text = g_strdup_printf (_ ("↺ repeats %s"), next);
  else
    text = g_strdup_printf (_ ("↺ repeats %1$s, who repeats %2$s"), next, root);
  gtk_label_set_text (self->echo, text);
  name_button (self->echo_button, text);
  rostrum_set_ref_action (self->echo_button, "win.show", rostrum_ref (ROSTRUM_KIND_STATEMENT, chain[1]));
  gtk_widget_set_visible (self->echo_button, TRUE);
}

static void
append (GMenu *menu, const char *label, const char *action, RostrumRef ref)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, rostrum_ref_to_target (ref));
  g_menu_append_item (menu, item);
}

static void
set_menu (RostrumStatementCard *self, const RostrumDebate *debate, guint32 index)
{
  const RostrumStatement *statement = &debate->statements[index];
  g_autoptr (GMenu) menu = g_menu_new ();

  append (menu, _ ("_Copy Statement with Citation"), "win.copy-citation",
          rostrum_ref (ROSTRUM_KIND_STATEMENT, index));
  append (menu, _ ("Show the S_peaker"), "win.show", rostrum_ref (ROSTRUM_KIND_SPEAKER, statement->speaker));
  if (statement->position != ROSTRUM_NONE) {
    append (menu, _ ("Show the P_osition"), "win.show",
            rostrum_ref (ROSTRUM_KIND_POSITION, statement->position));
    append (menu, _ ("Show in _Graph"), "win.show-graph",
            rostrum_ref_edge (statement->speaker, statement->position));
  }
  if (statement->source != ROSTRUM_NONE) {
    const RostrumSource *source = &debate->sources[statement->source];

    append (menu, _ ("Show the _Source"), "win.show", rostrum_ref (ROSTRUM_KIND_SOURCE, statement->source));
    if (source->url)
      append (menu, _ ("_Visit the Source"), "win.open-source",
              rostrum_ref (ROSTRUM_KIND_SOURCE, statement->source));
    if (source->archived_url)
      append (menu, _ ("Visit the _Archived Copy"), "win.open-archived",
              rostrum_ref (ROSTRUM_KIND_SOURCE, statement->source));
  }
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
set_source (RostrumStatementCard *self, const RostrumDebate *debate, const RostrumStatement *statement)
{
  if (statement->source == ROSTRUM_NONE) {
    gtk_widget_set_visible (self->source_button, FALSE);
    gtk_widget_set_visible (self->unsourced, TRUE);
    gtk_widget_add_css_class (GTK_WIDGET (self), "unsourced");
    return;
  }
  rostrum_source_link_set (self->source_button, self->source, debate, statement->source, &statement->locator);
}

GtkWidget *
rostrum_statement_card_new (RostrumDebate *debate, guint32 index, RostrumCardTitle title)
{
  RostrumStatementCard *self = g_object_new (ROSTRUM_TYPE_STATEMENT_CARD, NULL);
  const RostrumStatement *statement = &debate->statements[index];
  g_autofree char *spoken = NULL;

  rostrum_stance_line_set_stance (self->line, statement->stance);
  set_title (self, debate, statement, title);
  set_caption (self, statement);
  gtk_label_set_text (self->summary, statement->summary);
  if (statement->quote) {
    /* Translators: a quotation in the quotation marks of the language */
    g_autofree char *quote = g_strdup_printf (C_ ("quotation", "“%s”"), statement->quote);

    gtk_label_set_text (self->quote, quote);
    gtk_widget_set_visible (GTK_WIDGET (self->quote), TRUE);
  }
  set_echo (self, debate, index);
  set_source (self, debate, statement);
  set_menu (self, debate, index);
  spoken = g_strdup_printf (_ ("Statement by %s"), debate->speakers[statement->speaker].name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_WIDGET (self);
}
