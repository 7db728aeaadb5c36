import {eventsTable} from '../../claims/events/events-table.ts';
import type {ArticleRow, ClaimRow, LinkRow} from '../../tables/rows.ts';
import type {Month} from '../../values/month.ts';
import type {Rules} from '../../values/rules.ts';
import type {Edit} from './edits.ts';
import {linkKey} from './edits.ts';
import {sharesOf} from './figure-cells.ts';
import type {FigureSpec} from './figures.ts';
import type {Lineage} from './lineages.ts';
import {sumShares, type Sums} from './shares.ts';
import type {TableSet} from './table-set.ts';

/** A lineage that adds something else to some figure than before. */
export interface Suspect {
  readonly id: number;
  readonly lineage: Lineage;
  readonly edits: readonly Edit[];
}

/** The rows of a suspect as they stand on one side, one edit excepted, which stands as on the other. */
export interface State {
  readonly suspect: Suspect;
  readonly side: Side;
  readonly except: Edit | null;
}

export type Side = 'before' | 'after';

/** Tables that all events share. */
export type Context = Pick<TableSet, 'places' | 'regions' | 'outlets'>;

/** What each suspect would add to each cell, by its id, if its rows stood as its state says. */
export type Trial = (states: readonly State[], context: Context) => ReadonlyMap<number, Sums>;

export interface TrialOptions {
  readonly before: TableSet;
  readonly after: TableSet;
  /** Figures with the months they are counted over. */
  readonly figures: readonly {
    readonly figure: FigureSpec;
    readonly span: readonly [Month, Month];
  }[];
  readonly rules: Rules;
}

/**
 * Tries states of many suspects at once. Suspects share no claim, so each is tried as if alone: its articles and events
 * get its id before their own, and a row that two of them touch can stand differently in each.
 */
export function createTrial({before, after, figures, rules}: TrialOptions): Trial {
  const sides = {before: indexTables(before), after: indexTables(after)};
  return (states, context) => {
    const rows = states.map((state) => rowsOf(state, sides));
    const tables: TableSet = {
      ...context,
      claims: rows.flatMap(({claims}) => claims),
      links: rows.flatMap(({links}) => links),
      articles: rows.flatMap(({articles}) => articles),
    };
    const events = eventsTable({...tables, rules});
    const shares = figures.flatMap(({figure, span}) =>
      sharesOf(figure, events, {tables, span, rules}),
    );
    return sumShares(shares, (event) => Number(event.slice(0, event.indexOf('/'))));
  };
}

interface TableIndex {
  readonly claims: ReadonlyMap<string, ClaimRow>;
  readonly links: ReadonlyMap<string, LinkRow>;
  readonly articles: ReadonlyMap<string, ArticleRow>;
}

function indexTables({claims, links, articles}: TableSet): TableIndex {
  return {
    claims: new Map(claims.map((row) => [row.claim_id, row])),
    links: new Map(links.map((row) => [linkKey(row), row])),
    articles: new Map(articles.map((row) => [row.article_id, row])),
  };
}

function rowsOf({suspect, side, except}: State, sides: Readonly<Record<Side, TableIndex>>) {
  const members = [...suspect.lineage.before, ...suspect.lineage.after].flatMap(
    ({claims}) => claims,
  );
  const flipped = new Set((except ?? []).map(({table, key}) => `${table} ${key}`));
  const otherSide = side === 'before' ? 'after' : 'before';
  const pick = <Table extends keyof TableIndex>(table: Table, keys: readonly string[]) =>
    [...new Set(keys)].flatMap((key) => {
      const own = sides[flipped.has(`${table} ${key}`) ? otherSide : side][table];
      return own.get(key) ?? [];
    });
  const tag = (id: string) => `${suspect.id}/${id}`;
  const claims = pick(
    'claims',
    members.map((claim) => claim.claim_id),
  ) as ClaimRow[];
  const links = pick('links', members.map(linkKey)) as LinkRow[];
  const articles = pick(
    'articles',
    members.map((claim) => claim.article_id),
  ) as ArticleRow[];
  return {
    claims: claims.map((row) => ({...row, article_id: tag(row.article_id)})),
    links: links.map((row) => ({
      ...row,
      article_id: tag(row.article_id),
      event_id: tag(row.event_id),
    })),
    articles: articles.map((row) => ({...row, article_id: tag(row.article_id)})),
  };
}
