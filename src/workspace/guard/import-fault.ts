import {isBuiltin} from 'node:module';
import {posix} from 'node:path';
import {PACKAGES} from './refused.ts';

/** Why an analysis may not import a package or what stands with the whole of its path; null where it may. In: as written. */
export function importFault(name: string): string | null {
  if (PACKAGES.includes(name)) return null;
  if (name.startsWith('/')) return outside(name);
  if (isBuiltin(name)) {
    return `import of "${name}" is refused in an analysis; read tables by tables.read(name), and take what may differ as a parameter`;
  }
  return `import of "${name}" is refused in an analysis, since nothing shows what it reads; use ${PACKAGES.join(', ')} or files beside the analysis`;
}

/** Why one of the workspace's files may not import another; null where it may. In: as written (`./parts.ts`), and the path of the file that imports it. */
export function fileImportFault(name: string, file: string): string | null {
  if (!/\.(ts|js|mjs|json)$/.test(name)) {
    return `import of "${name}" is refused: which file it is depends on others beside it; write its whole name, as "${name}.ts"`;
  }
  const path = posix.join(posix.dirname(file), name);
  return path.startsWith('..') ? outside(name) : null;
}

function outside(name: string): string {
  return `import of "${name}" is refused: it lies outside of the workspace, and is not there on another machine; put it beside the analysis`;
}
