import {chartData} from './page-charts.ts';
import {element} from './element.ts';
import {saveBlob, savePng, saveSvg} from './save-chart.ts';
import {createMonthChoice} from './choose-months.ts';
import {createZoom} from './zoom-chart.ts';
import {pageWords} from './words.ts';

function button(label: string, act: () => unknown, name = label): HTMLButtonElement {
  const made = element('button', {type: 'button', 'aria-label': name, title: name}, label);
  made.addEventListener('click', act);
  return made;
}

async function saveSpecification(anchor: string): Promise<void> {
  const data = await chartData(anchor);
  if (data === null) return;
  const text = JSON.stringify(data.vegaLite, null, 1);
  saveBlob(new Blob([text], {type: 'application/json'}), `${anchor}.vl.json`);
}

/** Plain buttons in the place that the page keeps for them below each chart: save, open the specification, zoom. */
export function addTools(figure: HTMLElement, drawing: HTMLElement): void {
  const words = pageWords();
  const {id} = figure;
  const withChart = (act: (chart: SVGSVGElement) => unknown) => () => {
    const chart = drawing.querySelector<SVGSVGElement>('svg');
    if (chart !== null) act(chart);
  };
  const changed = {zoom: false, months: false};
  const note = (what: 'zoom' | 'months') => (isOther: boolean) => {
    changed[what] = isOther;
    reset.disabled = !changed.zoom && !changed.months;
  };
  const undo = () => {
    zoom.reset();
    months?.reset();
  };
  const reset = button(words.reset, undo, words.resetZoom);
  reset.disabled = true;
  const zoom = createZoom(drawing, note('zoom'));
  const months = createMonthChoice(figure, drawing, note('months'));
  figure.querySelector('.chart-tools')?.append(
    button(
      'SVG',
      withChart((chart) => saveSvg(chart, id)),
      words.saveSvg,
    ),
    button(
      'PNG',
      withChart((chart) => savePng(chart, id)),
      words.savePng,
    ),
    ...(figure.dataset['engine'] === 'vega-lite'
      ? [button('Vega-Lite', () => saveSpecification(id), words.specification)]
      : []),
    months?.slider ?? element('span', {class: 'apart'}),
    button('+', () => zoom.by(1.5), words.zoomIn),
    button('\u2212', () => zoom.by(1 / 1.5), words.zoomOut),
    reset,
  );
}
