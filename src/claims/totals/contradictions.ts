import type {Localized} from '../../values/localized.ts';
import {claimsOf, type SeriesCase} from './cases.ts';
import {countsOf} from './constraint.ts';
import type {Prepared} from './options.ts';
import type {Policy} from './policy.ts';
import type {Series} from './series.ts';
import type {Statement} from './statement.ts';
import {inBoth, type Wording} from './wording.ts';

/** Statements of one series that cannot all be true, while any of them may be dropped to mend it. */
export interface ContradictionRow extends Series {
  readonly series: string;
  readonly statements: number;
  /** Claims of the statements, ids separated by spaces, copies included. */
  readonly claims: string;
  /** Those of them that the policy set aside. */
  readonly set_aside: string;
  readonly policy: Policy;
  /** Of policy `fewest`: whether no smaller number would do. */
  readonly proven: boolean;
  readonly sentence: Localized;
}

/** All contradictions that settling the series by a policy brings up. Order: series, then as found. */
export function findContradictions(
  cases: readonly SeriesCase[],
  {policy, solver}: Pick<Prepared, 'policy' | 'solver'>,
  wording: Wording,
): ContradictionRow[] {
  return cases.flatMap((one) => {
    const {conflicts, dropped, proven} = solver.settle(one, policy);
    return conflicts.map((conflict) => {
      const told = conflict.flatMap((index) => one.statements[index] ?? []);
      return {
        series: one.id,
        ...one.series,
        statements: conflict.length,
        claims: claimsOf(one, conflict).join(' '),
        set_aside: claimsOf(
          one,
          conflict.filter((index) => dropped.includes(index)),
        ).join(' '),
        policy,
        proven,
        sentence: contradictionSentence(one.series, told, wording),
      };
    });
  });
}

function contradictionSentence(
  series: Series,
  told: readonly Statement[],
  {seriesText, statementText}: Wording,
): Localized {
  const inOrder = fallingPair(told);
  return inBoth((language) => {
    const label = seriesText(series, language);
    if (inOrder !== null) {
      const [before, after] = inOrder.map((statement) => statementText(statement, language));
      return language === 'ar'
        ? `${label}: ${before}، ثم ${after}. العدّ التراكمي لا ينقص.`
        : `${label}: ${before}, later ${after}. A running count cannot fall.`;
    }
    const list = told.map((statement) => statementText(statement, language));
    return language === 'ar'
      ? `${label}: لا يمكن أن تصح هذه الأقوال معاً: ${list.join('؛ ')}.`
      : `${label}: these cannot all be true: ${list.join('; ')}.`;
  });
}

/** Two counts since one day of which the later is the lower, in order of time; null for anything else. */
function fallingPair(told: readonly Statement[]): readonly [Statement, Statement] | null {
  const [one, other, ...rest] = told;
  if (one === undefined || other === undefined || rest.length > 0) return null;
  if (one.form !== 'total' || other.form !== 'total' || startOf(one) !== startOf(other))
    return null;
  const isFirst = rankOf(one) <= rankOf(other);
  const [before, after] = isFirst ? [one, other] : [other, one];
  return after.figure.high !== null && before.figure.low > after.figure.high
    ? [before, after]
    : null;
}

function startOf({constraint}: Statement): number | null {
  const [count] = countsOf(constraint);
  return count === undefined || count.from.earliest !== count.from.latest
    ? null
    : count.from.latest;
}

function rankOf({published, constraint}: Statement): number {
  return published ?? countsOf(constraint)[0]?.to.latest ?? 0;
}
