/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-search-row.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-stance-line.h"

#define REF_KEY "rostrum-ref"
#define WORDS_KEY "rostrum-words"
#define DISC_PX 24

/* "Position · Where are the chips?", "Dario Amodei · supports", "Figure · $5.576 M" */
static char *
describe (const RostrumDebate *debate, RostrumRef ref)
{
  const char *kind = rostrum_kind_to_words (ref.kind);
  const char *detail = NULL;
  g_autofree char *figure = NULL;

  switch (ref.kind) {
  case ROSTRUM_KIND_SPEAKER:
    detail = debate->speakers[ref.index].role
                 ? debate->speakers[ref.index].role
                 : rostrum_speaker_kind_to_words (debate->speakers[ref.index].kind);
    break;
  case ROSTRUM_KIND_POSITION:
    if (debate->positions[ref.index].topic != ROSTRUM_NONE)
      detail = debate->topics[debate->positions[ref.index].topic].label;
    break;
  case ROSTRUM_KIND_STATEMENT:
    kind = debate->speakers[debate->statements[ref.index].speaker].name;
    detail = rostrum_stance_to_words (debate->statements[ref.index].stance);
    break;
  case ROSTRUM_KIND_ESTIMATE:
    detail = figure = rostrum_estimate_to_words (debate, ref.index);
    break;
  default:
    break;
  }
  /* Translators: what a search result is, and more about it: "Position · What did it cost?" */
  return detail ? g_strdup_printf (C_ ("search result", "%s · %s"), kind, detail) : g_strdup (kind);
}

static guint32
speaker_of (const RostrumDebate *debate, RostrumRef ref)
{
  switch (ref.kind) {
  case ROSTRUM_KIND_SPEAKER:
    return ref.index;
  case ROSTRUM_KIND_STATEMENT:
    return debate->statements[ref.index].speaker;
  case ROSTRUM_KIND_ESTIMATE:
    return debate->estimates[ref.index].speaker;
  default:
    return ROSTRUM_NONE;
  }
}

GtkWidget *
rostrum_search_row_new (RostrumDebate *debate, RostrumRef ref)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = ref.kind == ROSTRUM_KIND_STATEMENT
                              ? g_strdup (debate->statements[ref.index].summary)
                              : rostrum_ref_to_words (debate, ref);
  g_autofree char *detail = describe (debate, ref);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, detail);
  const char *texts[2] = { name, detail };

  if (ref.kind == ROSTRUM_KIND_POSITION) {
    GtkWidget *icon = gtk_image_new_from_icon_name ("text-x-generic-symbolic");

    gtk_widget_set_size_request (icon, DISC_PX, DISC_PX);
    gtk_box_append (GTK_BOX (box), icon);
  } else {
    gtk_box_append (GTK_BOX (box), rostrum_disc_new (debate, speaker_of (debate, ref), DISC_PX));
  }
  for (int i = 0; i < 2; i++) {
    GtkWidget *label = gtk_label_new (texts[i]);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
    if (i == 1) {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "subtle");
    }
    gtk_box_append (GTK_BOX (lines), label);
  }
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_steal_pointer (&spoken), g_free);
  g_object_set_data_full (G_OBJECT (row), REF_KEY, g_memdup2 (&ref, sizeof ref), g_free);
  return row;
}

const char *
rostrum_search_row_get_words (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), WORDS_KEY);
}

RostrumRef
rostrum_search_row_get_ref (GtkWidget *row)
{
  RostrumRef *ref = g_object_get_data (G_OBJECT (row), REF_KEY);

  return ref ? *ref : ROSTRUM_REF_NONE;
}
