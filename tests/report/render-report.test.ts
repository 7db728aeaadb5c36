import {createHash} from 'node:crypto';
import {inflateRawSync} from 'node:zlib';
import {parseHTML} from 'linkedom';
import {beforeAll, describe, expect, test} from 'vitest';
import type {ReportDocument} from '../../src/notebook/document.ts';
import {checkAnchors} from '../../src/report/check-anchors.ts';
import {denseBytes} from '../../src/report/dense-text.ts';
import {renderReport} from '../../src/report/render-report.ts';
import {LANGUAGES, type Language} from '../../src/values/localized.ts';
import {attackDocument} from './attack-document.ts';
import {chartedDocument} from './client/charted-document.ts';
import {sampleDocument} from './sample-document.ts';

const htmlOf = async (document: ReportDocument, language: Language, script: string | null = null) =>
  (await renderReport(document, {language, script})).html;

/** The page without the bytes of fonts, which snapshots do not need. */
const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));

describe.each(LANGUAGES)('the sample in %s', (language) => {
  let page = '';
  beforeAll(async () => {
    page = await htmlOf(sampleDocument(), language);
  });

  test('says its language and direction, and links the other edition', () => {
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page).toContain(`href="sample.${language === 'ar' ? 'en' : 'ar'}.html"`);
  });

  test('has every link target once, and no warning', async () => {
    expect(checkAnchors(page, 'sample')).toEqual([]);
    const {warnings} = await renderReport(sampleDocument(), {language, script: null});
    expect(warnings).toEqual([]);
  });

  test('tells sites that it links to nothing of the page', () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer" />');
    expect(page).not.toContain('target=');
  });

  test('asks for nothing and styles nothing in place', () => {
    expect(page).not.toMatch(/\sstyle=/);
    expect(page).not.toMatch(/<(?:link rel="(?:stylesheet|icon|preload)|img|iframe|base|form)\b/);
    expect(page).not.toMatch(/\ssrc=/);
    expect(page).not.toMatch(/@import|url\((?!data:)/);
    expect(page).not.toMatch(/\son\w+=/);
  });

  test('has a policy with the hash of its one sheet and no script', () => {
    const sheet = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; script-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  test('walks from the number to the event, the claim and the address', () => {
    expect(page).toMatch(/<a href="#g1">/);
    const {document} = parseHTML(page);
    const linksOf = (id: string) =>
      [...(document.getElementById(id)?.querySelectorAll('a') ?? [])].map((a) =>
        a.getAttribute('href'),
      );
    expect(linksOf('g1')).toEqual(['#e1', '#c1']);
    expect(linksOf('e1')).toEqual(['#c1']);
    const article = document.getElementById('c1')?.closest('ol > li');
    expect(article?.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.syriahr.com/قافلة/1/',
    );
  });

  test('shows ranges, open ends and no report as what they are', () => {
    expect(bodyOf(page)).toMatchSnapshot();
  });

  test('is the same twice', async () => {
    expect(await htmlOf(sampleDocument(), language)).toBe(page);
  });
});

test('Arabic pages hold no interface text in English', async () => {
  const page = bodyOf(await htmlOf(sampleDocument(), 'ar'));
  const text = page.replace(/<(pre|script|svg)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n');
  const latin = [...new Set(text.match(/[A-Za-z][A-Za-z -]*[A-Za-z]/g))].sort();
  expect(latin).toMatchSnapshot();
});

const REFUSED = new Set(['script', 'img', 'iframe', 'style', 'object', 'embed', 'base', 'form']);

/** The blocks of data that a page holds compressed, by id. */
function unpackedBlocks(page: string): Map<string, string> {
  const blocks = page.matchAll(
    /<script type="application\/octet-stream" id="([\w-]+)">([^<]+)<\/script>/g,
  );
  return new Map(
    [...blocks].map(([, id = '', data = '']) => [
      id,
      inflateRawSync(denseBytes(data)).toString('utf8'),
    ]),
  );
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the loader and the program it unpacks are allowed by their hashes and nothing else is', async () => {
  const program = 'const a = "</script><!--"; window.ran = a;';
  const page = await htmlOf(sampleDocument(), 'en', program);
  expect(unpackedBlocks(page).get('rasd-program')).toBe(program);
  const loader = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(page).toContain(`; script-src ${hashOf(loader)} ${hashOf(program)};`);
  expect(page.replace(loader, '')).not.toMatch(/<script>[^<]/);
});

test('charts carry what the program needs only where there is one', async () => {
  const document = await chartedDocument();
  const bare = await htmlOf(document, 'en');
  expect(bare).not.toMatch(/octet-stream|class="chart-tools"/);
  const page = await htmlOf(document, 'en', 'void 0;');
  const {charts, lists} = JSON.parse(unpackedBlocks(page).get('rasd-charts') ?? '') as {
    charts: Record<string, object>;
    lists: readonly unknown[];
  };
  expect(Object.keys(charts)).toEqual(['columns']);
  expect(Object.keys(charts['columns'] ?? {})).toEqual(['vega', 'vegaLite', 'textWidths']);
  expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(lists.length);
});

test('a missing Arabic text is a warning and is not English on the page', async () => {
  const sample = sampleDocument();
  const document = {...sample, title: {en: 'Only English', ar: ''}};
  const {html, warnings} = await renderReport(document, {language: 'ar', script: null});
  expect(warnings.map(({message}) => message)).toEqual([
    'title has no Arabic text for "Only English"; write it in the analysis or the table it comes from',
  ]);
  expect(bodyOf(html)).not.toContain('Only English');
  expect(html).toContain('<title>[لا يوجد نص عربي]</title>');
});

test('links to nowhere and names used twice are warnings', async () => {
  const sample = sampleDocument();
  const cells = [
    {source: '', output: {kind: 'text', markdown: {en: '[3](#g9)', ar: '[3](#g9)'}}} as const,
    {source: '', output: {kind: 'section', anchor: 'trend', title: {en: 'T', ar: 'ت'}}} as const,
    ...sample.cells,
  ];
  const {warnings} = await renderReport({...sample, cells}, {language: 'en', script: null});
  expect(warnings.map(({message}) => message)).toEqual([
    'link "#g9" leads nowhere; no cell or number of the page has this name',
    'the name "trend" stands twice on the page; give one of the cells another anchor',
  ]);
});

describe.each(LANGUAGES)('attacks in %s', (language) => {
  let page = '';
  beforeAll(async () => {
    page = await htmlOf(attackDocument(), language);
  });

  test('make no element, handler, script or address', () => {
    const {document} = parseHTML(page);
    const elements = [...document.body.querySelectorAll('*')];
    const names = new Set(elements.map(({localName}) => localName));
    expect([...names].filter((name) => REFUSED.has(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    const refused = attributes.filter(({name}) => /^on|^(?:style|src|srcdoc|action)$/i.test(name));
    expect(refused.map(({name, value}) => `${name}=${value}`)).toEqual([]);
    const targets = attributes.filter(({name}) => name === 'href').map(({value}) => value);
    const allowed =
      /^(?:#|https?:|[\w.-]+\.html$|data:(?:text\/csv|application\/json);charset=utf-8,)/i;
    expect(targets.filter((target) => !allowed.test(target))).toEqual([]);
  });

  test('and neither for a reader of the plain text', () => {
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]*hacked/i);
    expect(page.match(/href='[^']*'/g)?.every((part) => !/[<>]/.test(part))).toBe(true);
  });

  test('leave no bidi control, control or lone surrogate', () => {
    const text = page.replace(/<style>[\s\S]*?<\/style>/, '');
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(text)).toBe(false);
    // oxlint-disable-next-line no-control-regex
    expect(/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)).toBe(false);
    expect(/\p{Surrogate}/u.test(text)).toBe(false);
  });

  test('a gist of a million characters is cut', () => {
    expect(page.length).toBeLessThan(600_000);
  });
});
