import {flagEars} from './statistics/ears.ts';
import {flagFarrington} from './statistics/farrington.ts';
import {isRefusal, refuse, type Refusal} from './statistics/refusal.ts';

/** How one month was judged. */
export interface MonthJudged {
  readonly index: number;
  readonly rule: 'farrington' | 'ears_c1';
  readonly count: number;
  /** What the rule expects: fitted by Farrington, the mean of the seven months before by EARS. */
  readonly expected: number;
  /** Highest count that is not unusual. */
  readonly upper: number;
  readonly unusual: boolean;
  /** Why the rule for long series could not be used. */
  readonly instead: Refusal | null;
}

/** Least spread of the months before: without it a month after seven equal ones is flagged for a single event. */
const LEAST_SD = 1;

/**
 * Whether a month is unusually high: by Farrington's algorithm of 1996 where five years allow, else by EARS C1
 * against the seven months before (spread of at least one event). In: counts by month in order, null = no report.
 * Refuses where neither can judge, with the reason of EARS.
 */
export function judgeMonth(
  counts: readonly (number | null)[],
  index: number,
): MonthJudged | Refusal {
  if ((counts[index] ?? null) === null)
    return refuse('the month itself has no report', 'لا خبر في الشهر نفسه');
  const known = counts.slice(0, index + 1);
  const long = flagFarrington(known);
  if (!isRefusal(long)) {
    const {count, expected, upper, unusual} = long;
    return {index, rule: 'farrington', count, expected, upper, unusual, instead: null};
  }
  const short = flagEars(known, {leastSd: LEAST_SD});
  if (isRefusal(short)) return short;
  const month = short.periods.find((period) => period.index === index);
  if (month === undefined || month.upper === null)
    return refuse(
      'one of the seven months before has no report',
      'أحد الأشهر السبعة السابقة بلا خبر',
    );
  const {count, mean: expected, upper, unusual} = month;
  return {index, rule: 'ears_c1', count, expected, upper, unusual, instead: long};
}
