import {createHash} from 'node:crypto';
import {exactJson} from '../values/exact-json.ts';
import type {DocumentCell, ReportDocument} from './document.ts';

/** SHA-256 of the parts of a document: equal hashes mean equal values. */
export interface DocumentHashes {
  /** Of each cell, with all that is drawn in it. */
  readonly cells: ReadonlyMap<DocumentCell, string>;
  /** Of its groups, events and claims. */
  readonly appendix: string;
  /** Of all of it. */
  readonly whole: string;
}

/** Hashes of a document; null where some part has no exact text (a function, a date). */
export function documentHashes(document: ReportDocument): DocumentHashes | null {
  const known = found.get(document);
  if (known !== undefined) return known;
  const hashes = hashesOf(document);
  found.set(document, hashes);
  return hashes;
}

const found = new WeakMap<ReportDocument, DocumentHashes | null>();

function hashesOf({cells, groups, events, claims, ...rest}: ReportDocument): DocumentHashes | null {
  const ofCells = cells.map((cell) => [cell, exactHash(cell)] as const);
  const appendix = exactHash([groups, events, claims]);
  const whole = exactHash([ofCells.map(([, hash]) => hash), appendix, rest]);
  const exact = ofCells.flatMap(([cell, hash]) => (hash === null ? [] : [[cell, hash] as const]));
  if (appendix === null || whole === null || exact.length < cells.length) return null;
  return {cells: new Map(exact), appendix, whole};
}

/** SHA-256 of a value's exact text; null where it has none. */
export function exactHash(value: unknown): string | null {
  const text = exactJson(value);
  return text === null ? null : createHash('sha256').update(text).digest('hex');
}
