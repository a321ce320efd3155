/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the proof of a thing is put together from. Each appends to @box and returns what it appended. */
#pragma once

#include <gtk/gtk.h>

#include "query/rostrum-proof.h"
#include "rostrum-statement-card.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

/* The small line on top; @of_selection: with buttons that copy and clear what is selected. */
GtkWidget *rostrum_proof_add_kicker (GtkBox *box, const char *text, gboolean of_selection);
GtkWidget *rostrum_proof_add_heading (GtkBox *box, const char *text);
GtkWidget *rostrum_proof_add_paragraph (GtkBox *box, const char *text);
/* Smaller and paler. */
GtkWidget *rostrum_proof_add_note (GtkBox *box, const char *text);
GtkWidget *rostrum_proof_add_section (GtkBox *box, const char *text);

/* Text that wraps, not yet in a box. */
GtkWidget *rostrum_proof_label_new (const char *text, GtkAccessibleRole role);

/* A box for things, positions and figures, whose text then stands in line with all other text. */
GtkWidget *rostrum_proof_list_new (void);

/* A row that can be pressed; @name is what a screen reader says. */
GtkWidget *rostrum_proof_add_button (GtkBox *box, GtkWidget *child, const char *name);

/* Adds row @index of a list to @list. */
typedef void (*RostrumProofAddRow) (GtkBox *list, guint index, gpointer data);

/* A list of @n rows, the first of them at once and more behind a button. @data lives as long as the list. */
GtkWidget *rostrum_proof_add_rows (GtkBox *box, guint n, guint n_first, RostrumProofAddRow add, gpointer data,
                                   GDestroyNotify free_data);

/* Disc, sample of the stance, text; not yet in a box. */
GtkWidget *rostrum_proof_stand_line_new (RostrumDebate *debate, guint32 speaker, RostrumStance stance,
                                         const char *text);

/* A speaker who takes a stance: shows the statements. */
GtkWidget *rostrum_proof_add_stand (GtkBox *box, RostrumDebate *debate, const RostrumEdge *edge);

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

/* rostrum-proof-overview.c: what the debate is, when nothing is selected. @n_findings: of rostrum_check(). */
void rostrum_proof_add_overview (GtkBox *box, RostrumSession *session, guint n_findings);

/* rostrum-proof-tours.c: the tours to play, under a heading; nothing if there are none. */
void rostrum_proof_add_tours (GtkBox *box, RostrumSession *session);

/* rostrum-proof-thing.c; not for a PAIR */
void rostrum_proof_add_proof (GtkBox *box, RostrumSession *session, RostrumRef ref);

/* The same file: cards, or a sentence that the filter leaves none. */
void rostrum_proof_add_statements (GtkBox *box, RostrumSession *session, const RostrumProof *proof,
                                   RostrumCardTitle title);

/* The same file: the line on top, "Position · Where are the chips?"; @detail may be NULL. */
void rostrum_proof_add_kind (GtkBox *box, RostrumKind kind, const char *detail);

/* rostrum-proof-position.c: camps, witnesses by source, echoes, statements, figures. */
void rostrum_proof_add_position (GtkBox *box, RostrumSession *session, RostrumRef ref,
                                 const RostrumProof *proof);

/* rostrum-proof-estimate.c */
void rostrum_proof_add_estimate (GtkBox *box, RostrumSession *session, guint32 estimate);

/* The same file: a figure of the reader's own, by its index in the view state. */
void rostrum_proof_add_own (GtkBox *box, RostrumSession *session, guint index);

/* rostrum-proof-ratio.c: two figures. */
void rostrum_proof_add_ratio (GtkBox *box, RostrumSession *session, guint32 a, guint32 b);

/* rostrum-comparison-box.c: two speakers side by side. */
void rostrum_proof_add_comparison (GtkBox *box, RostrumSession *session, guint32 speaker_a,
                                   guint32 speaker_b);

/* The same file: the statements of two edges, side by side where there is room. */
void rostrum_proof_add_both (GtkBox *box, RostrumSession *session, RostrumRef edge, RostrumRef other);

/* rostrum-bearing-row.c: what the one says that bears on the other, by the editors' relations. @first_unfolded: the
 * statements of the first that qualifies or speaks against the other are there at once. */
void rostrum_proof_add_bearings (GtkBox *box, RostrumSession *session, guint32 speaker_a, guint32 speaker_b,
                                 gboolean first_unfolded);

/* rostrum-proof-group.c: three speakers or more. */
void rostrum_proof_add_group (GtkBox *box, RostrumSession *session, const guint32 *speakers, guint n);

/* rostrum-proof-coalitions.c: "Sacks, Wang and 3 more". Free with g_free(). */
char *rostrum_proof_name_speakers (const RostrumDebate *debate, const guint32 *speakers, guint n);

/* The same file: coalitions among the speakers on screen; with @speakers, those that two or more of them
 * are in. In a large debate they come a moment later. */
void rostrum_proof_add_coalitions (GtkBox *box, RostrumSession *session, const guint32 *speakers, guint n);

G_END_DECLS
