/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rebuilding a cost from its assumptions: four models, inputs that are exact or ranges, a result by interval arithmetic, how
 * it compares with a figure of the debate, and which input moves it most.
 *
 *   run       GPU-hours × price of an hour
 *   training  6 × active parameters × tokens ÷ (peak × utilisation), in seconds of a chip, × price of an hour.
 *             Six operations a parameter and token: Kaplan et al. 2020, "Scaling Laws for Neural Language Models",
 *             arXiv 2001.08361, section 2.1 (C ≈ 6ND). Utilisation is that of a model's operations (MFU): Chowdhery et al. 2022,
 *             "PaLM", arXiv 2204.02311, appendix B.
 *   fleet     Σ count × unit price
 *   trend     reference ÷ rate^years */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_RECOMPUTE_ERROR_SYNTAX,     /* no amount */
  ROSTRUM_RECOMPUTE_ERROR_RANGE,      /* low above high */
  ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE, /* the model has no sense with it */
  ROSTRUM_RECOMPUTE_ERROR_OVERFLOW    /* the result is no amount */
} RostrumRecomputeError;

#define ROSTRUM_RECOMPUTE_ERROR (rostrum_recompute_error_quark ())
GQuark rostrum_recompute_error_quark (void);

#define ROSTRUM_RECOMPUTE_MAX_INPUTS (2 * ROSTRUM_COST_MAX_CHIPS)

typedef enum {
  ROSTRUM_PROVENANCE_ASSUMPTION, /* ours: the program's or the preset's */
  ROSTRUM_PROVENANCE_SOURCED,    /* an estimate, a statement or a source */
  ROSTRUM_PROVENANCE_YOURS       /* the reader changed it */
} RostrumProvenance;

typedef struct {
  RostrumCostInput input;
  RostrumAmount low; /* equal to high: an exact value */
  RostrumAmount high;
  const char *label; /* the debate's word for it; may be NULL */
  RostrumProvenance provenance;
  RostrumKind from_kind; /* of what is SOURCED */
  guint32 from;
  RostrumLocator from_locator;
} RostrumRecomputeInput;

/* A plain struct: copied by assignment, nothing to free. Its labels belong to the debate that it was made from, which must
 * outlive it. A fleet's inputs are count and unit price in turn, one pair for each kind of chip. */
typedef struct {
  RostrumCostModel model;
  char currency[4]; /* of the result and of every price */
  RostrumRecomputeInput inputs[ROSTRUM_RECOMPUTE_MAX_INPUTS];
  guint n_inputs;
} RostrumRecompute;

/* Sets of assumptions that a debate offers: its presets, and the figures whose formula is one of the models. */
typedef struct {
  guint32 preset;   /* ROSTRUM_NONE: made of the estimate's formula */
  guint32 estimate; /* the figure that it rebuilds */
} RostrumRecomputeOffer;

/* The program's own assumptions: a run, a training, a fleet, a trend of usual size. */
void rostrum_recompute_init (RostrumRecompute *self, RostrumCostModel model, const char *currency);
void rostrum_recompute_init_preset (RostrumRecompute *self, const RostrumDebate *debate, guint32 preset);
/* FALSE (and @self untouched) if the estimate has no formula that is a model's. */
gboolean rostrum_recompute_init_estimate (RostrumRecompute *self, const RostrumDebate *debate,
                                          guint32 estimate);

/* In file order, presets first; a formula is not offered where a preset of the same model rebuilds the figure. Free with
 * g_array_unref() (of RostrumRecomputeOffer). */
GArray *rostrum_recompute_list_offers (const RostrumDebate *debate);
/* The offer that rebuilds @estimate, a preset if there is one; FALSE if none does. */
gboolean rostrum_recompute_find_offer (const RostrumDebate *debate, guint32 estimate,
                                       RostrumRecomputeOffer *offer);
void rostrum_recompute_init_offer (RostrumRecompute *self, const RostrumDebate *debate,
                                   RostrumRecomputeOffer offer);
/* "Mostaque: V3 once more"; of a formula, the estimate's label. Owned by the debate. */
const char *rostrum_recompute_offer_get_title (const RostrumDebate *debate, RostrumRecomputeOffer offer);

/* What a slider should span, for its logarithm: above 0. */
void rostrum_recompute_get_limits (RostrumCostInput input, double *low, double *high);
/* The unit of an input. Free with g_free(). */
char *rostrum_recompute_get_unit (const RostrumRecompute *self, guint index);

/* Changes one input, which becomes the reader's own. FALSE, @error with a sentence and nothing changed if low is above high or the
 * model has no sense with it. */
gboolean rostrum_recompute_set (RostrumRecompute *self, guint index, RostrumAmount low, RostrumAmount high,
                                GError **error);
/* The same with what a reader writes: "37 B", "14.8e12", "$2.00", "40 %", "50,000", the locale's decimal point; @high NULL: exact.
 * The other inputs stay. */
gboolean rostrum_recompute_set_text (RostrumRecompute *self, guint index, const char *low, const char *high,
                                     GError **error);
/* Reads one such amount. */
gboolean rostrum_recompute_parse (const char *text, RostrumAmount *amount, GError **error);
/* "37 B", "$2.00": an amount of an input, to be changed and read again. Free with g_free(). */
char *rostrum_recompute_amount_to_text (const RostrumRecompute *self, guint index, RostrumAmount amount);

/* Fleets: one more kind of chip (FALSE if there are ROSTRUM_COST_MAX_CHIPS), or one less (FALSE if it is the only one). */
gboolean rostrum_recompute_add_chip (RostrumRecompute *self);
gboolean rostrum_recompute_remove_chip (RostrumRecompute *self, guint chip);

typedef struct {
  double low; /* as calculated */
  double high;
  RostrumAmount low_amount; /* rounded to the precision that the inputs bear */
  RostrumAmount high_amount;
  gboolean has_hours; /* the step before: GPU-hours, run and training */
  RostrumAmount low_hours;
  RostrumAmount high_hours;
} RostrumRecomputeResult;

/* FALSE, with a sentence, if the result is no amount (0, or 1e-12 to 1e30). The precision: as many significant digits as the least
 * precise input was written with, from two to four; an input written out as a whole number ("2788000", "2") is a count and
 * limits nothing. */
gboolean rostrum_recompute_evaluate (const RostrumRecompute *self, RostrumRecomputeResult *result,
                                     GError **error);

typedef enum {
  ROSTRUM_AGREEMENT_MET,   /* the stated figure, at the precision that it is written with */
  ROSTRUM_AGREEMENT_BOUND, /* within its bound */
  ROSTRUM_AGREEMENT_HELD, /* the stated figure lies in the result's range, or the result in the figure's own */
  ROSTRUM_AGREEMENT_DIFFERENT, /* another number: the words give the ratio */
  ROSTRUM_AGREEMENT_NONE       /* other units: no comparison */
} RostrumAgreement;

RostrumAgreement rostrum_recompute_compare (const RostrumRecompute *self,
                                            const RostrumRecomputeResult *result, const RostrumDebate *debate,
                                            guint32 estimate);
/* The comparison as a sentence: "This is 0.83 × “DeepSeek’s report on V3”, $5.576 M.". Free with g_free(). */
char *rostrum_recompute_compare_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result,
                                          const RostrumDebate *debate, guint32 estimate);

/* How far one input alone moves the result, the others at their (geometric) middle. */
typedef struct {
  guint index;
  gboolean is_own; /* by its own range; else by ±10 %, cut off where the model has no sense */
  double
      at_low; /* the result with the input's low end, and its high end, as a ratio of the result in the middle */
  double at_high;
} RostrumSensitivity;

/* Largest first; returns how many (0 where the result is 0). @list has room for ROSTRUM_RECOMPUTE_MAX_INPUTS. */
guint rostrum_recompute_get_sensitivity (const RostrumRecompute *self, RostrumSensitivity *list);

/* Translated words. The constant ones are static. */
const char *rostrum_cost_model_to_words (RostrumCostModel model);     /* "Training" */
const char *rostrum_cost_model_to_sentence (RostrumCostModel model);  /* what it multiplies */
const char *rostrum_cost_model_to_reference (RostrumCostModel model); /* where it comes from */
const char *rostrum_cost_input_to_words (RostrumCostInput input);     /* "Active parameters" */
/* The others are to be freed with g_free(). */
char *rostrum_recompute_label (const RostrumRecompute *self, guint index); /* "Number of H100" */
char *rostrum_recompute_input_to_words (const RostrumRecompute *self,
                                        guint index); /* "$20,000–40,000 per GPU" */
/* "our assumption", "yours", or where it comes from in words. */
char *rostrum_recompute_provenance_to_words (const RostrumRecompute *self, const RostrumDebate *debate,
                                             guint index);
/* "6 × 37 B × 14.8 T ÷ (990 T × 40 %) = 2.3 M GPU-hours × $2.00". */
char *rostrum_recompute_formula_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result);
char *rostrum_recompute_result_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result);
/* "0.63 to 1.4 times by its range", "0.9 to 1.1 times by ±10 %". */
char *rostrum_sensitivity_to_words (const RostrumSensitivity *self);

G_END_DECLS
