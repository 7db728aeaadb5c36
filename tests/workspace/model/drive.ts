import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {createRandom} from '../../../src/measures/statistics/random.ts';
import {UserError} from '../../../src/values/fault.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {createDiskEffects, type Effects} from '../../../src/workspace/effects.ts';
import type {RunRequest} from '../../../src/workspace/record/circumstances.ts';
import type {RunEvent} from '../../../src/workspace/run-events.ts';
import {runReports} from '../../../src/workspace/run-reports.ts';
import {BREAKS, EDITS, pick, type Random} from './edits.ts';
import {Killed, killedAt} from './faulty-effects.ts';
import {smallWorkspace, type Files} from './small-workspace.ts';
import {withAttacks} from './with-attacks.ts';

/**
 * Random histories of a small workspace: after each step of edits, what `run` leaves is held against a build from
 * nothing in another folder, byte for byte. Prints one line of JSON. `node --import tsx drive.ts SEED HISTORIES`
 */
const [seed = '1', histories = '1'] = process.argv.slice(2);
const STEPS = 5;
/** In memory where there is such a folder: histories write and flush all the time. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const MODULES = {
  rasd: new URL('../../../src/index.ts', import.meta.url).href,
  arquero: import.meta.resolve('arquero'),
};
const START = withAttacks(smallWorkspace());

interface Situation {
  readonly request: RunRequest;
  /** Stands for Rasd's own sources. */
  readonly rasd: string;
}

interface Came {
  /** What a person sees of faults, in order. */
  readonly faults: readonly string[];
  readonly events: readonly RunEvent[];
}

async function run(effects: Effects, {request, rasd}: Situation, force: boolean): Promise<Came> {
  const events: RunEvent[] = [];
  const build = {source: rasd, isSame: () => true, modules: MODULES};
  const tell = (event: RunEvent) => void events.push(event);
  try {
    const {faults} = await runReports({effects, build, request, names: [], force, tell});
    return {faults: faults.map(({message}) => message), events};
  } catch (error) {
    if (error instanceof UserError) return {faults: [error.message], events};
    if (error instanceof Killed) throw error;
    return {faults: [`bug: ${String(error instanceof Error ? error.stack : error)}`], events};
  }
}

function write(root: string, before: Files, files: Files): void {
  for (const path of before.keys()) if (!files.has(path)) rmSync(join(root, path));
  for (const [path, text] of files) {
    if (before.get(path) === text) continue;
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}

function readFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Damage to what earlier runs left: none of it may ever be trusted. */
function damage(root: string, random: Random): void {
  const folder = join(root, pick(['reports', '.cache/kept', '.cache/used', '.cache/rows'], random));
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  if (names.length === 0) return;
  const file = join(folder, pick(names, random));
  const text = readFileSync(file, 'utf8');
  const cut = Math.floor(random() * text.length);
  const damaged = [null, '', text.slice(0, cut), `${text.slice(0, cut)}#${text.slice(cut + 1)}`];
  const next = pick(damaged, random);
  if (next === null) rmSync(file);
  else writeFileSync(file, next);
}

function newSituation(random: Random): Situation {
  const option = <T extends object>(values: readonly T[]) => pick(values, random);
  return {
    rasd: pick(['rasd one', 'rasd one', 'rasd one', 'rasd two'], random),
    request: {
      data: 'data',
      out: 'reports',
      editions: {every: null, from: null, to: null},
      isStatic: random() < 0.8,
      params: {},
      rules: {...DEFAULT_RULES, ...option([{}, {}, {about: 'as_is'}, {best_month: 'none'}])},
    },
  };
}

function differences(kept: string, full: string, faults: readonly string[]): string[] {
  const [a, b] = [readFolder(kept), readFolder(full)];
  // Where a report failed, its last good pages stay, which a build from nothing does not have.
  const isPage = (name: string) => /\.(en|ar)\.html$/.test(name) && name !== 'index.ar.html';
  const compared = [...b.keys()].filter((name) => faults.length === 0 || isPage(name));
  const different = compared.filter((name) => a.get(name) !== b.get(name));
  const extra = faults.length === 0 ? [...a.keys()].filter((name) => !b.has(name)) : [];
  return [...different, ...extra];
}

interface Tally {
  steps: number;
  kills: number;
  failing: number;
  fresh: number;
  cells: number;
  pages: number;
}

async function history(number: number, tally: Tally): Promise<string[]> {
  const random = createRandom(number);
  const [root, other] = ['kept', 'full'].map((name) => mkdtempSync(join(FOLDER, `rasd-${name}-`)));
  if (root === undefined || other === undefined) throw new Error('no folder');
  const [effects, anew] = [createDiskEffects(root), createDiskEffects(other)];
  const past: Files[] = [START];
  let now: Files = new Map();
  let there: Files = new Map();
  let situation = newSituation(random);
  const log: string[] = [];
  let failed = false;
  try {
    for (let step = 0; step < STEPS; step += 1) {
      let next = failed && random() < 0.8 ? pick(past, random) : step === 0 ? START : now;
      for (let edit = Math.floor(random() * 3); edit >= 0; edit -= 1)
        next = pick(random() < 0.12 ? BREAKS : EDITS, random)(next, random);
      if (random() < 0.3) next = pick(past, random);
      if (random() < 0.25) situation = newSituation(random);
      if (random() < 0.25) damage(root, random);
      write(root, now, next);
      now = next;
      if (random() < 0.25) {
        tally.kills += 1;
        await run(killedAt(effects, Math.floor(random() * 25)), situation, false).catch(
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          },
        );
      }
      const came = await run(effects, situation, false);
      for (const folder of ['reports', '.cache'])
        rmSync(join(other, folder), {recursive: true, force: true});
      write(other, there, next);
      there = next;
      const full = await run(anew, situation, true);
      failed = full.faults.length > 0;
      if (!failed) past.push(next);
      tally.steps += 1;
      tally.failing += full.faults.length > 0 ? 1 : 0;
      for (const event of came.events) {
        if (event.event === 'fresh') tally.fresh += 1;
        if (event.event === 'built' && !event.cells) tally.cells += 1;
        if (event.event === 'built' && !event.page) tally.pages += 1;
      }
      log.push(JSON.stringify(came.events.map((event) => event.event)));
      const faults = JSON.stringify(came.faults) === JSON.stringify(full.faults);
      const bug = full.faults.find((fault) => fault.startsWith('bug: '));
      if (bug !== undefined) return [`history ${number}, step ${step}`, bug, ...log];
      if (!faults)
        return [`history ${number}, step ${step}: faults`, ...came.faults, '!==', ...full.faults];
      const isEmpty = full.faults.length > 0 && !full.events.some(({event}) => event === 'built');
      const wrong = isEmpty
        ? []
        : differences(join(root, 'reports'), join(other, 'reports'), full.faults);
      if (wrong.length > 0)
        return [`history ${number}, step ${step}: ${wrong.join(' ')}`, ...log, root, other];
    }
    return [];
  } finally {
    if (process.env['RASD_MODEL_LEAVE'] === undefined)
      for (const folder of [root, other]) rmSync(folder, {recursive: true, force: true});
  }
}

const tally: Tally = {steps: 0, kills: 0, failing: 0, fresh: 0, cells: 0, pages: 0};
const wrong: string[][] = [];
const started = performance.now();
for (let number = 0; number < Number(histories); number += 1) {
  const found = await history(Number(seed) * 100_000 + number, tally);
  if (found.length > 0) wrong.push(found);
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(JSON.stringify({histories: Number(histories), ...tally, wrong, seconds}));
