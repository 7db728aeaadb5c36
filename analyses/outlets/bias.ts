import {
  blandAltmanPlot,
  capitalized,
  compareBlandAltman,
  drawVegaLite,
  figureMatrix,
  isRefusal,
  measureOriginBias,
  median,
  type Cited,
  type ChartSpec,
  type Draw,
  type Localized,
  type TableView,
} from 'rasd';
import type {Measured} from './agreement.ts';
import {citeFigure, headOf} from './figure-texts.ts';
import type {Reports} from './reports.ts';
import {decimal, measureName, n, theMeasure, withArticle} from './words.ts';

type Answered<T> = Exclude<T, {readonly refused: unknown}>;

/** A figure of one origin against the middle of the others', for the same event. */
interface Pair {
  readonly event: Localized | string;
  readonly own: number;
  readonly rest: number;
  /** The origin's figure, leading to its claims. */
  readonly cited: () => Cited | null;
}

/** The first origin that shares enough events with the others, set against them. */
export interface BiasFinding {
  readonly measure: string;
  readonly origin: Localized;
  readonly pairs: readonly Pair[];
  readonly bias: Answered<ReturnType<typeof measureOriginBias>[number]>;
  readonly result: Answered<ReturnType<typeof compareBlandAltman>>;
  readonly ratio: Answered<ReturnType<typeof compareBlandAltman>>;
  /** Origins of which too few events can be compared. */
  readonly mute: number;
}

/** Sets the first origin that allows it against the median of the others; null where none does. */
export function findBias(page: Reports, {measure, rows}: Measured): BiasFinding | null {
  const {origins, values, events} = figureMatrix(rows);
  const results = measureOriginBias(values);
  const place = results.findIndex((result) => !isRefusal(result));
  const [own, bias, origin = ''] = [values[place], results[place], origins[place]];
  if (own === undefined || bias === undefined || isRefusal(bias)) return null;
  const rest = events.map((_, event) => {
    const others = values.flatMap((row, at) => (at === place ? [] : (row[event] ?? [])));
    return others.length === 0 ? null : median(others);
  });
  const result = compareBlandAltman(own, rest);
  const ratio = compareBlandAltman(own, rest, {scale: 'log-ratio'});
  if (isRefusal(result) || isRefusal(ratio)) return null;
  const pairs = events.flatMap((event, at) => {
    const [a, b] = [own[at] ?? null, rest[at] ?? null];
    if (a === null || b === null) return [];
    const one = rows.find((row) => row.event === event);
    const figure = one?.figures.find((row) => row.origin === origin);
    const name = one === undefined ? event : headOf(page, one);
    const cited = () => (figure === undefined ? null : citeFigure(page, figure));
    return [{event: name, own: a, rest: b, cited}];
  });
  const mute = results.filter((one) => isRefusal(one)).length;
  return {measure, origin: page.called(origin), pairs, bias, result, ratio, mute};
}

const limitsOf = ({result}: BiasFinding) =>
  [result.lower.value, result.upper.value].map((value) => n(Math.round(value)));

/** Differences of one origin from the others, with their mean and limits of agreement. */
export function biasChart(finding: BiasFinding): ChartSpec {
  return {
    anchor: `bias-${finding.measure}`,
    ...biasWords(finding),
    data: biasView(finding),
    draw: drawBias(finding),
  };
}

function biasWords(finding: BiasFinding) {
  const {measure, origin, bias, result, ratio} = finding;
  const what = measureName(measure);
  const [lowest, highest] = limitsOf(finding);
  return {
    title: {
      en: `${capitalized(withArticle(origin.en))} against the rest, ${what.en}: equal in ${n(bias.equal)} of ${n(bias.shared)} events, higher in ${n(bias.above)}, lower in ${n(bias.below)}`,
      ar: `${origin.ar} مقابل البقية، ${what.ar}: التطابق في ${n(bias.equal)} من ${n(bias.shared)} حدثاً، وأعلى في ${n(bias.above)}، وأدنى في ${n(bias.below)}`,
    },
    subtitle: {
      en: `Difference of its figure from the median of the other origins, against the middle of the two; dashed: mean and limits of agreement (Bland–Altman) with 95 % intervals. Ratio: ${decimal(ratio.bias.value)}, limits ${decimal(ratio.lower.value)}–${decimal(ratio.upper.value)}`,
      ar: `فرق رقمه عن وسيط المصادر الأخرى مقابل منتصف الرقمين؛ المتقطع: المتوسط وحدا الاتفاق (بلاند–ألتمان) مع مجالات 95٪. النسبة: ${decimal(ratio.bias.value)}، وحداها ${decimal(ratio.lower.value)}–${decimal(ratio.upper.value)}`,
    },
    description: {
      en: `${n(result.pairs)} points. Mean difference ${decimal(result.bias.value)}; limits of agreement from ${lowest} to ${highest}; median difference ${decimal(bias.difference.median)}.`,
      ar: `${n(result.pairs)} نقطة. متوسط الفرق ${decimal(result.bias.value)}؛ وحدا الاتفاق من ${lowest} إلى ${highest}؛ ووسيط الفرق ${decimal(bias.difference.median)}.`,
    },
  };
}

function biasView({origin, pairs}: BiasFinding): TableView {
  return {
    columns: [
      {name: 'event', label: {en: 'Event', ar: 'الحدث'}, type: 'text'},
      {name: 'own', label: origin, type: 'integer'},
      {name: 'rest', label: {en: 'Median of the others', ar: 'وسيط البقية'}, type: 'decimal'},
      {name: 'difference', label: {en: 'Difference', ar: 'الفرق'}, type: 'decimal'},
    ],
    rows: pairs.map(({event, own, rest, cited}) => ({
      event,
      own: cited() ?? own,
      rest,
      difference: own - rest,
    })),
  };
}

function drawBias({measure, pairs, result}: BiasFinding): Draw {
  const what = measureName(measure);
  const lines = [
    {id: {en: 'mean', ar: 'المتوسط'}, at: result.bias},
    {id: {en: 'lower limit', ar: 'الحد الأدنى'}, at: result.lower},
    {id: {en: 'upper limit', ar: 'الحد الأعلى'}, at: result.upper},
  ];
  return (chart) => {
    const {language} = chart;
    const points = pairs.map(({event, own, rest, cited}) => ({
      middle: (own + rest) / 2,
      contrast: own - rest,
      title: `${typeof event === 'string' ? event : event[language]}\n${n(own)} − ${n(rest)}`,
      link: cited()?.href ?? null,
    }));
    const spec = blandAltmanPlot(points, {
      ...chart,
      width: 780,
      lines: lines.map(({id, at}) => ({name: id[language], value: at.value, ...at.interval})),
      xTitle: {
        en: `${what.en}, middle of the two figures`,
        ar: `${what.ar}، منتصف الرقمين`,
      }[language],
      yTitle: {en: 'difference', ar: 'الفرق'}[language],
    });
    return drawVegaLite(spec, chart);
  };
}

/** Whether a bias shows, and how far that can be trusted. */
export function biasText(finding: BiasFinding): Localized {
  const {measure, pairs, bias, result, mute} = finding;
  const what = measureName(measure);
  const [lowest, highest] = limitsOf(finding);
  const {low, high} = bias.difference.interval;
  const isClear = low > 0 || high < 0;
  const outside = pairs.filter(
    ({own, rest}) => own - rest < result.lower.value || own - rest > result.upper.value,
  ).length;
  return {
    en: `On ${what.en}, the median difference is ${decimal(bias.difference.median)} (95 % interval ${decimal(low)} to ${decimal(high)}): ${isClear ? 'the interval leaves out zero, a sign of bias on one side or the other' : 'no bias shows'}. The limits of agreement, ${lowest} to ${highest}, assume differences that are about normal; here ${n(bias.equal)} of ${n(bias.shared)} are zero and ${n(outside)} lie outside the limits, so they are rough. For ${n(mute)} other origins fewer than six events can be compared, and no bias is given. Nothing here tells which side is right.`,
    ar: `وسيط الفرق في عدد ${theMeasure(measure)} ${decimal(bias.difference.median)} (مجال 95٪ من ${decimal(low)} إلى ${decimal(high)}): ${isClear ? 'والمجال لا يشمل الصفر، وهذا علامة ميل عند أحد الطرفين' : 'فلا يظهر ميل إلى الزيادة أو النقص'}. وحدّا الاتفاق، من ${lowest} إلى ${highest}، يفترضان فروقاً قريبة من التوزيع الطبيعي؛ والفرق هنا صفر في ${n(bias.equal)} من ${n(bias.shared)}، وخارج الحدّين ${n(outside)}، فهما تقريبيان. أما بقية المصادر، وعددها ${n(mute)}، فما يمكن مقارنته من أحداثها دون الستة ولا يُعطى لها ميل. ولا شيء هنا يدل على أي الطرفين أصح.`,
  };
}
