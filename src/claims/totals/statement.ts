import type {Day} from '../../values/day.ts';
import type {Qualifier, Range} from '../../values/figure.ts';
import type {Constraint} from './constraint.ts';
import type {Series} from './series.ts';

/** What an origin said of one of its series, however many pages carry it: one witness. */
export interface Statement {
  readonly series: Series;
  readonly constraint: Constraint;
  /** `total`, `ordinal` ("the 13th this year"), or an `event` on file. */
  readonly form: 'total' | 'ordinal' | 'event';
  /** Claims that carry it, the one it was read from first, copies after it. */
  readonly claims: readonly string[];
  readonly article: string;
  readonly figure: Pick<Range, 'low' | 'high'>;
  readonly qualifier: Qualifier;
  /** As claimed, EDTF. */
  readonly period: string;
  /** Told by another outlet than the one that counts. */
  readonly quoted: boolean;
  /** Order of publication: first possible day, then place among numbered pages. */
  readonly published: Day | null;
}

/** A count that could not be read into a series, and why. */
export interface Unread {
  readonly claim_id: string;
  readonly reason: string;
}
