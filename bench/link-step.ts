import {eventsTable} from '../src/claims/events/events-table.ts';
import {linkMentions} from '../src/claims/linking/link-mentions.ts';
import {countByRegionMonth} from '../src/measures/count.ts';
import {openTables} from '../src/notebook/tables.ts';
import {rowsOf} from '../src/tables/read-package.ts';
import {month} from '../src/values/month.ts';
import {DEFAULT_RULES} from '../src/values/rules.ts';
import {createDiskEffects} from '../src/workspace/effects.ts';
import {readWorkspace} from '../src/workspace/read-workspace.ts';

/**
 * One measured step in its own process: reads a folder of tables, links its mentions, gathers the events by those links
 * and counts convoys by region and month. Prints one line of JSON: seconds by the
 * clock and of the processor, and the peak of memory in megabytes.
 */
const [folder = 'data'] = process.argv.slice(2);
const seconds: Record<string, number> = {};

function timed<T>(name: string, work: () => T): T {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  seconds[`${name}_s`] = Math.round(performance.now() - started) / 1000;
  seconds[`${name}_cpu_s`] = Math.round(process.cpuUsage(used).user / 1000) / 1000;
  return result;
}

const {tables: sources} = timed('read', () =>
  readWorkspace(folder, createDiskEffects(process.cwd())),
);
const rows = timed('rows', () => ({
  claims: rowsOf(sources, 'claims'),
  articles: rowsOf(sources, 'articles'),
  outlets: rowsOf(sources, 'outlets'),
  places: rowsOf(sources, 'places'),
  regions: rowsOf(sources, 'regions'),
  rules: DEFAULT_RULES,
}));
const links = timed('link', () => linkMentions({...rows, links: rowsOf(sources, 'links')}));
const events = timed('events', () => eventsTable({...rows, links}));
const counted = timed('count', () =>
  countByRegionMonth(events, {
    ...openTables(sources, DEFAULT_RULES).grid('convoy'),
    measure: 'events',
    from: month('2016-01'),
    to: month('2025-12'),
    rules: DEFAULT_RULES,
  }),
);
console.log(
  JSON.stringify({
    claims: rows.claims.length,
    mentions: links.length,
    events: events.numRows(),
    cells: counted.numRows(),
    ...seconds,
    peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
