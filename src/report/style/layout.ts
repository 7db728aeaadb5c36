import {css} from './css.ts';

/** The frame of a page: one column, the contents beside it where there is room. */
export const LAYOUT_STYLE = css`
  .frame {
    max-inline-size: 60rem;
    margin-inline: auto;
    padding-inline: 1.25rem;
  }
  main,
  .top {
    min-inline-size: 0;
    max-inline-size: 960px;
  }
  .skip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    padding: 0.5rem 1rem;
    background: var(--ground);
    transform: translateY(-120%);
    z-index: 2;
  }
  .skip:focus {
    transform: none;
  }
  .places {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 0.85rem;
    margin-block-end: 2.5rem;
    border-block-end: 1px solid var(--line);
    font-size: var(--small);
  }
  .places a {
    text-decoration: none;
    padding-block: 0.2rem;
  }
  .places a:hover {
    text-decoration: underline;
  }
  .top h1 {
    max-inline-size: 26ch;
  }
  .subtitle {
    margin: 0.3rem 0 0;
    color: var(--ink-soft);
    max-inline-size: var(--column);
  }
  .top .subtitle {
    margin-block-start: 0.7rem;
  }
  .contents {
    margin-block: 2rem;
    font-size: var(--small);
  }
  .contents h2 {
    font-size: var(--small);
    color: var(--ink-soft);
    font-weight: 400;
  }
  .contents ol {
    list-style: none;
    margin: 0.4rem 0 0;
    padding: 0;
    columns: 18rem;
    column-gap: 2.5rem;
  }
  .contents li {
    padding-block: 1px;
    break-inside: avoid;
  }
  .contents a {
    display: block;
    padding-block: 0.25rem;
    text-decoration: none;
    color: inherit;
    line-height: 1.4;
  }
  .contents a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .prose,
  section > p {
    max-inline-size: var(--column);
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  .prose {
    margin-block-end: 1rem;
  }
  .prose h3 {
    margin-block: 1.8rem 0.5rem;
  }
  main > section {
    margin-block-start: 4rem;
  }
  main > .summary:first-child {
    margin-block-start: 2.5rem;
  }
  section > h2 {
    margin-block-end: 0.9rem;
  }
  section > h3 {
    margin-block: 2rem 0.7rem;
  }
  .self {
    color: var(--ink-soft);
    font-weight: 400;
    text-decoration: none;
    opacity: 0;
    padding-inline: 0.3em;
  }
  :is(h2, h3):hover .self,
  .self:focus-visible {
    opacity: 1;
  }
  footer {
    max-inline-size: 60rem;
    margin: 5rem auto 0;
    padding: 1.5rem 1.25rem 3rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }
  @media (min-width: 80rem) {
    .frame {
      display: grid;
      grid-template-columns: 13rem minmax(0, 960px);
      column-gap: 3.5rem;
      max-inline-size: calc(16.5rem + 960px + 2.5rem);
    }
    .top,
    main {
      grid-column: 2;
    }
    .contents {
      grid-column: 1;
      grid-row: 2;
      position: sticky;
      inset-block-start: 1.5rem;
      align-self: start;
      max-block-size: calc(100vh - 3rem);
      overflow-y: auto;
    }
    .contents ol {
      columns: auto;
    }
    .contents a {
      padding-block: 0.3rem;
    }
    footer {
      max-inline-size: calc(16.5rem + 960px + 2.5rem);
      padding-inline-start: calc(16.5rem + 1.25rem);
    }
  }
  @media (max-width: 40rem) {
    :root {
      --title: 1.6rem;
      --heading: 1.2rem;
    }
    .places {
      margin-block-end: 1.5rem;
    }
    main > section {
      margin-block-start: 3rem;
    }
    .self {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skip {
      transition: transform 0.15s;
    }
  }
`;
