/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the subcommands share; not for other rooms. */
#pragma once

#include <gio/gio.h>

#include "cli/rostrum-cli.h"
#include "load/rostrum-loader.h"

G_BEGIN_DECLS

/* Exit codes, as resources/man/rostrum.1 tells them. */
#define ROSTRUM_CLI_OK 0
#define ROSTRUM_CLI_FAILED 1   /* findings; something is missing from the result; it could not be written */
#define ROSTRUM_CLI_UNUSABLE 2 /* a wrong command, or a debate that cannot be read at all */

/* One subcommand; @argv[0] is its name. Returns the exit code. */
int rostrum_cli_export (int argc, char **argv);
int rostrum_cli_info (int argc, char **argv);
int rostrum_cli_check (int argc, char **argv);

/* rostrum-cli-options.c */

/* Reads @entries (NULL-terminated, strings still to be translated) from @argv. TRUE: carry on. FALSE:
 * *@code is the exit code, because --help was asked and printed, or because a sentence about a wrong
 * option was. */
gboolean rostrum_cli_parse (int argc, char **argv, const GOptionEntry *entries, const char *parameters,
                            const char *summary, int *code);

/* A sentence about the command's words, and where help is; returns ROSTRUM_CLI_UNUSABLE. */
int rostrum_cli_misuse (const char *command, const char *sentence, ...) G_GNUC_PRINTF (2, 3);

/* rostrum-cli-output.c */

/* @text as it is to stderr, in UTF-8. */
void rostrum_cli_tell (const char *text);

/* A sentence to stderr, after the program's name, on one line. */
void rostrum_cli_complain (const char *sentence, ...) G_GNUC_PRINTF (1, 2);

/* All of @data to stdout, or a sentence to stderr. Returns the exit code, OK or FAILED. */
int rostrum_cli_write (const char *data, gsize length);

/* After a failed read or write of @fd: whether to try again, at once after a signal, or when there is something or room where
 * whoever opened @fd wants no waiting. FALSE and errno if it failed for good. */
gboolean rostrum_cli_wait (int fd, gboolean for_writing);

/* @text for one line of a terminal: control characters (they could move its cursor or colour it) are
 * spaces. @text may be NULL: "". Free with g_free(). */
char *rostrum_cli_clean (const char *text);

/* rostrum-cli-open.c */

/* A debate to work on, from the file @argument names, from stdin ("-"), or the built-in one (NULL). */
typedef struct {
  RostrumLoadResult *result; /* never NULL */
  char *name;                /* for messages: as given, fit for one line, or "built-in" */
  GFile *file;               /* NULL if it is no file */
  GBytes *bytes;             /* NULL until asked for, if it is a file */
} RostrumCliDebate;

void rostrum_cli_open (const char *argument, RostrumCliDebate *debate);

/* What the file holds (again), or NULL. */
GBytes *rostrum_cli_debate_get_bytes (RostrumCliDebate *debate);
void rostrum_cli_debate_clear (RostrumCliDebate *debate);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RostrumCliDebate, rostrum_cli_debate_clear)

/* The one argument after the options, NULL without one. FALSE and a sentence if there are more. */
gboolean rostrum_cli_get_argument (const char *command, char **arguments, const char **argument);

/* Tells stderr what is wrong with the debate's file (not its notes). OK, FAILED if a part of it could not
 * be read, UNUSABLE if nothing could: then there is no debate. */
int rostrum_cli_report (const RostrumCliDebate *debate);

/* "FILE:LINE:COLUMN: severity: POINTER: text" and a line feed. */
void rostrum_cli_append_diagnostic (GString *out, const char *name, const RostrumDiagnostic *diagnostic);

/* A local file, without waking desktop services: as a path or as a file: address. */
GFile *rostrum_cli_file_new (const char *argument);

G_END_DECLS
