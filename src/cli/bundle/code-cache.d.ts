/** A script that runs, with what is compiled of it. */
export interface RunningScript {
  readonly exports: Record<string, unknown>;
  readonly keepCode: () => void;
}
export function runScript(path: string, code: string): RunningScript;
