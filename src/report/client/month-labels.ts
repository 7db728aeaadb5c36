import type {MonthSpan} from '../../charts/month-span.ts';
import {monthName, shortMonthText} from '../../values/calendar-names.ts';
import type {Language} from '../../values/localized.ts';
import type {Month} from '../../values/month.ts';
import {svgElement} from './element.ts';
import {pageDigits, pageLanguage} from './words.ts';

const SIZE = 11;

interface Label {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Rough width in px, on the safe side. */
function widthOf(text: string): number {
  return text.length * SIZE * 0.62;
}

function yearOf(month: Month): string {
  return pageDigits(month.slice(0, 4));
}

/** Names of months where each has room and some place a year, at the first month and at each January; else the years and
 *  both ends. */
function labelsOf(months: readonly Month[], {start, end}: MonthSpan, language: Language): Label[] {
  const step = (end - start) / months.length;
  const room = Math.abs(step) - 4;
  const near = step > 0 ? ('start' as const) : ('end' as const);
  const far = step > 0 ? ('end' as const) : ('start' as const);
  const full = (month: Month) => pageDigits(shortMonthText(month, language));
  const name = (month: Month) => pageDigits(monthName(month, language, 'short'));
  const [first = '' as Month, last = first] = [months[0], months.at(-1)];
  const hasYear = widthOf(full(first)) <= room || months.some((month) => month.endsWith('-01'));
  if (hasYear && months.every((month) => widthOf(name(month)) <= room)) {
    return months.map((month, place) => {
      const isDated = place === 0 || month.endsWith('-01');
      const dated = widthOf(full(month)) <= room ? full(month) : yearOf(month);
      const isYear = isDated && (month.endsWith('-01') || dated === full(month));
      const at = start + (place + 0.5) * step;
      return {at, text: isYear ? dated : name(month), anchor: 'middle' as const};
    });
  }
  const years = months.flatMap((month, place): Label[] => {
    const at = start + place * step;
    const isClear =
      Math.abs(at - start) > widthOf(full(first)) && Math.abs(end - at) > widthOf(full(last)) + 40;
    return month.endsWith('-01') && isClear ? [{at, text: yearOf(month), anchor: near}] : [];
  });
  return [
    {at: start, text: full(first), anchor: near},
    ...years,
    {at: end, text: full(last), anchor: far},
  ];
}

/** Writes the months that are shown under a drawing, in the place of those that the page wrote; none: takes them away. */
export function writeMonths(svg: SVGSVGElement, span: MonthSpan, months: readonly Month[]): void {
  svg.querySelector('.chart-months')?.remove();
  if (months.length === 0) return;
  const group = svgElement('g', {class: 'chart-months chart-quiet', 'font-size': SIZE});
  const y = svg.viewBox.baseVal.height - span.foot + 18;
  const language = pageLanguage();
  for (const {at, text, anchor} of labelsOf(months, span, language)) {
    const label = svgElement('text', {x: at, y, 'text-anchor': anchor});
    label.textContent = text;
    group.append(label);
  }
  svg.append(group);
}
