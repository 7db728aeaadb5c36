import {isRefusal, type Localized, type TableView} from 'rasd';
import type {OriginAgreement} from './agreement.ts';
import type {Reports} from './reports.ts';
import {decimal, measureName, n} from './words.ts';

interface Estimate {
  readonly value: number;
  readonly interval: {readonly low: number; readonly high: number};
}

const level = ({value, interval: {low, high}}: Estimate) =>
  `${decimal(value)} (${decimal(low)} … ${decimal(high)})`;

/** Two origins at a time that can be compared. */
export function comparedPairs(agreements: readonly OriginAgreement[]) {
  return agreements.flatMap(({result, ...pair}) => (isRefusal(result) ? [] : [{...pair, result}]));
}

/** Differences of one origin from another with their limits. In: pairs that can be compared. */
export function pairView({called}: Reports, pairs: ReturnType<typeof comparedPairs>): TableView {
  return {
    columns: [
      {name: 'first', label: {en: 'First', ar: 'الأول'}, type: 'text'},
      {name: 'second', label: {en: 'Second', ar: 'الثاني'}, type: 'text'},
      {name: 'figure', label: {en: 'Figure', ar: 'الرقم'}, type: 'text'},
      {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
      {name: 'mean', label: {en: 'Mean difference', ar: 'متوسط الفرق'}, type: 'text'},
      {name: 'lower', label: {en: 'Lower limit', ar: 'الحد الأدنى'}, type: 'text'},
      {name: 'upper', label: {en: 'Upper limit', ar: 'الحد الأعلى'}, type: 'text'},
    ],
    rows: pairs.map(({first, second, measure, result}) => ({
      first: called(first),
      second: called(second),
      figure: measureName(measure),
      events: result.pairs,
      mean: level(result.bias),
      lower: level(result.lower),
      upper: level(result.upper),
    })),
  };
}

export const PAIRS_NOTE: Localized = {
  en: 'Difference of the first from the second (Bland–Altman) for the events with a figure from both, with 95 % intervals.',
  ar: 'فرق الأول عن الثاني (بلاند–ألتمان) في الأحداث التي لها رقم من كليهما، مع مجالات 95٪.',
};

/** Why two origins are not compared. In: pairs that are refused, at least one. */
export function pairsRefusal(
  {called, reading}: Reports,
  refused: readonly OriginAgreement[],
): Localized {
  const [nearest] = refused.toSorted((a, b) => b.events.length - a.events.length);
  if (nearest === undefined) throw new RangeError('no pair is refused');
  const [a, b] = [called(nearest.first), called(nearest.second)];
  const what = measureName(nearest.measure);
  const most = reading.cite(nearest.events.length, {
    label: {
      en: `Figures of ${a.en} and ${b.en} for the same events`,
      ar: `أرقام ${a.ar} و${b.ar} للأحداث نفسها`,
    },
    events: nearest.events,
  });
  return {
    en: `Limits of agreement between two origins need ten events with a figure from both. ${n(refused.length)} pairs of origins have any such event; the most is ${most.en} (${a.en} and ${b.en}, ${what.en}). Each of them is too few, so none is compared.`,
    ar: `حساب حدود الاتفاق بين مصدرين يحتاج إلى عشرة أحداث لها رقم من كليهما. ولا يتجاوز ما تشترك فيه أزواج المصادر، وعددها ${n(refused.length)}، ${most.ar} (${a.ar} و${b.ar}، ${what.ar}). وهذا قليل في كل زوج، فلا مقارنة.`,
  };
}
