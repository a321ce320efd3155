/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-export-setup.h"

void
rostrum_export_setup (RostrumSession *session, RostrumStage *stage, RostrumPictureOptions *options)
{
  rostrum_stage_get_options (stage, options);
  if (rostrum_session_get_state (session)->view != ROSTRUM_VIEW_GRAPH)
    options->height_px = 0;
  options->framed = TRUE;
  options->show_selection = TRUE;
  options->crop = NULL;
}
