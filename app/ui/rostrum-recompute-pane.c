/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-recompute-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "rostrum-compat.h"
#include "rostrum-recompute-row.h"
#include "rostrum-theme.h"
#include "scene/rostrum-sensitivity-view.h"
#include "ui/rostrum-scene-view.h"

/* What the pane leaves between its margins. */
#define STRIP_PX 290

struct _RostrumRecomputePane {
  GtkWidget parent_instance;

  RostrumSession *session;
  RostrumDebate *debate; /* whose labels the inputs have */
  RostrumRecompute recompute;
  GArray *offers;  /* of RostrumRecomputeOffer */
  guint offer;     /* index; G_MAXUINT: the model's own assumptions */
  GArray *figures; /* of guint32: the estimates that the result can be held against */
  guint32 figure;  /* ROSTRUM_NONE: none */
  gboolean filling;

  GtkWidget *outer;
  GtkDropDown *offers_drop_down;
  GtkDropDown *model_drop_down;
  GtkLabel *sentence;
  GtkLabel *note;
  GtkBox *rows;
  GtkWidget *add_chip_button;
  GtkLabel *formula;
  GtkLabel *result;
  GtkLabel *comparison;
  GtkWidget *compare_box;
  GtkDropDown *figures_drop_down;
  GtkWidget *strip_box;
  RostrumSceneView *strip;
  GtkWidget *add_button;
  GtkWidget *reset_button;
  GtkBox *own_box;
  GtkLabel *reference;
};

G_DEFINE_FINAL_TYPE (RostrumRecomputePane, rostrum_recompute_pane, GTK_TYPE_WIDGET)

static gboolean
has_offer (RostrumRecomputePane *self)
{
  return self->offers && self->offer < self->offers->len;
}

static RostrumRecomputeOffer
get_offer (RostrumRecomputePane *self)
{
  return g_array_index (self->offers, RostrumRecomputeOffer, self->offer);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_strip (RostrumRecomputePane *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const char *family = pango_font_description_get_family (pango_context_get_font_description (context));
  g_autoptr (RostrumText) text = rostrum_text_new (family, rostrum_theme_text_scale ());
  g_autoptr (RostrumScene) scene =
      rostrum_sensitivity_view_build (&self->recompute, rostrum_theme_style (), text, STRIP_PX);

  rostrum_scene_view_set_scene (self->strip, scene);
  gtk_widget_set_visible (self->strip_box, scene != NULL);
}

static void
update_result (RostrumRecomputePane *self)
{
  RostrumRecomputeResult result;
  g_autoptr (GError) error = NULL;
  g_autofree char *formula = NULL, *words = NULL, *comparison = NULL;
  const gboolean good = rostrum_recompute_evaluate (&self->recompute, &result, &error);

  if (good) {
    formula = rostrum_recompute_formula_to_words (&self->recompute, &result);
    words = rostrum_recompute_result_to_words (&self->recompute, &result);
    if (self->figure != ROSTRUM_NONE)
      comparison = rostrum_recompute_compare_to_words (&self->recompute, &result, self->debate, self->figure);
  }
  show_text (self->formula, formula);
  if (words && g_strcmp0 (words, gtk_label_get_text (self->result)) != 0)
    rostrum_compat_announce (GTK_WIDGET (self), words);
  show_text (self->result, words);
  show_text (self->comparison, good ? comparison : error->message);
  gtk_widget_set_sensitive (self->add_button, good && rostrum_session_get_state (self->session)->own->len <
                                                          ROSTRUM_SESSION_MAX_OWN);
  update_strip (self);
}

/* To be called before the inputs change: an entry that loses the keyboard still gives its number to them. */
static void
clear_rows (RostrumRecomputePane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_box_remove (self->rows, child);
}

static void fill_rows (RostrumRecomputePane *self);

static void
remove_chip (RostrumRecomputePane *self, GtkWidget *button)
{
  guint chip = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "chip"));

  clear_rows (self);
  rostrum_recompute_remove_chip (&self->recompute, chip);
  fill_rows (self);
  gtk_widget_grab_focus (self->add_chip_button);
}

/* Behind the two rows of a kind of chip. */
static void
add_remove_button (RostrumRecomputePane *self, guint chip)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove This Kind"));
  g_autofree char *name = NULL, *label = rostrum_recompute_label (&self->recompute, 2 * chip);

  name = g_strdup_printf (_ ("Remove This Kind: %s"), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Leave this kind of chip out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "chip", GUINT_TO_POINTER (chip));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_chip), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, button);
}

/* The rows of the model, and all that follows from them. */
static void
fill_rows (RostrumRecomputePane *self)
{
  const gboolean fleet = self->recompute.model == ROSTRUM_COST_MODEL_FLEET;
  const char *note = NULL;

  clear_rows (self);
  for (guint i = 0; i < self->recompute.n_inputs; i++) {
    GtkWidget *row = rostrum_recompute_row_new (&self->recompute, self->debate, i);

    g_signal_connect_object (row, "changed", G_CALLBACK (update_result), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->rows, row);
    if (fleet && i % 2 == 1 && self->recompute.n_inputs > 2)
      add_remove_button (self, i / 2);
  }
  if (has_offer (self) && get_offer (self).preset != ROSTRUM_NONE)
    note = self->debate->presets[get_offer (self).preset].note;
  show_text (self->note, note);
  show_text (self->sentence, rostrum_cost_model_to_sentence (self->recompute.model));
  show_text (self->reference, rostrum_cost_model_to_reference (self->recompute.model));
  gtk_widget_set_visible (self->add_chip_button,
                          fleet && self->recompute.n_inputs < ROSTRUM_RECOMPUTE_MAX_INPUTS);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->model_drop_down, self->recompute.model);
  self->filling = FALSE;
  update_result (self);
}

/* The figures in the result's unit; first the choice of none. */
static void
fill_figures (RostrumRecomputePane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->figures, g_array_unref);
  self->figures = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_string_list_append (names, _ ("No figure"));
  for (guint32 i = 0; i < self->debate->n_estimates; i++) {
    g_autofree char *figure = NULL, *name = NULL;

    if (!g_str_equal (self->debate->estimates[i].unit, self->recompute.currency))
      continue;
    figure = rostrum_estimate_to_words (self->debate, i);
    /* Translators: a stated figure's name, and the figure */
    name = g_strdup_printf (C_ ("figure", "%1$s: %2$s"), self->debate->estimates[i].label, figure);
    gtk_string_list_append (names, name);
    g_array_append_val (self->figures, i);
    if (i == self->figure)
      selected = self->figures->len;
  }
  if (selected == 0)
    self->figure = ROSTRUM_NONE;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->figures_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->figures_drop_down, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (self->compare_box, self->figures->len > 0);
}

/* Takes an offer of the debate, or @model's own assumptions. */
static void
take (RostrumRecomputePane *self, guint offer, RostrumCostModel model)
{
  clear_rows (self);
  self->offer = offer;
  if (has_offer (self)) {
    rostrum_recompute_init_offer (&self->recompute, self->debate, get_offer (self));
    self->figure = get_offer (self).estimate;
  } else {
    rostrum_recompute_init (&self->recompute, model, self->debate->currency);
  }
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->offers_drop_down, has_offer (self) ? offer + 1 : 0);
  self->filling = FALSE;
  fill_figures (self);
  fill_rows (self);
}

static void
fill_offers (RostrumRecomputePane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->offers, g_array_unref);
  self->offers = rostrum_recompute_list_offers (self->debate);
  gtk_string_list_append (names, _ ("No preset"));
  for (guint i = 0; i < self->offers->len; i++)
    gtk_string_list_append (names, rostrum_recompute_offer_get_title (
                                       self->debate, g_array_index (self->offers, RostrumRecomputeOffer, i)));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->offers_drop_down, G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->offers_drop_down), self->offers->len > 0);
}

/* The reader's figures in the chart, each with a button that takes it away. */
static void
fill_own (RostrumRecomputePane *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->own_box))))
    gtk_box_remove (self->own_box, child);
  for (guint i = 0; i < state->own->len; i++) {
    const RostrumOwnFigure *own = g_ptr_array_index (state->own, i);
    GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label, *button;
    g_autofree char *figure = rostrum_own_figure_to_words (own), *words = NULL, *name = NULL;

    words = g_strdup_printf (C_ ("figure", "%1$s: %2$s"), own->label, figure);
    label = gtk_label_new (words);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_set_hexpand (label, TRUE);
    button = gtk_button_new_with_label (_ ("Remove"));
    name = g_strdup_printf (_ ("Remove: %s"), words);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_widget_set_tooltip_text (button, _ ("Take your figure out of the chart"));
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-own");
    gtk_box_append (GTK_BOX (line), label);
    gtk_box_append (GTK_BOX (line), button);
    gtk_box_append (self->own_box, line);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->own_box), state->own->len > 0);
}

/* Another debate has other presets. */
static void
follow_session (RostrumRecomputePane *self)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);

  if (!debate)
    return;
  if (self->debate != debate) {
    g_clear_pointer (&self->debate, rostrum_debate_unref);
    self->debate = rostrum_debate_ref (debate);
    self->figure = ROSTRUM_NONE;
    fill_offers (self);
    take (self, self->offers->len > 0 ? 0 : G_MAXUINT, ROSTRUM_COST_MODEL_TRAINING);
  }
  fill_own (self);
}

static void
offer_chosen (RostrumRecomputePane *self)
{
  const guint row = gtk_drop_down_get_selected (self->offers_drop_down);

  if (!self->filling && self->offers && row <= self->offers->len)
    take (self, row == 0 ? G_MAXUINT : row - 1, self->recompute.model);
}

static void
model_chosen (RostrumRecomputePane *self)
{
  const guint row = gtk_drop_down_get_selected (self->model_drop_down);

  if (!self->filling && self->debate && row < ROSTRUM_N_COST_MODELS && row != self->recompute.model)
    take (self, G_MAXUINT, (RostrumCostModel) row);
}

static void
figure_chosen (RostrumRecomputePane *self)
{
  const guint row = gtk_drop_down_get_selected (self->figures_drop_down);

  if (self->filling || !self->figures || row > self->figures->len)
    return;
  self->figure = row == 0 ? ROSTRUM_NONE : g_array_index (self->figures, guint32, row - 1);
  update_result (self);
}

static void
on_add_chip (RostrumRecomputePane *self)
{
  clear_rows (self);
  rostrum_recompute_add_chip (&self->recompute);
  fill_rows (self);
}

static void
on_reset (RostrumRecomputePane *self)
{
  take (self, self->offer, self->recompute.model);
}

static gboolean
is_changed (RostrumRecomputePane *self)
{
  for (guint i = 0; i < self->recompute.n_inputs; i++)
    if (self->recompute.inputs[i].provenance == ROSTRUM_PROVENANCE_YOURS)
      return TRUE;
  return FALSE;
}

/* What the row in the chart is called. */
static char *
make_label (RostrumRecomputePane *self)
{
  const char *title;

  if (!has_offer (self))
    /* Translators: a figure of the reader's, by one of the cost models ("Training") */
    return g_strdup_printf (_ ("Recomputed: %s"), rostrum_cost_model_to_words (self->recompute.model));
  title = rostrum_recompute_offer_get_title (self->debate, get_offer (self));
  /* Translators: the title of a preset whose assumptions the reader changed */
  return is_changed (self) ? g_strdup_printf (_ ("%s – changed"), title) : g_strdup (title);
}

static void
on_add (RostrumRecomputePane *self)
{
  RostrumRecomputeResult result;
  g_autofree char *label = make_label (self), *formula = NULL;
  g_autoptr (RostrumOwnFigure) own = NULL;
  guint32 scope = self->figure != ROSTRUM_NONE ? self->debate->estimates[self->figure].scope : ROSTRUM_NONE;

  if (!rostrum_recompute_evaluate (&self->recompute, &result, NULL))
    return;
  formula = rostrum_recompute_formula_to_words (&self->recompute, &result);
  own = rostrum_own_figure_new (label, scope, self->recompute.currency, result.low_amount, result.high_amount,
                                formula);
  if (!rostrum_session_add_own (self->session, own))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-own", "u",
                              rostrum_session_get_state (self->session)->own->len - 1);
}

static void
rostrum_recompute_pane_dispose (GObject *object)
{
  RostrumRecomputePane *self = ROSTRUM_RECOMPUTE_PANE (object);

  if (self->rows)
    clear_rows (self);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  self->rows = NULL;
  g_clear_pointer (&self->offers, g_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_pointer (&self->debate, rostrum_debate_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_recompute_pane_parent_class)->dispose (object);
}

static void
rostrum_recompute_pane_class_init (RostrumRecomputePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_recompute_pane_dispose;
  g_type_ensure (ROSTRUM_TYPE_SCENE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-recompute-pane.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, RostrumRecomputePane, child)
  BIND (outer);
  BIND (offers_drop_down);
  BIND (model_drop_down);
  BIND (sentence);
  BIND (note);
  BIND (rows);
  BIND (add_chip_button);
  BIND (formula);
  BIND (result);
  BIND (comparison);
  BIND (compare_box);
  BIND (figures_drop_down);
  BIND (strip_box);
  BIND (strip);
  BIND (add_button);
  BIND (reset_button);
  BIND (own_box);
  BIND (reference);
#undef BIND
}

/* Long titles end in "…" and leave the pane as wide as it is; a list has room for them. */
static void
setup_item (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer in_list)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (in_list) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  } else {
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_width_chars (GTK_LABEL (label), 8);
  }
  gtk_list_item_set_child (item, label);
}

static void
bind_item (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer in_list)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

static GtkListItemFactory *
make_factory (gboolean in_list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_item), GINT_TO_POINTER (in_list));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item), GINT_TO_POINTER (in_list));
  return factory;
}

static void
use_long_titles (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) button = make_factory (FALSE), list = make_factory (TRUE);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
}

static void
rostrum_recompute_pane_init (RostrumRecomputePane *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;
  g_autoptr (GtkStringList) models = gtk_string_list_new (NULL);
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (RostrumCostModel model = 0; model < ROSTRUM_N_COST_MODELS; model++)
    gtk_string_list_append (models, rostrum_cost_model_to_words (model));
  gtk_drop_down_set_model (self->model_drop_down, G_LIST_MODEL (models));
  use_long_titles (self->offers_drop_down);
  use_long_titles (self->figures_drop_down);
  gtk_drop_down_set_expression (self->figures_drop_down,
                                gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  rostrum_compat_name_drop_down (self->offers_drop_down, _ ("Preset"));
  rostrum_compat_name_drop_down (self->model_drop_down, _ ("Cost model"));
  rostrum_compat_name_drop_down (self->figures_drop_down, _ ("Compared with"));
  g_signal_connect_object (self->offers_drop_down, "notify::selected", G_CALLBACK (offer_chosen), self,
                           swapped);
  g_signal_connect_object (self->model_drop_down, "notify::selected", G_CALLBACK (model_chosen), self,
                           swapped);
  g_signal_connect_object (self->figures_drop_down, "notify::selected", G_CALLBACK (figure_chosen), self,
                           swapped);
  g_signal_connect_object (self->add_chip_button, "clicked", G_CALLBACK (on_add_chip), self, swapped);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add), self, swapped);
  g_signal_connect_object (self->reset_button, "clicked", G_CALLBACK (on_reset), self, swapped);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_strip), self, swapped);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_strip), self, swapped);
}

void
rostrum_recompute_pane_rebuild (RostrumRecomputePane *self, guint32 estimate)
{
  g_return_if_fail (ROSTRUM_IS_RECOMPUTE_PANE (self));

  for (guint i = 0; self->offers && i < self->offers->len; i++) {
    if (g_array_index (self->offers, RostrumRecomputeOffer, i).estimate == estimate) {
      take (self, i, self->recompute.model);
      return;
    }
  }
}

void
rostrum_recompute_pane_focus (RostrumRecomputePane *self)
{
  g_return_if_fail (ROSTRUM_IS_RECOMPUTE_PANE (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->offers_drop_down))
                             ? GTK_WIDGET (self->offers_drop_down)
                             : GTK_WIDGET (self->model_drop_down));
}

GtkWidget *
rostrum_recompute_pane_new (RostrumSession *session)
{
  RostrumRecomputePane *self = g_object_new (ROSTRUM_TYPE_RECOMPUTE_PANE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "picture-changed", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::debate", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  follow_session (self);
  return GTK_WIDGET (self);
}
