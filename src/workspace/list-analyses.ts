import {UserError} from '../values/fault.ts';
import type {Effects} from './effects.ts';

const FOLDER = 'analyses';

/** Paths of all analyses: the TypeScript files right in `analyses/` whose names do not begin with `_`. */
export function listAnalyses(effects: Effects): readonly string[] {
  return effects
    .listFiles(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
    .map((file) => `${FOLDER}/${file}`);
}

/** Paths of the named analyses; of all where none is named. Errors: UserError naming those there are. */
export function findAnalyses(names: readonly string[], effects: Effects): readonly string[] {
  const all = listAnalyses(effects);
  if (names.length === 0) return all;
  const unknown = names.filter((name) => !all.includes(`${FOLDER}/${name}.ts`));
  if (unknown.length > 0) {
    const known = all.map((path) => path.slice(FOLDER.length + 1, -3)).join(', ');
    throw new UserError(
      unknown.map((name) => ({
        message: `analysis "${name}" is not in ${FOLDER}/; there are ${known}`,
        severity: 'error',
      })),
    );
  }
  return names.map((name) => `${FOLDER}/${name}.ts`);
}
