import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import type {ReportDocument} from '../../src/notebook/document.ts';
import {carriedSpanText} from '../../src/report/date-words.ts';
import {labelFamilies, labelParts} from '../../src/report/label-families.ts';
import {pageContext} from '../../src/report/page-context.ts';
import {renderAppendix} from '../../src/report/render-appendix.ts';
import {sampleDocument} from './sample-document.ts';

test.each([
  ['2024-11-28', '2024-12-02', '', '28 Nov–2 Dec 2024', '28/11–2/12/2024'],
  ['2025-01-05', '2025-01-05', '2024-12', '5 Jan 2025', '5/1/2025'],
  ['2025-01-09', '2025-01-11', '2025-01', '9–11', '9–11'],
  ['2025-02-01', '2025-02-01', '2025-01', '1 Feb', '1/2'],
  ['2025-01-28', '2025-02-03', '2025-02', '28 Jan–3 Feb', '28/1–3/2'],
  ['2025-03-01', '2025-05-31', '2025-02', 'Mar–May', '1/3–31/5'],
  ['2025-02-01', '2025-02-28', '2025-02', 'Feb', '1–28'],
  ['2024-10-31', '2025-01-31', '2024-12', '31 Oct–31 Jan 2025', '31/10–31/1/2025'],
  ['2019-12-31', '2024-01-01', '', '31 Dec 2019–1 Jan 2024', '31/12/2019–1/1/2024'],
  ['2020-12-31', '2024-01-01', '2024-05', '31 Dec 2020–1 Jan 2024', '31/12/2020–1/1/2024'],
  ['2020-01-01', '2022-12-31', '', '1 Jan 2020–31 Dec 2022', '1/1/2020–31/12/2022'],
])('days %s to %s after %j', (...[earliest, latest, before, en, ar]) => {
  expect(carriedSpanText({earliest, latest}, 'en', before)).toBe(en);
  expect(carriedSpanText({earliest, latest}, 'ar', before)).toBe(ar);
});

test.each([
  ['Convoys, Homs, May 2024', 'Convoys, Homs', 'May 2024'],
  ['Convoys, Homs, May 2024: counts', 'Convoys, Homs: counts', 'May 2024'],
  ['By its count: convoys, to May', 'By its count: convoys', 'to May'],
  ['Rudaw: trucks', 'trucks', 'Rudaw'],
  ['Convoys', '', 'Convoys'],
])('label %j', (label, head, own) => {
  expect(labelParts(label, 'en')).toEqual({head, own});
});

describe('families of labels', () => {
  const families = (...labels: string[]) =>
    labelFamilies(
      labels.map((label) => ({label})),
      'en',
    ).map(({head, whole, members}) => [head, whole?.label, members.map(({own}) => own)]);

  test('gather what shares a head, and the whole of it', () => {
    expect(families('Convoys', 'Convoys, May', 'Attacks, May', 'Convoys, June')).toEqual([
      ['Convoys', 'Convoys', ['May', 'June']],
      ['', undefined, ['Attacks, May']],
    ]);
  });

  test('lose none where heads are heads of heads, or a label comes twice', () => {
    const labels = ['A', 'A, B', 'A, C', 'A, B, 1', 'A, B, 2', 'A, C, 1', 'A, C, 2', 'A, B'];
    const all = labelFamilies(
      labels.map((label, n) => ({label, n})),
      'en',
    ).flatMap(({whole, members}) => [
      ...(whole === undefined ? [] : [whole.n]),
      ...members.map(({n}) => n),
    ]);
    expect(all.toSorted((a, b) => a - b)).toEqual(labels.map((_, n) => n));
  });
});

function appendixOf(change: Partial<ReportDocument>) {
  const document = {...sampleDocument(), ...change};
  const page = pageContext(document, {language: 'en', interactive: false});
  return parseHTML(`<html><body>${renderAppendix(document, page).html}</body></html>`).document;
}

const [EVENT] = sampleDocument().events;
const [CLAIM] = sampleDocument().claims;
if (EVENT === undefined || CLAIM === undefined) throw new Error('the sample has no evidence');
const event = (id: string, day: string) => ({...EVENT, id, earliest: day, latest: day, claims: []});
const label = (en: string) => ({en, ar: en});

test('the number of the whole rests on the numbers below it, and on what is left', () => {
  const events = ['2024-05-01', '2024-06-02', '2024-07-03'].map((day) => event(day, day));
  const [may = '', june = '', july = ''] = events.map(({id}) => id);
  const group = (id: string, text: string, ids: string[]) => ({
    id,
    label: label(text),
    events: ids,
    claims: [],
  });
  const groups = [
    group('g1', 'Convoys', [may, june, july]),
    group('g2', 'Convoys, May 2024', [may]),
    group('g3', 'Convoys, June 2024', [june]),
  ];
  const whole = appendixOf({groups, events, claims: []}).getElementById('g1');
  expect(whole?.textContent.replace(/\s+/g, ' ')).toBe(
    'Convoys – events: 3 – all that the numbers below rest on, 3 Jul 2024May 2024: 1June 2024: 2',
  );
  expect(whole?.hasAttribute('data-all')).toBe(true);
  const apart = appendixOf({
    groups: [group('g1', 'Convoys', [june]), ...groups.slice(1)],
    events,
    claims: [],
  });
  expect([...(apart.querySelectorAll('#g1 > a') ?? [])].map((a) => a.textContent)).toEqual([
    '2 Jun 2024',
  ]);
  expect(apart.querySelector('[data-all]')).toBeNull();
});

test('what all lines of an article say stands above them, and claims that no link leads to have no anchor', () => {
  const claim = (n: number, change: Partial<typeof CLAIM>) => ({
    ...CLAIM,
    id: `x-c${n}`,
    articleId: 'x',
    event: null,
    ...change,
  });
  const claims = [
    claim(1, {region: label('Homs'), note: 'month inferred; two sources'}),
    claim(2, {region: label('Hama'), note: 'month inferred'}),
    claim(3, {region: label('Hama'), measure: 'killed', note: 'month inferred; nine injured'}),
  ];
  const groups = [{id: 'g1', label: label('Trucks'), events: [], claims: ['x-c2']}];
  const document = appendixOf({groups, events: [], claims});
  const article = document.querySelector('#all-articles + ol > li');
  expect(article?.querySelector('i')?.textContent).toBe('x');
  const lines = [...(article?.querySelectorAll('ul > li') ?? [])];
  expect(lines.map(({id, textContent}) => [id, textContent])).toEqual([
    ['', 'Homs · two sources – trucks: about 45–50 c1'],
    ['c2', 'Hama – trucks: about 45–50, killed: about 45–50 (nine injured) c2 c3'],
  ]);
  expect(article?.textContent.match(/month inferred/g)).toHaveLength(1);
});
