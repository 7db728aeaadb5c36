import {createHash} from 'node:crypto';
import type {Fault} from '../values/fault.ts';
import {decodeIndex, encodeIndex} from './columns/table-index.ts';
import {withLastBreak, type SoundColumns} from './columns/read-columns.ts';
import type {Resource} from './descriptor.ts';

/** Bytes kept from earlier reads, each under a name. It may forget at any time, and never gives back anything but what was
 *  put under the same name by the same sources of Rasd. */
export interface TableCache {
  get(name: string): Uint8Array | null;
  put(name: string, bytes: Uint8Array): void;
}

/** A cache that keeps nothing. */
export const NO_CACHE: TableCache = {get: () => null, put: () => undefined};

/** Smaller packages are read as fast anew. */
export const LEAST_BYTES = 1_000_000;

/** The warnings that checking the same `parts` came to; null where that is not known. */
export function keptVerdict(cache: TableCache, parts: readonly unknown[]): readonly Fault[] | null {
  const bytes = cache.get(verdictName(parts));
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Fault[]); // put below
}

/** Keeps the warnings that checking came to. */
export function keepVerdict(
  cache: TableCache,
  parts: readonly unknown[],
  warnings: readonly Fault[],
): void {
  cache.put(verdictName(parts), Buffer.from(JSON.stringify(warnings)));
}

/** Columns of a file with this hash; null where they are not kept. */
export function keptColumns(
  cache: TableCache,
  resource: Resource,
  {text, hash}: {readonly text: Uint8Array; readonly hash: string},
): SoundColumns | null {
  const index = cache.get(indexName(resource, hash));
  return index === null ? null : decodeIndex(index, withLastBreak(text));
}

/** Keeps the columns of a file with this hash. */
export function keepColumns(
  cache: TableCache,
  resource: Resource,
  {columns, hash}: {readonly columns: SoundColumns; readonly hash: string},
): void {
  cache.put(indexName(resource, hash), encodeIndex(columns));
}

function verdictName(parts: readonly unknown[]): string {
  return `verdict-${sha256(JSON.stringify(parts))}`;
}

/** The schema decides how a file's bytes are read. */
function indexName({encoding, dialect, schema}: Resource, hash: string): string {
  return `index-${sha256(JSON.stringify([hash, encoding, dialect, schema]))}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
