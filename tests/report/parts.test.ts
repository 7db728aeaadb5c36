import {fontWeight} from '../../src/charts/text-key.ts';
import {create, type Font} from 'fontkit';
import {expect, test} from 'vitest';
import type {CellValue, ColumnType} from '../../src/notebook/document.ts';
import {checkAnchors} from '../../src/report/check-anchors.ts';
import {fontFaces} from '../../src/report/fonts.ts';
import {gathered} from '../../src/report/gathered.ts';
import {renderSource} from '../../src/report/highlight.ts';
import {pageContext} from '../../src/report/page-context.ts';
import {contentPolicy} from '../../src/report/page-shell.ts';
import {cssString, pageStyle, printFooter} from '../../src/report/page-style.ts';
import {renderValue} from '../../src/report/render-value.ts';
import type {Language} from '../../src/values/localized.ts';
import {sampleDocument} from './sample-document.ts';

const valueHtml = (value: CellValue, type: ColumnType, language: Language) =>
  renderValue(value, type, pageContext(sampleDocument(), {language, interactive: false})).html;

test.each<[CellValue, ColumnType, string, string]>([
  [{low: 45, best: 45, high: 45}, 'range', '45', '45'],
  [
    {low: 45, best: 47, high: 50},
    'range',
    '<bdi dir="ltr">45–50 <i>(47)</i></bdi>',
    '<bdi dir="ltr">45–50 <i>(47)</i></bdi>',
  ],
  [{low: 100, best: 100, high: null}, 'range', '≥\u00a0100', '<bdi>≥\u00a0100</bdi>'],
  [null, 'range', '<i>no report</i>', '<i>لا خبر</i>'],
  [null, 'text', '<i>–</i>', '<i>–</i>'],
  [12345, 'integer', '12\u202f345', '<bdi>12\u202f345</bdi>'],
  [-1.256, 'decimal', '−1.26', '<bdi>−1.26</bdi>'],
  [true, 'text', 'yes', 'نعم'],
  ['2024-12', 'month', 'December 2024', 'كانون الأول 2024'],
  [{en: 'Homs', ar: 'حمص'}, 'text', 'Homs', 'حمص'],
  ['<b>', 'text', '&lt;b&gt;', '<bdi lang="en">&lt;b&gt;</bdi>'],
  [{value: 3, group: 'g1'}, 'integer', '<a href="#g1">3</a>', '<a href="#g1">3</a>'],
  [{value: 3, group: 'g404'}, 'integer', '3', '3'],
  [
    'event/2024-11-03 gone',
    'events',
    '<a href="#e1">e1</a> <bdi>gone</bdi>',
    '<a href="#e1">e1</a> <bdi>gone</bdi>',
  ],
])('value %j of type %s', (value, type, en, ar) => {
  expect(valueHtml(value, type, 'en')).toBe(en);
  expect(valueHtml(value, type, 'ar')).toBe(ar);
});

test('fonts hold the glyphs of the page, and the same text gives the same bytes', async () => {
  const sheet = await fontFaces('قوافل – 45');
  expect(await fontFaces('قوافل – 45')).toBe(sheet);
  const faces = [...sheet.matchAll(/font-family:"([^"]+)";font-weight:(\d+);[^,]+,([^)]+)\)/g)];
  expect(faces.map(([, family, weight]) => `${family} ${weight}`)).toEqual([
    'Noto Sans 400',
    'Noto Sans 700',
    'Noto Sans Arabic 400',
    'Noto Sans Arabic 700',
    'Noto Sans Math 400',
  ]);
  expect(
    (create(Buffer.from(faces[4]?.[3] ?? '', 'base64')) as Font).hasGlyphForCodePoint(0x2265),
  ).toBe(true);
  const fonts = faces.map(([, , , data]) => create(Buffer.from(data ?? '', 'base64')) as Font);
  expect(fonts[0]?.hasGlyphForCodePoint(0x2013)).toBe(true);
  expect(fonts[2]?.hasGlyphForCodePoint(0x0642)).toBe(true);
  expect(fonts[2]?.hasGlyphForCodePoint(0x0636)).toBe(false);
  expect(sheet.length).toBeLessThan(40_000);
});

test('every other weight is one of the two that are embedded', async () => {
  expect([300, 500, 600, 800, 'bold', undefined].map(fontWeight)).toEqual([
    400, 400, 700, 700, 700, 400,
  ]);
  const faces = await fontFaces('<text font-weight="600">x</text>');
  expect(new Set([...faces.matchAll(/font-weight:(\d+)/g)].map(([, weight]) => weight))).toEqual(
    new Set(['400', '700']),
  );
});

test('a CSS string cannot be left', () => {
  expect(cssString('a"}</style>\\')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\5c "');
  expect(printFooter(['Title', null, 'abc'])).toContain('content:"Title \\b7  abc"');
});

test('the sheet asks for nothing and has no physical sides', () => {
  const sheet = pageStyle({interactive: true});
  expect(sheet).not.toMatch(/url\(|@import|<\//);
  expect(sheet).not.toMatch(
    /(?:margin|padding|border|float|text-align)(?:-left|-right|:\s?(?:left|right)[;}])(?<!pre\{[^}]*text-align:left;)/,
  );
});

test('only pages with the program carry its sheet', () => {
  expect(pageStyle({interactive: true})).toContain('.chart-tip');
  expect(pageStyle({interactive: false})).not.toContain('.chart-tip');
});

test('source is coloured by classes', () => {
  const {html} = renderSource('const a = "<b>"; // x');
  expect(html).toContain('<span class="hk">const</span>');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('style=');
});

test('the policy allows what is hashed and nothing else', () => {
  expect(contentPolicy('a{}', [])).toMatch(
    /^default-src 'none'; script-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; font-src data:; base-uri 'none'; form-action 'none'$/,
  );
});

test('anchors and gathering', () => {
  expect(checkAnchors('<a href="#x">x</a> <b id="x"></b>', 'f')).toEqual([]);
  expect(gathered(['ab', 'cd', 'ae'], (text) => text.slice(0, 1))).toEqual([['ab', 'ae'], ['cd']]);
});
