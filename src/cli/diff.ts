import {FIGURES} from '../measures/changes/figures.ts';
import {compareSides, hasChanges} from '../workspace/diff/compare-sides.ts';
import {diffJson} from '../workspace/diff/diff-json.ts';
import {diffText} from '../workspace/diff/diff-text.ts';
import {readSide} from '../workspace/diff/read-side.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';

interface DiffFlags extends DataFlags {
  readonly rule: readonly string[];
  readonly direction?: string;
  readonly format: string;
  readonly html?: string;
  readonly exitCode: boolean;
}

/** `rasd diff A B`: what changed from one set of tables to another, and what that moved. */
export async function diff(
  [a, b]: readonly [string, string | undefined],
  flags: DiffFlags,
  context: CliContext,
): Promise<void> {
  const {effects} = context;
  const rules = rulesOf(flags.rule);
  const options = {data: flags.data, rules};
  const [before, after] = [
    readSide(a, options, effects),
    readSide(b ?? flags.data, options, effects),
  ];
  const figures = FIGURES.map((figure) => ({...figure, direction: flags.direction ?? null}));
  const found = compareSides(before, after, {rules, figures});
  process.stdout.write(flags.format === 'json' ? diffJson(found) : diffText(found));
  if (flags.exitCode && hasChanges(found)) context.exitCode = 1;
}
