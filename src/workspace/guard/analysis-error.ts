import {UserError} from '../../values/fault.ts';
import {REFUSAL_MARK} from './guard-module.ts';

/**
 * An error thrown while an analysis ran, as a fault at the line of its TypeScript. Expected faults without a place get
 * one too. In: the error with a stack of source positions; the analysis's own files, relative to the root. An
 * error that no file of the analysis had a part in is a bug and comes back as it is.
 */
export function analysisError(error: unknown, files: readonly string[], root: string): unknown {
  if (!(error instanceof Error)) return error;
  const place = placeOf(error.stack ?? '', files, root);
  if (place === null) return error;
  if (error instanceof UserError) {
    return new UserError(
      error.faults.map((fault) => (fault.file === undefined ? {...place, ...fault} : fault)),
    );
  }
  const message = REFUSAL_MARK in error ? error.message : `${error.name}: ${error.message}`;
  return new UserError([{...place, message, severity: 'error'}]);
}

function placeOf(stack: string, files: readonly string[], root: string) {
  for (const line of stack.split('\n')) {
    const [, path = '', row, column] = /(?:file:\/\/)?([^\s()]+):(\d+):(\d+)\)?$/.exec(line) ?? [];
    const file = files.find((known) => decodeURI(path).endsWith(`${root}/${known}`));
    if (file !== undefined) return {file, line: Number(row), column: Number(column)};
  }
  return null;
}
