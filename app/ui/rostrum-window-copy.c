/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes to the clipboard: citations, the picture, the command that makes it. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-proof.h"
#include "query/rostrum-words.h"
#include "rostrum-command.h"
#include "rostrum-export-setup.h"
#include "rostrum-failure.h"
#include "rostrum-picture-job.h"
#include "rostrum-ref-target.h"

/* More than anybody pastes; keeps a slip on a huge debate from filling the clipboard. */
#define MAX_STATEMENTS 500
#define PICTURE_SCALE 2.0

static char *
cite_estimate (const RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autofree char *figure = rostrum_estimate_to_words (debate, index);
  g_autofree char *formula = rostrum_estimate_formula_to_words (debate, index);
  g_autofree char *source = estimate->source == ROSTRUM_NONE
                                ? g_strdup (_ ("No source is given."))
                                : rostrum_source_to_citation (debate, estimate->source, &estimate->locator);

  if (formula)
    /* Translators: a figure's label, the figure, how it was worked out, and its source */
    return g_strdup_printf (C_ ("citation of a figure", "%s: %s (%s)\n%s"), estimate->label, figure, formula,
                            source);
  return g_strdup_printf (C_ ("citation of a figure", "%s: %s\n%s"), estimate->label, figure, source);
}

static char *
cite_own (RostrumWindow *self, guint index)
{
  GPtrArray *own = rostrum_session_get_state (self->session)->own;
  const RostrumOwnFigure *figure = index < own->len ? g_ptr_array_index (own, index) : NULL;
  g_autofree char *words = figure ? rostrum_own_figure_to_words (figure) : NULL;

  if (!figure)
    return g_strdup ("");
  return g_strdup_printf (C_ ("citation of a figure", "%s: %s (%s)\n%s"), figure->label, words,
                          figure->formula, _ ("Yours, not part of the debate"));
}

static char *
cite (RostrumWindow *self, RostrumRef ref)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autoptr (RostrumProof) proof = NULL;
  GString *text;

  if (ref.kind == ROSTRUM_KIND_STATEMENT)
    return rostrum_statement_to_citation (debate, ref.index);
  if (ref.kind == ROSTRUM_KIND_ESTIMATE)
    return cite_estimate (debate, ref.index);
  if (ref.kind == ROSTRUM_KIND_OWN)
    return cite_own (self, ref.index);
  if (ref.kind == ROSTRUM_KIND_SOURCE)
    return rostrum_source_to_citation (debate, ref.index, NULL);
  proof = rostrum_proof_new (debate, ref, rostrum_session_get_visible (self->session));
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (proof->n_statements, MAX_STATEMENTS); i++) {
    g_autofree char *citation = rostrum_statement_to_citation (debate, proof->statements[i]);

    if (i > 0)
      g_string_append (text, "\n\n");
    g_string_append (text, citation);
  }
  return g_string_free (text, FALSE);
}

static void
copy_text (RostrumWindow *self, const char *text, const char *said)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  rostrum_window_toast (self, said);
}

static void
copy_citation_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = rostrum_ref_from_target (target, rostrum_session_get_debate (self->session));
  g_autofree char *text = NULL;

  if (rostrum_ref_is_none (ref))
    return;
  text = cite (self, ref);
  copy_text (self, text, _ ("Citation copied"));
}

static void
on_picture (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RostrumWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rostrum_picture_job_finish (result, NULL, &error);
  g_autoptr (GdkTexture) texture = bytes ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (!self->session) /* closed meanwhile */
    return;
  if (!texture) {
    rostrum_show_failure (GTK_WINDOW (self), _ ("The Picture Was Not Copied"), error->message);
    return;
  }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  rostrum_window_toast (self, _ ("Picture copied"));
}

static void
copy_picture_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumPictureOptions options;
  RostrumExportOptions export_options = ROSTRUM_EXPORT_OPTIONS_DEFAULT;

  rostrum_export_setup (self->session, ROSTRUM_STAGE (self->stage), &options);
  export_options.scale = PICTURE_SCALE;
  rostrum_picture_job_start (rostrum_session_get_debate (self->session),
                             rostrum_session_get_state (self->session), &options, &export_options, 0, NULL,
                             on_picture, g_object_ref (self));
}

/* The reader's own figures live in the window alone. */
static gboolean
leaves_out_own (RostrumWindow *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);

  return state->view == ROSTRUM_VIEW_COSTS && state->own->len > 0;
}

static void
copy_command_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumPictureOptions options;
  RostrumExportOptions export_options = ROSTRUM_EXPORT_OPTIONS_DEFAULT;
  g_autofree char *path = self->file ? g_file_get_path (self->file) : NULL;
  g_autofree char *command = NULL;

  rostrum_export_setup (self->session, ROSTRUM_STAGE (self->stage), &options);
  export_options.scale = PICTURE_SCALE;
  command = rostrum_command_for (self->session, &options, &export_options, path);
  copy_text (self, command,
             leaves_out_own (self) ? _ ("Command copied; it cannot carry figures of your own")
                                   : _ ("Command copied"));
}

/* Ctrl+C: what is selected with its citations, or else the picture. */
static void
copy_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  const RostrumRef *selection;
  GString *text;
  guint n;

  selection = rostrum_session_get_selection (self->session, &n);
  if (n == 0) {
    copy_picture_activated (action, target, user_data);
    return;
  }
  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *citation = cite (self, selection[i]);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", citation);
  }
  copy_text (self, text->str, _ ("Citation copied"));
  g_string_free (text, TRUE);
}

static const GActionEntry entries[] = {
  { "copy", copy_activated, NULL, NULL, NULL, { 0 } },
  { "copy-citation", copy_citation_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "copy-picture", copy_picture_activated, NULL, NULL, NULL, { 0 } },
  { "copy-command", copy_command_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_copy_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
