import {spawn, type ChildProcess} from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium, type Page} from 'playwright-core';
import {BROWSER_ARGUMENTS, chromiumProgram} from '../tests/browser.ts';

/** From a save to what a person sees, in milliseconds; medians. */
export interface WatchMeasure {
  /** What was saved. */
  readonly saved: string;
  readonly page: string;
  /** Until the cells in the open browser are the new ones; the aim is 150 for a row and 100 for a cell. */
  readonly cells: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Until the whole page is, appendix and all. */
  readonly whole: number;
  /** Processor time of the watching process until then, which other work on the machine does not lengthen. */
  readonly cpu: number;
}

const ROOT = join(import.meta.dirname, '..');
const PARTS = ['analyses', 'data', 'package.json', 'package-lock.json', 'tsconfig.json'];
const FILE = 'convoys.en.html';
const ROUNDS = 10;
/** Rounds in which the engine still learns. */
const FIRST = 3;

/** The clock of the browser and of this process are the same one, counted from 1970. */
const now = () => performance.timeOrigin + performance.now();
const LISTEN = `window.updates = []; document.addEventListener('rasd:updated', ({detail}) =>
  requestAnimationFrame(() => setTimeout(() => {
    updates.push([detail, performance.timeOrigin + performance.now()]);
    if (detail === 'page') window.onPage?.(updates);
  })))`;
/** Waits without asking again and again, which on two cores takes a third of the time that is measured. */
const SEEN = `updates.length = 0, new Promise((done, fail) => {
  window.onPage = done;
  setTimeout(() => fail(new Error('the page did not change')), 30_000);
})`;

interface Save {
  readonly saved: string;
  readonly path: string;
  readonly edit: (text: string, round: number) => string;
}

/** Edits that go by what is always there, and not by the words of an analysis. */
const SAVES: readonly Save[] = [
  {
    saved: 'one figure in data/claims.csv',
    path: 'data/claims.csv',
    edit: (text, round) =>
      text.replace(/,trucks,\d+,\d+,exact/, `,trucks,${20 + round},${20 + round},exact`),
  },
  {
    saved: "a table's title in analyses/convoys.ts",
    path: 'analyses/convoys.ts',
    edit: (text, round) => numberedTitle(text, 'dataTable({', round),
  },
  {
    saved: "a chart's title in analyses/convoys/arrivals.ts",
    path: 'analyses/convoys/arrivals.ts',
    edit: (text, round) => numberedTitle(text, 'function leavingChart(', round),
  },
  {
    saved: "a chart's height in analyses/convoys/arrivals.ts",
    path: 'analyses/convoys/arrivals.ts',
    edit: (text, round) => text.replace(/\bheight: \d+/, `height: ${140 + round}`),
  },
];

/** Writes a number before the first English title after a mark. */
function numberedTitle(text: string, mark: string, round: number): string {
  const at = text.indexOf(mark);
  const title = /(\btitle:\s*\{\s*en:\s*['"\x60])(\d+ )?/;
  return text.slice(0, at) + text.slice(at).replace(title, `$1${round} `);
}

/** `rasd watch` on the real tables with one page open in a browser: a row, and three kinds of cells. */
export async function watchBench(): Promise<WatchMeasure[]> {
  const root = mkdtempSync(join(tmpdir(), 'rasd-watch-bench-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const child = spawn(
    process.execPath,
    [join(ROOT, 'src/cli/rasd.js'), 'watch', 'convoys', '--port', '0'],
    {cwd: root},
  );
  const browser = await chromium.launch({
    executablePath: await chromiumProgram(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    const address = await builtAt(child);
    const page = await browser.newPage();
    await page.goto(address + FILE);
    await page.evaluate(LISTEN);
    await pause(12_000); // what is rehearsed after a page was opened is over
    const measures: WatchMeasure[] = [];
    for (const save of SAVES) measures.push(await measure(save, {root, page, child}));
    return measures;
  } finally {
    child.kill('SIGINT');
    await browser.close();
    rmSync(root, {recursive: true, force: true});
  }
}

interface Watched {
  readonly root: string;
  readonly page: Page;
  readonly child: ChildProcess;
}

async function measure({saved, path, edit}: Save, watched: Watched): Promise<WatchMeasure> {
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.push(await oneSave((text) => edit(text, round), path, watched));
    await pause(3000); // the run beside ends, as it does before a person saves again
  }
  const counted = rounds.slice(FIRST);
  return {
    saved,
    page: FILE,
    cells: median(counted.map(({cells}) => cells)),
    fastest: Math.round(Math.min(...counted.map(({cells}) => cells))),
    slowest: Math.round(Math.max(...counted.map(({cells}) => cells))),
    whole: median(counted.map(({whole}) => whole)),
    cpu: median(counted.map(({cpu}) => cpu)),
  };
}

async function oneSave(edit: (text: string) => string, path: string, {root, page, child}: Watched) {
  const text = readFileSync(join(root, path), 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`nothing of ${path} was changed`);
  const seen = page.evaluate<[string, number][]>(SEEN);
  await pause(50); // the browser has begun to wait
  const before = cpuOf(child);
  const start = now();
  writeFileSync(join(root, path), edited);
  const updates = new Map(await seen);
  const [cells = NaN, whole = NaN] = [updates.get('cells'), updates.get('page')];
  return {cells: cells - start, whole: whole - start, cpu: cpuOf(child) - before};
}

/** Milliseconds of processor time of all its threads so far; 0 where the system does not say. */
function cpuOf({pid}: ChildProcess): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const spent = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
  } catch {
    return 0;
  }
}

function builtAt(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        said += text.toString('utf8');
        const address = /http:\S+/.exec(said)?.[0];
        if (address !== undefined && said.includes('1 built')) done(address);
      });
    child.once('exit', () => fail(new Error(said)));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await watchBench(), null, 1));
