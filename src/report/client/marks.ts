import {hideTip, showTip} from './tip.ts';
import {pageDigits} from './words.ts';

/** Where Vega's SVG renderer keeps the item that an element shows. */
const ITEM = '__data__';

type VegaElement = SVGElement & {
  readonly [ITEM]?: {readonly tooltip?: unknown; readonly href?: unknown};
};

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a mark says of itself: Vega's tooltip, or the title that Plot drew. */
function tipOf(mark: SVGElement): string | null {
  const tooltip = (mark as VegaElement)[ITEM]?.tooltip;
  if (tooltip !== undefined && tooltip !== null) return tipText(tooltip);
  return mark.dataset['tip'] ?? null;
}

/** Text of a tooltip's value; objects line by line. */
export function tipText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${String(part)}`)
    .join('\n');
}

/** Titles become data, so that the browser's own late tooltip does not come on top. */
function takeTitles(svg: SVGElement): void {
  for (const title of svg.querySelectorAll('title')) {
    const mark = title.parentElement as unknown as SVGElement | null;
    if (mark !== null && mark !== svg) mark.dataset['tip'] = title.textContent ?? '';
    title.remove();
  }
}

/** Vega follows links on a click only; a real link can be reached by keys and opened in a new tab. */
function wrapLinks(svg: SVGElement): void {
  for (const mark of svg.querySelectorAll<VegaElement>('path, rect, text, line')) {
    const href = mark[ITEM]?.href;
    if (typeof href !== 'string' || mark.parentElement?.localName === 'a') continue;
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', href);
    mark.replaceWith(link);
    link.append(mark);
  }
}

/** The element that takes the focus for a mark: its link where it has one. */
function focusable(mark: SVGElement): SVGElement {
  const parent = mark.parentElement as unknown as SVGElement | null;
  return parent !== null && parent.localName === 'a' ? parent : mark;
}

function middle(mark: Element): {x: number; y: number} {
  const {left, top, width, height} = mark.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** The nearest mark in a direction; what lies across counts three times. */
function nextMark(
  from: Element,
  marks: readonly SVGElement[],
  [dx, dy]: readonly [number, number],
): SVGElement | undefined {
  const start = middle(from);
  let best: SVGElement | undefined;
  let least = Infinity;
  for (const mark of marks) {
    if (mark.getClientRects().length === 0) continue;
    const {x, y} = middle(mark);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const across = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (along < 1 || along + across * 3 >= least) continue;
    least = along + across * 3;
    best = mark;
  }
  return best;
}

/** Gives the marks of a chart tooltips for the pointer and for the keyboard: the chart is one stop of the tab key,
 *  arrow keys move between its marks, Enter follows their links, Escape hides the tip. */
export function tendMarks(svg: SVGElement): void {
  takeTitles(svg);
  wrapLinks(svg);
  const tips = new Map<SVGElement, string>();
  for (const mark of svg.querySelectorAll<SVGElement>('path, rect, circle, line, text, a')) {
    const tip = tipOf(mark);
    if (tip !== null && !tips.has(focusable(mark))) tips.set(focusable(mark), pageDigits(tip));
  }
  const marks = [...tips.keys()];
  for (const [place, mark] of marks.entries()) {
    mark.setAttribute('tabindex', place === 0 ? '0' : '-1');
    if (mark.localName !== 'a') mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', (tips.get(mark) ?? '').replaceAll('\n', ', '));
  }
  if (marks.length > 0) svg.setAttribute('role', 'group');
  const markOf = (target: EventTarget | null): SVGElement | null => {
    for (let node = target as SVGElement | null; node !== null && node !== svg;) {
      if (tips.has(node)) return node;
      node = node.parentElement as unknown as SVGElement | null;
    }
    return null;
  };
  svg.addEventListener('pointermove', (event) => {
    const mark = markOf(event.target);
    if (mark === null) hideTip();
    else showTip(tips.get(mark) ?? '', {x: event.clientX, y: event.clientY});
  });
  svg.addEventListener('pointerleave', hideTip);
  svg.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (mark === null) return;
    const {left, width, top} = mark.getBoundingClientRect();
    showTip(tips.get(mark) ?? '', {x: left + width / 2, y: top});
  });
  svg.addEventListener('focusout', hideTip);
  svg.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTip();
    const direction = DIRECTIONS[event.key];
    const from = markOf(event.target);
    if (direction === undefined || from === null) return;
    const to = nextMark(from, marks, direction);
    event.preventDefault();
    if (to === undefined) return;
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  });
}
