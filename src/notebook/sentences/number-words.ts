import type {PeriodChange, RangeDifference} from '../../measures/period-change.ts';
import type {Interval} from '../../measures/statistics/interval.ts';
import type {Language, Localized} from '../../values/localized.ts';
import {formatNumber} from '../../values/number-text.ts';

/** A ratio or rate with two digits that matter: `0.78`, `2.3`, `14`. */
export function twoDigits(value: number, language: Language = 'en'): string {
  if (value === 0) return '0';
  const places = 1 - Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, language, {decimals: Math.min(3, Math.max(0, places))});
}

/** A p-value as it is printed: `0.78`, `0.031`, `< 0.001`, with its sign: `p = 0.78`. */
export function pText(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${formatNumber(p, 'en', {decimals: p < 0.1 ? 3 : 2})}`;
}

/** `0.25–2.2`; `from 0.4 up` where the interval is open. */
export function intervalWords({low, high}: Interval): Localized {
  if (high === null) return {en: `from ${twoDigits(low)} up`, ar: `من ${twoDigits(low)} فما فوق`};
  const text = `${twoDigits(low)}–${twoDigits(high)}`;
  return {en: text, ar: text};
}

/** A signed whole number: `+3`, `−2`, `0`. */
export function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value, 'en')}` : formatNumber(value, 'en');
}

/** What the ranges allow of a difference, as a noun phrase: `any difference from −4 to −2`, `a difference of +3 or more`;
 *  null where they say no more than the best figures. */
export function allowedWords({low, best, high}: RangeDifference): Localized | null {
  if (low === best && high === best) return null;
  if (low === null && high === null) return {en: 'any difference', ar: 'أي فرق'};
  if (low !== null && high !== null)
    return {
      en: `any difference from ${signed(low)} to ${signed(high)}`,
      ar: `أي فرق بين ${signed(low)} و${signed(high)}`,
    };
  const [end, en, ar] = high === null ? [low ?? 0, 'or more', 'فأكثر'] : [high, 'or less', 'فأقل'];
  return {en: `a difference of ${signed(end)} ${en}`, ar: `فرق قدره ${signed(end)} ${ar}`};
}

/** A difference for a cell of a table: `−3 (−4 to −2)`, `+17 (+10%; ≤ +61)`. */
export function differenceCell({difference, percent}: PeriodChange): Localized {
  const {low, best, high} = difference;
  const share = percent === null ? [] : [percentText(percent)];
  const inBoth = (to: string) => {
    const [least, most] = [signed(low ?? 0), signed(high ?? 0)];
    const open = high === null ? `≥ ${least}` : `≤ ${most}`;
    const range = low === null || high === null ? open : `${least} ${to} ${most}`;
    const isPoint = low === best && high === best;
    const isUnbound = low === null && high === null;
    const notes = [...share, ...(isPoint || isUnbound ? [] : [range])];
    return notes.length === 0 ? signed(best) : `${signed(best)} (${notes.join('; ')})`;
  };
  return {en: inBoth('to'), ar: inBoth('إلى').replace('; ', '؛ ')};
}

/** `+10%`, `−25%`. */
export function percentText(percent: number): string {
  return `${signed(Math.round(percent))}%`;
}
