import type {ArticleRow, ClaimRow, OutletRow, PlaceRow, RegionRow} from '../../tables/rows.ts';
import type {Rules} from '../../values/rules.ts';
import type {EventMembers} from './members.ts';

/** What every event is read in the light of. */
export interface EventGround {
  readonly places: readonly PlaceRow[];
  readonly regions: readonly RegionRow[];
  readonly outlets: readonly OutletRow[];
  readonly rules: Rules;
}

/** Records of events made before on one ground, with what else they were made of. */
export interface KnownEvents<Record> {
  /** The record of an event of these very rows; else the one that `make` makes, which is then known. */
  recordOf(
    event: EventMembers,
    articles: ReadonlyMap<string, ArticleRow>,
    make: () => Record,
  ): Record;
}

interface Known<Record> {
  readonly event: EventMembers;
  readonly articles: readonly (ArticleRow | undefined)[];
  readonly record: Record;
}

interface KnownGround<Record> extends EventGround {
  readonly byRules: Map<string, WeakMap<ClaimRow, Known<Record>>>;
}

/**
 * A memory of records for tables of which most rows are the very objects they were when events were made last. Rows must
 * not change. It lasts as long as the first of the places, and a record as long as the first claim of its event.
 */
export function createEventMemory<Record>(): (ground: EventGround) => KnownEvents<Record> {
  const grounds = new WeakMap<PlaceRow, KnownGround<Record>>();
  return (ground) => {
    const [key] = ground.places;
    if (key === undefined) return {recordOf: (_event, _articles, make) => make()};
    const before = grounds.get(key);
    const known =
      before !== undefined && isSameGround(before, ground)
        ? before
        : {...ground, byRules: new Map<string, WeakMap<ClaimRow, Known<Record>>>()};
    grounds.set(key, known);
    const rules = JSON.stringify(ground.rules);
    const records = known.byRules.get(rules) ?? new WeakMap<ClaimRow, Known<Record>>();
    known.byRules.set(rules, records);
    return {recordOf: (event, articles, make) => recordIn(records, {event, articles, make})};
  };
}

interface Asked<Record> {
  readonly event: EventMembers;
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly make: () => Record;
}

function recordIn<Record>(
  records: WeakMap<ClaimRow, Known<Record>>,
  {event, articles, make}: Asked<Record>,
): Record {
  const [key] = event.claims;
  const own = event.claims.map(({article_id: id}) => articles.get(id));
  const known = key === undefined ? undefined : records.get(key);
  if (known !== undefined && isSameEvent(known.event, event) && areSame(known.articles, own))
    return known.record;
  const record = make();
  if (key !== undefined) records.set(key, {event, articles: own, record});
  return record;
}

function isSameEvent(one: EventMembers, other: EventMembers): boolean {
  const {event_id: id, linked, claims} = one;
  return id === other.event_id && linked === other.linked && areSame(claims, other.claims);
}

function isSameGround(one: EventGround, other: EventGround): boolean {
  return (
    areSame(one.places, other.places) &&
    areSame(one.regions, other.regions) &&
    areSame(one.outlets, other.outlets)
  );
}

/** Whether two lists hold the very same objects. */
function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((row, at) => row === other[at]))
  );
}
