/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-check.h"
#include "rostrum-fixture.h"

static void
test_pointers (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  const struct {
    const char *pointer;
    RostrumKind kind;
    guint32 index;
  } rows[] = {
    { "/statements/12", ROSTRUM_KIND_STATEMENT, 12 },
    { "/statements/0", ROSTRUM_KIND_STATEMENT, 0 },
    { "/estimates/3/formula", ROSTRUM_KIND_ESTIMATE, 3 },
    { "/positions/2/relations/1", ROSTRUM_KIND_POSITION, 2 },
    { "/sources/1", ROSTRUM_KIND_SOURCE, 1 },
    { "/speakers/9", ROSTRUM_KIND_SPEAKER, 9 },
    { "/topics/1", ROSTRUM_KIND_TOPIC, 1 },
    { "/scopes/0/label", ROSTRUM_KIND_SCOPE, 0 },
    { "/events/0", ROSTRUM_KIND_EVENT, 0 },
    { "/tours/0", ROSTRUM_KIND_TOUR, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumRef ref = ROSTRUM_REF_NONE;

    g_assert_true (rostrum_check_find (debate, rows[i].pointer, &ref));
    g_assert_true (rostrum_ref_equal (ref, rostrum_ref (rows[i].kind, rows[i].index)));
  }
}

static void
test_nowhere (void)
{
  static const char *const pointers[] = {
    "",
    "/",
    "/title",
    "/statements",
    "/statements/",
    "/statements/x",
    "/statements/1x",
    "/statements/01",
    "/statements/-1",
    "/statements/9999",
    "/statements/4294967295",
    "/statements/99999999999999999999999",
    "/statementsx/1",
    "statements/1",
    "/speakers/10",
    "/statements//1",
  };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++) {
    RostrumRef ref = rostrum_ref (ROSTRUM_KIND_TOUR, 0);

    g_assert_false (rostrum_check_find (debate, pointers[i], &ref));
    g_assert_true (rostrum_ref_equal (ref, rostrum_ref (ROSTRUM_KIND_TOUR, 0)));
  }
}

/* Everything that the check finds leads somewhere. */
static void
test_findings (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) findings = rostrum_check (debate);

  g_assert_cmpuint (findings->len, >, 4);
  for (guint i = 0; i < findings->len; i++) {
    RostrumRef ref;

    g_assert_true (
        rostrum_check_find (debate, ((RostrumDiagnostic *) g_ptr_array_index (findings, i))->pointer, &ref));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-place/pointers", test_pointers);
  g_test_add_func ("/check-place/nowhere", test_nowhere);
  g_test_add_func ("/check-place/findings", test_findings);
  return g_test_run ();
}
