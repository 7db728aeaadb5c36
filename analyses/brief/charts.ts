import {
  countedRow,
  rangeProse,
  regionColour,
  regionRowName,
  sharedGrid,
  type CountedRow,
  type Language,
  type Localized,
  type Month,
  type Names,
  type TableView,
} from 'rasd';
import type {Edition} from './edition.ts';
import type {Subject} from './subjects.ts';

const ALL = 'all-rows';
const PANELS = 5;

/** A panel of small multiples: the sum of all regions first, then one region each. */
export interface Panels {
  readonly ids: readonly string[];
  readonly rows: readonly (CountedRow & {readonly row: string; readonly month: Month})[];
}

/**
 * Rows of a chart by month: all together, and the regions with the most in the months shown. Rows of the edition's own
 * period lead to their events; earlier months are those of earlier editions and stand without links, which
 * keeps the appendix to what the edition tells.
 */
export function regionPanels(edition: Edition, subject: Subject): Panels {
  const {period, reading} = edition;
  const regions = edition.byRegion(subject);
  const weight = new Map<string, number>();
  for (const {region = '', best} of regions)
    weight.set(region, (weight.get(region) ?? 0) + (best ?? 0));
  const ids = [...weight]
    .filter(([, sum]) => sum > 0)
    .sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
    .map(([id]) => id)
    .slice(0, PANELS);
  const whole = edition.byMonth(subject).map((row) => ({...row, region: undefined}));
  const shown = [...whole, ...regions.filter(({region = ''}) => ids.includes(region))];
  const rows = shown.map((raw) => {
    const month = (raw.month ?? '') as Month; // counted by month
    const isOwn = month >= period.from && month <= period.to;
    const {region, ...rest} = isOwn ? raw : {...raw, events: ''};
    const row = region === undefined ? rest : {...rest, region};
    return {...countedRow(row, subject.label, reading), row: region ?? ALL, month};
  });
  // One region alone would repeat the sum.
  return {ids: ids.length > 1 ? [ALL, ...ids] : [ALL], rows};
}

/** Rows that have a mark: a zero that is certain has none. */
export function marked({rows}: Panels): Panels['rows'] {
  return rows.filter(({best, high}) => best === null || high !== 0);
}

/** Labels of the panels. */
export function panelRows({ids}: Panels, names: Names, language: Language) {
  return ids.map((id) => ({id, label: panelName(id, names)[language]}));
}

function panelName(id: string, names: Names): Localized {
  return id === ALL ? {en: 'All', ar: 'المجموع'} : regionRowName(id, names);
}

export const panelColour = (id: string): string => (id === ALL ? 'var(--c1)' : regionColour(id));

/** The finding of a chart by region: which one leads, where one does; else what is drawn. */
export function regionTitle(edition: Edition, subject: Subject): Localized {
  const {when, region, reading} = edition;
  const leader = leadingRegion(edition, subject);
  if (region !== 'all' || leader === null)
    return {
      en: `${subject.label.en}, by month to ${when.en}`,
      ar: `${subject.label.ar} حسب الشهر حتى ${when.ar}`,
    };
  const name = regionRowName(leader.region, reading.names);
  const [en, ar] = (['en', 'ar'] as const).map((language) =>
    rangeProse({low: leader.low ?? 0, high: leader.high}, language),
  );
  return {
    en: `${subject.label.en}: in ${when.en} most in ${name.en}, ${en}`,
    ar: `${subject.label.ar}: أكثرها في ${when.ar} في ${name.ar}، ${ar}`,
  };
}

/** A chart by region for those who cannot see it. */
export function describePanels(edition: Edition, subject: Subject): Localized {
  const {shown, when, reading} = edition;
  const reported = edition.regionsNow(subject).filter(({best}) => (best ?? 0) > 0);
  const now = reported.map((row) => ({
    name: regionRowName(row.region, reading.names),
    row: {low: row.low ?? 0, high: row.high},
  }));
  const list = (language: Language) =>
    now.map(({name, row}) => `${name[language]}: ${rangeProse(row, language)}`);
  const [en, ar] = [list('en').join('; ') || 'none', list('ar').join('؛ ') || 'لا شيء'];
  return {
    en: `Columns for ${shown.length} months, a panel a region. In ${when.en}: ${en}.`,
    ar: `أعمدة لعدد ${shown.length} شهراً، لوحة لكل منطقة. في ${when.ar}: ${ar}.`,
  };
}

/** The governorate that certainly has more of the period than any other row may have; null where none does. */
export function leadingRegion(edition: Edition, subject: Subject): CountedRow | null {
  const governorates = new Set(sharedGrid(edition.reading.tables, subject.kind).regions);
  const rows = edition.regionsNow(subject);
  const found = rows.find(
    (row) =>
      governorates.has(row.region) &&
      (row.low ?? 0) > 0 &&
      rows.every((other) => other === row || (other.high ?? Infinity) < (row.low ?? 0)),
  );
  return found ?? null;
}

/** The table behind the panels: a line a month. */
export function regionView({ids, rows}: Panels, names: Names, months: readonly Month[]): TableView {
  const at = new Map(rows.map((row) => [`${row.row} ${row.month}`, row]));
  return {
    columns: [
      {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
      ...ids.map((id) => ({name: id, label: panelName(id, names), type: 'range' as const})),
    ],
    rows: months.map((month) => ({
      month,
      ...Object.fromEntries(ids.map((id) => [id, valueOf(at.get(`${id} ${month}`))])),
    })),
  };
}

function valueOf(row: CountedRow | undefined) {
  if (row === undefined || row.best === null || row.low === null) return null;
  const value = {low: row.low, best: row.best, high: row.high};
  return row.group === null ? value : {value, group: row.group};
}
