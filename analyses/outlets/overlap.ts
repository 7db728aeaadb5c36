import {
  countOverlaps,
  drawForm,
  joinedByAnd,
  joinTexts,
  originPairs,
  SEMICOLON,
  upset,
  type ChartSpec,
  type Draw,
  type TableView,
} from 'rasd';
import {ar, EVENT} from './nouns.ts';
import {LISTED, OTHER, type Reports} from './reports.ts';
import {n, unique} from './words.ts';

/** Origins drawn one by one. */
const SHOWN = 7;

/** Which origins report which events. */
export function overlapsOf({told}: Reports) {
  return countOverlaps(
    [...told].flatMap(([element, origins]) => origins.map((set) => ({element, set}))),
  );
}

export type Overlaps = ReturnType<typeof overlapsOf>;

/** Two origins and the events of both, most first. */
export function pairsOf({told}: Reports) {
  return originPairs([...told].map(([event, origins]) => ({event, origins})));
}

type Combined = ReturnType<typeof combinedRows>[number];

/** Events by the exact set of origins that report them. */
export function overlapChart(page: Reports, overlaps: Overlaps): ChartSpec {
  const shown = overlaps.sets.slice(0, SHOWN).map(({set}) => set);
  const rows = combinedRows(page, shown);
  return {
    anchor: 'overlap-chart',
    ...overlapWords(page, overlaps, rows),
    data: overlapView(rows),
    draw: drawOverlap(page, shown, rows),
  };
}

/** The sets of origins, those not shown taken together, with the events that no other origin has. */
function combinedRows({told, called, reading}: Reports, shown: readonly string[]) {
  const combined = countOverlaps(
    [...told].flatMap(([element, origins]) =>
      unique(origins.map((set) => (shown.includes(set) ? set : OTHER))).map((set) => ({
        element,
        set,
      })),
    ),
  );
  return combined.overlaps.map((row) => {
    const name = joinedByAnd(row.sets.map(called));
    const label = {en: `Events told only by ${name.en}`, ar: `أحداث لم يوردها إلا ${name.ar}`};
    const isListed = row.count <= LISTED && row.sets.length > 1;
    const cited = isListed ? reading.cite(row.count, {label, events: row.elements}) : null;
    return {...row, name, cited};
  });
}

function overlapWords({told, called, the}: Reports, {sets}: Overlaps, rows: readonly Combined[]) {
  const [{set: widest, exclusive} = {set: '', exclusive: 0}] = sets;
  const shown = Math.min(SHOWN, sets.length);
  const said = rows.slice(0, 5).map((row) => ({
    en: `only ${row.name.en}: ${n(row.count)}`,
    ar: `${row.name.ar} فقط: ${n(row.count)}`,
  }));
  return {
    title: {
      en: `${n(exclusive)} of ${n(told.size)} events stand on ${the(widest)} alone`,
      ar: `${n(exclusive)} من ${ar(told.size, EVENT)} لا مصدر لها سوى ${called(widest).ar}`,
    },
    subtitle: {
      en: `Events by the exact set of origins that report them; the ${n(shown)} origins with most events, the other ${n(sets.length - shown)} taken together`,
      ar: `الأحداث حسب مجموعة المصادر التي أوردتها بالضبط؛ أكثر ${n(shown)} مصادر أحداثاً، وبقية المصادر، وعددها ${n(sets.length - shown)}، مجتمعة`,
    },
    description: joinTexts(said, SEMICOLON),
  };
}

function overlapView(rows: readonly Combined[]): TableView {
  return {
    columns: [
      {
        name: 'origins',
        label: {en: 'Exactly these origins', ar: 'هذه المصادر بالضبط'},
        type: 'text',
      },
      {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
    ],
    rows: rows.map((row) => ({origins: row.name, events: row.cited ?? row.count})),
  };
}

function drawOverlap(page: Reports, shown: readonly string[], rows: readonly Combined[]): Draw {
  return (chart) => {
    const combinations = rows.map(({sets: members, count, cited}) => ({
      members,
      low: count,
      best: count,
      high: count,
      group: cited?.group ?? null,
    }));
    const sets = [...shown, OTHER].map((id) => ({id, label: page.called(id)[chart.language]}));
    return drawForm(upset(combinations, {...chart, sets, width: 900, limit: 16}), chart);
  };
}

/** Events of each origin, and those that only it reports. */
export function exclusiveView(page: Reports, overlaps: Overlaps): TableView {
  const {called} = page;
  const pairs = pairsOf(page);
  return {
    columns: [
      {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
      {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
      {
        name: 'exclusive',
        label: {en: 'Reported by it alone', ar: 'انفرد بها'},
        type: 'integer',
      },
      {
        name: 'shared',
        label: {en: 'Most often together with', ar: 'أكثر من يشاركه'},
        type: 'text',
      },
    ],
    rows: overlaps.sets.slice(0, 12).map(({set, count, exclusive}) => {
      const partner = pairs.find(({first, second}) => first === set || second === set);
      const other = partner?.first === set ? partner.second : partner?.first;
      const shared = n(partner?.events.length ?? 0);
      return {
        origin: called(set),
        events: count,
        exclusive,
        shared:
          other === undefined
            ? null
            : {en: `${called(other).en} (${shared})`, ar: `${called(other).ar} (${shared})`},
      };
    }),
  };
}
