/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart as a picture: goldens as text, and what must hold whatever is in the debate. */
#include "scene/rostrum-costs.h"

#include "rostrum-fixture.h"

#include <math.h>
#include <string.h>

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumVisible *visible;
  RostrumPictureOptions options;
  RostrumText *text;
  RostrumViewContext context;
} Chart;

static void
chart_init (Chart *self, RostrumDebate *debate)
{
  *self = (Chart){ .debate = debate };
  self->state = rostrum_view_state_new (debate);
  self->state->view = ROSTRUM_VIEW_COSTS;
  self->visible = rostrum_visible_new (debate, self->state->filter);
  self->options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
}

static void
chart_clear (Chart *self)
{
  rostrum_view_state_free (self->state);
  rostrum_visible_free (self->visible);
  rostrum_debate_unref (self->debate);
}

/* @scale 0: fake metrics. */
static RostrumScene *
chart_build (Chart *self, double width, double scale)
{
  RostrumScene *scene;

  self->options.width_px = width;
  self->text = scale > 0.0 ? rostrum_text_new (NULL, scale) : rostrum_text_new_fake ();
  self->context =
      (RostrumViewContext){ self->debate,   self->state, self->visible,
                            &self->options, self->text,  rostrum_style_get (self->options.theme) };
  scene = rostrum_costs_view_build (&self->context);
  rostrum_text_free (self->text);
  return scene;
}

static gboolean
overlap (const RostrumWorldRect *a, const RostrumWorldRect *b)
{
  RostrumWorldRect smaller = rostrum_world_rect_grow (a, -0.01);

  return rostrum_world_rect_intersects (&smaller, b);
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const RostrumItem *const *one = a, *const *two = b;

  return ((*one)->rect.y > (*two)->rect.y) - ((*one)->rect.y < (*two)->rect.y);
}

/* Nobody has to scroll far for the labels of the axis. */
static void
assert_labels_near (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  double last = 0.0;

  for (guint32 i = 0; i < n; i++)
    if (items[i].layer == ROSTRUM_LAYER_FRAME && items[i].align == ROSTRUM_ALIGN_MIDDLE) {
      g_assert_cmpfloat (items[i].rect.y - last, <, 900.0);
      last = items[i].rect.y;
    }
}

static void
assert_texts_apart (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT)
      g_ptr_array_add (texts, (gpointer) &items[i]);
  g_ptr_array_sort (texts, compare_tops);
  for (guint i = 0; i < texts->len; i++) {
    const RostrumItem *a = g_ptr_array_index (texts, i);

    for (guint k = i + 1; k < texts->len; k++) {
      const RostrumItem *b = g_ptr_array_index (texts, k);

      if (b->rect.y >= a->rect.y + a->rect.height)
        break;
      if (overlap (&a->rect, &b->rect))
        g_error ("“%s” and “%s” overlap", a->text, b->text);
    }
  }
}

static void
assert_inside (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);

  for (guint32 i = 0; i < n; i++) {
    const RostrumWorldRect *r = &items[i].rect;

    g_assert_true (isfinite (r->x) && isfinite (r->y) && isfinite (r->width) && isfinite (r->height));
    if (r->x < bounds.x - 0.01 || r->y < bounds.y - 0.01 ||
        r->x + r->width > bounds.x + bounds.width + 0.01 ||
        r->y + r->height > bounds.y + bounds.height + 0.01)
      g_error ("item %u (%s) leaves the picture: %.1f %.1f %.1f %.1f", i, items[i].text, r->x, r->y, r->width,
               r->height);
  }
}

static gboolean
is_figure (const RostrumItem *item, double scale)
{
  return item->type == ROSTRUM_ITEM_TEXT && item->font.bold &&
         fabs (item->font.size_px - 13.0 * scale) < 0.01;
}

/* A mark on the axis: not the disc, not the outline, not a word. */
static gboolean
is_glyph (const RostrumItem *item, double scale)
{
  if (item->type == ROSTRUM_ITEM_TEXT || item->role == ROSTRUM_ROLE_OUTLINE)
    return FALSE;
  return item->type != ROSTRUM_ITEM_ELLIPSE || item->rect.width < 15.0 * scale;
}

static void
assert_rows (Chart *chart, RostrumScene *scene, double scale)
{
  guint32 n_items, n_targets;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n_items);
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);

  g_assert_cmpuint (n_targets, ==, chart->visible->n_estimates);
  for (guint32 t = 0; t < n_targets; t++) {
    guint32 n;
    const guint32 *own = rostrum_scene_items_of (scene, t, &n);
    guint glyphs = 0;

    g_assert_cmpuint (rostrum_scene_pick (scene, targets[t].centre, 0.0), ==, t);
    g_assert_true (targets[t].name != NULL && *targets[t].name != '\0');
    for (guint32 i = 0; i < n; i++) {
      glyphs += is_glyph (&items[own[i]], scale);
      for (guint32 k = 0; k < n; k++)
        if (is_figure (&items[own[i]], scale) && is_glyph (&items[own[k]], scale))
          g_assert_false (overlap (&items[own[i]].rect, &items[own[k]].rect));
    }
    g_assert_cmpuint (glyphs, >=, 1);
  }
  for (guint32 i = 0; i < chart->debate->n_estimates; i++) {
    guint32 n;
    const guint32 *found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_ESTIMATE, i), &n);

    g_assert_cmpuint (n, ==, rostrum_bits_get (chart->visible->estimates, i) ? 1 : 0);
    if (n == 1)
      g_assert_cmpuint (targets[found[0]].ref.index, ==, i);
  }
}

static void
assert_good (Chart *chart, double width, double scale)
{
  g_autoptr (RostrumScene) scene = chart_build (chart, width, scale);

  assert_texts_apart (scene);
  assert_inside (scene);
  assert_rows (chart, scene, scale > 0.0 ? scale : 1.0);
  g_assert_cmpfloat (rostrum_scene_get_bounds (scene).width, ==, width);
}

static void
assert_good_everywhere (Chart *chart)
{
  static const double widths[] = { 360, 500, 700, 1000, 1600 };
  static const double scales[] = { 0, 1, 2 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (int axis = 0; axis < ROSTRUM_N_AXES; axis++) {
        chart->state->axis = axis;
        assert_good (chart, widths[w], scales[s]);
      }
}

static void
test_layout (void)
{
  Chart chart;

  chart_init (&chart, rostrum_fixture_debate ());
  assert_good_everywhere (&chart);
  chart.state->scope = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_SCOPE, "chips");
  chart.options.theme = ROSTRUM_THEME_DARK_CONTRAST;
  assert_good_everywhere (&chart);
  chart.state->other_scope = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_SCOPE, "final-run");
  assert_good_everywhere (&chart);
  for (int grouping = 0; grouping < ROSTRUM_N_GROUPINGS; grouping++) {
    chart.state->grouping = grouping;
    assert_good (&chart, 700, 1);
  }
  chart.state->grouping = ROSTRUM_GROUP_SCOPE;
  chart.options.framed = TRUE;
  assert_good_everywhere (&chart);
  chart_clear (&chart);
}

static const char *const nasty_numbers[] = { "0", "1e-12", "1e30", "5.576e6", "0.5", "999999999999999999" };

static RostrumFigure
figure_of (const char *text)
{
  RostrumFigure figure = { .text = text };

  g_assert_true (rostrum_amount_parse (text, &figure.amount, NULL));
  return figure;
}

/* Every shape of figure with every nasty number, in few scopes, with long and right-to-left words. */
static RostrumDebate *
nasty_debate (guint n_estimates)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autofree char *word = g_strnfill (300, 'W');
  const char *unbroken = rostrum_debate_builder_string (builder, word, -1);
  const char *labels[] = { unbroken, "שלום עולם של מחירים וסכומים", "short", "two\nlines\tand a tab", "" };
  guint n_fixture = builder->estimates->len;

  for (guint i = n_fixture; i < n_estimates; i++) {
    RostrumEstimate estimate = g_array_index (builder->estimates, RostrumEstimate, i % n_fixture);
    const char *a = nasty_numbers[i % 6], *b = nasty_numbers[i / 6 % 6];
    g_autofree char *id = g_strdup_printf ("nasty-%u", i);

    estimate.id = rostrum_debate_builder_string (builder, id, -1);
    estimate.label = labels[i % 5];
    estimate.subject = labels[i / 5 % 5];
    estimate.low = i & 1 ? figure_of (a) : (RostrumFigure){ 0 };
    estimate.high = i & 2 ? figure_of (b) : (RostrumFigure){ 0 };
    estimate.best = i & 4 || !(i & 3) ? figure_of (a) : (RostrumFigure){ 0 };
    estimate.verbal = i % 7 == 0 ? labels[i % 4] : NULL;
    estimate.hedge = i % ROSTRUM_N_HEDGES;
    estimate.echoes = i % 3 == 0 ? i - 1 : ROSTRUM_NONE;
    g_array_append_val (builder->estimates, estimate);
  }
  return rostrum_debate_builder_end (builder);
}

static void
test_nasty (void)
{
  Chart chart;
  g_autoptr (RostrumScene) scene = NULL;

  chart_init (&chart, nasty_debate (400));
  scene = chart_build (&chart, 1000, 0);
  assert_labels_near (scene);
  for (int sort = 0; sort < ROSTRUM_N_SORTS; sort++) {
    chart.state->sort = sort;
    assert_good (&chart, 360, 0);
    assert_good (&chart, 1000, 0);
  }
  chart.state->axis = ROSTRUM_AXIS_LINEAR;
  assert_good (&chart, 500, 2);
  chart.state->axis = ROSTRUM_AXIS_LOG;
  assert_good (&chart, 700, 1);
  chart.state->scope = 0;
  assert_good (&chart, 700, 1);
  assert_good (&chart, 1000, 2);
  chart_clear (&chart);
}

static void
test_one_of_each (void)
{
  for (guint kind = 0; kind < 8; kind++)
    for (guint number = 0; number < G_N_ELEMENTS (nasty_numbers); number++) {
      RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
      RostrumEstimate estimate;
      Chart chart;

      builder->head.title = "One";
      rostrum_estimate_init (&estimate);
      estimate.id = "one";
      estimate.label = "the only one";
      estimate.unit = "USD";
      estimate.derived_by_editor = TRUE;
      if (kind & 1 || kind == 0)
        estimate.best = figure_of (nasty_numbers[number]);
      if (kind & 2)
        estimate.low = figure_of (nasty_numbers[number]);
      if (kind & 4)
        estimate.high = figure_of (nasty_numbers[(number + kind) % 6]);
      g_array_append_val (builder->estimates, estimate);
      chart_init (&chart, rostrum_debate_builder_end (builder));
      for (int axis = 0; axis < ROSTRUM_N_AXES; axis++) {
        chart.state->axis = axis;
        assert_good (&chart, 360, 0);
        assert_good (&chart, 1000, 0);
      }
      chart_clear (&chart);
    }
}

static void
test_empty (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) filtered = NULL;
  Chart chart;
  guint32 n;

  builder->head.title = "Nothing";
  chart_init (&chart, rostrum_debate_builder_end (builder));
  assert_good_everywhere (&chart);
  scene = chart_build (&chart, 500, 0);
  g_assert_cmpstr (rostrum_scene_get_title (scene), ==, "This debate has no figures");
  rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, >=, 2);
  chart_clear (&chart);

  chart_init (&chart, rostrum_fixture_debate ());
  for (guint32 i = 0; i < chart.debate->n_estimates; i++)
    rostrum_bits_set (chart.visible->estimates, i, FALSE);
  chart.visible->n_estimates = 0;
  filtered = chart_build (&chart, 500, 0);
  g_assert_cmpstr (rostrum_scene_get_title (filtered), ==, "No figure is shown");
  rostrum_scene_get_items (filtered, &n);
  g_assert_cmpuint (n, >=, 2);
  chart_clear (&chart);
}

/* The colour of the first glyph of an estimate's row. */
static RostrumColor
glyph_color (RostrumScene *scene, guint32 estimate)
{
  guint32 n, n_items;
  guint32 target = *rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_ESTIMATE, estimate), &n);
  const RostrumItem *items = rostrum_scene_get_items (scene, &n_items);
  const guint32 *own = rostrum_scene_items_of (scene, target, &n);

  for (guint32 i = 0; i < n; i++)
    if (is_glyph (&items[own[i]], 1.0))
      return items[own[i]].stroke.alpha > 0.0 ? items[own[i]].stroke : items[own[i]].fill;
  g_assert_not_reached ();
}

static gboolean
is_colorless (RostrumColor color)
{
  return color.red == color.green && color.green == color.blue;
}

static void
test_like_for_like (void)
{
  Chart chart;
  g_autoptr (RostrumScene) all = NULL;
  g_autoptr (RostrumScene) chips = NULL;
  const RostrumTarget *targets;
  const RostrumItem *items;
  guint32 mostaque, sacks, n, n_items;

  chart_init (&chart, rostrum_fixture_debate ());
  mostaque = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_ESTIMATE, "e-mostaque");
  sacks = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_ESTIMATE, "e-sacks");
  all = chart_build (&chart, 1000, 0);
  chart.state->scope = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_SCOPE, "chips");
  chips = chart_build (&chart, 1000, 0);

  g_assert_false (is_colorless (glyph_color (all, mostaque)));
  g_assert_false (is_colorless (glyph_color (all, sacks)));
  g_assert_true (is_colorless (glyph_color (chips, mostaque)));
  g_assert_false (is_colorless (glyph_color (chips, sacks)));

  targets = rostrum_scene_get_targets (chips, &n);
  for (guint32 i = 0; i < n; i++) {
    gboolean compares = chart.debate->estimates[targets[i].ref.index].scope == chart.state->scope;

    /* The reason is spoken, and told on hovering. */
    g_assert_cmpint (compares, ==,
                     strstr (targets[i].tip, ", not “") == NULL &&
                         strstr (targets[i].tip, "Does not say") == NULL);
    g_assert_cmpint (compares, ==,
                     strstr (targets[i].description, ", not “") == NULL &&
                         strstr (targets[i].description, "Does not say") == NULL);
  }
  items = rostrum_scene_get_items (chips, &n_items);
  for (guint32 i = 0; i < n_items; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT)
      g_assert_cmpfloat (rostrum_color_contrast (items[i].fill, items[i].on), >=, 4.5);
  chart_clear (&chart);
}

static guint
count_found (RostrumScene *scene, RostrumRef ref)
{
  guint32 n;

  rostrum_scene_find (scene, ref, &n);
  return n;
}

static gboolean
are_related (RostrumScene *scene, guint32 a, guint32 b)
{
  guint32 n;
  guint32 one = *rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_ESTIMATE, a), &n);
  guint32 two = *rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_ESTIMATE, b), &n);
  const guint32 *related = rostrum_scene_related (scene, one, &n);

  for (guint32 i = 0; i < n; i++)
    if (related[i] == two)
      return TRUE;
  return FALSE;
}

static void
test_links (void)
{
  Chart chart;
  g_autoptr (RostrumScene) scene = NULL;
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumDebate *d;

  /* Amodei repeats Sacks: an echo that no common speaker explains. */
  g_array_index (builder->estimates, RostrumEstimate, 8).echoes = 7;
  chart_init (&chart, rostrum_debate_builder_end (builder));
  d = chart.debate;
  scene = chart_build (&chart, 1000, 0);
#define FIND(kind, id) rostrum_fixture_find (d, ROSTRUM_KIND_##kind, id)
#define FOUND(kind, id) count_found (scene, rostrum_ref (ROSTRUM_KIND_##kind, FIND (kind, id)))
  g_assert_cmpuint (FOUND (SPEAKER, "amodei"), ==, 3);
  g_assert_cmpuint (FOUND (SPEAKER, "wang"), ==, 1); /* not our arithmetic with his chips */
  g_assert_cmpuint (FOUND (POSITION, "chips"), ==, 3);
  g_assert_cmpuint (FOUND (SCOPE, "chips"), ==, 4);
  g_assert_true (are_related (scene, FIND (ESTIMATE, "e-sonnet"), FIND (ESTIMATE, "e-rate")));
  g_assert_true (are_related (scene, FIND (ESTIMATE, "e-amodei"), FIND (ESTIMATE, "e-sacks")));
  g_assert_false (are_related (scene, FIND (ESTIMATE, "e-wang-gpus"), FIND (ESTIMATE, "e-editor")));
#undef FIND
#undef FOUND
  chart_clear (&chart);
}

/* The first line that differs says more than the whole. */
static void
assert_same_lines (const char *dump, const char *golden, const char *name)
{
  g_auto (GStrv) now = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) then = g_strsplit (golden, "\n", -1);

  for (guint i = 0; now[i] != NULL && then[i] != NULL; i++)
    if (!g_str_equal (now[i], then[i]))
      g_error ("%s:%u: “%s” was “%s”; if that is meant, run with ROSTRUM_UPDATE_GOLDEN=1", name, i + 1,
               now[i], then[i]);
  g_assert_cmpuint (g_strv_length (now), ==, g_strv_length (then));
}

static void
assert_golden (RostrumScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *dump = rostrum_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("ROSTRUM_UPDATE_GOLDEN") != NULL) {
    g_file_set_contents (path, dump, -1, &error);
    g_assert_no_error (error);
  }
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  assert_same_lines (dump, golden, name);
}

static void
test_golden (void)
{
  Chart chart;
  g_autoptr (RostrumScene) wide = NULL;
  g_autoptr (RostrumScene) narrow = NULL;

  chart_init (&chart, rostrum_fixture_debate ());
  wide = chart_build (&chart, 1000, 0);
  assert_golden (wide, "costs-all.txt");
  chart.state->scope = rostrum_fixture_find (chart.debate, ROSTRUM_KIND_SCOPE, "chips");
  chart.state->axis = ROSTRUM_AXIS_LINEAR;
  chart.state->sort = ROSTRUM_SORT_AMOUNT;
  chart.options.theme = ROSTRUM_THEME_DARK;
  narrow = chart_build (&chart, 420, 0);
  assert_golden (narrow, "costs-chips-linear.txt");
  chart_clear (&chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costs-view/layout", test_layout);
  g_test_add_func ("/costs-view/nasty", test_nasty);
  g_test_add_func ("/costs-view/one", test_one_of_each);
  g_test_add_func ("/costs-view/empty", test_empty);
  g_test_add_func ("/costs-view/like-for-like", test_like_for_like);
  g_test_add_func ("/costs-view/links", test_links);
  g_test_add_func ("/costs-view/golden", test_golden);
  return g_test_run ();
}
