import type {Value} from '../cast.ts';
import type {Cells} from './cells.ts';

/** A column of many different numbers; NaN, which no cell can hold, stands for null. */
export class NumberColumn implements Cells {
  readonly numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers.length;
  }

  at(row: number): Value | undefined {
    const number = this.numbers[row];
    return number !== undefined && Number.isNaN(number) ? null : number;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const number of this.numbers) yield Number.isNaN(number) ? null : number;
  }
}
