import type {Language} from './localized.ts';

/** Which digits the Arabic edition prints, by CLDR's names: `latn` 0–9 (as most Levantine outlets do) or `arab` ٠–٩. */
export type Digits = 'latn' | 'arab';

/** How a number is written. */
export interface NumberTextOptions {
  /** Digits of the Arabic edition; English always has `latn`. Default `latn`. */
  readonly digits?: Digits;
  /** Decimals kept; default 0. */
  readonly decimals?: number;
}

const NARROW_SPACE = '\u202f';
const ARABIC_ZERO = 0x0660;

/** A text's digits 0–9 as Arabic-Indic ones where that is asked for; nothing else changes. */
export function digitsText(text: string, digits: Digits): string {
  if (digits === 'latn') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}

/** A number as it is printed: thin space (U+202F, does not break) for thousands, minus sign, no
 *  locale of the machine. `formatNumber(12345, 'en')` is `12 345`. */
export function formatNumber(
  value: number,
  language: Language,
  options: NumberTextOptions = {},
): string {
  if (isShort(value) && options.digits !== 'arab' && !options.decimals) return String(value);
  const [whole = '', fraction] = Math.abs(value)
    .toFixed(options.decimals ?? 0)
    .split('.');
  const grouped = whole.length > 3 ? whole.replace(/(?=(?:\d{3})+$)(?<=\d)/g, NARROW_SPACE) : whole;
  const digits = language === 'ar' ? (options.digits ?? 'latn') : 'latn';
  const point = digits === 'latn' ? '.' : '٫';
  const text = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  const isNegative = value < 0 && /[1-9]/.test(text);
  return digitsText(isNegative ? `\u2212${text}` : text, digits);
}

/** Most numbers of a page are, and need no more than their digits. */
function isShort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}
