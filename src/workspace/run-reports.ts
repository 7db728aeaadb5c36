import {UserError, type Fault} from '../values/fault.ts';
import {timed, UNTIMED, type Steps} from '../values/steps.ts';
import type {Effects} from './effects.ts';
import {findAnalyses, listAnalyses} from './list-analyses.ts';
import {lookAtReports, type Look, type LookedAt} from './look-at-reports.ts';
import {createProfile} from './profile.ts';
import type {RasdBuild} from './rasd-build.ts';
import type {RunRequest} from './record/circumstances.ts';
import type {Tell} from './run-events.ts';
import {hasLeftovers} from './store/run-lock.ts';

export interface RunOptions {
  readonly effects: Effects;
  readonly build: RasdBuild;
  readonly request: RunRequest;
  /** Names of the analyses; none means all. */
  readonly names: readonly string[];
  /** Builds what is fresh too, and takes nothing from earlier runs. */
  readonly force: boolean;
  readonly tell: Tell;
  /** Whether to tell where the time went. */
  readonly profile?: boolean;
}

/** What a run is done with, and what times its steps. */
export interface TimedOptions extends RunOptions {
  readonly steps: Steps;
}

/** How a run came out. */
export interface RunOutcome {
  readonly built: number;
  readonly fresh: number;
  /** Of the reports that could not be built; their last good pages stay. */
  readonly faults: readonly Fault[];
}

/**
 * Builds the reports that are stale, and nothing where all are fresh (docs/rerunning.md). Each report is written when all of
 * it is there; one that fails leaves its pages as they were, and the others go on.
 * Errors: UserError for tables at fault, unknown names, a folder that cannot be written.
 */
export async function runReports(options: RunOptions): Promise<RunOutcome> {
  const {effects, tell} = options;
  const started = effects.now();
  const profile = options.profile === true ? createProfile(effects.now) : null;
  const steps = profile?.steps ?? UNTIMED;
  const look = timed(steps, 'record', () => lookAgain(options));
  const isAllDone = isDone(look, options) && !hasLeftovers(options.request.out, effects);
  const outcome = isAllDone ? freshOutcome(look, options) : await runStale({...options, steps});
  if (profile !== null) tell({event: 'profile', rows: profile.rows()});
  tell({
    event: 'done',
    built: outcome.built,
    fresh: outcome.fresh,
    failed: outcome.faults.length,
    milliseconds: effects.now() - started,
  });
  return outcome;
}

/** The folder of reports as it is at this moment. */
export function lookAgain({effects, build, request, names}: RunOptions): Look {
  const all = listAnalyses(effects);
  return lookAtReports({effects, build, request, all, analyses: findAnalyses(names, effects)});
}

/** Reports of a look that must be built. */
export function toBuild({reports}: Look, force: boolean): readonly LookedAt[] {
  return reports.filter(({stale}) => force || stale !== null);
}

function isDone(look: Look, {force, names}: RunOptions): boolean {
  const isNothingGone = names.length > 0 || look.gone.length === 0;
  const isChecked = look.unchecked.length === 0;
  return toBuild(look, force).length === 0 && isNothingGone && isChecked && look.isListed;
}

function freshOutcome({reports}: Look, {tell, names, effects}: RunOptions): RunOutcome {
  if (reports.length === 0 && names.length === 0 && listAnalyses(effects).length === 0)
    throw new UserError(
      'there is no analysis in analyses/; write one, or run in the workspace folder',
    );
  for (const {name} of reports) tell({event: 'fresh', report: name});
  return {built: 0, fresh: reports.length, faults: []};
}

/** What computes and draws is imported only when there is something to compute and draw. */
async function runStale(options: TimedOptions): Promise<RunOutcome> {
  return (await import('./run-stale.ts')).runStale(options);
}
