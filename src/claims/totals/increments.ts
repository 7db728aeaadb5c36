import {dayText} from '../../values/day.ts';
import type {Localized} from '../../values/localized.ts';
import {rangeText} from '../../values/range-text.ts';
import {isOfSeries, mayBeOfSeries} from './cases.ts';
import {countsOf, type Count, type Moment} from './constraint.ts';
import type {Prepared} from './options.ts';
import {eventMeasure, type Series} from './series.ts';
import {settleCase, type SettledCase} from './settled.ts';
import type {Statement} from './statement.ts';
import {inBoth, intervalText, type Wording} from './wording.ts';

/** Between two counts of a series, or in a closed period: events counted against events described on file. */
export interface IncrementRow extends Series {
  readonly series: string;
  /** First and last day that the interval may touch. */
  readonly first: string;
  readonly last: string;
  readonly counted_low: number;
  readonly counted_high: number | null;
  /** Events that the origin itself described: certainly, and possibly, within. */
  readonly described_low: number;
  readonly described_high: number;
  /** Counted and never described: at least, at most. */
  readonly unseen_low: number;
  readonly unseen_high: number | null;
  /** Claims of the two counts, and of the events described. */
  readonly claims: string;
  readonly described_claims: string;
  readonly sentence: Localized;
}

interface Told {
  readonly statement: Statement;
  readonly count: Count;
}

interface Step {
  readonly from: Moment;
  readonly to: Moment;
  readonly low: number;
  readonly high: number | null;
  readonly claims: readonly string[];
}

/**
 * What an outlet counted from one total to the next against what it described: the unseen events, by interval
 * and region. Only totals of the events themselves, of one series, after contradictions are settled; counts from
 * different starts are apart, whatever `bases` says.
 * Order: series, then time. Steps in which nothing can have been counted are left out.
 */
export function auditIncrements(prepared: Prepared, wording: Wording): IncrementRow[] {
  return prepared
    .casesByStart()
    .filter(({series}) => series.measure === eventMeasure(series.event_kind))
    .map((one) => settleCase(one, prepared.policy, prepared.solver))
    .flatMap((settled) =>
      stepsOf(settled)
        .filter(({high}) => high !== 0)
        .map((step) => incrementRow(settled, step, {prepared, wording})),
    );
}

/**
 * Each running count taken whole, from its first day to its latest total, against the events described since: what
 * adding up its steps cannot say as tightly, because an event near a total may lie in either step. Counts from
 * different starts are apart, whatever `bases` says.
 * Order: series.
 */
export function auditRegisters(prepared: Prepared, wording: Wording): IncrementRow[] {
  return prepared
    .casesByStart()
    .filter(({series}) => series.measure === eventMeasure(series.event_kind))
    .filter(({series}) => series.base !== 'periods')
    .map((one) => settleCase(one, prepared.policy, prepared.solver))
    .flatMap((settled) =>
      toldOf(settled)
        .slice(-1)
        .map((latest) => incrementRow(settled, stepWhole(latest), {prepared, wording})),
    );
}

function toldOf({statements}: SettledCase): Told[] {
  return (
    statements
      .flatMap((statement) => {
        const [count] = countsOf(statement.constraint);
        return statement.form === 'total' && count !== undefined ? [{statement, count}] : [];
      })
      // A running count never falls, so its figures put its totals in order of time where dates do not.
      .sort((a, b) => startOf(a) - startOf(b) || a.count.low - b.count.low || endOf(a) - endOf(b))
  );
}

function stepsOf(settled: SettledCase): Step[] {
  const {series} = settled;
  const told = toldOf(settled);
  if (series.base === 'periods') return told.map(stepWhole);
  return told.map((next, index) => {
    const before = told[index - 1];
    return before === undefined || !haveOneStart(before, next)
      ? stepWhole(next)
      : stepBetween(before, next);
  });
}

function startOf({count}: Told): number {
  return count.from.earliest;
}

function endOf({count}: Told): number {
  return count.to.latest;
}

function haveOneStart({count: a}: Told, {count: b}: Told): boolean {
  return a.from.earliest === b.from.earliest && a.from.latest === b.from.latest;
}

function stepWhole({statement, count}: Told): Step {
  const {from, to, low, high} = count;
  return {from, to, low, high, claims: statement.claims};
}

function stepBetween(before: Told, next: Told): Step {
  const [a, b] = [before.count, next.count];
  return {
    from: a.to,
    to: b.to,
    low: a.high === null ? 0 : Math.max(0, b.low - a.high),
    high: b.high === null ? null : Math.max(0, b.high - a.low),
    claims: [...before.statement.claims, ...next.statement.claims],
  };
}

function incrementRow(
  {id, series}: SettledCase,
  step: Step,
  {prepared, wording}: {prepared: Prepared; wording: Wording},
): IncrementRow {
  const {incidents, reading} = prepared;
  const possible = incidents.filter(
    (incident) =>
      incident.origin === series.origin &&
      incident.latest > step.from.earliest &&
      incident.earliest <= step.to.latest &&
      mayBeOfSeries(incident, series, reading),
  );
  const certain = possible.filter(
    (incident) =>
      incident.earliest > step.from.latest &&
      incident.latest <= step.to.earliest &&
      isOfSeries(incident, series, reading),
  );
  const described_low = certain.reduce((sum, {count}) => sum + count, 0);
  const described_high = possible.reduce((sum, {count}) => sum + count, 0);
  const row = {
    series: id,
    ...series,
    first: dayText(step.from.earliest + 1),
    last: dayText(step.to.latest),
    counted_low: step.low,
    counted_high: step.high,
    described_low,
    described_high,
    unseen_low: Math.max(0, step.low - described_high),
    unseen_high: step.high === null ? null : Math.max(0, step.high - described_low),
    claims: step.claims.join(' '),
    described_claims: [...new Set(possible.flatMap(({claims}) => claims))].join(' '),
  };
  return {...row, sentence: incrementSentence(row, step, wording)};
}

function incrementSentence(
  row: Omit<IncrementRow, 'sentence'>,
  {from, to}: Step,
  {seriesText}: Wording,
): Localized {
  return inBoth((language) => {
    const when = intervalText(Math.min(from.earliest + 1, to.latest), to.latest, language);
    const counted = rangeText({low: row.counted_low, high: row.counted_high}, language);
    const described = rangeText({low: row.described_low, high: row.described_high}, language);
    const unseen = rangeText({low: row.unseen_low, high: row.unseen_high}, language);
    return language === 'ar'
      ? `${seriesText(row, language)}، ${when}: أحصى ${counted} ووصف ${described}، وما لم يوصف ${unseen}.`
      : `${seriesText(row, language)}, ${when}: counted ${counted}, described ${described}, unseen ${unseen}.`;
  });
}
