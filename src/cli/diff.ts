import {FIGURES} from '../measures/changes/figures.ts';
import {compareSides, hasChanges} from '../workspace/diff/compare-sides.ts';
import {diffJson} from '../workspace/diff/diff-json.ts';
import {diffText} from '../workspace/diff/diff-text.ts';
import {readSide} from '../workspace/diff/read-side.ts';
import {writeDiffPages} from '../workspace/diff/write-diff-pages.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';

interface DiffFlags extends DataFlags {
  readonly rule: readonly string[];
  readonly direction?: string;
  readonly format: string;
  readonly html?: string;
  readonly exitCode: boolean;
}

/** Kinds of event that go somewhere. */
const MOVING: ReadonlySet<string> = new Set(['convoy', 'airlift']);

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
  const figures = FIGURES.map((figure) =>
    MOVING.has(figure.kind) ? {...figure, direction: flags.direction ?? null} : figure,
  );
  const found = compareSides(before, after, {rules, figures});
  if (flags.html !== undefined) {
    const command = ['diff', a, b ?? flags.data, '--html', flags.html].join(' ');
    const page = {before, after, diff: found, rules, command};
    for (const file of await writeDiffPages(flags.html, page, effects))
      console.error(`wrote ${file}`);
  }
  process.stdout.write(flags.format === 'json' ? diffJson(found) : diffText(found));
  if (flags.exitCode && hasChanges(found)) context.exitCode = 1;
}
