import {
  compareBlandAltman,
  compareFigures,
  computeAlpha,
  figureMatrix,
  isRefusal,
  originPairs,
  type FigureComparison,
  type Localized,
  type TableView,
} from 'rasd';
import type {Reports} from './reports.ts';
import {decimal, FIGURES, measureName, theMeasure} from './words.ts';

/** The comparisons of one measure. */
export interface Measured {
  readonly measure: string;
  readonly rows: readonly FigureComparison[];
}

/** Comparisons by measure. Deaths only where the same dead are counted; most articles do not say. */
export function comparisonsByMeasure({comparisons}: Reports): Measured[] {
  return FIGURES.map((measure) => ({
    measure,
    rows: comparisons.filter(
      (one) =>
        one.measure === measure &&
        (measure !== 'killed' || one.victims === 'unknown' || one.victims === null),
    ),
  }));
}

/** Limits of agreement for each two origins that share an event with figures, or why there are none. */
export function compareOrigins(byMeasure: readonly Measured[]) {
  return byMeasure.flatMap(({measure, rows}) => {
    const {origins, values} = figureMatrix(rows);
    return originPairs(
      rows.map(({event, figures: of}) => ({event, origins: of.map(({origin}) => origin)})),
    ).map((pair) => {
      const [a, b] = [pair.first, pair.second].map((id) => values[origins.indexOf(id)] ?? []);
      return {...pair, measure, result: compareBlandAltman(a ?? [], b ?? [])};
    });
  });
}

export type OriginAgreement = ReturnType<typeof compareOrigins>[number];

type Alpha = ReturnType<typeof computeAlpha>;

interface AlphaRow extends Measured {
  readonly who: Localized;
  readonly ratio: Alpha;
  readonly interval: Alpha;
}

/** Agreement beyond chance by measure: of all origins, and of those that are named. */
export function computeAlphas(byMeasure: readonly Measured[]): AlphaRow[] {
  return byMeasure.flatMap(({measure, rows}) => {
    const figures = rows.flatMap((one) => one.figures);
    const named = compareFigures(figures.filter(({basis}) => basis !== 'unnamed'));
    return [
      {measure, rows, who: {en: 'all origins', ar: 'كل المصادر'}},
      {measure, rows: named, who: {en: 'only origins that are named', ar: 'المصادر المسمّاة فقط'}},
    ].map((row) => {
      const {values} = figureMatrix(row.rows);
      return {
        ...row,
        ratio: computeAlpha(values, {level: 'ratio'}),
        interval: computeAlpha(values, {level: 'interval'}),
      };
    });
  });
}

/** What the first measure that allows an alpha says. */
export function alphaTitle(alphas: readonly AlphaRow[]): Localized {
  const [main] = alphas.flatMap(({ratio, measure}) => (isRefusal(ratio) ? [] : [{measure, ratio}]));
  if (main === undefined) return {en: 'Agreement beyond chance', ar: 'الاتفاق فوق المصادفة'};
  const [alpha, low] = [decimal(main.ratio.alpha), decimal(main.ratio.interval.low)];
  return {
    en: `On ${measureName(main.measure).en}, agreement is ${alpha} on a scale where 1 is perfect, and may be as low as ${low}`,
    ar: `الاتفاق على عدد ${theMeasure(main.measure)} ${alpha} حيث الاتفاق التام 1، وقد لا يتجاوز ${low}`,
  };
}

export const ALPHA_NOTE: Localized = {
  en: 'Krippendorff’s alpha between origins over events with two figures or more: 1 is perfect agreement, 0 what chance would give. In brackets the 95 % interval of 1 000 bootstrap samples of events (seed 1). The ratio level weighs differences against size, the interval level takes them as they are. An outlet that names no source may have copied another, which raises alpha: the second row of each pair leaves such outlets out.',
  ar: 'معامل ألفا لكريبندورف بين المصادر في الأحداث التي لها رقمان فأكثر: 1 اتفاق تام و0 ما تعطيه المصادفة. وبين القوسين مجال 95٪ من 1000 عينة معاد سحبها من الأحداث (البذرة 1). المستوى النسبي يقيس الفرق إلى الحجم، ومستوى الفترات يأخذه كما هو. والوسيلة التي لا تسمّي مصدرها قد تكون نقلت عن غيرها فترفع ألفا: وفي السطر الثاني من كل زوج تُستبعد هذه الوسائل.',
};

/** Alphas with their intervals, or why they are refused. */
export function alphaView(page: Reports, alphas: readonly AlphaRow[]): TableView {
  return {
    columns: [
      {name: 'measure', label: {en: 'Figure', ar: 'الرقم'}, type: 'text'},
      {name: 'who', label: {en: 'Origins', ar: 'المصادر'}, type: 'text'},
      {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
      {
        name: 'ratio',
        label: {en: 'Alpha, ratio level', ar: 'ألفا، المستوى النسبي'},
        type: 'text',
      },
      {
        name: 'interval',
        label: {en: 'Alpha, interval level', ar: 'ألفا، مستوى الفترات'},
        type: 'text',
      },
    ],
    rows: alphas.map(({measure, who, rows, ratio, interval}) => ({
      measure: measureName(measure),
      who,
      events: eventsCell(page, {measure, who, rows}),
      ratio: alphaCell(ratio),
      interval: alphaCell(interval),
    })),
  };
}

function eventsCell(
  {reading}: Reports,
  {measure, who, rows}: Pick<AlphaRow, 'measure' | 'who' | 'rows'>,
) {
  if (rows.length === 0) return 0;
  const what = measureName(measure);
  return reading.cite(rows.length, {
    label: {
      en: `Events compared on ${what.en}, ${who.en}`,
      ar: `أحداث قورنت فيها ${what.ar}، ${who.ar}`,
    },
    claims: rows.flatMap((one) => one.figures.flatMap((figure) => figure.claims)),
  });
}

function alphaCell(result: Alpha): Localized {
  if (isRefusal(result)) return result.refused;
  const [alpha, low, high] = [result.alpha, result.interval.low, result.interval.high].map(decimal);
  return {en: `${alpha} (${low}–${high})`, ar: `${alpha} (${low}–${high})`};
}
