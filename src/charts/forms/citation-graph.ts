import type {PlotBuilder} from '../draw-plot.ts';
import {countLabel, groupLink, type CountRow} from '../range-label.ts';
import {widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  labelLookup,
  type FormOptions,
  type Labelled,
  type PlotForm,
} from './chart-form.ts';

/** So many articles of one outlet name another as their source. */
export interface CitationArc extends CountRow {
  readonly outlet: string;
  readonly source: string;
  readonly best: number;
}

/** What a citation graph shows. */
export interface CitationGraphOptions extends FormOptions {
  /** Outlets and sources from top to bottom, each once. */
  readonly nodes: readonly Labelled[];
  readonly colour: (source: string) => string;
}

const ROW = 21;
const STEPS = 24;
const WIDEST = 9;

const WORDS = {
  en: (outlet: string, source: string, count: string) =>
    `${outlet} cites ${source}\narticles: ${count}`,
  ar: (outlet: string, source: string, count: string) =>
    `${outlet} نقلاً عن ${source}\nالمقالات: ${count}`,
};

interface Point {
  readonly x: number;
  readonly y: number;
  readonly arc: number;
  readonly colour: string;
  readonly wide: number;
  readonly title: string;
  readonly link: string | null;
}

/** Half an ellipse from the outlet down or up to its source; the longer the way, the further out. */
function pointsOf(
  arc: CitationArc,
  place: number,
  look: {reach: number; rows: Map<string, number>; most: number} & CitationGraphOptions,
): Point[] {
  const [from, to] = [look.rows.get(arc.outlet) ?? 0, look.rows.get(arc.source) ?? 0];
  const label = labelLookup(look.nodes);
  const count = countLabel(arc.best, look);
  const title = WORDS[look.language](label(arc.outlet), label(arc.source), count);
  const depth = look.reach * Math.sqrt(Math.abs(to - from) / Math.max(1, look.nodes.length - 1));
  const style = {
    arc: place,
    colour: look.colour(arc.source),
    wide: Math.max(1, Math.sqrt(arc.best / look.most) * WIDEST),
    title,
    link: groupLink(arc),
  };
  return Array.from({length: STEPS + 1}, (_, step) => {
    const angle = (Math.PI * step) / STEPS;
    const middle = (from + to) / 2;
    const y = (middle + ((from - to) / 2) * Math.cos(angle) + 0.5) * ROW;
    return {...style, x: depth * Math.sin(angle), y};
  });
}

/** Who quotes whom as arcs beside a list of outlets: from the outlet that quotes to its source, in the source's
 *  colour, as wide as the root of the number of articles; dots are as large as the number of articles that quote an
 *  outlet, with that number inside the label. In: one row a pair. Names stand at the reading side; nothing is random. */
export function citationGraph(
  arcs: readonly CitationArc[],
  options: CitationGraphOptions,
): PlotForm {
  const {language, nodes, width = CHART_WIDTH} = options;
  const mirrored = language === 'ar';
  const near =
    widestText(
      nodes.map(({label}) => label),
      {size: 12},
    ) +
    LABEL_GAP +
    14;
  const reach = width - near - 12;
  const rows = new Map(nodes.map(({id}, place) => [id, place]));
  const most = Math.max(1, ...arcs.map(({best}) => best));
  const drawn = arcs
    .filter(({outlet, source}) => rows.has(outlet) && rows.has(source))
    .toSorted(
      (a, b) => b.best - a.best || (`${a.outlet} ${a.source}` < `${b.outlet} ${b.source}` ? -1 : 1),
    );
  const points = drawn.flatMap((arc, place) =>
    pointsOf(arc, place, {...options, reach, rows, most}),
  );
  const dots = nodes.map(({id, label}, place) => {
    const cited = drawn.filter(({source}) => source === id).reduce((sum, {best}) => sum + best, 0);
    return {
      id,
      label,
      y: (place + 0.5) * ROW,
      size: cited === 0 ? 2.5 : 3 + Math.sqrt(cited / most) * 4,
    };
  });
  const build: PlotBuilder = (plot) => ({
    width,
    height: nodes.length * ROW + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: mirrored ? 12 : near,
    marginRight: mirrored ? near : 12,
    x: {domain: [0, reach], reverse: mirrored, axis: null},
    y: {domain: [0, nodes.length * ROW], reverse: true, axis: null},
    r: {type: 'identity'},
    marks: [
      plot.line(points, {
        x: 'x',
        y: 'y',
        z: 'arc',
        stroke: 'colour',
        strokeWidth: 'wide',
        strokeOpacity: 0.55,
        strokeLinecap: 'butt',
        title: 'title',
        href: 'link',
      }),
      plot.dot(dots, {
        x: 0,
        y: 'y',
        r: 'size',
        fill: ({id}: {id: string}) => options.colour(id),
        stroke: 'var(--ground)',
        ariaHidden: 'true',
      }),
      plot.text(dots, {
        x: 0,
        y: 'y',
        dx: mirrored ? LABEL_GAP + 2 : -LABEL_GAP - 2,
        textAnchor: mirrored ? 'start' : 'end',
        text: 'label',
      }),
    ],
  });
  return {build};
}
