import {expect, test} from 'vitest';
import {checkAnchors} from '../../src/report/check-anchors.ts';
import {renderFeed} from '../../src/report/render-feed.ts';
import {renderIndex, type IndexEntry} from '../../src/report/render-index.ts';
import {LANGUAGES} from '../../src/values/localized.ts';
import {ATTACKS} from './attack-document.ts';

const ENTRIES: readonly IndexEntry[] = [
  {
    name: 'convoys',
    title: {en: 'Convoys', ar: 'القوافل'},
    subtitle: {en: 'By month', ar: 'حسب الشهر'},
    updated: '2025-08-31',
    figures: [
      {
        label: {en: 'Convoys', ar: 'القوافل'},
        value: {value: {low: 5, best: 6, high: 7}, group: 'g1'},
        note: {en: '', ar: ''},
      },
    ],
    svg: {
      en: '<svg class="chart-svg"><a href="#g1"><rect/></a></svg>',
      ar: '<svg class="chart-svg"><a href="#g1"><rect/></a></svg>',
    },
  },
  {
    name: 'a b/"',
    title: {en: ATTACKS.join(' '), ar: ATTACKS.join(' ')},
    subtitle: {en: 'x', ar: ''},
    updated: '2024-01-01',
    figures: [],
    svg: null,
  },
];

test.each(LANGUAGES)('the index in %s lists reports and asks for nothing', async (language) => {
  const {html, warnings} = await renderIndex(ENTRIES, {language});
  expect(checkAnchors(html, 'index')).toEqual([]);
  expect(html).toContain(`<a href="convoys.${language}.html">`);
  expect(html).toContain(`<a href="a%20b%2F%22.${language}.html">`);
  expect(/\sstyle="|\ssrc="|href="?#g1/.test(html)).toBe(false);
  expect(warnings).toHaveLength(language === 'ar' ? 1 : 0);
  expect((await renderIndex(ENTRIES, {language})).html).toBe(html);
});

test('an empty index says so and has no script', async () => {
  const {html} = await renderIndex([], {language: 'en'});
  expect(html).toContain('No report has been built yet.');
  expect(html).toContain("script-src 'none'");
});

test('the feed is well formed, with dates of the data and lasting ids', () => {
  const [entry] = ENTRIES;
  const feed = renderFeed(entry === undefined ? [] : [entry], {
    language: 'en',
    site: 'https://example.org/rasd/',
  });
  expect(feed).toMatchSnapshot();
  expect(renderFeed(ENTRIES, {language: 'ar', site: ''})).not.toMatch(/<script|<img|<svg/);
  expect(renderFeed([], {language: 'ar', site: ''})).toContain('1970-01-01T00:00:00Z');
});
