import type {CellValue, CitedValue, RangeValue} from '../notebook/document.ts';
import type {Localized} from '../values/localized.ts';

/** Whether a cell holds a value with the group behind it. */
export function isCited(value: CellValue): value is CitedValue {
  return typeof value === 'object' && value !== null && 'group' in value;
}

/** Whether a cell holds a counted figure. */
export function isRange(value: CellValue): value is RangeValue {
  return typeof value === 'object' && value !== null && 'best' in value;
}

/** Whether the ends of a figure say all: bounds, no width, or open above from its best number. */
export function isPoint({low, best, high, bounds}: RangeValue): boolean {
  if (bounds === true) return true;
  return high === null ? best === low : high === low;
}

/** Low, best and high of a figure for a file; bounds with a width have no best number. */
export function rangeParts({low, best, high, bounds}: RangeValue): (number | null)[] {
  return [low, bounds === true && low !== high ? null : best, high];
}

/** Whether a cell holds a text in both languages. */
export function isLocalized(value: CellValue): value is Localized {
  return typeof value === 'object' && value !== null && 'en' in value;
}
