/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One problem of a debate or of its file, with its place. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_SEVERITY_NOTE,    /* worth knowing, never an exit code */
  ROSTRUM_SEVERITY_WARNING, /* the debate's own fault, or something in the file was passed over */
  ROSTRUM_SEVERITY_ERROR    /* the element (or the whole file) could not be read as what it should be */
} RostrumSeverity;

typedef struct {
  RostrumSeverity severity;
  const char *code; /* static, stable, lower case with hyphens: "duplicate-id" */
  guint32 line;     /* from 1; 0: no place in a file */
  guint32 column;   /* from 1, in characters */
  char *pointer;    /* JSON Pointer (RFC 6901), "" for the whole document */
  char *text;       /* a translated sentence that a person understands, with the bad value in it */
} RostrumDiagnostic;

/* An array of RostrumDiagnostic that frees its elements (g_ptr_array with free function). */
GPtrArray *rostrum_diagnostics_new (void);

/* Appends; @text is printf-like. Returns the new element, owned by the array. */
RostrumDiagnostic *rostrum_diagnostics_add (GPtrArray *list, RostrumSeverity severity, const char *code,
                                            guint32 line, guint32 column, const char *pointer,
                                            const char *text, ...) G_GNUC_PRINTF (7, 8);

/* The highest severity in the list; -1 for an empty one. */
int rostrum_diagnostics_worst (GPtrArray *list);

/* How many of @severity. */
guint rostrum_diagnostics_count (GPtrArray *list, RostrumSeverity severity);

/* Sorts by line, then column, then severity (worst first), keeping the order of equals. */
void rostrum_diagnostics_sort (GPtrArray *list);

/* "error", "warning", "note". */
const char *rostrum_severity_to_nick (RostrumSeverity severity);

G_END_DECLS
