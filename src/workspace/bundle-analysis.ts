import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {build, type BuildFailure, type Message, type Plugin} from 'esbuild';
import {UserError} from '../values/fault.ts';
import {sha256} from './effects.ts';
import {checkSource} from './guard/check-source.ts';
import {GUARD_DEFINE, guardModule} from './guard/guard-module.ts';
import {importFault} from './guard/import-fault.ts';
import type {Hashes} from './manifest.ts';

/** How an analysis is bundled. */
export interface BundleOptions {
  readonly root: string;
  /** Addresses of packages that are shared with Rasd. */
  readonly modules: Readonly<Record<string, string>>;
  /** What is done to the analysis's own text, line for line. */
  readonly edit: (code: string) => string;
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
const LOADERS = {ts: 'ts', js: 'js', mjs: 'js', json: 'json'} as const;

/**
 * Bundles an analysis with its own files, and puts the guard in place of what it may not use. Which files go in
 * depends on nothing but what these files say: no settings beside them are read, and every import names its file.
 * Errors: UserError with file, line and column.
 */
export async function bundleAnalysis(
  path: string,
  options: BundleOptions,
): Promise<AnalysisBundle> {
  const taken = new Map<string, string>();
  try {
    const result = await build({
      absWorkingDir: options.root,
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
      plugins: [guarded(options.modules), ownFiles(path, options, taken)],
    });
    return {
      program: result.outputFiles[0]?.text ?? '',
      code: Object.fromEntries([...taken].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  } catch (error) {
    throw isBuildFailure(error) ? new UserError(error.errors.map(buildFault)) : error;
  }
}

function guarded(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'guard',
    setup: ({onResolve, onLoad}) => {
      onResolve({filter: /./}, ({path, kind}) => {
        if (path === GUARD) return {path, namespace: GUARD};
        if (kind === 'entry-point') return null;
        const message = importFault(path);
        if (message !== null) return {errors: [{text: message, detail: message}]};
        return path.startsWith('.') || path.startsWith('/')
          ? null
          : {path: modules[path] ?? path, external: true};
      });
      onLoad({filter: /./, namespace: GUARD}, () => ({contents: guardModule(), loader: 'js'}));
    },
  };
}

/** Each file is hashed as it goes in: what is recorded is what ran, even if it is saved again meanwhile. */
function ownFiles(path: string, {root, edit}: BundleOptions, taken: Map<string, string>): Plugin {
  return {
    name: 'own-files',
    setup: ({onLoad}) => {
      onLoad({filter: /\.(ts|js|mjs|json)$/, namespace: 'file'}, async ({path: full}) => {
        const bytes = await readFile(full);
        const file = relative(root, full).split('\\').join('/');
        taken.set(file, sha256(bytes));
        const text = bytes.toString('utf8');
        const loader = loaderOf(full);
        const contents = full === join(root, path) ? edit(text) : text;
        if (loader === 'json') return {contents, loader};
        const faults = checkSource(file, text);
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
