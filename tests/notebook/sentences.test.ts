import {describe, expect, it} from 'vitest';
import {comparePeriods} from '../../src/measures/period-change.ts';
import {changeSentence} from '../../src/notebook/sentences/change-sentence.ts';
import {differenceCell, pText, twoDigits} from '../../src/notebook/sentences/number-words.ts';
import {trendSentence, unusualSentence} from '../../src/notebook/sentences/trend-sentences.ts';

const against = {
  what: {en: 'Incoming convoys', ar: 'القوافل الداخلة'},
  when: {en: 'January 2021', ar: 'كانون الثاني 2021'},
  counted: {en: '10–11 convoys', ar: '10–11 قافلة'},
};
const days = [28, 31] as const;
const exactly = (n: number) => ({low: n, best: n, high: n});

describe('a sentence on a change', () => {
  it('has the difference, what the ranges allow, the ratio with its interval and p', () => {
    const change = comparePeriods(
      {low: 7, best: 7, high: 8},
      {low: 10, best: 10, high: 11},
      {days},
    );
    expect(changeSentence(change, against)).toEqual({
      en: 'Incoming convoys against January 2021 (10–11 convoys): 3 fewer by the best figures, and the ranges allow any difference from −4 to −2; rate ratio per day 0.78 (exact 95% interval 0.25–2.3; central p = 0.79), a difference that chance alone may give.',
      ar: 'القوافل الداخلة مقارنة مع كانون الثاني 2021 (10–11 قافلة): نقصان 3 وفق أفضل رقم، والمدى يسمح بأي فرق بين −4 و−2؛ نسبة المعدلين اليوميين 0.78 (مجال الثقة الدقيق 95%: 0.25–2.3؛ والقيمة المركزية p = 0.79)، وهو فرق قد تعطيه المصادفة وحدها.',
    });
  });

  it('says more than chance only where the interval leaves out 1', () => {
    const {en} = changeSentence(comparePeriods(exactly(30), exactly(8), {days}), against);
    expect(en).toContain('more than chance alone usually gives');
    expect(en).not.toContain('%)');
  });

  it('gives per cent from 20 on', () => {
    const {en} = changeSentence(comparePeriods(exactly(30), exactly(20)), against);
    expect(en).toContain('10 more by the best figures (+50%)');
  });

  it('has an open interval over a count of 0', () => {
    const {en} = changeSentence(comparePeriods(exactly(2), exactly(0), {days}), against);
    expect(en).toContain('rate ratio per day at least 0.21 (exact 95% interval, open above');
  });

  it('has no ratio of sums, nor of nothing with nothing', () => {
    for (const change of [
      comparePeriods(exactly(30), exactly(20)),
      comparePeriods(exactly(0), exactly(0), {days}),
    ])
      expect(changeSentence(change, against).en).not.toContain('ratio');
  });
});

describe('a difference in a cell', () => {
  it.each([
    [{low: 7, best: 7, high: 8}, {low: 10, best: 10, high: 11}, '−3 (−4 to −2)'],
    [{low: 168, best: 182, high: 218}, {low: 157, best: 165, high: null}, '+17 (+10%; ≤ +61)'],
    [exactly(2), exactly(2), '0'],
    [{low: 0, best: 0, high: 25}, {low: 40, best: 40, high: null}, '−40 (≤ −15)'],
  ])('%o against %o', (now, before, text) => {
    expect(differenceCell(comparePeriods(now, before)).en).toBe(text);
  });
});

it('numbers have two digits that matter, and p its own', () => {
  expect([0, 0.0263, 0.775, 2.26, 35.9, 190.7].map((value) => twoDigits(value))).toEqual([
    '0',
    '0.026',
    '0.78',
    '2.3',
    '36',
    '191',
  ]);
  expect([0.0001, 0.016, 0.786, 1].map(pText)).toEqual([
    'p < 0.001',
    'p = 0.016',
    'p = 0.79',
    'p = 1.00',
  ]);
});

it('a trend is only told where p is under 0.05', () => {
  const words = {what: {en: 'convoys', ar: 'القوافل'}, span: {en: 'a year', ar: 'عام'}};
  const test = {n: 12, s: 20, variance: 200, tau: 0.3, z: 1.34, p: 0.18};
  expect(trendSentence(test, null, words).en).toContain('no steady rise or fall shows');
  expect(trendSentence({...test, p: 0.01}, null, words).en).toContain('rose');
  expect(trendSentence({...test, s: -20, p: 0.01}, null, words).ar).toContain('هبوط');
});

it('an unusual month is told with its rule and limit', () => {
  const judged = {
    index: 7,
    rule: 'ears_c1',
    count: 20,
    expected: 3.7,
    upper: 7.2,
    unusual: true,
    instead: null,
  } as const;
  const {en, ar} = unusualSentence(judged, {
    what: {en: 'convoys', ar: 'القوافل'},
    when: {en: 'May 2021', ar: 'أيار 2021'},
  });
  expect(en).toMatch(/20, is unusually high by EARS C1 .*: 3\.7 expected, unusual above 7\.2\./);
  expect(ar).toContain('مرتفع ارتفاعاً غير معتاد');
});
