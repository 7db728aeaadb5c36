import {css} from './css.ts';

/** Charts, key figures, tables, folds, refusals and the code's colours. */
export const CONTENT_STYLE = css`
  figure {
    margin: 2.75rem 0 0;
  }
  figure + .prose,
  .refusal + .prose {
    margin-block-start: 1.75rem;
  }
  section > h2 + figure {
    margin-block-start: 1.5rem;
  }
  figcaption {
    margin-block-end: 0.9rem;
  }
  figcaption h3 {
    max-inline-size: 44rem;
  }
  figcaption .subtitle {
    font-size: var(--small);
    margin-block-start: 0.15rem;
  }
  .drawing {
    overflow-x: auto;
    overflow-y: hidden;
    scrollbar-width: thin;
    /* A shade at each side where there is more to scroll to; it is covered at the end. */
    background:
      linear-gradient(to right, var(--ground) 40%, transparent) -2px -2px / 2rem calc(100% + 4px)
        no-repeat local,
      linear-gradient(to left, var(--ground) 40%, transparent) calc(100% + 2px) -2px / 2rem
        calc(100% + 4px) no-repeat local,
      linear-gradient(to right, var(--line), transparent) left / 0.7rem 100% no-repeat scroll,
      linear-gradient(to left, var(--line), transparent) right / 0.7rem 100% no-repeat scroll;
  }
  .drawing svg {
    display: block;
    block-size: auto;
    max-inline-size: max(100%, 46rem);
  }
  .drawing svg text {
    unicode-bidi: plaintext;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    gap: 1.5rem;
    margin: 2rem 0 0;
    padding-block: 1.1rem;
    border-block: 1px solid var(--line);
  }
  .figures dt,
  .figures .note {
    font-size: var(--small);
    line-height: 1.45;
  }
  .figures dd {
    margin: 0;
  }
  .figures .number {
    font-size: var(--title);
    font-weight: 700;
    line-height: 1.35;
    letter-spacing: -0.01em;
  }
  .figures .number .best {
    display: inline-block;
  }
  .figures .number .best,
  .figures .number .none {
    font-size: var(--small);
    letter-spacing: 0;
  }
  .figures .note {
    color: var(--ink-soft);
    padding: 0;
  }
  .signs {
    margin-block-start: 2.5rem;
    color: var(--ink-soft);
  }
  .signs h2 {
    font-size: var(--small);
    color: var(--ink);
  }
  .signs ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.75rem;
    list-style: none;
    margin: 0.4rem 0;
    padding: 0;
  }
  .signs li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .signs svg {
    flex: none;
  }
  .signs p {
    margin: 0;
    max-inline-size: 44rem;
  }
  .scroll {
    overflow: auto;
    scrollbar-width: thin;
  }
  table {
    border-collapse: collapse;
    font-size: var(--small);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.5;
  }
  th,
  td {
    padding: 0.32rem 0.9rem 0.32rem 0;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--line);
    min-inline-size: 3em;
  }
  .data td {
    min-inline-size: min(13em, 45vw);
  }
  thead th {
    min-inline-size: 5em;
  }
  .data tbody th {
    min-inline-size: 6.5em;
  }
  [dir='rtl'] :is(th, td) {
    padding: 0.32rem 0 0.32rem 0.9rem;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--ground);
    vertical-align: bottom;
    box-shadow: inset 0 -1px var(--ink-soft);
  }
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--ground);
    font-weight: 400;
  }
  thead th:first-child {
    inset-inline-start: 0;
    z-index: 1;
  }
  .num {
    text-align: end;
  }
  td.num {
    white-space: nowrap;
    min-inline-size: 3em;
  }
  tbody tr:hover > * {
    background: var(--tint);
  }
  td.hash {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    min-inline-size: 18em;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.25rem;
    margin: 0.6rem 0 0;
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    margin-block-start: 0.5rem;
  }
  .fold[open] {
    flex-basis: 100%;
    min-inline-size: 0;
  }
  .fold summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    cursor: pointer;
    color: var(--ink-soft);
  }
  .fold summary:hover {
    color: var(--accent);
  }
  .fold summary::marker {
    color: var(--accent);
  }
  .folded {
    padding-block: 0.5rem 1rem;
  }
  .folded > .scroll {
    max-block-size: 30rem;
  }
  .fold-link {
    margin: 0;
    padding-block: 0.25rem;
  }
  .fold-link a {
    color: var(--ink-soft);
    text-decoration: none;
  }
  .fold-link a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .refusal {
    margin-block: 2.5rem 0;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--accent);
    max-inline-size: var(--column);
  }
  .refusal .prose {
    margin: 0.3rem 0 0;
  }
  .refusal .tag {
    color: var(--ink-soft);
    font-weight: 400;
  }
  .refusal .tag::after {
    content: ' ·';
  }
  .entries,
  .rules,
  .glossary {
    font-size: var(--small);
    line-height: 1.8;
    max-inline-size: 46rem;
  }
  .entries {
    list-style: none;
    padding: 0;
  }
  .entries > li {
    padding-block: 0.45rem;
    border-block-end: 1px solid var(--line);
  }
  /* Of a thousand entries most are laid out when they come near the window: a page opens in half the time. In lists with
     long families of numbers all wait; a rule of its own for browsers that do not know :has. */
  .entries > li:nth-child(n + 31) {
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5rem;
    overflow-clip-margin: 0.5rem;
  }
  @media screen {
    .entries:has(> li > ul > li:nth-child(11)) > li {
      content-visibility: auto;
      contain-intrinsic-size: auto 9rem;
      overflow-clip-margin: 0.5rem;
    }
  }
  .entries li {
    scroll-margin-block-start: 3rem;
  }
  .entries a {
    unicode-bidi: plaintext;
  }
  .entries [id^='g'] a[href^='#e'] {
    white-space: nowrap;
  }
  /* Numbers; names and texts have a language or direction of their own. */
  .entries bdi:not([lang], [dir]) {
    white-space: nowrap;
  }
  .entries ul {
    list-style: none;
    margin: 0;
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--line);
  }
  .glossary div {
    margin-block-end: 0.5rem;
  }
  .glossary dt {
    font-weight: 700;
  }
  .glossary dd {
    margin: 0;
  }
  .hc {
    color: var(--ink-soft);
  }
  .hk {
    font-weight: 700;
  }
  .hs {
    color: var(--accent);
  }
`;
