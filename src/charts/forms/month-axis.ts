import type {Markish} from '@observablehq/plot';
import {monthName, shortMonthText, yearText} from '../../values/calendar-names.ts';
import {digitsText} from '../../values/number-text.ts';
import type {Month} from '../../values/month.ts';
import type {PlotLibrary} from '../draw-plot.ts';
import type {TextChoice} from '../range-label.ts';
import {textWidth} from '../text-width.ts';

/** A label under or over the months: its text and the month at whose start it stands. */
export interface MonthTick {
  readonly month: Month;
  readonly text: string;
}

function isYearStart(month: Month, place: number): boolean {
  return place === 0 || month.endsWith('-01');
}

/** Month names where each fits its column; none otherwise, because every other name reads worse than none. */
export function monthTicks(
  months: readonly Month[],
  step: number,
  choice: TextChoice,
): MonthTick[] {
  const digits = choice.language === 'ar' ? (choice.digits ?? 'latn') : 'latn';
  const ticks = months.map((month) => ({
    month,
    text: digitsText(monthName(month, choice.language, 'short'), digits),
  }));
  const doFit = ticks.every(({text}) => textWidth(text, {size: 11}) + 3 <= step);
  return doFit ? ticks : [];
}

/** Years at the month in which they start on the chart. Where months have no names, the first and the last month
 *  are written out, so that the ends and the direction of time are always said. Years without room go without. */
export function yearTicks(months: readonly Month[], step: number, choice: TextChoice): MonthTick[] {
  const isNamed = monthTicks(months, step, choice).length > 0;
  const last = months.at(-1);
  const end = last === undefined || isNamed ? '' : shortMonthText(last, choice.language, choice);
  const limit = months.length * step - (end === '' ? 0 : textWidth(end, {size: 12}) + 10);
  let free = 0;
  const ticks: MonthTick[] = [];
  for (const [place, month] of months.entries()) {
    if (!isYearStart(month, place)) continue;
    const isWritten = place === 0 && !isNamed;
    const year = yearText(Number(month.slice(0, 4)), choice.language, choice);
    const text = isWritten ? shortMonthText(month, choice.language, choice) : year;
    const width = textWidth(text, {size: 12});
    if (place * step < free || place * step + width > limit) continue;
    ticks.push({month, text});
    free = place * step + width + 8;
  }
  return ticks;
}

/** The last month, written out, where months have no names of their own. */
export function endTick(months: readonly Month[], step: number, choice: TextChoice): MonthTick[] {
  const last = months.at(-1);
  if (last === undefined || months.length < 2) return [];
  if (monthTicks(months, step, choice).length > 0) return [];
  return [{month: last, text: shortMonthText(last, choice.language, choice)}];
}

/** How months lie on a chart. */
export interface MonthLayout extends TextChoice {
  /** Width of one month in px. */
  readonly step: number;
  /** Direction of time; default left to right. */
  readonly time?: 'ltr' | 'rtl';
  /** Facet position of the labels, where the chart has facets. */
  readonly facet?: Readonly<Record<string, unknown>>;
}

/** Labels of months and years under the columns. The x scale is a band scale of months. */
export function monthAxis(
  plot: PlotLibrary,
  months: readonly Month[],
  layout: MonthLayout,
): Markish[] {
  const names = monthTicks(months, layout.step, layout);
  const years = yearTicks(months, layout.step, layout);
  // Half a month towards the past.
  const past = layout.time === 'rtl' ? layout.step / 2 : -layout.step / 2;
  const [starting, ending] =
    layout.time === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const base = {
    x: 'month',
    text: 'text',
    frameAnchor: 'bottom',
    lineAnchor: 'top',
    ...layout.facet,
  } as const;
  const yearStarts = months.filter((month, place) => isYearStart(month, place) && place > 0);
  return [
    plot.text(names, {...base, dy: 7, fontSize: 11, className: 'chart-quiet'}),
    plot.text(years, {
      ...base,
      textAnchor: starting,
      dx: past,
      dy: names.length > 0 ? 23 : 8,
      className: 'chart-quiet',
    }),
    plot.text(endTick(months, layout.step, layout), {
      ...base,
      textAnchor: ending,
      dx: -past,
      dy: 8,
      className: 'chart-quiet',
    }),
    plot.tickX(yearStarts, {
      ...layout.facet,
      x: (month: Month) => month,
      dx: past,
      insetTop: 0,
      stroke: 'var(--line)',
      ariaHidden: 'true',
    }),
  ];
}

/** Height that `monthAxis` needs under the chart. */
export function monthAxisHeight(months: readonly Month[], layout: MonthLayout): number {
  return monthTicks(months, layout.step, layout).length > 0 ? 44 : 26;
}
