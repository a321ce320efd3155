/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-walk.h"

static const char text[] =
    "{ \"a\" : [1, {\"x\":\"]}\"} ,\n  [ ], true],\n \"é\\\"\": {\"in\": \"\\\\\"} , \"b\":null}";

static RostrumJsonRange
whole (void)
{
  return (RostrumJsonRange){ .offset = 0, .length = strlen (text), .line = 1, .column = 1 };
}

static void
assert_value (const RostrumJsonItem *item, const char *value)
{
  g_autofree char *bytes = g_strndup (item->value, item->value_length);

  g_assert_cmpstr (bytes, ==, value);
}

static void
test_next (void)
{
  RostrumJsonWalk walk;
  RostrumJsonItem item;

  g_assert_true (rostrum_json_walk_init (&walk, text, text + strlen (text)));
  g_assert_true (rostrum_json_walk_next (&walk, &item));
  g_assert_cmpmem (item.key, item.key_length, "a", 1);
  assert_value (&item, "[1, {\"x\":\"]}\"} ,\n  [ ], true]");
  g_assert_true (rostrum_json_walk_next (&walk, &item));
  assert_value (&item, "{\"in\": \"\\\\\"}");
  g_assert_true (rostrum_json_walk_next (&walk, &item));
  assert_value (&item, "null");
  g_assert_false (rostrum_json_walk_next (&walk, &item));
  g_assert_false (rostrum_json_walk_init (&walk, "17", "17" + 2));
}

static void
test_find (void)
{
  RostrumJsonRange range = whole ();
  RostrumJsonItem item;

  g_assert_true (rostrum_json_find_member (text, &range, "é\"", &item));
  assert_value (&item, "{\"in\": \"\\\\\"}");
  g_assert_false (rostrum_json_find_member (text, &range, "in", &item));
}

static void
test_locate (void)
{
  RostrumJsonRange range = whole ();
  const RostrumJsonStep steps[] = { { "a" }, { NULL, 2 } };
  const RostrumJsonStep named[] = { { "é\"" }, { "in" } };
  RostrumJsonRange found = rostrum_json_locate (text, &range, steps, 2, NULL);

  g_assert_cmpuint (found.line, ==, 2);
  g_assert_cmpuint (found.column, ==, 3);
  g_assert_cmpmem (text + found.offset, found.length, "[ ]", 3);
  found = rostrum_json_locate (text, &range, named, 2, NULL);
  g_assert_cmpuint (found.line, ==, 3);
  g_assert_cmpuint (found.column, ==, 16);
  /* As far as it goes. */
  found = rostrum_json_locate (text, &range, (const RostrumJsonStep[]){ { "b" }, { "none" } }, 2, NULL);
  g_assert_cmpmem (text + found.offset, found.length, "null", 4);
  found = rostrum_json_locate (text, &range, (const RostrumJsonStep[]){ { NULL, 0 } }, 1, NULL);
  g_assert_cmpuint (found.offset, ==, 0);
}

/* Remembering the last place changes nothing but the time. */
static void
test_memo (void)
{
  g_autoptr (GString) json = g_string_new ("{\"r\":[");
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  RostrumJsonMemo memos[3] = { 0 };
  RostrumJsonRange range;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (json, "%s{\"é\": %u, \"list\":\n[%u,1,2]}", i > 0 ? "," : "", i, i);
  g_string_append (json, "]}");
  range = (RostrumJsonRange){ .length = json->len, .line = 7, .column = 3 };
  for (guint i = 0; i < 2000; i++) {
    RostrumJsonStep steps[] = { { "r" },
                                { NULL, g_rand_int_range (random, 0, 303) },
                                { g_rand_boolean (random) ? "list" : "é" } };
    RostrumJsonRange quick = rostrum_json_locate (json->str, &range, steps, 3, memos);
    RostrumJsonRange slow = rostrum_json_locate (json->str, &range, steps, 3, NULL);

    g_assert_cmpmem (&quick, sizeof quick, &slow, sizeof slow);
  }
}

/* Bytes with holes in them end a walk early, but never let it leave them. */
static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (13);

  for (guint i = 0; i < 20000; i++) {
    gsize length = g_rand_int_range (random, 1, sizeof text);
    g_autofree char *copy = g_memdup2 (text, length);
    RostrumJsonRange range = { .length = length, .line = 1, .column = 1 };
    RostrumJsonRange found;

    for (guint n = g_rand_int_range (random, 0, 4); n > 0; n--)
      copy[g_rand_int_range (random, 0, length)] = "{}[]\",:\\ x"[g_rand_int_range (random, 0, 10)];
    found = rostrum_json_locate (copy, &range, (const RostrumJsonStep[]){ { "a" }, { NULL, 1 }, { "x" } }, 3,
                                 NULL);
    g_assert_cmpuint (found.offset + found.length, <=, length);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-walk/next", test_next);
  g_test_add_func ("/json-walk/find", test_find);
  g_test_add_func ("/json-walk/locate", test_locate);
  g_test_add_func ("/json-walk/memo", test_memo);
  g_test_add_func ("/json-walk/damaged", test_damaged);
  return g_test_run ();
}
