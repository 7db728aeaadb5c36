import type {Steps} from '../values/steps.ts';

/** Where time went: one row a step of a report, of what all reports share, or of a cell. */
export interface ProfileRow {
  /** Null: shared by all reports. */
  readonly report: string | null;
  readonly step: string;
  /** Of several of a kind, which one: the cell's anchor. */
  readonly detail: string | null;
  /** How often. */
  readonly times: number;
  /** In the step itself, without steps within it. */
  readonly milliseconds: number;
  /** Of the whole time, 0 to 1. */
  readonly share: number;
}

/** Times the steps of one run. */
export interface Profile {
  readonly steps: Steps;
  /** All steps so far; with `start`, before the first, and `between`, outside of all, they sum up to the time now. */
  rows(): ProfileRow[];
}

interface Open {
  readonly report: string | null;
  readonly since: number;
  /** Milliseconds in steps within. */
  within: number;
}

interface Sum {
  readonly report: string | null;
  readonly step: string;
  readonly detail: string | null;
  times: number;
  milliseconds: number;
}

/** Begins to time. In: a clock of milliseconds since the process began. */
export function createProfile(now: () => number): Profile {
  const started = now();
  const outside: Open = {report: null, since: started, within: 0};
  const open: Open[] = [outside];
  const sums = new Map<string, Sum>();
  const add = (parts: Pick<Sum, 'report' | 'step' | 'detail'>, milliseconds: number) => {
    const key = JSON.stringify([parts.report, parts.step, parts.detail]);
    const sum = sums.get(key) ?? {...parts, times: 0, milliseconds: 0};
    sums.set(key, {...sum, times: sum.times + 1, milliseconds: sum.milliseconds + milliseconds});
  };
  add({report: null, step: 'start', detail: null}, started);
  const begin: Steps['begin'] = (report) => {
    const around = open.at(-1) ?? outside;
    const step: Open = {report: report ?? around.report, since: now(), within: 0};
    open.push(step);
    return (name, detail) => {
      const whole = now() - step.since;
      open.splice(open.lastIndexOf(step));
      around.within += whole;
      add({report: step.report, step: name, detail: detail ?? null}, whole - step.within);
    };
  };
  return {steps: {begin}, rows: () => rowsOf([...sums.values()], now(), outside)};
}

function rowsOf(sums: readonly Sum[], whole: number, outside: Open): ProfileRow[] {
  const between = {
    report: null,
    step: 'between',
    detail: null,
    times: 1,
    milliseconds: whole - outside.since - outside.within,
  };
  return [...sums, between].map((sum) => ({...sum, share: sum.milliseconds / whole}));
}
