import {csvOfRows, rowsOfCsv, type Files} from './small-workspace.ts';

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** One change of a workspace's files. */
export type Edit = (files: Files, random: Random) => Files;

export function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function put(files: Files, path: string, text: string | null): Files {
  const others = [...files].filter(([name]) => name !== path);
  return new Map(text === null ? others : [...others, [path, text]]);
}

const replaced =
  (path: string, from: string | RegExp, to: string): Edit =>
  (files) =>
    put(files, path, (files.get(path) ?? '').replace(from, to));

/** Changes the rows of a table; the header is the first. */
function onRows(path: string, change: (rows: string[][], random: Random) => string[][]): Edit {
  return (files, random) => {
    const text = files.get(path);
    if (text === undefined) return files;
    const rows = maybeRows(text);
    return rows.length < 2 ? files : put(files, path, csvOfRows(change(rows, random)));
  };
}

/** No rows where a break left a table that cannot be read. */
function maybeRows(text: string): string[][] {
  try {
    return rowsOfCsv(text);
  } catch {
    return [];
  }
}

function setCell(path: string, column: string, values: readonly string[]): Edit {
  return onRows(path, (rows, random) => {
    const row = pick(rows.slice(1), random);
    row[rows[0]?.indexOf(column) ?? 0] = pick(values, random);
    return rows;
  });
}

const swapRows = (path: string) =>
  onRows(path, ([header = [], ...rows], random) => {
    const row = pick(rows, random);
    return [header, row, ...rows.filter((other) => other !== row)];
  });

const removeRow = (path: string) =>
  onRows(path, ([header = [], ...rows], random) => {
    const row = rows.length > 2 ? pick(rows, random) : null;
    return [header, ...rows.filter((other) => other !== row)];
  });

const copyRow = (path: string) =>
  onRows(path, (rows, random) => {
    const [id = '', ...cells] = pick(rows.slice(1), random);
    const number = 100 + Math.floor(random() * 1e6);
    const isClaim = path.endsWith('claims.csv');
    return [...rows, [isClaim ? id.replace(/\d+$/, `${number}`) : `${id}-${number}`, ...cells]];
  });

/** Edits that a person makes all day; most leave a workspace that builds. */
export const EDITS: readonly Edit[] = [
  setCell('data/claims.csv', 'low', ['1', '2', '30', '']),
  setCell('data/claims.csv', 'note', ['', 'seen again', 'a, "quoted" note']),
  setCell('data/claims.csv', 'measure', ['attacks', 'trucks', 'convoys']),
  setCell('data/claims.csv', 'scope', ['total', 'incident']),
  setCell('data/claims.csv', 'period', ['2021-02', '2021-02-07', '2019-12-31', '1999-01']),
  setCell('data/claims.csv', 'region', ['al-hasakah', 'northeast', 'homs', '']),
  setCell('data/articles.csv', 'gist', ['A gist', 'Another gist']),
  setCell('data/articles.csv', 'published', ['2021-02-08', '2021-02', '']),
  setCell('data/outlets.csv', 'name_en', ['SOHR', 'Observatory']),
  setCell('data/places.csv', 'name_ar', ['مكان', 'موضع']),
  setCell('data/notes.csv', 'weight', ['1', '5', '']),
  ...['claims', 'articles', 'links', 'notes', 'regions'].map((name) =>
    swapRows(`data/${name}.csv`),
  ),
  ...['claims', 'links', 'notes'].map((name) => removeRow(`data/${name}.csv`)),
  ...['claims', 'notes', 'outlets'].map((name) => copyRow(`data/${name}.csv`)),
  (files) =>
    put(files, 'data/notes.csv', (files.get('data/notes.csv') ?? '').replaceAll('\n', '\r\n')),
  replaced('data/datapackage.json', /"title": "[^"]*"/, '"title": "Other"'),
  replaced(
    'data/datapackage.json',
    '"name": "weight", "type": "integer"',
    '"name": "weight", "type": "string"',
  ),
  replaced('analyses/parts/words.ts', /^\/\/.*/, '// Another comment.'),
  replaced('analyses/parts/words.ts', /^\/\/.*/, '// Shared by both analyses.'),
  replaced('analyses/parts/words.ts', 'LIMIT = 4', 'LIMIT = 2'),
  replaced('analyses/parts/words.ts', 'LIMIT = 2', 'LIMIT = 4'),
  replaced('analyses/parts/words.ts', "en: 'convoys'", "en: 'columns'"),
  replaced('analyses/counts.ts', '    yield text(', '    // Says which.\n    yield text('),
  replaced('analyses/counts.ts', 'width: 300', 'width: 320'),
  replaced('analyses/counts.ts', "'2022-12'", "'2021-12'"),
  replaced(
    'analyses/attacks.ts',
    "columns: ['claim_id', 'period']",
    "columns: ['claim_id', 'note', 'period']",
  ),
  replaced('analyses/attacks.ts', "where = {event_kind: 'isis_attack'}", 'where = {}'),
  replaced('analyses/notes.ts', "en: 'of our own'", "en: 'our own'"),
  (files) => put(files, 'analyses/copy.ts', files.get('analyses/notes.ts') ?? ''),
  (files) => put(files, 'analyses/copy.ts', null),
  (files) => put(files, 'analyses/parts/words.js', 'export const UNIT = 1;'),
  replaced('package-lock.json', /"version": "[^"]*"/, '"version": "9.9.9"'),
  (files) => files,
];

/** Edits that break something. */
export const BREAKS: readonly Edit[] = [
  setCell('data/notes.csv', 'weight', ['not a number']),
  replaced('data/claims.csv', /\n[^\n]*$/, '\n"cut'),
  (files) => put(files, 'data/articles.csv', ''),
  (files) => put(files, 'data/notes.csv', null),
  replaced('data/links.csv', /,/, ',,'),
  replaced('analyses/counts.ts', 'yield text(', 'yield text(('),
  replaced('analyses/notes.ts', 'calls += 1;', "throw new Error('stop');"),
  replaced('analyses/notes.ts', 'calls += 1;', 'Date.now();'),
  replaced('analyses/parts/words.ts', 'export const UNIT', 'const UNIT'),
  (files) => put(files, 'analyses/parts/words.ts', null),
];
