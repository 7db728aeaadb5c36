import type {CheckedClaim} from './claim-view.ts';
import type {Finding} from './row-check.ts';

/** A figure whose lower end is above its upper end. */
export function checkOrder({low, high}: CheckedClaim): Finding | null {
  if (low === null || high === null || low <= high) return null;
  return {
    column: 'low',
    kind: 'is more than high',
    message: `low "${low}" is more than high "${high}"; write the smaller number in low`,
  };
}

/** A figure whose ends do not fit its qualifier: an open end where the words close it, or the reverse. */
export function checkQualifier({qualifier, low, high}: CheckedClaim): Finding | null {
  if (low !== null && high !== null && low > high) return null;
  const wanted = WANTED[qualifier];
  if (wanted === undefined || wanted.fits(low, high)) return null;
  return {
    column: 'qualifier',
    kind: 'does not fit low and high',
    message: `qualifier "${qualifier}" does not fit low ${end(low)} and high ${end(high)}; ${wanted.advice}`,
    severity: wanted.isHarmless(low, high) ? 'warning' : 'error',
  };
}

type End = number | null;

interface Wanted {
  readonly fits: (low: End, high: End) => boolean;
  /** Reads the same or nearly so in spite of the misfit: worth a word, not a stop. */
  readonly isHarmless: (low: End, high: End) => boolean;
  readonly advice: string;
}

const never = () => false;
const areFilled = (low: End, high: End) => low !== null && high !== null;

const WANTED: Partial<Record<string, Wanted>> = {
  exact: {
    fits: (low, high) => low !== null && low === high,
    isHarmless: never,
    advice: 'write the same number in both',
  },
  about: {
    fits: (low, high) => low !== null && low === high,
    isHarmless: areFilled,
    advice: 'write the same number in both, or the qualifier between',
  },
  at_least: {
    fits: (low, high) => low !== null && high === null,
    isHarmless: never,
    advice: 'write the number in low and leave high empty',
  },
  at_most: {
    fits: (low, high) => low === null && high !== null,
    isHarmless: areFilled,
    advice: 'write the number in high and leave low empty',
  },
  between: {
    fits: (low, high) => low !== null && high !== null && low < high,
    isHarmless: areFilled,
    advice: 'write both ends, the smaller one in low',
  },
};

function end(value: End): string {
  return value === null ? 'empty' : `"${value}"`;
}
