/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program without a display: rostrum export | info | check. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE if the arguments name a subcommand (or --help, --version), so that no window is wanted. */
gboolean rostrum_cli_handles (int argc, char **argv);

/* Runs it; returns the exit code. Data goes to stdout, everything else to stderr. */
int rostrum_cli_run (int argc, char **argv);

G_END_DECLS
