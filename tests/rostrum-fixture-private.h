/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixture's indexes, in the order of its tables; for the files of the fixture alone. */
#pragma once

#include "rostrum-fixture.h"

enum {
  SOURCE_000,
  SOURCE_001,
  SOURCE_004,
  SOURCE_REPORT
};

enum {
  SACKS,
  WANG,
  MOSTAQUE,
  AMODEI,
  LECUN,
  PATEL,
  OPENAI,
  NARRATOR,
  PANEL,
  UNNAMED
};

enum {
  CHIPS,
  FINAL_RUN,
  FAKED,
  TIGHTEN,
  OPEN,
  RACE,
  SILENT
};

enum {
  S_PATEL_CHIPS,
  S_SACKS_CHIPS,
  S_NARRATOR_CHIPS,
  S_WANG_CHIPS
};

enum {
  SCOPE_FINAL_RUN,
  SCOPE_TRAINING,
  SCOPE_CHIPS,
  SCOPE_CHIP_PRICE,
  SCOPE_SPENDING,
  SCOPE_RATE
};

void rostrum_fixture_add_estimates (RostrumDebateBuilder *builder);
