import type {PeriodChange} from '../../measures/period-change.ts';
import type {PoissonRatio} from '../../measures/statistics/poisson-ratio.ts';
import type {Localized} from '../../values/localized.ts';
import {formatNumber} from '../../values/number-text.ts';
import {allowedWords, intervalWords, pText, twoDigits} from './number-words.ts';

/** What a change is said against. */
export interface ChangeAgainst {
  /** `January 2021`. */
  readonly when: Localized;
  /** The earlier count with its noun and link: `[10–11](#g4) convoys`. */
  readonly counted: Localized;
}

/**
 * One sentence on a change: difference of the best figures, what the ranges allow, per cent from 20 on, and for counts of
 * events the rate ratio with its exact interval and the p-value that agrees with it. Says that a count went up or
 * down only of the best figures; says what chance gives only where there is a ratio.
 */
export function changeSentence(change: PeriodChange, {when, counted}: ChangeAgainst): Localized {
  const parts = [differenceWords(change), rateWords(change.ratio)];
  const [en, ar] = (['en', 'ar'] as const).map((language) =>
    parts.flatMap((part) => (part === null ? [] : [part[language]])),
  );
  return {
    en: `Against ${when.en} (${counted.en}): ${en?.join('; ')}.`,
    ar: `مقارنة مع ${when.ar} (${counted.ar}): ${ar?.join('؛ ')}.`,
  };
}

/** `3 fewer by the best figures; the ranges allow anything from −4 to −2`. */
export function differenceWords({difference, percent}: PeriodChange): Localized {
  const {best} = difference;
  const size = formatNumber(Math.abs(best), 'en');
  const share =
    percent === null
      ? ''
      : ` (${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent), 'en')}%)`;
  const en =
    best === 0
      ? 'as many by the best figures'
      : `${size} ${best > 0 ? 'more' : 'fewer'} by the best figures`;
  const ar =
    best === 0 ? 'العدد نفسه وفق أفضل رقم' : `${best > 0 ? 'زيادة' : 'نقصان'} ${size} وفق أفضل رقم`;
  const allowed = allowedWords(difference);
  return {
    en: `${en}${share}${allowed === null ? '' : `, and the ranges allow ${allowed.en}`}`,
    ar: `${ar}${share}${allowed === null ? '' : `، والمدى يسمح بـ${allowed.ar}`}`,
  };
}

/** The rate ratio in words; null where there is none. */
export function rateWords(ratio: PoissonRatio | null): Localized | null {
  if (ratio === null) return null;
  const interval = intervalWords(ratio.interval);
  const p = pText(ratio.pCentral);
  const verdict = verdictOf(ratio);
  const times =
    ratio.ratio === null
      ? {
          en: `a rate ratio has no value over a count of 0 (95% interval ${interval.en}`,
          ar: `لا قيمة لنسبة المعدلين أمام عدد صفر (مجال الثقة 95% ${interval.ar}`,
        }
      : {
          en: `per day ${twoDigits(ratio.ratio)} times as many (95% interval ${interval.en}`,
          ar: `المعدل اليومي ${twoDigits(ratio.ratio)} من السابق (مجال الثقة 95%: ${interval.ar}`,
        };
  return {
    en: `${times.en}, exact, central ${p}), ${verdict.en}`,
    ar: `${times.ar}، دقيق، ${p} المركزية)، ${verdict.ar}`,
  };
}

/** Of a Poisson count only; the page says that counts of reports may vary more. */
function verdictOf({interval}: PoissonRatio): Localized {
  const holdsOne = interval.low <= 1 && (interval.high === null || interval.high >= 1);
  return holdsOne
    ? {en: 'which chance alone may give', ar: 'وهو ما قد تعطيه المصادفة وحدها'}
    : {en: 'more than chance alone usually gives', ar: 'وهو أكثر مما تعطيه المصادفة عادة'};
}
