import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';
import {html, plainText, raw, type Safe} from './html.ts';

const highlighter = hljs.newInstance();
highlighter.registerLanguage('typescript', typescript);

// Editions and languages show the same sources.
const rendered = new Map<string, Safe>();
const MEMO_LIMIT = 500;

/** TypeScript with its words in classes (`hk` for keywords, `hs`, `hc`), coloured by the page's sheet. */
export function renderSource(source: string): Safe {
  const known = rendered.get(source) ?? highlight(source);
  if (rendered.size >= MEMO_LIMIT) rendered.clear();
  rendered.set(source, known);
  return known;
}

function highlight(source: string): Safe {
  const {value} = highlighter.highlight(plainText(source), {language: 'typescript'});
  return html`<pre dir="ltr" lang="en" tabindex="0"><code>${raw(coloured(value))}</code></pre>`;
}

/** Kinds of words that the sheet colours; the others need no element. */
const COLOURED: Readonly<Record<string, string>> = {
  'hljs-comment': 'hc',
  'hljs-keyword': 'hk',
  'hljs-built_in': 'hk',
  'hljs-string': 'hs',
  'hljs-number': 'hs',
  'hljs-literal': 'hs',
};

/** The same HTML without the elements that change no colour, and with short classes: half the bytes. */
function coloured(code: string): string {
  const open: boolean[] = [];
  return code.replace(/<span class="([^"]*)">|<\/span>/g, (_, name?: string) => {
    if (name === undefined) return open.pop() === true ? '</span>' : '';
    const short = COLOURED[name];
    open.push(short !== undefined);
    return short === undefined ? '' : `<span class="${short}">`;
  });
}
