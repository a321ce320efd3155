/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On the floor only widgets are accessible objects. So at most MAX_CHILDREN invisible ones stand for what is in view: the nodes
 * first, then the edges of the cursor's node, then other edges. One that would stand for something else is replaced by another:
 * that is one event for a screen reader, which works on each before it says the next thing, and a new meaning is several. */
#include "rostrum-canvas-private.h"

#include "rostrum-compat.h"

#define MAX_CHILDREN 200
#define SYNC_MS 150

/* A child: draws nothing, takes no pointer events, has the focus while the keyboard's cursor is on its target. */
#define ROSTRUM_TYPE_CANVAS_CHILD (rostrum_canvas_child_get_type ())
G_DECLARE_FINAL_TYPE (RostrumCanvasChild, rostrum_canvas_child, ROSTRUM, CANVAS_CHILD, GtkWidget)

struct _RostrumCanvasChild {
  GtkWidget parent_instance;

  guint32 target;
  RostrumScene *scene; /* whose target it is */

  int selected; /* as was said last; -1: nothing was */
};

G_DEFINE_FINAL_TYPE (RostrumCanvasChild, rostrum_canvas_child, GTK_TYPE_WIDGET)

static void
child_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RostrumCanvasChild *self = ROSTRUM_CANVAS_CHILD (widget);
  RostrumCanvas *canvas = ROSTRUM_CANVAS (gtk_widget_get_parent (widget));

  rostrum_canvas_select_target (canvas, self->target, FALSE);
}

static void
rostrum_canvas_child_dispose (GObject *object)
{
  g_clear_pointer (&ROSTRUM_CANVAS_CHILD (object)->scene, rostrum_scene_unref);
  G_OBJECT_CLASS (rostrum_canvas_child_parent_class)->dispose (object);
}

/* What it stands for, and of how many; NULL if for nothing yet. */
static const RostrumTarget *
child_get_target (RostrumCanvasChild *self, guint32 *n_targets)
{
  *n_targets = 0;
  return self->scene ? &rostrum_scene_get_targets (self->scene, n_targets)[self->target] : NULL;
}

static const char *
words (const char *text)
{
  return text ? text : "";
}

static gboolean
rostrum_canvas_child_grab_focus (GtkWidget *widget)
{
  guint32 n_targets;
  const RostrumTarget *target = child_get_target (ROSTRUM_CANVAS_CHILD (widget), &n_targets);

  if (target)
    rostrum_compat_tell_before_focus (widget, words (target->name));
  return GTK_WIDGET_CLASS (rostrum_canvas_child_parent_class)->grab_focus (widget);
}

static void
rostrum_canvas_child_class_init (RostrumCanvasChildClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_canvas_child_dispose;
  widget_class->grab_focus = rostrum_canvas_child_grab_focus;
  gtk_widget_class_install_action (widget_class, "node.open", NULL, child_open);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
rostrum_canvas_child_init (RostrumCanvasChild *self)
{
  self->target = ROSTRUM_NONE;
  self->selected = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
child_update_selected (RostrumCanvas *canvas, RostrumCanvasChild *child)
{
  const RostrumRef ref = rostrum_canvas_target_ref (canvas, child->target);
  const gboolean selected = rostrum_session_is_selected (canvas->session, ref);

  if (child->selected == selected)
    return;
  child->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* Each change is an event that a screen reader works on before it says the next thing, so only changes are told. */
static void
child_set_target (RostrumCanvas *canvas, RostrumCanvasChild *child, RostrumScene *scene, guint32 target)
{
  guint32 n_old, n_next;
  const RostrumTarget *old = child_get_target (child, &n_old);
  const RostrumTarget *next = &rostrum_scene_get_targets (scene, &n_next)[target];

  if (!old || strcmp (words (old->name), words (next->name)) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words (next->name),
                                    -1);
  if (!old || strcmp (words (old->description), words (next->description)) != 0)
    rostrum_compat_describe (GTK_WIDGET (child), words (next->description));
  if (child->target != target || n_old != n_next)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                    (int) target + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_next, -1);
  child->target = target;
  rostrum_scene_ref (scene);
  g_clear_pointer (&child->scene, rostrum_scene_unref);
  child->scene = scene;
  child_update_selected (canvas, child);
}

void
rostrum_canvas_a11y_update_selection (RostrumCanvas *self)
{
  for (guint i = 0; i < self->children->len; i++) {
    RostrumCanvasChild *child = g_ptr_array_index (self->children, i);

    if (child->target != ROSTRUM_NONE)
      child_update_selected (self, child);
  }
}

/* Puts @target into @chosen if there is room and it is not there yet. */
static void
choose (GArray *chosen, RostrumBits *taken, guint32 target)
{
  if (chosen->len >= MAX_CHILDREN || rostrum_bits_get (taken, target))
    return;
  rostrum_bits_set (taken, target, TRUE);
  g_array_append_val (chosen, target);
}

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  const guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* What the children should stand for now, in reading order. */
static GArray *
choose_targets (RostrumCanvas *self, RostrumScene *scene)
{
  const RostrumWorldRect view = rostrum_viewport_get_visible (&self->viewport);
  guint32 n_targets, n_related;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
  RostrumBits *taken = rostrum_bits_new (n_targets, FALSE);

  if (self->cursor != ROSTRUM_NONE) {
    const guint32 *related = rostrum_scene_related (scene, self->cursor, &n_related);

    choose (chosen, taken, self->cursor);
    for (guint32 i = 0; i < n_related && i < MAX_CHILDREN / 2; i++)
      choose (chosen, taken, related[i]);
  }
  for (int edges = 0; edges < 2; edges++)
    for (guint32 t = 0; t < n_targets && chosen->len < MAX_CHILDREN; t++) {
      const RostrumWorldRect rect = rostrum_canvas_heads_get_rect (self, t);

      if (targets[t].is_edge == edges && rostrum_world_rect_intersects (&rect, &view))
        choose (chosen, taken, t);
    }
  rostrum_bits_free (taken);
  g_array_sort (chosen, compare_targets);
  return chosen;
}

/* The one with the focus stays the one with the focus. */
static gboolean
may_stand_for (RostrumCanvasChild *child, const RostrumTarget *target)
{
  guint32 n_targets;
  const RostrumTarget *old = child_get_target (child, &n_targets);

  return gtk_widget_has_focus (GTK_WIDGET (child)) ||
         strcmp (words (old->description), words (target->description)) == 0;
}

/* Takes out of the children those that already stand for a chosen target; in a new scene by name and description. Returns as many
 * as are chosen, NULL where there is none. */
static GPtrArray *
take_standing (RostrumCanvas *self, RostrumScene *scene, const GArray *chosen)
{
  g_autoptr (GHashTable) standing = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *taken = g_ptr_array_new ();
  guint32 n_targets;
  const RostrumTarget *targets = scene ? rostrum_scene_get_targets (scene, &n_targets) : NULL;

  for (guint i = 0; i < self->children->len; i++) {
    RostrumCanvasChild *child = g_ptr_array_index (self->children, i);

    if (child->scene == scene)
      g_hash_table_insert (standing, GUINT_TO_POINTER (child->target + 1), child);
    else
      g_hash_table_insert (named, (gpointer) words (child_get_target (child, &n_targets)->name), child);
  }
  for (guint i = 0; i < chosen->len; i++) {
    const guint32 target = g_array_index (chosen, guint32, i);
    const char *name = words (targets[target].name);
    RostrumCanvasChild *child = g_hash_table_lookup (standing, GUINT_TO_POINTER (target + 1));

    if (!child && (child = g_hash_table_lookup (named, name))) {
      g_hash_table_remove (named, name);
      if (!may_stand_for (child, &targets[target]))
        child = NULL;
    }
    if (child)
      g_ptr_array_remove_fast (self->children, child);
    g_ptr_array_add (taken, child);
  }
  return taken;
}

static void
assign_children (RostrumCanvas *self, RostrumScene *scene, const GArray *chosen)
{
  GPtrArray *ordered = take_standing (self, scene, chosen);
  GtkWidget *previous = NULL;

  for (guint i = 0; i < chosen->len; i++) {
    GtkWidget *child = g_ptr_array_index (ordered, i);

    if (!child)
      child = g_object_new (ROSTRUM_TYPE_CANVAS_CHILD, NULL);
    child_set_target (self, ROSTRUM_CANVAS_CHILD (child), scene, g_array_index (chosen, guint32, i));
    if (!gtk_widget_get_parent (child) || gtk_widget_get_prev_sibling (child) != previous)
      gtk_widget_insert_after (child, GTK_WIDGET (self), previous);
    previous = child;
    g_ptr_array_index (ordered, i) = child;
  }
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->children, i));
  g_ptr_array_unref (self->children);
  self->children = ordered;
}

void
rostrum_canvas_a11y_sync (RostrumCanvas *self)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *child = NULL;
  g_autoptr (GArray) chosen = NULL;

  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (!scene || self->viewport.width_px < 1)
    chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
  else
    chosen = choose_targets (self, scene);
  /* The child with the focus is going to stand for something else, and a screen reader would say what. */
  if (focused && self->cursor == ROSTRUM_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  assign_children (self, scene, chosen);
  /* In a new scene the child with the focus may stand for something else, or be gone: the focus stays at the cursor. */
  if (focused && self->cursor != ROSTRUM_NONE) {
    child = rostrum_canvas_a11y_find (self, self->cursor);
    gtk_widget_grab_focus (child ? child : GTK_WIDGET (self));
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_now (gpointer data)
{
  RostrumCanvas *self = data;

  self->sync_id = 0;
  rostrum_canvas_a11y_sync (self);
  return G_SOURCE_REMOVE;
}

void
rostrum_canvas_a11y_sync_later (RostrumCanvas *self)
{
  g_clear_handle_id (&self->sync_id, g_source_remove);
  self->sync_id = g_timeout_add (SYNC_MS, sync_now, self);
}

GtkWidget *
rostrum_canvas_a11y_find (RostrumCanvas *self, guint32 target)
{
  for (guint i = 0; i < self->children->len; i++) {
    RostrumCanvasChild *child = g_ptr_array_index (self->children, i);

    if (child->target == target)
      return GTK_WIDGET (child);
  }
  return NULL;
}

void
rostrum_canvas_a11y_allocate (RostrumCanvas *self)
{
  for (guint i = 0; i < self->children->len; i++) {
    RostrumCanvasChild *child = g_ptr_array_index (self->children, i);
    guint32 n_targets;
    RostrumWorldRect r;
    RostrumViewPoint a;
    GtkAllocation allocation;

    if (!child->scene || child->target == ROSTRUM_NONE)
      continue;
    if (child->scene == rostrum_canvas_get_scene (self))
      r = rostrum_canvas_heads_get_rect (self, child->target);
    else
      r = child_get_target (child, &n_targets)->bounds;
    a = rostrum_viewport_to_view (&self->viewport, (RostrumWorldPoint){ r.x, r.y });
    gtk_widget_measure (GTK_WIDGET (child), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    allocation = (GtkAllocation){ (int) a.x_px, (int) a.y_px, MAX (1, (int) (r.width * self->viewport.zoom)),
                                  MAX (1, (int) (r.height * self->viewport.zoom)) };
    gtk_widget_size_allocate (GTK_WIDGET (child), &allocation, -1);
  }
}

void
rostrum_canvas_a11y_init (RostrumCanvas *self)
{
  self->children = g_ptr_array_new ();
}

void
rostrum_canvas_a11y_dispose (RostrumCanvas *self)
{
  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (!self->children)
    return;
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->children, i));
  g_clear_pointer (&self->children, g_ptr_array_unref);
}
