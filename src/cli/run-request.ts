import type {RunRequest} from '../workspace/record/circumstances.ts';
import {UserError} from '../values/fault.ts';
import {rulesOf, type DataFlags} from './context.ts';

/** Options of all commands that build reports or look at them. */
export interface RequestFlags extends DataFlags {
  readonly out: string;
  readonly param: readonly string[];
  readonly rule: readonly string[];
  readonly static: boolean;
}

/** What a run is asked for. Errors: UserError for rules and parameters that cannot be understood. */
export function requestOf(flags: RequestFlags): RunRequest {
  const trimmed = (path: string) => path.replace(/(?<=.)\/+$/, '');
  return {
    data: trimmed(flags.data),
    out: trimmed(flags.out),
    rules: rulesOf(flags.rule),
    params: paramsOf(flags.param),
    isStatic: flags.static,
  };
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
