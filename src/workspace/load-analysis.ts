import {randomUUID} from 'node:crypto';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {isAnalysis} from '../notebook/analysis.ts';
import {instrument} from '../notebook/instrument.ts';
import type {LoadedAnalysis} from '../notebook/run-analysis.ts';
import {UserError} from '../values/fault.ts';
import {NOTHING_KEPT, type Kept} from '../values/kept.ts';
import {bundleAnalysis, PROGRAM_FOLDER} from './bundle-analysis.ts';
import {sha256, type Effects} from './effects.ts';
import {analysisError} from './guard/analysis-error.ts';
import {keptBundle, type BundledAnalysis} from './kept-bundle.ts';
import type {Hashes} from './manifest.ts';

/** A loaded analysis with the hashes of its own files by path: itself and all that it imports. */
export interface AnalysisModule extends LoadedAnalysis {
  readonly programHash: string;
  readonly code: Hashes;
}

export interface LoadOptions {
  readonly modules?: Readonly<Record<string, string>>;
  readonly kept?: Kept;
  /** Default: bundleAnalysis. */
  readonly bundle?: typeof bundleAnalysis;
}

/**
 * Loads an analysis from its TypeScript: its cells are numbered, its own modules bundled into one file
 * (packages stay outside), and that file imported. In: a path such as `analyses/convoys.ts`, and the addresses of
 * packages that are to be shared, and what earlier runs kept. Errors: UserError with file, line and column where it does not parse, import,
 * export an analysis, or where it uses what is refused in one.
 */
export async function loadAnalysis(
  path: string,
  effects: Effects,
  {modules = {}, kept = NOTHING_KEPT, bundle = bundleAnalysis}: LoadOptions = {},
): Promise<AnalysisModule> {
  const name = basename(path, '.ts');
  const {program, code, sources} = await keptBundle(path, {effects, modules, kept}, () =>
    bundleNumbered(path, effects, {modules, bundle}),
  );
  const analysis = await importAnalysis(path, {name, program, code, effects});
  const lines = Object.entries(code).map(([file, hash]) => `${hash}  ${file}\n`);
  return {
    name,
    analysis,
    sources,
    sourceHash: sha256(lines.join('')),
    programHash: sha256(program.replace(/\n\/\/# sourceMappingURL=[^\n]*\n*$/, '')),
    code,
  };
}

async function bundleNumbered(
  path: string,
  {root}: Effects,
  {modules, bundle}: Required<Pick<LoadOptions, 'modules' | 'bundle'>>,
): Promise<BundledAnalysis> {
  let sources: readonly string[] = [];
  const edit = (text: string) => {
    const numbered = instrument(path, text);
    sources = numbered.sources;
    return numbered.code;
  };
  return {...(await bundle(path, {root, modules, edit})), sources};
}

interface ImportedProgram {
  readonly name: string;
  readonly program: string;
  readonly code: Hashes;
  readonly effects: Effects;
}

async function importAnalysis(path: string, {name, program, code, effects}: ImportedProgram) {
  process.setSourceMapsEnabled(true);
  // A name of its own: a module that was imported before would come with the state it was left in.
  const file = `${PROGRAM_FOLDER}/${name}-${randomUUID()}.mjs`;
  effects.writeLoosely(file, program);
  const module = await importFile(join(effects.root, file))
    .catch((error: unknown) => {
      throw analysisError(error, Object.keys(code), effects.root);
    })
    .finally(() => effects.remove(file));
  if (isAnalysis(module.default)) return module.default;
  throw new UserError([
    {
      file: path,
      message: 'has no analysis as its default export; write `export default analysis({…})`',
      severity: 'error',
    },
  ]);
}

async function importFile(full: string): Promise<{readonly default?: unknown}> {
  return (await import(pathToFileURL(full).href)) as {default?: unknown}; // checked by isAnalysis
}
