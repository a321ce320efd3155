/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-export-setup.h"

void
rostrum_export_setup (RostrumSession *session, RostrumStage *stage, RostrumPictureOptions *options)
{
  const RostrumPictureOptions usual = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  *options = usual;
  rostrum_stage_get_options (stage, options);
  if (rostrum_session_get_state (session)->view == ROSTRUM_VIEW_GRAPH)
    options->width_px = usual.width_px;
  options->height_px = 0;
  options->framed = TRUE;
  options->show_selection = TRUE;
  options->crop = NULL;
}
