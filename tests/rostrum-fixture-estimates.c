/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture-private.h"

#define DATE(year, month, day) ((RostrumDate){ year, month, day })
#define FIGURE(digits, exponent, text) ((RostrumFigure){ { digits, exponent }, text })
#define NO_FIGURE ((RostrumFigure){ { 0, 0 }, NULL })

static RostrumEstimate *
add_estimate (RostrumDebateBuilder *builder, const char *id, const char *label, guint32 speaker,
              guint32 source, guint32 scope, const char *unit)
{
  RostrumEstimate estimate;

  rostrum_estimate_init (&estimate);
  estimate.id = id;
  estimate.label = label;
  estimate.speaker = speaker;
  estimate.source = source;
  estimate.scope = scope;
  estimate.unit = unit;
  estimate.date = DATE (2025, 1, 29);
  g_array_append_val (builder->estimates, estimate);
  return &g_array_index (builder->estimates, RostrumEstimate, builder->estimates->len - 1);
}

static RostrumTerm
make_term (const char *label, RostrumFigure value, RostrumFigure low, RostrumFigure high, const char *unit)
{
  RostrumTerm term = { 0 };

  term.label = label;
  term.value = value;
  term.low = low;
  term.high = high;
  term.unit = unit;
  term.from = ROSTRUM_NONE;
  return term;
}

/* A formula of one product of two terms. */
static void
set_product (RostrumDebateBuilder *builder, RostrumEstimate *estimate, RostrumTerm a, RostrumTerm b)
{
  RostrumProduct *product = rostrum_debate_builder_alloc (builder, sizeof *product);
  RostrumTerm *times = rostrum_debate_builder_alloc (builder, 2 * sizeof *times);

  times[0] = a;
  times[1] = b;
  product->times = times;
  product->n_times = 2;
  estimate->basis = ROSTRUM_BASIS_DERIVED;
  estimate->formula = product;
  estimate->n_formula = 1;
}

static void
add_money_estimates (RostrumDebateBuilder *builder)
{
  static const guint32 on_run[] = { FINAL_RUN };
  static const guint32 on_run_and_faked[] = { FINAL_RUN, FAKED };
  RostrumEstimate *estimate;
  RostrumTerm hours;

  estimate = add_estimate (builder, "e-report", "technical report, V3", NARRATOR, SOURCE_REPORT,
                           SCOPE_FINAL_RUN, "USD");
  estimate->subject = "DeepSeek V3";
  estimate->best = FIGURE (5576, 3, "5.576e6");
  hours = make_term ("GPU-hours", FIGURE (2788, 3, "2.788e6"), NO_FIGURE, NO_FIGURE, "GPU-hour");
  hours.from_kind = ROSTRUM_KIND_SOURCE;
  hours.from = SOURCE_REPORT;
  set_product (builder, estimate, hours,
               make_term ("rent", FIGURE (2, 0, "2"), NO_FIGURE, NO_FIGURE, "USD/GPU-hour"));
  estimate->positions = on_run_and_faked;
  estimate->n_positions = 2;

  estimate = add_estimate (builder, "e-narrator", "as the video tells it", NARRATOR, SOURCE_001,
                           SCOPE_TRAINING, "USD");
  estimate->subject = "DeepSeek R1";
  estimate->best = FIGURE (5, 6, "5e6");
  estimate->hedge = ROSTRUM_HEDGE_ABOUT;
  estimate->echoes = 0;
  estimate->positions = on_run;
  estimate->n_positions = 1;

  estimate =
      add_estimate (builder, "e-mostaque", "optimised H100s", MOSTAQUE, SOURCE_001, SCOPE_FINAL_RUN, "USD");
  estimate->high = FIGURE (25, 5, "2.5e6");
  estimate->hedge = ROSTRUM_HEDGE_UNDER;
  estimate->statement = rostrum_fixture_find (NULL, ROSTRUM_KIND_STATEMENT, "s-mostaque-faked");

  estimate =
      add_estimate (builder, "e-sonnet", "Claude 3.5 Sonnet", AMODEI, SOURCE_004, SCOPE_TRAINING, "USD");
  estimate->subject = "Claude 3.5 Sonnet";
  estimate->verbal = "a few tens of millions";
  estimate->low = FIGURE (2, 7, "2e7");
  estimate->high = FIGURE (9, 7, "9e7");

  estimate =
      add_estimate (builder, "e-free", "what the weights cost", LECUN, SOURCE_001, SCOPE_TRAINING, "USD");
  estimate->best = FIGURE (0, 0, "0");
  estimate->date = ROSTRUM_DATE_NONE;

  estimate =
      add_estimate (builder, "e-spending", "a big company", PANEL, SOURCE_000, SCOPE_SPENDING, "USD/year");
  estimate->low = FIGURE (50, 9, "50e9");
  estimate->high = FIGURE (80, 9, "80e9");
}

static void
add_chip_estimates (RostrumDebateBuilder *builder)
{
  static const guint32 on_chips[] = { CHIPS };
  RostrumEstimate *estimate;
  RostrumTerm chips;

  estimate = add_estimate (builder, "e-wang-gpus", "Wang's chips", WANG, SOURCE_001, SCOPE_CHIPS, "GPU");
  estimate->best = FIGURE (50000, 0, "50000");
  estimate->hedge = ROSTRUM_HEDGE_ABOUT;
  estimate->statement = S_WANG_CHIPS;
  estimate->positions = on_chips;
  estimate->n_positions = 1;

  estimate =
      add_estimate (builder, "e-sacks", "10k + 10k + 30k, from Patel", SACKS, SOURCE_000, SCOPE_CHIPS, "USD");
  estimate->low = FIGURE (1, 9, "1e9");
  estimate->hedge = ROSTRUM_HEDGE_OVER;
  estimate->statement = S_SACKS_CHIPS;
  estimate->positions = on_chips;
  estimate->n_positions = 1;

  estimate =
      add_estimate (builder, "e-amodei", "50,000 Hopper, reports", AMODEI, SOURCE_004, SCOPE_CHIPS, "USD");
  estimate->best = FIGURE (1, 9, "1e9");
  estimate->hedge = ROSTRUM_HEDGE_ABOUT;

  estimate = add_estimate (builder, "e-editor", "our arithmetic: Wang's 50,000", ROSTRUM_NONE, ROSTRUM_NONE,
                           SCOPE_CHIPS, "USD");
  estimate->low = FIGURE (1, 9, "1e9");
  estimate->high = FIGURE (2, 9, "2e9");
  estimate->derived_by_editor = TRUE;
  chips = make_term ("Wang's chips", FIGURE (50000, 0, "50000"), NO_FIGURE, NO_FIGURE, "GPU");
  chips.from_kind = ROSTRUM_KIND_ESTIMATE;
  chips.from = 6;
  set_product (builder, estimate, chips,
               make_term ("price of one", NO_FIGURE, FIGURE (20000, 0, "20000"), FIGURE (40000, 0, "40000"),
                          "USD/GPU"));
  estimate->positions = on_chips;
  estimate->n_positions = 1;

  estimate = add_estimate (builder, "e-price", "one Hopper", PATEL, SOURCE_000, SCOPE_CHIP_PRICE, "USD/GPU");
  estimate->low = FIGURE (20000, 0, "20000");
  estimate->best = FIGURE (30000, 0, "30000");
  estimate->high = FIGURE (40000, 0, "40000");

  estimate = add_estimate (builder, "e-rate", "cost falls", AMODEI, SOURCE_004, SCOPE_RATE, "×/year");
  estimate->best = FIGURE (4, 0, "4");
  estimate->note = "for the same quality";

  estimate = add_estimate (builder, "e-yuan", "the fund, as told", UNNAMED, SOURCE_001, ROSTRUM_NONE, "CNY");
  estimate->best = FIGURE (3, 6, "3e6");
}

void
rostrum_fixture_add_estimates (RostrumDebateBuilder *builder)
{
  add_money_estimates (builder);
  add_chip_estimates (builder);
}
