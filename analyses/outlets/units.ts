import {
  capitalized,
  describeUnits,
  joinTexts,
  SEMICOLON,
  type ChartSpec,
  type ClaimOrigin,
  type UnitHabit,
} from 'rasd';
import {ar, CONVOY} from './nouns.ts';
import type {Reports} from './reports.ts';
import {drawShares, type Part} from './share-chart.ts';
import {n} from './words.ts';

type Unit = Exclude<keyof UnitHabit, 'origin'>;

const FEWEST = 10;

const UNITS: readonly Part<Unit>[] = [
  {id: 'trucks', label: {en: 'trucks', ar: 'شاحنات'}, colour: 'var(--c1)'},
  {id: 'vehicles', label: {en: 'vehicles', ar: 'آليات'}, colour: 'var(--c2)'},
  {id: 'both', label: {en: 'trucks and vehicles', ar: 'شاحنات وآليات معاً'}, colour: 'var(--c4)'},
  {id: 'neither', label: {en: 'no number', ar: 'بلا رقم'}, colour: 'var(--no-report)'},
];

const total = (row: UnitHabit) => UNITS.reduce((sum, {id}) => sum + row[id].length, 0);

/** What origins with ten convoys or more count in them. */
export function countUnits(claims: readonly ClaimOrigin[]): UnitHabit[] {
  return describeUnits(claims).filter((row) => total(row) >= FEWEST);
}

/** What origins count in convoys: trucks, vehicles, both or neither. In: at least one origin. */
export function unitChart(page: Reports, units: readonly UnitHabit[]): ChartSpec {
  const {called} = page;
  return {
    anchor: 'trucks-or-vehicles',
    ...unitWords(page, units),
    data: {
      columns: [
        {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
        ...UNITS.map(({id, label}) => ({name: id, label, type: 'integer' as const})),
      ],
      rows: units.map((row) => ({
        origin: called(row.origin),
        ...Object.fromEntries(UNITS.map(({id}) => [id, row[id].length])),
      })),
    },
    draw: drawShares(units, UNITS, {
      called,
      count: (row, unit) => row[unit].length,
    }),
  };
}

function unitWords({called, the}: Reports, units: readonly UnitHabit[]) {
  const [lead, next] = units;
  const said = units.map((row) => ({
    en: `${called(row.origin).en}: trucks ${row.trucks.length}, vehicles ${row.vehicles.length}, both ${row.both.length}, no number ${row.neither.length}`,
    ar: `${called(row.origin).ar}: شاحنات ${row.trucks.length}، آليات ${row.vehicles.length}، كلاهما ${row.both.length}، بلا رقم ${row.neither.length}`,
  }));
  return {
    title:
      lead === undefined
        ? {en: 'Trucks or vehicles', ar: 'شاحنات أم آليات'}
        : {
            en: `${capitalized(the(lead.origin))} gives no number for ${n(lead.neither.length)} of ${n(total(lead))} convoys${next === undefined ? '' : `, ${the(next.origin)} for ${n(next.neither.length)} of ${n(total(next))}`}`,
            ar: `لا رقم لدى ${called(lead.origin).ar} في ${n(lead.neither.length)} من ${ar(total(lead), CONVOY)}${next === undefined ? '' : `، ولدى ${called(next.origin).ar} في ${n(next.neither.length)} من ${n(total(next))}`}`,
          },
    subtitle: {
      en: 'Convoys by what their origin counts in them; origins with ten convoys or more; “vehicles” may include trucks',
      ar: 'القوافل حسب ما يحصيه المصدر فيها؛ المصادر التي لها عشر قوافل فأكثر؛ وقد تشمل «الآليات» شاحنات',
    },
    description: joinTexts(said, SEMICOLON),
  };
}
