import {
  boundsValue,
  type Audit,
  type Cited,
  type Localized,
  type Month,
  type Policy,
  type Reading,
  type Totals,
  type ViewColumn,
} from 'rasd';

/** What the page takes: the totals under the rule for contradictions, their audit, and the claims by id. */
export interface Ledger {
  readonly reading: Reading;
  readonly policy: Policy;
  readonly totals: Totals;
  readonly audit: Audit;
  /** Period of each claim. */
  readonly period: (claim: string) => string;
  readonly article: (claim: string) => string;
  /** Whether a span touches the months asked for. */
  readonly isInPeriod: (span: {readonly first: string; readonly last: string}) => boolean;
}

/** Reads and audits the totals. */
export function openLedger(
  reading: Reading,
  {from, to}: {readonly from: Month; readonly to: Month},
): Ledger {
  const totals = reading.tables.totals();
  const columns = ['claim_id', 'period', 'article_id'] as const;
  const rows = reading.tables.part('claims', {columns});
  const claims = new Map(rows.map((row) => [row.claim_id, row]));
  return {
    reading,
    policy: reading.rules.contradictions,
    totals,
    audit: totals.audit(),
    period: (id) => claims.get(id)?.period ?? '',
    article: (id) => claims.get(id)?.article_id ?? '',
    isInPeriod: ({first, last}) => last.slice(0, 7) >= from && first.slice(0, 7) <= to,
  };
}

/** Ids as rows of an audit hold them, separated by spaces. */
export const idsIn = (text: string) => (text === '' ? [] : text.split(' '));

/** All ids of several rows, each once. */
export const idsOf = (rows: readonly {readonly claims: string}[]) => [
  ...new Set(rows.flatMap(({claims}) => idsIn(claims))),
];

/** Bounds that lead to their claims; null where there is no claim. */
export function citedBounds(
  {reading}: Ledger,
  [low, high]: readonly [number, number | null],
  {label, claims}: {readonly label: Localized; readonly claims: string},
): Cited | null {
  return claims === '' ? null : reading.cite(boundsValue(low, high), {label, claims});
}

/** Names of what an outlet counted and what its reports hold. */
export const SAID: Localized = {en: 'By its own count', ar: 'بحسب إحصائها'};
export const ON_FILE: Localized = {en: 'Described on file', ar: 'الموصوف المسجّل'};
export const UNSEEN: Localized = {en: 'Never described', ar: 'ما لم يوصف'};

const range = (name: string, label: Localized): ViewColumn => ({name, label, type: 'range'});

const FROM: Localized = {en: 'From', ar: 'من'};
const UNTIL: Localized = {en: 'Until', ar: 'إلى'};
const AT_MOST: Localized = {en: 'Until at most', ar: 'إلى حد أقصى'};
/** Columns of the days that a count may span, and of what was counted, described and missed. */
export const COLUMNS = {
  first: {name: 'first', label: FROM, type: 'date'},
  last: {name: 'last', label: UNTIL, type: 'date'},
  atMost: {name: 'last', label: AT_MOST, type: 'date'},
  said: range('said', SAID),
  counted: range('counted', SAID),
  described: range('described', ON_FILE),
  unseen: range('unseen', UNSEEN),
} as const satisfies Readonly<Record<string, ViewColumn>>;
