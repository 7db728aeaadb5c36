import {isAbsolute, normalize} from 'node:path';
import {UserError} from '../../values/fault.ts';
import type {Effects} from '../effects.ts';
import {findAnalyses} from '../list-analyses.ts';
import {MANIFEST_FILE, openManifest} from '../manifest.ts';
import {alteredFiles} from './altered-files.ts';
import {compareManifests} from './compare-manifests.ts';
import {DISGUISES} from './disguises.ts';
import {createFreshWorkspace, type FreshWorkspace} from './fresh-workspace.ts';
import {explain, type Difference} from './explain.ts';
import {committedRecord, type CommittedRecord} from './committed-record.ts';
import {installPackages, usePackages} from './install-packages.ts';
import {createRebuilding, type Rebuilding} from './rebuild.ts';
import {unverified, type Unverified} from './unverified.ts';
import {analysisName, wantedRuns, type WantedRun} from './wanted-runs.ts';

export interface VerifyOptions {
  readonly effects: Effects;
  readonly data: string;
  readonly out: string;
  /** Names of analyses; none means all reports of the manifest. */
  readonly names: readonly string[];
  /** Builds once more, with nothing but the packages of the lock file. */
  readonly withPackages: boolean;
  /** SHA-256 of Rasd's own sources; null where that is not known. */
  readonly source: string | null;
  /** Told what is being done, in words. */
  readonly tell: (line: string) => void;
}

/** How verifying came out. */
export interface Verified {
  /** Those that were built again. */
  readonly reports: readonly string[];
  /** Those that were not: their record is of other inputs than those that are there. */
  readonly unverified: readonly Unverified[];
  /** How the record that git has stands to this one; null where git has none. */
  readonly committed: CommittedRecord | null;
  readonly pages: number;
  readonly differences: readonly Difference[];
}

/**
 * Builds the reports of a manifest again elsewhere and otherwise (see DISGUISES), and compares every file by its bytes.
 * A report whose record is of other inputs is not built: it would differ and say nothing. Touches nothing in the
 * workspace. Errors: UserError where there is nothing to verify.
 */
export async function verifyReports(options: VerifyOptions): Promise<Verified> {
  const {effects, out, names} = options;
  for (const path of [options.data, out]) refuseOutside(path);
  findAnalyses(names, effects);
  const recorded = openManifest(out, effects);
  const planned = wantedRuns(recorded, names);
  const others = unverified(recorded, reportsOf(planned), options);
  if (planned.length + others.length === 0) {
    throw new UserError(
      `${out}/${MANIFEST_FILE} knows no such report, or another Rasd wrote it; run "rasd run" first`,
    );
  }
  const stale = new Set(others.map(({report}) => report));
  const runs = planned.flatMap((run) => {
    const reports = run.reports.filter((report) => !stale.has(report));
    const wanted = new Set(
      reports.map((name) => analysisName(recorded.reports.get(name)?.analysis ?? '')),
    );
    const analyses = run.analyses.filter((name) => wanted.has(name));
    return reports.length === 0 ? [] : [{...run, analyses, reports}];
  });
  const reports = reportsOf(runs);
  const committed = committedRecord(recorded, reports, options);
  const differences = runs.length === 0 ? [] : await rebuildAll({recorded, runs}, options);
  return {
    reports,
    unverified: others,
    committed,
    pages: reports.flatMap((name) => Object.keys(recorded.reports.get(name)?.outputs ?? {})).length,
    differences: [...differences, ...(committed?.differences ?? [])],
  };
}

function reportsOf(runs: readonly WantedRun[]): string[] {
  return runs.flatMap((run) => run.reports);
}

/** Builds in a copy that is removed, whatever happens. */
async function rebuildAll(
  wanted: Pick<Rebuilding, 'recorded'> & {readonly runs: readonly WantedRun[]},
  options: VerifyOptions,
): Promise<Difference[]> {
  const fresh = createFreshWorkspace(options.effects.root, options.out);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    fresh.remove();
  };
  process.once('exit', stop);
  try {
    const rebuilding = createRebuilding({...options, ...wanted, fresh, signal: stopping.signal});
    return await differencesOf(rebuilding, options, {fresh, signal: stopping.signal});
  } finally {
    process.removeListener('exit', stop);
    fresh.remove();
  }
}

async function differencesOf(
  rebuilding: Rebuilding,
  {withPackages, tell}: VerifyOptions,
  {fresh, signal}: {readonly fresh: FreshWorkspace; readonly signal: AbortSignal},
): Promise<Difference[]> {
  const under = DISGUISES.map(({name}) => name).join(', ');
  tell(`building ${rebuilding.reports.length} reports in another folder, under another ${under}`);
  const installing = new AbortController();
  // Begun at once, for it mostly waits; not needed where reports differ already.
  const installed = withPackages
    ? installPackages(fresh, AbortSignal.any([signal, installing.signal]))
    : null;
  let first: Difference[] | null = null;
  try {
    first = await compareBuild(rebuilding, 'reports');
  } finally {
    // The folder goes once this ends, so nothing may be installed into it any more.
    if (first === null || first.length > 0) installing.abort();
    await installed;
  }
  if (installed === null) return first;
  const faults = await installed;
  if (first.length > 0) return first;
  if (faults.length > 0) return [{report: null, file: null, places: faults, causes: []}];
  tell('building once more, with only the packages of package-lock.json');
  usePackages(fresh);
  return compareBuild(rebuilding, 'reports-packages');
}

async function compareBuild(rebuilding: Rebuilding, out: string): Promise<Difference[]> {
  const built = await rebuilding.build(DISGUISES, out);
  const difference = compareManifests(rebuilding.recorded, built.manifest, rebuilding.reports);
  return [...(await explain(difference, built, rebuilding)), ...alteredFiles(built, rebuilding)];
}

/** What lies elsewhere is not copied, and would be read where it lies. */
function refuseOutside(path: string): void {
  if (!isAbsolute(path) && !normalize(path).startsWith('..')) return;
  throw new UserError(`"${path}" lies outside of the workspace; verify only builds what is in it`);
}
