import {deflateSync} from 'fflate';
import {denseText} from './dense-text.ts';

/**
 * A text as the dense text of its raw DEFLATE (RFC 1951), which the browser's `DecompressionStream('deflate-raw')` reads.
 * Compressed in JavaScript, because the bytes of Node's own zlib change with the version that it was built with.
 */
export function squeeze(text: string): string {
  return rememberSqueezed(text, squeezed.get(text) ?? pack(text));
}

/** Has `squeeze` know what it gave in an earlier process. The program of a run's pages is asked for again and again: what
 *  was asked last goes last. */
export function rememberSqueezed(text: string, packed: string): string {
  squeezed.delete(text);
  squeezed.set(text, packed);
  for (const old of [...squeezed.keys()].slice(0, -REMEMBERED)) squeezed.delete(old);
  return packed;
}

const REMEMBERED = 4;
const squeezed = new Map<string, string>();

function pack(text: string): string {
  // A greater table of places gives the same bytes of these texts, and costs 34 MB and its clearing each time.
  return denseText(deflateSync(new TextEncoder().encode(text), {level: 9, mem: 6}));
}
