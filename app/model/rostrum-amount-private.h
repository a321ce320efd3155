/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the files that read, write and name amounts; not for other rooms. */
#pragma once

#include "model/rostrum-amount.h"

/* How many decimal digits @digits has; 0 for 0. */
guint rostrum_amount_count_digits (guint64 digits);

/* The two bases of a unit; `per` is "" where there is no slash. */
typedef struct {
  char base[16];
  char per[16];
} RostrumUnitParts;

/* FALSE (and *@parts empty) for NULL and for what is no unit. */
gboolean rostrum_unit_split (const char *unit, RostrumUnitParts *parts);

/* The sign in front of a sum of money ("$"), or NULL if it is written by code. */
const char *rostrum_currency_get_symbol (const char *code);

/* TRUE for three capital letters that are not "GPU". */
gboolean rostrum_base_is_currency (const char *base);

/* @number with the base's word around it; @count chooses the plural form. Free with g_free(). */
char *rostrum_base_apply (const char *base, const char *number, gulong count);

/* @text with "per GPU", "a year" behind it; a copy where @per is "". Free with g_free(). */
char *rostrum_per_apply (const char *per, const char *text);
