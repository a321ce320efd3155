/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program with windows. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_APPLICATION (rostrum_application_get_type ())
G_DECLARE_FINAL_TYPE (RostrumApplication, rostrum_application, ROSTRUM, APPLICATION, AdwApplication)

/* Exit code where no display could be opened: app/run then writes the pictures instead. */
#define ROSTRUM_EXIT_NO_DISPLAY 3

/* Runs until the last window closes; returns the exit code. A sentence on stderr where there is no display. */
int rostrum_application_main (int argc, char **argv);

G_END_DECLS
