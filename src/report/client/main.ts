import {addActions} from './chart-actions.ts';
import {tendMarks} from './marks.ts';
import {tendTable} from './tend-table.ts';
import {upgradeChart, type ChartData} from './upgrade-chart.ts';

function readData(figure: HTMLElement): ChartData | null {
  const text = figure.querySelector('script.chart-data')?.textContent;
  // The builder wrote it; nothing else can stand there under the page's policy.
  return text === undefined || text === null ? null : (JSON.parse(text) as ChartData);
}

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

function startChart(figure: HTMLElement, drawing: HTMLElement, data: ChartData): void {
  const svg = drawing.querySelector('svg');
  if (svg !== null && data.engine === 'plot') tendMarks(svg);
  else inTurn(() => upgradeChart(drawing, data));
  figure.dataset['tended'] = '';
}

function start(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        const drawing = target.querySelector<HTMLElement>('.drawing');
        const data = readData(target as HTMLElement);
        if (drawing !== null && data !== null) startChart(target as HTMLElement, drawing, data);
      }
    },
    {rootMargin: '400px'},
  );
  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const drawing = figure.querySelector<HTMLElement>('.drawing');
    if (drawing === null) continue;
    addActions(figure, drawing);
    near.observe(figure);
  }
  for (const table of document.querySelectorAll<HTMLTableElement>('table.data')) tendTable(table);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
