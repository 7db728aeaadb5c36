import {describe, expect, test} from 'vitest';
import {roCrate, type CrateSite} from '../../src/report/ro-crate.ts';
import {crateFaults} from './crate-faults.ts';

const SITE: CrateSite = {
  title: {en: 'Reports', ar: 'التقارير'},
  description: 'What outlets reported',
  date: '2025-08-21',
  licences: [{title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/'}],
  files: [
    {
      name: 'a.en.html',
      title: 'A',
      language: 'en',
      bytes: 5,
      sha256: 'f'.repeat(64),
      tables: ['claims'],
    },
    {name: 'أ b.html', title: 'B', bytes: 5, sha256: 'f'.repeat(64), tables: []},
  ],
  tables: [{name: 'claims', path: 'data/claims.csv', rows: 3, sha256: 'e'.repeat(64)}],
  software: [{name: '@observablehq/plot', version: '0.6.17'}],
};

test('the crate keeps every rule of the specification', () => {
  const files = new Set(SITE.files.map(({name}) => name));
  expect(crateFaults(JSON.parse(JSON.stringify(roCrate(SITE))), files)).toEqual([]);
});

test('it names no person and no organisation', () => {
  expect(JSON.stringify(roCrate(SITE))).not.toMatch(
    /author|creator|publisher|Person|Organi[sz]ation/,
  );
});

describe('the check finds what is wrong', () => {
  const broken = (change: (graph: Record<string, unknown>[]) => unknown) => {
    const crate = JSON.parse(JSON.stringify(roCrate(SITE))) as {
      '@graph': Record<string, unknown>[];
    };
    change(crate['@graph']);
    return crateFaults(crate, new Set(SITE.files.map(({name}) => name)));
  };
  test.each<[string, (graph: Record<string, unknown>[]) => unknown]>([
    ['no descriptor', (graph) => graph.shift()],
    ['a root without a date', (graph) => delete graph[1]?.['datePublished']],
    ['a nested entity', (graph) => (graph[2] = {...graph[2], author: {name: 'x'}})],
    ['a reference to nothing', (graph) => (graph[1] = {...graph[1], license: {'@id': '#none'}})],
    ['an id twice', (graph) => graph.push({...graph[2]})],
    ['a file that is not there', (graph) => (graph[2] = {...graph[2], '@id': 'missing.html'})],
    ['a file outside the root', (graph) => (graph[2] = {...graph[2], '@id': '../a.html'})],
    ['a property without a meaning', (graph) => (graph[2] = {...graph[2], colour: 'red'})],
  ])('%s', (_, change) => {
    expect(broken(change)).not.toEqual([]);
  });
});
