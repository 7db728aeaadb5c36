import type {SvgTree} from './svg-tree.ts';

/** Id of the hatch inside a chart, before the chart's own id is put in front. */
export const NO_REPORT_ID = 'no-report';

/** Fill of a cell in which no outlet reported: charts bring the hatch with them where they use it. */
export const NO_REPORT_FILL = `url(#${NO_REPORT_ID})`;

/** Definition of the hatch, drawn in the page's colour without any style. */
export function noReportDefs(id: string): SvgTree {
  const line = {
    name: 'path',
    attributes: {
      d: 'M-1,1L1,-1M0,5L5,0M4,6L6,4',
      fill: 'none',
      stroke: 'var(--no-report)',
      'stroke-width': '0.8',
    },
    children: [],
  };
  const pattern = {
    name: 'pattern',
    attributes: {id, width: '5', height: '5', patternUnits: 'userSpaceOnUse'},
    children: [line],
  };
  return {name: 'defs', attributes: {class: 'chart-signs'}, children: [pattern]};
}
