import {sha256, type Effects} from './effects.ts';
import {openManifest, type Manifest, type ManifestEntry, type PlannedReport} from './manifest.ts';
import type {RasdBuild} from './rasd-build.ts';
import {
  changedNames,
  circumstancesOf,
  hashesNow,
  LOCK_FILE,
  type CommonNow,
  type RunRequest,
} from './record/circumstances.ts';
import {stalenessOf, type Staleness} from './record/questions.ts';
import {failuresIn, readFailures} from './store/failures.ts';

/** A report with what was found out about it without running anything. */
export interface LookedAt {
  /** Path of the analysis. */
  readonly path: string;
  readonly name: string;
  /** Null: fresh. */
  readonly stale: Staleness | null;
}

/** A folder of reports as it stands. */
export interface Look {
  readonly manifest: Manifest;
  readonly reports: readonly LookedAt[];
  /** Tables that changed since all of them were checked, whether or not a report reads them. */
  readonly unchecked: readonly string[];
  /** Whether index and feed list what the manifest has. */
  readonly isListed: boolean;
  /** Names in the manifest whose analysis is gone. */
  readonly gone: readonly string[];
}

export interface LookOptions {
  readonly effects: Effects;
  readonly build: RasdBuild;
  readonly request: RunRequest;
  /** Paths of the analyses to look at. */
  readonly analyses: readonly string[];
  /** Paths of all analyses that there are. */
  readonly all: readonly string[];
}

/** Holds every record against the files as they are: reads and hashes, and imports nothing that computes. */
export function lookAtReports(options: LookOptions): Look {
  const {effects, request, analyses, all, build} = options;
  const manifest = openManifest(request.out, effects);
  const common = commonNow(manifest, options);
  return {
    manifest,
    reports: analyses.flatMap((path) => lookAtAnalysis(path, manifest, {common, effects})),
    unchecked:
      Object.keys(manifest.tables).length === 0
        ? [request.data]
        : changedNames(manifest.tables, common.tables),
    isListed: isListed(manifest, {effects, build, out: request.out}),
    gone: [...manifest.reports.values()]
      .filter(({analysis}) => !all.includes(analysis))
      .map(({name}) => name),
  };
}

interface Looking {
  readonly common: CommonNow;
  readonly effects: Effects;
}

/** Reports that came of the analysis when it was asked for in the same way; where it never was, what came of it last. */
function lookAtAnalysis(path: string, manifest: Manifest, looking: Looking): LookedAt[] {
  const {request} = looking.common;
  const plans = manifest.plans.filter(({analysis}) => analysis === path);
  const plan = plans.find(({asked}) => asked === askedText(request)) ?? plans.at(-1);
  const name = nameOf(path);
  if (plan === undefined || plan.reports.length === 0)
    return [{path, name, stale: {question: 'record', why: '', tables: []}}];
  return plan.reports.map((report) => {
    const given = plan.asked === askedText(request) ? report.given : request.params;
    const entry = manifest.reports.get(report.name);
    return {path, name: report.name, stale: lookAtReport(entry, {...report, given}, looking)};
  });
}

/** Whether one report is stale that is wanted in this way. */
export function lookAtReport(
  entry: ManifestEntry | undefined,
  wanted: PlannedReport,
  looking: Looking,
): Staleness | null {
  return stalenessOf(entry, circumstancesOf(entry, wanted, looking));
}

/** What is asked of an analysis, as text: parameters and editions. */
export function askedText({params, editions}: RunRequest): string {
  const given = Object.keys(params).sort();
  return JSON.stringify([given.map((name) => [name, params[name]]), editions]);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '');
}

/** Of a build, only its sources matter. */
type CommonOptions = Pick<LookOptions, 'effects' | 'request'> & {
  readonly build: Pick<LookOptions['build'], 'source'>;
};

/** What all reports of a run share, read from the disk. */
export function commonNow(manifest: Manifest, {effects, build, request}: CommonOptions): CommonNow {
  const files = new Set(
    [manifest.tables, ...[...manifest.reports.values()].map(({tables}) => tables)].flatMap(
      (tables) => Object.keys(tables),
    ),
  );
  return {
    request,
    rasd: build.source,
    packages: packagesHash(effects),
    node: nodeMajor(),
    failures: failuresIn(request.out, readFailures(effects)),
    tables: hashesNow(files, (file) => `${request.data}/${file}`, effects),
  };
}

/** Hash of the lock file of the packages. */
export function packagesHash(effects: Effects): string {
  return sha256(effects.readBytes(LOCK_FILE) ?? '');
}

/** `20`. */
export function nodeMajor(): string {
  return process.versions.node.split('.')[0] ?? '';
}

/** Hash of what index and feed are written from. */
export function listedHash({reports}: Manifest, rasd: string | null, packages: string): string {
  const listed = [...reports.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, title, subtitle, asOf, figures, outputs}) => {
      return {name, title, subtitle, asOf, figures, outputs};
    });
  return sha256(JSON.stringify([listed, rasd, packages]));
}

function isListed(
  manifest: Manifest,
  {
    effects,
    build,
    out,
  }: {readonly effects: Effects; readonly build: RasdBuild; readonly out: string},
): boolean {
  const pages = hashesNow(Object.keys(manifest.pages), (name) => `${out}/${name}`, effects);
  return (
    manifest.listed === listedHash(manifest, build.source, packagesHash(effects)) &&
    changedNames(manifest.pages, pages).length === 0
  );
}
