import {element} from './element.ts';
import {savePng, saveSvg} from './save-chart.ts';
import {pageWords} from './words.ts';

/** Plain buttons beside the chart's other downloads, inside their fold so that nothing on the page moves. */
export function addActions(figure: HTMLElement, drawing: HTMLElement): void {
  const words = pageWords();
  const svg = () => drawing.querySelector<SVGSVGElement>('svg');
  const button = (label: string, act: (chart: SVGSVGElement) => unknown) => {
    const made = element('button', {type: 'button', class: 'chart-save'}, label);
    made.addEventListener('click', () => {
      const chart = svg();
      if (chart !== null) act(chart);
    });
    return made;
  };
  const downloads = figure.querySelector('.downloads') ?? drawing.parentElement;
  downloads?.append(
    ' ',
    button(words.saveSvg, (chart) => saveSvg(chart, figure.id)),
    ' ',
    button(words.savePng, (chart) => savePng(chart, figure.id)),
  );
}
