import {isBuiltin} from 'node:module';
import {relative, resolve} from 'node:path';
import {PACKAGES} from './refused.ts';

/** Why an analysis may not import a module; null where it may. In: the name or path as written. */
export function importFault(name: string): string | null {
  if (/^\.{0,2}\//.test(name)) {
    return /\.(ts|js|mjs|json)$/.test(name)
      ? null
      : `import of "${name}" is refused: which file it is depends on others beside it; write its whole name, as "${name}.ts"`;
  }
  if (PACKAGES.includes(name)) return null;
  if (isBuiltin(name)) {
    return `import of "${name}" is refused in an analysis; read tables by tables.read(name), and take what may differ as a parameter`;
  }
  return `import of "${name}" is refused in an analysis, since nothing shows what it reads; use ${PACKAGES.join(', ')} or files beside the analysis`;
}

/** Why a file may not be imported from a folder of the workspace; null where it lies in the workspace, and for packages. */
export function outsideFault(name: string, folder: string, root: string): string | null {
  if (!name.startsWith('.') && !name.startsWith('/')) return null;
  if (!relative(root, resolve(folder, name)).startsWith('..')) return null;
  return `import of "${name}" is refused: it lies outside of the workspace, and is not there on another machine; put it beside the analysis`;
}
