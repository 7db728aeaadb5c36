import type {Effects} from '../effects.ts';
import {commonNow} from '../look-at-reports.ts';
import type {Manifest, ManifestEntry} from '../manifest.ts';
import {circumstancesOf, type CommonNow} from '../record/circumstances.ts';
import {stalenessOf, type Staleness} from '../record/questions.ts';
import {analysisName} from './wanted-runs.ts';

/** A report of a manifest that cannot be verified: building it again would say nothing about its record. */
export interface Unverified {
  readonly report: string;
  /** Which of its inputs is no longer that of the record; null where it is not known how it was asked for. */
  readonly stale: Staleness | null;
}

export interface UnverifiedOptions {
  readonly effects: Effects;
  readonly data: string;
  readonly out: string;
  /** Names of analyses; none means all. */
  readonly names: readonly string[];
  /** SHA-256 of the sources that run; null where that is not known, and then nothing is said of them. */
  readonly source: string | null;
}

/**
 * Reports whose record is of other code, tables, parameters, packages or sources of Rasd than those that are there, and
 * reports that no plan of the manifest gives again. Pages are not looked at: they need not be there.
 */
export function unverified(
  manifest: Manifest,
  planned: readonly string[],
  options: UnverifiedOptions,
): Unverified[] {
  const {names} = options;
  const common = inputsNow(manifest, options);
  return [...manifest.reports.values()]
    .filter(({analysis}) => names.length === 0 || names.includes(analysisName(analysis)))
    .flatMap((entry): Unverified[] => {
      if (!planned.includes(entry.name)) return [{report: entry.name, stale: null}];
      const stale = otherInput(entry, common, options);
      return stale === null ? [] : [{report: entry.name, stale}];
    });
}

/** The first input of a record that is another now; null where all are the same. */
function otherInput(
  entry: ManifestEntry,
  common: CommonNow,
  {effects, source}: UnverifiedOptions,
): Staleness | null {
  // Where it is not sure which sources ran, the bytes will tell.
  const rasd = entry.rasd ?? 'unknown';
  const known = {...entry, rasd, outputs: {}};
  const request = {...common.request, rules: entry.rules, isStatic: entry.isStatic};
  const now = circumstancesOf(known, entry, {common: {...common, request}, effects});
  return stalenessOf(known, {...now, rasd: entry.rasd === null ? rasd : (source ?? rasd)});
}

function inputsNow(manifest: Manifest, {effects, data, out, source}: UnverifiedOptions): CommonNow {
  const request = {data, out, rules: {}, params: {}, isStatic: false, editions: NO_EDITIONS};
  const common = commonNow(manifest, {effects, build: {source}, request});
  return {...common, failures: {}};
}

const NO_EDITIONS = {every: null, from: null, to: null};
