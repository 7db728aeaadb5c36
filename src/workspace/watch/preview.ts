import type {ReportDocument} from '../../notebook/document.ts';
import {asPlanned, planReports} from '../../notebook/editions.ts';
import {runAnalysis} from '../../notebook/run-analysis.ts';
import {openTables} from '../../notebook/tables.ts';
import {clientBundle} from '../../report/client-bundle.ts';
import {renderReport} from '../../report/render-report.ts';
import {resolveRules} from '../../values/rules.ts';
import type {Kept} from '../../values/kept.ts';
import type {Language} from '../../values/localized.ts';
import {type WarmBundle} from '../bundle-analysis.ts';
import type {Effects} from '../effects.ts';
import {analysisError} from '../guard/analysis-error.ts';
import {withoutChance} from '../guard/without-chance.ts';
import {loadAnalysis, type AnalysisModule} from '../load-analysis.ts';
import {packageVersions} from '../package-versions.ts';
import type {RasdBuild} from '../rasd-build.ts';
import type {RunRequest} from '../record/circumstances.ts';
import {createMemoryKept} from './memory-kept.ts';
import {createCellRenderer, type LiveCells} from './render-live-cells.ts';
import type {WarmTables} from './warm-tables.ts';

/** A page of a report. */
export interface PageName {
  /** Path of the analysis it comes from. */
  readonly analysis: string;
  /** Name of the report. */
  readonly report: string;
  readonly language: Language;
}

export interface PreviewOptions {
  readonly effects: Effects;
  readonly build: RasdBuild;
  readonly request: RunRequest;
}

/** Pages made in this process, with what it knows from before; nothing is written. */
export interface Previews {
  /** What is on a page, as a value, with charts in its language alone; null where the analysis gives no such report (any more). Errors: UserError. */
  document(page: PageName, warm: WarmTables): Promise<ReportDocument | null>;
  /** Only its cells. */
  cells(document: ReportDocument, language: Language): LiveCells;
  /** The file that `rasd run` would write. */
  page(document: ReportDocument, language: Language): Promise<string>;
}

/** In: how analyses are bundled; others that make pages may have the same. */
export function createPreviews(options: PreviewOptions, {bundle}: WarmBundle): Previews {
  const kept = createMemoryKept();
  const renderCells = createCellRenderer();
  const {effects, build, request} = options;
  // Each time as a new module: one that ran before would come with the state it was left in.
  const load = (path: string) =>
    withoutChance(() => loadAnalysis(path, effects, {modules: build.modules, bundle, kept}));
  return {
    document: async (page, warm) =>
      documentOf(page, await load(page.analysis), {...options, warm, kept}),
    cells: (document, language) => renderCells(document, language, !request.isStatic),
    page: async (document, language) => {
      const script = request.isStatic ? null : await clientBundle();
      return (await renderReport(document, {language, script, kept})).html;
    },
  };
}

interface Making extends PreviewOptions {
  readonly warm: WarmTables;
  readonly kept: Kept;
}

async function documentOf(
  {report, language}: PageName,
  loaded: AnalysisModule,
  {effects, request, warm, kept}: Making,
): Promise<ReportDocument | null> {
  const {tables: sources, descriptor, derived} = warm;
  const rules = resolveRules(request.rules);
  try {
    const tables = openTables(sources, rules, derived);
    const asked = {asked: request.editions, params: request.params, tables};
    const plans = await withoutChance(async () => planReports(loaded, asked));
    const plan = plans.find(({name}) => name === report);
    if (plan === undefined) return null;
    const versions = packageVersions(effects);
    const made = await withoutChance(() =>
      runAnalysis(loaded, {
        sources,
        descriptor,
        rules,
        params: plan.params,
        versions,
        kept,
        derived,
        lookIn: language,
      }),
    );
    return asPlanned(made, plan);
  } catch (error) {
    throw analysisError(error, Object.keys(loaded.code), effects.root);
  }
}
