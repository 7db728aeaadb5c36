import {op} from 'arquero';
import {deriveByValue} from '../src/tables/columns/derive-by-value.ts';
import {groupByCodes} from '../src/tables/columns/group-by-codes.ts';
import {createDiskEffects} from '../src/workspace/effects.ts';
import {readWorkspace} from '../src/workspace/read-workspace.ts';

/** One measured step in its own process: reads and checks a folder with an events table (from what is kept under `source`,
 *  where one is given) and counts its rows by region and month. Prints one line of JSON. */
const [folder = 'data', root = process.cwd(), source = ''] = process.argv.slice(2);
const started = performance.now();
const {tables} = readWorkspace(folder, createDiskEffects(root), source === '' ? null : source);
const read = performance.now();
const events = tables.get('events')?.table;
const month = {from: 'date', to: (date: unknown) => String(date).slice(0, 7)};
const cells =
  events === undefined
    ? 0
    : groupByCodes(deriveByValue(events, {month}), 'region', 'month')
        .rollup({n: op.count()})
        .numRows();
const done = performance.now();
const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
console.log(
  JSON.stringify({
    cells,
    read_s: (read - started) / 1000,
    count_s: (done - read) / 1000,
    cpu_s: (userCPUTime + systemCPUTime) / 1_000_000,
    peak_mb: Math.round(maxRSS / 1024),
  }),
);
