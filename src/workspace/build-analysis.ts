import {planReports, type ReportPlan} from '../notebook/editions.ts';
import {openTables} from '../notebook/tables.ts';
import {UserError, type Fault} from '../values/fault.ts';
import {timed} from '../values/steps.ts';
import {buildReport, type BuildContext, type PlannedBuild} from './build-report.ts';
import {commitReport, type Folder} from './commit-report.ts';
import {analysisError} from './guard/analysis-error.ts';
import {withoutChance} from './guard/without-chance.ts';
import {loadAnalysis} from './load-analysis.ts';
import {askedText, commonNow, lookAtReport} from './look-at-reports.ts';
import type {Manifest, PlannedReport} from './manifest.ts';
import {placeAmong, withPlan} from './manifest-plans.ts';
import type {RunOutcome} from './run-reports.ts';
import {noteFailure} from './store/failures.ts';
import {openKeptStore, takenFrom} from './store/kept-store.ts';

/** Builds the reports of one analysis that are stale: one, or its editions. Faults do not stop other analyses. */
export async function buildAnalysis(
  path: string,
  folder: Folder,
  context: BuildContext,
): Promise<RunOutcome> {
  const {request} = folder;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '');
  const end = context.steps.begin(name);
  const planned = await orFaults(name, context, () => planBuilds(path, context));
  end('load');
  if ('faults' in planned) return {built: 0, fresh: 0, faults: planned.faults};
  const builds = amongNeighbours(planned.value, folder.manifest);
  const plan = {
    analysis: path,
    asked: askedText(request),
    reports: builds.map((build) => plannedReport(build.plan)),
  };
  folder.manifest = {...folder.manifest, plans: withPlan(folder.manifest.plans, plan)};
  if (!plan.reports.some((report) => report.name === name))
    noteFailure(`${request.out}/${name}`, null, context.effects);
  return buildPlanned(builds, folder, context);
}

/** An edition that is built alone keeps the neighbours with which it was built before. */
function amongNeighbours(builds: readonly PlannedBuild[], manifest: Manifest): PlannedBuild[] {
  return builds.map((build) => {
    const {name, params, edition} = build.plan;
    if (builds.length > 1 || edition === null) return build;
    const place = placeAmong(manifest, {name, given: params}, build.path) ?? edition.place;
    return {...build, plan: {...build.plan, edition: {...edition, place}}};
  });
}

async function buildPlanned(
  builds: readonly PlannedBuild[],
  folder: Folder,
  context: BuildContext,
): Promise<RunOutcome> {
  const {effects, request, force, tell, steps} = context;
  const common = commonNow(folder.manifest, context);
  const outcome = {built: 0, fresh: 0, faults: [] as Fault[]};
  for (const [index, build] of builds.entries()) {
    const {name} = build.plan;
    const entry = folder.manifest.reports.get(name);
    const stale = lookAtReport(entry, plannedReport(build.plan), {common, effects});
    if (stale === null && !force) {
      outcome.fresh += 1;
      tell({event: 'fresh', report: name});
      continue;
    }
    tell({event: 'building', report: name, number: index + 1, of: builds.length, stale});
    const end = steps.begin(name);
    const done = await orFaults(name, context, async () => {
      const built = await buildReport(build, entry, context);
      timed(steps, 'write', () => commitReport(built, folder));
      noteFailure(`${request.out}/${name}`, null, effects);
      tell(built.event);
    });
    end('rest');
    if ('faults' in done) outcome.faults.push(...done.faults);
    else outcome.built += 1;
  }
  return outcome;
}

async function planBuilds(path: string, context: BuildContext): Promise<PlannedBuild[]> {
  const {effects, build, request, workspace, rules, derived, steps, force} = context;
  const store = openKeptStore(effects, build, steps);
  const {modules} = build;
  const kept = takenFrom(store, force);
  const loaded = await withoutChance(() => loadAnalysis(path, effects, {modules, kept}));
  const tables = openTables(workspace.tables, rules, derived);
  try {
    const asked = request.editions;
    const wanted = {asked, params: request.params, tables};
    const plans = await withoutChance(async () => planReports(loaded, wanted));
    const used = store?.used() ?? new Set();
    return plans.map((plan) => ({path, loaded, plan, used, reads: tables.reads()}));
  } catch (error) {
    throw analysisError(error, Object.keys(loaded.code), effects.root);
  }
}

/** Faults of one report are noted and told of; anything else that is thrown ends the run. */
async function orFaults<T>(
  name: string,
  {effects, request, tell}: BuildContext,
  work: () => Promise<T>,
): Promise<{readonly value: T} | {readonly faults: readonly Fault[]}> {
  try {
    return {value: await work()};
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
    noteFailure(`${request.out}/${name}`, message, effects);
    if (!(error instanceof UserError)) throw error;
    tell({event: 'failed', report: name, faults: error.faults});
    return {faults: error.faults};
  }
}

function plannedReport({name, params, edition}: ReportPlan): PlannedReport {
  return {name, given: params, edition: edition?.place ?? null};
}
