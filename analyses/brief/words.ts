import {
  changeSentence,
  comparePeriods,
  countedNoun,
  daysOfPeriod,
  differenceCell,
  formatNumber,
  NOUNS,
  type CellValue,
  type CountedRow,
  type FigureComparison,
  type KeyFigure,
  type Localized,
  type PeriodChange,
} from 'rasd';
import {observatoryBounds, GROUNDS} from './bounds.ts';
import {counted, type Edition} from './edition.ts';
import {ARRIVALS, ATTACKS, DEPARTURES, TRUCKS, type Subject} from './subjects.ts';

/** Sentences in both languages as one paragraph. */
export function paragraph(sentences: readonly Localized[]): Localized {
  return {
    en: sentences.map(({en}) => en).join(' '),
    ar: sentences.map(({ar}) => ar).join(' '),
  };
}

/** Paragraphs of Markdown below each other. */
export function paragraphs(parts: readonly Localized[]): Localized {
  return {en: parts.map(({en}) => en).join('\n\n'), ar: parts.map(({ar}) => ar).join('\n\n')};
}

/** A count against that of an earlier period, or why it is not compared. */
export type Compared =
  | {readonly change: PeriodChange; readonly before: CountedRow; readonly sentence: Localized}
  | {readonly change: null; readonly sentence: Localized};

/** Compares a subject's count with an earlier period. */
export function compared(
  edition: Edition,
  subject: Subject,
  earlier: Edition['earlier'][number],
): Compared {
  const [now, before] = [
    edition.count(subject, edition.period),
    edition.count(subject, earlier.period),
  ];
  if (now === null || before === null) {
    const silent = now === null ? edition.when : earlier.when;
    return {
      change: null,
      sentence: {
        en: `${subject.label.en}: not compared with ${earlier.when.en}, as no outlet on file published on the subject in ${silent.en}.`,
        ar: `${subject.label.ar}: لا مقارنة مع ${earlier.when.ar}، إذ لم تنشر أي وسيلة مسجّلة عن الموضوع في ${silent.ar}.`,
      },
    };
  }
  const days = [daysOfPeriod(edition.period).length, daysOfPeriod(earlier.period).length] as const;
  const change = comparePeriods(rangeOf(now), rangeOf(before), subject.isEvents ? {days} : {});
  const sentence = changeSentence(change, {
    what: subject.label,
    when: earlier.when,
    counted: counted(before, subject),
  });
  return {change, before, sentence};
}

function rangeOf({low, best, high}: CountedRow) {
  return {low: low ?? 0, best: best ?? 0, high};
}

/** What the period's outlets reported, as sentences of the summary: of convoys, then of attacks. */
export function headline(
  edition: Edition,
  region: Localized | null,
): readonly [convoys: Localized[], attacks: Localized[]] {
  const [arrivals, trucks, departures, attacks] = [ARRIVALS, TRUCKS, DEPARTURES, ATTACKS].map(
    (subject) => edition.count(subject, edition.period),
  );
  const place = region === null ? {en: '', ar: ''} : {en: ` (${region.en})`, ar: ` (${region.ar})`};
  return [
    convoySentences(edition, {arrivals, trucks, departures, place}),
    [attackSentence(edition, attacks ?? null, place), ...boundsSentence(edition)],
  ];
}

type Counts = Readonly<Record<'arrivals' | 'trucks' | 'departures', CountedRow | null | undefined>>;

function convoySentences(
  {when}: Edition,
  {arrivals, trucks, departures, place}: Counts & {readonly place: Localized},
): Localized[] {
  if (arrivals === null || arrivals === undefined)
    return [
      {
        en: `In ${when.en}${place.en} no outlet on file published on convoys of the international coalition: whether any entered or left Syria is not known.`,
        ar: `في ${when.ar}${place.ar} لم تنشر أي وسيلة إعلام مسجّلة شيئاً عن قوافل التحالف الدولي: لا يُعرف هل دخلت سوريا قافلة أو خرجت منها.`,
      },
    ];
  const into = counted(arrivals, ARRIVALS, COALITION);
  const entered =
    arrivals.high === 0
      ? {en: 'no convoy of the international coalition entering Syria', ar: null}
      : {en: `${into.en} entering Syria`, ar: `دخول ${into.ar} إلى سوريا`};
  const out = departures && departures.high !== 0 ? counted(departures, DEPARTURES, IN_ALL) : null;
  const sentence = {
    en: `In ${when.en}${place.en} the outlets on file reported ${entered.en}, and ${out === null ? 'none' : out.en} leaving it.`,
    ar: `في ${when.ar}${place.ar} ${entered.ar === null ? 'لم تورد وسائل الإعلام المسجّلة دخول أي قافلة للتحالف الدولي إلى سوريا' : `أوردت وسائل الإعلام المسجّلة ${entered.ar}`}، ${out === null ? 'ولم تورد خروج أي قافلة منها' : `وأوردت خروج ${out.ar} منها`}.`,
  };
  return trucks && (arrivals.best ?? 0) > 0 ? [sentence, truckSentence(trucks)] : [sentence];
}

/** Nothing between the noun and the best figure in brackets. */
const IN_ALL: Localized = {en: '', ar: ''};
const COALITION: Localized = {en: 'of the international coalition', ar: 'للتحالف الدولي'};
const ISIS: Localized = {
  en: 'of the Islamic State group, ISIS',
  ar: 'لتنظيم الدولة الإسلامية «داعش»',
};

function truckSentence(trucks: CountedRow): Localized {
  const many = counted(trucks, TRUCKS, IN_ALL);
  const without = countedNoun(trucks.withoutFigure, NOUNS.convoy);
  const rest =
    trucks.withoutFigure === 0
      ? {en: '', ar: ''}
      : {
          en: `; for ${without.en} no outlet gave a number of trucks`,
          ar: `؛ ولم يُذكر عدد الشاحنات في ${without.ar}`,
        };
  return {
    en: `The trucks that outlets counted in the arriving convoys add up to ${many.en}${rest.en}.`,
    ar: `ومجموع الشاحنات التي أُحصيت في القوافل الداخلة ${many.ar}${rest.ar}.`,
  };
}

function attackSentence({when}: Edition, row: CountedRow | null, place: Localized): Localized {
  if (row === null)
    return {
      en: `On attacks ${ISIS.en}, in ${when.en}${place.en} no outlet on file published.`,
      ar: `لم تنشر أي وسيلة مسجّلة شيئاً عن هجمات تنظيم الدولة الإسلامية «داعش» في ${when.ar}${place.ar}.`,
    };
  if (row.high === 0)
    return {
      en: `The outlets on file described no attack ${ISIS.en}, in ${when.en}${place.en}.`,
      ar: `لم تصف وسائل الإعلام المسجّلة أي هجوم ${ISIS.ar} في ${when.ar}${place.ar}.`,
    };
  const many = counted(row, ATTACKS, ISIS);
  return {
    en: `The outlets on file described ${many.en} in ${when.en}${place.en}.`,
    ar: `وصفت وسائل الإعلام المسجّلة ${many.ar} في ${when.ar}${place.ar}.`,
  };
}

function boundsSentence(edition: Edition): Localized[] {
  const grounds = observatoryBounds(edition, edition.period);
  if (grounds.length === 0) return [];
  const said = grounds.map(({zone, words}) => ({
    en: `${words.en} ${GROUNDS[zone]?.en ?? zone}`,
    ar: `${words.ar} ${GROUNDS[zone]?.ar ?? zone}`,
  }));
  return [
    {
      en: `The running totals of the Syrian Observatory for Human Rights (SOHR), a count of its own that is not added to these, imply ${said.map(({en}) => en).join('; ')}.`,
      ar: `أما مجاميع المرصد السوري لحقوق الإنسان التراكمية، وهي إحصاء مستقل لا يُجمع مع ما سبق، فيُستدل منها على ${said.map(({ar}) => ar).join('، وعلى ')}.`,
    },
  ];
}

/** A key figure with its change against the period before. */
export function keyFigureOf(edition: Edition, subject: Subject): KeyFigure {
  const now = edition.count(subject, edition.period);
  const [earlier] = edition.earlier;
  const change = earlier === undefined ? null : compared(edition, subject, earlier).change;
  const note =
    change === null || earlier === undefined
      ? {en: 'not compared', ar: 'بلا مقارنة'}
      : {
          en: `${signed(change.difference.best)} against ${earlier.when.en}, by best figures`,
          ar: `${signed(change.difference.best)} مقارنة مع ${earlier.when.ar} وفق أفضل رقم`,
        };
  const range = now === null ? null : rangeOf(now);
  const isCited = range !== null && now !== null && now.group !== null;
  const value = isCited ? {value: range, group: now.group} : range;
  return {label: subject.label, value, note};
}

/** The words of a change for a cell of a table; a dash where nothing is compared. */
export function changeCell(edition: Edition, subject: Subject, at: number): Localized | string {
  const earlier = edition.earlier[at];
  if (earlier === undefined) return '—';
  const {change} = compared(edition, subject, earlier);
  return change === null ? {en: 'not compared', ar: 'بلا مقارنة'} : differenceCell(change);
}

function signed(value: number): string {
  if (value === 0) return '±0';
  return `${value > 0 ? '+' : ''}${formatNumber(value, 'en')}`;
}

/** A count as a cell of a table; null is "no report". */
export function countCell(row: CountedRow | null): CellValue {
  if (row === null) return null;
  const range = rangeOf(row);
  return row.group === null ? range : {value: range, group: row.group};
}

/** How many figures of two origins or more differ, and how many exclude each other. */
export function disagreementSentence(
  {when}: Edition,
  figures: readonly FigureComparison[],
): Localized {
  const all = figures.length;
  if (all === 0)
    return {
      en: `No event of ${when.en} has figures from two origins on file, so nothing can be compared.`,
      ar: `لا حدث في ${when.ar} له أرقام من مصدرين في الملف، فلا شيء يُقارن.`,
    };
  const unlike = figures.filter(({relation}) => relation !== 'same').length;
  const disjoint = figures.filter(({relation}) => relation === 'disjoint').length;
  return {
    en: `Figures of events of ${when.en} that two origins or more gave: ${all}. Of these ${unlike} differ, and in ${disjoint} the ranges of two origins exclude each other.`,
    ar: `أرقام أحداث ${when.ar} التي ذكرها مصدران أو أكثر: ${all}. اختلف منها ${unlike}، وفي ${disjoint} منها يستبعد رقم مصدر رقم مصدر آخر.`,
  };
}
