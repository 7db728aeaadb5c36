import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';

const ROOT = join(import.meta.dirname, '../../..');

/** Files of a workspace by path. */
export type Files = ReadonlyMap<string, string>;

/** A table as its header and rows, all text. */
export type Rows = readonly (readonly string[])[];

/** Rows of a CSV text, the header first. */
export function rowsOfCsv(csv: string): string[][] {
  return parse(csv, {relax_column_count: true});
}

/** The CSV text of rows. */
export function csvOfRows(rows: Rows): string {
  return rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');
}

const realTable = (name: string) => rowsOfCsv(readFileSync(join(ROOT, `data/${name}.csv`), 'utf8'));

function where(rows: Rows, column: string, values: ReadonlySet<string>): Rows {
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.filter((row, index) => index === 0 || values.has(row[at] ?? ''));
}

function columnOf(rows: Rows, column: string): Set<string> {
  const at = rows[0]?.indexOf(column) ?? -1;
  return new Set(rows.slice(1).map((row) => row[at] ?? ''));
}

/** Rows of which each has an Arabic name, so that nothing is warned of. */
function named(rows: Rows): Rows {
  const [en, ar] = ['name_en', 'name_ar'].map((name) => rows[0]?.indexOf(name) ?? -1);
  return rows.map((row) =>
    row.map((cell, at) => (at === ar && cell === '' ? (row[en ?? -1] ?? '') : cell)),
  );
}

const NOTES = {
  name: 'notes',
  path: 'notes.csv',
  schema: {
    fields: [
      {name: 'note_id', type: 'string', constraints: {required: true}},
      {name: 'weight', type: 'integer'},
    ],
    primaryKey: ['note_id'],
  },
};

/** A few real articles with their claims, a table of its own, two analyses and a file that both import. */
export function smallWorkspace(): Files {
  const claims = realTable('claims');
  const kind = claims[0]?.indexOf('event_kind') ?? 0;
  const of = (word: string) => [
    ...columnOf([claims[0] ?? [], ...claims.filter((row) => row[kind] === word)], 'article_id'),
  ];
  const articles = new Set([...of('convoy').slice(0, 5), ...of('isis_attack').slice(0, 2)]);
  const someClaims = where(claims, 'article_id', articles);
  const someArticles = where(realTable('articles'), 'article_id', articles);
  const outlets = where(realTable('outlets'), 'outlet_id', columnOf(someArticles, 'outlet_id'));
  const descriptor = JSON.parse(readFileSync(join(ROOT, 'data/datapackage.json'), 'utf8')) as {
    resources: object[];
  };
  return new Map([
    ['package-lock.json', readFileSync(join(ROOT, 'package-lock.json'), 'utf8')],
    [
      'data/datapackage.json',
      JSON.stringify({...descriptor, resources: [...descriptor.resources, NOTES]}, null, 1),
    ],
    ['data/claims.csv', csvOfRows(someClaims)],
    ['data/articles.csv', csvOfRows(someArticles)],
    ['data/outlets.csv', csvOfRows(named(outlets))],
    ['data/places.csv', csvOfRows(named(realTable('places').slice(0, 12)))],
    ['data/regions.csv', csvOfRows(realTable('regions'))],
    ['data/links.csv', csvOfRows(where(realTable('links'), 'article_id', articles))],
    ['data/notes.csv', 'note_id,weight\na,1\nb,2\n'],
    ['analyses/counts.ts', COUNTS],
    ['analyses/notes.ts', NOTES_ANALYSIS],
    ['analyses/parts/words.ts', WORDS],
  ]);
}

const WORDS = `// Shared by both analyses.
export const UNIT = {en: 'convoys', ar: 'قوافل'};
export const LIMIT = 4;
`;

const COUNTS = `import {analysis, drawPlot, month, plot, rangeBars, section, text} from 'rasd';
import {LIMIT, UNIT} from './parts/words.ts';

export default analysis({
  title: {en: 'Counts', ar: 'أعداد'},
  subtitle: ({from, to}) => ({en: \`\${from} to \${to}\`, ar: \`\${from} – \${to}\`}),
  params: {from: month('2019-01'), to: month('2022-12')},
  async *cells({tables, params, names, count}) {
    const rows = count(tables.events(), {...params, kind: 'convoy', measure: 'convoys', what: UNIT, by: ['region']});
    const some = rows.filter((row) => (row.high ?? 1) > 0).slice(0, LIMIT);
    yield section('counts', UNIT);
    yield text({en: \`Most: \${some[0]?.en ?? 'none'}.\`, ar: \`الأكثر: \${some[0]?.ar ?? 'لا شيء'}.\`});
    if (some.length > 0)
      yield plot({
        anchor: 'by-region',
        title: UNIT,
        subtitle: UNIT,
        description: UNIT,
        data: {
          columns: [{name: 'region', label: UNIT, type: 'text'}],
          rows: some.map(({region}) => ({region: names.region(region)})),
        },
        draw: (chart) => {
          const labels = some.map(({region}) => ({id: region, label: names.region(region)[chart.language]}));
          const form = rangeBars(some.map((row) => ({...row, row: row.region})), {...chart, rows: labels, width: 300});
          return drawPlot(form.build, {...chart, ...form});
        },
      });
  },
});
`;

const NOTES_ANALYSIS = `import {analysis, choice, dataTable} from 'rasd';
import {UNIT} from './parts/words.ts';

let calls = 0;

export default analysis({
  title: {en: 'Notes', ar: 'ملاحظات'},
  subtitle: () => ({en: 'of our own', ar: 'خاصة بنا'}),
  params: {order: choice(['up', 'down'], {en: 'Order', ar: 'الترتيب'})},
  async *cells({tables, params, names}) {
    calls += 1;
    const rows = tables.read('notes').objects().map((row) => ({...row, calls}));
    const claims = params.order === 'down' ? tables.rows('claims').length : 0;
    yield dataTable({
      anchor: 'notes',
      title: UNIT,
      note: {en: \`\${claims} \${names.outlet('sohr').en}\`, ar: '-'},
      data: {
        columns: [
          {name: 'note_id', label: UNIT, type: 'text'},
          {name: 'weight', label: UNIT, type: 'integer'},
          {name: 'calls', label: UNIT, type: 'integer'},
        ],
        rows: params.order === 'down' ? rows.reverse() : rows,
      },
    });
  },
});
`;
