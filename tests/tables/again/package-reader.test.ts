import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createPackageReader} from '../../../src/tables/again/package-reader.ts';
import {readPackage} from '../../../src/tables/read-package.ts';
import {messagesOf} from '../package.ts';

const PATH = 'data/datapackage.json';
const ARTICLES = 40;

type Files = Map<string, string>;

/** The project's tables, of which articles, claims and links are those of a few articles. */
function fewTables(): Files {
  const files: Files = new Map(
    readdirSync('data').map((file) => [`data/${file}`, readFileSync(`data/${file}`, 'utf8')]),
  );
  const lines = (file: string) => (files.get(`data/${file}.csv`) ?? '').trimEnd().split('\n');
  const ids = new Set(lines('articles').slice(1, ARTICLES).map(idOf(0)));
  const kept = (file: string, column: number) => {
    const [header = '', ...rest] = lines(file);
    const few = rest.filter((line) => ids.has(idOf(column)(line)));
    files.set(`data/${file}.csv`, [header, ...few, ''].join('\n'));
  };
  kept('articles', 0);
  kept('claims', 1);
  kept('links', 0);
  return files;
}

const idOf = (column: number) => (line: string) => line.split(',')[column] ?? '';

const bytesOf = (files: Files) => (path: string) => {
  const text = files.get(path);
  return text === undefined ? null : Buffer.from(text, 'utf8');
};

/** A change of some lines of one table, as a person or an editor makes it. */
interface Change {
  readonly file: string;
  readonly kind: 'cell' | 'delete' | 'repeat' | 'move' | 'text' | 'cut';
  readonly line: number;
  readonly other: number;
  readonly column: number;
  readonly text: string;
}

const CHANGE: fc.Arbitrary<Change> = fc.record({
  file: fc.constantFrom('claims', 'claims', 'articles', 'links', 'places', 'outlets', 'regions'),
  kind: fc.constantFrom('cell', 'cell', 'cell', 'cell', 'delete', 'repeat', 'move', 'text', 'cut'),
  line: fc.nat(10_000),
  other: fc.nat(10_000),
  column: fc.nat(30),
  text: fc.constantFrom('', '7', '-1', '2019-03', 'exact', 'x', '"', '"a\nb"', 'é', 'قافلة', ','),
});

function applied(files: Files, {file, kind, line, other, column, text}: Change): Files {
  const path = `data/${file}.csv`;
  const whole = files.get(path) ?? '';
  const lines = whole.trimEnd().split('\n');
  const [at, from] = [1 + (line % (lines.length - 1)), 1 + (other % (lines.length - 1))];
  const cells = (lines[at] ?? '').split(',');
  const place = column % cells.length;
  if (kind === 'cell') cells[place] = (lines[from] ?? '').split(',')[place] ?? '';
  if (kind === 'text') cells[place] = text;
  if (kind === 'cell' || kind === 'text') lines[at] = cells.join(',');
  if (kind === 'delete') lines.splice(at, 1);
  if (kind === 'repeat') lines.splice(from, 0, lines[at] ?? '');
  if (kind === 'move') lines.splice(from, 0, ...lines.splice(at, 1));
  const saved = kind === 'cut' ? whole.slice(0, (line * 37) % whole.length) : lines.join('\n');
  return new Map([...files, [path, kind === 'cut' ? saved : `${saved}\n`]]);
}

describe('a package that is read again', () => {
  it('has the tables and the errors that it has when it is read anew, whatever was saved', () => {
    const few = fewTables();
    expect(messagesOf(readPackage(bytesOf(few), PATH)).filter(isError)).toEqual([]);
    let quick = 0;
    fc.assert(
      fc.property(fc.array(CHANGE, {minLength: 1, maxLength: 8}), (changes) => {
        const reader = createPackageReader(PATH);
        reader.read(bytesOf(few));
        let files = few;
        for (const change of changes) {
          const next = applied(files, change);
          const again = reader.read(bytesOf(next));
          const anew = readPackage(bytesOf(next), PATH);
          expect(messagesOf(again).filter(isError)).toEqual(messagesOf(anew).filter(isError));
          if (messagesOf(anew).some(isError)) continue; // the last good tables are what goes on
          files = next;
          if (again.changes !== null) quick += 1;
          for (const [name, {table, ...known}] of anew.tables) {
            const {table: other, ...same} = again.tables.get(name) ?? {};
            expect(same).toEqual(known);
            expect(other?.objects()).toEqual(table.objects());
            expect(other?.columnNames()).toEqual(table.columnNames());
          }
        }
      }),
      {numRuns: 60},
    );
    expect(quick).toBeGreaterThan(40);
  });

  it.each([
    ['a blank line at the end', (text: string) => `${text}\n`],
    ['a last record on two lines', (text: string) => text.replace(/,([^,\n]*)\n$/, ',"a\nb"\n')],
  ])('reads what comes behind %s, and what goes', (_, ended) => {
    const few = fewTables();
    const path = 'data/links.csv';
    const text = few.get(path) ?? '';
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    const longer = ended(text);
    for (const next of [`${longer}${last}\n`, text, text.slice(0, -last.length - 1)]) {
      const reader = createPackageReader(PATH);
      const whole = (links: string) => bytesOf(new Map([...few, [path, links]]));
      reader.read(whole(longer));
      const again = reader.read(whole(next));
      const anew = readPackage(whole(next), PATH);
      expect(messagesOf(again).filter(isError)).toEqual(messagesOf(anew).filter(isError));
      expect(again.tables.get('links')?.rows).toBe(anew.tables.get('links')?.rows);
    }
  });

  it('says which rows are others, and leaves tables that did not change as they are', () => {
    const few = fewTables();
    const reader = createPackageReader(PATH);
    const first = reader.read(bytesOf(few));
    const claims = few.get('data/claims.csv')?.trimEnd().split('\n') ?? [];
    claims.splice(5, 2);
    const again = reader.read(
      bytesOf(new Map([...few, ['data/claims.csv', `${claims.join('\n')}\n`]])),
    );
    expect(again.changes).toEqual(new Map([['claims', {start: 4, removed: 2, added: 0}]]));
    for (const [name, table] of again.tables)
      expect(table === first.tables.get(name)).toBe(name !== 'claims');
  });
});

const isError = (message: string) => !message.startsWith('warning ');
