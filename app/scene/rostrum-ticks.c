/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-ticks.h"

#include "model/rostrum-amount.h"

#include <math.h>
#include <string.h>

/* Below these, in world units a decade, lines and marks become grey paste. */
#define LEAST_DECADE_LINE 16.0
#define LEAST_DECADE_MARK 4.0
#define LEAST_DECADE_MINOR 26.0

#define MOST_LINEAR_STEPS 8
#define MOST_SPAN_FOR_HALVES 101.0

static void
tick_clear (gpointer data)
{
  RostrumTick *tick = data;

  g_free (tick->label);
}

/* What of the unit stands in a label: "$1 M", "4×", but plain "10,000" for GPUs, whose name is in the axis' title. */
static char *
label_unit (const char *unit)
{
  const char *slash = unit != NULL ? strchr (unit, '/') : NULL;
  g_autofree char *base = slash != NULL ? g_strndup (unit, slash - unit) : g_strdup (unit);

  if (base != NULL && (rostrum_unit_is_money (base) || g_str_equal (base, "×") || g_str_equal (base, "%")))
    return g_steal_pointer (&base);
  return NULL;
}

static char *
label_for (guint64 digits, int exponent, const char *unit)
{
  for (; digits > 0 && digits % 10 == 0; exponent++)
    digits /= 10;
  if (digits == 0)
    exponent = 0;
  if (exponent < -12 || exponent > 30)
    return NULL;
  return rostrum_amount_format ((RostrumAmount){ digits, (gint16) exponent }, unit);
}

static void
add_tick (GArray *ticks, const RostrumAxis *axis, guint64 digits, int exponent, gboolean major,
          const char *unit, gboolean labelled)
{
  RostrumTick tick = { .value = (double) digits * pow (10.0, exponent), .major = major };

  tick.world = rostrum_axis_to_world (axis, tick.value);
  tick.label_world = tick.world;
  if (labelled)
    tick.label = label_for (digits, exponent, unit);
  g_array_append_val (ticks, tick);
}

/* Moves each label to within the limits, and takes away those that cannot be there or would touch the one before.
 * TRUE if all could stay; one that only the zero beside the axis pushes out does not count. */
static gboolean
thin (GArray *ticks, const RostrumTickOptions *options)
{
  double end = -G_MAXDOUBLE;
  gboolean all = TRUE, after_zero = FALSE;

  for (guint i = 0; i < ticks->len; i++) {
    RostrumTick *tick = &g_array_index (ticks, RostrumTick, i);
    double width, left;

    if (tick->label == NULL)
      continue;
    width = options->measure (tick->label, options->data);
    left = CLAMP (tick->world - width / 2.0, options->left_world,
                  MAX (options->left_world, options->right_world - width));
    if (left + width > options->right_world || left < end) {
      g_clear_pointer (&tick->label, g_free);
      all = all && after_zero;
      continue;
    }
    after_zero = tick->value == 0.0;
    tick->label_world = left + width / 2.0;
    end = left + width + options->gap_world;
  }
  return all;
}

/* What of a logarithmic axis is written: every `stride`th decade, and 2 and 5 in between. */
typedef struct {
  int stride;
  gboolean halves;
} LogPlan;

static gboolean
is_half (guint digit)
{
  return digit == 2 || digit == 5;
}

static GArray *
make_log_ticks (const RostrumAxis *axis, const char *unit, LogPlan plan)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RostrumTick));
  int first = (int) lround (log10 (axis->low)), last = (int) lround (log10 (axis->high));
  double decade = (axis->to_world - axis->from_world) / MAX (1, last - first);

  g_array_set_clear_func (ticks, tick_clear);
  if (axis->has_zero)
    add_tick (ticks, axis, 0, 0, TRUE, unit, TRUE);
  for (int e = first; e <= last; e++) {
    gboolean labelled = e % plan.stride == 0;

    if (labelled || decade >= LEAST_DECADE_MARK)
      add_tick (ticks, axis, 1, e, labelled || decade >= LEAST_DECADE_LINE, unit, labelled);
    for (guint digit = 2; digit <= 9 && e < last && decade >= LEAST_DECADE_MINOR; digit++) {
      gboolean written = plan.halves && is_half (digit);

      add_tick (ticks, axis, digit, e, written, unit, written);
    }
  }
  return ticks;
}

/* How many decades on the axis are written with @stride. */
static guint
count_multiples (const RostrumAxis *axis, int stride)
{
  int first = (int) lround (log10 (axis->low)), last = (int) lround (log10 (axis->high));
  guint n = 0;

  for (int e = first; e <= last; e++)
    n += e % stride == 0;
  return n;
}

static GArray *
log_ticks (const RostrumAxis *axis, const RostrumTickOptions *options, const char *unit)
{
  static const LogPlan plans[] = { { 1, TRUE },  { 1, FALSE }, { 3, FALSE },  { 2, FALSE }, { 3, FALSE },
                                   { 6, FALSE }, { 9, FALSE }, { 12, FALSE }, { 24, FALSE } };
  GArray *ticks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    int stride = plans[i].stride;

    /* Over more than two decades 2 and 5 are a crowd, not a help. */
    if (plans[i].halves && axis->high > axis->low * MOST_SPAN_FOR_HALVES)
      continue;
    /* 3 falls on thousands, millions, billions: better than 2, if enough of them are left to read a scale from. */
    if (stride == 3 && plans[i + 1].stride == 2 && count_multiples (axis, 3) < 3)
      continue;
    if (count_multiples (axis, stride) == 0)
      continue;
    g_clear_pointer (&ticks, g_array_unref);
    ticks = make_log_ticks (axis, unit, plans[i]);
    if (thin (ticks, options))
      break;
  }
  return ticks;
}

static GArray *
make_linear_ticks (const RostrumAxis *axis, const char *unit, guint step_digits, int step_exponent)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RostrumTick));
  double step = step_digits * pow (10.0, step_exponent);
  guint n = (guint) floor (axis->high / step + 1e-6);

  g_array_set_clear_func (ticks, tick_clear);
  for (guint i = 0; i <= n; i++)
    add_tick (ticks, axis, (guint64) i * step_digits, step_exponent, TRUE, unit, TRUE);
  return ticks;
}

static GArray *
linear_ticks (const RostrumAxis *axis, const RostrumTickOptions *options, const char *unit)
{
  static const guint digits[] = { 10, 20, 25, 50 };
  int exponent = (int) floor (log10 (axis->high)) - 2;
  GArray *ticks = NULL;

  /* Two decades of ever wider steps: the last one writes the ends alone. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (digits); i++) {
    guint step = digits[i % G_N_ELEMENTS (digits)];
    int e = exponent + (int) (i / G_N_ELEMENTS (digits));
    double steps = axis->high / (step * pow (10.0, e));

    if (steps > MOST_LINEAR_STEPS + 1e-6)
      continue;
    if (steps < 1.0 - 1e-6)
      break;
    g_clear_pointer (&ticks, g_array_unref);
    ticks = make_linear_ticks (axis, unit, step, e);
    if (thin (ticks, options))
      break;
  }
  return ticks;
}

GArray *
rostrum_ticks_new (const RostrumAxis *axis, const RostrumTickOptions *options)
{
  g_autofree char *unit = label_unit (options->unit);

  g_return_val_if_fail (options->measure != NULL, NULL);

  if (axis->kind == ROSTRUM_AXIS_LINEAR)
    return linear_ticks (axis, options, unit);
  return log_ticks (axis, options, unit);
}
