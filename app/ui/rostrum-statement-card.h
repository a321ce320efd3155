/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One statement: whose, which stance and how it is known, our summary, the echo if it is one, the source as a link. */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* What stands on top of a card: who says it, or (where that is plain) on what; or neither, below a speaker's name. */
typedef enum {
  ROSTRUM_CARD_BY_SPEAKER,
  ROSTRUM_CARD_BY_POSITION,
  ROSTRUM_CARD_BELOW_SPEAKER
} RostrumCardTitle;

#define ROSTRUM_TYPE_STATEMENT_CARD (rostrum_statement_card_get_type ())
G_DECLARE_FINAL_TYPE (RostrumStatementCard, rostrum_statement_card, ROSTRUM, STATEMENT_CARD, GtkBox)

GtkWidget *rostrum_statement_card_new (RostrumDebate *debate, guint32 statement, RostrumCardTitle title);

/* Cards of these statements in one column, a few dozen at once and the rest behind a button. @indexes are copied. */
GtkWidget *rostrum_statement_cards_new (RostrumDebate *debate, const guint32 *indexes, guint n,
                                        RostrumCardTitle title);

G_END_DECLS
