import {countByRegionMonth} from '../src/measures/count.ts';
import {openTables} from '../src/notebook/tables.ts';
import {DEFAULT_RULES} from '../src/values/rules.ts';
import {month} from '../src/values/month.ts';
import {createDiskEffects} from '../src/workspace/effects.ts';
import {readWorkspace} from '../src/workspace/read-workspace.ts';

/** One measured step in its own process: reads a folder of tables, links nothing, counts by region and month. */
const [folder = 'data'] = process.argv.slice(2);
const started = performance.now();
const workspace = readWorkspace(folder, createDiskEffects(process.cwd()));
const read = performance.now();
const tables = openTables(workspace.tables, DEFAULT_RULES);
const events = tables.events();
const gathered = performance.now();
const grid = tables.grid('convoy');
const counted = countByRegionMonth(events, {
  ...grid,
  measure: 'events',
  from: month('2016-01'),
  to: month('2025-12'),
  rules: DEFAULT_RULES,
});
const done = performance.now();
const seconds = (ms: number) => Math.round(ms) / 1000;
console.log(
  JSON.stringify({
    claims: workspace.tables.get('claims')?.rows,
    events: events.numRows(),
    cells: counted.numRows(),
    read_s: seconds(read - started),
    events_s: seconds(gathered - read),
    count_s: seconds(done - gathered),
    peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
