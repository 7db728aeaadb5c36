import {expect, test} from 'vitest';
import {dataAddress} from '../../src/report/data-address.ts';
import {scriptJson} from '../../src/report/script-json.ts';
import {csvCell, tableCsv} from '../../src/report/table-csv.ts';
import {tableJson} from '../../src/report/table-json.ts';
import {addressText, maybeWebAddress, renderWebLink} from '../../src/report/web-address.ts';
import {ATTACKS} from './attack-document.ts';

test('JSON in a script cannot end it and reads back the same', () => {
  const text = scriptJson({attacks: ATTACKS}).html;
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({attacks: ATTACKS});
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['=1+1', "'=1+1"],
  ['+963', "'+963"],
  ['-5 men', "'-5 men"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['two\nlines', '"two\nlines"'],
  [-5, '-5'],
  [null, ''],
  [true, 'true'],
])('CSV cell %j is %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('CSV writes ranges and bilingual texts as columns of their own', () => {
  const csv = tableCsv({
    columns: [
      {name: 'region', label: {en: 'Region', ar: 'المنطقة'}, type: 'text'},
      {name: 'n', label: {en: 'N', ar: 'ع'}, type: 'range'},
    ],
    rows: [
      {
        region: {en: 'Homs', ar: 'حمص'},
        n: {value: {low: 1, best: 2, high: null}, group: 'g1'},
      },
      {region: 'total', n: 7},
      {region: null, n: null},
    ],
  });
  expect(csv).toBe(
    'region_en,region_ar,n_low,n_best,n_high\nHoms,حمص,1,2,\ntotal,total,7,7,7\n,,,,\n',
  );
});

test('JSON holds columns and rows in order', () => {
  const columns = [{name: 'a', label: {en: 'A', ar: 'أ'}, type: 'text' as const}];
  const range = {low: 5, best: 6, high: null};
  const rows = [{a: 'x'}, {}, {a: {value: range, group: 'g1'}}];
  expect(JSON.parse(tableJson({columns, rows}))).toEqual({
    range: ['low', 'best', 'high'],
    columns,
    rows: [['x'], [null], [[5, 6, null]]],
  });
});

test('JSON holds texts that come again once', () => {
  const columns = [{name: 'a', label: {en: 'A', ar: 'أ'}, type: 'text' as const}];
  const [homs, hama] = [
    {en: 'Homs', ar: 'حمص'},
    {en: 'Hama', ar: 'حماة'},
  ];
  const rows = [homs, hama, homs, null, homs].map((a) => ({a}));
  expect(JSON.parse(tableJson({columns, rows}))).toMatchObject({
    columns: [{name: 'a', categories: [homs, hama]}],
    rows: [[0], [1], [0], [null], [0]],
  });
  expect(JSON.parse(tableJson({columns, rows: rows.slice(0, 2)})).rows).toEqual([[homs], [hama]]);
});

test('a data address gives back its text and holds nothing that ends an attribute', async () => {
  const text = `name,\u0627\u0644\u062d\u0633\u0643\u0629\r\n${ATTACKS.join('\r\n')}`;
  const address = dataAddress('text/csv', text);
  expect(address).not.toMatch(/['<>&\r\n\t]| $/);
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(await answer.text()).toBe(text.replace('\ud800', '\ufffd'));
});

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['https://www.syriahr.com/قافلة', 'https://www.syriahr.com/قافلة'],
  ['javascript:alert(1)', null],
  ['java\u0000script:alert(1)', null],
  [' \u202ejavascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org', null],
  ['https://', null],
  ['file:///etc/passwd', null],
  ['', null],
])('address %j is linked as %j', (text, address) => {
  expect(maybeWebAddress(text)).toBe(address);
});

test('links to other sites hold nothing but an address', () => {
  expect(renderWebLink('https://example.org/"x', 'site').html).toBe(
    '<a href="https://example.org/&quot;x">site</a>',
  );
  expect(renderWebLink('javascript:x', 'site').html).toBe('<bdi dir="auto">javascript:x</bdi>');
});

test('addresses are shown short and in letters', () => {
  expect(addressText('https://www.example.org/%D8%A3/')).toBe('example.org/أ');
  expect(addressText(`https://example.org/${'a'.repeat(200)}`, 21)).toBe('example.or…aaaaaaaaaa');
  expect(addressText('https://example.org/%ff')).toBe('example.org/%ff');
});
