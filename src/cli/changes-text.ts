import type {TableChanges} from '../workspace/record/row-changes.ts';

const SHOWN = 5;

/** `claims.csv: 2 rows changed (a, b), 1 added (c)`. */
export function changesText({file, changes}: TableChanges): string {
  if (changes === null) return `${file}: which rows is not known, it was not kept how they were`;
  const {added, removed, changed, isReordered} = changes;
  const parts = [
    part(changed, 'changed'),
    part(added, 'added'),
    part(removed, 'removed'),
    isReordered ? 'rows in another order' : '',
  ].filter((text) => text !== '');
  return `${file}: ${parts.length === 0 ? 'the same rows, written otherwise' : parts.join(', ')}`;
}

function part(keys: readonly string[], verb: string): string {
  if (keys.length === 0) return '';
  const shown = keys.slice(0, SHOWN).join(', ');
  const more = keys.length > SHOWN ? `, and ${keys.length - SHOWN} more` : '';
  return `${keys.length} ${keys.length === 1 ? 'row' : 'rows'} ${verb} (${shown}${more})`;
}
