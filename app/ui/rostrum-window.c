/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-config.h"

#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "load/rostrum-builtin.h"
#include "rostrum-compat.h"
#include "rostrum-head-start.h"
#include "rostrum-pane-layout.h"
#include "rostrum-settings.h"
#include "rostrum-toast.h"
#include "rostrum-view-switcher.h"

#define HEADER_HEIGHT_PX 47
#define FILTER_WIDTH_PX 250
#define PROOF_WIDTH_PX 330
#define SETTLING_MS 800
#define HEADER_PX                                                                                            \
  610 /* of the header bar without the names of the views: buttons, and a title that can be read */
#define STAGE_MINIMUM_PX 320
#define STAGE_NATURAL_PX 520 /* narrower than this beside a pane, the pane is laid over the picture instead */

G_DEFINE_FINAL_TYPE (RostrumWindow, rostrum_window, ADW_TYPE_APPLICATION_WINDOW)

void
rostrum_window_toast (RostrumWindow *self, const char *text)
{
  rostrum_toast_show (self->toasts, text);
}

RostrumCanvas *
rostrum_window_get_canvas (RostrumWindow *self)
{
  return self->stage ? rostrum_stage_get_canvas (ROSTRUM_STAGE (self->stage)) : NULL;
}

void
rostrum_window_uncover (RostrumWindow *self)
{
  if (adw_flap_get_folded (self->filter_flap))
    adw_flap_set_reveal_flap (self->filter_flap, FALSE);
}

/* The keyboard does not stay in a pane that goes. */
static void
on_revealed (RostrumWindow *self, GParamSpec *pspec, AdwFlap *flap)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);

  if (canvas && focus && !adw_flap_get_reveal_flap (flap) &&
      gtk_widget_is_ancestor (focus, adw_flap_get_flap (flap)))
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

/* Escape: a pane that lies over the picture goes; from one beside it the keyboard goes back to the picture. */
static void
leave_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RostrumWindow *self = ROSTRUM_WINDOW (widget);
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);
  AdwFlap *flaps[] = { self->filter_flap, self->proof_flap };

  if (canvas)
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
  for (guint i = 0; i < G_N_ELEMENTS (flaps); i++)
    if (adw_flap_get_folded (flaps[i]) && adw_flap_get_reveal_flap (flaps[i])) {
      adw_flap_set_reveal_flap (flaps[i], FALSE);
      return;
    }
}

void
rostrum_window_reveal (RostrumWindow *self, RostrumRef ref)
{
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);
  RostrumPicture *picture = canvas ? rostrum_canvas_get_picture (canvas) : NULL;

  if (!canvas)
    return;
  /* The picture of another view is being made: there is nothing to show it in before. */
  if (!picture || rostrum_picture_get_view (picture) != rostrum_session_get_state (self->session)->view) {
    self->to_reveal = ref;
    self->reveal_until = 0;
    return;
  }
  /* A step of a tour may be about several things; if they are too far apart, the first of them is to be seen. */
  if (rostrum_session_get_tour (self->session))
    for (guint i = rostrum_session_get_state (self->session)->selection->len; i-- > 0;)
      rostrum_canvas_reveal (
          canvas, g_array_index (rostrum_session_get_state (self->session)->selection, RostrumRef, i));
  rostrum_canvas_reveal (canvas, ref);
}

/* The first picture of a view is followed by others while the panes around it settle: the thing is brought into view in each. */
static void
on_picture (RostrumWindow *self)
{
  RostrumRef ref = self->to_reveal;
  gint64 now = g_get_monotonic_time ();

  if (rostrum_ref_is_none (ref))
    return;
  if (self->reveal_until == 0)
    self->reveal_until = now + SETTLING_MS * 1000;
  if (now <= self->reveal_until)
    rostrum_window_reveal (self, ref);
  else
    self->to_reveal = ROSTRUM_REF_NONE;
}

RostrumSession *
rostrum_window_get_session (RostrumWindow *self)
{
  g_return_val_if_fail (ROSTRUM_IS_WINDOW (self), NULL);

  return self->session;
}

/* Title bar and task list: the debate's title, its question below. */
static void
update_title (RostrumWindow *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autofree char *tip = NULL;

  if (!debate)
    return;
  gtk_window_set_title (GTK_WINDOW (self), debate->title);
  adw_window_title_set_title (self->window_title, debate->title);
  adw_window_title_set_subtitle (self->window_title, debate->question ? debate->question : "");
  if (debate->question)
    tip = g_strdup_printf ("%s\n%s", debate->title, debate->question);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), tip ? tip : debate->title);
}

static void
on_context_menu (RostrumWindow *self, RostrumRef *ref, double x_px, double y_px, GtkWidget *canvas)
{
  rostrum_window_popup_menu (self, canvas, ref ? *ref : ROSTRUM_REF_NONE, x_px, y_px);
}

static void
on_table_made (RostrumWindow *self)
{
  g_signal_connect_object (rostrum_stage_get_table (ROSTRUM_STAGE (self->stage)), "context-menu",
                           G_CALLBACK (on_context_menu), self, G_CONNECT_SWAPPED);
}

static void
set_pane (AdwBin *bin, GtkWidget *pane, int minimum_px, int natural_px)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (bin), rostrum_pane_layout_new (minimum_px, natural_px));
  adw_bin_set_child (bin, pane);
}

static void
make_panes (RostrumWindow *self)
{
  RostrumCanvas *canvas;

  self->filter_pane = rostrum_filter_pane_new (self->session);
  self->stage = rostrum_stage_new (self->session);
  self->proof_pane = rostrum_proof_pane_new (self->session);
  set_pane (self->filter_bin, self->filter_pane, FILTER_WIDTH_PX, FILTER_WIDTH_PX);
  set_pane (self->stage_bin, self->stage, STAGE_MINIMUM_PX, STAGE_NATURAL_PX);
  set_pane (self->proof_bin, rostrum_window_make_right_pane (self), PROOF_WIDTH_PX, PROOF_WIDTH_PX);
  canvas = rostrum_window_get_canvas (self);
  g_signal_connect_object (canvas, "notify::picture", G_CALLBACK (on_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "table-made", G_CALLBACK (on_table_made), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "context-menu", G_CALLBACK (on_context_menu), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

void
rostrum_window_set_debate (RostrumWindow *self, RostrumDebate *debate, GFile *file, const char *name)
{
  g_set_object (&self->file, file);
  self->builtin_waits = FALSE;
  self->to_reveal = ROSTRUM_REF_NONE;
  rostrum_session_set_debate (self->session, debate, name);
  if (!self->stage)
    make_panes (self);
  update_title (self);
  rostrum_window_update_actions (self);
}

void
rostrum_window_open_builtin (RostrumWindow *self)
{
  g_autoptr (RostrumDebate) debate = NULL;

  g_return_if_fail (ROSTRUM_IS_WINDOW (self));

  self->builtin_waits = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->builtin_waits)
    return;
  debate = rostrum_head_start_get_debate ();
  if (!debate) {
    g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();

    debate = rostrum_debate_ref (result->debate);
  }
  rostrum_window_set_debate (self, debate, NULL, NULL);
}

static gboolean
open_waiting (gpointer user_data)
{
  RostrumWindow *self = user_data;

  self->open_id = 0;
  if (self->builtin_waits)
    rostrum_window_open_builtin (self);
  return G_SOURCE_REMOVE;
}

/* What the stage will have of the window. */
static void
begin_early (RostrumWindow *self)
{
  AdwFlap *flaps[] = { self->filter_flap, self->proof_flap };
  const int widths[] = { FILTER_WIDTH_PX, PROOF_WIDTH_PX };
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (flaps); i++)
    if (adw_flap_get_reveal_flap (flaps[i]) && !adw_flap_get_folded (flaps[i]))
      width -= widths[i];
  rostrum_head_start_begin (width, gtk_widget_get_height (GTK_WIDGET (self)) - HEADER_HEIGHT_PX);
}

/* The window comes at once, and what is in it with its second frame. */
static void
first_painted (GdkFrameClock *clock, RostrumWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, first_painted, self);
  if (self->builtin_waits)
    begin_early (self);
  self->open_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, open_waiting, self, NULL);
}

void
rostrum_window_show_waiting (RostrumWindow *self)
{
  GtkWidget *page, *spinner;

  if (self->stage)
    return;
  page = adw_status_page_new ();
  spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Opening"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), spinner);
  set_pane (self->stage_bin, page, STAGE_MINIMUM_PX, STAGE_NATURAL_PX);
}

/* Where the header bar is too narrow for the names of the views, they stand at the bottom. */
static void
on_squeezed (RostrumWindow *self)
{
  const gboolean narrow = adw_squeezer_get_visible_child (self->switcher_squeezer) == self->narrow_title;

  if (narrow && !gtk_revealer_get_child (self->bottom_revealer)) {
    GtkWidget *switcher = g_object_new (ROSTRUM_TYPE_VIEW_SWITCHER, "bottom", TRUE, NULL);

    gtk_widget_add_css_class (switcher, "bottom-bar");
    gtk_revealer_set_child (self->bottom_revealer, switcher);
  }
  gtk_revealer_set_reveal_child (self->bottom_revealer, narrow);
}

/* The header bar gives its middle whatever it asks for: the names of the views are to stand there only as long as that leaves the
 * title its room. */
static void
on_width (RostrumWindow *self, GParamSpec *pspec, GdkSurface *surface)
{
  int natural;

  /* Of its child: a widget that is hidden says that it needs no room. */
  gtk_widget_measure (gtk_widget_get_first_child (self->view_switcher), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                      &natural, NULL, NULL);
  gtk_widget_set_visible (self->view_switcher, gdk_surface_get_width (surface) >= HEADER_PX + natural);
  rostrum_window_fit_proof (self);
}

static void
rostrum_window_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (rostrum_window_parent_class)->realize (widget);
  surface = gtk_native_get_surface (GTK_NATIVE (widget));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (on_width), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_surface_get_frame_clock (surface), "after-paint", G_CALLBACK (first_painted),
                           widget, 0);
}

static void
restore_state (RostrumWindow *self)
{
  GSettings *settings = rostrum_settings_get ();

  if (!settings) {
    gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
    return;
  }
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->filter_flap, g_settings_get_boolean (settings, "show-filter"));
  adw_flap_set_reveal_flap (self->proof_flap, g_settings_get_boolean (settings, "show-proof"));
}

static void
save_state (RostrumWindow *self)
{
  GSettings *settings = rostrum_settings_get ();
  int width, height;

  if (!settings)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  /* A pane that the narrow window folded away says nothing about what the reader wishes for a wide one. */
  if (!adw_flap_get_folded (self->filter_flap))
    g_settings_set_boolean (settings, "show-filter", adw_flap_get_reveal_flap (self->filter_flap));
  if (!adw_flap_get_folded (self->proof_flap))
    g_settings_set_boolean (settings, "show-proof", adw_flap_get_reveal_flap (self->proof_flap));
  /* The program may end at once. */
  g_settings_sync ();
}

static gboolean
rostrum_window_close_request (GtkWindow *window)
{
  save_state (ROSTRUM_WINDOW (window));
  return GTK_WINDOW_CLASS (rostrum_window_parent_class)->close_request (window);
}

static void
rostrum_window_dispose (GObject *object)
{
  RostrumWindow *self = ROSTRUM_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->open_id, g_source_remove);
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  if (self->chooser)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->file);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_window_parent_class)->dispose (object);
}

static void
rostrum_window_class_init (RostrumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rostrum_window_close_request;
  widget_class->realize = rostrum_window_realize;
  /* Not an accelerator of the application: text that is selected in an entry goes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  rostrum_window_class_add_undo (widget_class);
  gtk_widget_class_install_action (widget_class, "pane.leave", NULL, leave_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pane.leave", NULL);
  g_type_ensure (ROSTRUM_TYPE_VIEW_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, switcher_squeezer);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, bottom_revealer);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, loading_revealer);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, loading_spinner);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, filter_flap);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, proof_flap);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, proof_bin);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, stage_box);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, stage_bin);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, undo_menu);
  gtk_widget_class_bind_template_child (widget_class, RostrumWindow, tours_menu);
}

/* Of GTK 4.8: after a choice from a submenu the keyboard stays with the menu that is gone. */
static void
take_focus_from_menu (RostrumWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
rostrum_window_init (RostrumWindow *self)
{
  self->session = rostrum_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rostrum_compat_keep_clicks (GTK_WIDGET (self));
  rostrum_window_add_actions (self);
  rostrum_window_add_undo_actions (self);
  rostrum_window_add_tour_actions (self);
  rostrum_window_add_recompute_actions (self);
  rostrum_window_add_open_actions (self);
  rostrum_window_add_example_actions (self);
  rostrum_window_add_save_actions (self);
  rostrum_window_add_print_actions (self);
  rostrum_window_add_copy_actions (self);
  rostrum_window_add_table_actions (self);
  rostrum_window_add_drop_target (self);
  rostrum_window_update_actions (self);
  restore_state (self);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (take_focus_from_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_flap, "notify::reveal-flap", G_CALLBACK (on_revealed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->proof_flap, "notify::reveal-flap", G_CALLBACK (on_revealed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->switcher_squeezer, "notify::visible-child", G_CALLBACK (on_squeezed), self);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (rostrum_window_show_selection),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
rostrum_window_new (GtkApplication *application)
{
  return g_object_new (ROSTRUM_TYPE_WINDOW, "application", application, NULL);
}
