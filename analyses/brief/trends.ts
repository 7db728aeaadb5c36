import {
  changePointSentence,
  countedNoun,
  estimateTheilSen,
  findSoberChanges,
  isRefusal,
  judgeMonth,
  monthText,
  NOUNS,
  testMannKendall,
  trendSentence,
  unusualSentence,
  type Localized,
  type Month,
} from 'rasd';
import {SINCE, type Edition} from './edition.ts';
import type {Subject} from './subjects.ts';

/** What a method found, in a sentence, or why it could not be used. */
export type Finding = {readonly sentence: Localized} | {readonly refused: Localized};

const METHODS = {
  unusual: {en: 'Unusual months', ar: 'الأشهر غير المعتادة'},
  trend: {en: 'Trend (Mann–Kendall)', ar: 'الاتجاه (مان–كندال)'},
  change: {en: 'Change of rate', ar: 'تغير المعدل'},
} as const;

function monthName(month: Month): Localized {
  return {en: monthText(month, 'en'), ar: monthText(month, 'ar')};
}

function refusedBy(method: Localized, reason: Localized): Finding {
  return {refused: {en: `${method.en}: ${reason.en}`, ar: `${method.ar}: ${reason.ar}`}};
}

/** Each month of the period against what its rule expects; of several months those that are not unusual in one line. */
export function unusualMonths(edition: Edition, subject: Subject): Finding[] {
  const counts = edition.series(subject);
  const {months, period} = edition;
  const own = months.flatMap((month, at) => (month >= period.from ? [{month, at}] : []));
  const all = own.map(({month, at}) => ({
    when: monthName(month),
    judged: judgeMonth(counts, at),
  }));
  const usual = all.filter(({judged}) => !isRefusal(judged) && !judged.unusual);
  const told = usual.length > 1 ? all.filter((one) => !usual.includes(one)) : all;
  return [
    ...(usual.length > 1 ? [usualMonths(usual.length, all.length, subject)] : []),
    ...told.map(({when, judged}) => findingOf(judged, when, subject)),
  ];
}

function findingOf(
  judged: ReturnType<typeof judgeMonth>,
  when: Localized,
  {what}: Subject,
): Finding {
  if (!isRefusal(judged)) return {sentence: unusualSentence(judged, {what, when})};
  const {en, ar} = METHODS.unusual;
  return refusedBy({en: `${en}, ${when.en}`, ar: `${ar}، ${when.ar}`}, judged.refused);
}

function usualMonths(usual: number, all: number, {label}: Subject): Finding {
  return {
    sentence: {
      en: `${label.en}: of the ${all} months ${usual} are not unusually high, by Farrington’s rule of 1996 where five years before them allow, else by EARS C1.`,
      ar: `${label.ar}: من ${countedNoun(all, NOUNS.month).ar} لا ارتفاع غير معتاد في ${countedNoun(usual, NOUNS.month).ar}، وفق قاعدة فارينغتون لعام 1996 حيث تسمح خمسة أعوام سابقة، وإلا فقاعدة EARS C1.`,
    },
  };
}

/** Whether the last two years rose or fell steadily. */
export function trends(edition: Edition, subject: Subject): Finding {
  const counts = edition.trendSeries(subject);
  const test = testMannKendall(counts);
  if (isRefusal(test)) return refusedBy(METHODS.trend, test.refused);
  const slope = estimateTheilSen(counts);
  const to = monthName(edition.period.to);
  const length = countedNoun(counts.length, NOUNS.month);
  const span = {
    en: `the ${length.en} to ${to.en}`,
    ar: `${length.ar} حتى ${to.ar}`,
  };
  return {
    sentence: trendSentence(test, isRefusal(slope) ? null : slope, {what: subject.what, span}),
  };
}

/** Where the rate of the whole series changed last. */
export function changePoints(edition: Edition, subject: Subject): Finding {
  const found = findSoberChanges(edition.series(subject));
  if (isRefusal(found)) return refusedBy(METHODS.change, found.refused);
  const [from, to] = [monthName(SINCE), monthName(edition.period.to)];
  return {
    sentence: changePointSentence(found, {
      what: subject.what,
      span: {en: `${from.en} to ${to.en}`, ar: `من ${from.ar} إلى ${to.ar}`},
      monthAt: (position) => monthName(edition.months[position] ?? SINCE),
    }),
  };
}
