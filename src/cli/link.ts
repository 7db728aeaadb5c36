import {linksCsv, linkTables} from '../workspace/link-tables.ts';
import {rowsOf} from '../tables/read-package.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';
import {openWorkspace} from './tables.ts';

interface LinkFlags extends DataFlags {
  readonly rule: readonly string[];
}

/** `rasd link`: writes links.csv anew, keeping decisions by hand, and says what changed. */
export function link(flags: LinkFlags, context: CliContext): void {
  const {tables} = openWorkspace(flags, context);
  const before = new Map(
    rowsOf(tables, 'links').map((row) => [`${row.article_id} ${row.mention}`, row.event_id]),
  );
  const links = linkTables(tables, rulesOf(flags.rule));
  const isNew = links.filter((row) => !before.has(`${row.article_id} ${row.mention}`)).length;
  const moved = links.filter(
    (row) => (before.get(`${row.article_id} ${row.mention}`) ?? row.event_id) !== row.event_id,
  ).length;
  context.effects.writeText(`${flags.data}/links.csv`, linksCsv(links));
  const events = new Set(links.map((row) => row.event_id)).size;
  const byHand = links.filter((row) => row.basis === 'hand').length;
  console.log(
    `${links.length} mentions in ${events} events (${byHand} by hand); ${isNew} new, ${moved} moved; wrote ${flags.data}/links.csv`,
  );
}
