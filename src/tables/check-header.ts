import type {FaultList} from './fault-list.ts';
import {nearestHint, nearestText} from './nearest.ts';
import {shown} from './shown.ts';

/** Where the header stands and where its faults go. */
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
  const separator = otherSeparator(names, fields);
  if (separator !== null) {
    const advice = `save the file with commas or set dialect.delimiter in ${descriptorPath}`;
    faults.addPlain(`cells are parted by ${shown(separator)}, not by commas; ${advice}`, line);
    return places;
  }
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

/** A header row in one piece that falls into known names at another mark, as spreadsheets write it. */
function otherSeparator([only, ...rest]: readonly string[], fields: readonly string[]) {
  if (only === undefined || rest.length > 0 || fields.includes(only)) return null;
  const parts = (mark: string) => only.split(mark).filter((name) => fields.includes(name)).length;
  return [';', '\t', '|'].find((mark) => parts(mark) > 1) ?? null;
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
  const candidates = nearestText(name, missing) === null ? fields : missing;
  return `column ${shown(name)} is not known${nearestHint(name, candidates, `see ${descriptorPath}`)}`;
}
