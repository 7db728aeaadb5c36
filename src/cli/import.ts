import {importUcdp} from '../workspace/import-ucdp.ts';
import {printFaults, type CliContext, type DataFlags} from './context.ts';

/** `rasd import ucdp`: tables of a workspace from a file of UCDP's events; says how odd rows are read. */
export function importFile(file: string, {data}: DataFlags, {effects}: CliContext): void {
  const {form, rows, events, warnings} = importUcdp(file, data, effects);
  printFaults(warnings);
  console.log(
    `${file} (${form}): ${rows} rows, ${events} events of Syria, ${warnings.length} warnings; wrote ${data}`,
  );
}
