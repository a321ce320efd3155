/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folded text that rostrum-search-index.c makes and rostrum-search.c reads; not for other rooms. */
#pragma once

#include "query/rostrum-search.h"

/* The names end at the first NAMES_END, or there are none; fields end with FIELD_END. Folded text holds
 * neither. */
#define FIELD_END '\n'
#define NAMES_END '\v'

/* All things of one kind, one after the other in one block: thing i is text[offsets[i]] … text[offsets[i +
 * 1] - 1]. */
typedef struct {
  RostrumKind kind;
  guint32 n;
  gsize *offsets;
  char *text;
} RostrumSearchSection;

#define N_SECTIONS 4

struct _RostrumSearchIndex {
  RostrumDebate *debate;
  RostrumSearchSection sections[N_SECTIONS]; /* in the order of the answer */
};

/* Appends @text without case, accents and surplus white space. */
void rostrum_fold_append (GString *folded, const char *text);
