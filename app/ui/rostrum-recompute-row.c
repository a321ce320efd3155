/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-recompute-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rostrum-ref-target.h"
#include "rostrum-source-link.h"

/* What the slider gives: as few digits as a reader can tell apart on it. */
#define SLIDER_DIGITS 2
#define SLIDER_STEP 0.005
#define SLIDER_PAGE 0.05
#define SLIDER_GAP_PX 8 /* between the knobs of a range */
#define ENTRY_CHARS 9
#define RANGE_ENTRY_CHARS 6 /* each of two */
/* Where a range begins that the reader asks for. */
#define SPREAD 0.2

enum {
  LOW,
  HIGH,
  N_ENDS
};

struct _RostrumRecomputeRow {
  GtkBox parent_instance;

  RostrumRecompute *recompute; /* the pane's */
  RostrumDebate *debate;       /* the pane's */
  guint index;
  GtkWidget *entries[N_ENDS];
  GtkWidget *sliders[N_ENDS];
  GtkWidget *head; /* the label, and beside it (of a range, below it) what can be written */
  GtkWidget *dash;
  GtkWidget *range_button;
  GtkWidget *problem;
  GtkWidget *provenance; /* a box */
  double slider_low;     /* logarithms */
  double slider_high;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RostrumRecomputeRow, rostrum_recompute_row, GTK_TYPE_BOX)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RostrumRecomputeInput *
get_input (RostrumRecomputeRow *self)
{
  return &self->recompute->inputs[self->index];
}

static gboolean
is_range (RostrumRecomputeRow *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->range_button));
}

static void
show_problem (RostrumRecomputeRow *self, const char *words)
{
  for (guint end = 0; end < N_ENDS; end++) {
    if (words)
      gtk_widget_add_css_class (self->entries[end], "error");
    else
      gtk_widget_remove_css_class (self->entries[end], "error");
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->entries[end]), GTK_ACCESSIBLE_STATE_INVALID,
                                 words ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  }
  gtk_label_set_text (GTK_LABEL (self->problem), words ? words : "");
  gtk_widget_set_visible (self->problem, words != NULL);
}

static RostrumAmount
get_end (RostrumRecomputeRow *self, guint end)
{
  return end == LOW ? get_input (self)->low : get_input (self)->high;
}

/* Where the number comes from, as a link where there is something to follow. */
static void
show_provenance (RostrumRecomputeRow *self)
{
  const RostrumRecomputeInput *input = get_input (self);
  g_autofree char *words = rostrum_recompute_provenance_to_words (self->recompute, self->debate, self->index);
  GtkWidget *child = gtk_widget_get_first_child (self->provenance), *label;

  if (child)
    gtk_box_remove (GTK_BOX (self->provenance), child);
  if (input->provenance == ROSTRUM_PROVENANCE_SOURCED && input->from_kind == ROSTRUM_KIND_SOURCE) {
    gtk_box_append (GTK_BOX (self->provenance),
                    rostrum_source_link_new (self->debate, input->from, &input->from_locator));
    return;
  }
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (input->provenance == ROSTRUM_PROVENANCE_SOURCED) {
    GtkWidget *button = gtk_button_new ();

    gtk_button_set_child (GTK_BUTTON (button), label);
    gtk_widget_add_css_class (button, "flat");
    gtk_widget_add_css_class (button, "text-button-link");
    gtk_widget_set_tooltip_text (button, _ ("Open the proof of this number"));
    rostrum_set_ref_action (button, "win.show", rostrum_ref (input->from_kind, input->from));
    gtk_box_append (GTK_BOX (self->provenance), button);
    return;
  }
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "subtle");
  gtk_box_append (GTK_BOX (self->provenance), label);
}

static double
position_of (RostrumRecomputeRow *self, RostrumAmount amount)
{
  double value = rostrum_amount_to_double (amount);

  if (!(value > 0))
    return 0;
  return CLAMP ((log (value) - self->slider_low) / (self->slider_high - self->slider_low), 0, 1);
}

static RostrumAmount
amount_at (RostrumRecomputeRow *self, double position)
{
  return rostrum_amount_from_double (
      exp (self->slider_low + position * (self->slider_high - self->slider_low)), SLIDER_DIGITS);
}

/* A screen reader hears the amount and not the place on the logarithm. */
static void
speak_value (RostrumRecomputeRow *self, guint end)
{
  RostrumRecompute one = *self->recompute;
  g_autofree char *words = NULL;

  one.inputs[self->index].low = one.inputs[self->index].high = get_end (self, end);
  words = rostrum_recompute_input_to_words (&one, self->index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sliders[end]), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
}

/* Shows what the model has; @but is the slider that the hand is on, which stays where it is. */
static void
update (RostrumRecomputeRow *self, GtkWidget *but)
{
  const gboolean range = is_range (self);

  self->updating = TRUE;
  for (guint end = 0; end < N_ENDS; end++) {
    g_autofree char *text =
        rostrum_recompute_amount_to_text (self->recompute, self->index, get_end (self, end));

    gtk_editable_set_text (GTK_EDITABLE (self->entries[end]), text);
    gtk_editable_set_width_chars (GTK_EDITABLE (self->entries[end]), range ? RANGE_ENTRY_CHARS : ENTRY_CHARS);
    if (self->sliders[end] != but)
      gtk_range_set_value (GTK_RANGE (self->sliders[end]), position_of (self, get_end (self, end)));
    speak_value (self, end);
  }
  gtk_widget_set_visible (self->entries[HIGH], range);
  gtk_widget_set_visible (self->sliders[HIGH], range);
  gtk_widget_set_visible (self->dash, range);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  range ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  show_problem (self, NULL);
  show_provenance (self);
  self->updating = FALSE;
}

static void
set_amounts (RostrumRecomputeRow *self, RostrumAmount low, RostrumAmount high, GtkWidget *but)
{
  g_autoptr (GError) error = NULL;

  if (!rostrum_recompute_set (self->recompute, self->index, low, high, &error)) {
    show_problem (self, error->message);
    return;
  }
  update (self, but);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_slider (RostrumRecomputeRow *self, GtkRange *slider)
{
  const gboolean is_high = GTK_WIDGET (slider) == self->sliders[HIGH];
  RostrumAmount amount, low, high;

  if (self->updating)
    return;
  amount = amount_at (self, gtk_range_get_value (slider));
  low = is_high && is_range (self) ? get_end (self, LOW) : amount;
  high = is_high || !is_range (self) ? amount : get_end (self, HIGH);
  /* One end pushes the other before it. */
  if (rostrum_amount_compare (low, high) > 0)
    low = high = amount;
  set_amounts (self, low, high, GTK_WIDGET (slider));
}

/* Taken with Enter, or when the reader goes on; what is not understood stays, with the reason below it. */
static void
take_entries (RostrumRecomputeRow *self)
{
  const char *low = gtk_editable_get_text (GTK_EDITABLE (self->entries[LOW]));
  const char *high = gtk_editable_get_text (GTK_EDITABLE (self->entries[HIGH]));
  g_autofree char *low_now =
      rostrum_recompute_amount_to_text (self->recompute, self->index, get_end (self, LOW));
  g_autofree char *high_now =
      rostrum_recompute_amount_to_text (self->recompute, self->index, get_end (self, HIGH));
  g_autoptr (GError) error = NULL;

  /* A row that is gone loses the keyboard last. */
  if (self->updating || !gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  if (g_str_equal (low, low_now) && (!is_range (self) || g_str_equal (high, high_now))) {
    show_problem (self, NULL);
    return;
  }
  if (!rostrum_recompute_set_text (self->recompute, self->index, low, is_range (self) ? high : NULL,
                                   &error)) {
    show_problem (self, error->message);
    return;
  }
  update (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A range begins around the value; a value is the middle of the range. */
static void
on_range (RostrumRecomputeRow *self)
{
  double low = rostrum_amount_to_double (get_end (self, LOW)),
         high = rostrum_amount_to_double (get_end (self, HIGH));
  RostrumAmount from, to;

  if (self->updating)
    return;
  if (is_range (self)) {
    from = rostrum_amount_from_double (low * (1 - SPREAD), SLIDER_DIGITS);
    to = rostrum_amount_from_double (high * (1 + SPREAD), SLIDER_DIGITS);
    if (!rostrum_cost_input_takes_amount (get_input (self)->input, from))
      from = get_end (self, LOW);
    if (!rostrum_cost_input_takes_amount (get_input (self)->input, to))
      to = get_end (self, HIGH);
  } else {
    from = to = rostrum_amount_from_double (low > 0 ? sqrt (low) * sqrt (high) : high / 2, SLIDER_DIGITS);
  }
  set_amounts (self, from, to, NULL);
}

static void
rostrum_recompute_row_class_init (RostrumRecomputeRowClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static void
rostrum_recompute_row_init (RostrumRecomputeRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "recompute-row");
}

static GtkWidget *
make_entry (RostrumRecomputeRow *self, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), ENTRY_CHARS);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (take_entries), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_entries), self);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

/* The wheel is for the pane that the slider is in: else reading on would change the numbers. */
static void
ignore_wheel (GtkWidget *slider)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (slider);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
  }
}

static GtkWidget *
make_slider (RostrumRecomputeRow *self, const char *name)
{
  GtkWidget *slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, SLIDER_STEP);

  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  ignore_wheel (slider);
  gtk_range_set_increments (GTK_RANGE (slider), SLIDER_STEP, SLIDER_PAGE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (slider, "value-changed", G_CALLBACK (on_slider), self);
  return slider;
}

static void
add_head (RostrumRecomputeRow *self, const char *label_text)
{
  GtkWidget *label = gtk_label_new (label_text), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->dash = gtk_label_new ("–");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), self->entries[LOW]);
  gtk_box_append (GTK_BOX (box), self->dash);
  gtk_box_append (GTK_BOX (box), self->entries[HIGH]);
  gtk_box_append (GTK_BOX (self->head), label);
  gtk_box_append (GTK_BOX (self->head), box);
  gtk_box_append (GTK_BOX (self), self->head);
}

static void
add_foot (RostrumRecomputeRow *self, const char *label_text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf (_ ("%s: a range"), label_text);

  self->provenance = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (self->provenance, TRUE);
  gtk_box_append (GTK_BOX (line), self->provenance);
  gtk_button_set_label (GTK_BUTTON (self->range_button), _ ("Range"));
  gtk_widget_set_tooltip_text (self->range_button, _ ("Give a range instead of one number"));
  gtk_widget_add_css_class (self->range_button, "flat");
  gtk_widget_add_css_class (self->range_button, "range-button");
  gtk_widget_set_valign (self->range_button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (GTK_BOX (line), self->range_button);
  gtk_box_append (GTK_BOX (self), line);
}

static void
add_problem (RostrumRecomputeRow *self)
{
  self->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE,
                                "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "subtle");
  gtk_box_append (GTK_BOX (self), self->problem);
}

GtkWidget *
rostrum_recompute_row_new (RostrumRecompute *recompute, RostrumDebate *debate, guint index)
{
  RostrumRecomputeRow *self = g_object_new (ROSTRUM_TYPE_RECOMPUTE_ROW, NULL);
  g_autofree char *label = rostrum_recompute_label (recompute, index);
  g_autofree char *upper = g_strdup_printf (_ ("%s, upper end"), label);
  double low, high;

  self->recompute = recompute;
  self->debate = debate;
  self->index = index;
  rostrum_recompute_get_limits (recompute->inputs[index].input, &low, &high);
  self->slider_low = log (low);
  self->slider_high = log (high);
  self->range_button = gtk_toggle_button_new ();
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (self->range_button),
      rostrum_amount_compare (recompute->inputs[index].low, recompute->inputs[index].high) != 0);
  for (guint end = 0; end < N_ENDS; end++) {
    self->entries[end] = make_entry (self, end == LOW ? label : upper);
    self->sliders[end] = make_slider (self, end == LOW ? label : upper);
  }
  add_head (self, label);
  add_problem (self);
  gtk_box_append (GTK_BOX (self), self->sliders[LOW]);
  gtk_box_append (GTK_BOX (self), self->sliders[HIGH]);
  gtk_widget_set_margin_top (self->sliders[HIGH], SLIDER_GAP_PX);
  add_foot (self, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update (self, NULL);
  g_signal_connect_swapped (self->range_button, "toggled", G_CALLBACK (on_range), self);
  return GTK_WIDGET (self);
}
