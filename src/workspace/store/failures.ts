import type {Effects} from '../effects.ts';

/** Message of the last run of each report that failed, by folder and name of the report. */
export type Failures = Readonly<Record<string, string>>;

const FILE = '.cache/failed.json';

/** None where the file is not there or broken: then other questions decide. */
export function readFailures(effects: Effects): Failures {
  try {
    const value: unknown = JSON.parse(Buffer.from(effects.readBytes(FILE) ?? []).toString('utf8'));
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
  } catch {
    return {};
  }
}

/** Failures in one folder of reports, by the report's name. */
export function failuresIn(out: string, failures: Failures): Failures {
  const start = `${out}/`;
  const own = Object.entries(failures).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(start.length), text]));
}

/** Notes that a report failed (a message) or came out well (null). */
export function noteFailure(path: string, message: string | null, effects: Effects): void {
  const {[path]: before, ...others} = readFailures(effects);
  if (before === undefined && message === null) return;
  const all = message === null ? others : {...others, [path]: message};
  try {
    effects.writeLoosely(FILE, `${JSON.stringify(all)}\n`);
  } catch {
    // The error itself is shown; without the note the report is stale all the same, or fresh again.
  }
}
