import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {eventsTable, type EventsInput} from '../../../src/claims/events/events-table.ts';
import {readPackage, rowsOf} from '../../../src/tables/read-package.ts';
import {resolveRules} from '../../../src/values/rules.ts';

const MOST = 300;

function someTables(): EventsInput {
  const {tables} = readPackage((path) => readFileSync(path), 'data/datapackage.json');
  return {
    claims: rowsOf(tables, 'claims').slice(0, MOST),
    articles: rowsOf(tables, 'articles'),
    links: rowsOf(tables, 'links'),
    places: rowsOf(tables, 'places'),
    regions: rowsOf(tables, 'regions'),
    outlets: rowsOf(tables, 'outlets'),
    rules: resolveRules({}),
  };
}

/** The same rows as other objects, of which nothing is known. */
const unknown = (input: EventsInput): EventsInput => structuredClone(input);

type Change = (input: EventsInput, at: number) => EventsInput;

const replaced = <Row>(rows: readonly Row[], at: number, change: (row: Row) => Row): Row[] =>
  rows.map((row, place) => (place === at % rows.length ? change(row) : row));

const CHANGES: readonly Change[] = [
  (input, at) => ({
    ...input,
    claims: replaced(input.claims, at, (row) => ({...row, low: at % 40, high: at % 40})),
  }),
  (input, at) => ({...input, claims: input.claims.filter((_, place) => place !== at)}),
  (input, at) => ({
    ...input,
    articles: replaced(input.articles, at, (row) => ({...row, published: '2020-01-02'})),
  }),
  (input, at) => ({
    ...input,
    links: replaced(input.links, at, (row) => ({
      ...row,
      event_id: input.links[0]?.event_id ?? row.event_id,
    })),
  }),
  (input, at) => ({...input, links: input.links.filter((_, place) => place !== at)}),
  (input, at) => ({
    ...input,
    places: replaced(input.places, at, (row) => ({...row, region: null})),
  }),
  (input, at) => ({
    ...input,
    outlets: replaced(input.outlets, at, (row) => ({...row, name_en: 'other'})),
  }),
  (input, at) => ({
    ...input,
    rules: {...input.rules, consensus: at % 2 === 0 ? 'lowest' : 'highest'},
  }),
];

describe('events of rows that are known', () => {
  it('are those that are made anew, whatever changed before', () => {
    const start = someTables();
    const change = fc.tuple(fc.constantFrom(...CHANGES), fc.nat(MOST - 1));
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 5}), (changes) => {
        let input = start;
        for (const [work, at] of changes) {
          input = work(input, at);
          expect(eventsTable(input).objects()).toEqual(eventsTable(unknown(input)).objects());
        }
      }),
      {numRuns: 12},
    );
  });
});
