import {readFile} from 'node:fs/promises';
import {basename, join, relative} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type BuildFailure, type Message, type Plugin} from 'esbuild';
import {isAnalysis} from '../notebook/analysis.ts';
import {instrument} from '../notebook/instrument.ts';
import type {LoadedAnalysis} from '../notebook/run-analysis.ts';
import {UserError} from '../values/fault.ts';
import {sha256, type Effects} from './effects.ts';

/**
 * Loads an analysis from its TypeScript: its cells are numbered, its own modules bundled into one file
 * (packages stay outside), and that file imported. In: a path such as `analyses/convoys.ts`.
 * Errors: UserError with file, line and column where it does not parse, import or export an analysis.
 */
export async function loadAnalysis(path: string, effects: Effects): Promise<LoadedAnalysis> {
  const name = basename(path, '.ts');
  let sources: readonly string[] = [];
  const bundled = await bundle(path, effects.root, (code) => {
    const numbered = instrument(path, code);
    sources = numbered.sources;
    return numbered.code;
  });
  const hash = sha256(bundled.code);
  const file = join('.cache', 'analyses', `${name}-${hash.slice(0, 16)}.mjs`);
  effects.writeText(file, bundled.code);
  const module = (await import(pathToFileURL(join(effects.root, file)).href)) as {
    default?: unknown;
  };
  if (!isAnalysis(module.default)) {
    throw new UserError([
      {
        file: path,
        message: 'has no analysis as its default export; write `export default analysis({…})`',
        severity: 'error',
      },
    ]);
  }
  return {name, analysis: module.default, sources, sourceHash: hashOfFiles(bundled.files, effects)};
}

interface Bundled {
  readonly code: string;
  /** The analysis's own files, relative to the root, sorted. */
  readonly files: readonly string[];
}

async function bundle(
  path: string,
  root: string,
  edit: (code: string) => string,
): Promise<Bundled> {
  try {
    const result = await build({
      absWorkingDir: root,
      entryPoints: [path],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcesContent: false,
      charset: 'utf8',
      logLevel: 'silent',
      metafile: true,
      write: false,
      plugins: [editEntry(join(root, path), edit)],
    });
    return {
      code: result.outputFiles[0]?.text ?? '',
      files: Object.keys(result.metafile.inputs)
        .map((file) => relative(root, join(root, file)))
        .sort(),
    };
  } catch (error) {
    throw isBuildFailure(error) ? new UserError(error.errors.map(buildFault)) : error;
  }
}

function editEntry(entry: string, edit: (code: string) => string): Plugin {
  return {
    name: 'number-cells',
    setup: ({onLoad}) => {
      onLoad({filter: /\.ts$/}, async ({path}) => {
        if (path !== entry) return null;
        return {contents: edit(await readFile(path, 'utf8')), loader: 'ts'};
      });
    },
  };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function buildFault({text, location, detail}: Message) {
  if (detail instanceof UserError && detail.faults[0] !== undefined) return detail.faults[0];
  return {
    message: `${text}; mend the TypeScript there`,
    severity: 'error' as const,
    ...(location === null
      ? {}
      : {file: location.file, line: location.line, column: location.column + 1}),
  };
}

function hashOfFiles(files: readonly string[], effects: Effects): string {
  const lines = files.map((file) => `${sha256(effects.readBytes(file) ?? '')}  ${file}\n`);
  return sha256(lines.join(''));
}
