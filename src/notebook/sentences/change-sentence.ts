import type {PeriodChange} from '../../measures/period-change.ts';
import type {PoissonRatio} from '../../measures/statistics/poisson-ratio.ts';
import type {Localized} from '../../values/localized.ts';
import {formatNumber} from '../../values/number-text.ts';
import {allowedWords, intervalWords, pText, percentText, twoDigits} from './number-words.ts';

/** What a change is of, and what it is said against. */
export interface ChangeAgainst {
  /** `Incoming convoys`. */
  readonly what: Localized;
  /** `January 2021`. */
  readonly when: Localized;
  /** The earlier count with its noun and link: `[10–11](#g4) convoys, best figure 10`. */
  readonly counted: Localized;
}

/**
 * One sentence on a change: difference of the best figures, what the ranges allow, per cent from 20 on, and for counts of
 * events the rate ratio with its exact interval and the p-value that agrees with it. Says that a count went up or
 * down only of the best figures; says what chance gives only where there is a ratio.
 */
export function changeSentence(
  change: PeriodChange,
  {what, when, counted}: ChangeAgainst,
): Localized {
  const [said, rate] = [differenceWords(change), rateWords(change.ratio)];
  return {
    en: `${what.en} against ${when.en} (${counted.en}): ${said.en}${rate === null ? '' : `; ${rate.en}`}.`,
    ar: `${what.ar} مقارنة مع ${when.ar} (${counted.ar}): ${said.ar}${rate === null ? '' : `؛ ${rate.ar}`}.`,
  };
}

/** `3 fewer by the best figures; the ranges allow any difference from −4 to −2`. */
export function differenceWords({difference, percent}: PeriodChange): Localized {
  const {best} = difference;
  const size = formatNumber(Math.abs(best), 'en');
  const share = percent === null ? '' : ` (${percentText(percent)})`;
  const allowed = allowedWords(difference);
  const en =
    best === 0
      ? 'as many by the best figures'
      : `${size} ${best > 0 ? 'more' : 'fewer'} by the best figures`;
  const ar =
    best === 0 ? 'العدد نفسه وفق أفضل رقم' : `${best > 0 ? 'زيادة' : 'نقصان'} ${size} وفق أفضل رقم`;
  return {
    en: `${en}${share}${allowed === null ? '' : `, and the ranges allow ${allowed.en}`}`,
    ar: `${ar}${share}${allowed === null ? '' : `، والمدى يسمح ب${allowed.ar}`}`,
  };
}

/** The rate ratio in words; null where there is none. */
export function rateWords(ratio: PoissonRatio | null): Localized | null {
  if (ratio === null) return null;
  const [interval, p] = [intervalWords(ratio.interval), pText(ratio.pCentral)];
  const verdict = verdictOf(ratio);
  if (ratio.ratio === null) {
    const least = twoDigits(ratio.interval.low);
    return {
      en: `rate ratio per day at least ${least} (exact 95% interval, open above as the earlier count is 0; central ${p}), ${verdict.en}`,
      ar: `نسبة المعدلين اليوميين ${least} على الأقل (مجال الثقة الدقيق 95% مفتوح من الأعلى لأن العدد السابق صفر؛ والقيمة المركزية ${p})، ${verdict.ar}`,
    };
  }
  const value = twoDigits(ratio.ratio);
  return {
    en: `rate ratio per day ${value} (exact 95% interval ${interval.en}; central ${p}), ${verdict.en}`,
    ar: `نسبة المعدلين اليوميين ${value} (مجال الثقة الدقيق 95%: ${interval.ar}؛ والقيمة المركزية ${p})، ${verdict.ar}`,
  };
}

/** Of a Poisson count only; the page says that counts of reports may vary more. */
function verdictOf({interval}: PoissonRatio): Localized {
  const holdsOne = interval.low <= 1 && (interval.high === null || interval.high >= 1);
  return holdsOne
    ? {en: 'a difference that chance alone may give', ar: 'وهو فرق قد تعطيه المصادفة وحدها'}
    : {en: 'more than chance alone usually gives', ar: 'وهو أكثر مما تعطيه المصادفة عادة'};
}
