import type {FaultList} from './fault-list.ts';
import {nearestText} from './nearest.ts';
import {shown} from './shown.ts';

export interface HeaderOptions {
  readonly line: number;
  readonly faults: FaultList;
  readonly descriptorPath: string;
}

/** The place of each field in the header row; order is free. Faults: names that stand twice, that the
 *  schema does not know, and fields that are missing. */
export function columnHeader(
  names: readonly string[],
  fields: readonly string[],
  {line, faults, descriptorPath}: HeaderOptions,
): Map<string, number> {
  const places = new Map<string, number>();
  const missing = fields.filter((field) => !names.includes(field));
  for (const [index, name] of names.entries()) {
    if (places.has(name)) {
      faults.addPlain(`column ${shown(name)} stands twice; rename or delete one`, line);
    } else if (fields.includes(name)) places.set(name, index);
    else faults.addPlain(unknownColumn(name, {missing, fields, descriptorPath}), line);
  }
  for (const field of missing) {
    faults.addPlain(`column "${field}" is missing; add it to the header row`, line);
  }
  return places;
}

interface Known {
  readonly missing: readonly string[];
  readonly fields: readonly string[];
  readonly descriptorPath: string;
}

/** A missing field is the likelier meaning of an unknown name than one that is there already. */
function unknownColumn(name: string, {missing, fields, descriptorPath}: Known): string {
  if (name === '') return 'column without a name; name it or delete it';
  if (/[\r]/.test(name))
    return `column ${shown(name)} holds a bare carriage return; end lines with LF`;
  const near = nearestText(name, missing) ?? nearestText(name, fields);
  const hint = near === null ? '' : `did you mean "${near}"? `;
  return `column ${shown(name)} is not known; ${hint}see ${descriptorPath}`;
}
