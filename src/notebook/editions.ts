import {
  calendarPeriodsFrom,
  maybeCalendarPeriod,
  periodText,
  type CalendarPeriod,
  type CalendarUnit,
} from '../values/calendar-period.ts';
import {UserError} from '../values/fault.ts';
import type {Localized} from '../values/localized.ts';
import type {Month} from '../values/month.ts';
import type {Analysis, EditionsSpec} from './analysis.ts';
import type {EditionPlace, ReportDocument, ReportLink} from './document.ts';
import {createNames} from './names.ts';
import {resolveParams, type ParamValues, type Params} from './params.ts';
import type {Tables} from './tables.ts';

/** Which editions are wanted; all null: the latest one. */
export interface EditionsAsked {
  readonly every: CalendarUnit | null;
  readonly from: Month | null;
  readonly to: Month | null;
}

/** One report to build: its name, its parameters as texts, and what makes it an edition. */
export interface ReportPlan {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly edition: {readonly title: Localized; readonly place: EditionPlace} | null;
}

interface PlanOptions {
  readonly asked: EditionsAsked;
  /** Parameters given, as texts. */
  readonly params: Readonly<Record<string, string>>;
  readonly tables: Tables;
}

/**
 * The reports that an analysis is to give: one, or one a period from `from` to `to`, in order of time, each
 * knowing its neighbours. Errors: UserError for `every` with an analysis without editions, and for wrong parameters.
 */
export function planReports(
  {name, analysis}: {readonly name: string; readonly analysis: Analysis},
  options: PlanOptions,
): ReportPlan[] {
  const {editions} = analysis;
  if (editions !== undefined) return planEditions(name, analysis, {...options, editions});
  if (options.asked.every !== null)
    throw new UserError(`analysis "${name}" does not come in editions; leave out --every`);
  return [{name, params: options.params, edition: null}];
}

function planEditions(
  name: string,
  analysis: Analysis,
  {editions, ...options}: PlanOptions & {readonly editions: EditionsSpec<Params>},
): ReportPlan[] {
  const {tables} = options;
  const names = createNames(tables.rows('outlets'), tables.rows('places'), tables.rows('regions'));
  const plans = periodsOf(editions, options).map((period) => {
    const params = {...options.params, [editions.param]: period.name};
    const values: ParamValues<Params> = resolveParams(analysis.params, params);
    const variant = editions.variant(values);
    return {
      name: [name, period.name, variant].filter((part) => part !== '').join('-'),
      params,
      period,
      series: [name, period.unit, variant].filter((part) => part !== '').join(' '),
      title: editions.title(values, names),
    };
  });
  const linkTo = (at: number): ReportLink | null => {
    const plan = plans[at];
    return plan === undefined ? null : {name: plan.name, label: labelOf(plan.period)};
  };
  return plans.map(({name: own, params, period, series, title}, at) => ({
    name: own,
    params,
    edition: {
      title,
      place: {
        series,
        seriesTitle: analysis.title,
        period: period.name,
        label: labelOf(period),
        previous: linkTo(at - 1),
        next: linkTo(at + 1),
      },
    },
  }));
}

function periodsOf(
  editions: EditionsSpec<Params>,
  {asked, params, tables}: PlanOptions,
): CalendarPeriod[] {
  const {every, from, to} = asked;
  const given = params[editions.param];
  if (every === null && given !== undefined) {
    const period = maybeCalendarPeriod(given);
    if (period !== null) return [period];
    throw new UserError(`${editions.param} "${given}" is not a month, quarter or year`);
  }
  const latest = editions.latest(tables);
  if (every === null && from === null && to === null) return [latest];
  const [first, last] = [from ?? to ?? latest.from, to ?? latest.to];
  if (last < first) throw new UserError(`--to "${last}" lies before --from "${first}"`);
  return calendarPeriodsFrom(every ?? latest.unit, first, last);
}

function labelOf(period: CalendarPeriod): Localized {
  return {en: periodText(period, 'en'), ar: periodText(period, 'ar')};
}

/** A document as the edition it was planned to be. */
export function asPlanned(document: ReportDocument, {name, edition}: ReportPlan): ReportDocument {
  if (edition === null) return document;
  return {...document, name, title: edition.title, edition: edition.place};
}
