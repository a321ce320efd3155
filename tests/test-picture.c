/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-picture.h"

#include "rostrum-scene-fixture.h"

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumPictureOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->debate = rostrum_fixture_debate ();
  fixture->state = rostrum_view_state_new (fixture->debate);
  fixture->options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rostrum_view_state_free (fixture->state);
  rostrum_debate_unref (fixture->debate);
}

static RostrumPicture *
make (Fixture *fixture, RostrumPicture *previous)
{
  return rostrum_picture_new (fixture->debate, fixture->state, &fixture->options, previous);
}

static gboolean
same (RostrumPicture *a, RostrumPicture *b)
{
  return rostrum_scene_equal (rostrum_picture_get_scene (a), rostrum_picture_get_scene (b));
}

static guint32
count_targets (RostrumPicture *picture)
{
  guint32 n;

  rostrum_scene_get_targets (rostrum_picture_get_scene (picture), &n);
  return n;
}

static void
test_deterministic (Fixture *fixture, gconstpointer data)
{
  for (int view = 0; view < ROSTRUM_N_VIEWS; view++) {
    g_autoptr (RostrumPicture) one = NULL;
    g_autoptr (RostrumPicture) two = NULL;

    fixture->state->view = view;
    one = make (fixture, NULL);
    two = make (fixture, NULL);
    g_assert_true (same (one, two));
    g_assert_cmpint (rostrum_picture_get_view (one), ==, view);
    g_assert_true (rostrum_ref_equal (rostrum_picture_get_focus (one), fixture->state->focus));
    g_assert_cmpuint (rostrum_picture_get_scope (one), ==, fixture->state->scope);
    g_assert_cmpint ((int) strlen (rostrum_picture_get_caption (one)), >, 10);
    g_assert_false (rostrum_picture_is_empty (one));
  }
}

/* With the picture before it is the same as without, whatever changed between them. */
static void
test_previous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) before = make (fixture, NULL);

  for (int change = 0; change < 12; change++) {
    g_autoptr (RostrumPicture) fresh = NULL;
    g_autoptr (RostrumPicture) followed = NULL;
    RostrumPin pin = { rostrum_ref (ROSTRUM_KIND_SPEAKER, 1), 300.0, 300.0 };

    switch (change) {
    case 0:
      break;
    case 1:
      fixture->options.theme = ROSTRUM_THEME_DARK;
      break;
    case 2:
      fixture->state->filter->featured_only = FALSE;
      break;
    case 3:
      g_array_append_val (fixture->state->pins, pin);
      break;
    case 4:
      fixture->state->view = ROSTRUM_VIEW_COSTS;
      break;
    case 5:
      fixture->state->view = ROSTRUM_VIEW_GRAPH;
      fixture->options.text_scale = 1.5;
      break;
    case 6:
      fixture->state->network = ROSTRUM_NETWORK_CONGRUENCE;
      break;
    case 7:
      fixture->state->network = ROSTRUM_NETWORK_SUBTRACT;
      break;
    case 8:
      fixture->state->coalitions = FALSE;
      break;
    case 9:
      fixture->state->layout = ROSTRUM_LAYOUT_RING;
      break;
    case 10:
      fixture->state->normalized = TRUE;
      break;
    default:
      fixture->state->network = ROSTRUM_NETWORK_TWO_MODE;
      fixture->state->relations = TRUE;
      break;
    }
    fresh = make (fixture, NULL);
    followed = make (fixture, before);
    g_assert_true (same (fresh, followed));
    g_assert_cmpstr (rostrum_picture_get_caption (fresh), ==, rostrum_picture_get_caption (followed));
    rostrum_picture_unref (before);
    before = g_steal_pointer (&followed);
  }
}

/* What was measured for the picture before is right for this one too, whatever the font was then. */
static void
test_measured_before (Fixture *fixture, gconstpointer data)
{
  static const char *const families[] = { NULL, "Sans", "Sans", "Monospace", NULL };
  static const double scales[] = { 1.0, 1.0, 1.5, 1.5, 1.0 };
  g_autoptr (RostrumPicture) before = NULL;

  fixture->options.fake_text = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (families); i++) {
    g_autoptr (RostrumPicture) fresh = NULL;
    g_autoptr (RostrumPicture) followed = NULL;

    fixture->options.family = families[i];
    fixture->options.text_scale = scales[i];
    fresh = make (fixture, NULL);
    followed = make (fixture, before);
    g_assert_true (same (fresh, followed));
    g_clear_pointer (&before, rostrum_picture_unref);
    before = g_steal_pointer (&followed);
  }
}

/* Threads that follow the same picture do not get in each other's way. */
static gpointer
make_in_thread (gpointer data)
{
  gpointer *call = data;

  return rostrum_picture_new (call[0], call[1], call[2], call[3]);
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) before = make (fixture, NULL);
  gpointer call[4] = { fixture->debate, fixture->state, &fixture->options, before };
  GThread *threads[4];

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("picture", make_in_thread, call);
  for (int i = 0; i < 4; i++) {
    g_autoptr (RostrumPicture) made = g_thread_join (threads[i]);

    g_assert_true (same (made, before));
  }
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) all = make (fixture, NULL);
  g_autoptr (RostrumPicture) wang = NULL;
  g_autoptr (RostrumPicture) chips = NULL;
  g_autoptr (RostrumPicture) costs = NULL;

  fixture->state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER,
                                       rostrum_fixture_find (fixture->debate, ROSTRUM_KIND_SPEAKER, "wang"));
  wang = make (fixture, NULL);
  g_assert_cmpuint (count_targets (wang), ==, 1 + 2 + 2); /* he, two positions, two edges */
  fixture->state->focus = rostrum_ref (
      ROSTRUM_KIND_POSITION, rostrum_fixture_find (fixture->debate, ROSTRUM_KIND_POSITION, "chips"));
  chips = make (fixture, NULL);
  g_assert_cmpuint (count_targets (chips), ==, 1 + 3 + 3); /* featured: Sacks, Wang, Amodei */
  g_assert_cmpuint (count_targets (all), >, 12);

  /* It narrows the graph alone. */
  fixture->state->view = ROSTRUM_VIEW_COSTS;
  costs = make (fixture, NULL);
  fixture->state->focus = ROSTRUM_REF_NONE;
  {
    g_autoptr (RostrumPicture) unfocused = make (fixture, NULL);

    g_assert_true (same (costs, unfocused));
  }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) picture = NULL;
  guint32 n;

  fixture->state->filter->stances = 0;
  picture = make (fixture, NULL);
  g_assert_true (rostrum_picture_is_empty (picture));
  rostrum_scene_get_items (rostrum_picture_get_scene (picture), &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (rostrum_picture_get_caption (picture), !=, "");
}

/* One figure and, with the speakers, one node more than fit. */
static void
fill_beyond (RostrumDebateBuilder *builder)
{
  RostrumPosition position = { .id = "p", .label = "P", .claim = "P.", .topic = ROSTRUM_NONE };

  builder->head.title = "T";
  g_array_append_val (builder->positions, position);
  for (guint32 i = 0; i <= ROSTRUM_PICTURE_MAX_FIGURES; i++) {
    g_autofree char *id = g_strdup_printf ("x%u", i);
    RostrumSpeaker speaker = { .id = rostrum_debate_builder_string (builder, id, -1), .name = "S" };
    RostrumStatement statement;
    RostrumEstimate estimate;

    rostrum_estimate_init (&estimate);
    estimate.id = speaker.id;
    estimate.label = "E";
    estimate.unit = "USD";
    g_array_append_val (builder->estimates, estimate);
    if (i >= ROSTRUM_PICTURE_MAX_NODES)
      continue;
    rostrum_statement_init (&statement);
    statement.id = speaker.id;
    statement.speaker = i;
    statement.position = 0;
    statement.stance = ROSTRUM_STANCE_SUPPORTS;
    statement.summary = "S.";
    g_array_append_val (builder->speakers, speaker);
    g_array_append_val (builder->statements, statement);
  }
}

/* What would need gigabytes is not begun, and the picture says so. */
static void
test_too_much (void)
{
  g_autoptr (RostrumDebateBuilder) builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumViewState) state = NULL;
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  fill_beyond (builder);
  debate = rostrum_debate_builder_end (g_steal_pointer (&builder));
  state = rostrum_view_state_new (debate);
  for (int view = 0; view < ROSTRUM_N_VIEWS; view++) {
    g_autoptr (RostrumPicture) picture = NULL;

    state->view = view;
    options.framed = view == ROSTRUM_VIEW_COSTS;
    picture = rostrum_picture_new (debate, state, &options, NULL);
    g_assert_nonnull (strstr (rostrum_picture_get_refusal (picture),
                              view == ROSTRUM_VIEW_TIMELINE ? "100000 " : "100001 "));
    g_assert_cmpstr (rostrum_picture_get_caption (picture), ==, rostrum_picture_get_refusal (picture));
    g_assert_true (rostrum_picture_is_empty (picture));
    g_assert_cmpuint (count_targets (picture), ==, 0);
  }
}

static void
test_legend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) plain = make (fixture, NULL);
  g_autoptr (RostrumPicture) framed = NULL;
  g_autoptr (RostrumPicture) costs = NULL;

  g_assert_nonnull (rostrum_picture_get_legend (plain));
  fixture->options.framed = TRUE;
  framed = make (fixture, NULL);
  g_assert_null (rostrum_picture_get_legend (framed));
  fixture->options.framed = FALSE;
  fixture->state->view = ROSTRUM_VIEW_COSTS;
  costs = make (fixture, NULL);
  g_assert_null (rostrum_picture_get_legend (costs));
}

/* A legend of another width is the one that a picture of that width would have. */
static void
test_make_legend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) wide = make (fixture, NULL);
  g_autoptr (RostrumPicture) narrow = NULL;
  g_autoptr (RostrumPicture) costs = NULL;
  g_autoptr (RostrumScene) legend = rostrum_picture_make_legend (wide, 240.0, 0);
  g_autoptr (RostrumScene) none = NULL;

  fixture->options.legend_width_px = 240.0;
  narrow = make (fixture, NULL);
  g_assert_true (rostrum_scene_equal (legend, rostrum_picture_get_legend (narrow)));
  g_assert_false (rostrum_scene_equal (legend, rostrum_picture_get_legend (wide)));
  fixture->state->view = ROSTRUM_VIEW_COSTS;
  costs = make (fixture, NULL);
  none = rostrum_picture_make_legend (costs, 240.0, 0);
  g_assert_null (none);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  gint cancelled = 1;

  fixture->options.cancelled = &cancelled;
  g_assert_null (make (fixture, NULL));
  cancelled = 0;
  {
    g_autoptr (RostrumPicture) picture = make (fixture, NULL);

    g_assert_nonnull (picture);
  }
}

/* The neighbourhood of a speaker in a projection: those who are tied to him, and his ties alone. */
static void
test_focus_in_projections (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) amodei = NULL;
  guint32 n, n_nodes = 0;
  const RostrumTarget *targets;

  fixture->state->network = ROSTRUM_NETWORK_CONGRUENCE;
  fixture->state->filter->featured_only = FALSE;
  fixture->state->focus = rostrum_ref (
      ROSTRUM_KIND_SPEAKER, rostrum_fixture_find (fixture->debate, ROSTRUM_KIND_SPEAKER, "amodei"));
  amodei = make (fixture, NULL);
  targets = rostrum_scene_get_targets (rostrum_picture_get_scene (amodei), &n);
  for (guint32 i = 0; i < n; i++) {
    n_nodes += !targets[i].is_edge;
    if (targets[i].is_edge)
      g_assert_true (targets[i].ref.index == fixture->state->focus.index ||
                     targets[i].ref.other == fixture->state->focus.index);
  }
  g_assert_cmpuint (n_nodes, >, 2);
  g_assert_cmpuint (n, ==, 2 * n_nodes - 1);
}

/* A selection is drawn into the picture only where that is asked for. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  RostrumRef wang = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1);

  for (int view = 0; view < ROSTRUM_N_VIEWS; view++) {
    g_autoptr (RostrumPicture) plain = NULL;
    g_autoptr (RostrumPicture) silent = NULL;
    g_autoptr (RostrumPicture) shown = NULL;

    fixture->state->view = view;
    g_array_set_size (fixture->state->selection, 0);
    fixture->options.show_selection = FALSE;
    plain = make (fixture, NULL);
    g_array_append_val (fixture->state->selection, wang);
    silent = make (fixture, NULL);
    fixture->options.show_selection = TRUE;
    shown = make (fixture, NULL);
    g_assert_true (same (plain, silent));
    g_assert_false (same (plain, shown));
  }
}

static void
test_crop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) whole = make (fixture, NULL);
  RostrumWorldRect rect = rostrum_scene_get_bounds (rostrum_picture_get_scene (whole));
  g_autoptr (RostrumPicture) part = NULL;
  g_autoptr (RostrumPicture) unframed = NULL;

  rect.width /= 2.0;
  fixture->options.crop = &rect;
  unframed = make (fixture, NULL);
  g_assert_true (same (whole, unframed));
  fixture->options.framed = TRUE;
  part = make (fixture, NULL);
  g_assert_cmpuint (count_targets (part), <, count_targets (whole));
  g_assert_cmpuint (count_targets (part), >, 2);
}

static void
test_family (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumPicture) sans = make (fixture, NULL);
  g_autoptr (RostrumPicture) mono = NULL;

  fixture->options.family = "Monospace";
  mono = make (fixture, sans);
  g_assert_cmpstr (rostrum_scene_get_family (rostrum_picture_get_scene (mono)), ==, "Monospace");
  g_assert_null (rostrum_scene_get_family (rostrum_picture_get_scene (sans)));
  g_assert_false (same (sans, mono));
}

#define ADD(name, func) g_test_add ("/picture/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("deterministic", test_deterministic);
  ADD ("previous", test_previous);
  ADD ("measured-before", test_measured_before);
  ADD ("threads", test_threads);
  ADD ("focus", test_focus);
  ADD ("empty", test_empty);
  g_test_add_func ("/picture/too-much", test_too_much);
  ADD ("legend", test_legend);
  ADD ("make-legend", test_make_legend);
  ADD ("cancelled", test_cancelled);
  ADD ("focus-in-projections", test_focus_in_projections);
  ADD ("selection", test_selection);
  ADD ("crop", test_crop);
  ADD ("family", test_family);
  return g_test_run ();
}
