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
import {createRebuilding, installPackages, type Rebuilding} from './rebuild.ts';
import {wantedRuns} from './wanted-runs.ts';

export interface VerifyOptions {
  readonly effects: Effects;
  readonly data: string;
  readonly out: string;
  /** Names of analyses; none means all reports of the manifest. */
  readonly names: readonly string[];
  /** Builds once more, with nothing but the packages of the lock file. */
  readonly withPackages: boolean;
  /** Told what is being done, in words. */
  readonly tell: (line: string) => void;
}

/** How verifying came out. */
export interface Verified {
  readonly reports: readonly string[];
  readonly pages: number;
  readonly differences: readonly Difference[];
}

/**
 * Builds the reports of a manifest again elsewhere and otherwise (see DISGUISES), and compares every file by its bytes.
 * Touches nothing in the workspace. Errors: UserError where there is nothing to verify.
 */
export async function verifyReports(options: VerifyOptions): Promise<Verified> {
  const {effects, out, names} = options;
  for (const path of [options.data, out]) refuseOutside(path);
  findAnalyses(names, effects);
  const recorded = openManifest(out, effects);
  const runs = wantedRuns(recorded, names);
  const reports = runs.flatMap((run) => run.reports);
  if (reports.length === 0) {
    throw new UserError(
      `${out}/${MANIFEST_FILE} knows no such report, or another Rasd wrote it; run "rasd run" first`,
    );
  }
  const fresh = createFreshWorkspace(effects.root, out);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    fresh.remove();
  };
  process.once('exit', stop);
  try {
    const rebuilding = createRebuilding({
      ...options,
      recorded,
      runs,
      fresh,
      signal: stopping.signal,
    });
    const files = reports.flatMap((name) => Object.keys(recorded.reports.get(name)?.outputs ?? {}));
    const differences = await differencesOf(rebuilding, options, fresh);
    return {reports, pages: files.length, differences};
  } finally {
    process.removeListener('exit', stop);
    fresh.remove();
  }
}

async function differencesOf(
  rebuilding: Rebuilding,
  {withPackages, tell}: VerifyOptions,
  fresh: FreshWorkspace,
): Promise<Difference[]> {
  const under = DISGUISES.map(({name}) => name).join(', ');
  tell(`building ${rebuilding.reports.length} reports in another folder, under another ${under}`);
  const first = await compareBuild(rebuilding, 'reports');
  if (!withPackages || first.length > 0) return first;
  tell('installing the packages of package-lock.json, and building once more');
  const faults = await installPackages(fresh);
  if (faults.length > 0) return [{report: null, file: null, places: faults, causes: []}];
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
