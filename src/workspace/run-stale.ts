import {createKeptSolver} from '../notebook/kept-solver.ts';
import {createDerived} from '../notebook/tables.ts';
import {timed, timedAsync} from '../values/steps.ts';
import {resolveRules} from '../values/rules.ts';
import {buildAnalysis} from './build-analysis.ts';
import {startBundler} from './bundle-analysis.ts';
import type {BuildContext} from './build-report.ts';
import type {Folder} from './commit-report.ts';
import {MANIFEST_FILE} from './manifest.ts';
import {refreshPages} from './refresh-pages.ts';
import {readSettledWorkspace} from './settled-workspace.ts';
import {changedNames} from './record/circumstances.ts';
import {keepPrints} from './record/row-prints.ts';
import {useCache, type CacheUse} from './store/cache-use.ts';
import {openKeptStore, takenFrom} from './store/kept-store.ts';
import {pruneCache} from './store/prune-cache.ts';
import {noteUse} from './store/prune-kept.ts';
import {lockFolder} from './store/run-lock.ts';
import {
  lookAgain,
  toBuild,
  type RunOptions,
  type RunOutcome,
  type TimedOptions,
} from './run-reports.ts';
import type {Look} from './look-at-reports.ts';

/** Builds what is stale while holding the folder of reports. See runReports. */
export async function runStale(options: TimedOptions): Promise<RunOutcome> {
  const {effects, request, tell} = options;
  const lock = await lockFolder(effects.root, request.out, {
    onWait: (holder) => tell({event: 'waiting', holder}),
  });
  const use = useCache(effects.root);
  try {
    removeLeftovers(options);
    // Looked at again: the run that was waited for may have built them.
    const look = timed(options.steps, 'record', () => lookAgain(options));
    return await runLooked(look, {...options, use, isHeld: lock.isHeld});
  } finally {
    use.release();
    lock.release();
  }
}

interface HeldOptions extends TimedOptions {
  readonly isHeld: () => boolean;
  readonly use: CacheUse;
}

async function runLooked(look: Look, options: HeldOptions): Promise<RunOutcome> {
  const {effects, request, force, tell, build, steps} = options;
  const stale = toBuild(look, force);
  const paths = [...new Set(stale.map(({path}) => path))];
  const fresh = look.reports.filter(({path}) => !paths.includes(path));
  for (const {name} of fresh) tell({event: 'fresh', report: name});
  const needsTables = stale.length > 0 || look.unchecked.length > 0;
  // Nothing is kept of analyses that were never built.
  if (stale.some(({stale: why}) => why?.question === 'record')) startBundler();
  const source = force ? null : build.source;
  const workspace = needsTables
    ? timed(steps, 'tables', () => readSettledWorkspace(request.data, effects, {tell, source}))
    : null;
  const folder: Folder = {
    manifest: {...look.manifest, ...(workspace === null ? {} : {tables: workspace.files})},
    effects,
    request,
    isHeld: options.isHeld,
  };
  const outcomes: RunOutcome[] = [{built: 0, fresh: fresh.length, faults: []}];
  if (workspace !== null) {
    timed(steps, 'record', () => keepPrints(workspace, builtFrom(look), effects));
    const isOther = changedNames(look.manifest.tables, workspace.files).length > 0;
    outcomes.push(...(await buildAll(paths, folder, {...options, workspace, isOther})));
  }
  if (options.names.length === 0) forgetGone(look, folder, tell);
  await timedAsync(steps, 'index', () => refreshPages(folder, build));
  if (stale.length > 0) timed(steps, 'record', () => pruneCache(effects, {use: options.use}));
  return {
    built: outcomes.reduce((sum, {built}) => sum + built, 0),
    fresh: outcomes.reduce((sum, outcome) => sum + outcome.fresh, 0),
    faults: outcomes.flatMap(({faults}) => faults),
  };
}

/** Builds analyses that share tables, what is derived of them, and answers to the constraints of their totals. `isOther`: tables are not those of the last run. */
async function buildAll(
  paths: readonly string[],
  folder: Folder,
  options: HeldOptions & Pick<BuildContext, 'workspace'> & {readonly isOther: boolean},
): Promise<RunOutcome[]> {
  const {effects, build, steps, force, request, isOther} = options;
  const store = openKeptStore(effects, build, steps);
  const kept = takenFrom(store, force);
  const solver = createKeptSolver(kept, takenFrom(store, false));
  const rules = resolveRules(request.rules);
  const context = {...options, rules, derived: createDerived({steps, solver, kept})};
  const outcomes: RunOutcome[] = [];
  for (const path of paths) outcomes.push(await buildAnalysis(path, folder, context));
  solver.keep();
  // Of the same tables, what other runs asked for is of use still: analyses that were not stale, totals whose hash was enough.
  if (store !== null && store.used().size > 0)
    noteUse(`${request.out}/${MANIFEST_FILE}`, {used: store.used(), isPart: !isOther}, effects);
  return outcomes;
}

/** Hashes of the files that the reports of a folder were built from. */
function builtFrom({manifest}: Look): ReadonlySet<string> {
  return new Set([...manifest.reports.values()].flatMap(({tables}) => Object.values(tables)));
}

/** Files beside their targets that killed runs left; while the folder is held nobody writes any. */
function removeLeftovers({effects, request}: RunOptions): void {
  for (const file of effects.listFiles(request.out))
    if (file.endsWith('.tmp')) effects.remove(`${request.out}/${file}`);
}

/** Reports whose analysis is gone are not listed any more; their pages go, unless somebody changed them. */
function forgetGone({gone}: Look, folder: Folder, tell: RunOptions['tell']): void {
  const {effects, request} = folder;
  for (const name of gone) {
    const entry = folder.manifest.reports.get(name);
    folder.manifest = withoutReport(folder.manifest, name);
    for (const file of Object.keys(entry?.outputs ?? {})) effects.remove(`${request.out}/${file}`);
    tell({event: 'removed', report: name});
  }
}

function withoutReport(manifest: Folder['manifest'], name: string): Folder['manifest'] {
  return {
    ...manifest,
    reports: new Map([...manifest.reports].filter(([known]) => known !== name)),
  };
}
