/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-stage-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "query/rostrum-words.h"
#include "rostrum-compat.h"
#include "rostrum-minimap.h"
#include "rostrum-theme.h"
#include "rostrum-view-switcher.h"

G_DEFINE_FINAL_TYPE (RostrumStage, rostrum_stage, GTK_TYPE_WIDGET)

/* A picture that takes longer than this is announced by a spinner. */
#define SPINNER_MS 300
/* Resizing by dragging asks for a new chart not more often than this. */
#define RESIZE_MS 60
/* A canvas whose sides are within this factor of the page keeps it; pages are whole numbers of steps, and not smaller than this. */
#define SAME_PAGE 1.2
#define PAGE_STEP_PX 20.0
#define LEAST_PAGE_PX 200.0
/* About what legend and caption take. */
#define FOOT_PX 48.0
/* What the bar above the graph takes. */
#define BAR_PX 40

static double
page_side (double side_px)
{
  return MAX (round (side_px / PAGE_STEP_PX) * PAGE_STEP_PX, LEAST_PAGE_PX);
}

static gboolean
is_about (double a, double b)
{
  return a < b * SAME_PAGE && b < a * SAME_PAGE;
}

/* The page that the graph is laid out to: the canvas's room, and the same again until there is quite another room, so that the nodes
 * seldom move; never while some are pinned to their places or a tour's card takes some of the height. */
static void
choose_page (RostrumStage *self)
{
  double width, height;

  rostrum_canvas_get_fit_room (self->canvas, &width, &height);
  /* What stands below the picture has not yet taken its share of the first one. */
  if (self->page_width_px == 0)
    height -= FOOT_PX;
  else if (rostrum_session_get_tour (self->session) ||
           rostrum_session_get_state (self->session)->pins->len > 0 ||
           (is_about (width, self->page_width_px) && is_about (height, self->page_height_px)))
    return;
  self->page_width_px = page_side (width);
  self->page_height_px = page_side (height);
}

void
rostrum_stage_guess_options (int width_px, int height_px, RostrumPictureOptions *options)
{
  *options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  options->width_px = page_side (width_px - ROSTRUM_CANVAS_FIT_MARGINS_PX);
  options->height_px = page_side (height_px - BAR_PX - ROSTRUM_CANVAS_FIT_MARGINS_PX - FOOT_PX);
  options->theme = rostrum_theme_current ();
  options->family = rostrum_theme_family ();
  options->text_scale = rostrum_theme_text_scale ();
}

void
rostrum_stage_get_options (RostrumStage *self, RostrumPictureOptions *options)
{
  const RostrumViewState *state;

  g_return_if_fail (ROSTRUM_IS_STAGE (self));

  *options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  state = rostrum_session_get_state (self->session);
  if (state && state->view == ROSTRUM_VIEW_GRAPH) {
    choose_page (self);
    options->width_px = self->page_width_px;
    options->height_px = self->page_height_px;
  } else {
    options->width_px = MAX (gtk_widget_get_width (GTK_WIDGET (self->canvas)), 240);
    options->height_px = MAX (gtk_widget_get_height (GTK_WIDGET (self->canvas)), 200);
  }
  options->theme = rostrum_theme_current ();
  options->family = rostrum_theme_family ();
  options->text_scale = rostrum_theme_text_scale ();
}

static gboolean
show_spinner (gpointer data)
{
  RostrumStage *self = data;

  self->spinner_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
request_picture (RostrumStage *self)
{
  RostrumPictureOptions options;

  if (!rostrum_session_get_debate (self->session) ||
      !rostrum_picture_draws (rostrum_session_get_state (self->session)->view) ||
      gtk_widget_get_width (GTK_WIDGET (self->canvas)) < 1)
    return;
  rostrum_stage_get_options (self, &options);
  options.legend_width_px = rostrum_stage_foot_legend_width (self);
  self->requested = options;
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_MS, show_spinner, self);
  rostrum_picture_maker_request (self->maker, &options);
}

/* A graph is the same in a wider window, but for the way its legend wraps. */
static gboolean
can_rewrap (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  RostrumPicture *picture = rostrum_canvas_get_picture (self->canvas);
  RostrumPictureOptions options;

  if (!picture || !state || state->view != ROSTRUM_VIEW_GRAPH ||
      rostrum_picture_get_view (picture) != ROSTRUM_VIEW_GRAPH || rostrum_picture_maker_is_busy (self->maker))
    return FALSE;
  rostrum_stage_get_options (self, &options);
  return options.width_px == self->requested.width_px && options.height_px == self->requested.height_px;
}

/* To a screen reader: what it does not find out by reading what has the focus. TRUE: the picture should get the focus. */
static gboolean
tell_change (RostrumStage *self, RostrumPicture *picture)
{
  RostrumPicture *old = rostrum_canvas_get_picture (self->canvas);
  const RostrumView view = rostrum_picture_get_view (picture);
  const gboolean other_view = old && view != rostrum_picture_get_view (old);
  const gboolean in_bar =
      gtk_widget_get_focus_child (self->graph_bar) || gtk_widget_get_focus_child (self->costs_bar);
  const gboolean in_canvas = gtk_widget_has_focus (GTK_WIDGET (self->canvas)) ||
                             gtk_widget_get_focus_child (GTK_WIDGET (self->canvas));
  const char *caption = rostrum_picture_get_caption (picture);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!old || (other_view && in_canvas))
    return FALSE;
  /* The keyboard does not stay in a bar that goes, or wander off. */
  if ((self->enters_picture && !gtk_root_get_focus (root)) || (other_view && in_bar)) {
    self->enters_picture = FALSE;
    gtk_root_set_focus (root, NULL);
    return TRUE;
  }
  if (other_view)
    rostrum_compat_announce (GTK_WIDGET (self), rostrum_view_switcher_get_name (view));
  else if (!rostrum_ref_equal (rostrum_picture_get_focus (picture), rostrum_picture_get_focus (old)) ||
           (in_bar && g_strcmp0 (caption, rostrum_picture_get_caption (old)) != 0))
    rostrum_compat_announce (GTK_WIDGET (self), caption);
  return FALSE;
}

static void
picture_made (RostrumPictureMaker *maker, RostrumPicture *picture, RostrumStage *self)
{
  const RostrumView view = rostrum_picture_get_view (picture);
  const gboolean zooms = rostrum_view_zooms (view);
  const gboolean empty = rostrum_picture_is_empty (picture);
  gboolean enter;

  if (!rostrum_picture_maker_is_busy (maker) || rostrum_picture_is_draft (picture)) {
    g_clear_handle_id (&self->spinner_id, g_source_remove);
    gtk_spinner_stop (self->spinner);
    gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  }
  /* One that was asked for before the reader went on to another view is not shown any more. */
  if (view != rostrum_session_get_state (self->session)->view)
    return;
  enter = tell_change (self, picture);
  gtk_widget_set_visible (self->graph_bar, view == ROSTRUM_VIEW_GRAPH);
  rostrum_canvas_set_picture (self->canvas, picture);
  if (enter)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  rostrum_stage_foot_explain (self, rostrum_picture_get_legend (picture));
  rostrum_stage_foot_tell (self, picture);
  rostrum_stage_foot_update (self);
  rostrum_stage_foot_explain_empty (self, picture);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_page), empty);
  gtk_widget_set_visible (self->zoom_box, zooms && !empty);
  gtk_widget_set_visible (self->scrollbar, (!zooms || view == ROSTRUM_VIEW_MATRIX) && !empty);
  gtk_widget_set_visible (self->costs_bar, view == ROSTRUM_VIEW_COSTS);
  gtk_widget_set_visible (self->dates_bar, view == ROSTRUM_VIEW_TIMELINE);
  rostrum_stage_dates_update (self);
}

/* Where all is seen there is nothing to scroll; its place stays, or what is laid out beside it would move. */
static void
adjustment_changed (GtkAdjustment *adjustment, RostrumStage *self)
{
  const gboolean scrolls = gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);

  gtk_widget_set_opacity (self->scrollbar, scrolls ? 1.0 : 0.0);
}

/* ---- what the session says ---- */

gboolean
rostrum_stage_offers (RostrumView view)
{
  return view == ROSTRUM_VIEW_TABLE || rostrum_picture_draws (view);
}

RostrumTableView *
rostrum_stage_get_table (RostrumStage *self)
{
  g_return_val_if_fail (ROSTRUM_IS_STAGE (self), NULL);

  /* Who never opens the table does not wait for it. */
  if (!self->table) {
    self->table = ROSTRUM_TABLE_VIEW (rostrum_table_view_new (self->session));
    adw_bin_set_child (ADW_BIN (self->table_page), GTK_WIDGET (self->table));
    g_signal_emit_by_name (self, "table-made");
  }
  return self->table;
}

/* Between the picture and the table the keyboard goes along, and where it goes is read; the stack would take it to the first button
 * above them. */
static void
view_changed (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  RostrumPicture *picture = rostrum_canvas_get_picture (self->canvas);
  const gboolean table = state && !rostrum_picture_draws (state->view);
  GtkWidget *page = table ? self->table_page : self->picture_page;
  GtkWidget *old_page = gtk_stack_get_visible_child (self->pages);
  const gboolean made = table || (state && picture && rostrum_picture_get_view (picture) == state->view);
  const gboolean enters = page != old_page && gtk_widget_get_focus_child (old_page);

  if (table)
    rostrum_stage_get_table (self);
  if (enters)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_stack_set_visible_child (self->pages, page);
  self->enters_picture = FALSE;
  if (enters && table)
    rostrum_table_view_read (self->table);
  else if (enters && made)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  else if (enters)
    self->enters_picture = TRUE;
  else if (page != old_page && made)
    rostrum_compat_announce (GTK_WIDGET (self), rostrum_view_switcher_get_name (state->view));
}

static gboolean
fit_foot (gpointer data)
{
  RostrumStage *self = data;

  self->fit_id = 0;
  rostrum_stage_foot_update (self);
  return G_SOURCE_REMOVE;
}

static void
focus_changed (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  const gboolean graph = state && state->view == ROSTRUM_VIEW_GRAPH;
  guint n_pins = 0;
  gboolean has_focus = FALSE;

  g_object_get (self->session, "n-pins", &n_pins, "has-focus", &has_focus, NULL);
  gtk_widget_set_visible (self->focus_button, graph && has_focus);
  gtk_widget_set_visible (self->unpin_button, graph && n_pins > 0);
  rostrum_stage_dates_update (self);
  if (has_focus) {
    g_autofree char *name = rostrum_ref_to_words (rostrum_session_get_debate (self->session), state->focus);
    g_autofree char *label = g_strdup_printf (_ ("Whole Graph (now: around %s)"), name);

    adw_button_content_set_label (self->focus_content, label);
  }
  if (n_pins > 0) {
    g_autofree char *label = g_strdup_printf (ngettext ("Unpin %u Node", "Unpin %u Nodes", n_pins), n_pins);

    adw_button_content_set_label (self->unpin_content, label);
  }
}

/* ---- actions ---- */

static void
show_figures_as_table (RostrumStage *self)
{
  rostrum_table_view_set_table (rostrum_stage_get_table (self), ROSTRUM_TABLE_FIGURES);
  rostrum_session_set_view (self->session, ROSTRUM_VIEW_TABLE);
}

static void
stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RostrumStage *self = ROSTRUM_STAGE (widget);

  if (g_str_equal (name, "stage.show-everything"))
    rostrum_session_set_focus (self->session, ROSTRUM_REF_NONE);
  else if (g_str_equal (name, "stage.figures-as-table"))
    show_figures_as_table (self);
  else if (g_str_equal (name, "stage.all-dates"))
    rostrum_session_set_dates (self->session, ROSTRUM_DATE_NONE, ROSTRUM_DATE_NONE);
  else
    rostrum_session_unpin_all (self->session);
}

static void
zoom_clicked (GtkButton *button, RostrumStage *self)
{
  if ((GtkWidget *) button == self->fit_button)
    rostrum_canvas_fit (self->canvas);
  else
    rostrum_canvas_zoom_by (self->canvas, (GtkWidget *) button == self->zoom_in_button ? 1.25 : 0.8);
}

/* ---- size ---- */

static gboolean
resized (gpointer data)
{
  RostrumStage *self = data;

  self->resize_id = 0;
  if (can_rewrap (self))
    rostrum_stage_foot_explain (self, NULL);
  else
    request_picture (self);
  return G_SOURCE_REMOVE;
}

/* A chart and a graph's legend are laid out to the canvas's width, a graph to its height, too. */
static void
rostrum_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RostrumStage *self = ROSTRUM_STAGE (widget);
  const gboolean first = self->canvas_width < 1;
  const RostrumViewState *state = self->session ? rostrum_session_get_state (self->session) : NULL;
  const gboolean is_graph = state && state->view == ROSTRUM_VIEW_GRAPH;
  int canvas_width, canvas_height;

  gtk_widget_allocate (GTK_WIDGET (self->pages), width, height, baseline, NULL);
  canvas_width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  if ((height != self->height || canvas_width != self->canvas_width) && self->fit_id == 0)
    self->fit_id = g_idle_add (fit_foot, self);
  self->height = height;
  canvas_height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  if ((canvas_width == self->canvas_width && (canvas_height == self->canvas_height || !is_graph)) ||
      canvas_width < 1)
    return;
  self->canvas_width = canvas_width;
  self->canvas_height = canvas_height;
  if (self->resize_id == 0)
    self->resize_id = g_timeout_add (first ? 0 : RESIZE_MS, resized, self);
}

static void
rostrum_stage_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ROSTRUM_STAGE (widget)->pages), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
rostrum_stage_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (GTK_WIDGET (ROSTRUM_STAGE (widget)->pages));
}

static void
rostrum_stage_dispose (GObject *object)
{
  RostrumStage *self = ROSTRUM_STAGE (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_object (&self->maker);
  if (self->pages)
    gtk_widget_unparent (GTK_WIDGET (self->pages));
  self->pages = NULL;
  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_stage_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RostrumStage, pages);
  gtk_widget_class_bind_template_child (klass, RostrumStage, picture_page);
  gtk_widget_class_bind_template_child (klass, RostrumStage, table_page);
  gtk_widget_class_bind_template_child (klass, RostrumStage, graph_bar);
  gtk_widget_class_bind_template_child (klass, RostrumStage, network_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, layout_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, relations_check);
  gtk_widget_class_bind_template_child (klass, RostrumStage, coalitions_check);
  gtk_widget_class_bind_template_child (klass, RostrumStage, normalized_check);
  gtk_widget_class_bind_template_child (klass, RostrumStage, costs_bar);
  gtk_widget_class_bind_template_child (klass, RostrumStage, other_scope_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, grouping_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, scope_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, log_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, linear_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, sort_drop_down);
  gtk_widget_class_bind_template_child (klass, RostrumStage, canvas_box);
  gtk_widget_class_bind_template_child (klass, RostrumStage, scrollbar);
  gtk_widget_class_bind_template_child (klass, RostrumStage, focus_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, focus_content);
  gtk_widget_class_bind_template_child (klass, RostrumStage, unpin_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, unpin_content);
  gtk_widget_class_bind_template_child (klass, RostrumStage, minimap_bin);
  gtk_widget_class_bind_template_child (klass, RostrumStage, dates_bar);
  gtk_widget_class_bind_template_child (klass, RostrumStage, dates_label);
  gtk_widget_class_bind_template_child (klass, RostrumStage, dates_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, zoom_box);
  gtk_widget_class_bind_template_child (klass, RostrumStage, zoom_in_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, zoom_out_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, fit_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, empty_page);
  gtk_widget_class_bind_template_child (klass, RostrumStage, spinner);
  gtk_widget_class_bind_template_child (klass, RostrumStage, foot);
  gtk_widget_class_bind_template_child (klass, RostrumStage, legend);
  gtk_widget_class_bind_template_child (klass, RostrumStage, caption);
  gtk_widget_class_bind_template_child (klass, RostrumStage, legend_button);
  gtk_widget_class_bind_template_child (klass, RostrumStage, legend_button_label);
}

static void
rostrum_stage_class_init (RostrumStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_stage_dispose;
  widget_class->size_allocate = rostrum_stage_size_allocate;
  widget_class->measure = rostrum_stage_measure;
  widget_class->get_request_mode = rostrum_stage_get_request_mode;

  g_type_ensure (ROSTRUM_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-stage.ui");
  bind_children (widget_class);
  g_signal_new ("table-made", ROSTRUM_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "stage.show-everything", NULL, stage_action);
  gtk_widget_class_install_action (widget_class, "stage.unpin-all", NULL, stage_action);
  gtk_widget_class_install_action (widget_class, "stage.all-dates", NULL, stage_action);
  gtk_widget_class_install_action (widget_class, "stage.figures-as-table", NULL, stage_action);
}

static void
rostrum_stage_init (RostrumStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
connect_desktop (RostrumStage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (request_picture), self, swapped);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (request_picture), self, swapped);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (request_picture), self, swapped);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (request_picture), self, swapped);
}

static void
connect_session (RostrumStage *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  g_signal_connect_object (self->session, "notify::debate", G_CALLBACK (rostrum_stage_controls_fill_scopes),
                           self, swapped);
  g_signal_connect_object (self->session, "notify::has-focus", G_CALLBACK (focus_changed), self, swapped);
  g_signal_connect_object (self->session, "notify::n-pins", G_CALLBACK (focus_changed), self, swapped);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (focus_changed), self, swapped);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (view_changed), self, swapped);
  g_signal_connect_object (self->session, "notify::tour", G_CALLBACK (rostrum_stage_foot_update), self,
                           swapped);
  g_signal_connect_object (self->session, "picture-changed", G_CALLBACK (request_picture), self, swapped);
  g_signal_connect_object (self->session, "picture-changed", G_CALLBACK (focus_changed), self, swapped);
}

GtkWidget *
rostrum_stage_new (RostrumSession *session)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;
  RostrumStage *self;

  g_return_val_if_fail (ROSTRUM_IS_SESSION (session), NULL);

  self = g_object_new (ROSTRUM_TYPE_STAGE, NULL);
  self->session = g_object_ref (session);
  self->maker = rostrum_picture_maker_new (session);
  g_signal_connect_object (self->maker, "made", G_CALLBACK (picture_made), self, 0);
  self->canvas = ROSTRUM_CANVAS (rostrum_canvas_new (session));
  gtk_box_prepend (GTK_BOX (self->canvas_box), GTK_WIDGET (self->canvas));
  adw_bin_set_child (self->minimap_bin, rostrum_minimap_new (self->canvas));
  g_object_bind_property (self->canvas, "vadjustment", self->scrollbar, "adjustment", G_BINDING_SYNC_CREATE);
  g_object_get (self->canvas, "vadjustment", &adjustment, NULL);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjustment_changed), self, 0);
  g_signal_connect_object (self->zoom_in_button, "clicked", G_CALLBACK (zoom_clicked), self, 0);
  g_signal_connect_object (self->zoom_out_button, "clicked", G_CALLBACK (zoom_clicked), self, 0);
  g_signal_connect_object (self->fit_button, "clicked", G_CALLBACK (zoom_clicked), self, 0);
  connect_session (self);
  connect_desktop (self);
  rostrum_stage_graph_init (self);
  rostrum_stage_controls_init (self);
  rostrum_stage_foot_init (self);
  rostrum_stage_controls_fill_scopes (self);
  focus_changed (self);
  return GTK_WIDGET (self);
}

RostrumCanvas *
rostrum_stage_get_canvas (RostrumStage *self)
{
  g_return_val_if_fail (ROSTRUM_IS_STAGE (self), NULL);

  return self->canvas;
}
