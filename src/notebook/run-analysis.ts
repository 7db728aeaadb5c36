import * as v from 'valibot';
import type {Descriptor} from '../tables/descriptor.ts';
import type {SourceTables} from '../tables/read-package.ts';
import type {ArticleRow} from '../tables/rows.ts';
import {dateText} from '../values/date-text.ts';
import {maybeDay} from '../values/day.ts';
import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import {LANGUAGES, type Language, type Localized} from '../values/localized.ts';
import {RULES, ruleWording, type RuleName, type Rules} from '../values/rules.ts';
import {timed, UNTIMED, type Steps} from '../values/steps.ts';
import type {Analysis} from './analysis.ts';
import {appendixOf} from './appendix.ts';
import type {CellSpec} from './cells.ts';
import {createCitations} from './citations.ts';
import type {CellOutput, DrawnChart, ReportDocument} from './document.ts';
import {createCounter} from './counted-rows.ts';
import {keptCells, type MadeCell, type MadeCells} from './kept-cells.ts';
import {knownTables} from './known-tables.ts';
import type {Names} from './names.ts';
import {namesOf} from './names-of.ts';
import {
  paramLabel,
  resolvePageParams,
  resolveParams,
  type ParamValues,
  type Params,
} from './params.ts';
import {sharedWork} from './shared-work.ts';
import {createDerived, openTables, rowsIfAny, type Derived, type Tables} from './tables.ts';
import type {Views} from './views.ts';

/** An analysis ready to run: the module's value with what was learned while loading it. */
export interface LoadedAnalysis {
  /** File name without `.ts`. */
  readonly name: string;
  readonly analysis: Analysis;
  /** TypeScript of each cell by its number. */
  readonly sources: readonly string[];
  /** SHA-256 of the analysis with everything it imports. */
  readonly sourceHash: string;
  /** SHA-256 of the program that came of it, comments aside; null where it is not known. */
  readonly programHash?: string | null;
}

export interface RunOptions {
  readonly sources: SourceTables;
  readonly descriptor: Descriptor;
  readonly rules: Rules;
  /** Parameters as texts; the rest have their defaults. */
  readonly params: Readonly<Record<string, string>>;
  readonly versions: ReportDocument['versions'];
  /** Cells and drawings of earlier runs. */
  readonly kept?: Kept;
  /** Shared between analyses on the same tables under the same rules. */
  readonly derived?: Derived;
  /** For a look at the page in one language: charts are drawn in it alone, and no kept cells are looked for. */
  readonly lookIn?: Language;
  readonly steps?: Steps;
}

/** A page as a value, and how it came about. */
export interface AnalysisRun {
  readonly document: ReportDocument;
  /** What the cells were made of, beside code, parameters and rules. */
  readonly views: Views;
  /** False: the cells are those of an earlier run, since all that they are made of is the same. */
  readonly ran: boolean;
}

/**
 * Runs an analysis on checked tables. Out: everything on its page, as a value.
 * Errors: UserError for wrong parameters; what the analysis itself throws.
 */
export async function runAnalysis(
  loaded: LoadedAnalysis,
  options: RunOptions,
): Promise<ReportDocument> {
  return (await watchAnalysis(loaded, options)).document;
}

/** Runs an analysis like runAnalysis, unless its cells are kept, and says what they were made of. */
export async function watchAnalysis(
  loaded: LoadedAnalysis,
  options: RunOptions,
): Promise<AnalysisRun> {
  const {analysis, name, sourceHash} = loaded;
  const {rules, versions, descriptor} = options;
  const params = resolveParams(analysis.params, options.params);
  const {digits, shown} = resolvePageParams(options.params);
  const look = digits === 'latn' ? {} : {digits};
  const {derived = createDerived()} = options;
  const day = analysis.knownBy?.(params) ?? null;
  const open = () =>
    knownTables(openTables(options.sources, rules, derived), day, {rules, derived});
  const tables = open();
  const names = namesOf(tables);
  const {kept = NOTHING_KEPT, lookIn, steps = UNTIMED} = options;
  const languages = lookIn === undefined ? LANGUAGES : [lookIn];
  const make = (watched: Pick<CellContext, 'tables' | 'names'>) =>
    makeCells(loaded, {params, rules, kept, languages, look, steps, ...watched});
  const key = {...options, texts: {...textsOf(analysis.params, params), ...look}};
  const made =
    lookIn === undefined
      ? await keptCells(loaded, key, {tables, unread: open(), make, names})
      : {...(await make({tables, names})), views: {}, ran: true};
  const {groups} = made;
  const cells = made.cells.map(({number, output}) => ({
    source: loaded.sources[number] ?? '',
    output,
  }));
  const asOf = lastPublished(rowsIfAny(tables, 'articles'));
  const document = {
    name,
    title: analysis.title,
    subtitle: withAsOf(analysis.subtitle(params, names), asOf),
    asOf,
    params: [...paramsShown(analysis.params, params), ...shown],
    rules: rulesShown(rules),
    cells,
    groups,
    ...timed(steps, 'appendix', () => appendixOf(groups, tables, names)),
    reads: tables.reads(),
    sourceHash,
    versions,
    licences: licencesOf(descriptor),
    ...look,
  };
  return {document, views: made.views, ran: made.ran};
}

interface CellContext {
  readonly tables: Tables;
  readonly names: Names;
  readonly params: ParamValues<Params>;
  readonly rules: Rules;
  readonly kept: Kept;
  readonly languages: readonly Language[];
  readonly look: Pick<ReportDocument, 'digits'>;
  readonly steps: Steps;
}

async function makeCells(
  {analysis}: LoadedAnalysis,
  {kept, languages, look, steps, ...context}: CellContext,
): Promise<MadeCells> {
  const {tables, names, rules} = context;
  const {cite, groups} = createCitations();
  const cells: MadeCell[] = [];
  const count = createCounter(tables, rules, {names, cite});
  let end = steps.begin();
  for await (const yielded of analysis.cells({...context, cite, count})) {
    const [number, spec] = numbered(yielded, cells.length);
    const cell = nameOf(spec, number);
    end('cells', cell);
    end = steps.begin();
    cells.push({number, output: await drawn(spec, {kept, languages, look})});
    end('draw', cell);
    end = steps.begin();
  }
  end('cells', 'end');
  return {cells, groups: groups()};
}

/** By its anchor; else what it is, and its number in the source. */
function nameOf(spec: CellSpec, number: number): string {
  return 'anchor' in spec ? spec.anchor : `${spec.kind} ${number + 1}`;
}

function textsOf(params: Params, values: ParamValues<Params>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.text(values[name])]),
  );
}

/** Only days that are known as days: a month or "about then" is no date up to which anything is known. */
function lastPublished(articles: readonly ArticleRow[]): string | null {
  return lastDay(articles, '', () => {
    const days = articles
      .map(({published}) => published ?? '')
      .filter((text) => maybeDay(text) !== null);
    return days.sort().at(-1) ?? null;
  });
}

const lastDay = sharedWork<string | null>();

function withAsOf({en, ar}: Localized, asOf: string | null): Localized {
  if (asOf === null) return {en, ar};
  return {
    en: `${en}; articles up to ${dateText(asOf, 'en')}`,
    ar: `${ar}؛ المقالات حتى ${dateText(asOf, 'ar')}`,
  };
}

/** An instrumented analysis yields `[n, cell]`; one that was imported as it is yields the cell. */
function numbered(
  yielded: CellSpec | readonly [number, CellSpec],
  next: number,
): readonly [number, CellSpec] {
  return Array.isArray(yielded)
    ? (yielded as readonly [number, CellSpec])
    : [next, yielded as CellSpec];
}

async function drawn(
  spec: CellSpec,
  {kept, languages, look}: Pick<CellContext, 'kept' | 'languages' | 'look'>,
): Promise<CellOutput> {
  if (spec.kind !== 'chart') return spec;
  const {draw, ...texts} = spec;
  const charts = new Map<Language, DrawnChart>();
  for (const language of languages) {
    const label = spec.title[language];
    charts.set(
      language,
      await draw({id: spec.anchor, language, label, kept, ...(language === 'ar' ? look : {})}),
    );
  }
  const [any] = charts.values(); // stands for languages that nobody will look at
  const all = LANGUAGES.map((language) => [language, charts.get(language) ?? any]);
  return {...texts, drawn: Object.fromEntries(all) as Record<Language, DrawnChart>};
}

function paramsShown(params: Params, values: ParamValues<Params>): ReportDocument['params'] {
  return Object.entries(params).map(([name, param]) => ({
    name,
    label: paramLabel(name, param),
    value: param.text(values[name]),
  }));
}

function rulesShown(rules: Rules): ReportDocument['rules'] {
  return (Object.keys(RULES) as RuleName[]).map((name) => ({
    name,
    option: rules[name],
    wording: ruleWording(name, rules),
  }));
}

const Titled = v.optional(
  v.array(v.object({title: v.optional(v.string(), ''), path: v.optional(v.string(), '')})),
  [],
);
const Licences = v.object({licenses: Titled, sources: Titled});

function licencesOf(descriptor: Descriptor): ReportDocument['licences'] {
  const {licenses, sources} = v.parse(Licences, descriptor);
  return [...licenses, ...sources];
}
