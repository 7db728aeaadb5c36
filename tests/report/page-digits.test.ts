import {expect, test} from 'vitest';
import brief from '../../analyses/brief.ts';
import convoys from '../../analyses/convoys.ts';
import {runAnalysis} from '../../src/notebook/run-analysis.ts';
import {raw} from '../../src/report/html.ts';
import {withArabDigits} from '../../src/report/page-digits.ts';
import {renderFeed} from '../../src/report/render-feed.ts';
import {renderIndex} from '../../src/report/render-index.ts';
import {renderReport} from '../../src/report/render-report.ts';
import {thumbOf} from '../../src/report/thumb.ts';
import {UserError} from '../../src/values/fault.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {readWorkspace} from '../../src/workspace/read-workspace.ts';
import {sampleDocument} from './sample-document.ts';

const workspace = readWorkspace('data', createDiskEffects(process.cwd()));

function documentOf(name: string, params: Readonly<Record<string, string>>) {
  const analysis = name === 'brief' ? brief : convoys;
  const {tables: sources, descriptor} = workspace;
  const options = {sources, descriptor, rules: DEFAULT_RULES, params, versions: []};
  return runAnalysis({name, analysis, sources: [], sourceHash: 'a1'}, options);
}

/** What a reader sees or hears that holds a digit 0–9, code and English texts aside. Written apart from the page's own way. */
function latinLeft(page: string): string[] {
  const body = page
    .slice(page.indexOf('<body'))
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(bdi|a)\b[^>]*\b(?:lang="?en"?|translate="?no"?)[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<td[^>]*\btranslate="?no"?[^>]*>[\s\S]*?<\/td>/g, '');
  const heard = [...body.matchAll(/ (?:aria-label|title|placeholder)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  const seen = body.replace(/<(?:"[^"]*"|'[^']*'|[^<>"'])*>/g, '\n').replace(/&#\d+;/g, '');
  return [...heard, ...seen.split('\n')]
    .flatMap((text) => text.split(/\s/))
    .filter((word) => /\d/.test(word) && !/[A-Za-z]/.test(word));
}

test.each(['brief', 'convoys'])('%s: no Latin digit is left, charts included', async (name) => {
  const document = await documentOf(name, {digits: 'arab'});
  const {html} = await renderReport(document, {language: 'ar', script: null});
  expect(latinLeft(html)).toEqual([]);
  expect(html).toContain('<html lang="ar" dir="rtl" data-digits="arab">');
  expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/\d/);
  expect(html).toMatch(/counter\(page,arabic-indic\)/);
  const chart = thumbOf(html, name) ?? '';
  expect(chart).toMatch(/[٠-٩]/);
});

test('Arabic-Indic digits change the Arabic page alone, and no download, address or anchor', async () => {
  const [usual, asked] = await Promise.all([
    documentOf('brief', {}),
    documentOf('brief', {digits: 'arab'}),
  ]);
  const pages = async (language: 'en' | 'ar') =>
    Promise.all(
      [usual, asked].map(async (document) => {
        const shown = {...document, params: usual.params};
        return (await renderReport(shown, {language, script: null})).html;
      }),
    );
  const [english, other] = await pages('en');
  expect(other).toBe(english);
  const kept = (html = '') => html.match(/ (?:href|id|data-sort)=("[^"]*"|'[^']*'|[^\s>]+)/g);
  const [before, after] = await pages('ar');
  expect(kept(after)).toEqual(kept(before));
  expect(after).not.toBe(before);
});

test('the parameter is on the page and in its record only where it was given', async () => {
  const [usual, same, asked] = await Promise.all([
    documentOf('brief', {}),
    documentOf('brief', {digits: 'latn'}),
    documentOf('brief', {digits: 'arab'}),
  ]);
  expect(JSON.stringify(same)).toBe(JSON.stringify(usual));
  expect(asked.params.at(-1)).toMatchObject({name: 'digits', value: 'arab'});
  await expect(documentOf('brief', {digits: 'roman'})).rejects.toThrow(UserError);
});

test('lists and feeds of such reports have them too', async () => {
  const {name, title, subtitle, asOf, cells} = sampleDocument();
  const figures = cells.flatMap(({output}) => (output.kind === 'summary' ? output.figures : []));
  const entry = {name, title, subtitle, updated: asOf, figures, svg: null};
  const options = {language: 'ar', digits: 'arab'} as const;
  expect(latinLeft((await renderIndex([entry], options)).html)).toEqual([]);
  const feed = renderFeed([entry], {...options, site: ''});
  const titles = [...feed.matchAll(/<(?:title|summary)>([^<]*)/g)].map(([, text]) => text).join();
  expect(titles).not.toMatch(/\d/);
  expect(feed).toContain('<updated>2025');
});

test('what is verbatim stays: code, English, ids; names for screen readers follow', () => {
  const page =
    '<p title="12">1 <code>2 <b>3</b></code> <bdi lang="en">4</bdi><i translate="no">5<i>6</i></i> 7</p><a download="8.csv" href=\'data:9 lang="en"\'>10</a>';
  expect(withArabDigits(raw(page)).html).toBe(
    '<p title="١٢">١ <code>2 <b>3</b></code> <bdi lang="en">4</bdi><i translate="no">5<i>6</i></i> ٧</p><a download="8.csv" href=\'data:9 lang="en"\'>١٠</a>',
  );
});
