import {at} from './at.ts';
import {fitCapture, type CaptureFit} from './capture-fit.ts';
import {tabulateHistories, type CaptureHistories, type CaptureTable} from './capture-histories.ts';
import {hierarchicalModels, type HierarchicalModel} from './hierarchical-models.ts';
import {CONFIDENCE, type ClosedInterval} from './interval.ts';
import {profileTotal, type ProfileTotal} from './profile-total.ts';
import {refuse, refuseTooFew, type Refusal} from './refusal.ts';

export interface LogLinearOptions {
  /** By which the model is chosen. */
  readonly criterion?: 'aic' | 'bic';
  /** How far from the best a model may lie and still count as supported. */
  readonly window?: number;
  readonly confidence?: number;
  /** Least events on two lists or more. */
  readonly minimum?: number;
}

export interface LogLinear {
  readonly lists: number;
  readonly observed: number;
  readonly shared: number;
  readonly criterion: 'aic' | 'bic';
  readonly window: number;
  /** Every model that could be fitted, best first by the criterion. */
  readonly models: readonly CaptureFit[];
  /** Models that the data cannot carry. */
  readonly unfit: readonly string[];
  readonly chosen: CaptureFit;
  /** Multinomial profile interval under the chosen model. */
  readonly profile: ProfileTotal;
  /** Least and greatest estimate over all models, and over those within the window of the best. */
  readonly spread: {readonly all: ClosedInterval; readonly supported: ClosedInterval};
}

const MINIMUM_SHARED = 10;
const WINDOW = 7;
const MOST_SPREAD = 10;

/** Number of events in all, from three or four lists that may depend on each other.
 *  Fits every hierarchical log-linear model (8 or 113) by Poisson regression on the observed cells.
 *  In: counts of patterns, see capture-histories. Zero cells are fine; models whose margins they
 *  empty are named in `unfit`. The estimates differ by model more than any interval says: print the
 *  spread. Refuses other numbers of lists, a list without events, under `minimum` (10) events on two
 *  lists or more, where no model fits, and where supported models differ more than tenfold.
 *  Source: Fienberg 1972; Bishop, Fienberg & Holland 1975; window: Burnham & Anderson 2002. */
export function fitLogLinear(
  histories: CaptureHistories,
  options: LogLinearOptions = {},
): LogLinear | Refusal {
  const {criterion = 'aic', window = WINDOW, confidence = CONFIDENCE} = options;
  const table = tabulateHistories(histories);
  const refusal = refuseTable(table, options.minimum ?? MINIMUM_SHARED);
  if (refusal !== null) return refusal;
  const candidates = hierarchicalModels(table.lists).map((model) => ({
    model,
    fit: fitCapture(modelDesign(table, model), table.counts, {
      name: model.name,
      observed: table.observed,
      confidence,
    }),
  }));
  const models = candidates
    .flatMap(({fit}) => (fit === null ? [] : [fit]))
    .toSorted((a, b) => a[criterion] - b[criterion]);
  const chosen = models[0];
  const design = candidates.find(({fit}) => fit !== null && fit === chosen);
  if (chosen === undefined || design === undefined) {
    return refuse('no model of the lists can be fitted', 'لا نموذج ينطبق على القوائم');
  }
  const supported = spreadOf(models.filter((fit) => fit[criterion] - chosen[criterion] <= window));
  if (supported.high > MOST_SPREAD * supported.low) return refuseSpread(supported);
  const {lists, observed, shared} = table;
  return {
    lists,
    observed,
    shared,
    criterion,
    window,
    models,
    unfit: candidates.flatMap(({model, fit}) => (fit === null ? [model.name] : [])),
    chosen,
    profile: profileTotal(modelDesign(table, design.model), table.counts, {confidence}),
    spread: {all: spreadOf(models), supported},
  };
}

/** Why a table carries no model of three or four lists, or null. */
function refuseTable(table: CaptureTable, minimum: number): Refusal | null {
  if (table.lists !== 3 && table.lists !== 4) {
    return refuse(
      `three or four lists are needed, not ${table.lists}`,
      `المطلوب ثلاث قوائم أو أربع، لا ${table.lists}`,
    );
  }
  const totals = Array.from({length: table.lists}, (_, list) =>
    table.counts.some((count, i) => count > 0 && at(at(table.patterns, i), list) === 1),
  );
  if (totals.includes(false)) return refuse('one list has no event', 'إحدى القوائم بلا أحداث');
  if (table.shared < minimum) {
    const what = {en: 'events on two lists or more', ar: 'الأحداث الواردة في قائمتين أو أكثر'};
    return refuseTooFew(what, table.shared, minimum);
  }
  return null;
}

function refuseSpread({low, high}: ClosedInterval): Refusal {
  const [least, most] = [Math.round(low), Math.round(high)];
  return refuse(
    `models that fit the lists alike give totals from ${least} to ${most}`,
    `نماذج متقاربة في ملاءمة القوائم تعطي مجاميع متباعدة، من ${least} إلى ${most}`,
  );
}

/** Design of a model on the observed cells: intercept, one column a list, one an interaction. */
export function modelDesign(
  table: CaptureTable,
  model: Pick<HierarchicalModel, 'interactions'>,
): number[][] {
  return table.patterns.map((pattern) => [
    1,
    ...pattern,
    ...model.interactions.map((term) =>
      term.every((list) => at(pattern, list - 1) === 1) ? 1 : 0,
    ),
  ]);
}

function spreadOf(models: readonly CaptureFit[]): ClosedInterval {
  const estimates = models.map((fit) => fit.estimate);
  return {low: Math.min(...estimates), high: Math.max(...estimates)};
}
