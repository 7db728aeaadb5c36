import {addTools} from './chart-tools.ts';
import {tendMarks} from './marks.ts';
import {previewNumbers} from './preview.ts';
import {tendTable} from './tend-table.ts';
import {chartData} from './page-charts.ts';
import {upgradeChart} from './upgrade-chart.ts';

// One after the other, so that the page stays quick to answer.
let last: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): void {
  last = last.then(
    () =>
      new Promise((resolve) => {
        setTimeout(() => work().then(resolve, resolve), 0);
      }),
  );
}

function startChart(figure: HTMLElement, drawing: HTMLElement): void {
  const svg = drawing.querySelector('svg');
  if (svg !== null && figure.dataset['engine'] === 'plot') tendMarks(svg);
  else inTurn(async () => upgradeChart(drawing, await chartData(figure.id)));
  figure.dataset['tended'] = '';
}

const near = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const drawing = target.querySelector<HTMLElement>('.drawing');
      if (drawing !== null) startChart(target as HTMLElement, drawing);
    }
  },
  {rootMargin: '400px'},
);

/** Takes over the charts and tables in a part of the page. */
function tend(part: Element): void {
  for (const figure of within<HTMLElement>(part, 'figure.chart')) {
    const drawing = figure.querySelector<HTMLElement>('.drawing');
    if (drawing === null) continue;
    addTools(figure, drawing);
    near.observe(figure);
  }
  for (const table of within<HTMLTableElement>(part, 'table.data')) tendTable(table);
}

function within<Kind extends Element>(part: Element, selector: string): Kind[] {
  const inside = [...part.querySelectorAll<Kind>(selector)];
  return part.matches(selector) ? [part as Kind, ...inside] : inside;
}

function start(): void {
  tend(document.body);
  previewNumbers();
  // `rasd watch` puts new parts into the page.
  document.addEventListener('rasd:renewed', ({target}) => {
    if (target instanceof Element) tend(target);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
