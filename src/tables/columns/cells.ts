import type {Value} from '../cast.ts';

/** The cells of one column from top to bottom. A plain array is one; so is every column of `columns/`. */
export interface Cells extends Iterable<Value> {
  readonly length: number;
  at(row: number): Value | undefined;
  /** Every value that occurs, each once, where that is cheaper to ask than all cells. */
  distinct?(): readonly Value[];
  /** Whether no value but null occurs twice, where that can be told without looking at values. */
  isUnique?(): boolean;
}
