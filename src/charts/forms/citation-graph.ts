import type {Markish} from '@observablehq/plot';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {countLabel, type TextChoice} from '../range-label.ts';
import {widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  labelLookup,
  type FormOptions,
  type Labelled,
  type PlotForm,
} from './chart-form.ts';
import {
  layCitations,
  type CitationArc,
  type PlacedCitation,
  type PlacedNode,
} from './citation-layout.ts';

/** What a citation graph shows. */
export interface CitationGraphOptions extends FormOptions {
  /** Who is quoted, from top to bottom. */
  readonly sources: readonly Labelled[];
  /** Who quotes, from top to bottom; an outlet that does both stands on both sides. */
  readonly outlets: readonly Labelled[];
  readonly colour: (source: string) => string;
}

const WORDS = {
  en: (outlet: string, source: string, count: string) =>
    `${outlet}, citing ${source}\narticles: ${count}`,
  ar: (outlet: string, source: string, count: string) =>
    `${outlet} نقلاً عن ${source}\nالأخبار: ${count}`,
};

type Titled = PlacedCitation & {readonly title: string; readonly link: string | null};

function sideMarks(
  plot: PlotLibrary,
  nodes: readonly PlacedNode[],
  look: TextChoice & {readonly isNear: boolean},
): Markish[] {
  // Sources stand at the reading side: left in English, right in Arabic.
  const isLeft = look.isNear !== (look.language === 'ar');
  return [
    plot.ruleX(nodes, {
      x: () => (look.isNear ? 0 : 1),
      y1: 'top',
      y2: 'bottom',
      stroke: 'var(--ink)',
      strokeWidth: 3,
      ariaHidden: 'true',
    }),
    plot.text(nodes, {
      x: () => (look.isNear ? 0 : 1),
      y: (node: PlacedNode) => (node.top + node.bottom) / 2,
      dx: isLeft ? -LABEL_GAP : LABEL_GAP,
      textAnchor: isLeft ? 'end' : 'start',
      text: (node: PlacedNode) => node.label,
    }),
  ];
}

function withNumber(node: PlacedNode, choice: TextChoice): PlacedNode {
  const mark = choice.language === 'ar' ? '\u200f' : '';
  return {...node, label: `${mark}${node.label} (${countLabel(node.articles, choice)})`};
}

function roomFor(nodes: readonly PlacedNode[]): number {
  const labels = nodes.map(({label}) => label);
  return widestText(labels, {size: 12}) + LABEL_GAP + 6;
}

/** Who quotes whom, as ribbons from sources to the outlets that name them: as thick as the number of articles, in the
 *  source's colour, with that number beside each name. Sources stand at the reading side. Ribbons keep the order of both
 *  sides, so nothing is random. In: one row a pair; pairs whose ends are not among the nodes are not drawn. */
export function citationGraph(
  arcs: readonly CitationArc[],
  options: CitationGraphOptions,
): PlotForm {
  const {language, sources, outlets, width = CHART_WIDTH} = options;
  const isMirrored = language === 'ar';
  const [source, outlet] = [labelLookup(sources), labelLookup(outlets)];
  const layout = layCitations(arcs, sources, outlets);
  const near = layout.sources.map((node) => withNumber(node, options));
  const far = layout.outlets.map((node) => withNumber(node, options));
  const ribbons = layout.citations.map((row): Titled => {
    const count = countLabel(row.articles, options);
    const title = WORDS[language](outlet(row.outlet), source(row.source), count);
    const group = row.group ?? null;
    return {...row, title, link: group === null ? null : `#${group}`};
  });
  const build: PlotBuilder = (plot) => ({
    width,
    height: layout.height + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: roomFor(isMirrored ? far : near),
    marginRight: roomFor(isMirrored ? near : far),
    x: {domain: [0, 1], reverse: isMirrored, axis: null},
    y: {domain: [0, layout.height], reverse: true, axis: null},
    marks: [
      plot.link(ribbons, {
        x1: () => 0,
        x2: () => 1,
        y1: 'y1',
        y2: 'y2',
        curve: 'bump-x',
        stroke: (row: Titled) => options.colour(row.source),
        strokeOpacity: 0.6,
        strokeWidth: 'thick',
        title: 'title',
        href: 'link',
      }),
      ...sideMarks(plot, near, {language, isNear: true}),
      ...sideMarks(plot, far, {language, isNear: false}),
    ],
  });
  return {build};
}
