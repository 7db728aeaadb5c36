import {faultText} from '../values/fault.ts';
import type {Staleness} from '../workspace/record/questions.ts';
import type {RunEvent, Tell} from '../workspace/run-events.ts';
import {printFaults} from './context.ts';
import {profileText} from './profile-text.ts';
import {stalenessText} from './staleness-text.ts';

/** Prints what happens in a run. */
export interface Printer {
  readonly tell: Tell;
  /** Removes the line of progress from the terminal. */
  readonly clear: () => void;
}

type Line = (text: string) => void;

/** JSON a line for machines; else plain lines, and on a terminal a line of progress below them. */
export function createPrinter({
  json,
  out,
}: {
  readonly json: boolean;
  readonly out: string;
}): Printer {
  if (json) return {tell: (event) => console.log(JSON.stringify(event)), clear: () => undefined};
  const {stderr} = process;
  const clear = () => void (stderr.isTTY && stderr.write('\r\u001b[K'));
  const progress: Line = (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`));
  return {
    clear,
    tell: (event) => {
      clear();
      printEvent(event, out, progress);
    },
  };
}

function printEvent(event: RunEvent, out: string, progress: Line): void {
  switch (event.event) {
    case 'waiting':
      return console.error(`waiting for process ${event.holder}, which is writing ${out}`);
    case 'reading':
      return progress('reading the tables …');
    case 'read':
      return printRead(event);
    case 'fresh':
      return console.log(`${event.report}: fresh`);
    case 'building':
      console.log(`${event.report}: ${whyText(event.stale)}`);
      return progress(`${event.report} (${event.number} of ${event.of}) …`);
    case 'step':
      return progress(`${event.report}: ${event.step} …`);
    case 'built':
      return printBuilt(event);
    case 'failed':
      printFaults(event.faults);
      return console.error(`${event.report}: not built; its last pages stay`);
    case 'profile':
      return console.error(profileText(event.rows));
    case 'removed':
      return console.log(`${event.report}: removed, its analysis is gone`);
    case 'done':
      return console.log(
        `${doneText(event)} in ${seconds(event.milliseconds)}; open ${out}/index.html`,
      );
  }
}

function printRead({tables, warnings, milliseconds}: Extract<RunEvent, {event: 'read'}>): void {
  if (warnings > 0) console.error(`${warnings} warnings about the tables; "rasd check" lists them`);
  const rows = tables.map((table) => `${table.rows} ${table.name}`).join(', ');
  console.log(`read ${rows} in ${seconds(milliseconds)}`);
}

function printBuilt(event: Extract<RunEvent, {event: 'built'}>): void {
  const {report, files, reads, warnings, milliseconds, cells, page} = event;
  const rows = reads.map((read) => `${read.rows} ${read.table}`).join(', ');
  const same = page ? (cells ? '' : ', cells as before') : ', page as before';
  console.log(`${report}: from ${rows} in ${seconds(milliseconds)}${same}`);
  for (const {path, bytes} of files) console.log(`  ${path} (${Math.ceil(bytes / 1024)} KB)`);
  for (const fault of warnings) console.error(`${fault.severity} ${faultText(fault)}`);
}

function whyText(stale: Staleness | null): string {
  return stale === null ? 'asked for' : stalenessText(stale);
}

function doneText({built, fresh, failed}: Extract<RunEvent, {event: 'done'}>): string {
  const parts = [`${built} built`, `${fresh} fresh`, ...(failed > 0 ? [`${failed} failed`] : [])];
  return parts.join(', ');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
