import type {RunRequest} from '../workspace/record/circumstances.ts';
import {UserError} from '../values/fault.ts';
import {maybeMonth, type Month} from '../values/month.ts';
import {rulesOf, type DataFlags} from './context.ts';

const UNITS = ['month', 'quarter', 'year'] as const;

/** Options of all commands that build reports or look at them. */
export interface RequestFlags extends DataFlags {
  readonly out: string;
  readonly param: readonly string[];
  readonly rule: readonly string[];
  readonly static: boolean;
  readonly every?: string;
  readonly from?: string;
  readonly to?: string;
  /** Short for `--param region=…`, `--param as-of=…` and `--param digits=…`. */
  readonly region?: string;
  readonly digits?: string;
  readonly asOf?: string;
}

/** What a run is asked for. Errors: UserError for rules and parameters that cannot be understood. */
export function requestOf(flags: RequestFlags): RunRequest {
  const trimmed = (path: string) => path.replace(/(?<=.)\/+$/, '');
  return {
    data: trimmed(flags.data),
    out: trimmed(flags.out),
    rules: rulesOf(flags.rule),
    params: {...shortParams(flags), ...paramsOf(flags.param)},
    isStatic: flags.static,
    editions: editionsOf(flags),
  };
}

function shortParams({region, asOf, digits}: RequestFlags): Record<string, string> {
  return {
    ...(digits === undefined ? {} : {digits}),
    ...(region === undefined ? {} : {region}),
    ...(asOf === undefined ? {} : {'as-of': asOf}),
  };
}

function editionsOf({every, from, to}: RequestFlags): RunRequest['editions'] {
  const unit = UNITS.find((known) => known === every) ?? null;
  if (every !== undefined && unit === null)
    throw new UserError(`--every "${every}" is not understood; give one of ${UNITS.join(', ')}`);
  return {every: unit, from: monthOf('--from', from), to: monthOf('--to', to)};
}

function monthOf(flag: string, text: string | undefined): Month | null {
  if (text === undefined) return null;
  const value = maybeMonth(text);
  if (value === null) throw new UserError(`${flag} "${text}" is not a month; write YYYY-MM`);
  return value;
}

function paramsOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UserError(`--param "${text}" is not of the form name=value`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
