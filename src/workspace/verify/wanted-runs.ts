import type {Manifest, ReportsPlan} from '../manifest.ts';
import {validPlans, withoutPartial} from '../manifest-plans.ts';

/** One command line that builds some reports of a manifest as they were built. */
export interface WantedRun {
  /** Names of the analyses. */
  readonly analyses: readonly string[];
  /** Names of the reports. */
  readonly reports: readonly string[];
  /** Options of `rasd run`, beside the folders. */
  readonly options: readonly string[];
}

/** The runs that give a manifest's reports again: those that were asked for in the same way as one run. */
export function wantedRuns(manifest: Manifest, names: readonly string[]): WantedRun[] {
  const runs = new Map<string, {analyses: string[]; reports: string[]; options: string[]}>();
  for (const plan of withoutPartial(validPlans(manifest))) {
    const name = analysisName(plan.analysis);
    if (names.length > 0 && !names.includes(name)) continue;
    const options = optionsOf(plan, manifest);
    const key = JSON.stringify(options);
    const run = runs.get(key) ?? {analyses: [], reports: [], options};
    runs.set(key, run);
    run.analyses.push(name);
    run.reports.push(...plan.reports.map((report) => report.name));
  }
  return [...runs.values()];
}

/** `convoys` of `analyses/convoys.ts`. */
export function analysisName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '');
}

function optionsOf({asked, reports: [first]}: ReportsPlan, {reports}: Manifest): string[] {
  const entry = reports.get(first?.name ?? '');
  // Written by askedText.
  const [params, editions] = JSON.parse(asked) as [
    [string, string][],
    Record<string, string | null>,
  ];
  const rules = Object.entries(entry?.rules ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...params.flatMap(([name, value]) => ['--param', `${name}=${value}`]),
    ...rules.flatMap(([name, option]) => ['--rule', `${name}=${option}`]),
    ...Object.entries(editions).flatMap(([name, value]) =>
      value === null ? [] : [`--${name}`, value],
    ),
    ...(entry?.isStatic === true ? ['--static'] : []),
  ];
}
