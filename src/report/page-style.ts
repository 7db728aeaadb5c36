import {CHART_CSS} from '../charts/chart-css.ts';
import {PALETTE_CSS} from '../charts/palette.ts';
import {BASE_STYLE} from './style/base.ts';
import {COLUMN_STYLE} from './style/columns.ts';
import {CONTENT_STYLE} from './style/content.ts';
import {INDEX_STYLE} from './style/index-page.ts';
import {LAYOUT_STYLE} from './style/layout.ts';
import {MEDIA_STYLE} from './style/media.ts';
import {PROGRAM_STYLE} from './style/program.ts';

const known = new Map<boolean, string>();

/** The style sheet of every page, without fonts, in few bytes. In: whether the page carries the program for charts. */
export function pageStyle({interactive}: {readonly interactive: boolean}): string {
  const sheet = known.get(interactive) ?? makeSheet(interactive);
  known.set(interactive, sheet);
  return sheet;
}

function makeSheet(interactive: boolean): string {
  const sheets = [
    PALETTE_CSS,
    BASE_STYLE,
    LAYOUT_STYLE,
    CHART_CSS,
    CONTENT_STYLE,
    COLUMN_STYLE,
    INDEX_STYLE,
    ...(interactive ? [PROGRAM_STYLE] : []),
    MEDIA_STYLE,
  ];
  return terseSheet(sheets.join('\n'));
}

/** A sheet as this project writes them, one declaration a line, without comments and most spaces. */
function terseSheet(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/^([\w-]+): /gm, '$1:')
    .replace(/,\n| ?(\{)\n|;?\n(\})/g, (_, open = '', close = '') => open + close || ',')
    .replace(/;\n/g, ';');
}

/** The foot of each printed page: its texts (title, as-of, hash) and the page number, in Arabic-Indic digits or not. */
export function printFooter(texts: readonly (string | null)[], isArab = false): string {
  const font = 'font:8pt "Noto Sans","Noto Sans Arabic",sans-serif;color:#41464b';
  const style = isArab ? ',arabic-indic' : '';
  const line = cssString(texts.filter((text) => text !== null).join(' · '));
  return [
    '@page{size:A4;margin:18mm;',
    `@bottom-left{content:${line};${font}}`,
    `@bottom-right{content:counter(page${style}) " / " counter(pages${style});${font}}}`,
  ].join('');
}

/** A CSS string of any text: everything but ASCII letters, digits and spaces is written by number. */
export function cssString(text: string): string {
  const body = text.replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${body}"`;
}
