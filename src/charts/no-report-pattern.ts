import type {SvgTree} from './svg-tree.ts';

/** Id of the hatch inside a chart, before the chart's own id is put in front. */
export const NO_REPORT_ID = 'no-report';

/** Fill of a cell in which no outlet reported: charts bring the hatch with them where they use it. */
export const NO_REPORT_FILL = `url(#${NO_REPORT_ID})`;

/** Where along its way from one line to the next the hatch has which colour. Edges a pixel wide keep the lines
 *  even where a chart is drawn a little smaller than it is. */
const STOPS: readonly (readonly [offset: string, colour: string])[] = [
  ['0', 'var(--no-report)'],
  ['.28', 'var(--ground)'],
  ['.72', 'var(--ground)'],
  ['1', 'var(--no-report)'],
];

/**
 * Definition of the hatch, drawn in the page's colours without any style: a gradient that comes back every 5 px. A
 * pattern looks the same, but browsers print a picture of the whole sheet for every mark that is filled by one.
 */
export function noReportDefs(id: string): SvgTree {
  const gradient = {
    name: 'linearGradient',
    attributes: {id, x2: '2.5', y2: '2.5', gradientUnits: 'userSpaceOnUse', spreadMethod: 'repeat'},
    children: STOPS.map(([offset, colour]) => ({
      name: 'stop',
      attributes: {offset, 'stop-color': colour},
      children: [],
    })),
  };
  return {name: 'defs', attributes: {class: 'chart-signs'}, children: [gradient]};
}
