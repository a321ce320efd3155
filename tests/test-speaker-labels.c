/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-speaker-labels.h"

#include "rostrum-fixture.h"

static void
add (RostrumDebateBuilder *builder, const char *id, const char *name)
{
  RostrumSpeaker speaker = { 0 };

  speaker.id = id;
  speaker.name = name;
  g_array_append_val (builder->speakers, speaker);
}

static void
test_whole_names_where_family_names_do_not_tell (void)
{
  g_autoptr (RostrumDebateBuilder) builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  g_autoptr (GPtrArray) two = NULL;
  const guint32 all[] = { 0, 1, 2 };

  builder->head.title = "Names";
  add (builder, "a", "Ann Lee");
  add (builder, "b", "Bob Lee");
  add (builder, "c", "Carla Ruiz");
  debate = rostrum_debate_builder_end (g_steal_pointer (&builder));
  labels = rostrum_speaker_labels_new (debate, all, 3);
  g_assert_cmpstr (g_ptr_array_index (labels, 0), ==, "Ann Lee");
  g_assert_cmpstr (g_ptr_array_index (labels, 1), ==, "Bob Lee");
  g_assert_cmpstr (g_ptr_array_index (labels, 2), ==, "Ruiz");
  /* Who is not seen confuses nobody. */
  two = rostrum_speaker_labels_new (debate, all + 1, 2);
  g_assert_cmpstr (g_ptr_array_index (two, 0), ==, "Lee");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speaker-labels/whole-names-where-family-names-do-not-tell",
                   test_whole_names_where_family_names_do_not_tell);
  return g_test_run ();
}
