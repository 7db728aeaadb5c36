import {createDerived} from '../notebook/tables.ts';
import {UserError, type Fault} from '../values/fault.ts';
import {resolveRules} from '../values/rules.ts';
import {buildReport, type BuildContext} from './build-report.ts';
import {commitReport, type Folder} from './commit-report.ts';
import {refreshPages} from './refresh-pages.ts';
import {readSettledWorkspace} from './settled-workspace.ts';
import {keepPrints} from './record/row-prints.ts';
import {noteFailure} from './store/failures.ts';
import {pruneKept} from './store/prune-kept.ts';
import {lockFolder} from './store/run-lock.ts';
import {lookAgain, toBuild, type RunOptions, type RunOutcome} from './run-reports.ts';
import type {Look, LookedAt} from './look-at-reports.ts';

/** Builds what is stale while holding the folder of reports. See runReports. */
export async function runStale(options: RunOptions): Promise<RunOutcome> {
  const {effects, request, tell} = options;
  const lock = await lockFolder(effects.root, request.out, {
    onWait: (holder) => tell({event: 'waiting', holder}),
  });
  try {
    removeLeftovers(options);
    // Looked at again: the run that was waited for may have built them.
    return await runLooked(lookAgain(options), {...options, isHeld: lock.isHeld});
  } finally {
    lock.release();
  }
}

interface HeldOptions extends RunOptions {
  readonly isHeld: () => boolean;
}

async function runLooked(look: Look, options: HeldOptions): Promise<RunOutcome> {
  const {effects, request, force, tell, build} = options;
  const stale = toBuild(look, force);
  for (const {name} of look.reports.filter((report) => !stale.includes(report)))
    tell({event: 'fresh', report: name});
  const needsTables = stale.length > 0 || look.unchecked.length > 0;
  const workspace = needsTables ? readSettledWorkspace(request.data, effects, tell) : null;
  const folder: Folder = {
    manifest: {...look.manifest, ...(workspace === null ? {} : {tables: workspace.files})},
    effects,
    request,
    isHeld: options.isHeld,
  };
  const faults: Fault[] = [];
  if (workspace !== null) {
    const context: BuildContext = {
      workspace,
      effects,
      request,
      build,
      rules: resolveRules(request.rules),
      derived: createDerived(),
      force,
      tell,
    };
    keepPrints(workspace, builtFrom(look), effects);
    for (const [index, report] of stale.entries()) {
      tell({
        event: 'building',
        report: report.name,
        number: index + 1,
        of: stale.length,
        stale: report.stale,
      });
      faults.push(...(await buildOne(report, folder, context)));
    }
  }
  if (options.names.length === 0) forgetGone(look, folder, tell);
  await refreshPages(folder, build);
  if (stale.length > 0) pruneKept(effects);
  const failed = new Set(faults.map(({file}) => file)).size;
  return {built: stale.length - failed, fresh: look.reports.length - stale.length, faults};
}

/** Hashes of the files that the reports of a folder were built from. */
function builtFrom({manifest}: Look): ReadonlySet<string> {
  return new Set([...manifest.reports.values()].flatMap(({tables}) => Object.values(tables)));
}

/** Faults of one report: it stays as it was, and the next is built. Anything but a fault ends the run. */
async function buildOne(
  {path, name}: LookedAt,
  folder: Folder,
  context: BuildContext,
): Promise<readonly Fault[]> {
  const {effects, request, tell} = context;
  const noted = `${request.out}/${name}`;
  try {
    const built = await buildReport(path, folder.manifest.reports.get(name), context);
    commitReport(built, folder);
    noteFailure(noted, null, effects);
    tell(built.event);
    return [];
  } catch (error) {
    noteFailure(noted, error instanceof Error ? (error.message.split('\n')[0] ?? '') : '', effects);
    if (!(error instanceof UserError)) throw error;
    tell({event: 'failed', report: name, faults: error.faults});
    return error.faults;
  }
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
