import type {Range} from './figure.ts';
import type {Language} from './localized.ts';
import {formatNumber} from './number-text.ts';

/**
 * A range in words a reader quotes: `6`, `45–50`, `≥ 300`. Best is not shown here: it stands as a mark
 * on charts and in a column of its own where it matters.
 */
export function rangeText({low, high}: Pick<Range, 'low' | 'high'>, language: Language): string {
  if (high === null) return `≥\u00a0${formatNumber(low, language)}`;
  if (low === high) return formatNumber(low, language);
  return `${formatNumber(low, language)}–${formatNumber(high, language)}`;
}

/** A range as prose says it: `6`, `45–50`, `at least 300`. */
export function rangeProse(range: Pick<Range, 'low' | 'high'>, language: Language): string {
  if (range.high !== null) return rangeText(range, language);
  const low = formatNumber(range.low, language);
  return language === 'en' ? `at least ${low}` : `${low} على الأقل`;
}
