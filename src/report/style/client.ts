import {css} from './css.ts';

/** What the page's program adds: tips, buttons below charts, sorting and searching in tables. */
export const CLIENT_STYLE = css`
  .chart-tip {
    position: fixed;
    z-index: 3;
    max-inline-size: min(20rem, 90vw);
    padding: 0.4rem 0.6rem;
    font-size: var(--small);
    line-height: 1.45;
    background: var(--ground);
    border: 1px solid var(--ink-soft);
    border-radius: 3px;
    pointer-events: none;
    white-space: pre-line;
  }
  .chart-tip[hidden] {
    display: none;
  }
  .chart-tip > * {
    display: block;
  }
  .chart-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.25rem;
    margin: 0.4rem 0 0;
    font-size: var(--small);
  }
  .chart-actions :is(button, a),
  .table-sort {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--ink-soft);
    cursor: pointer;
    text-align: inherit;
    text-decoration: none;
    min-block-size: 24px;
  }
  .chart-actions :is(button, a):hover,
  .table-sort:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .table-sort {
    color: inherit;
  }
  [aria-sort='ascending'] .table-sort::after {
    content: ' ▴';
  }
  [aria-sort='descending'] .table-sort::after {
    content: ' ▾';
  }
  .table-search {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    margin: 0 0 0.5rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .table-search input,
  .search input {
    min-inline-size: 0;
    padding: 0.4rem 0.6rem;
    font: inherit;
    color: var(--ink);
    background: var(--ground);
    border: 1px solid var(--ink-soft);
    border-radius: 3px;
  }
  .table-search input {
    inline-size: min(18rem, 100%);
  }
  @media print {
    .chart-actions,
    .table-search,
    .chart-tip {
      display: none;
    }
  }
`;
