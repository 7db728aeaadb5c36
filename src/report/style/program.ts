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
  .chart-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    min-block-size: 1.75rem;
    margin: 0.4rem 0 0;
  }
  .chart-tools .apart {
    flex: 1;
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
    .table-search,
    .table-sort::after {
      display: none;
    }
  }
`;
