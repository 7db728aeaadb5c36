import {isBuiltin} from 'node:module';
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
