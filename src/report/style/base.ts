import {css} from './css.ts';

/** Type, colour and space: four sizes, one accent, hairlines instead of boxes. */
export const BASE_STYLE = css`
  :root {
    --small: 0.8236rem;
    --heading: 1.3rem;
    --title: 1.95rem;
    --leading: 1.55;
    --column: 36rem;
    --tint: color-mix(in srgb, var(--accent) 9%, var(--ground));
    font-size: 106.25%;
    background: var(--ground);
    color: var(--ink);
    scroll-padding-block-start: 1rem;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :root:lang(ar) {
    --leading: 1.75;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    font-family:
      'Noto Sans', 'Noto Sans Ext', 'Noto Sans Arabic', 'Noto Sans Greek', 'Noto Sans Math',
      sans-serif;
    line-height: var(--leading);
    overflow-wrap: anywhere;
    font-kerning: normal;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1rem;
    line-height: 1.35;
    text-wrap: balance;
  }
  :lang(ar) :is(h1, h2, h3, h4) {
    line-height: 1.5;
  }
  h1 {
    font-size: var(--title);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  h1:lang(ar) {
    line-height: 1.4;
    letter-spacing: 0;
  }
  h2 {
    font-size: var(--heading);
  }
  p,
  ul,
  ol,
  dl,
  blockquote {
    margin: 0 0 1em;
    text-wrap: pretty;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  a[href^='#g'] {
    color: inherit;
    text-decoration: underline dotted var(--accent) 1.5px;
    unicode-bidi: isolate;
  }
  a[href^='#g']:hover {
    color: var(--accent);
    text-decoration-style: solid;
  }
  a:focus-visible,
  summary:focus-visible,
  input:focus-visible,
  button:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  main:focus {
    outline: none;
  }
  :target,
  .entries li:target {
    background: var(--tint);
    box-shadow: 0 0 0 0.35rem var(--tint);
  }
  section:target,
  figure:target,
  main:target,
  b:target,
  h3:target {
    background: none;
    box-shadow: none;
  }
  :is(section, figure):target > :is(h2, figcaption) :is(h3),
  section:target > h2,
  h3:target {
    text-decoration: underline var(--accent) 2px;
    text-underline-offset: 0.3em;
  }
  sup {
    line-height: 0;
    font-size: var(--small);
  }
  .note {
    text-decoration: none;
  }
  .n {
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .none,
  .best,
  .data i {
    color: var(--ink-soft);
    font-weight: 400;
    font-style: normal;
  }
  .hash,
  .downloads,
  .signs,
  .fold,
  .fold-link {
    font-size: var(--small);
  }
  .id,
  .entries i {
    color: var(--ink-soft);
    font-style: normal;
  }
  .entries i {
    direction: ltr;
    unicode-bidi: isolate;
  }
  :where([data-digits='arab']) ol {
    list-style-type: arabic-indic;
  }
  pre,
  code {
    font-family:
      ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans', 'Noto Sans Ext',
      'Noto Sans Arabic', monospace;
    font-size: var(--small);
  }
  pre {
    margin: 0 0 1em;
    padding-block: 0.75em;
    overflow-x: auto;
    line-height: 1.5;
    text-align: left;
    tab-size: 2;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--line);
    color: var(--ink-soft);
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--line);
    margin-block: 2rem;
  }
`;
