/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-amount-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
rostrum_base_is_currency (const char *base)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (base[i]))
      return FALSE;
  return base[3] == '\0' && !g_str_equal (base, "GPU");
}

static gboolean
is_base (const char *base)
{
  static const char *const words[] = { "GPU", "GPU-hour", "request", "token", "year", "×", "%", NULL };

  return rostrum_base_is_currency (base) || g_strv_contains (words, base);
}

gboolean
rostrum_unit_split (const char *unit, RostrumUnitParts *parts)
{
  const char *slash;
  gsize length;

  memset (parts, 0, sizeof *parts);
  if (unit == NULL)
    return FALSE;
  slash = strchr (unit, '/');
  length = slash != NULL ? (gsize) (slash - unit) : strlen (unit);
  if (length < sizeof parts->base && (slash == NULL || strlen (slash + 1) < sizeof parts->per)) {
    memcpy (parts->base, unit, length);
    if (slash != NULL)
      g_strlcpy (parts->per, slash + 1, sizeof parts->per);
    if (is_base (parts->base) && (slash == NULL || is_base (parts->per)))
      return TRUE;
  }
  memset (parts, 0, sizeof *parts);
  return FALSE;
}

gboolean
rostrum_unit_is_valid (const char *unit)
{
  RostrumUnitParts parts;

  return rostrum_unit_split (unit, &parts);
}

gboolean
rostrum_unit_is_money (const char *unit)
{
  RostrumUnitParts parts;

  return rostrum_unit_split (unit, &parts) && rostrum_base_is_currency (parts.base);
}

typedef struct {
  const char *code;
  const char *symbol; /* NULL: people would not tell it from another currency's */
  const char *plural; /* to be translated */
} Currency;

static const Currency currencies[] = {
  { "USD", "$", N_ ("US dollars") },        { "EUR", "€", N_ ("euros") },
  { "GBP", "£", N_ ("pounds sterling") },   { "JPY", "¥", N_ ("Japanese yen") },
  { "INR", "₹", N_ ("Indian rupees") },     { "KRW", "₩", N_ ("South Korean won") },
  { "CNY", NULL, N_ ("Chinese yuan") },     { "CHF", NULL, N_ ("Swiss francs") },
  { "CAD", NULL, N_ ("Canadian dollars") }, { "AUD", NULL, N_ ("Australian dollars") },
};

static const Currency *
find_currency (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_equal (currencies[i].code, code))
      return &currencies[i];
  return NULL;
}

const char *
rostrum_currency_get_symbol (const char *code)
{
  const Currency *currency = find_currency (code);

  return currency != NULL ? currency->symbol : NULL;
}

char *
rostrum_base_apply (const char *base, const char *number, gulong count)
{
  const char *symbol;

  if (g_str_equal (base, "GPU"))
    return g_strdup_printf (ngettext ("%s GPU", "%s GPUs", count), number);
  if (g_str_equal (base, "GPU-hour"))
    return g_strdup_printf (ngettext ("%s GPU-hour", "%s GPU-hours", count), number);
  if (g_str_equal (base, "request"))
    return g_strdup_printf (ngettext ("%s request", "%s requests", count), number);
  if (g_str_equal (base, "token"))
    return g_strdup_printf (ngettext ("%s token", "%s tokens", count), number);
  if (g_str_equal (base, "year"))
    return g_strdup_printf (ngettext ("%s year", "%s years", count), number);
  if (g_str_equal (base, "×"))
    /* Translators: so many times as much: "4×" */
    return g_strdup_printf (C_ ("multiple", "%s×"), number);
  if (g_str_equal (base, "%"))
    return g_strdup_printf (C_ ("percentage", "%s%%"), number);
  symbol = rostrum_currency_get_symbol (base);
  if (symbol != NULL)
    /* Translators: a currency's symbol and an amount: "$5.576 M" */
    return g_strdup_printf (C_ ("money", "%1$s%2$s"), symbol, number);
  /* Translators: a currency's code and an amount: "CHF 3 M" */
  return g_strdup_printf (C_ ("money by code", "%1$s %2$s"), base, number);
}

char *
rostrum_per_apply (const char *per, const char *text)
{
  if (*per == '\0')
    return g_strdup (text);
  if (g_str_equal (per, "GPU"))
    return g_strdup_printf (_ ("%s per GPU"), text);
  if (g_str_equal (per, "GPU-hour"))
    return g_strdup_printf (_ ("%s per GPU-hour"), text);
  if (g_str_equal (per, "request"))
    return g_strdup_printf (_ ("%s per request"), text);
  if (g_str_equal (per, "token"))
    return g_strdup_printf (_ ("%s per token"), text);
  if (g_str_equal (per, "year"))
    return g_strdup_printf (_ ("%s a year"), text);
  /* Translators: an amount and what it is for: a currency's code, × or %: "3 tokens per USD" */
  return g_strdup_printf (C_ ("rate", "%1$s per %2$s"), text, per);
}

static char *
base_to_words (const char *base)
{
  const Currency *currency;

  if (g_str_equal (base, "GPU"))
    return g_strdup (C_ ("unit", "GPUs"));
  if (g_str_equal (base, "GPU-hour"))
    return g_strdup (C_ ("unit", "GPU-hours"));
  if (g_str_equal (base, "request"))
    return g_strdup (C_ ("unit", "requests"));
  if (g_str_equal (base, "token"))
    return g_strdup (C_ ("unit", "tokens"));
  if (g_str_equal (base, "year"))
    return g_strdup (C_ ("unit", "years"));
  if (g_str_equal (base, "×"))
    return g_strdup (C_ ("unit", "times"));
  if (g_str_equal (base, "%"))
    return g_strdup (C_ ("unit", "percent"));
  currency = find_currency (base);
  return g_strdup (currency != NULL ? _ (currency->plural) : base);
}

char *
rostrum_unit_to_words (const char *unit)
{
  RostrumUnitParts parts;
  g_autofree char *base = NULL;

  if (!rostrum_unit_split (unit, &parts))
    return g_strdup (unit != NULL ? unit : "");
  base = base_to_words (parts.base);
  return rostrum_per_apply (parts.per, base);
}
