/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas's parts share this: -paint draws, -input turns gestures into calls, -keys keys, -a11y keeps the child widgets. */
#pragma once

#include "rostrum-layer-cache.h"
#include "scene/rostrum-glide-painter.h"
#include "ui/rostrum-canvas.h"

G_BEGIN_DECLS

/* What a drag in the timeline does to the dates chosen. */
typedef enum {
  ROSTRUM_BRUSH_NONE,
  ROSTRUM_BRUSH_NEW,
  ROSTRUM_BRUSH_FROM,
  ROSTRUM_BRUSH_TO,
  ROSTRUM_BRUSH_MOVE
} RostrumBrush;

struct _RostrumCanvas {
  GtkWidget parent_instance;

  RostrumSession *session;
  RostrumPicture *picture;
  RostrumDebate *debate; /* the picture's, to see when another one is opened */
  RostrumRef focus;      /* what it is narrowed to */
  guint32 scope;         /* what is compared in it; ROSTRUM_NONE */
  RostrumViewport viewport;
  gboolean fitted;            /* the reader has not moved yet: a new size or picture is fitted again */
  gboolean fit_whole;         /* fitted so that all is seen, however small */
  GtkAdjustment *vadjustment; /* Costs scrolls by it */

  /* targets of the picture's scene, or ROSTRUM_NONE */
  guint32 hovered;
  guint32 cursor;

  /* painting */
  RostrumPainter *painter;
  RostrumLayerCache *plain;
  RostrumLayerCache *dimmed;
  guint sharpen_id; /* timeout: the reader stopped zooming */
  gint64 zoomed_us; /* when the last step of zooming was */

  /* gliding: `viewport` and `picture` are always where it ends */
  guint tick_id;       /* 0: nothing glides */
  RostrumGlide *glide; /* from the last picture to this one; NULL: it stands */
  RostrumGlidePainter *glide_painter;
  gint64 glide_start;    /* frame time; 0: with the next frame */
  double glide_progress; /* 0 … 1 of the time */
  gboolean view_gliding;
  RostrumViewport view_from;
  gint64 view_start;
  gint64 view_duration;
  double view_progress;

  /* input */
  GtkGesture *drag;
  GtkGesture *zoom;
  guint32 pressed; /* target under the pointer when the drag began */
  guint32 dragged; /* the node that is being dragged */
  RostrumWorldPoint drag_offset;
  RostrumWorldPoint drag_base; /* how far the node was from its place when it was taken out of a glide */
  RostrumRef dropped;          /* shown where it was dropped until the picture that has it there arrives */
  gboolean panning;
  gboolean space_held;
  RostrumViewport drag_start; /* where the view was when a pan or a pinch began */
  RostrumViewPoint pinch_start;
  RostrumViewPoint pointer;
  gboolean pointer_inside;
  gboolean menu_opened; /* no tooltip over the context menu: until the pointer moves again */

  /* keys */
  guint32 hub;    /* the node whose edges the keyboard walks; ROSTRUM_NONE */
  char *name;     /* as a screen reader knows it */
  GString *typed; /* the letters typed so far of a name */
  guint typed_id; /* timeout: the next letter begins another */

  /* brush */
  RostrumBrush brush;
  double brush_start;       /* where the drag began, in the world */
  RostrumScene *brush_band; /* what is shown of it until the picture has it; may be NULL */
  guint32 brush_first;      /* its days */
  guint32 brush_last;
  guint32 brush_base_first; /* those of the band when the drag began; the whole axis if there was none */
  guint32 brush_base_last;
  RostrumDate brush_from; /* the dates chosen when the drag began */
  RostrumDate brush_to;
  guint brush_follow_id;    /* timeout: the session takes the dates that the drag has come to */
  guint brush_wait_ms;      /* what it took the last time asks for */
  gboolean brush_followed;  /* the session has taken some: one step of undo */
  const char *brush_cursor; /* the pointer's shape over it; NULL: the usual one */

  /* ruler: in the chart of figures */
  guint32 ruler_from;  /* the target that a drag began on; ROSTRUM_NONE */
  guint32 ruler_to;    /* the one it is over */
  RostrumScene *ruler; /* while it is dragged; may be NULL */

  /* issue: what two speakers that are selected disagree about */
  GArray *issue;            /* of RostrumRef; NULL: not asked yet */
  RostrumScene *issue_path; /* the relations that it rests on; may be NULL */

  /* accessible children */
  GPtrArray *children; /* of GtkWidget, recycled */
  guint sync_id;       /* timeout: the view came to rest */
};

/* The picture's scene, or NULL. */
RostrumScene *rostrum_canvas_get_scene (RostrumCanvas *self);

/* TRUE where the reader pans and zooms freely (Graph); FALSE where the view scrolls (Costs). */
gboolean rostrum_canvas_is_free (RostrumCanvas *self);
/* Whether nodes are dragged to where they are pinned and show their neighbourhood alone: Graph. */
gboolean rostrum_canvas_moves_nodes (RostrumCanvas *self);

RostrumRef rostrum_canvas_target_ref (RostrumCanvas *self, guint32 target);
guint32 rostrum_canvas_pick (RostrumCanvas *self, RostrumViewPoint at);

/* What is seen has moved: for whoever shows it elsewhere. */
void rostrum_canvas_emit_view_changed (RostrumCanvas *self);

void rostrum_canvas_set_hovered (RostrumCanvas *self, guint32 target);
/* The keyboard's place; gives its child the focus where the canvas has it, and brings it into view. */
void rostrum_canvas_set_cursor (RostrumCanvas *self, guint32 target);

/* -viewport: keeps the view where it may be: fitted while the reader has not moved, else with something of the picture in it. */
void rostrum_canvas_clamp (RostrumCanvas *self);
void rostrum_canvas_adjustment_changed (RostrumCanvas *self);
/* FALSE: @target was in view already. */
gboolean rostrum_canvas_reveal_target (RostrumCanvas *self, guint32 target);
/* By @factor so that what is under @at stays there; not out so far that the picture is lost in the view. */
void rostrum_canvas_zoom_at (RostrumCanvas *self, RostrumViewPoint at, double factor);
/* What every change of the viewport ends with. @moving: more of the same is expected at once. */
void rostrum_canvas_moved (RostrumCanvas *self, gboolean moving);
void rostrum_canvas_scroll_by (RostrumCanvas *self, double dx_px, double dy_px);

/* The picture follows its draft @from, which has everything elsewhere: the view, and @shown, go along with what was in its middle or is
 * selected in it. */
void rostrum_canvas_follow (RostrumCanvas *self, RostrumScene *from, RostrumViewport *shown);

/* -glide */
/* The viewport was changed at once; the reader sees it go there from @from. */
void rostrum_canvas_glide_view (RostrumCanvas *self, const RostrumViewport *from);
/* The reader takes hold of the view: it stays where it is seen. */
void rostrum_canvas_seize_view (RostrumCanvas *self);
/* @moved: a node of @from that stands where it was dropped, or ROSTRUM_NONE. */
void rostrum_canvas_glide_picture (RostrumCanvas *self, RostrumScene *from, RostrumScene *to, guint32 moved);
void rostrum_canvas_end_glides (RostrumCanvas *self);
gboolean rostrum_canvas_is_gliding (RostrumCanvas *self);
void rostrum_canvas_paint_glide (RostrumCanvas *self, cairo_t *cr, int scale);

/* -heads: those of a table stay in view. How far in the world they stand away from their places (0: not at all). */
RostrumWorldPoint rostrum_canvas_heads_get_shift (RostrumCanvas *self, const RostrumViewport *viewport);
/* What is under a point of the widget, heads above all. */
RostrumWorldPoint rostrum_canvas_heads_to_world (RostrumCanvas *self, const RostrumViewport *viewport,
                                                 RostrumViewPoint at);
/* Where a target stands now. */
RostrumWorldRect rostrum_canvas_heads_get_rect (RostrumCanvas *self, guint32 target);
/* The same with room for the heads above and beside it. */
RostrumWorldRect rostrum_canvas_heads_get_room (RostrumCanvas *self, guint32 target);
/* Calls @paint for each band of heads, clipped and moved to where they stand, with the band's own place. */
typedef void (*RostrumCanvasPaint) (RostrumCanvas *self, cairo_t *cr, const RostrumWorldRect *band,
                                    gpointer data);
void rostrum_canvas_heads_paint (RostrumCanvas *self, cairo_t *cr, const RostrumViewport *viewport,
                                 RostrumCanvasPaint paint, gpointer data);

/* -paint */
void rostrum_canvas_keep_memory (void);
/* The targets that stand out, or NULL if none does; free with rostrum_bits_free(). */
RostrumBits *rostrum_canvas_find_lit (RostrumCanvas *self, RostrumScene *scene);
/* The node that stands away from its place by `drag_offset`, being dragged or just dropped; or ROSTRUM_NONE. */
guint32 rostrum_canvas_find_moved (RostrumCanvas *self, RostrumScene *scene);
/* The keyboard is in the picture, and is used. */
gboolean rostrum_canvas_shows_cursor (RostrumCanvas *self);
void rostrum_canvas_paint_init (RostrumCanvas *self);
void rostrum_canvas_paint_dispose (RostrumCanvas *self);
/* The reader is zooming: a stretched layer will do until they stop. */
void rostrum_canvas_zooming (RostrumCanvas *self);
void rostrum_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* -input */
/* What is under the pointer now, when not the pointer but the canvas or its picture has moved. */
void rostrum_canvas_find_hovered (RostrumCanvas *self);
void rostrum_canvas_input_init (RostrumCanvas *self);
/* Speakers and positions: what can be dragged, pinned and narrowed to. */
gboolean rostrum_canvas_is_node (RostrumRef ref);
void rostrum_canvas_emit_context_menu (RostrumCanvas *self, RostrumRef ref, RostrumViewPoint at);

/* -select: what pressing @target selects; NONE: nothing any more. @add: it joins what is selected, or leaves it. */
void rostrum_canvas_select_target (RostrumCanvas *self, guint32 target, gboolean add);

/* -keys */
void rostrum_canvas_keys_init (RostrumCanvas *self);
void rostrum_canvas_keys_dispose (RostrumCanvas *self);

/* -brush: dates chosen in the timeline. Does nothing in the other views. */
/* The button went down at @at: remembers what a drag from there would do. */
void rostrum_canvas_brush_press (RostrumCanvas *self, RostrumViewPoint at, gboolean touch);
/* FALSE: the drag is none of dates. */
gboolean rostrum_canvas_brush_drag (RostrumCanvas *self, double dx_px);
/* Chooses the dates dragged over. FALSE: there were none. */
gboolean rostrum_canvas_brush_end (RostrumCanvas *self);
void rostrum_canvas_brush_forget (RostrumCanvas *self);
/* Forgets it, and the dates are again what they were before it. */
void rostrum_canvas_brush_cancel (RostrumCanvas *self);
/* Another picture has come: goes on in it, or forgets the drag. */
void rostrum_canvas_brush_continue (RostrumCanvas *self);
/* The pointer's shape at @at; NULL: the usual one. */
const char *rostrum_canvas_brush_get_cursor (RostrumCanvas *self, RostrumViewPoint at);
/* Shift with arrows moves the end of the dates chosen, with Ctrl their beginning; Delete takes all dates. */
gboolean rostrum_canvas_brush_key (RostrumCanvas *self, guint key, GdkModifierType state);

/* -ruler: between two figures of the chart. Does nothing in the other views. */
/* The button went down at @at: a drag from a figure is one of the ruler. */
void rostrum_canvas_ruler_press (RostrumCanvas *self, RostrumViewPoint at, gboolean touch);
/* FALSE: the drag is none of the ruler. */
gboolean rostrum_canvas_ruler_drag (RostrumCanvas *self, RostrumViewPoint at);
/* Selects both figures, if the drag led to another. */
void rostrum_canvas_ruler_end (RostrumCanvas *self);
void rostrum_canvas_ruler_forget (RostrumCanvas *self);
/* In world coordinates: what is dragged, or between the two figures selected. */
void rostrum_canvas_ruler_paint (RostrumCanvas *self, cairo_t *cr);

/* -issue: lights what two speakers that are selected disagree about. */
void rostrum_canvas_issue_init (RostrumCanvas *self);
/* Selection, filter or picture have changed. */
void rostrum_canvas_issue_forget (RostrumCanvas *self);
/* Owned by the canvas; empty where there is none. */
const GArray *rostrum_canvas_get_issue (RostrumCanvas *self);
/* In world coordinates, above what is lit. */
void rostrum_canvas_issue_paint (RostrumCanvas *self, cairo_t *cr, guint32 moved);

/* -a11y */
void rostrum_canvas_a11y_init (RostrumCanvas *self);
void rostrum_canvas_a11y_dispose (RostrumCanvas *self);
/* Gives the child widgets to what is in view, now or when the view has come to rest. */
void rostrum_canvas_a11y_sync (RostrumCanvas *self);
void rostrum_canvas_a11y_sync_later (RostrumCanvas *self);
/* The selected state of the children. */
void rostrum_canvas_a11y_update_selection (RostrumCanvas *self);
/* The child that stands for @target, or NULL. */
GtkWidget *rostrum_canvas_a11y_find (RostrumCanvas *self, guint32 target);
void rostrum_canvas_a11y_allocate (RostrumCanvas *self);

G_END_DECLS
