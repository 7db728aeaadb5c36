import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {
  build,
  context,
  transform,
  type BuildContext,
  type BuildFailure,
  type BuildOptions,
  type Message,
  type OutputFile,
  type Plugin,
} from 'esbuild';
import {UserError} from '../values/fault.ts';
import {lastMade} from '../values/last-made.ts';
import {sha256} from './effects.ts';
import {checkSource} from './guard/check-source.ts';
import {GUARD_DEFINE, guardModule, SEEDED_PACKAGES} from './guard/guard-module.ts';
import {importFault} from './guard/import-fault.ts';
import type {Hashes} from './manifest.ts';

/** How an analysis is bundled. */
export interface BundleOptions {
  readonly root: string;
  /** Addresses of packages that are shared with Rasd. */
  readonly modules: Readonly<Record<string, string>>;
  /** What is done to the analysis's own text, line for line. */
  readonly edit: (code: string) => string;
  /** Looks for what is refused; default: checkSource. */
  readonly check?: typeof checkSource;
}

/** An analysis as one module. */
export interface AnalysisBundle {
  readonly program: string;
  /** SHA-256 of each file as it went in, by path from the root, in order. */
  readonly code: Hashes;
}

/** Where programs made of analyses lie while they are imported. */
export const PROGRAM_FOLDER = '.cache/analyses';
const GUARD = 'rasd-guard';
const PACKAGE = 'rasd-package';
const LOADERS = {ts: 'ts', js: 'js', mjs: 'js', json: 'json'} as const;

/** Has the bundler's process start while other work goes on here. */
export function startBundler(): void {
  void transform('').catch(() => undefined); // a bundler that does not start says so when it is needed
}

/**
 * Bundles an analysis with its own files, and puts the guard in place of what it may not use. Which files go in
 * depends on nothing but what these files say: no settings beside them are read, and every import names its file.
 * Errors: UserError with file, line and column.
 */
export function bundleAnalysis(path: string, options: BundleOptions): Promise<AnalysisBundle> {
  const job = {options, taken: new Map<string, string>()};
  return bundleOf(job, () => build(esbuildOptions(path, job)));
}

/** Bundles in a process that goes on. */
export interface WarmBundle {
  /** As bundleAnalysis; files that did not change are not read into syntax again. */
  readonly bundle: typeof bundleAnalysis;
  /** Lets go of what keeps the process alive; nothing can be bundled any more. */
  stop(): Promise<void>;
}

/** Nothing is begun before it is asked for a bundle. */
export function createWarmBundle(): WarmBundle {
  const jobs = new Map<string, WarmJob>();
  const bundle: typeof bundleAnalysis = (path, given) => {
    const known = jobs.get(path);
    const options = {check: known?.options.check ?? lastMade(checkSource), ...given};
    const job: WarmJob = known ?? {options, taken: new Map(), turn: Promise.resolve(), made: null};
    jobs.set(path, job);
    const bundled = job.turn.then(() => {
      Object.assign(job, {options});
      job.taken.clear();
      job.made ??= context(esbuildOptions(path, job));
      return bundleOf(job, async () => (await job.made)?.rebuild() ?? {outputFiles: []});
    });
    job.turn = bundled.catch(() => undefined);
    return bundled;
  };
  const stop = async () => {
    for (const {turn, made} of jobs.values()) {
      await turn;
      await (await made)?.dispose();
    }
  };
  return {bundle, stop};
}

/** A bundle in the making. */
interface Job {
  readonly options: BundleOptions;
  /** SHA-256 of each file that went in, by path from the root. */
  readonly taken: Map<string, string>;
}

interface WarmJob extends Job {
  /** Ends when nothing is at work for this path. */
  turn: Promise<unknown>;
  made: Promise<BuildContext<ReturnType<typeof esbuildOptions>>> | null;
}

async function bundleOf(
  {taken}: Job,
  work: () => Promise<{readonly outputFiles: readonly OutputFile[]}>,
): Promise<AnalysisBundle> {
  try {
    const {outputFiles} = await work();
    return {
      program: outputFiles[0]?.text ?? '',
      code: Object.fromEntries([...taken].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  } catch (error) {
    throw isBuildFailure(error) ? new UserError(error.errors.map(buildFault)) : error;
  }
}

function esbuildOptions(path: string, job: Job) {
  return {
    absWorkingDir: job.options.root,
    entryPoints: [path],
    // Where it will lie: source positions are relative to it.
    outfile: `${PROGRAM_FOLDER}/analysis.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    charset: 'utf8',
    logLevel: 'silent',
    // A name that its file does not export would come as undefined, and fail far from here.
    logOverride: {'import-is-undefined': 'error'},
    write: false,
    tsconfigRaw: {},
    ignoreAnnotations: true,
    define: GUARD_DEFINE,
    inject: [GUARD],
    plugins: [guarded(job.options), ownFiles(path, job)],
  } as const satisfies BuildOptions;
}

function guarded({modules}: BundleOptions): Plugin {
  return {
    name: 'guard',
    setup: ({onResolve, onLoad}) => {
      // The workspace's own files are looked at as they are read (checkSource): asked for each, bundling takes a third longer.
      onResolve({filter: /^[^.]/}, ({path, kind, namespace}) => {
        if (path === GUARD) return {path, namespace: GUARD};
        if (Object.hasOwn(SEEDED_PACKAGES, path) && namespace !== PACKAGE)
          return {path, namespace: PACKAGE};
        if (kind === 'entry-point') return null;
        const message = importFault(path);
        if (message !== null) return {errors: [{text: message, detail: message}]};
        return {path: modules[path] ?? path, external: true};
      });
      onLoad({filter: /./, namespace: GUARD}, () => ({contents: guardModule(), loader: 'js'}));
      onLoad({filter: /./, namespace: PACKAGE}, ({path}) => ({
        contents: SEEDED_PACKAGES[path] ?? '',
        loader: 'js',
      }));
    },
  };
}

/** Each file is hashed as it goes in: what is recorded is what ran, even if it is saved again meanwhile. */
function ownFiles(path: string, job: Job): Plugin {
  return {
    name: 'own-files',
    setup: ({onLoad}) => {
      onLoad({filter: /\.(ts|js|mjs|json)$/, namespace: 'file'}, ({path: full}) => {
        const {root, edit, check = checkSource} = job.options;
        const bytes = readFileSync(full); // sooner there than waited for: these are small files
        const file = relative(root, full).split('\\').join('/');
        job.taken.set(file, sha256(bytes));
        const text = bytes.toString('utf8');
        const loader = loaderOf(full);
        const contents = full === join(root, path) ? edit(text) : text;
        if (loader === 'json') return {contents, loader};
        const faults = check(file, text);
        return faults.length > 0
          ? {errors: faults.map((fault) => ({text: fault.message, detail: new UserError([fault])}))}
          : {contents, loader};
      });
    },
  };
}

function loaderOf(file: string) {
  const extension = file.slice(file.lastIndexOf('.') + 1);
  return LOADERS[extension as keyof typeof LOADERS]; // the filter lets no other through
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function buildFault({text, location, detail}: Message) {
  if (detail instanceof UserError && detail.faults[0] !== undefined) return detail.faults[0];
  return {
    message: detail === text ? text : `${text}; mend the TypeScript there`,
    severity: 'error' as const,
    ...(location === null
      ? {}
      : {file: location.file, line: location.line, column: location.column + 1}),
  };
}
