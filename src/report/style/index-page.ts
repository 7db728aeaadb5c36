import {css} from './css.ts';

/** The list of reports and its search box. */
export const INDEX_STYLE = css`
  .frame.single {
    display: block;
    max-inline-size: calc(960px + 2.5rem);
  }
  .frame.single + footer {
    max-inline-size: calc(960px + 2.5rem);
    padding-inline: 1.25rem;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
    margin-block-start: 2.5rem;
    font-size: var(--small);
  }
  .search[hidden] {
    display: none;
  }
  .search input {
    flex: 0 1 22rem;
    min-inline-size: 0;
    padding: 0.4rem 0.6rem;
    font: inherit;
    color: var(--ink);
    background: var(--ground);
    border: 1px solid var(--ink-soft);
    border-radius: 3px;
  }
  .search output {
    color: var(--ink-soft);
  }
  .reports {
    list-style: none;
    margin: 1.5rem 0 0;
    padding: 0;
  }
  .reports > li {
    padding-block: 2rem;
    border-block-start: 1px solid var(--line);
  }
  .reports > li:first-child {
    border-block-start: 0;
  }
  .reports h2 a {
    color: inherit;
    text-decoration: none;
  }
  .reports h2 a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .reports .subtitle,
  .updated {
    margin: 0.25rem 0 0;
  }
  .updated {
    font-size: var(--small);
    color: var(--ink-soft);
  }
  .reports .figures {
    margin-block-start: 1.1rem;
    padding-block: 0;
    border: 0;
  }
  .reports .figures .number {
    font-size: var(--heading);
  }
  .editions {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.4rem 1.5rem;
    margin-block-start: 1rem;
    font-size: var(--small);
  }
  .editions a[rel='next'] {
    margin-inline-start: auto;
  }
  .editions ul {
    list-style: none;
    margin: 0.5rem 0 0;
    padding: 0;
  }
  .editions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1rem;
    padding-block: 0.4rem;
  }
  .thumb {
    margin-block-start: 1.1rem;
    max-inline-size: 34rem;
  }
  .thumb svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
`;
