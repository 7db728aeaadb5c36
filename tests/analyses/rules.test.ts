import {describe, expect, it} from 'vitest';
import {createDerived} from '../../src/notebook/tables.ts';
import {DEFAULT_RULES, RULES} from '../../src/values/rules.ts';
import {documentOf, rowsAt} from './run-analysis.ts';

const ANALYSES = ['audit', 'brief', 'convoys', 'isis-attacks', 'outlets'];
const UNSAID = /\bundefined\b|\bNaN\b/;
/** Charts in one language, to save time; all other texts are in both. */
const LOOK = {lookIn: 'en'} as const;
/** Each option that is not in force by default: the other tests run those that are. */
const choices = (['contradictions', 'total_bases', 'page_days'] as const).flatMap((rule) =>
  Object.keys(RULES[rule].options)
    .filter((option) => option !== DEFAULT_RULES[rule])
    .map((option) => ({[rule]: option})),
);

/** All texts of a value, the code of its cells aside. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'source' ? [] : textsIn(part)));
}

describe.each(choices)('under the rule %o', (rules) => {
  const derived = createDerived();
  it.each(ANALYSES)('%s says all that it has to say', async (name) => {
    const texts = textsIn(await documentOf(name, {rules, derived, ...LOOK}));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => UNSAID.test(text))).toEqual([]);
  });
});

it('an audit of months without a register of SDF areas says all that it has to say', async () => {
  const params = {from: '2019-01', to: '2019-02'};
  const texts = textsIn(await documentOf('audit', {params, ...LOOK}));
  expect(texts.filter((text) => UNSAID.test(text))).toEqual([]);
});

describe('where counts from different starts are joined', () => {
  const joined = {rules: {total_bases: 'joined'}, derived: createDerived(), ...LOOK} as const;
  const inForce = {derived: createDerived(), ...LOOK};

  it('what is read by its start stays as it is', async () => {
    const anchors = [
      ['audit', ['counted-described', 'unseen-steps']],
      ['isis-attacks', ['latest-attacks', 'latest-killed', 'months-sohr-sdf']],
    ] as const;
    for (const [name, tables] of anchors) {
      const [apart, together] = [await documentOf(name, inForce), await documentOf(name, joined)];
      const figures = (page: typeof apart) =>
        tables.map((anchor) =>
          rowsAt(page, anchor).map((row) => textsIn(row).filter((text) => !/^g\d+$/.test(text))),
        );
      expect(figures(apart).flat().length).toBeGreaterThan(20);
      expect(figures(together)).toEqual(figures(apart));
    }
  });

  it('a brief says that its bounds are of one register', async () => {
    const page = await documentOf('brief', joined);
    const since = rowsAt(page, 'observatory-bounds').map((row) => row['since']);
    expect(since).toContainEqual({
      en: 'all its counts, as one register',
      ar: 'كل إحصاءاته سجلاً واحداً',
    });
    expect(textsIn(page).join(' ')).not.toContain('Totals since different days, or');
  });
});
