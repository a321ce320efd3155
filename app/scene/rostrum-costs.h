/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the chart of costs is built of; for rostrum-costs-*.c and their tests only.
 *
 * First the table (what stands in which row, block by block), then its layout to a width, then the drawing. */
#pragma once

#include "scene/rostrum-axis.h"
#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* What kind of mark an estimate is drawn as. */
typedef struct {
  double low; /* the least and the greatest number written; both finite, low ≤ high */
  double high;
  double best;        /* negative: none given */
  gboolean open_low;  /* an arrow to the left of `low`: "at most" */
  gboolean open_high; /* an arrow to the right of `high`: "at least" */
  gboolean verbal;    /* a hatched band */
  gboolean derived;   /* hollow */
} RostrumCostsMark;

RostrumCostsMark rostrum_costs_mark_of (const RostrumEstimate *estimate);

/* The glyphs that a legend explains, in its order. */
typedef enum {
  ROSTRUM_GLYPH_DOT,
  ROSTRUM_GLYPH_RANGE,
  ROSTRUM_GLYPH_AT_LEAST,
  ROSTRUM_GLYPH_AT_MOST,
  ROSTRUM_GLYPH_VERBAL,
  ROSTRUM_GLYPH_DERIVED,  /* any of the above, hollow */
  ROSTRUM_GLYPH_OFF_AXIS, /* greyed, and beyond the axis */
  ROSTRUM_N_GLYPHS
} RostrumGlyph;

RostrumGlyph rostrum_costs_mark_get_glyph (const RostrumCostsMark *mark);

typedef struct {
  guint32 estimate;
  RostrumCostsMark mark;
  gboolean compares; /* FALSE: greyed, like-for-like was asked for another scope */
  guint depth;       /* 0: repeats nothing in its group; else it stands below what it repeats */
  guint32 parent;    /* the row one step up that it is tied to; ROSTRUM_NONE at depth 0 */
  guint n_voices;    /* at depth 0 and with echoes below: how many speakers say it, all told; else 0 */
} RostrumCostsRow;

/* The rows of one block that count the same thing: a heading in the chart. */
typedef struct {
  const char *
      label; /* of what all of them count, of whose or of what they are; the debate's, or static and translated */
  guint32 scope; /* of its first figure; ROSTRUM_NONE: not stated */
  guint first;   /* rows */
  guint n;
  gboolean compares;   /* FALSE: all of it is greyed */
  guint n_voices;      /* speakers */
  guint n_witnesses;   /* speakers at the roots of their chains of echoes */
  guint n_documents;   /* sources */
  gboolean names_unit; /* the same scope has figures in another unit, too */
} RostrumCostsGroup;

/* Everything in one unit: an axis of its own. */
typedef struct {
  const char *unit; /* owned by the debate */
  guint first;      /* groups */
  guint n;
  gboolean
      apart; /* so far from the block before it, in the same unit, that one axis would be empty between */
  RostrumAxis axis; /* without a place */
} RostrumCostsBlock;

typedef struct {
  GArray *rows;   /* of RostrumCostsRow */
  GArray *groups; /* of RostrumCostsGroup */
  GArray *blocks; /* of RostrumCostsBlock: money first, then in file order */
  RostrumGrouping grouping;
  guint32 scope;  /* like-for-like with this one; ROSTRUM_NONE: everything is lit */
  guint32 other;  /* … and with this one beside it; ROSTRUM_NONE: no other */
  guint n_scopes; /* how many different things the rows count */
  guint n_units;
  guint n_groups_left_out; /* behind those that options->most_groups takes */
  guint n_rows_left_out;
} RostrumCostsTable;

/* The rows of all visible estimates, grouped and sorted. */
RostrumCostsTable *rostrum_costs_table_new (const RostrumViewContext *context);
void rostrum_costs_table_free (RostrumCostsTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumCostsTable, rostrum_costs_table_free)

static inline RostrumCostsRow *
rostrum_costs_table_row (const RostrumCostsTable *self, guint i)
{
  return &g_array_index (self->rows, RostrumCostsRow, i);
}

static inline RostrumCostsGroup *
rostrum_costs_table_group (const RostrumCostsTable *self, guint i)
{
  return &g_array_index (self->groups, RostrumCostsGroup, i);
}

static inline RostrumCostsBlock *
rostrum_costs_table_block (const RostrumCostsTable *self, guint i)
{
  return &g_array_index (self->blocks, RostrumCostsBlock, i);
}

/* The figures that one reader sees in one group, @estimates (of guint32, sorted), with echoes below what they repeat: appends their rows, of
 * which marks and `compares` are the caller's, to @rows. What repeats a figure of another group is tied to the nearest one in this
 * group that its chain of echoes leads to. rostrum-costs-lineage.c. */
void rostrum_costs_lineage_append (const RostrumDebate *debate, const GArray *estimates, GArray *rows);

/* Whose disc stands before an estimate: ROSTRUM_NONE for an editor's own figure. */
guint32 rostrum_costs_face (const RostrumEstimate *estimate);

/* Glyphs: rostrum-costs-glyph.c. */

/* Where glyphs may be drawn; a little wider than the axis. */
typedef struct {
  double left;
  double right;
  double scale; /* of the text, so that marks and words grow together */
} RostrumCostsPlot;

typedef enum {
  ROSTRUM_END_CAP,
  ROSTRUM_END_ARROW, /* an open side */
  ROSTRUM_END_CUT    /* goes on beyond the axis; only what is greyed does */
} RostrumCostsEnd;

/* A mark with its place on the axis. */
typedef struct {
  double left; /* how far its ink reaches */
  double right;
  double from; /* of bar or band */
  double to;
  RostrumCostsEnd from_end;
  RostrumCostsEnd to_end;
  gboolean has_bar;
  gboolean has_dot;
  double dot;
  gboolean verbal;
  gboolean hollow;
  int beyond; /* -1, 1: all of it lies before or behind the axis */
  double scale;
} RostrumCostsGlyph;

typedef struct {
  RostrumLayer layer;
  guint32 target;
  RostrumColor color;
  RostrumColor paper; /* fills what is hollow */
  gboolean thin;      /* greyed where greys are not allowed: outlines alone */
} RostrumCostsInk;

RostrumCostsGlyph rostrum_costs_glyph_place (const RostrumCostsMark *mark, const RostrumAxis *axis,
                                             const RostrumCostsPlot *plot);
/* @y: the middle. */
void rostrum_costs_glyph_add (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self,
                              const RostrumCostsInk *ink, double y);

/* Words: rostrum-costs-words.c, all translated; free with g_free(). */

/* What the figures say at one glance, for the title. */
char *rostrum_costs_finding (const RostrumViewContext *context, const RostrumCostsTable *table);
/* Unit, axis, how many figures of how many. */
char *rostrum_costs_measure (const RostrumViewContext *context, const RostrumCostsTable *table);
/* What the page has no room for; NULL if all is there. */
char *rostrum_costs_left_out (const RostrumCostsTable *table);
/* The warning that stands where everything is lit; NULL if it would be wrong. */
char *rostrum_costs_warning (const RostrumCostsTable *table);
/* Static, translated, or the debate's; also for ROSTRUM_NONE. */
const char *rostrum_costs_scope_label (const RostrumDebate *debate, guint32 scope);
/* What a group counts; with its unit if the scope has figures in several, or where nothing else in the block says it. */
char *rostrum_costs_heading (const RostrumCostsBlock *block, const RostrumCostsGroup *group);
/* How many voices, witnesses and documents, or why it does not compare; NULL where one row says it all. */
char *rostrum_costs_group_note (const RostrumDebate *debate, const RostrumCostsTable *table,
                                const RostrumCostsGroup *group);

/* Words of one row: rostrum-costs-row-words.c. */

/* Whose it is, behind the date where rows are sorted by it; NULL where the label names the speaker already and there is no date to say. */
char *rostrum_costs_row_whose (const RostrumViewContext *context, guint32 estimate);
/* "6 voices, 1 source"; NULL where one speaker says it. */
char *rostrum_costs_row_chain (const RostrumCostsRow *row);
/* "↺ repeats Dylan Patel"; NULL if it repeats nobody. */
char *rostrum_costs_row_echo (const RostrumDebate *debate, guint32 estimate);
/* For a screen reader: "Emad Mostaque: optimised H100s, less than $2.5 M, final training run". */
char *rostrum_costs_row_name (const RostrumDebate *debate, guint32 estimate);
/* Why a figure is greyed, as a sentence; NULL if it is not. */
char *rostrum_costs_why_grey (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 estimate);
/* Source, date, basis, and why it is greyed. */
char *rostrum_costs_row_description (const RostrumDebate *debate, const RostrumCostsTable *table,
                                     guint32 estimate);
/* What hovering tells: several lines. */
char *rostrum_costs_row_tip (const RostrumDebate *debate, const RostrumCostsTable *table, guint32 estimate);

/* The page: rostrum-costs-page.c. */

/* What all pieces of one picture share while it is built, from top to bottom. */
typedef struct {
  const RostrumViewContext *context;
  const RostrumCostsTable *table;
  RostrumSceneBuilder *builder;
  double scale; /* of the text: all sizes grow with it */
  double width; /* of the picture */
  double left;  /* of what is in it */
  double right;
  gboolean narrow;  /* words above their glyph, not beside it */
  double text_left; /* of the rows' words, behind the disc */
  double text_right;
  double plot_left;
  double y;         /* where the next piece begins */
  guint32 *numbers; /* a source's number in the foot; 0: not there */
  guint32 n_numbers;
  gboolean glyphs[ROSTRUM_N_GLYPHS]; /* which have been drawn */
  gboolean has_editor;               /* a row of ours has been drawn */
  RostrumWorldPoint *stems;          /* by row: where the line to its next echo begins */
  gboolean has_own;                  /* a row of the reader's */
} RostrumCostsPage;

void rostrum_costs_page_init (RostrumCostsPage *self, const RostrumViewContext *context,
                              const RostrumCostsTable *table);
/* Frees what init made, the builder not: rostrum_scene_builder_end() does. */
void rostrum_costs_page_clear (RostrumCostsPage *self);

typedef struct {
  RostrumLayer layer;
  guint32 target;
  RostrumRole role;
  RostrumFont font;
  RostrumAlign align;
  RostrumColor color;
  const char *link;   /* may be NULL */
  const char *anchor; /* may be NULL */
} RostrumCostsPen;

/* Height of a line of @font. */
double rostrum_costs_line_height (const RostrumCostsPage *self, const RostrumFont *font);
/* Writes one line whose top is at @top and whose aligned end is at @x; returns where its text lies. */
RostrumWorldRect rostrum_costs_write (RostrumCostsPage *self, const RostrumCostsPen *pen, double x,
                                      double top, const char *line);
/* The mark of our own arithmetic, in the place of a speaker's disc: an equals sign, and nobody's face. */
void rostrum_costs_editor_add (RostrumCostsPage *self, RostrumLayer layer, guint32 target,
                               RostrumWorldPoint centre, double radius);
/* Writes @text from @x, wrapped to @width and @max_lines (0: no limit), from the page's y on, and moves it. */
void rostrum_costs_write_paragraph (RostrumCostsPage *self, const RostrumCostsPen *pen, double x,
                                    double width, guint max_lines, const char *text);
/* Where a source's words lead: its address, or its line in the foot. NULL without a source. Free with g_free(). */
char *rostrum_costs_source_link (const RostrumCostsPage *self, guint32 source);

/* The reader's own figures: rostrum-costs-own.c. Their estimates stand behind those of the debate. */

/* What a row stands for: an estimate of the debate, or a figure of the reader's own (kind OWN). */
RostrumRef rostrum_costs_row_ref (const RostrumViewContext *context, guint32 estimate);
/* An empty disc for a figure that is the reader's; FALSE, and nothing is drawn, if it is not. */
gboolean rostrum_costs_own_add_disc (RostrumCostsPage *page, guint32 target, guint32 estimate,
                                     RostrumWorldPoint centre, double radius);
/* The colour of an estimate's glyph. */
RostrumColor rostrum_costs_own_line_color (const RostrumViewContext *context, guint32 estimate);
/* A sample of such a disc, for the legend. */
void rostrum_costs_own_add_sample (RostrumCostsPage *page, RostrumLayer layer, guint32 target,
                                   RostrumWorldPoint centre, double radius);

/* One row: rostrum-costs-row.c. Adds its target and its items at the page's y, moves that, and appends to @holes where words
 * stand in the plot, so that no line of the grid runs through them. */
void rostrum_costs_row_add (RostrumCostsPage *self, guint row, const RostrumAxis *axis, GArray *holes);

/* One block: rostrum-costs-block.c. */
void rostrum_costs_block_add (RostrumCostsPage *self, const RostrumCostsBlock *block);

/* Legend and sources: rostrum-costs-foot.c. */
void rostrum_costs_foot_add (RostrumCostsPage *self);

/* Which targets light up together, and what else finds them: rostrum-costs-links.c. @first: the target of the first row. */
void rostrum_costs_links_add (RostrumCostsPage *self, guint32 first);

G_END_DECLS
