import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {expect, inject, test} from 'vitest';
import {textWidth} from '../../src/charts/text-width.ts';
import {connectBrowser, settleFonts} from '../browser.ts';

const TEXTS = [
  'كانون الثاني 2024',
  'المرصد السوري لحقوق الإنسان',
  'دير الزور 45–50',
  'Al-Hasakah, 6–8 (best 7)',
  'AVATAR To 1\u202f234',
  'قوافل «التحالف» (1920–1990) A.',
  'قوّات التحالف دُمِّرَت جُزئيّاً',
  'بَصً مبَهك للَّه',
];

async function face(family: string, file: string, weight: number): Promise<string> {
  const path = createRequire(import.meta.url).resolve(`@fontsource/${file}-${weight}-normal.woff2`);
  const data = (await readFile(path)).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}

test('texts are as wide as a browser draws them', async () => {
  const faces = await Promise.all(
    [400, 700].flatMap((weight) => [
      face('Noto Sans', 'noto-sans/files/noto-sans-latin', weight),
      face('Noto Sans Arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic', weight),
    ]),
  );
  const browser = await connectBrowser(inject('browserEndpoint'));
  const page = await browser.newPage();
  await page.setContent(
    `<style>${faces.join('')}svg{font-family:'Noto Sans','Noto Sans Arabic'}</style><svg direction="ltr"></svg>`,
  );
  await settleFonts(page);
  for (const weight of [400, 700]) {
    const widths = (await page.evaluate(
      `(${JSON.stringify(TEXTS)}).map((text) => {
        const node = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        node.setAttribute('font-size', '12');
        node.setAttribute('font-weight', '${weight}');
        node.textContent = text;
        document.querySelector('svg').append(node);
        return node.getComputedTextLength();
      })`,
    )) as number[];
    for (const [place, text] of TEXTS.entries()) {
      const difference = Math.abs(textWidth(text, {size: 12, weight}) - (widths[place] ?? 0));
      expect([text, difference < 0.35, difference]).toEqual([text, true, difference]);
    }
  }
  await browser.close();
});
