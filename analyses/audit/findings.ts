import {dateText, localize, type KeyFigure, type Localized} from 'rasd';
import type {Breakdowns} from './breakdowns.ts';
import {idsOf, type Ledger} from './ledger.ts';
import type {NumberedStep} from './numbered.ts';
import type {Register} from './registers.ts';

/** What the summary speaks of. */
export interface Findings {
  /** The last step of the example. */
  readonly gap: NumberedStep | undefined;
  readonly latestSdf: Register | undefined;
  readonly breakdowns: Breakdowns;
}

const since = (register: Register | undefined) =>
  localize((language) => dateText(register?.first ?? '2025-01-01', language));

/** The summary in sentences. */
export function summaryText(ledger: Ledger, {gap, latestSdf, breakdowns}: Findings): Localized {
  const {all, clean, faults, cuts} = breakdowns;
  const contradictions = ledger.audit.contradictions.length;
  const [outside] = gap?.inside.map(ledger.period).toSorted() ?? [];
  const start = since(latestSdf);
  return {
    en: `The Syrian Observatory for Human Rights (SOHR, “the Observatory”) numbers the coalition’s convoys within a year. By its own numbers there was ${gap?.said?.en ?? 'no'} convoy between ${dateText(gap?.first ?? '2021-02-24', 'en')} and ${dateText(gap?.last ?? '2021-02-28', 'en')}; another outlet reported one on ${outside === undefined ? 'no day between' : dateText(outside, 'en')}. It counted ${latestSdf?.counted?.en ?? 'no'} attacks of the Islamic State (ISIS) in areas of the Syrian Democratic Forces (SDF) since ${start.en}, and no article on file describes ${latestSdf?.unseen.en ?? 'some'} of them. ${contradictions} sets of statements cannot all be true. Of ${all} breakdowns, ${clean} add up to their headline, ${faults.length} do not and no cut list explains it, and ${cuts.length} may only have been seen in part.`,
    ar: `يرقّم المرصد السوري لحقوق الإنسان («المرصد») قوافل التحالف خلال السنة. وبحسب أرقامه نفسها بلغ عدد القوافل بين ${dateText(gap?.first ?? '2021-02-24', 'ar')} و${dateText(gap?.last ?? '2021-02-28', 'ar')}: ${gap?.said?.ar ?? 'لا شيء'}؛ وقد أوردت جهة أخرى قافلة في ${outside === undefined ? 'غير ذلك' : dateText(outside, 'ar')}. وأحصى ${latestSdf?.counted?.ar ?? 'لا شيء'} هجوماً لتنظيم «الدولة الإسلامية» في مناطق قوات سوريا الديمقراطية (قسد) منذ ${start.ar}، ولا يصف أي خبر مسجّل ${latestSdf?.unseen.ar ?? 'بعضاً'} منها. وفي السجل ${contradictions} مجموعة من الأقوال لا تصح معاً. ومن ${all} قائمة تفصيلية تساوي ${clean} رقمها الإجمالي، ولا تساويه ${faults.length} دون أن يفسر ذلك نقص في القائمة، وربما لم تُشاهد ${cuts.length} منها إلا ناقصة.`,
  };
}

/** The numbers beside the summary. */
export function keyFigures({audit, reading}: Ledger, findings: Findings): KeyFigure[] {
  const {latestSdf, breakdowns} = findings;
  const {all, faults} = breakdowns;
  const {contradictions} = audit;
  const start = since(latestSdf);
  const slips = {en: 'Breakdowns that do not add up', ar: 'قوائم لا يساوي مجموعها الإجمالي'};
  const cited = (rows: readonly {readonly claims: string}[], label: Localized) => {
    const {group} = reading.cite(rows.length, {label, claims: idsOf(rows)});
    return {value: rows.length, group};
  };
  return [
    {
      label: {en: 'Contradictions', ar: 'تناقضات'},
      note: {en: 'sets of statements', ar: 'مجموعات من الأقوال'},
      value: cited(contradictions, {en: 'All contradicted statements', ar: 'كل الأقوال المتناقضة'}),
    },
    {
      label: slips,
      note: {en: `of ${all} checked`, ar: `من ${all} فُحصت`},
      value: cited(faults, slips),
    },
    {
      label: {en: 'Attacks counted, never described', ar: 'هجمات أُحصيت ولم توصف'},
      note: {
        en: `Observatory, SDF areas, since ${start.en}`,
        ar: `المرصد، مناطق قسد، منذ ${start.ar}`,
      },
      value:
        latestSdf === undefined
          ? null
          : {value: latestSdf.unseen.value, group: latestSdf.unseen.group},
    },
  ];
}
