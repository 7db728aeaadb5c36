import {css} from './css.ts';

/** Paper (A4, no cut charts) and forced colours. */
export const MEDIA_STYLE = css`
  @media print {
    :root {
      font-size: 10.5pt;
      --title: 20pt;
      --heading: 13pt;
      --small: 8.5pt;
      --tint: transparent;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .frame,
    footer {
      display: block;
      max-inline-size: none;
      padding-inline: 0;
    }
    .places,
    .contents,
    .skip,
    .self,
    .folds,
    .downloads,
    .search,
    .chart-tools {
      display: none;
    }
    main > section {
      margin-block-start: 2rem;
    }
    .provenance .fold::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .provenance summary {
      list-style: none;
      font-weight: 700;
      color: var(--ink);
    }
    h2,
    h3,
    figcaption {
      break-after: avoid;
    }
    figure.chart,
    .refusal,
    .figures > div,
    .rules > li,
    tr {
      break-inside: avoid;
    }
    .drawing,
    .scroll {
      overflow: visible;
      background: none;
    }
    .drawing svg {
      max-inline-size: 100%;
    }
    thead {
      display: table-header-group;
    }
    thead th,
    tbody th {
      position: static;
    }
    /* A shadow is printed as a picture with an edge. */
    thead th {
      box-shadow: none;
      border-block-end-color: var(--ink-soft);
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    /* An appendix of a thousand articles fills a third of the sheets this way. */
    .entries {
      columns: 2;
      column-gap: 8mm;
      max-inline-size: none;
      font-size: 7.5pt;
      line-height: 1.4;
    }
    .entries li {
      break-inside: avoid;
    }
    /* Numbers of one family may fill more than a sheet. */
    .entries > li:has(> ul > [id^='g']) {
      break-inside: auto;
    }
    .entries > li:nth-child(n) {
      content-visibility: visible;
      padding-block: 0.2rem;
      orphans: 2;
      widows: 2;
      overflow-wrap: anywhere;
    }
    .entries a[href^='http'] {
      color: var(--ink-soft);
      direction: ltr;
      unicode-bidi: isolate;
    }
    .entries a[href^='http']::after {
      content: ' ' attr(href);
    }
    p {
      orphans: 3;
      widows: 3;
    }
  }
  @media (forced-colors: active) {
    :root:root {
      --ground: Canvas;
      --ink: CanvasText;
      --ink-soft: CanvasText;
      --line: GrayText;
      --accent: LinkText;
      --tint: Canvas;
    }
    :target {
      outline: 2px solid Highlight;
    }
    .drawing svg {
      forced-color-adjust: none;
    }
  }
`;
