import * as v from 'valibot';
import type {Descriptor} from '../tables/descriptor.ts';
import type {SourceTables} from '../tables/read-package.ts';
import type {ArticleRow} from '../tables/rows.ts';
import {dateText} from '../values/date-text.ts';
import {maybeDay} from '../values/day.ts';
import {LANGUAGES, type Localized} from '../values/localized.ts';
import {RULES, ruleWording, type RuleName, type Rules} from '../values/rules.ts';
import type {Analysis} from './analysis.ts';
import {appendixOf} from './appendix.ts';
import type {CellSpec} from './cells.ts';
import {createCitations} from './citations.ts';
import type {CellOutput, DocumentCell, DrawnChart, ReportDocument} from './document.ts';
import {createCounter} from './counted-rows.ts';
import {createNames} from './names.ts';
import {paramLabel, resolveParams, type ParamValues, type Params} from './params.ts';
import {openTables} from './tables.ts';

/** An analysis ready to run: the module's value with what was learned while loading it. */
export interface LoadedAnalysis {
  /** File name without `.ts`. */
  readonly name: string;
  readonly analysis: Analysis;
  /** TypeScript of each cell by its number. */
  readonly sources: readonly string[];
  /** SHA-256 of the analysis with everything it imports. */
  readonly sourceHash: string;
}

export interface RunOptions {
  readonly sources: SourceTables;
  readonly descriptor: Descriptor;
  readonly rules: Rules;
  /** Parameters as texts; the rest have their defaults. */
  readonly params: Readonly<Record<string, string>>;
  readonly versions: ReportDocument['versions'];
}

/**
 * Runs an analysis on checked tables. Out: everything on its page, as a value.
 * Errors: UserError for wrong parameters; what the analysis itself throws.
 */
export async function runAnalysis(
  loaded: LoadedAnalysis,
  options: RunOptions,
): Promise<ReportDocument> {
  const {analysis, name, sourceHash} = loaded;
  const {rules, versions, descriptor} = options;
  const params = resolveParams(analysis.params, options.params);
  const tables = openTables(options.sources, rules);
  const names = createNames(tables.rows('outlets'), tables.rows('places'), tables.rows('regions'));
  const {cite, groups: citedGroups} = createCitations();
  const cells: DocumentCell[] = [];
  for await (const yielded of analysis.cells({
    tables,
    params,
    rules,
    names,
    cite,
    count: createCounter(tables, rules, {names, cite}),
  })) {
    const [number, spec] = numbered(yielded, cells.length);
    const output = await drawn(spec);
    cells.push({source: loaded.sources[number] ?? '', output});
  }
  const groups = citedGroups();
  const asOf = lastPublished(tables.rows('articles'));
  return {
    name,
    title: analysis.title,
    subtitle: withAsOf(analysis.subtitle(params), asOf),
    asOf,
    params: paramsShown(analysis.params, params),
    rules: rulesShown(rules),
    cells,
    groups,
    ...appendixOf(groups, tables, names),
    reads: tables.reads(),
    sourceHash,
    versions,
    licences: licencesOf(descriptor),
  };
}

/** Only days that are known as days: a month or "about then" is no date up to which anything is known. */
function lastPublished(articles: readonly ArticleRow[]): string | null {
  const days = articles
    .map(({published}) => published ?? '')
    .filter((text) => maybeDay(text) !== null);
  return days.sort().at(-1) ?? null;
}

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

async function drawn(spec: CellSpec): Promise<CellOutput> {
  if (spec.kind !== 'chart') return spec;
  const {draw, ...texts} = spec;
  const charts: [string, DrawnChart][] = [];
  for (const language of LANGUAGES) {
    const label = spec.title[language];
    charts.push([language, await draw({id: spec.anchor, language, label})]);
  }
  return {...texts, drawn: Object.fromEntries(charts) as Record<'en' | 'ar', DrawnChart>};
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
