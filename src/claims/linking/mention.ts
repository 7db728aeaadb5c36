import type {ArticleRow, ClaimRow} from '../../tables/rows.ts';

/** One incident in one article: what its claims, which share `mention`, say together. */
export interface Mention {
  /** `ARTICLE#MENTION`: how decisions and reasons name it. */
  readonly key: string;
  readonly article_id: string;
  readonly mention: number;
  readonly outlet_id: string;
  readonly published: string | null;
  readonly kind: ClaimRow['event_kind'];
  readonly direction: ClaimRow['direction'];
  readonly period: string;
  readonly region: string | null;
  readonly from: string | null;
  readonly via: string | null;
  readonly to: string | null;
  readonly ordinal: number | null;
  readonly ordinal_period: string | null;
  /** All distinct texts of `attributed_to`, joined by `;`. */
  readonly attributed_to: string | null;
  /** All distinct notes, joined by `; `. */
  readonly note: string;
  /** What its article is about, if it is the first incident there; else null. */
  readonly lead: string | null;
  /** Keys of the mentions whose figures these repeat (`copy_of`). */
  readonly copies: readonly string[];
}

/** `ARTICLE#MENTION`. */
export function mentionKey(row: {readonly article_id: string; readonly mention: number}): string {
  return `${row.article_id}#${row.mention}`;
}

/** Order of mentions everywhere: by article, then by number. */
export function compareMentions(
  a: {readonly article_id: string; readonly mention: number},
  b: {readonly article_id: string; readonly mention: number},
): number {
  if (a.article_id !== b.article_id) return a.article_id < b.article_id ? -1 : 1;
  return a.mention - b.mention;
}

/**
 * The mentions of incidents in a table of claims; totals are left out. The order of rows changes nothing:
 * claims of a mention are taken by claim_id, and the first that says something about a field has its say.
 */
export function gatherMentions(
  claims: readonly ClaimRow[],
  articles: readonly ArticleRow[],
): Mention[] {
  const articleOf = new Map(articles.map((row) => [row.article_id, row]));
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    if (claim.scope !== 'incident') continue;
    const key = mentionKey(claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  const keyOf = keysOfCopied(claims);
  const mentions = [...groups].map(([key, group]) => {
    return {...mentionOf(key, group, articleOf), copies: copiesOf(group, keyOf)};
  });
  mentions.sort(compareMentions);
  return mentions.map((mention, i) => {
    const leads = mentions[i - 1]?.article_id !== mention.article_id;
    return leads ? mention : {...mention, lead: null};
  });
}

function mentionOf(
  key: string,
  group: ClaimRow[],
  articles: ReadonlyMap<string, ArticleRow>,
): Omit<Mention, 'copies'> {
  const claims = group.sort((a, b) => (a.claim_id < b.claim_id ? -1 : 1));
  const [first] = claims;
  if (first === undefined) throw new RangeError(`mention "${key}" has no claims`);
  const article = articles.get(first.article_id);
  return {
    key,
    article_id: first.article_id,
    mention: first.mention,
    outlet_id: article?.outlet_id ?? first.article_id,
    published: article?.published ?? null,
    kind: first.event_kind,
    period: first.period,
    direction: said(claims, (claim) => claim.direction),
    region: said(claims, (claim) => claim.region),
    from: said(claims, (claim) => claim.place_from),
    via: said(claims, (claim) => claim.place_via),
    to: said(claims, (claim) => claim.place_to),
    ordinal: said(claims, (claim) => claim.ordinal),
    ordinal_period: said(claims, (claim) => claim.ordinal_period),
    attributed_to: distinct(claims, (claim) => claim.attributed_to).join(';') || null,
    note: distinct(claims, (claim) => claim.note).join('; '),
    lead: article?.gist ?? null,
  };
}

/** Mention of every claim that some claim repeats. */
function keysOfCopied(claims: readonly ClaimRow[]): Map<string, string> {
  const copied = new Set(distinct(claims, (claim) => claim.copy_of));
  const rows = claims.filter((claim) => copied.has(claim.claim_id));
  return new Map(rows.map((claim) => [claim.claim_id, mentionKey(claim)]));
}

function copiesOf(claims: readonly ClaimRow[], keyOf: ReadonlyMap<string, string>): string[] {
  return distinct(claims, (claim) => keyOf.get(claim.copy_of ?? '') ?? null);
}

function said<T>(claims: readonly ClaimRow[], read: (claim: ClaimRow) => T | null): T | null {
  for (const claim of claims) {
    const value = read(claim);
    if (value !== null) return value;
  }
  return null;
}

function distinct(claims: readonly ClaimRow[], read: (claim: ClaimRow) => string | null): string[] {
  const texts = new Set<string>();
  for (const claim of claims) {
    const text = read(claim);
    if (text !== null) texts.add(text);
  }
  return [...texts];
}
