import {svgElement} from './element.ts';

/** A cell of a heat map as it stands now, in px of its drawing. */
export interface Cell {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const SIZE = 11;

/** Number of the colour's step (`var(--s3)`), or null for what is no cell of counts. */
function stepOf(element: Element): string | null {
  const fill = element.closest('[fill]')?.getAttribute('fill') ?? '';
  return /^var\(--s(\d)\)$/.exec(fill)?.[1] ?? null;
}

/** The figure that a cell's name ends with, without its best one and what is said of it: `6–8`. */
function figureOf(element: Element): string {
  const name = element.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
  const last = /([^,،]*)$/.exec(name)?.[1] ?? '';
  return last.replace(/[\u2066-\u2069]|[(;].*/g, '').trim();
}

/** Writes figures into cells that have become wide enough for them; no cells: takes them away. Out: the cells written in. */
export function writeFigures(svg: SVGSVGElement, cells: readonly Cell[]): readonly Cell[] {
  svg.querySelector('.chart-figures')?.remove();
  const counted = cells.flatMap((cell) => {
    const step = stepOf(cell.element);
    return step === null ? [] : [{cell, step, text: figureOf(cell.element)}];
  });
  const fitting = counted.filter(({cell, text}) => text.length * SIZE * 0.6 <= cell.width - 3);
  // A few among many would look as if the others were nothing.
  if (fitting.length === 0 || fitting.length < counted.length * 0.7) return [];
  const looks = {class: 'chart-figures', 'font-size': SIZE, 'text-anchor': 'middle'};
  const group = svgElement('g', {...looks, 'aria-hidden': 'true'});
  for (const {cell, step, text} of fitting) {
    const label = svgElement('text', {x: cell.x, y: cell.y + 4, fill: `var(--on-s${step})`});
    label.textContent = isolated(text);
    group.append(label);
  }
  svg.append(group);
  return fitting.map(({cell}) => cell);
}

/** Ranges keep their order in a right-to-left line. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
