import {element} from './element.ts';
import {savePng, saveSvg} from './save-chart.ts';
import {pageWords} from './words.ts';

/** Plain buttons below a chart: save as SVG, save as PNG, open the specification. */
export function addActions(figure: HTMLElement, drawing: HTMLElement): void {
  const words = pageWords();
  const svg = () => drawing.querySelector<SVGSVGElement>('svg');
  const button = (label: string, act: (chart: SVGSVGElement) => unknown) => {
    const made = element('button', {type: 'button'}, label);
    made.addEventListener('click', () => {
      const chart = svg();
      if (chart !== null) act(chart);
    });
    return made;
  };
  const actions = element(
    'p',
    {class: 'chart-actions'},
    button(words.saveSvg, (chart) => saveSvg(chart, figure.id)),
    button(words.savePng, (chart) => savePng(chart, figure.id)),
  );
  const specification = figure.querySelector<HTMLAnchorElement>('a[download$=".vl.json"]');
  if (specification !== null) {
    const link = specification.cloneNode(true) as HTMLAnchorElement;
    link.textContent = words.specification;
    actions.append(link);
  }
  drawing.after(actions);
}
