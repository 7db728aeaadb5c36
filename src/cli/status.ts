import {findAnalyses, listAnalyses} from '../workspace/list-analyses.ts';
import {lookAtReports, type Look} from '../workspace/look-at-reports.ts';
import type {RunRequest} from '../workspace/record/circumstances.ts';
import type {TableChanges} from '../workspace/record/row-changes.ts';
import {changesText} from './changes-text.ts';
import type {CliContext} from './context.ts';
import {requestOf, type RequestFlags} from './run-request.ts';
import {stalenessText} from './staleness-text.ts';

interface StatusFlags extends RequestFlags {
  readonly json: boolean;
}

/** `rasd status`: which reports are fresh, and the first question that made the others stale. */
export async function status(
  names: readonly string[],
  flags: StatusFlags,
  {effects, build}: CliContext,
): Promise<void> {
  const request = requestOf(flags);
  const all = listAnalyses(effects);
  const analyses = findAnalyses(names, effects);
  const {reports, manifest} = lookAtReports({effects, build, request, all, analyses});
  const changes = await changedRows({reports, manifest}, request, effects);
  for (const {name, stale} of reports) {
    const tables = changes.get(name) ?? [];
    if (flags.json) {
      console.log(JSON.stringify({report: name, fresh: stale === null, ...stale, changes: tables}));
    } else {
      console.log(`${name}: ${stale === null ? 'fresh' : stalenessText(stale)}`);
      for (const change of tables) console.log(`  ${changesText(change)}`);
    }
  }
}

/** Rows are compared only where a table made a report stale. */
async function changedRows(
  {reports, manifest}: Pick<Look, 'reports' | 'manifest'>,
  {data}: RunRequest,
  effects: CliContext['effects'],
): Promise<ReadonlyMap<string, readonly TableChanges[]>> {
  const asked = reports.filter(({stale}) => (stale?.tables.length ?? 0) > 0);
  if (asked.length === 0) return new Map();
  const {readRowChanges} = await import('../workspace/record/read-row-changes.ts');
  return new Map(
    asked.map(({name, stale}) => {
      const before = manifest.reports.get(name)?.tables ?? {};
      const files = (stale?.tables ?? []).filter((file) => file.endsWith('.csv'));
      const asFiles = files.map((file) => ({file, before: before[file] ?? ''}));
      return [name, readRowChanges(asFiles, data, effects)];
    }),
  );
}
