/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-seriation-private.h"

static void
add (GArray *cells, guint32 row, guint32 column, double value)
{
  RostrumSeriationCell cell = { row, column, value };

  g_array_append_val (cells, cell);
}

static guint32 *
place_of (const guint32 *order, guint32 n)
{
  guint32 *places = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    places[order[i]] = i;
  return places;
}

/* Even columns are for even rows and against odd ones, odd columns the other way round. */
static void
test_two_camps_are_two_halves (void)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RostrumSeriationCell));
  g_autofree guint32 *rows = NULL;
  g_autofree guint32 *columns = NULL;
  RostrumSeriationMatrix matrix;

  for (guint32 i = 0; i < 8; i++)
    for (guint32 k = 0; k < 10; k++)
      add (cells, i, k, (i + k) % 2 == 0 ? 1.0 : -1.0);
  matrix = (RostrumSeriationMatrix){ 8, 10, (RostrumSeriationCell *) (gpointer) cells->data, cells->len };
  rostrum_correspondence_order (&matrix, &rows, &columns);
  for (guint32 i = 1; i < 8; i++)
    g_assert_cmpint (rows[i] % 2 == rows[i - 1] % 2, ==, i != 4);
  for (guint32 i = 1; i < 10; i++)
    g_assert_cmpint (columns[i] % 2 == columns[i - 1] % 2, ==, i != 5);
}

/* Every column supports two rows that are next to each other: the order of the chain is found again. */
static void
test_a_chain_comes_out_in_its_order (void)
{
  const guint32 shuffled[9] = { 4, 7, 0, 2, 8, 5, 1, 6, 3 };
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RostrumSeriationCell));
  g_autofree guint32 *rows = NULL;
  g_autofree guint32 *columns = NULL;
  g_autofree guint32 *places = NULL;
  RostrumSeriationMatrix matrix;

  for (guint32 row = 0; row < 9; row++)
    for (guint32 column = 0; column < 8; column++)
      if (shuffled[row] == column || shuffled[row] == column + 1)
        add (cells, row, column, 1.0);
  matrix = (RostrumSeriationMatrix){ 9, 8, (RostrumSeriationCell *) (gpointer) cells->data, cells->len };
  rostrum_correspondence_order (&matrix, &rows, &columns);
  places = place_of (rows, 9);
  for (guint32 i = 0; i < 9; i++)
    for (guint32 k = 0; k < 9; k++)
      if (shuffled[i] == shuffled[k] + 1)
        g_assert_cmpint (ABS ((int) places[i] - (int) places[k]), ==, 1);
}

static void
test_parts_stay_together (void)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RostrumSeriationCell));
  g_autofree guint32 *rows = NULL;
  g_autofree guint32 *columns = NULL;
  RostrumSeriationMatrix matrix;

  /* Row 5 has nothing; rows 1 and 3 with column 0 share nothing with the rest, which is larger. */
  add (cells, 0, 1, 1.0);
  add (cells, 0, 2, -1.0);
  add (cells, 1, 0, 0.5);
  add (cells, 2, 1, 0.0);
  add (cells, 2, 2, 1.0);
  add (cells, 3, 0, 0.0);
  add (cells, 4, 2, 1.0);
  matrix = (RostrumSeriationMatrix){ 6, 3, (RostrumSeriationCell *) (gpointer) cells->data, cells->len };
  rostrum_correspondence_order (&matrix, &rows, &columns);
  g_assert_cmpuint (columns[2], ==, 0);
  g_assert_true (rows[3] == 1 || rows[3] == 3);
  g_assert_true (rows[4] == 1 || rows[4] == 3);
  g_assert_cmpuint (rows[5], ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/correspondence/two-camps-are-two-halves", test_two_camps_are_two_halves);
  g_test_add_func ("/correspondence/a-chain-comes-out-in-its-order", test_a_chain_comes_out_in_its_order);
  g_test_add_func ("/correspondence/parts-stay-together", test_parts_stay_together);
  return g_test_run ();
}
