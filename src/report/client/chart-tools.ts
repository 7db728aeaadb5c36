import {chartData} from './page-charts.ts';
import {element} from './element.ts';
import {saveBlob, savePng, saveSvg} from './save-chart.ts';
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
  const reset = button(words.reset, () => zoom.reset(), words.resetZoom);
  const zoom = createZoom(drawing, (isZoomed) => (reset.disabled = !isZoomed));
  reset.disabled = true;
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
    element('span', {class: 'apart'}),
    button('+', () => zoom.by(1.5), words.zoomIn),
    button('\u2212', () => zoom.by(1 / 1.5), words.zoomOut),
    reset,
  );
}
