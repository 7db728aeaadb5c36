import type {MonthSpan} from '../../charts/month-span.ts';
import {svgElement} from './element.ts';
import type {Shown} from './stretch-months.ts';
import {hideTip} from './tip.ts';

/** From where on a pressed mouse draws, and does not click. */
const FREE = 6;

interface Dragging {
  readonly span: MonthSpan;
  now(): Shown;
  choose(shown: Shown): void;
}

/** Px of the drawing under a point of the window. */
function placeOf(svg: SVGSVGElement, event: PointerEvent): number {
  const matrix = svg.getScreenCTM()?.inverse();
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix).x;
}

function swallow(click: Event): void {
  click.preventDefault();
  click.stopPropagation();
}

function createBand(svg: SVGSVGElement): SVGRectElement {
  const band = svgElement('rect', {class: 'chart-band'});
  svg.append(band);
  return band;
}

/** A mouse or pen that is drawn over the months chooses them; Escape lets go. Fingers scroll, and have the sliders. */
export function dragMonths(drawing: HTMLElement, {span, now, choose}: Dragging): void {
  const [left, right] = [Math.min(span.start, span.end), Math.max(span.start, span.end)];
  let pressed: {readonly svg: SVGSVGElement; readonly x: number; readonly client: number} | null =
    null;
  let band: SVGRectElement | null = null;
  const letGo = () => {
    band?.remove();
    [band, pressed] = [null, null];
  };
  const within = (x: number) => Math.min(right, Math.max(left, x));
  const monthUnder = (x: number) => {
    const {from, to} = now();
    const share = (within(x) - span.start) / (span.end - span.start);
    return Math.min(to, from + Math.floor(share * (to - from + 1)));
  };
  drawing.addEventListener('pointerdown', (event) => {
    const svg = drawing.querySelector<SVGSVGElement>('svg');
    if (event.pointerType === 'touch' || event.button !== 0 || svg === null) return;
    const x = placeOf(svg, event);
    if (x >= left && x <= right) pressed = {svg, x, client: event.clientX};
  });
  addEventListener('pointermove', (event) => {
    if (pressed === null) return;
    if (band === null && Math.abs(event.clientX - pressed.client) < FREE) return;
    const {svg} = pressed;
    band ??= createBand(svg);
    hideTip();
    const x = within(placeOf(svg, event));
    const box = {
      x: Math.min(x, pressed.x),
      width: Math.abs(x - pressed.x),
      height: svg.viewBox.baseVal.height - span.foot,
    };
    for (const [name, value] of Object.entries(box)) band.setAttribute(name, String(value));
    event.preventDefault();
  });
  addEventListener('pointerup', (event) => {
    if (pressed !== null && band !== null) {
      const ends = [monthUnder(pressed.x), monthUnder(placeOf(pressed.svg, event))];
      choose({from: Math.min(...ends), to: Math.max(...ends)});
      // The click that ends the drawing follows no link.
      addEventListener('click', swallow, {capture: true, once: true});
      setTimeout(() => removeEventListener('click', swallow, {capture: true}), 0);
    }
    letGo();
  });
  addEventListener('pointercancel', letGo);
  addEventListener('keydown', ({key}) => {
    if (key === 'Escape') letGo();
  });
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
}
