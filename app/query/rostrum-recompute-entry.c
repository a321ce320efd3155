/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts as people write them, into an input and out of it. */
#include "query/rostrum-recompute.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#define MAX_CHARACTERS 60

/* What may stand behind a number, and what it multiplies by: 10^order. The untranslated ones are understood everywhere. */
static const struct {
  const char *word;
  int order;
} magnitudes[] = {
  { "thousand", 3 }, { "million", 6 }, { "billion", 9 }, { "trillion", 12 }, { "k", 3 },
  { "m", 6 },        { "b", 9 },       { "g", 9 },       { "t", 12 },        { "p", 15 },
};

static gboolean
fail (const char *text, GError **error)
{
  g_autofree char *shown = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_CHARACTERS));

  g_set_error (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_SYNTAX,
               _ ("“%s” is no amount. Write one like 37 B, 14.8e12 or 2.50."), shown);
  return FALSE;
}

/* Without white space, a currency's sign in front, and the sign of a unit behind. Free with g_free(). */
static char *
strip (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || c == 0x2060)
      continue;
    if ((c == '%' || c == 0xd7) && bare->len > 0)
      continue;
    g_string_append_unichar (bare, c);
  }
  return g_string_free (bare, FALSE);
}

/* Behind a currency's code, as in "CHF 3 M". */
static char *
skip_code (char *bare)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (bare[i]))
      return bare;
  return g_ascii_isdigit (bare[3]) ? bare + 3 : bare;
}

/* The translated sign of a magnitude ("%s Mio.") as it is left by strip(). */
static char *
get_sign (const char *template)
{
  g_autofree char *sign = g_strdup (strstr (template, "%s") ? strstr (template, "%s") + 2 : "");

  return strip (sign);
}

static gboolean
find_order (const char *word, int *order)
{
  const struct {
    const char *template;
    int order;
  } own[] = { { C_ ("magnitude", "%s M"), 6 },
              { C_ ("magnitude", "%s B"), 9 },
              { C_ ("magnitude", "%s T"), 12 } };

  *order = 0;
  if (*word == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++) {
    g_autofree char *sign = get_sign (own[i].template);

    *order = own[i].order;
    if (g_str_equal (word, sign))
      return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++) {
    *order = magnitudes[i].order;
    if (g_ascii_strcasecmp (word, magnitudes[i].word) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The number with a decimal point and no groups; NULL if its groups are no groups of three. What is no point is a group's sign. */
static char *
ungroup (const char *number)
{
  char point = *nl_langinfo (RADIXCHAR) == ',' ? ',' : '.';
  char group = point == ',' ? '.' : ',';
  const char *end = number + strcspn (number, "eE");
  GString *plain = g_string_new (NULL);
  gboolean behind_point = FALSE;
  guint in_group = 0, n_groups = 0;

  for (const char *at = number; at < end; at++) {
    if (*at == group || *at == '\'') {
      if (behind_point || in_group == 0 || in_group > 3 || (n_groups > 0 && in_group != 3))
        goto bad;
      n_groups++;
      in_group = 0;
    } else if (*at == point) {
      if (n_groups > 0 && in_group != 3)
        goto bad;
      behind_point = TRUE;
      g_string_append_c (plain, '.');
    } else {
      in_group++;
      g_string_append_c (plain, *at);
    }
  }
  if (n_groups > 0 && !behind_point && in_group != 3)
    goto bad;
  g_string_append (plain, end);
  return g_string_free (plain, FALSE);
bad:
  g_string_free (plain, TRUE);
  return NULL;
}

gboolean
rostrum_recompute_parse (const char *text, RostrumAmount *amount, GError **error)
{
  g_autofree char *bare = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *whole = NULL;
  char *start;
  gsize length;
  int order;

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > 10 * MAX_CHARACTERS)
    return fail ("…", error);
  bare = strip (text);
  start = skip_code (bare);
  length = strspn (start, "0123456789.,'");
  if (length > 0 && (start[length] == 'e' || start[length] == 'E')) {
    gsize sign = start[length + 1] == '+' || start[length + 1] == '-';
    gsize digits = strspn (start + length + 1 + sign, "0123456789");

    if (digits > 0)
      length += 1 + sign + digits;
  }
  if (start[0] == '-' || g_str_has_prefix (start, "−")) {
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_SYNTAX,
                         _ ("An amount cannot be below 0."));
    return FALSE;
  }
  if (length == 0 || !find_order (start + length, &order))
    return fail (text, error);
  start[length] = '\0';
  plain = ungroup (start);
  if (plain == NULL || (order != 0 && strpbrk (plain, "eE") != NULL))
    return fail (text, error);
  whole = order != 0 ? g_strdup_printf ("%se%d", plain, order) : g_steal_pointer (&plain);
  return rostrum_amount_parse (whole, amount, error);
}

gboolean
rostrum_recompute_set_text (RostrumRecompute *self, guint index, const char *low, const char *high,
                            GError **error)
{
  RostrumAmount from, to;

  g_return_val_if_fail (self != NULL && index < self->n_inputs && low != NULL, FALSE);

  if (!rostrum_recompute_parse (low, &from, error))
    return FALSE;
  to = from;
  if (high != NULL && !rostrum_recompute_parse (high, &to, error))
    return FALSE;
  return rostrum_recompute_set (self, index, from, to, error);
}

char *
rostrum_recompute_amount_to_text (const RostrumRecompute *self, guint index, RostrumAmount amount)
{
  RostrumCostInput input;

  g_return_val_if_fail (self != NULL && index < self->n_inputs, NULL);

  input = self->inputs[index].input;
  if (rostrum_cost_input_is_money (input))
    return rostrum_amount_format (amount, self->currency);
  return rostrum_amount_format (amount, input == ROSTRUM_COST_INPUT_UTILISATION ? "%" : NULL);
}
