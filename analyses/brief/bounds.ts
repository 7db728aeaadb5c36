import {
  countedNoun,
  daysOfPeriod,
  dateText,
  dayText,
  maybeDay,
  NOUNS,
  sharedGrid,
  sharedWork,
  calendarPeriodsFrom,
  type BoundsRow,
  type CalendarPeriod,
  type Localized,
  type TableView,
} from 'rasd';
import {lastMonth, SINCE, type Edition} from './edition.ts';

const ORIGIN = 'sohr';
const memory = sharedWork<ReadonlyMap<string, readonly BoundsRow[]>>();

/** What the Observatory's own totals allow for one ground in a period. */
export interface GroundBounds {
  readonly zone: string;
  readonly row: BoundsRow;
  readonly words: Localized;
  readonly group: string;
}

/**
 * Bounds of ISIS attacks by the Observatory's running totals, one row a ground: of several series (totals since
 * different days are mixed only where a rule joins them) the one that says most: the highest lower bound, then the lowest upper one. Left
 * out: bounds that only say what attacks it described one by one, which are counted elsewhere.
 */
export function observatoryBounds(edition: Edition, period: CalendarPeriod): GroundBounds[] {
  const {region, reading} = edition;
  const rows = (boundsByPeriod(edition, period).get(period.name) ?? []).filter(
    (row) => (row.region ?? 'all') === region && restsOnTotal(row, edition),
  );
  const least = Math.max(0, ...rows.filter(({zone}) => zone !== 'syria').map(({lower}) => lower));
  const zones = [...new Set(rows.map((row) => row.zone ?? 'not-said'))].sort();
  return zones.flatMap((zone) => {
    const [row] = rows
      .filter((one) => (one.zone ?? 'not-said') === zone)
      // Of the whole country no less can be true than of a part of it.
      .filter((one) => zone !== 'syria' || one.upper !== null || one.lower > least)
      .sort((a, b) => b.lower - a.lower || (a.upper ?? Infinity) - (b.upper ?? Infinity));
    if (row === undefined) return [];
    const label = {
      en: `ISIS attacks by the Observatory's totals, ${edition.when.en}`,
      ar: `هجمات تنظيم الدولة وفق مجاميع المرصد، ${edition.when.ar}`,
    };
    const range = {low: row.lower, best: row.lower, high: row.upper};
    const {href, group} = reading.cite(range, {label, claims: row.claims});
    return [{zone, row, group, words: boundsWords(row, href)}];
  });
}

const scopes = sharedWork<ReadonlySet<string>>();

function restsOnTotal({claims}: BoundsRow, {reading: {tables}}: Edition): boolean {
  const rows = tables.rows('claims');
  const totals = scopes(
    rows,
    '',
    () => new Set(rows.filter(({scope}) => scope === 'total').map(({claim_id}) => claim_id)),
  );
  return claims.split(' ').some((id) => totals.has(id));
}

/** `at least 22 attacks`, `3–5 attacks`, `at most 46 attacks`. */
function boundsWords({lower, upper}: BoundsRow, href: string): Localized {
  if (lower > 0 || upper === null || upper < 3)
    return countedNoun({low: lower, high: upper}, NOUNS.attack, {href});
  const most = countedNoun(upper, NOUNS.attack, {href});
  return {en: `at most ${most.en}`, ar: `${most.ar} على الأكثر`};
}

/** All bounds of the unit's periods. Each edition asks for them, so that its record says so; they are sorted once. */
function boundsByPeriod({reading: {tables}}: Edition, {unit}: CalendarPeriod) {
  const to = lastMonth(sharedGrid(tables, 'isis_attack').reported);
  const periods = calendarPeriodsFrom(unit, SINCE, to);
  const rows = tables.totals().bounds({
    where: {origin: ORIGIN, event_kind: 'isis_attack', measure: 'attacks', subset: null},
    periods: periods.map(daysOfPeriod),
  });
  return memory(rows, unit, () => {
    const nameOf = new Map(periods.map((one) => [dayText(daysOfPeriod(one).first), one.name]));
    const byPeriod = new Map<string, BoundsRow[]>();
    for (const row of rows) {
      const name = nameOf.get(row.first) ?? '';
      byPeriod.set(name, [...(byPeriod.get(name) ?? []), row]);
    }
    return byPeriod;
  });
}

/** `in SDF areas`, `in the desert`. */
export const GROUNDS: Readonly<Record<string, Localized>> = {
  'sdf-areas': {
    en: 'in areas of the Syrian Democratic Forces (SDF)',
    ar: 'في مناطق قوات سوريا الديمقراطية (قسد)',
  },
  desert: {en: 'in the desert', ar: 'في البادية'},
  syria: {en: 'in Syria as a whole', ar: 'في سوريا كلها'},
  'iraq-and-syria': {en: 'in Iraq and Syria together', ar: 'في العراق وسوريا معاً'},
  'not-said': {en: 'on ground not said', ar: 'في منطقة غير محددة'},
};

/** Lower and upper bound by ground, with the series that gives them. */
export function boundsView(grounds: readonly GroundBounds[]): TableView {
  return {
    columns: [
      {name: 'ground', label: {en: 'Ground', ar: 'الأرض'}, type: 'text'},
      {
        name: 'bounds',
        label: {en: 'Attacks, at least – at most', ar: 'الهجمات، من – إلى'},
        type: 'range',
      },
      {name: 'since', label: {en: 'Totals used', ar: 'المجاميع المستعملة'}, type: 'text'},
      {name: 'claims', label: {en: 'Claims behind', ar: 'الأقوال وراءها'}, type: 'integer'},
    ],
    rows: grounds.map(({zone, row, group}) => ({
      ground: GROUNDS[zone] ?? zone,
      bounds: {value: {low: row.lower, best: row.lower, high: row.upper}, group},
      since: baseText(row.base),
      claims: row.claims === '' ? 0 : row.claims.split(' ').length,
    })),
  };
}

function baseText(base: string | null): Localized {
  if (base === null) return {en: 'all its counts, as one register', ar: 'كل إحصاءاته سجلاً واحداً'};
  if (base === 'periods') return {en: 'counts of closed periods', ar: 'إحصاءات لفترات محددة'};
  const since = base.replace('since ', '');
  const en = maybeDay(since) === null ? since : dateText(since, 'en');
  const ar = maybeDay(since) === null ? since : dateText(since, 'ar');
  return {en: `running total since ${en}`, ar: `مجموع تراكمي منذ ${ar}`};
}
