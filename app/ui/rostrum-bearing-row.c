/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one speaker says that bears on what another says, by the editors' relations; unfolds to both's statements. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-bearing.h"
#include "query/rostrum-words.h"
#include "rostrum-proof-parts.h"
#include "rostrum-unfolding.h"

#define FIRST_ROWS 4
#define INDENT_PX 24

typedef struct {
  RostrumSession *session;
  RostrumDebate
      *debate; /* that the indexes belong to; another may be open for a moment before the list goes */
  RostrumBearing *bearings;
  gboolean first_unfolded;
} Bearings;

static void
bearings_free (gpointer data)
{
  Bearings *bearings = data;

  g_object_unref (bearings->session);
  rostrum_debate_unref (bearings->debate);
  g_free (bearings->bearings);
  g_free (bearings);
}

/* A row keeps its own copy. */
typedef struct {
  RostrumSession *session;
  RostrumDebate *debate;
  RostrumBearing bearing;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->session);
  rostrum_debate_unref (row->debate);
  g_free (row);
}

static void
unfold (GtkBox *box, gpointer data)
{
  const Row *row = data;
  const RostrumBearing *bearing = &row->bearing;
  RostrumRef ends[2] = { rostrum_ref_edge (bearing->speaker, bearing->path[0]),
                         rostrum_ref_edge (bearing->other, bearing->path[bearing->n_steps]) };
  RostrumDebate *debate = rostrum_session_get_debate (row->session);
  GtkWidget *heading, *list;

  if (debate != row->debate)
    return;
  rostrum_proof_add_both (box, row->session, ends[0], ends[1]);
  heading =
      rostrum_proof_label_new (_ ("The positions from the one to the other"), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_add_css_class (heading, "column-heading");
  gtk_widget_set_margin_top (heading, 6);
  gtk_box_append (box, heading);
  list = rostrum_proof_list_new ();
  for (guint i = 0; i <= bearing->n_steps; i++)
    rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_POSITION, bearing->path[i]));
  gtk_box_append (box, list);
}

/* "Wang: DeepSeek has about 50,000 Nvidia chips", with the sample of the stance. */
static void
add_end (GtkBox *lines, RostrumSession *session, guint32 speaker, guint32 position, GString *spoken)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  guint32 edge = rostrum_network_find_edge (network, speaker, position);
  RostrumStance stance = edge != ROSTRUM_NONE ? network->edges[edge].stance : ROSTRUM_STANCE_NONE;
  g_autofree char *name = rostrum_speaker_get_short_name (&debate->speakers[speaker]);
  /* Translators: a speaker, a stance and a position: "Wang leans to support: DeepSeek has 50,000 chips" */
  g_autofree char *text =
      g_strdup_printf (C_ ("speaker, stance and position", "%1$s %2$s: %3$s"), name,
                       rostrum_stance_to_words (stance), debate->positions[position].label);

  gtk_box_append (lines, rostrum_proof_stand_line_new (debate, speaker, stance, text));
  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", text);
}

/* "backs", or "backs: DeepSeek’s chips: $1 billion or more" on the way. */
static void
add_step (GtkBox *lines, const RostrumDebate *debate, RostrumRelationKind relation, guint32 position,
          GString *spoken)
{
  const char *words = rostrum_relation_to_words (relation);
  g_autofree char *text = position == ROSTRUM_NONE
                              /* Translators: an arrow to the next line and a relation, "backs" */
                              ? g_strdup_printf (C_ ("relation", "↓ %s"), words)
                              : g_strdup_printf (C_ ("relation and position", "↓ %1$s: %2$s"), words,
                                                 debate->positions[position].label);
  GtkWidget *label = rostrum_proof_add_note (lines, text);

  gtk_widget_set_margin_start (label, INDENT_PX);
  g_string_append_printf (spoken, ", %s", words);
  if (position != ROSTRUM_NONE)
    g_string_append_printf (spoken, " %s", debate->positions[position].label);
}

static void
add_row (GtkBox *list, guint index, gpointer data)
{
  Bearings *bearings = data;
  const RostrumBearing *bearing = &bearings->bearings[index];
  RostrumDebate *debate = rostrum_session_get_debate (bearings->session);
  GtkWidget *lines, *unfolding;
  g_autoptr (GString) spoken = g_string_new (NULL);
  Row *row;

  if (debate != bearings->debate)
    return;
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  add_end (GTK_BOX (lines), bearings->session, bearing->speaker, bearing->path[0], spoken);
  for (guint i = 0; i < bearing->n_steps; i++)
    add_step (GTK_BOX (lines), debate, bearing->relations[i],
              i + 1 < bearing->n_steps ? bearing->path[i + 1] : ROSTRUM_NONE, spoken);
  add_end (GTK_BOX (lines), bearings->session, bearing->other, bearing->path[bearing->n_steps], spoken);
  row = g_new0 (Row, 1);
  row->session = g_object_ref (bearings->session);
  row->debate = rostrum_debate_ref (debate);
  row->bearing = *bearing;
  unfolding = rostrum_unfolding_new (lines, spoken->str, unfold, row, row_free);
  rostrum_unfolding_set_unfolded (ROSTRUM_UNFOLDING (unfolding), bearings->first_unfolded && index == 0);
  gtk_box_append (list, unfolding);
}

static void
add_kind (GtkBox *box, RostrumSession *session, const RostrumBearing *bearings, guint32 n,
          RostrumBearingKind kind, const char *heading, gboolean first_unfolded)
{
  Bearings *own;
  guint32 first = 0, end;

  while (first < n && bearings[first].kind != kind)
    first++;
  for (end = first; end < n && bearings[end].kind == kind;)
    end++;
  if (first == end)
    return;
  rostrum_proof_add_section (box, heading);
  rostrum_proof_add_note (box, _ ("In the editors’ judgement; neither speaker says so."));
  own = g_new0 (Bearings, 1);
  own->session = g_object_ref (session);
  own->debate = rostrum_debate_ref (rostrum_session_get_debate (session));
  own->first_unfolded = first_unfolded;
  own->bearings = g_memdup2 (bearings + first, (end - first) * sizeof *bearings);
  rostrum_proof_add_rows (box, end - first, FIRST_ROWS, add_row, own, bearings_free);
}

void
rostrum_proof_add_bearings (GtkBox *box, RostrumSession *session, guint32 speaker_a, guint32 speaker_b,
                            gboolean first_unfolded)
{
  guint32 n;
  g_autofree RostrumBearing *bearings =
      rostrum_bearings_new (rostrum_session_get_network (session), speaker_a, speaker_b, &n);

  add_kind (box, session, bearings, n, ROSTRUM_BEARING_AGAINST, _ ("Speaks against what the other says"),
            first_unfolded);
  add_kind (box, session, bearings, n, ROSTRUM_BEARING_QUALIFIES, _ ("Qualifies what the other says"),
            first_unfolded && n > 0 && bearings[0].kind == ROSTRUM_BEARING_QUALIFIES);
  add_kind (box, session, bearings, n, ROSTRUM_BEARING_FOR, _ ("Backs what the other says"), FALSE);
}
