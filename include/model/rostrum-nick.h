/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which files and the command line call the values of an enumeration, and the two functions that every such
 * enumeration has. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word of @value; "" (and a critical warning) if it is none of the @n_nicks. */
const char *rostrum_nick_get (const char *const *nicks, guint n_nicks, guint value);

/* FALSE (and *@value untouched) if @nick is none of them; the empty word names the absent value and is never found. */
gboolean rostrum_nick_find (const char *const *nicks, guint n_nicks, const char *nick, guint *value);

/* Defines rostrum_NAME_to_nick() and rostrum_NAME_from_nick() on the array NAME_nicks. */
#define ROSTRUM_DEFINE_NICKS(name, Type)                                                                     \
  const char *rostrum_##name##_to_nick (Type value)                                                          \
  {                                                                                                          \
    return rostrum_nick_get (name##_nicks, G_N_ELEMENTS (name##_nicks), (guint) value);                      \
  }                                                                                                          \
  gboolean rostrum_##name##_from_nick (const char *nick, Type *value)                                        \
  {                                                                                                          \
    guint found;                                                                                             \
    if (!rostrum_nick_find (name##_nicks, G_N_ELEMENTS (name##_nicks), nick, &found))                        \
      return FALSE;                                                                                          \
    *value = (Type) found;                                                                                   \
    return TRUE;                                                                                             \
  }

G_END_DECLS
