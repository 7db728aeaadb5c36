import {readFileSync} from 'node:fs';
import {create, type Font} from 'fontkit';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Runs axe in a page with all folds open; one line a finding. Long lists and tables are cut to their first lines,
 *  which are alike: whole, one page takes a minute. */
export const AXE_RUN = `(async () => {
  ${AXE};
  for (const list of document.querySelectorAll('.entries')) for (const item of [...list.children].slice(12)) item.remove();
  for (const body of document.querySelectorAll('tbody')) for (const row of [...body.rows].slice(15)) row.remove();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const {violations} = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
  return violations.map(({id, nodes}) => id + ' ' + nodes[0].html.slice(0, 200) + ' ' + nodes[0].failureSummary);
})()`;

/** Elements that would move although the reader asked for less motion. */
export const MOVING = `[...document.querySelectorAll('*')].filter((element) => {
  const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
  return animationName !== 'none' || parseFloat(transitionDuration) > 0.001 || scrollBehavior === 'smooth';
}).map((element) => element.outerHTML.slice(0, 80))`;

/** Elements that take the focus out of the order of the text. */
export const OUT_OF_ORDER = `[...document.querySelectorAll('[tabindex]')]
  .filter((element) => element.tabIndex > 0)
  .map((element) => element.outerHTML.slice(0, 80))`;

// Drawn as nothing, or as half a space by the shaper.
const UNDRAWN = /[\u0000-\u0020\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2069]/u;

/** Signs in a page's text that none of its embedded fonts draws: they would fall to a font of the reader's system. */
export function signsWithoutGlyph(html: string): string[] {
  const fonts = [...html.matchAll(/font\/woff2;base64,([^)]+)\)/g)].map(
    ([, data = '']) => create(Buffer.from(data, 'base64')) as Font,
  );
  const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
  return [...new Set(text)].filter(
    (sign) => !UNDRAWN.test(sign) && !fonts.some((font) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)),
  );
}
