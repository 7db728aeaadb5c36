import {maybeMonthSpan, type MonthSpan} from '../../charts/month-span.ts';
import {monthText} from '../../values/calendar-names.ts';
import {monthAt, monthIndex, type Month} from '../../values/month.ts';
import {dragMonths} from './drag-months.ts';
import {element} from './element.ts';
import {writeMonths} from './month-labels.ts';
import {datesOf} from './tend-table.ts';
import {createStretch, type Shown, type StretchMonths} from './stretch-months.ts';
import {pageDigits, pageLanguage, pageWords} from './words.ts';

/** The choice of months of one chart. */
export interface MonthChoice {
  /** Two sliders; native ones, for fingers, keys and screen readers. */
  readonly slider: HTMLElement;
  reset(): void;
}

interface Chart {
  readonly figure: HTMLElement;
  readonly drawing: HTMLElement;
  readonly span: MonthSpan;
  readonly count: number;
  monthAt(place: number): Month;
}

/** Hides the rows of other months; rows without a month stay. */
function filterRows({figure, monthAt: at}: Chart, shown: Shown | null): void {
  if (shown === null) {
    for (const row of figure.querySelectorAll('tr[data-out]')) row.removeAttribute('data-out');
    return;
  }
  const table = figure.querySelector<HTMLTableElement>('table.data');
  const head = table?.querySelector<HTMLTableCellElement>('th[data-type="month"]');
  if (table == null || head == null) return;
  for (const [row, month] of datesOf(table, head)) {
    const isOut = month !== '' && (month < at(shown.from) || month > at(shown.to));
    row.toggleAttribute('data-out', isOut);
  }
}

function isShown(mark: Element): boolean {
  return !mark.matches('[data-out]') && mark.querySelector('[data-out]') === null;
}

/** The mark that the tab key comes to must be one that shows. */
function moveStop(svg: SVGSVGElement): void {
  const marks = [...svg.querySelectorAll('[tabindex]')];
  const stop = marks.find((mark) => mark.getAttribute('tabindex') === '0');
  if (stop === undefined || isShown(stop)) return;
  stop.setAttribute('tabindex', '-1');
  marks.find(isShown)?.setAttribute('tabindex', '0');
}

/** A drawing may be put in the place of another: what is known of one is kept with it. */
const stretches = new WeakMap<SVGSVGElement, StretchMonths>();

function show(chart: Chart, shown: Shown | null): void {
  const svg = chart.drawing.querySelector<SVGSVGElement>('svg');
  if (svg === null) return;
  const stretch = stretches.get(svg) ?? createStretch(svg, chart.span, chart.count);
  stretches.set(svg, stretch);
  stretch(shown);
  const months =
    shown === null
      ? []
      : Array.from({length: shown.to - shown.from + 1}, (_, n) => chart.monthAt(shown.from + n));
  writeMonths(svg, chart.span, months);
  filterRows(chart, shown);
  moveStop(svg);
}

function handle(chart: Chart, label: string, value: number): HTMLInputElement {
  const attributes = {type: 'range', min: '0', max: String(chart.count - 1), value: String(value)};
  return element('input', {...attributes, 'aria-label': label, autocomplete: 'off'});
}

/** Lets readers choose the months that a chart shows: by two sliders, or by drawing the mouse over it. Null for charts
 *  without months. `onChange` hears whether some are left out. */
export function createMonthChoice(
  figure: HTMLElement,
  drawing: HTMLElement,
  onChange: (isSome: boolean) => void,
): MonthChoice | null {
  const span = maybeMonthSpan(drawing.querySelector('svg')?.dataset['months'] ?? '');
  if (span === null) return null;
  const first = monthIndex(span.first);
  const count = monthIndex(span.last) - first + 1;
  const chart = {figure, drawing, span, count, monthAt: (place: number) => monthAt(first + place)};
  const words = pageWords();
  const [from, to] = [
    handle(chart, words.firstMonth, 0),
    handle(chart, words.lastMonth, count - 1),
  ];
  const language = pageLanguage();
  let wasSome = false;
  const choose = (shown: Shown) => {
    const isSome = shown.from > 0 || shown.to < count - 1;
    for (const [input, place] of [
      [from, shown.from],
      [to, shown.to],
    ] as const) {
      input.value = String(place);
      input.setAttribute('aria-valuetext', pageDigits(monthText(chart.monthAt(place), language)));
    }
    slider.style.setProperty('--from', String(shown.from / (count - 1)));
    slider.style.setProperty('--to', String(shown.to / (count - 1)));
    slider.classList.toggle('some', isSome);
    if (isSome || wasSome) show(chart, isSome ? shown : null);
    wasSome = isSome;
    onChange(isSome);
  };
  const now = (): Shown => ({from: Number(from.value), to: Number(to.value)});
  const slider = element(
    'span',
    {
      class: 'months',
      role: 'group',
      'aria-label': words.months,
      dir: span.start < span.end ? 'ltr' : 'rtl',
    },
    from,
    to,
  );
  from.addEventListener('input', () => {
    choose({from: Math.min(Number(from.value), Number(to.value)), to: Number(to.value)});
  });
  to.addEventListener('input', () => {
    choose({from: Number(from.value), to: Math.max(Number(from.value), Number(to.value))});
  });
  dragMonths(drawing, {span, now, choose});
  choose({from: 0, to: count - 1});
  return {slider, reset: () => choose({from: 0, to: count - 1})};
}
