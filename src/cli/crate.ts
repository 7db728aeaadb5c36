import {CRATE_FILE, writeCrate} from '../workspace/write-crate.ts';
import type {CliContext, DataFlags} from './context.ts';

/** `rasd crate`: describes the built reports for machines. */
export function crate(
  {data, out}: DataFlags & {readonly out: string},
  {effects}: CliContext,
): void {
  console.log(`${out}/${CRATE_FILE} (${writeCrate({data, out}, effects)} files)`);
}
