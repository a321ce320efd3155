/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relations that a disagreement rests on are drawn from card to card, those that there are and no others. */
#include "scene/rostrum-issue.h"

#include "load/rostrum-builtin.h"
#include "query/rostrum-proof.h"
#include "rostrum-scene-fixture.h"
#include "scene/rostrum-picture.h"

static gboolean
bears_on (const RostrumDebate *debate, guint32 from, guint32 to)
{
  for (guint32 i = 0; i < debate->positions[from].n_relations; i++)
    if (debate->positions[from].relations[i].to == to)
      return TRUE;
  for (guint32 i = 0; i < debate->positions[to].n_relations; i++)
    if (debate->positions[to].relations[i].to == from &&
        debate->positions[to].relations[i].kind == ROSTRUM_RELATION_CONTRADICTS)
      return TRUE;
  return FALSE;
}

static gboolean
is_near (RostrumWorldPoint at, RostrumWorldRect card)
{
  return at.x >= card.x - 2.0 && at.x <= card.x + card.width + 2.0 && at.y >= card.y - 2.0 &&
         at.y <= card.y + card.height + 2.0;
}

/* The line leads from the one card to the other. */
static void
check_line (SceneFixture *fixture, RostrumScene *graph, RostrumScene *issue, guint32 from, guint32 to)
{
  const RostrumTarget *targets;
  const RostrumItem *items;
  const guint32 *a, *b;
  guint32 n, n_items, n_found;
  guint n_lines = 0;

  targets = rostrum_scene_get_targets (graph, &n);
  a = rostrum_scene_find (graph, rostrum_ref (ROSTRUM_KIND_POSITION, from), &n_found);
  b = rostrum_scene_find (graph, rostrum_ref (ROSTRUM_KIND_POSITION, to), &n_found);
  items = rostrum_scene_get_items (issue, &n_items);
  for (guint32 i = 0; i < n_items; i++) {
    if (items[i].dash != ROSTRUM_DASH_RELATION)
      continue;
    n_lines++;
    g_assert_true (is_near (items[i].segments[0].points[0], targets[a[0]].bounds));
    g_assert_true (is_near (items[i].segments[1].points[2], targets[b[0]].bounds));
  }
  g_assert_cmpuint (n_lines, ==, 1);
}

static void
test_from_card_to_card (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) graph = NULL;
  guint n_drawn = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = scene_fixture_graph (&fixture);
  for (guint32 from = 0; from < fixture.debate->n_positions; from++)
    for (guint32 to = 0; to < fixture.debate->n_positions; to++) {
      const RostrumRef refs[] = { rostrum_ref (ROSTRUM_KIND_POSITION, from), rostrum_ref_edge (0, from),
                                  rostrum_ref (ROSTRUM_KIND_POSITION, to) };
      g_autoptr (RostrumScene) issue = NULL;
      guint32 n_from, n_to;

      rostrum_scene_find (graph, refs[0], &n_from);
      rostrum_scene_find (graph, refs[2], &n_to);
      issue = rostrum_issue_build (graph, fixture.debate, refs, G_N_ELEMENTS (refs), 1.0);
      g_assert_cmpint (issue != NULL, ==,
                       from != to && n_from > 0 && n_to > 0 && bears_on (fixture.debate, from, to));
      if (issue) {
        check_line (&fixture, graph, issue, from, to);
        n_drawn++;
      }
    }
  g_assert_cmpuint (n_drawn, >=, 3);
  scene_fixture_clear (&fixture);
}

/* One position alone, as where two clash on it, is no way from anywhere. */
static void
test_nothing_to_draw (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) graph = NULL;
  const RostrumRef one = rostrum_ref (ROSTRUM_KIND_POSITION, 0);

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = scene_fixture_graph (&fixture);
  g_assert_null (rostrum_issue_build (graph, fixture.debate, NULL, 0, 1.0));
  g_assert_null (rostrum_issue_build (graph, fixture.debate, &one, 1, 1.0));
  scene_fixture_clear (&fixture);
}

static guint
count_relation_lines (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  guint lines = 0;

  for (guint32 i = 0; i < n; i++)
    lines += items[i].dash == ROSTRUM_DASH_RELATION;
  return lines;
}

/* A picture for a file has what the window shows of two who are compared, explains it, and answers in its caption. */
static void
test_in_a_file (void)
{
  g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
  const RostrumDebate *debate = loaded->debate;
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  const RostrumRef refs[] = {
    rostrum_ref (ROSTRUM_KIND_SPEAKER, rostrum_debate_find (debate, ROSTRUM_KIND_SPEAKER, "wang")),
    rostrum_ref (ROSTRUM_KIND_SPEAKER, rostrum_debate_find (debate, ROSTRUM_KIND_SPEAKER, "mostaque"))
  };

  options.framed = TRUE;
  options.show_selection = TRUE;
  for (guint n = 1; n <= 2; n++) {
    g_autoptr (RostrumPicture) picture = NULL;
    const gboolean both = n == 2;

    g_array_append_val (state->selection, refs[n - 1]);
    picture = rostrum_picture_new (loaded->debate, state, &options, NULL);
    g_assert_true ((count_relation_lines (rostrum_picture_get_scene (picture)) > 0) == both);
    g_assert_true (scene_has_text (rostrum_picture_get_scene (picture), "editors’ judgement") == both);
    g_assert_true (g_str_has_prefix (rostrum_picture_get_caption (picture), "Wang leans to support") == both);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/issue/from-card-to-card", test_from_card_to_card);
  g_test_add_func ("/issue/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/issue/in-a-file", test_in_a_file);
  return g_test_run ();
}
