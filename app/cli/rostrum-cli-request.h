/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `rostrum export` is asked for. Not for other rooms. */
#pragma once

#include "export/rostrum-export.h"
#include "model/rostrum-debate.h"
#include "scene/rostrum-picture.h"

G_BEGIN_DECLS

/* What is chosen from a short list of words. */
typedef enum {
  ROSTRUM_CHOICE_VIEW,
  ROSTRUM_CHOICE_FORMAT,
  ROSTRUM_CHOICE_LAYOUT,
  ROSTRUM_CHOICE_NETWORK,
  ROSTRUM_CHOICE_AXIS,
  ROSTRUM_CHOICE_SORT,
  ROSTRUM_CHOICE_GROUP,
  ROSTRUM_CHOICE_THEME,
  ROSTRUM_CHOICE_SHAPE,
  ROSTRUM_N_CHOICES
} RostrumCliChoice;

/* The format that is no picture: the rows behind it. */
#define ROSTRUM_CLI_FORMAT_CSV ROSTRUM_N_FORMATS

typedef struct {
  char *words[ROSTRUM_N_CHOICES]; /* as given; NULL where nothing was said */
  guint values[ROSTRUM_N_CHOICES];
  char *filter;
  char **scopes; /* up to two */
  char *focus;
  char **select;
  char **pins;
  char *output;
  double scale;
  double width;
  double height;
  gboolean normalized;
  gboolean no_coalitions;
  gboolean relations;
  gboolean all_speakers;
  gboolean transparent;
  char **arguments;
} RostrumCliRequest;

/* What is made where nothing was said. */
void rostrum_cli_request_init (RostrumCliRequest *self);
void rostrum_cli_request_clear (RostrumCliRequest *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RostrumCliRequest, rostrum_cli_request_clear)

/* Reads the words and checks the numbers and the name of the output: all that needs no debate. FALSE after
 * a sentence to stderr. */
gboolean rostrum_cli_request_check (RostrumCliRequest *self);

/* The picture of @debate that is asked for; NULL after a sentence to stderr, if the debate has no such
 * thing. */
RostrumViewState *rostrum_cli_request_to_state (const RostrumCliRequest *self, const RostrumDebate *debate);

G_END_DECLS
