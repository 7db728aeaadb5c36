import {documentHashes} from '../notebook/document-hashes.ts';
import type {ReadRecord, ReportDocument} from '../notebook/document.ts';
import {asPlanned, type ReportPlan} from '../notebook/editions.ts';
import {watchAnalysis, type AnalysisRun} from '../notebook/run-analysis.ts';
import type {Derived} from '../notebook/tables.ts';
import {clientBundle} from '../report/client-bundle.ts';
import {renderReport} from '../report/render-report.ts';
import type {Fault} from '../values/fault.ts';
import type {Kept} from '../values/kept.ts';
import {LANGUAGES} from '../values/localized.ts';
import type {Rules} from '../values/rules.ts';
import {timed, timedAsync, type Steps} from '../values/steps.ts';
import {sha256, type Effects} from './effects.ts';
import {analysisError} from './guard/analysis-error.ts';
import {withoutChance} from './guard/without-chance.ts';
import type {AnalysisModule} from './load-analysis.ts';
import {nodeMajor, packagesHash} from './look-at-reports.ts';
import type {Hashes, ManifestEntry} from './manifest.ts';
import {packageVersions} from './package-versions.ts';
import type {RasdBuild} from './rasd-build.ts';
import {changedNames, DESCRIPTOR_FILE, hashesNow, type RunRequest} from './record/circumstances.ts';
import type {RunEvent, Tell} from './run-events.ts';
import type {SettledWorkspace} from './settled-workspace.ts';
import {openKeptStore, takenFrom} from './store/kept-store.ts';
import {noteUse} from './store/prune-kept.ts';

/** What the reports of one run are built with. */
export interface BuildContext {
  readonly workspace: SettledWorkspace;
  readonly effects: Effects;
  readonly request: RunRequest;
  readonly build: RasdBuild;
  readonly rules: Rules;
  readonly derived: Derived;
  readonly force: boolean;
  readonly tell: Tell;
  readonly steps: Steps;
}

/** A report to build. */
export interface PlannedBuild {
  /** Path of the analysis. */
  readonly path: string;
  readonly loaded: AnalysisModule;
  readonly plan: ReportPlan;
  /** What was read to plan it. */
  readonly reads: readonly ReadRecord[];
  /** Kept files that it was loaded from. */
  readonly used: ReadonlySet<string>;
}

/** A report that is built and not written yet. */
export interface BuiltReport {
  readonly entry: ManifestEntry;
  /** Pages that must be written, by file name; none where those on disk are the same. */
  readonly pages: ReadonlyMap<string, string>;
  readonly event: Extract<RunEvent, {event: 'built'}>;
}

/** Builds one report in all languages, from what is kept as far as it is made of the same. */
export async function buildReport(
  planned: PlannedBuild,
  before: ManifestEntry | undefined,
  context: BuildContext,
): Promise<BuiltReport> {
  const {effects, request, build, tell, steps} = context;
  const started = effects.now();
  const {name} = planned.plan;
  const packages = packagesHash(effects);
  const store = openKeptStore(effects, build, steps);
  const taken = takenFrom(store, context.force);
  tell({event: 'step', report: name, step: 'cells'});
  const run = await runCells(planned, context, taken);
  const entry = timed(steps, 'record', () => entryOf({planned, run, packages}, context));
  const kept = timed(steps, 'record', () => isSamePage(before, entry, context))
    ? (before?.outputs ?? null)
    : null;
  tell({event: 'step', report: name, step: 'page'});
  const {pages, warnings} =
    kept === null
      ? await timedAsync(steps, 'page', () => renderAll(run.document, taken, context))
      : {pages: new Map<string, string>(), warnings: []};
  if (store !== null) {
    const isPart = !run.ran || kept !== null;
    const used = new Set([...store.used(), ...planned.used]);
    noteUse(`${request.out}/${name}.${LANGUAGES[0]}.html`, {used, isPart}, effects);
  }
  const outputs = kept ?? hashesOf(pages);
  return {
    entry: {...entry, outputs},
    pages,
    event: {
      event: 'built',
      report: name,
      files: Object.keys(outputs).map((file) => writtenFile(file, pages, context)),
      reads: run.document.reads,
      warnings,
      cells: run.ran,
      page: kept === null,
      milliseconds: effects.now() - started,
    },
  };
}

async function runCells(
  {loaded, plan}: PlannedBuild,
  {workspace, effects, rules, derived, steps}: BuildContext,
  kept: Kept,
): Promise<AnalysisRun> {
  try {
    const options = {
      sources: workspace.tables,
      descriptor: workspace.descriptor,
      rules,
      params: plan.params,
      versions: packageVersions(effects),
      kept,
      derived,
      steps,
    };
    const run = await timedAsync(steps, 'document', () =>
      withoutChance(() => watchAnalysis(loaded, options)),
    );
    return {...run, document: asPlanned(run.document, plan)};
  } catch (error) {
    throw analysisError(error, Object.keys(loaded.code), effects.root);
  }
}

interface Made {
  readonly planned: PlannedBuild;
  readonly run: AnalysisRun;
  readonly packages: string;
}

function entryOf({planned, run, packages}: Made, context: BuildContext): ManifestEntry {
  const {request, build} = context;
  const {name, title, subtitle, asOf, params, rules, reads, sourceHash, cells} = run.document;
  return {
    name,
    analysis: planned.path,
    edition: planned.plan.edition?.place ?? null,
    title,
    subtitle,
    asOf,
    figures: cells.flatMap(({output}) => (output.kind === 'summary' ? output.figures : [])),
    params: Object.fromEntries(params.map((param) => [param.name, param.value])),
    given: planned.plan.params,
    rules: Object.fromEntries(rules.map((rule) => [rule.name, rule.option])),
    isStatic: request.isStatic,
    reads,
    tables: {...tablesRead(run.document.reads, context), ...tablesRead(planned.reads, context)},
    views: run.views,
    sourceHash,
    code: planned.loaded.code,
    rasd: build.isSame() ? build.source : null,
    packages,
    node: nodeMajor(),
    document: documentHashes(run.document)?.whole ?? '',
    outputs: {},
  };
}

/** Files of the tables that were read, and of their schema, by path in their folder. */
function tablesRead(reads: readonly ReadRecord[], {workspace, request}: BuildContext): Hashes {
  const paths = reads.map(({table}) =>
    (workspace.tables.get(table)?.path ?? '').slice(request.data.length + 1),
  );
  return Object.fromEntries(
    [DESCRIPTOR_FILE, ...paths].map((path) => [path, workspace.files[path] ?? '']),
  );
}

/** Whether the pages on disk are those that this entry would give. */
function isSamePage(
  before: ManifestEntry | undefined,
  entry: ManifestEntry,
  {effects, request, force}: BuildContext,
): boolean {
  if (before === undefined || force || entry.rasd === null || entry.document === '') return false;
  const made = ['document', 'rasd', 'packages', 'node', 'isStatic'] as const;
  if (made.some((part) => before[part] !== entry[part])) return false;
  const now = hashesNow(Object.keys(before.outputs), (name) => `${request.out}/${name}`, effects);
  return changedNames(before.outputs, now).length === 0;
}

async function renderAll(
  document: ReportDocument,
  kept: Kept,
  {request, steps}: Pick<BuildContext, 'request' | 'steps'>,
) {
  const script = request.isStatic ? null : await timedAsync(steps, 'program', clientBundle);
  const pages = new Map<string, string>();
  const warnings: Fault[] = [];
  for (const language of LANGUAGES) {
    const rendered = await renderReport(document, {language, script, kept, steps});
    pages.set(`${document.name}.${language}.html`, rendered.html);
    warnings.push(...rendered.warnings);
  }
  return {pages, warnings};
}

function hashesOf(pages: ReadonlyMap<string, string>): Hashes {
  return Object.fromEntries([...pages].map(([file, html]) => [file, sha256(html)]));
}

function writtenFile(
  file: string,
  pages: ReadonlyMap<string, string>,
  {effects, request}: BuildContext,
) {
  const path = `${request.out}/${file}`;
  const html = pages.get(file);
  const bytes = html === undefined ? effects.readBytes(path)?.length : Buffer.byteLength(html);
  return {path, bytes: bytes ?? 0};
}
