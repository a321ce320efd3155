/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-prng.h"

#include <math.h>

#define MAX_POWER_STEPS 200

/* The doubly centred entry (node v, pivot j) is computed when asked for, so the n × k matrix is never stored.
 * */
typedef struct {
  const RostrumPivots *pivots;
  double *row_mean; /* n long, of squared distances */
  double *column_mean;
  double mean;
} Centred;

static inline double
squared (const RostrumPivots *p, guint32 v, guint32 j)
{
  double d = p->hops[(gsize) v * p->k + j];

  return d * d;
}

static void
centred_init (Centred *c, const RostrumPivots *p)
{
  c->pivots = p;
  c->row_mean = g_new0 (double, p->n);
  c->column_mean = g_new0 (double, p->k);
  c->mean = 0;
  for (guint32 v = 0; v < p->n; v++)
    for (guint32 j = 0; j < p->k; j++) {
      double d = squared (p, v, j);

      c->row_mean[v] += d / p->k;
      c->column_mean[j] += d;
    }
  for (guint32 j = 0; j < p->k; j++) {
    c->column_mean[j] /= p->n;
    c->mean += c->column_mean[j] / p->k;
  }
}

static void
centred_clear (Centred *c)
{
  g_free (c->row_mean);
  g_free (c->column_mean);
}

static void
centred_row (const Centred *c, guint32 v, double *row)
{
  for (guint32 j = 0; j < c->pivots->k; j++)
    row[j] = -0.5 * (squared (c->pivots, v, j) - c->row_mean[v] - c->column_mean[j] + c->mean);
}

/* Cᵀ C, k × k */
static double *
gram_matrix (const Centred *c)
{
  guint32 k = c->pivots->k;
  double *gram = g_new0 (double, (gsize) k *k);
  g_autofree double *row = g_new (double, k);

  for (guint32 v = 0; v < c->pivots->n; v++) {
    centred_row (c, v, row);
    for (guint32 i = 0; i < k; i++)
      for (guint32 j = i; j < k; j++)
        gram[(gsize) i * k + j] += row[i] * row[j];
  }
  for (guint32 i = 0; i < k; i++)
    for (guint32 j = 0; j < i; j++)
      gram[(gsize) i * k + j] = gram[(gsize) j * k + i];
  return gram;
}

static double
dot (const double *a, const double *b, guint32 k)
{
  double sum = 0;

  for (guint32 i = 0; i < k; i++)
    sum += a[i] * b[i];
  return sum;
}

static gboolean
normalize (double *a, guint32 k)
{
  double length = sqrt (dot (a, a, k));

  if (!(length > 1e-9))
    return FALSE;
  for (guint32 i = 0; i < k; i++)
    a[i] /= length;
  return TRUE;
}

/* Power iteration; @first, if not NULL, is kept out. FALSE: there is no such direction (the graph is a point
 * or a line). */
static gboolean
eigenvector (const double *gram, guint32 k, const double *first, RostrumPrng *prng, double *vector)
{
  g_autofree double *next = g_new (double, k);

  for (guint32 i = 0; i < k; i++)
    vector[i] = rostrum_prng_signed (prng);
  for (guint step = 0; step < MAX_POWER_STEPS; step++) {
    double turned;

    if (first) {
      double share = dot (vector, first, k);

      for (guint32 i = 0; i < k; i++)
        vector[i] -= share * first[i];
    }
    if (!normalize (vector, k))
      return FALSE;
    for (guint32 i = 0; i < k; i++)
      next[i] = dot (gram + (gsize) i * k, vector, k);
    if (!normalize (next, k))
      return FALSE;
    turned = dot (next, vector, k);
    for (guint32 i = 0; i < k; i++)
      vector[i] = next[i];
    if (turned > 1 - 1e-12)
      break;
  }
  return TRUE;
}

/* The factor that makes the distances to the pivots fit those in the graph best. */
static double
best_scale (const RostrumPivots *p, const double *x, const double *y)
{
  double wanted = 0;
  double have = 0;

  for (guint32 j = 0; j < p->k; j++)
    for (guint32 v = 0; v < p->n; v++) {
      double dx = x[v] - x[p->node[j]];
      double dy = y[v] - y[p->node[j]];
      double d = p->hops[(gsize) v * p->k + j];
      double length = sqrt (dx * dx + dy * dy);

      if (d > 0) {
        wanted += length / d;
        have += length * length / (d * d);
      }
    }
  return have > 0 ? wanted / have : 1;
}

static void
project (const Centred *c, const double *vector, double *out)
{
  g_autofree double *row = g_new (double, c->pivots->k);

  for (guint32 v = 0; v < c->pivots->n; v++) {
    centred_row (c, v, row);
    out[v] = dot (row, vector, c->pivots->k);
  }
}

void
rostrum_pivot_mds (const RostrumPivots *pivots, guint64 seed, double *x, double *y)
{
  guint32 k = pivots->k;
  RostrumPrng prng = rostrum_prng (seed);
  g_autofree double *first = g_new (double, k);
  g_autofree double *second = g_new (double, k);
  g_autofree double *gram = NULL;
  Centred centred;
  double scale;

  centred_init (&centred, pivots);
  gram = gram_matrix (&centred);
  for (guint32 v = 0; v < pivots->n; v++)
    x[v] = y[v] = 0;
  if (eigenvector (gram, k, NULL, &prng, first)) {
    project (&centred, first, x);
    if (eigenvector (gram, k, first, &prng, second))
      project (&centred, second, y);
  }
  centred_clear (&centred);
  scale = best_scale (pivots, x, y);
  for (guint32 v = 0; v < pivots->n; v++) {
    x[v] = x[v] * scale + 0.1 * rostrum_prng_signed (&prng);
    y[v] = y[v] * scale + 0.1 * rostrum_prng_signed (&prng);
  }
}
