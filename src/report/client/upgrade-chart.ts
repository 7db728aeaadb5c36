import type {Loader} from 'vega';
import embed from 'vega-embed';
import {hideTip, showTip} from './tip.ts';
import {tendMarks, tipText} from './marks.ts';
import type {ChartData} from './page-charts.ts';
import {useTextWidths} from './text-metrics.ts';
import {pageDigits} from './words.ts';

const loader = {
  load: () => Promise.reject(new Error('the page loads nothing')),
  sanitize: (uri: string) => Promise.resolve({href: /^(#|https?:)/.test(uri) ? uri : '#'}),
  http: () => Promise.reject(new Error('the page loads nothing')),
  file: () => Promise.reject(new Error('the page loads nothing')),
};

const KEPT = [
  'id',
  'class',
  'role',
  'aria-label',
  'lang',
  'direction',
  'data-dir',
  'data-months',
  'font-family',
];

/** What the server's drawing said of itself holds for the browser's as well. */
function adopt(svg: SVGElement, drawn: SVGElement): void {
  for (const name of KEPT) {
    const value = drawn.getAttribute(name);
    if (value !== null) svg.setAttribute(name, value);
  }
  const signs = drawn.querySelector('defs.chart-signs');
  if (signs !== null) svg.prepend(signs.cloneNode(true));
  for (const part of svg.querySelectorAll('[aria-roledescription]')) {
    part.removeAttribute('aria-roledescription');
    part.removeAttribute('role');
  }
}

/** Draws a chart again by vega-embed, out of sight, and puts it in the place of the server's drawing: the same
 *  picture, now with tooltips. Where that fails the server's drawing stays. */
export async function upgradeChart(drawing: HTMLElement, data: ChartData | null): Promise<void> {
  const drawn = drawing.querySelector<SVGSVGElement>('svg');
  if (drawn === null || data === null) return;
  useTextWidths(data.textWidths);
  const host = document.createElement('div');
  const {view} = await embed(host, data.vega, {
    mode: 'vega',
    ast: true,
    renderer: 'svg',
    actions: false,
    defaultStyle: false,
    hover: false,
    loader: loader as unknown as Loader,
    tooltip: (_handler, event, _item, value) => {
      if (value === null || value === undefined || value === '') hideTip();
      else if (event instanceof MouseEvent)
        showTip(pageDigits(tipText(value)), {x: event.clientX, y: event.clientY});
    },
  });
  await view.runAsync();
  const svg = host.querySelector('svg');
  if (svg === null) return;
  adopt(svg, drawn);
  for (const text of svg.querySelectorAll('text'))
    for (const line of text.childNodes) line.textContent = pageDigits(line.textContent ?? '');
  drawn.replaceWith(svg);
  tendMarks(svg);
}
