import type {RawTable} from '../read-table.ts';

/** Rasd's own checks, beyond what a Table Schema can say. */
export function checkRasd(_tables: readonly RawTable[]): void {}
