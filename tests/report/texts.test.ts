import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {daySpanText, edtfText} from '../../src/report/date-words.ts';
import {html} from '../../src/report/html.ts';
import {foreignText, isolateNumbers, leftToRight} from '../../src/report/isolate.ts';
import {renderMarkdown} from '../../src/report/markdown.ts';
import {missingTexts} from '../../src/report/missing-texts.ts';
import {pageContext} from '../../src/report/page-context.ts';
import {TERMS} from '../../src/report/terms.ts';
import {fillWords, WORDS, wordsOf} from '../../src/report/words.ts';
import type {Language} from '../../src/values/localized.ts';
import {sampleDocument} from './sample-document.ts';

const SOURCES = join(import.meta.dirname, '../../src');

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const contextOf = (language: Language) =>
  pageContext(sampleDocument(), {language, interactive: false});

test('the dictionary is complete in both languages, with the same slots', () => {
  for (const [key, text] of Object.entries(WORDS)) {
    expect(text.en.trim(), key).not.toBe('');
    expect(text.ar.trim(), key).not.toBe('');
    expect(slots(text.ar), key).toEqual(slots(text.en));
    if (!['hash', 'list_comma', 'other_language'].includes(key)) {
      expect(text.ar, key).toMatch(/\p{Script=Arabic}/u);
    }
  }
  for (const [code, {name, meaning}] of Object.entries(TERMS)) {
    expect(
      [name.en, name.ar, meaning.en, meaning.ar].every((text) => text !== ''),
      code,
    ).toBe(true);
  }
});

test('every word of the dictionary stands somewhere', () => {
  const sources = readdirSync(SOURCES, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('report/words.ts'))
    .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
    .join('\n');
  const said = new Set(sources.match(/\w+/g));
  expect(Object.keys(WORDS).filter((key) => !said.has(key))).toEqual([]);
});

test('slots are filled, unknown ones stay', () => {
  expect(fillWords('a {n} {m}', {n: 3})).toBe('a 3 {m}');
  expect(wordsOf('ar').summary).toBe('الخلاصة');
});

test.each([
  ['en', 'between 45–50 and 60', 'between <span class="n">45–50</span> and 60'],
  ['ar', 'بين 45–50 و60', 'بين <bdi class="n">45–50</bdi> و60'],
  ['ar', '+6 عن آب', '<bdi class="n">+6</bdi> عن آب'],
  ['ar', 'من ≥ 1\u202f200', 'من <bdi class="n">≥ 1\u202f200</bdi>'],
  ['ar', 'في 2024-11-03', 'في <bdi class="n">2024-11-03</bdi>'],
  ['ar', 'نحو ١٠–١٢', 'نحو <bdi class="n">١٠–١٢</bdi>'],
  ['ar', 'لا رقم', 'لا رقم'],
] as const)('%s: %s', (language, text, expected) => {
  expect(html`${isolateNumbers(text, language)}`.html).toBe(expected);
});

test('texts of tables are isolated, named by language, and cut', () => {
  expect(html`${foreignText('Amaq', 'ar')}`.html).toBe('<bdi lang="en">Amaq</bdi>');
  expect(html`${foreignText('أعماق', 'en')}`.html).toBe('<bdi lang="ar">أعماق</bdi>');
  expect(foreignText('x'.repeat(20), 'en', 5)).toBe('xxxxx…');
  expect(html`${foreignText('12 \u05d0', 'en')}`.html).toBe('<bdi dir="auto">12 \u05d0</bdi>');
  expect(html`${leftToRight('a/b', 'ar')}`.html).toBe('<bdi dir="ltr">a/b</bdi>');
  expect(leftToRight('12', 'ar')).toBe('12');
});

test.each([
  ['2024-12-03', '3 December 2024', '3 كانون الأول 2024'],
  ['2024-12', 'December 2024', 'كانون الأول 2024'],
  ['2024-12~', 'about December 2024', 'نحو كانون الأول 2024'],
  ['2024-01-01/..', '1 January 2024 to an unknown day', '1 كانون الثاني 2024 إلى يوم غير معروف'],
  ['2019-01-03/2019-01-04', '3–4 January 2019', '3–4 كانون الثاني 2019'],
  ['2024', '2024', '2024'],
  ['<b>', '<b>', '<b>'],
])('EDTF %s in words', (edtf, en, ar) => {
  expect(edtfText(edtf, 'en')).toBe(en);
  expect(edtfText(edtf, 'ar')).toBe(ar);
});

test.each([
  ['2024-12-03', '2024-12-03', '3 December 2024'],
  ['2024-12-03', '2024-12-05', '3–5 December 2024'],
  ['2024-11-28', '2024-12-02', '28 November to 2 December 2024'],
  ['2023-12-28', '2024-01-02', '28 December 2023 to 2 January 2024'],
])('days %s to %s', (first, last, text) => {
  expect(daySpanText(first, last, 'en')).toBe(text);
});

test('Markdown: links only to this page and the web, no HTML, no pictures', () => {
  const page = contextOf('en');
  const render = (text: string) => renderMarkdown(text, page).html;
  expect(render('[6–8](#g12) x')).toBe('<p><a href="#g12"><span class="n">6–8</span></a> x</p>\n');
  expect(render('[a](https://example.org/)')).toBe(
    '<p><a href="https://example.org/" rel="noopener noreferrer">a</a></p>\n',
  );
  expect(render('[a](javascript:x)')).toBe('<p>[a](javascript:x)</p>\n');
  expect(render('![a](https://example.org/a.png)')).not.toContain('<img');
  expect(render('<b onclick="x">y</b>')).toBe(
    '<p>&lt;b onclick=&quot;x&quot;&gt;y&lt;/b&gt;</p>\n',
  );
  expect(render('# Head')).toBe('<h3>Head</h3>\n');
  expect(render('`a<b`')).toBe('<p><code>a&lt;b</code></p>\n');
  expect(render('| a |\n|--:|\n| 1 |')).toContain('<td class="num">1</td>');
});

test('Markdown: footnotes lead to rules in force, others stay as written', () => {
  const page = contextOf('en');
  expect(renderMarkdown('x[^about]', page).html).toBe(
    '<p>x<sup><a class="note" href="#rule-about">1</a></sup></p>\n',
  );
  expect(renderMarkdown('x[^nothing]', page).html).toContain('[^nothing]');
});

test('missing texts are warnings with their place', () => {
  expect(missingTexts(sampleDocument(), 'ar', 'sample')).toEqual([]);
  const document = {cells: [{output: {title: {en: 'How many?', ar: ' '}}}]};
  expect(missingTexts(document, 'en', 'x')).toEqual([]);
  expect(missingTexts(document, 'ar', 'x')).toEqual([
    {
      file: 'x.ar.html',
      severity: 'warning',
      message:
        'cells[0].output.title has no Arabic text for "How many?"; write it in the analysis or the table it comes from',
    },
  ]);
});
