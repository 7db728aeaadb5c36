import {isUtf8} from 'node:buffer';
import {readEncoding} from './encoding.ts';
import {guessEncoding} from './guess-encoding.ts';
import type {FaultList} from './fault-list.ts';

/** Where the encoding of a file is declared, and what it is. */
export interface DecodeOptions {
  readonly encoding: string;
  readonly descriptorPath: string;
  readonly faults: FaultList;
}

const NEWLINE = 10;
const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The bytes of a file as UTF-8 without a byte order mark, or null where they cannot be decoded.
 *  A byte order mark is believed before the declared encoding. Nothing is ever replaced: bytes that
 *  do not fit are a fault that names the line, the byte and the likely encoding. */
export function decodeTable(bytes: Uint8Array, options: DecodeOptions): Uint8Array | null {
  const mark = BOMS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  const encoding = mark?.[0] ?? readEncoding(options.encoding) ?? 'utf-8';
  const body = bytes.subarray(mark?.[1].length ?? 0);
  const text = encoding === 'utf-8' ? checkUtf8(body, options) : recode(body, encoding, options);
  return text === null || hasNul(text, options) ? null : text;
}

function checkUtf8(bytes: Uint8Array, options: DecodeOptions): Uint8Array | null {
  if (isUtf8(bytes)) return bytes;
  const {line, column} = firstBadByte(bytes);
  const guess = guessEncoding(bytes);
  options.faults.addPlain(
    `byte ${column} of the line is not UTF-8; looks like ${guess}; save the file as UTF-8 or set encoding in ${options.descriptorPath}`,
    line,
  );
  return null;
}

function recode(bytes: Uint8Array, encoding: string, options: DecodeOptions): Uint8Array | null {
  if (!encoding.startsWith('utf-16') && bytes.some((byte) => byte > 127) && isUtf8(bytes)) {
    options.faults.addPlain(
      `is UTF-8 although ${options.descriptorPath} says ${encoding}; set encoding to utf-8`,
    );
    return null;
  }
  try {
    return Buffer.from(new TextDecoder(encoding, {fatal: true}).decode(bytes), 'utf8');
  } catch {
    options.faults.addPlain(
      `is not ${encoding}; save the file as UTF-8 or set encoding in ${options.descriptorPath}`,
    );
    return null;
  }
}

function hasNul(bytes: Uint8Array, {faults, descriptorPath}: DecodeOptions): boolean {
  const at = bytes.indexOf(0);
  if (at === -1) return false;
  const guess = guessEncoding(bytes);
  const advice = guess.startsWith('utf-16')
    ? `looks like ${guess}; save the file as UTF-8 or set encoding in ${descriptorPath}`
    : 'delete it, or look whether this is a text file at all';
  faults.addPlain(`holds a NUL byte; ${advice}`, lineOf(bytes, at));
  return true;
}

/** Line from 1 and byte within the line from 1. */
function firstBadByte(bytes: Uint8Array): {line: number; column: number} {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text) || newline === -1) return {line, column: validLength(text) + 1};
    start = end + 1;
  }
}

function validLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const next = at + widthOf(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, next))) return at;
    at = next;
  }
  return at;
}

function widthOf(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === NEWLINE) line++;
  return line;
}
