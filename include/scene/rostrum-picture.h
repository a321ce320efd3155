/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one entry for window and command line: from a debate and a view state to a scene. Measure → layout → build.
 * Safe to run in any thread. */
#pragma once

#include "query/rostrum-network.h"
#include "query/rostrum-view-state.h"
#include "scene/rostrum-scene.h"
#include "scene/rostrum-timeline-axis.h"

G_BEGIN_DECLS

/* The page that a framed chart of costs is laid out for: the other views have a shape of their own. */
typedef enum {
  ROSTRUM_SHAPE_AS_NEEDED,
  ROSTRUM_SHAPE_SQUARE, /* 1:1 */
  ROSTRUM_SHAPE_WIDE,   /* 16:9 */
  ROSTRUM_N_SHAPES
} RostrumShape;

const char *rostrum_shape_to_nick (RostrumShape shape);
gboolean rostrum_shape_from_nick (const char *nick, RostrumShape *shape);

typedef struct {
  double width_px;  /* of the canvas or the page: Costs is laid out to this width, Graph to this shape. */
  double height_px; /* 0: as high as it needs */
  RostrumTheme theme;
  const char *family; /* NULL: the system's sans */
  double text_scale;  /* 1 */
  gboolean fake_text; /* goldens: rostrum_text_new_fake() */
  gboolean framed;    /* with title, question, legend, caption, footnotes of sources: for exports */
  gboolean
      show_selection; /* the state's selection is drawn into the scene (exports); the window overlays it */
  const RostrumWorldRect
      *crop; /* framed Graph or Matrix: only this part of the unframed scene ("current view"); NULL: whole */
  double legend_width_px; /* what an unframed picture's legend is wrapped to; 0: width_px */
  RostrumShape shape;     /* the groups that have no room are left out, and the picture says so */
  guint most_groups;      /* Costs: only so many groups, the first ones; 0: all */
  gboolean draft;         /* Graph: see rostrum_picture_is_draft() */
  const gint *cancelled;  /* NULL, or set to non-zero with g_atomic_int_set() by another thread */
} RostrumPictureOptions;

#define ROSTRUM_PICTURE_OPTIONS_DEFAULT                                                                      \
  ((RostrumPictureOptions){ 1000.0, 0.0, ROSTRUM_THEME_LIGHT, NULL, 1.0, FALSE, FALSE, FALSE, NULL, 0.0,     \
                            ROSTRUM_SHAPE_AS_NEEDED, 0, FALSE, NULL })

/* So much fits one picture; what is more would need gigabytes, and nobody could read it. */
#define ROSTRUM_PICTURE_MAX_NODES 100000
#define ROSTRUM_PICTURE_MAX_EDGES 300000
#define ROSTRUM_PICTURE_MAX_FIGURES 100000
#define ROSTRUM_PICTURE_MAX_LANES 20000

typedef struct _RostrumPicture RostrumPicture;

#define ROSTRUM_TYPE_PICTURE (rostrum_picture_get_type ())
GType rostrum_picture_get_type (void);

/* FALSE for a view that is no picture: Table. */
gboolean rostrum_picture_draws (RostrumView view);

/* Makes the picture of @state's view, which must be one that is drawn. @previous (may be NULL) lends its layout where network,
 * sizes and options are the same: the result is the same as without, only sooner. Never fails: with nothing or too much to show
 * the scene is empty. NULL only if it was cancelled. */
RostrumPicture *rostrum_picture_new (RostrumDebate *debate, const RostrumViewState *state,
                                     const RostrumPictureOptions *options, RostrumPicture *previous);
RostrumPicture *rostrum_picture_ref (RostrumPicture *self);
void rostrum_picture_unref (RostrumPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumPicture, rostrum_picture_unref)

RostrumScene *rostrum_picture_get_scene (RostrumPicture *self);
/* The legend of what is drawn, one row wrapped to the width; NULL when framed or when the view holds its own (Costs). */
RostrumScene *rostrum_picture_get_legend (RostrumPicture *self);
/* The same, wrapped to another width without making the picture anew, and with the kinds of relations, as bits, that are drawn over
 * it (see rostrum_issue_get_kinds()); NULL where there is none. Free with rostrum_scene_unref(). */
RostrumScene *rostrum_picture_make_legend (RostrumPicture *self, double width_px, guint relations);
/* TRUE where a draft was asked for and a large graph's layout takes much longer than that of its draft: then nodes and edges stand
 * only about where they will, and the same picture asked for without draft is the one to keep. Everything else is as in that one. */
gboolean rostrum_picture_is_draft (RostrumPicture *self);
/* What the picture shows, for under the view: a sentence, or a few where something is left out. Never NULL. */
const char *rostrum_picture_get_caption (RostrumPicture *self);
RostrumView rostrum_picture_get_view (RostrumPicture *self);
/* The state's that it was made from: what it is narrowed to, and what is compared in it. */
RostrumRef rostrum_picture_get_focus (RostrumPicture *self);
guint32 rostrum_picture_get_scope (RostrumPicture *self);
/* NULL, or, where there is more than fits one picture, a sentence that says so; it is the caption too. */
const char *rostrum_picture_get_refusal (RostrumPicture *self);
/* What is drawn over @plot while the reader chooses the days from @first_day to @last_day in it: a band, and the dates in words. */
RostrumScene *rostrum_time_plot_build_band (const RostrumTimePlot *plot, const RostrumStyle *style,
                                            const char *family, guint32 first_day, guint32 last_day);
/* Where in an unframed timeline dates are chosen; NULL in other views, and where nothing has a date. */
const RostrumTimePlot *rostrum_picture_get_time_plot (RostrumPicture *self);
/* TRUE if the filter leaves nothing to draw, or too much. */
gboolean rostrum_picture_is_empty (RostrumPicture *self);

G_END_DECLS
