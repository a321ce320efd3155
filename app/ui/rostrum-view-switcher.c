/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-view-switcher.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/rostrum-stage.h"

struct _RostrumViewSwitcher {
  GtkWidget parent_instance;

  gboolean bottom;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (RostrumViewSwitcher, rostrum_view_switcher, GTK_TYPE_WIDGET)

enum {
  PROP_BOTTOM = 1
};

typedef enum {
  SHOW_NAME,
  SHOW_SIGN_AND_NAME,
  SHOW_SIGN
} Show;

static const struct {
  const char *name;
  const char *tooltip;
  const char *icon;
} views[ROSTRUM_N_VIEWS] = {
  [ROSTRUM_VIEW_GRAPH] = { N_ ("Graph"), N_ ("Who takes which position (Alt+1)"), "rostrum-graph-symbolic" },
  [ROSTRUM_VIEW_COSTS] = { N_ ("Costs"), N_ ("The figures side by side (Alt+2)"), "rostrum-costs-symbolic" },
  [ROSTRUM_VIEW_MATRIX] = { N_ ("Matrix"), N_ ("Every speaker against every position (Alt+3)"),
                            "rostrum-matrix-symbolic" },
  [ROSTRUM_VIEW_TIMELINE] = { N_ ("Timeline"), N_ ("What was said when (Alt+4)"),
                              "rostrum-timeline-symbolic" },
  [ROSTRUM_VIEW_TABLE] = { N_ ("Table"), N_ ("Every statement in a list (Alt+5)"), "rostrum-table-symbolic" },
};

const char *
rostrum_view_switcher_get_name (RostrumView view)
{
  g_return_val_if_fail (view < ROSTRUM_N_VIEWS, NULL);

  return _ (views[view].name);
}

static GtkWidget *
make_content (RostrumView view, Show show)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sign = gtk_image_new_from_icon_name (views[view].icon);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sign);
  if (show == SHOW_SIGN_AND_NAME)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ (views[view].name)));
  return box;
}

static GtkWidget *
make_button (RostrumView view, Show show)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (show == SHOW_NAME)
    gtk_button_set_label (GTK_BUTTON (button), _ (views[view].name));
  else
    gtk_button_set_child (GTK_BUTTON (button), make_content (view, show));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rostrum_view_to_nick (view));
  gtk_widget_set_tooltip_text (button, _ (views[view].tooltip));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, show == SHOW_NAME ? "view-button" : "bottom-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (views[view].name), -1);
  return button;
}

static GtkWidget *
make_buttons (Show show)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "homogeneous", show != SHOW_NAME, "spacing", show == SHOW_NAME ? 6 : 3,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkToggleButton *first = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("View"), -1);
  for (guint view = 0; view < ROSTRUM_N_VIEWS; view++) {
    GtkWidget *button;

    if (!rostrum_stage_offers ((RostrumView) view))
      continue;
    button = make_button ((RostrumView) view, show);
    gtk_box_append (GTK_BOX (box), button);
    if (first)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
    else
      first = GTK_TOGGLE_BUTTON (button);
  }
  return box;
}

static void
rostrum_view_switcher_constructed (GObject *object)
{
  RostrumViewSwitcher *self = ROSTRUM_VIEW_SWITCHER (object);

  G_OBJECT_CLASS (rostrum_view_switcher_parent_class)->constructed (object);
  if (self->bottom) {
    self->child = adw_squeezer_new ();
    adw_squeezer_set_homogeneous (ADW_SQUEEZER (self->child), FALSE);
    adw_squeezer_add (ADW_SQUEEZER (self->child), make_buttons (SHOW_SIGN_AND_NAME));
    adw_squeezer_add (ADW_SQUEEZER (self->child), make_buttons (SHOW_SIGN));
  } else {
    self->child = make_buttons (SHOW_NAME);
  }
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
rostrum_view_switcher_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BOTTOM)
    ROSTRUM_VIEW_SWITCHER (object)->bottom = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_view_switcher_dispose (GObject *object)
{
  g_clear_pointer (&ROSTRUM_VIEW_SWITCHER (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (rostrum_view_switcher_parent_class)->dispose (object);
}

static void
rostrum_view_switcher_class_init (RostrumViewSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rostrum_view_switcher_constructed;
  object_class->set_property = rostrum_view_switcher_set_property;
  object_class->dispose = rostrum_view_switcher_dispose;
  g_object_class_install_property (
      object_class, PROP_BOTTOM,
      g_param_spec_boolean ("bottom", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rostrum_view_switcher_init (RostrumViewSwitcher *self)
{
}
