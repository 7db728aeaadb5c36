import {at} from './at.ts';

const SMALLEST_PIVOT = 1e-13;

/** Inverse of a symmetric positive definite matrix, or null where it is singular to working
 *  precision. Method: scaled to a unit diagonal, then Gauss-Jordan; positive definite matrices need
 *  no pivoting. */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const scale = matrix.map((row, i) => 1 / Math.sqrt(at(row, i)));
  if (!scale.every(Number.isFinite)) return null;
  const work = matrix.map((row, i) => [
    ...row.map((value, j) => value * at(scale, i) * at(scale, j)),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const pivotRow = at(work, pivot);
    const divisor = at(pivotRow, pivot);
    if (!(divisor > SMALLEST_PIVOT)) return null;
    work[pivot] = pivotRow.map((value) => value / divisor);
    eliminate(work, pivot);
  }
  return work.map((row, i) =>
    row.slice(size).map((value, j) => value * at(scale, i) * at(scale, j)),
  );
}

function eliminate(work: number[][], pivot: number): void {
  const pivotRow = at(work, pivot);
  work.forEach((row, i) => {
    const factor = at(row, pivot);
    if (i === pivot || factor === 0) return;
    work[i] = row.map((value, j) => value - factor * at(pivotRow, j));
  });
}
