import {existsSync, readFileSync} from 'node:fs';
import edtf from 'edtf';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dayOf, dayText, maybeDay} from '../../src/values/day.ts';
import {extent, parsePeriod, PeriodError} from '../../src/values/period.ts';

const days = (text: string, rule: 'none' | 'unit' | 'half' = 'none') => {
  const {earliest, latest} = extent(parsePeriod(text), rule);
  return [earliest, latest].map((day) => (day === null ? null : dayText(day)));
};

describe('days', () => {
  it('go there and back, also before 1970 and below year 100', () => {
    fc.assert(
      fc.property(fc.integer({min: -719_528, max: 2_932_896}), (day) => {
        expect(maybeDay(dayText(day))).toBe(day);
      }),
    );
    expect(dayText(dayOf(44, 3, 15))).toBe('0044-03-15');
    expect(maybeDay('2021-02-29')).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['2021-02-18', '2021-02-18', '2021-02-18'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['1985-04-XX', '1985-04-01', '1985-04-30'],
    ['2001-21', '2001-03-01', '2001-05-31'],
    ['2001-24', '2001-12-01', '2002-02-28'],
    ['2021-07-23/2021-07-24', '2021-07-23', '2021-07-24'],
    ['2024-01-01/2024-07~', '2024-01-01', '2024-07-31'],
    ['2024-01-01/..', '2024-01-01', null],
    ['/2024-02', null, '2024-02-29'],
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(days(text)).toEqual([earliest, latest]);
  });

  it('widen "~" by the named rule and by no other mark', () => {
    expect(days('2021-02-14~', 'unit')).toEqual(['2021-02-13', '2021-02-15']);
    expect(days('2021-02-14~', 'half')).toEqual(['2021-02-11', '2021-02-17']);
    expect(days('2021-02-14?', 'unit')).toEqual(['2021-02-14', '2021-02-14']);
    expect(days('2021-03~', 'unit')).toEqual(['2021-01-29', '2021-05-01']);
  });

  it.each([
    ['2021-02-30', '"2021-02-30" is a day that does not exist; that month has 28 days'],
    ['2021-13', '"2021-13" has no month 13; months go from 01 to 12'],
    [
      '2021-03-01/2021-02-01',
      '"2021-03-01/2021-02-01" ends before it starts; write the earlier day first',
    ],
    ['18/02/2021', '"18/02/2021" has more than one slash; write start/end'],
    ['Feb 2021', '"Feb 2021" is not an EDTF date such as 2021-02-18, 2021-02 or 2021~'],
    ['../..', '"../.." names no day at all'],
    ['', '"" is not an EDTF date such as 2021-02-18, 2021-02 or 2021~'],
  ])('%s is refused', (text, message) => {
    expect(() => parsePeriod(text)).toThrow(new PeriodError(message));
  });

  it('agree with the edtf package on every day, month, year and interval', () => {
    const date = fc
      .record({
        y: fc.integer({min: 1000, max: 9999}),
        m: fc.integer({min: 1, max: 12}),
        d: fc.integer({min: 1, max: 31}),
        k: fc.integer({min: 0, max: 4}),
        mark: fc.constantFrom('', '~', '?', '%'),
      })
      .map(
        ({y, m, d, k, mark}) =>
          [`${y}`, `${y}-${pad(m)}`, `${y}-${pad(m)}-${pad(d)}`, `${y}-XX`, `${y}-${pad(m)}-XX`][
            k
          ] + (k < 3 ? mark : ''),
      );
    fc.assert(
      fc.property(date, date, (a, b) => {
        // The package accepts days that do not exist and intervals that run back; Rasd refuses them.
        const exists = [a, b].every((text) => attempt(() => parsePeriod(text)) !== null);
        if (!exists) {
          expect(`${a} ${b}`).toMatch(/-(29|30|31)/);
          return;
        }
        expect(days(a)).toEqual([iso(edtf(a).min), iso(edtf(a).max)]);
        if (edtf(b).max < edtf(a).min) {
          expect(() => days(`${a}/${b}`)).toThrow(PeriodError);
          return;
        }
        expect(days(`${a}/${b}`)).toEqual([iso(edtf(a).min), iso(edtf(b).max)]);
      }),
      {numRuns: 500},
    );
  });

  const examples = new URL('../../../shared/reference/loc-edtf-examples.json', import.meta.url);
  it.skipIf(!existsSync(examples))(
    'read every level 0 and 1 example of the Library of Congress (skipped where the reference folder is absent)',
    () => {
      const listed = JSON.parse(readFileSync(examples, 'utf8')) as {
        examples: {edtf: string; level: number}[];
        invalid: {edtf: string}[];
      };
      const refused = listed.examples
        .filter(({level}) => level < 2)
        .filter(({edtf: text}) => attempt(() => parsePeriod(text)) === null)
        .map(({edtf: text}) => text);
      expect(refused).toEqual(['Y170000002', 'Y-170000002']); // years beyond four digits
      for (const {edtf: text} of listed.invalid)
        expect(() => parsePeriod(text)).toThrow(PeriodError);
    },
  );
});

const pad = (n: number) => String(n).padStart(2, '0');
const iso = (ms: number | undefined) =>
  ms === undefined ? null : new Date(ms).toISOString().slice(0, 10);
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
