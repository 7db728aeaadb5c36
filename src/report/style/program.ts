import {css} from './css.ts';

/** What the page's program adds: tooltips, buttons that save charts, sorting and searching of tables. */
export const PROGRAM_STYLE = css`
  .chart-tip {
    position: fixed;
    z-index: 10;
    max-inline-size: 22rem;
    padding: 0.4rem 0.65rem;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--ground);
    color: var(--ink);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
    font-size: var(--small);
    line-height: 1.45;
    pointer-events: none;
  }
  .chart-tip[hidden] {
    display: none;
  }
  .chart-tip > * {
    display: block;
    text-align: start;
    unicode-bidi: plaintext;
  }
  .chart-tip strong {
    font-weight: 700;
  }
  .preview {
    position: fixed;
    inset: var(--y) auto auto var(--x);
    inline-size: min(26rem, 100vw - 1rem);
    max-block-size: min(24rem, 70vh);
    margin: 0;
    padding: 0 0.9rem;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--ground);
    color: var(--ink);
    box-shadow: 0 2px 16px rgb(0 0 0 / 0.2);
    font-size: var(--small);
    line-height: 1.5;
  }
  .preview:focus {
    outline: none;
  }
  .preview-head,
  .preview-foot {
    position: sticky;
    margin: 0;
    padding-block: 0.5rem;
    background: var(--ground);
  }
  .preview-head {
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 0.5rem;
  }
  .preview-foot {
    inset-block-end: 0;
    border-block-start: 1px solid var(--line);
  }
  .preview button {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    font-size: 1.2rem;
    line-height: 1;
    cursor: pointer;
  }
  .preview ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .preview > ul > li {
    padding-block: 0.4rem;
    border-block-start: 1px solid var(--line);
  }
  .preview ul ul {
    padding-inline-start: 0.8rem;
  }
  .preview ul ul b {
    font-weight: 400;
    color: var(--ink-soft);
  }
  @media (width < 40rem) {
    .preview {
      inset: auto 0 0;
      inline-size: auto;
    }
  }
  .chart-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    min-block-size: 1.75rem;
    margin: 0.4rem 0 0;
  }
  .chart-tools :is(.apart, .months) {
    flex: 1;
  }
  /* Two sliders on one rail. */
  .chart-tools .months {
    position: relative;
    min-inline-size: 6rem;
    min-block-size: 1.75rem;
    margin-inline: 0.5rem;
    --rail: calc(100% - 1rem);
    background: linear-gradient(var(--line) 0 0) center / var(--rail) 3px no-repeat;
  }
  .months.some::before {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 1.5px);
    inset-inline-start: calc(0.5rem + var(--from) * var(--rail));
    inline-size: calc((var(--to) - var(--from)) * var(--rail));
    block-size: 3px;
    background: var(--accent);
  }
  .months input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    background: none;
    appearance: none;
    pointer-events: none;
  }
  .months ::-webkit-slider-thumb {
    appearance: none;
    pointer-events: auto;
    inline-size: 1rem;
    block-size: 1.5rem;
    border: 2px solid var(--ground);
    border-radius: 5px;
    background: var(--accent);
    cursor: ew-resize;
  }
  .months ::-moz-range-thumb {
    pointer-events: auto;
    inline-size: 1rem;
    block-size: 1.5rem;
    border: 2px solid var(--ground);
    border-radius: 5px;
    background: var(--accent);
    cursor: ew-resize;
  }
  .chart-band {
    fill: var(--accent);
    fill-opacity: 0.18;
    pointer-events: none;
  }
  [data-out] {
    display: none;
  }
  @media (width < 40rem) {
    .chart-tools.timed {
      min-block-size: 4.1rem;
    }
    .chart-tools .months {
      order: 1;
      flex-basis: 100%;
    }
    .timed > .months + button {
      margin-inline-start: auto;
    }
  }
  .chart-tools button {
    min-inline-size: 1.75rem;
    min-block-size: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: none;
    color: var(--accent);
    font: inherit;
    font-size: var(--small);
    line-height: 1;
    cursor: pointer;
  }
  .chart-tools button:hover:enabled {
    border-color: var(--accent);
  }
  .chart-tools button:disabled {
    color: var(--ink-soft);
    cursor: default;
  }
  @media (width < 24rem) {
    .chart-tools {
      gap: 0.2rem;
    }
    .chart-tools button {
      padding: 0 0.3rem;
    }
  }
  .drawing.zoomed {
    overflow: auto;
  }
  .drawing.zoomed svg {
    inline-size: calc(var(--wide) * var(--zoom));
    max-inline-size: none;
  }
  .table-sort {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  /* Keeps the place of the arrow until the program makes a button of the head. */
  .data thead th[data-type]:not(:has(.table-sort))::after {
    content: '';
    display: inline-block;
    margin-inline-start: 0.35em;
    border-inline: 0.25em solid transparent;
  }
  .table-sort::after {
    content: '';
    display: inline-block;
    margin-inline-start: 0.35em;
    border-inline: 0.25em solid transparent;
    border-block-end: 0.4em solid var(--line);
    vertical-align: 0.1em;
  }
  .table-sort:hover::after,
  [aria-sort] .table-sort::after {
    border-block-end-color: var(--accent);
  }
  [aria-sort='descending'] .table-sort::after {
    transform: scaleY(-1);
  }
  .table-search {
    min-block-size: 2.1rem;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin: 0.5rem 0;
    font-size: var(--small);
  }
  .table-search input {
    inline-size: min(18rem, 100%);
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--no-report);
    border-radius: 3px;
    background: var(--ground);
    color: var(--ink);
    font: inherit;
  }
  .table-search output {
    color: var(--ink-soft);
  }
  @media print {
    .chart-tools,
    .chart-tip,
    .preview,
    .table-search,
    .data.data thead th[data-type]::after,
    .table-sort::after {
      display: none;
    }
  }
`;
