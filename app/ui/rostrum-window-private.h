/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the files of the window only. */
#pragma once

#include "rostrum-window.h"
#include "ui/rostrum-filter-pane.h"
#include "ui/rostrum-proof-pane.h"
#include "ui/rostrum-stage.h"

G_BEGIN_DECLS

struct _RostrumWindow {
  AdwApplicationWindow parent_instance;

  RostrumSession *session;
  gboolean builtin_waits; /* the built-in debate is to be opened once the window is there */
  guint open_id;
  GCancellable *loading;         /* NULL: nothing is being opened */
  RostrumRef to_reveal;          /* when the picture of its view is there; kind NONE: nothing */
  gint64 reveal_until;           /* monotonic, µs; 0: that picture has not come yet */
  GtkFileChooserNative *chooser; /* NULL: none is open */
  GFile *file;                   /* of the open debate; NULL: the built-in one */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  AdwSqueezer *switcher_squeezer;
  GtkWidget *view_switcher;
  GtkWidget *narrow_title; /* empty */
  GtkRevealer *bottom_revealer;
  GtkMenuButton *menu_button;
  GtkRevealer *loading_revealer;
  GtkSpinner *loading_spinner;
  GtkLabel *loading_label;
  AdwFlap *filter_flap;
  AdwFlap *proof_flap;
  AdwBin *filter_bin;
  AdwBin *proof_bin;
  GtkWidget *stage_box; /* the stage, and below it the card of a tour */
  AdwBin *stage_bin;
  GMenuModel *recent_menu;
  GMenuModel *undo_menu;
  GMenuModel *tours_menu;
  AdwToast *reset_toast; /* while it is shown; not a reference */

  /* Made with the first debate; NULL before. */
  GtkWidget *filter_pane;
  GtkWidget *proof_pane;
  GtkStack *right_stack;     /* "proof" and "recompute" */
  GtkWidget *recompute_pane; /* made when first asked for */
  GtkWidget *stage;
  GtkWidget *context_menu;
  GtkWidget *tour_card; /* made with the first tour */
};

/* rostrum-window.c */
void rostrum_window_toast (RostrumWindow *self, const char *text);
/* Before the first debate there is nothing but the news that one is coming. */
void rostrum_window_show_waiting (RostrumWindow *self);
RostrumCanvas *rostrum_window_get_canvas (RostrumWindow *self); /* NULL before the first debate */
/* Where the filter pane lies over the picture, folds it away so that what was chosen in it can be seen. */
void rostrum_window_uncover (RostrumWindow *self);
void rostrum_window_reveal (RostrumWindow *self, RostrumRef ref);
/* Opens @debate of @file in the session (both NULL: the built-in one), making the panes if they are not there yet. */
void rostrum_window_set_debate (RostrumWindow *self, RostrumDebate *debate, GFile *file, const char *name);

/* rostrum-window-actions.c */
void rostrum_window_add_actions (RostrumWindow *self);
void rostrum_window_update_actions (RostrumWindow *self);

/* rostrum-window-undo.c */
void rostrum_window_class_add_undo (GtkWidgetClass *klass);
void rostrum_window_add_undo_actions (RostrumWindow *self);

/* rostrum-window-tour.c */
void rostrum_window_add_tour_actions (RostrumWindow *self);

/* rostrum-window-recompute.c */
void rostrum_window_add_recompute_actions (RostrumWindow *self);
/* The stack, with the proof pane in it. */
GtkWidget *rostrum_window_make_right_pane (RostrumWindow *self);
void rostrum_window_show_proof_page (RostrumWindow *self);

/* rostrum-window-open.c */
void rostrum_window_add_open_actions (RostrumWindow *self);
void rostrum_window_add_example_actions (RostrumWindow *self);
void rostrum_window_add_drop_target (RostrumWindow *self);
void rostrum_window_update_recent (RostrumWindow *self);

/* rostrum-window-proof.c */
/* What is selected shows its proof. */
void rostrum_window_show_selection (RostrumWindow *self);
/* Gives the proof the width that it should have in a window of this size. */
void rostrum_window_fit_proof (RostrumWindow *self);

/* rostrum-window-print.c */
void rostrum_window_add_print_actions (RostrumWindow *self);

/* rostrum-window-save.c */
void rostrum_window_add_save_actions (RostrumWindow *self);

/* rostrum-window-table.c */
void rostrum_window_add_table_actions (RostrumWindow *self);

/* rostrum-window-copy.c */
void rostrum_window_add_copy_actions (RostrumWindow *self);

/* rostrum-window-menu.c: the context menu of @ref at a point of @widget. */
void rostrum_window_popup_menu (RostrumWindow *self, GtkWidget *widget, RostrumRef ref, double x_px,
                                double y_px);

G_END_DECLS
