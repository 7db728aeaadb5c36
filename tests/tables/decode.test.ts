import {describe, expect, it} from 'vitest';
import {guessEncoding} from '../../src/tables/guess-encoding.ts';
import {messagesOf, readTables, rowsIn} from './package.ts';

const ARABIC = 'a\nالحسكة\n';
/** Encodes with the single-byte tables of the platform's decoder. */
function encode(text: string, encoding: string): Uint8Array {
  const all = Uint8Array.from({length: 256}, (_, i) => i);
  const table = new TextDecoder(encoding).decode(all);
  return Uint8Array.from([...text], (char) => table.indexOf(char));
}
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

function read(csv: Uint8Array, encoding?: string) {
  return readTables({claims: {fields: ['a'], csv, ...(encoding ? {resource: {encoding}} : {})}});
}

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(ARABIC), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ARABIC}`), undefined],
    ['UTF-16LE with a byte order mark', utf16le(`\ufeff${ARABIC}`), undefined],
    ['UTF-16BE with a byte order mark', utf16be(`\ufeff${ARABIC}`), undefined],
    ['windows-1256', encode(ARABIC, 'windows-1256'), 'windows-1256'],
    ['Windows-1256 by another name', encode(ARABIC, 'windows-1256'), 'CP1256'],
    ['ISO-8859-6', encode(ARABIC, 'iso-8859-6'), 'iso-8859-6'],
    ['UTF-16LE', utf16le(ARABIC), 'utf-16le'],
    ['UTF-16BE', utf16be(ARABIC), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    const result = read(bytes, encoding);
    expect(messagesOf(result)).toEqual([]);
    expect(rowsIn(result, 'claims')).toEqual([{a: 'الحسكة'}]);
  });

  const advice = 'save the file as UTF-8 or set encoding in data/datapackage.json';

  it.each([
    [
      'windows-1256',
      encode('a\nx\nx الحسكة\n', 'windows-1256'),
      `:3: byte 3 of the line is not UTF-8; looks like windows-1256; ${advice}`,
    ],
    [
      'ISO-8859-6',
      encode(ARABIC, 'iso-8859-6'),
      `:2: byte 1 of the line is not UTF-8; looks like iso-8859-6; ${advice}`,
    ],
    [
      'windows-1252',
      encode('a\ncafé au lait\n', 'windows-1252'),
      `:2: byte 4 of the line is not UTF-8; looks like windows-1252; ${advice}`,
    ],
    [
      'UTF-8 cut in a character',
      Buffer.from(ARABIC).subarray(0, 5),
      ':2: byte 3 of the line is not UTF-8',
    ],
    ['UTF-16LE', utf16le(ARABIC), ':1: holds a NUL byte; looks like utf-16le'],
    ['UTF-16BE', utf16be('a\nHasakah\n'), ':1: holds a NUL byte; looks like utf-16be'],
    [
      'NUL',
      Buffer.from('a\nx\nlong enough a line\0\n'),
      ':3: holds a NUL byte; delete it, or look whether this is a text file at all',
    ],
  ])('refuses undeclared %s', (_, bytes, message) => {
    const result = read(bytes);
    expect(messagesOf(result)).toHaveLength(1);
    expect(messagesOf(result)[0]).toContain(`data/claims.csv${message}`);
    expect(rowsIn(result, 'claims')).toEqual([]);
  });

  it('refuses a wrong declaration', () => {
    expect(messagesOf(read(Buffer.from(ARABIC), 'windows-1256'))).toEqual([
      'data/claims.csv: is UTF-8 although data/datapackage.json says windows-1256; set encoding to utf-8',
    ]);
    expect(messagesOf(read(Buffer.from('abc'), 'utf-16le'))).toEqual([
      `data/claims.csv: is not utf-16le; ${advice}`,
    ]);
  });

  it('guesses for a hint only', () => {
    expect(guessEncoding(new Uint8Array())).toBe('windows-1252');
  });
});
