import type {MonthSpan} from '../../charts/month-span.ts';
import {writeFigures} from './cell-figures.ts';
import {joinPaths, splitPaths, type SplitPath} from './split-paths.ts';

/** A part of a drawing that stands at one place in time. */
interface Mark {
  readonly element: SVGGraphicsElement;
  /** Its own transform, as written. */
  readonly own: string | null;
  /** From the drawing to where it is drawn, its own transform aside, and that one. */
  readonly around: DOMMatrix;
  readonly inside: DOMMatrix;
  /** Middle and width, in px of the drawing. */
  readonly at: number;
  readonly y: number;
  readonly width: number;
  /** Columns and cells grow with their month; signs and texts keep their shape. */
  readonly grows: boolean;
}

/** Months of a drawing that are shown: places in its span, both counted. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

/** Whether a mark fills its month: a cell, a column, a level stroke. Outlined signs do not. */
function isColumn(element: SVGGraphicsElement, {width, height}: DOMRect, step: number): boolean {
  if (element.localName === 'text' || element.localName === 'circle') return false;
  const {fill, stroke} = getComputedStyle(element);
  if (fill !== 'none' && (stroke === 'none' || element.localName === 'rect')) return true;
  return height < 0.5 && width > step * 0.3;
}

/** Every mark that belongs to a month. What spans them all (grid, axis) and what stands beside them stays. */
function findMarks(svg: SVGSVGElement, {start, end, foot, head}: MonthSpan, step: number): Mark[] {
  const screen = svg.getScreenCTM();
  if (screen === null) return [];
  const toDrawing = screen.inverse();
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  const bottom = svg.viewBox.baseVal.height - foot;
  const marks: Mark[] = [];
  for (const element of svg.querySelectorAll<SVGGraphicsElement>('path,rect,circle,line,text')) {
    if (element.closest('defs,.chart-legend') !== null) continue;
    const own = element.getScreenCTM();
    if (own === null) continue;
    const whole = DOMMatrix.fromMatrix(toDrawing.multiply(own));
    const inside = DOMMatrix.fromMatrix(element.transform.baseVal.consolidate()?.matrix);
    const box = element.getBBox();
    const at = whole.transformPoint({x: box.x + box.width / 2, y: box.y + box.height / 2});
    const width = box.width * whole.a;
    if (at.x < left - 1 || at.x > right + 1 || at.y < head) continue;
    if (width > (right - left) * 0.9) continue;
    // Names of months and years are written anew.
    const isAxis = element.localName === 'text' && at.y > bottom;
    const around = whole.multiply(inside.inverse());
    const mark = {element, own: element.getAttribute('transform'), around, inside};
    const grows = isColumn(element, box, step);
    marks.push({...mark, at: isAxis ? NaN : at.x, y: at.y, width, grows});
  }
  return marks;
}

/** A drawing whose months can be spread: null shows all of them again. */
export type StretchMonths = (shown: Shown | null) => void;

/**
 * Spreads some months of a drawing over the whole width that all of them had. Heights, the axis of values and what stands
 * beside the months stay, so that nothing on the page moves. In: how many months its span has.
 */
export function createStretch(svg: SVGSVGElement, span: MonthSpan, count: number): StretchMonths {
  const step = (span.end - span.start) / count;
  let marks: readonly Mark[] = [];
  let split: readonly SplitPath[] = [];
  return (shown) => {
    if (marks.length === 0 && shown !== null) {
      split = splitPaths(svg);
      marks = findMarks(svg, span, Math.abs(step));
    }
    for (const {element, own} of marks) {
      delete element.dataset['out'];
      if (own === null) element.removeAttribute('transform');
      else element.setAttribute('transform', own);
    }
    if (shown === null) {
      writeFigures(svg, []);
      joinPaths(split);
      [marks, split] = [[], []];
      return;
    }
    const factor = count / (shown.to - shown.from + 1);
    const origin = span.start + shown.from * step;
    for (const mark of marks) {
      const place = (mark.at - span.start) / step;
      if (!(place > shown.from - 0.01 && place < shown.to + 1.01)) mark.element.dataset['out'] = '';
      else mark.element.setAttribute('transform', String(movedBy(mark, {factor, origin, span})));
    }
    writeCells(svg, marks, (at) => span.start + factor * (at - origin));
  };
}

/** Figures in cells that are wide enough, instead of the signs that stand for a range. In: where a place has moved to. */
function writeCells(
  svg: SVGSVGElement,
  marks: readonly Mark[],
  moved: (at: number) => number,
): void {
  const inside = marks.filter(({element}) => !('out' in element.dataset));
  const factor = moved(1) - moved(0);
  const cells = inside
    .filter(({element}) => element.localName === 'rect')
    .map(({element, at, y, width}) => ({element, x: moved(at), y, width: width * factor}));
  const written = writeFigures(svg, cells);
  for (const {element, at, y} of inside) {
    if (element.localName === 'rect' || element.localName === 'text') continue;
    const isSaid = written.some(
      (cell) => Math.abs(cell.x - moved(at)) < 1 && y > cell.y && y < cell.y + 13,
    );
    if (isSaid) element.dataset['out'] = '';
  }
}

interface Spread {
  readonly factor: number;
  readonly origin: number;
  readonly span: MonthSpan;
}

function movedBy({around, inside, at, grows}: Mark, {factor, origin, span}: Spread): DOMMatrix {
  const moved = span.start + factor * (at - origin);
  const spread = grows
    ? new DOMMatrix([factor, 0, 0, 1, moved - factor * at, 0])
    : new DOMMatrix([1, 0, 0, 1, moved - at, 0]);
  return around.inverse().multiply(spread).multiply(around).multiply(inside);
}
