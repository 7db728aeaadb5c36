import type {MonthJudged} from '../../measures/unusual-months.ts';
import type {SoberChanges} from '../../measures/sober-changes.ts';
import type {MannKendall} from '../../measures/statistics/mann-kendall.ts';
import type {TheilSen} from '../../measures/statistics/theil-sen.ts';
import type {Localized} from '../../values/localized.ts';
import {formatNumber} from '../../values/number-text.ts';
import {countedNoun, NOUNS} from '../counted-noun.ts';
import {capitalized} from './joined-texts.ts';
import {pText, twoDigits} from './number-words.ts';

const LEVEL = 0.05;

/** What a series is called in a sentence: `arriving convoys`. */
export interface SeriesWords {
  readonly what: Localized;
  /** The stretch it covers: `the 24 months to February 2021`. */
  readonly span: Localized;
}

/** Whether counts rose or fell steadily: only where p is under 0.05 does the sentence say so. */
export function trendSentence(
  test: MannKendall,
  slope: TheilSen | null,
  {what, span}: SeriesWords,
): Localized {
  const found =
    test.p >= LEVEL
      ? {en: 'no steady rise or fall shows', ar: 'لا يظهر صعود أو هبوط مطرد'}
      : test.s > 0
        ? {en: 'the counts by month rose', ar: 'الأعداد الشهرية في صعود'}
        : {en: 'the counts by month fell', ar: 'الأعداد الشهرية في هبوط'};
  const tau = test.tau === null ? 'τ —' : `τ = ${formatNumber(test.tau, 'en', {decimals: 2})}`;
  const rest = slope === null ? {en: '', ar: ''} : slopeWords(slope);
  return {
    en: `${capitalized(what.en)}, ${span.en}: ${found.en} (Mann–Kendall ${tau}, ${pText(test.p)}, ${test.n} months with a report${rest.en}).`,
    ar: `${what.ar}، ${span.ar}: ${found.ar} (مان–كندال ${tau}، ${pText(test.p)}، الأشهر التي فيها خبر: ${test.n}${rest.ar}).`,
  };
}

function slopeWords({slope, interval: {low, high}}: TheilSen): Localized {
  const [least, most] = [low, high].map((end) => (end === null ? '?' : decimal(end)));
  const text = `${decimal(slope)}`;
  return {
    en: `; Theil–Sen slope ${text} a month, 95% interval ${least} to ${most}`,
    ar: `؛ ميل تايل–سن ${text} في الشهر، مجال الثقة 95% من ${least} إلى ${most}`,
  };
}

function decimal(value: number): string {
  const text = formatNumber(value, 'en', {decimals: 2});
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text.replace(/^0\.00$/, '0');
}

const RULE_NAMES: Readonly<Record<MonthJudged['rule'], Localized>> = {
  farrington: {
    en: 'Farrington’s rule of 1996 (the same season of five earlier years)',
    ar: 'قاعدة فارينغتون لعام 1996 (الموسم نفسه من خمسة أعوام سابقة)',
  },
  ears_c1: {
    en: 'EARS C1 (mean and spread of the seven months before, α = 0.001, a spread of at least 1)',
    ar: 'قاعدة EARS C1 (متوسط الأشهر السبعة السابقة وتشتتها، α = 0.001، والتشتت 1 على الأقل)',
  },
};

/** Whether a month is unusually high, with the rule that says so and its limit. */
export function unusualSentence(
  judged: MonthJudged,
  {what, when}: {readonly what: Localized; readonly when: Localized},
): Localized {
  const {count, expected, upper, unusual, rule, instead} = judged;
  const limit = formatNumber(upper, 'en', {decimals: 1});
  const mean = formatNumber(expected, 'en', {decimals: 1});
  const because =
    instead === null
      ? {en: '', ar: ''}
      : {
          en: ` Farrington’s rule cannot judge it: ${instead.refused.en}.`,
          ar: ` ولا يمكن تطبيق قاعدة فارينغتون: ${instead.refused.ar}.`,
        };
  return {
    en: `${capitalized(what.en)} in ${when.en}: the best figure, ${count}, is ${unusual ? 'unusually high' : 'not unusually high'} by ${RULE_NAMES[rule].en}: ${mean} expected, unusual above ${limit}.${because.en}`,
    ar: `${what.ar} في ${when.ar}: أفضل رقم ${count} ${unusual ? 'مرتفع ارتفاعاً غير معتاد' : 'ليس مرتفعاً ارتفاعاً غير معتاد'} وفق ${RULE_NAMES[rule].ar}: المتوقع ${mean}، وما فوق ${limit} غير معتاد.${because.ar}`,
  };
}

/** The latest change of a rate, or that there is none; `months` names positions of the series. */
export function changePointSentence(
  found: SoberChanges,
  {what, span, monthAt}: SeriesWords & {readonly monthAt: (position: number) => Localized},
): Localized {
  const scatter = formatNumber(found.divided, 'en', {decimals: 1});
  const method = {
    en: `Poisson partition, mBIC penalty, scatter ${scatter} times Poisson allowed for`,
    ar: `تقسيم بواسون بعقوبة mBIC، مع حساب تشتت قدره ${scatter} من تشتت بواسون`,
  };
  const [latest] = found.changes.slice(-1);
  if (latest === undefined)
    return {
      en: `${capitalized(what.en)}, ${span.en}: no month stands out in which the rate changed (${method.en}).`,
      ar: `${what.ar}، ${span.ar}: لا يبرز شهر تغيّر فيه المعدل (${method.ar}).`,
    };
  const at = monthAt(latest.at);
  const [before, after] = [latest.before, latest.after].map(({rate, periods}) => ({
    rate: twoDigits(rate),
    months: countedNoun(periods, NOUNS.month),
  }));
  const earlier = found.changes.length - 1;
  return {
    en: `${capitalized(what.en)}, ${span.en}: the rate changed last in ${at.en}, from ${before?.rate} a month (over ${before?.months.en}) to ${after?.rate} (over ${after?.months.en}; ${method.en}${earlier > 0 ? `; earlier changes: ${earlier}` : ''}).`,
    ar: `${what.ar}، ${span.ar}: آخر تغير في المعدل في ${at.ar}، من ${before?.rate} في الشهر (على مدى ${before?.months.ar}) إلى ${after?.rate} (على مدى ${after?.months.ar}؛ ${method.ar}${earlier > 0 ? `؛ وتغيرات سابقة: ${earlier}` : ''}).`,
  };
}
