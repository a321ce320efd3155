/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the proof of a thing is put together from. Each appends to @box and returns what it appended. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

/* The small line on top; @of_selection: with buttons that copy and clear what is selected. */
GtkWidget *rostrum_proof_add_kicker (GtkBox *box, const char *text, gboolean of_selection);
GtkWidget *rostrum_proof_add_heading (GtkBox *box, const char *text);
GtkWidget *rostrum_proof_add_paragraph (GtkBox *box, const char *text);
/* Smaller and paler. */
GtkWidget *rostrum_proof_add_note (GtkBox *box, const char *text);
GtkWidget *rostrum_proof_add_section (GtkBox *box, const char *text);

/* A box for things, positions and figures, whose text then stands in line with all other text. */
GtkWidget *rostrum_proof_list_new (void);

/* A line of text that shows @ref. */
GtkWidget *rostrum_proof_add_thing (GtkBox *box, RostrumDebate *debate, RostrumRef ref);

/* A position with the bar of how voices split. */
GtkWidget *rostrum_proof_add_split (GtkBox *box, RostrumDebate *debate, guint32 position, guint n_support,
                                    guint n_mixed, guint n_oppose);

/* A figure: disc, label, the figure in words; shows it in Costs. */
GtkWidget *rostrum_proof_add_figure (GtkBox *box, RostrumDebate *debate, guint32 estimate);

/* Figures under a heading, the first few of them at once; nothing if @n is 0. */
void rostrum_proof_add_figures (GtkBox *box, RostrumDebate *debate, const char *heading,
                                const guint32 *estimates, guint n);

/* rostrum-proof-overview.c: what the debate is, when nothing is selected. */
void rostrum_proof_add_overview (GtkBox *box, RostrumSession *session);

/* rostrum-proof-tours.c: the tours to play, under a heading; nothing if there are none. */
void rostrum_proof_add_tours (GtkBox *box, RostrumSession *session);

/* rostrum-proof-thing.c */
void rostrum_proof_add_proof (GtkBox *box, RostrumSession *session, RostrumRef ref);

/* rostrum-proof-estimate.c */
void rostrum_proof_add_estimate (GtkBox *box, RostrumSession *session, guint32 estimate);

/* rostrum-comparison-box.c: two speakers side by side. */
void rostrum_proof_add_comparison (GtkBox *box, RostrumSession *session, guint32 speaker_a,
                                   guint32 speaker_b);

G_END_DECLS
