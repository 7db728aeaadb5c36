import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';
import {html, plainText, raw, type Safe} from './html.ts';

const highlighter = hljs.newInstance();
highlighter.registerLanguage('typescript', typescript);

/** TypeScript with its words in classes (`hljs-keyword`, …), coloured by the page's sheet. */
export function renderSource(source: string): Safe {
  const {value} = highlighter.highlight(plainText(source), {language: 'typescript'});
  return html`<pre dir="ltr" lang="en" tabindex="0"><code>${raw(value)}</code></pre>`;
}
