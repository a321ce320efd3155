/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a picture: a golden as text, and what must hold whatever is in the debate. */
#include "rostrum-scene-fixture.h"
#include "scene/rostrum-timeline.h"

#include <math.h>

typedef struct {
  SceneFixture base;
  RostrumTimelineView view;
  RostrumScene *legend;
} Timeline;

static void
timeline_forget (Timeline *self)
{
  g_clear_pointer (&self->view.scene, rostrum_scene_unref);
  g_clear_pointer (&self->legend, rostrum_scene_unref);
  g_clear_pointer (&self->view.caption, g_free);
}

static RostrumScene *
timeline_build (Timeline *self, double width)
{
  timeline_forget (self);
  self->base.options.width_px = width;
  self->base.state->view = ROSTRUM_VIEW_TIMELINE;
  scene_fixture_update (&self->base);
  rostrum_timeline_view_build (&self->base.context, &self->view);
  self->legend = rostrum_timeline_legend_build (&self->base.context, &self->view.shown, width);
  return self->view.scene;
}

static void
timeline_init (Timeline *self, RostrumDebate *debate)
{
  *self = (Timeline){ 0 };
  scene_fixture_init (&self->base, debate);
}

static void
timeline_clear (Timeline *self)
{
  timeline_forget (self);
  scene_fixture_clear (&self->base);
}

static gboolean
overlap (const RostrumWorldRect *a, const RostrumWorldRect *b)
{
  RostrumWorldRect smaller = rostrum_world_rect_grow (a, -0.01);

  return rostrum_world_rect_intersects (&smaller, b);
}

/* No word stands on another or leaves the picture: neither labels of events nor of the axis nor names. */
static void
assert_texts_apart (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint32 i = 0; i < n; i++) {
    const RostrumWorldRect *r = &items[i].rect;

    g_assert_true (isfinite (r->x) && isfinite (r->y) && isfinite (r->width) && isfinite (r->height));
    if (items[i].type != ROSTRUM_ITEM_TEXT)
      continue;
    if (r->x < bounds.x - 0.01 || r->x + r->width > bounds.x + bounds.width + 0.01)
      g_error ("“%s” leaves the picture: %.1f %.1f", items[i].text, r->x, r->x + r->width);
    g_ptr_array_add (texts, (gpointer) &items[i]);
  }
  for (guint i = 0; i < texts->len; i++)
    for (guint k = i + 1; k < texts->len; k++) {
      const RostrumItem *a = g_ptr_array_index (texts, i), *b = g_ptr_array_index (texts, k);

      if (overlap (&a->rect, &b->rect))
        g_error ("“%s” and “%s” overlap", a->text, b->text);
    }
}

/* Each statement that the filter leaves, whatever its date, is in exactly one mark, which a click hits and a reader hears of. */
static void
assert_marks (Timeline *self)
{
  RostrumScene *scene = self->view.scene;
  const RostrumDebate *debate = self->base.debate;
  g_autoptr (RostrumFilter) filter = rostrum_filter_copy (self->base.state->filter);
  g_autoptr (RostrumVisible) all = NULL;
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);

  filter->from = filter->to = ROSTRUM_DATE_NONE;
  all = rostrum_visible_new (debate, filter);
  for (guint32 i = 0; i < debate->n_statements; i++) {
    guint32 n;

    rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_STATEMENT, i), &n);
    g_assert_cmpuint (n, ==, rostrum_bits_get (all->statements, i) ? 1 : 0);
  }
  for (guint32 i = 0; i < debate->n_events; i++)
    scene_target_of (scene, rostrum_ref (ROSTRUM_KIND_EVENT, i));
  for (guint32 t = 0; t < n_targets; t++) {
    g_assert_true (targets[t].name != NULL && *targets[t].name != '\0');
    if (!targets[t].is_edge)
      g_assert_cmpuint (rostrum_scene_pick (scene, targets[t].centre, 0.0), ==, t);
  }
}

/* Marks of statements do not lie on each other. */
static void
assert_marks_apart (RostrumScene *scene)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = i + 1; k < n; k++)
      if (targets[i].ref.kind == ROSTRUM_KIND_STATEMENT && targets[k].ref.kind == ROSTRUM_KIND_STATEMENT &&
          overlap (&targets[i].bounds, &targets[k].bounds))
        g_error ("“%s” and “%s” overlap", targets[i].name, targets[k].name);
}

static void
assert_good (Timeline *self)
{
  static const double widths[] = { 360, 500, 700, 1000, 1600 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++) {
    timeline_build (self, widths[w]);
    assert_texts_apart (self->view.scene);
    assert_marks (self);
    assert_marks_apart (self->view.scene);
    g_assert_cmpfloat (rostrum_scene_get_bounds (self->view.scene).width, ==, widths[w]);
  }
}

static RostrumDate
date_of (const char *text)
{
  RostrumDate date = ROSTRUM_DATE_NONE;

  g_assert_true (rostrum_date_parse (text, &date));
  return date;
}

static void
test_everything_has_its_place (void)
{
  Timeline timeline;

  timeline_init (&timeline, rostrum_fixture_debate ());
  assert_good (&timeline);
  scene_fixture_use_real_text (&timeline.base, 2.0);
  assert_good (&timeline);
  timeline.base.state->filter->featured_only = TRUE;
  timeline.base.state->filter->from = date_of ("2025-01-20");
  assert_good (&timeline);
  timeline_clear (&timeline);
}

/* A debate of one speaker and @n statements, one every @step days, on one position. */
static RostrumDebate *
make_long_debate (guint n, guint step, guint n_events)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  RostrumSpeaker speaker = { .id = "ann", .name = "Ann Example" };
  RostrumPosition yes = { .id = "yes", .label = "Yes", .claim = "It is so.", .topic = ROSTRUM_NONE };

  builder->head.title = "A long quarrel";
  g_array_append_val (builder->speakers, speaker);
  g_array_append_val (builder->positions, yes);
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i);
    RostrumStatement statement;

    rostrum_statement_init (&statement);
    statement.id = rostrum_debate_builder_string (builder, id, -1);
    statement.speaker = 0;
    statement.position = 0;
    statement.stance = 1 + (RostrumStance) (i * 4 / n);
    statement.summary = "Says something.";
    statement.date = rostrum_date_from_day (700000 + i * step);
    g_array_append_val (builder->statements, statement);
  }
  for (guint i = 0; i < n_events; i++) {
    g_autofree char *id = g_strdup_printf ("e%u", i);
    RostrumEvent event = { .source = ROSTRUM_NONE };

    event.id = rostrum_debate_builder_string (builder, id, -1);
    event.label =
        "Something happens that takes a good many words to be told, and more of them than there is room for";
    event.date = rostrum_date_from_day (700000 + i);
    g_array_append_val (builder->events, event);
  }
  return rostrum_debate_builder_end (builder);
}

/* Two events in months of which only the second's bar has room for its words. */
static RostrumDebate *
make_month_debate (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  RostrumSpeaker speaker = { .id = "ann", .name = "Ann Example" };
  RostrumPosition yes = { .id = "yes", .label = "Yes", .claim = "It is so.", .topic = ROSTRUM_NONE };
  RostrumEvent events[2] = {
    { .id = "long", .label = "Something that takes more words than a month", .date = { 2025, 1, 0 } },
    { .id = "short", .label = "Brief", .date = { 2025, 2, 0 } },
  };
  RostrumStatement statement;

  builder->head.title = "Months";
  g_array_append_val (builder->speakers, speaker);
  g_array_append_val (builder->positions, yes);
  rostrum_statement_init (&statement);
  statement.id = "s";
  statement.speaker = statement.position = 0;
  statement.stance = ROSTRUM_STANCE_SUPPORTS;
  statement.summary = "Says something.";
  statement.date = (RostrumDate){ 2025, 4, 1 };
  g_array_append_val (builder->statements, statement);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    events[i].source = ROSTRUM_NONE;
  g_array_append_vals (builder->events, events, G_N_ELEMENTS (events));
  return rostrum_debate_builder_end (builder);
}

/* Whether @text has a ground of the canvas's colour that is drawn between it and the outline of its bar. */
static gboolean
has_ground (RostrumScene *scene, const char *text, RostrumColor canvas)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  gboolean outlined = FALSE, interrupted = FALSE;
  guint32 words = 0;

  while (words < n && (items[words].type != ROSTRUM_ITEM_TEXT || strcmp (items[words].text, text) != 0))
    words++;
  g_assert_cmpuint (words, <, n);
  for (guint32 i = 0; i < words; i++) {
    const RostrumItem *item = &items[i];

    if (item->type != ROSTRUM_ITEM_RECT || item->target != items[words].target)
      continue;
    outlined |= item->stroke_width > 0.0 && item->stroke.alpha > 0.0;
    interrupted |= outlined && memcmp (&item->fill, &canvas, sizeof canvas) == 0 &&
                   item->rect.x <= items[words].rect.x &&
                   item->rect.x + item->rect.width >= items[words].rect.x + items[words].rect.width;
  }
  g_assert_true (outlined);
  return interrupted;
}

/* High contrast outlines what is known to the month only; the outline's end does not run through letters. */
static void
test_words_interrupt_an_outline (void)
{
  Timeline timeline;
  RostrumScene *scene;

  timeline_init (&timeline, make_month_debate ());
  timeline.base.options.theme = ROSTRUM_THEME_LIGHT_CONTRAST;
  scene = timeline_build (&timeline, 1000);
  g_assert_true (has_ground (scene, "Something that takes more words than a month",
                             timeline.base.context.style->canvas));
  g_assert_false (has_ground (scene, "Brief", timeline.base.context.style->canvas));
  timeline_clear (&timeline);
}

static void
test_many_events (void)
{
  Timeline timeline;

  timeline_init (&timeline, make_long_debate (30, 1, 60));
  assert_good (&timeline);
  timeline_clear (&timeline);
}

static void
test_many_statements_are_counted (void)
{
  static const guint steps[] = { 0, 1, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    Timeline timeline;
    guint32 n_items, n_targets;

    timeline_init (&timeline, make_long_debate (50000, steps[i], 0));
    timeline_build (&timeline, 1000);
    assert_marks (&timeline);
    assert_texts_apart (timeline.view.scene);
    rostrum_scene_get_items (timeline.view.scene, &n_items);
    rostrum_scene_get_targets (timeline.view.scene, &n_targets);
    g_assert_cmpuint (n_items, <, 2000);
    g_assert_cmpuint (n_targets, <, 200);
    timeline_clear (&timeline);
  }
}

static guint
count_edges (RostrumScene *scene)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);
  guint edges = 0;

  for (guint32 i = 0; i < n; i++)
    edges += targets[i].is_edge;
  return edges;
}

static void
test_changed_stance_is_an_arrow (void)
{
  Timeline timeline;
  guint32 n_targets, n_related;
  const RostrumTarget *targets;

  timeline_init (&timeline, make_long_debate (8, 20, 0));
  timeline_build (&timeline, 800);
  g_assert_cmpuint (count_edges (timeline.view.scene), ==, 2);
  g_assert_nonnull (strstr (timeline.view.caption, "2 changed stances are drawn as arrows."));
  targets = rostrum_scene_get_targets (timeline.view.scene, &n_targets);
  for (guint32 i = 0; i < n_targets; i++)
    if (targets[i].is_edge) {
      g_assert_true (rostrum_ref_equal (targets[i].ref, rostrum_ref_edge (0, 0)));
      g_assert_cmpuint (rostrum_scene_pick (timeline.view.scene, targets[i].centre, 8.0), ==, i);
      /* It stays in its speaker's lane, below the axis and its density. */
      g_assert_cmpfloat (targets[i].bounds.y, >, timeline.view.plot.strip_bottom);
      rostrum_scene_related (timeline.view.scene, i, &n_related);
      g_assert_cmpuint (n_related, ==, 3);
    }
  g_assert_cmpstr (targets[n_targets - 2].name, ==,
                   "Ann Example changed from “leans to support” to “mixed” on “Yes”");
  timeline_clear (&timeline);
}

static gboolean
explains (RostrumScene *legend, const char *words)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (legend, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT && strcmp (items[i].text, words) == 0)
      return TRUE;
  return FALSE;
}

/* A block of dots of one day has a frame, which the legend explains only where there is one. */
static void
test_frame_is_explained (void)
{
  Timeline timeline;

  timeline_init (&timeline, make_long_debate (60, 0, 1));
  timeline_build (&timeline, 800);
  g_assert_true (timeline.view.shown.tray);
  g_assert_true (explains (timeline.legend, "framed: all on one day"));
  timeline_clear (&timeline);
  timeline_init (&timeline, make_long_debate (8, 20, 0));
  timeline_build (&timeline, 800);
  g_assert_false (timeline.view.shown.tray);
  g_assert_false (explains (timeline.legend, "framed: all on one day"));
  timeline_clear (&timeline);
}

/* What a selection elsewhere lights here. */
static void
test_selection_finds_marks (void)
{
  Timeline timeline;
  const RostrumDebate *debate;
  RostrumScene *scene;

  timeline_init (&timeline, rostrum_fixture_debate ());
  debate = timeline.base.debate;
  scene = timeline_build (&timeline, 900);
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *s = &debate->statements[i];
    guint32 mark = scene_target_of (scene, rostrum_ref (ROSTRUM_KIND_STATEMENT, i));
    const RostrumRef refs[] = { rostrum_ref (ROSTRUM_KIND_SPEAKER, s->speaker),
                                rostrum_ref (ROSTRUM_KIND_POSITION, s->position),
                                rostrum_ref_edge (s->speaker, s->position),
                                rostrum_ref (ROSTRUM_KIND_SOURCE, s->source) };

    for (guint r = 0; r < G_N_ELEMENTS (refs); r++) {
      guint32 n;
      const guint32 *found = rostrum_scene_find (scene, refs[r], &n);
      gboolean has = FALSE;

      for (guint32 k = 0; k < n; k++)
        has |= found[k] == mark;
      g_assert_true (has || refs[r].index == ROSTRUM_NONE || s->position == ROSTRUM_NONE);
    }
  }
  timeline_clear (&timeline);
}

/* Choosing dates dims what is outside, but moves nothing: the axis does not shrink to what was chosen. */
static void
test_dates_dim_and_do_not_move (void)
{
  Timeline timeline;
  RostrumTimePlot before;
  guint32 n_before, n_after;

  timeline_init (&timeline, rostrum_fixture_debate ());
  rostrum_scene_get_targets (timeline_build (&timeline, 900), &n_before);
  before = timeline.view.plot;
  timeline.base.state->filter->from = date_of ("2025-01-27");
  timeline.base.state->filter->to = date_of ("2025-01-28");
  rostrum_scene_get_targets (timeline_build (&timeline, 900), &n_after);
  g_assert_cmpuint (n_before, ==, n_after);
  g_assert_cmpfloat (before.area.y, ==, timeline.view.plot.area.y);
  g_assert_cmpuint (before.axis.n_parts, ==, timeline.view.plot.axis.n_parts);
  for (guint i = 0; i < before.axis.n_parts; i++) {
    g_assert_cmpfloat (before.axis.parts[i].from_day, ==, timeline.view.plot.axis.parts[i].from_day);
    g_assert_cmpfloat (before.axis.parts[i].to_world, ==, timeline.view.plot.axis.parts[i].to_world);
  }
  assert_marks (&timeline);
  timeline_clear (&timeline);
}

/* What the dates leave is counted, and no lane, event or day outside of them. */
static void
test_caption_of_dates (void)
{
  Timeline timeline;

  timeline_init (&timeline, rostrum_fixture_debate ());
  timeline_build (&timeline, 900);
  g_assert_true (g_str_has_prefix (timeline.view.caption,
                                   "16 statements by 9 speakers, with 3 events, 1 Jan 2025 to 3 Feb 2025."));
  timeline.base.state->filter->from = date_of ("2025-01-27");
  timeline.base.state->filter->to = date_of ("2025-01-28");
  timeline_build (&timeline, 900);
  g_assert_cmpstr (
      timeline.view.caption, ==,
      "4 of 16 statements by 4 of 9 speakers, with 1 of 3 events, 27 Jan 2025 to 28 Jan 2025. 1 changed "
      "stance is drawn as an arrow. 1 statement has no date.");
  timeline.base.state->filter->to = ROSTRUM_DATE_NONE;
  timeline_build (&timeline, 900);
  g_assert_nonnull (strstr (timeline.view.caption, ", from 27 Jan 2025 on."));
  timeline_clear (&timeline);
}

static void
test_nothing_to_show (void)
{
  Timeline timeline;
  RostrumDebate *debate = make_long_debate (1, 1, 0);

  timeline_init (&timeline, debate);
  rostrum_filter_set_hidden (timeline.base.state->filter, debate, ROSTRUM_KIND_SPEAKER, 0, TRUE);
  timeline_build (&timeline, 600);
  g_assert_true (timeline.view.empty);
  g_assert_cmpuint (timeline.view.plot.axis.n_parts, ==, 0);
  g_assert_cmpstr (timeline.view.caption, ==, "There is nothing to draw.");
  timeline_clear (&timeline);
}

static void
test_band_says_its_dates (void)
{
  Timeline timeline;
  g_autoptr (RostrumScene) band = NULL;
  guint32 first, last, n;
  const RostrumItem *items;

  timeline_init (&timeline, make_long_debate (10, 10, 0));
  timeline_build (&timeline, 600);
  g_assert_true (rostrum_time_axis_get_days (&timeline.view.plot.axis, &first, &last));
  band = rostrum_time_plot_build_band (&timeline.view.plot, rostrum_style_get (ROSTRUM_THEME_DARK), NULL,
                                       first + 1, first + 3);
  items = rostrum_scene_get_items (band, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat_with_epsilon (items[0].rect.x,
                                  rostrum_time_axis_to_world (&timeline.view.plot.axis, first + 1), 1e-6);
  g_assert_cmpfloat_with_epsilon (items[0].rect.x + items[0].rect.width,
                                  rostrum_time_axis_to_world (&timeline.view.plot.axis, first + 4), 1e-6);
  g_assert_nonnull (strstr (items[2].text, " to "));
  timeline_clear (&timeline);
}

static void
test_golden (void)
{
  Timeline timeline;

  timeline_init (&timeline, rostrum_fixture_debate ());
  timeline_build (&timeline, 900);
  scene_assert_golden (timeline.view.scene, "timeline-all.txt");
  timeline.base.options.theme = ROSTRUM_THEME_DARK;
  timeline.base.state->filter->from = date_of ("2025-01-25");
  timeline_build (&timeline, 420);
  scene_assert_golden (timeline.view.scene, "timeline-narrow-dates.txt");
  timeline_clear (&timeline);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-view/everything-has-its-place", test_everything_has_its_place);
  g_test_add_func ("/timeline-view/many-events", test_many_events);
  g_test_add_func ("/timeline-view/many-statements-are-counted", test_many_statements_are_counted);
  g_test_add_func ("/timeline-view/changed-stance-is-an-arrow", test_changed_stance_is_an_arrow);
  g_test_add_func ("/timeline-view/selection-finds-marks", test_selection_finds_marks);
  g_test_add_func ("/timeline-view/dates-dim-and-do-not-move", test_dates_dim_and_do_not_move);
  g_test_add_func ("/timeline-view/frame-is-explained", test_frame_is_explained);
  g_test_add_func ("/timeline-view/words-interrupt-an-outline", test_words_interrupt_an_outline);
  g_test_add_func ("/timeline-view/nothing-to-show", test_nothing_to_show);
  g_test_add_func ("/timeline-view/caption-of-dates", test_caption_of_dates);
  g_test_add_func ("/timeline-view/band-says-its-dates", test_band_says_its_dates);
  g_test_add_func ("/timeline-view/golden", test_golden);
  return g_test_run ();
}
