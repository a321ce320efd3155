/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-source-link.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-ref-target.h"

gboolean
rostrum_is_web_address (const char *address)
{
  g_autofree char *scheme = address ? g_uri_parse_scheme (address) : NULL;

  return scheme && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0);
}

void
rostrum_source_link_set (GtkWidget *button, GtkLabel *label, const RostrumDebate *debate, guint32 index,
                         const RostrumLocator *locator)
{
  const RostrumSource *source = &debate->sources[index];
  gboolean web = rostrum_is_web_address (source->url);
  g_autofree char *place = locator ? rostrum_locator_to_words (locator) : g_strdup ("");
  g_autofree char *citation = rostrum_source_to_citation (debate, index, locator);
  g_autofree char *words = NULL, *text = NULL, *tip = NULL;

  /* Translators: a source's title and the place in it */
  words = *place ? g_strdup_printf (C_ ("source", "%s, %s"), source->title, place) : g_strdup (source->title);
  text = web ? g_strconcat (words, " ↗", NULL) : g_strdup (words);
  gtk_label_set_text (label, text);
  rostrum_set_ref_action (button, web ? "win.open-source" : "win.show",
                          rostrum_ref (ROSTRUM_KIND_SOURCE, index));
  tip = g_strdup_printf ("%s\n%s", citation,
                         web ? _ ("Opens in the web browser") : _ ("Shows everything from this source"));
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

GtkWidget *
rostrum_source_link_new (const RostrumDebate *debate, guint32 source, const RostrumLocator *locator)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button-link");
  rostrum_source_link_set (button, GTK_LABEL (label), debate, source, locator);
  return button;
}
