import {expect, test} from 'vitest';
import type {EditionPlace} from '../../src/notebook/document.ts';
import {renderFeed} from '../../src/report/render-feed.ts';
import {renderIndex, type IndexEntry} from '../../src/report/render-index.ts';
import {renderReport} from '../../src/report/render-report.ts';
import {sampleDocument} from './sample-document.ts';

const MONTHS = ['2020-11', '2020-12', '2021-01', '2021-02'];
const link = (month: string | undefined) =>
  month === undefined
    ? null
    : {name: `brief-${month}`, label: {en: `E ${month}`, ar: `ع ${month}`}};
const place = (at: number): EditionPlace => ({
  series: 'brief month',
  seriesTitle: {en: 'Brief', ar: 'موجز'},
  period: MONTHS[at] ?? '',
  label: {en: `E ${MONTHS[at]}`, ar: `ع ${MONTHS[at]}`},
  previous: link(MONTHS[at - 1]),
  next: link(MONTHS[at + 1]),
});
const entry = (name: string, edition: EditionPlace | null): IndexEntry => ({
  name,
  title: {en: `Title of ${name}`, ar: `عنوان ${name}`},
  subtitle: {en: 'x', ar: 'س'},
  updated: '2021-03-01',
  figures: [],
  svg: null,
  edition,
});

test('an edition leads to the one before and after, for readers and for programs', async () => {
  const {html} = await renderReport(
    {...sampleDocument(), edition: place(2)},
    {language: 'en', script: null},
  );
  expect(html).toContain('<link rel="prev" href="brief-2020-12.en.html" />');
  expect(html).toContain('<link rel="next" href="brief-2021-02.en.html" />');
  expect(html).toMatch(/<a rel="prev" href="brief-2020-12\.en\.html"\s*>‹ Before: E/);
  expect(html).toMatch(/<a rel="next" href="brief-2021-02\.en\.html"\s*>Next: E/);
});

test('the first edition has none before it, and other reports have no neighbours', async () => {
  const options = {language: 'ar', script: null} as const;
  const first = await renderReport({...sampleDocument(), edition: place(0)}, options);
  expect(first.html).not.toContain('rel="prev"');
  expect(first.html).toContain('<link rel="next" href="brief-2020-12.ar.html" />');
  const single = await renderReport(sampleDocument(), options);
  expect(single.html).not.toMatch(/rel="(prev|next)"|class="editions"/);
});

test('the index shows the latest edition of a series, with links to all by year', async () => {
  const editions = MONTHS.map((month, at) => entry(`brief-${month}`, place(at)));
  const {html} = await renderIndex([...editions, entry('convoys', null)], {language: 'en'});
  expect(html.match(/<h2>/g)).toHaveLength(2);
  expect(html).toMatch(/<h2><a href="brief-2021-02\.en\.html">/);
  expect(html).toContain('All editions: 4');
  for (const month of MONTHS) expect(html).toContain(`href="brief-${month}.en.html"`);
  expect(html.indexOf('brief-2021-01.en.html')).toBeLessThan(html.indexOf('brief-2020-12.en.html'));
});

test('the feed lists every edition', () => {
  const editions = MONTHS.map((month, at) => entry(`brief-${month}`, place(at)));
  expect(renderFeed(editions, {language: 'en', site: ''}).match(/<entry>/g)).toHaveLength(4);
});
