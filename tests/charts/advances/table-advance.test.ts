import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ADVANCES} from '../../../src/charts/advances/advances.ts';
import {openFaces} from '../../../src/charts/advances/open-faces.ts';
import {renderAdvances} from '../../../src/charts/advances/render-advances.ts';
import {maybeTableAdvance} from '../../../src/charts/advances/table-advance.ts';

const WEIGHTS = [400, 700] as const;
const word = (characters: string) =>
  fc
    .array(fc.constantFrom(...characters), {minLength: 1, maxLength: 12})
    .map((all) => all.join(''));

/** A second way: the faces shape each run. */
function shaped(runs: readonly (readonly ['latin' | 'arabic', string])[], weight: 400 | 700) {
  const [latin, arabic] = openFaces(weight);
  return runs.reduce(
    (sum, [face, text]) =>
      sum + ((face === 'latin' ? latin : arabic)?.layout(text).advanceWidth ?? NaN),
    0,
  );
}

describe.each(WEIGHTS)('widths by tables, weight %d', (weight) => {
  const {latin, arabic} = ADVANCES[weight];

  it('are those of shaping, for any run of Latin and any Arabic word', () => {
    const latinRun = word(latin.characters).map((text) => ['latin', text] as const);
    const arabicRun = word(arabic.characters).map((text) => ['arabic', text] as const);
    fc.assert(
      fc.property(latinRun, arabicRun, latinRun, (before, within, after) => {
        const runs = [before, within, after];
        const text = runs.map(([, part]) => part).join('');
        fc.pre(!/ff[fijl]/.test(text));
        expect(maybeTableAdvance(text, weight)).toBe(shaped(runs, weight));
      }),
      {numRuns: 400},
    );
  });

  it.each([
    'final flow different staff',
    'AVATAR To. 1/2',
    'الله لا إلا ملاك لأن للآخر',
    'ههه اههؤ رهرد',
  ])('%s', (text) => {
    const runs = text
      .split(/(?<=[ -~])(?=[^ -~])|(?<=[^ -~])(?=[ -~])/)
      .map((part) => [/[ -~]/.test(part) ? 'latin' : 'arabic', part] as const);
    expect(maybeTableAdvance(text, weight)).toBe(shaped(runs, weight));
  });

  it.each(['Ж', 'ـ', 'پ', 'e\u0301', 'office', '1⁄2', '≥ 5'])('are not told of %s', (text) => {
    expect(maybeTableAdvance(text, weight)).toBeNull();
  });
});

it('the tables are what the embedded faces say', () => {
  const path = new URL('../../../src/charts/advances/advances.ts', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(renderAdvances());
});
