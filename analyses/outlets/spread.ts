import {
  bulletList,
  drawForm,
  figureSpread,
  figureWords,
  FULL_STOP,
  joinTexts,
  type ChartSpec,
  type Draw,
  type FigureComparison,
  type Localized,
  type TableView,
} from 'rasd';
import {citeFigure, comparisonSentence, headOf, whoSays, whoShort} from './figure-texts.ts';
import type {Reports} from './reports.ts';
import {n, plainText, startMark} from './words.ts';

/** A subject whose figures are drawn together. */
export interface Spread {
  readonly anchor: string;
  readonly measures: readonly string[];
  readonly what: Localized;
}

export const SPREADS: readonly Spread[] = [
  {
    anchor: 'convoy-figures',
    measures: ['trucks', 'vehicles'],
    what: {en: 'Convoys', ar: 'القوافل'},
  },
  {anchor: 'attack-figures', measures: ['killed'], what: {en: 'Attacks', ar: 'الهجمات'}},
];

/** Comparisons in which figures differ, greatest difference first. */
export function unlikeFigures(comparisons: readonly FigureComparison[]): FigureComparison[] {
  return comparisons.filter(({difference}) => difference > 0);
}

/** Figures of different origins for the same event. In: comparisons of the spread's measures, some of them unlike. */
export function spreadChart(
  page: Reports,
  {anchor, what}: Spread,
  compared: readonly FigureComparison[],
): ChartSpec {
  const unlike = unlikeFigures(compared);
  const figures = unlike[0]?.figures ?? [];
  const [lowest, highest] = [figures[0], figures.at(-1)];
  const said = unlike.slice(0, 3).map((one) => comparisonSentence(page, one));
  const description = joinTexts(said, FULL_STOP);
  return {
    anchor,
    title: {
      en: `${what.en}: figures differ in ${n(unlike.length)} of ${n(compared.length)} cases, at most ${n(lowest?.best ?? 0)} against ${n(highest?.best ?? 0)}`,
      ar: `${what.ar}: تختلف الأرقام في ${n(unlike.length)} من ${n(compared.length)} حالة، وأوسعها ${n(lowest?.best ?? 0)} مقابل ${n(highest?.best ?? 0)}`,
    },
    subtitle: {
      en: 'Events for which two origins or more give unlike figures, widest difference first; dot: best figure, band: its range, arrow: open end; “quoted”: on file only in other outlets’ articles',
      ar: 'الأحداث التي اختلفت فيها أرقام مصدرين أو أكثر، والأوسع فرقاً أولاً؛ النقطة أفضل رقم والشريط مداه والسهم حد مفتوح؛ «منقولاً»: لا يرد في الملف إلا في أخبار غيره',
    },
    description: {en: plainText(description.en), ar: plainText(description.ar)},
    data: spreadView(page, unlike),
    draw: drawSpread(page, unlike),
  };
}

function spreadView(page: Reports, unlike: readonly FigureComparison[]): TableView {
  return {
    columns: [
      {name: 'event', label: {en: 'Event', ar: 'الحدث'}, type: 'text'},
      {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
      {name: 'figure', label: {en: 'Figure as worded', ar: 'الرقم كما ورد'}, type: 'text'},
      {name: 'range', label: {en: 'As read', ar: 'كما يُقرأ'}, type: 'range'},
    ],
    rows: unlike.flatMap((one) =>
      one.figures.map((figure) => ({
        event: headOf(page, one),
        origin: whoSays(figure, page.reading.names),
        figure: figureWords(figure),
        range: {
          value: {low: figure.low, best: figure.best, high: figure.high},
          group: citeFigure(page, figure).group,
        },
      })),
    ),
  };
}

function drawSpread(page: Reports, unlike: readonly FigureComparison[]): Draw {
  return (chart) => {
    const {language} = chart;
    const groups = unlike.map((one) => ({
      head: headOf(page, one)[language],
      rows: one.figures.map((figure) => ({
        low: figure.low,
        best: figure.best,
        high: figure.high,
        group: citeFigure(page, figure).group,
        who: startMark(language) + whoShort(figure, page.reading.names)[language],
        said: figureWords(figure)[language],
        colour: page.colour(figure.origin),
      })),
    }));
    return drawForm(figureSpread(groups, {...chart, width: 680}), chart);
  };
}

/** The greatest differences as sentences, and what they leave out. */
export function differencesText(page: Reports): Localized {
  const greatest = unlikeFigures(page.comparisons)
    .slice(0, 4)
    .map((one) => comparisonSentence(page, one));
  const list = bulletList(greatest.map(({en, ar}) => ({en: `${en}.`, ar: `${ar}.`})));
  return {
    en: `The greatest disagreements in words:\n\n${list.en}\n\nThe figures of copies are left out, and so are those that an article gives on two sources at once. Most articles do not say whose dead they count, so that a gap in deaths may be one of definition; and two outlets may have seen different parts of one movement. ${COUNTED.en}`,
    ar: `أوسع الاختلافات بالكلمات:\n\n${list.ar}\n\nولا تدخل هنا أرقام النسخ المكررة، ولا ما نسبه خبر إلى مصدرين معاً. ومعظم الأخبار لا تبيّن من هم القتلى المحسوبون، فقد يكون الفرق في أعدادهم فرقاً في التعريف؛ وقد ترى وسيلتان جزأين مختلفين من تحرك واحد. ${COUNTED.ar}`,
  };
}

const COUNTED: Localized = {
  en: 'Counted are figures of trucks, vehicles and deaths; that an event was one convoy or one attack is no figure.',
  ar: 'المقصود بالأرقام أعداد الشاحنات والآليات والقتلى؛ أما كون الحدث قافلة واحدة أو هجوماً واحداً فلا يُعدّ رقماً.',
};
