import type {Cited, KeyFigure, Localized} from 'rasd';
import {comparisonSentence} from './figure-texts.ts';
import {ar, CASE, COMPARISON, EVENT, OUTLET, REPORT} from './nouns.ts';
import {behind, type Reports} from './reports.ts';
import {n, percent} from './words.ts';

/** What the summary says. */
export interface Findings {
  /** Events that two origins or more told of. */
  readonly several: Cited;
  readonly shared: number;
  /** Comparisons in which the figures are the same, and those in which they exclude each other. */
  readonly same: Cited;
  readonly excluding: number;
  /** The greatest difference in words; null where there is none. */
  readonly gap: Localized | null;
}

/** Counts what the summary says, each number with its events or claims. */
export function findingsOf(page: Reports): Findings {
  const {comparisons, told, reading} = page;
  const several = [...told].filter(([, origins]) => origins.length > 1);
  const same = comparisons.filter(({relation}) => relation === 'same');
  const widest = comparisons.find(({difference}) => difference > 0);
  return {
    several: reading.cite(several.length, {
      label: {en: 'Events told by two origins or more', ar: 'أحداث وردت من مصدرين أو أكثر'},
      events: several.map(([event]) => event),
    }),
    shared: several.length,
    same: reading.cite(same.length, {
      label: {en: 'Comparisons in which the figures are the same', ar: 'مقارنات تتطابق أرقامها'},
      claims: same.flatMap((one) => one.figures.flatMap((figure) => figure.claims)),
    }),
    excluding: comparisons.filter(({relation}) => relation === 'disjoint').length,
    gap: widest === undefined ? null : comparisonSentence(page, widest),
  };
}

/** The summary in sentences. `isRefused`: no two single origins can be compared. */
export function summaryText(page: Reports, findings: Findings, isRefused: boolean): Localized {
  const {articles, outlets, told, comparisons, lead, second, called, the} = page;
  const {several, shared, same, excluding, gap} = findings;
  const [leadName, on] = [called(lead.origin), behind(lead).length];
  return {
    en: `Of ${n(articles.length)} articles on file by ${n(outlets.length)} outlets, ${n(on)} (${percent(on, articles.length)} %) go back, wholly or in part, to one origin, ${the(lead.origin)}: ${n(lead.own.length)} are its own and ${n(lead.relayed.length)}, by ${n(lead.outlets.length)} other outlets, quote it. ${second === undefined ? '' : `The next is ${the(second.origin)} with ${n(behind(second).length)}.`} Of ${n(told.size)} events, ${several.en} (${percent(shared, told.size)} %) were told by more than one origin. In ${n(comparisons.length)} cases two origins or more give a figure for the same event: in ${same.en} of them the figures are the same, in ${n(excluding)} they exclude each other, whatever the rules allow for “about”. ${gap === null ? '' : `The widest gap: ${gap.en.replace(/^On/, 'on')}.`} ${isRefused ? 'No two origins share enough figures for pairwise limits of agreement, and the number of events that nobody reported cannot be estimated; both are refused below, with the reasons.' : ''}`,
    ar: `من أصل ${ar(articles.length, REPORT)} مسجّلاً نشرتها ${n(outlets.length)} وسيلة، يعود ${n(on)} (${percent(on, articles.length)}٪)، كلياً أو جزئياً، إلى مصدر واحد هو ${leadName.ar}: نشر منها ${n(lead.own.length)} بنفسه، وينتهي إليه ${ar(lead.relayed.length, REPORT)} نشرتها ${ar(lead.outlets.length, OUTLET)} أخرى. ${second === undefined ? '' : `ويليه ${called(second.origin).ar} بعدد ${n(behind(second).length)}.`} ومن بين ${ar(told.size, EVENT)} لم يرد من أكثر من مصدر سوى ${several.ar} (${percent(shared, told.size)}٪). وفي ${ar(comparisons.length, CASE)} ذكر مصدران أو أكثر رقماً للحدث نفسه: تطابقت الأرقام في ${same.ar} منها، وتعذّر التوفيق بينها في ${n(excluding)} مهما اتسع ما تتيحه القواعد لكلمة «نحو». ${gap === null ? '' : `وأوسع فرق كان ${gap.ar}.`} ${isRefused ? 'ولا يشترك أي مصدرين في عدد من الأرقام يكفي لحساب حدود الاتفاق بينهما، ولا يمكن تقدير عدد الأحداث التي لم يذكرها أحد؛ وأسباب ذلك مبيّنة أدناه.' : ''}`,
  };
}

/** The numbers beside the summary. */
export function keyFigures(page: Reports, {several, same}: Findings): KeyFigure[] {
  const {articles, outlets, told, comparisons, lead, called, the} = page;
  const [leadName, on] = [called(lead.origin), behind(lead).length];
  return [
    {
      label: {en: 'Articles on file', ar: 'الأخبار المسجّلة'},
      value: articles.length,
      note: {en: `by ${n(outlets.length)} outlets`, ar: `من ${ar(outlets.length, OUTLET)}`},
    },
    {
      label: {
        en: `That go back to ${the(lead.origin)}`,
        ar: `ما يعود منها إلى ${leadName.ar}`,
      },
      value: on,
      note: {
        en: `${percent(on, articles.length)} % of all`,
        ar: `${percent(on, articles.length)}٪ من المجموع`,
      },
    },
    {
      label: {en: 'Events told by more than one origin', ar: 'أحداث وردت من أكثر من مصدر'},
      value: several,
      note: {en: `of ${n(told.size)}`, ar: `من ${n(told.size)}`},
    },
    {
      label: {en: 'Same figure from all origins', ar: 'رقم واحد من كل المصادر'},
      value: same,
      note: {
        en: `of ${n(comparisons.length)} comparisons`,
        ar: `من ${ar(comparisons.length, COMPARISON)}`,
      },
    },
  ];
}
