/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `rostrum info`: each a heading and a table, or nothing where the debate has none. Not for
 * other rooms. */
#pragma once

#include "export/rostrum-tally.h"

G_BEGIN_DECLS

void rostrum_cli_info_append_head (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_sources (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_speakers (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_topics (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_positions (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_statements (GString *out, const RostrumDebate *debate);
void rostrum_cli_info_append_scopes (GString *out, const RostrumDebate *debate, const RostrumTally *tally);
void rostrum_cli_info_append_estimates (GString *out, const RostrumDebate *debate);
void rostrum_cli_info_append_events (GString *out, const RostrumDebate *debate);
void rostrum_cli_info_append_tours (GString *out, const RostrumDebate *debate);
void rostrum_cli_info_append_presets (GString *out, const RostrumDebate *debate);

G_END_DECLS
