import {
  citationGraph,
  countCitations,
  drawForm,
  gatherCitations,
  joinTexts,
  SEMICOLON,
  tally,
  type ChartSpec,
  type CitationEdge,
  type Draw,
  type Localized,
  type TableView,
} from 'rasd';
import {ar, OUTLET, REPORT} from './nouns.ts';
import {citeClaims, OTHER, type Reports} from './reports.ts';
import {n, unique} from './words.ts';

/** Least articles that cite a source drawn, and most outlets drawn one by one. */
const FEWEST = 6;
const SHOWN = 22;

/** Who names whom as a source, but itself. */
export function citationsOf({claims}: Reports): CitationEdge[] {
  return countCitations(claims).filter(({outlet, source}) => outlet !== source);
}

/** What is drawn of the citations. */
interface Quotes {
  readonly edges: readonly CitationEdge[];
  readonly sources: readonly string[];
  readonly outlets: readonly string[];
  /** Name of an outlet; those not drawn one by one are named together. */
  readonly named: (id: string) => Localized;
  readonly arcs: readonly (ReturnType<typeof gatherCitations>[number] & {
    readonly cited: ReturnType<typeof citeClaims>;
  })[];
}

/** From sources to the outlets that name them. */
export function citationChart(page: Reports, edges: readonly CitationEdge[]): ChartSpec {
  const quotes = gatherQuotes(page, edges);
  return {
    anchor: 'citation-graph',
    ...citationWords(page, quotes),
    data: citationView(page, quotes),
    draw: drawCitations(page, quotes),
  };
}

function gatherQuotes(page: Reports, edges: readonly CitationEdge[]): Quotes {
  const {called} = page;
  const sources = tally(edges.flatMap(({source, articles}) => articles.map(() => source)))
    .filter(([, count]) => count >= FEWEST)
    .map(([id]) => id);
  const drawn = edges.filter(({source}) => sources.includes(source));
  const mainSource = (id: string) =>
    sources.indexOf(drawn.find(({outlet}) => outlet === id)?.source ?? '');
  const outlets = tally(drawn.flatMap(({outlet, articles}) => articles.map(() => outlet)))
    .slice(0, SHOWN)
    .map(([id]) => id)
    .toSorted((a, b) => mainSource(a) - mainSource(b));
  const further = unique(edges.map(({outlet}) => outlet)).filter((id) => !outlets.includes(id));
  const furtherName = {
    en: `${n(further.length)} further outlets`,
    ar: `${ar(further.length, OUTLET)} أخرى`,
  };
  const named = (id: string) => (id === OTHER ? furtherName : called(id));
  const arcs = gatherCitations(edges, {outlets, sources, other: OTHER}).map((arc) => {
    const [from, source] = [named(arc.outlet), called(arc.source)];
    const label = {
      en: `${from.en}, citing ${source.en}: one claim an article`,
      ar: `${from.ar} نقلاً عن ${source.ar}: قول من كل خبر`,
    };
    return {...arc, cited: citeClaims(page, arc.witnesses, label)};
  });
  return {edges, sources, outlets, named, arcs};
}

function citationWords({called, the}: Reports, {edges, sources, outlets, named, arcs}: Quotes) {
  const [most = '', next = ''] = sources;
  const citing = (source: string) => edges.filter((edge) => edge.source === source).length;
  const said = arcs.slice(0, 6).map(({outlet, source, witnesses}) => ({
    en: `${named(outlet).en}, citing ${called(source).en}: ${n(witnesses.length)} articles`,
    ar: `${named(outlet).ar} نقلاً عن ${called(source).ar}: ‏${ar(witnesses.length, REPORT)}`,
  }));
  return {
    title: {
      en: `${n(citing(most))} outlets cite ${the(most)}, ${n(citing(next))} cite ${the(next)}`,
      ar: `${ar(citing(most), OUTLET)} تنقل عن ${called(most).ar}، و${n(citing(next))} تنقل عن ${called(next).ar}`,
    },
    subtitle: {
      en: `From the source to the outlets that name it, as thick as the number of articles, which stands beside each name; sources cited in six articles or more, and the ${n(outlets.length)} outlets that cite them most. An outlet that does both stands on both sides`,
      ar: `من المصدر إلى الوسائل التي تسمّيه، والسماكة بعدد الأخبار، وهو مكتوب بجانب كل اسم؛ المصادر المذكورة في ستة أخبار فأكثر، وأكثر ${ar(outlets.length, OUTLET)} نقلاً عنها. والوسيلة التي تنقل ويُنقل عنها تظهر في الجهتين`,
    },
    description: joinTexts(said, SEMICOLON),
  };
}

function citationView({called}: Reports, {named, arcs}: Quotes): TableView {
  return {
    columns: [
      {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
      {name: 'source', label: {en: 'cites', ar: 'تنقل عن'}, type: 'text'},
      {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
    ],
    rows: arcs.map(({outlet, source, witnesses, cited: {group}}) => ({
      outlet: named(outlet),
      source: called(source),
      articles: group === null ? witnesses.length : {value: witnesses.length, group},
    })),
  };
}

function drawCitations({colour}: Reports, {sources, outlets, named, arcs}: Quotes): Draw {
  const rows = arcs.map(({outlet, source, witnesses, cited: {group}}) => ({
    outlet,
    source,
    articles: witnesses.length,
    group,
  }));
  return (chart) => {
    const labelled = (id: string) => ({id, label: named(id)[chart.language]});
    const form = citationGraph(rows, {
      ...chart,
      width: 760,
      sources: sources.map(labelled),
      outlets: [...outlets, OTHER].map(labelled),
      colour,
    });
    return drawForm(form, chart);
  };
}
