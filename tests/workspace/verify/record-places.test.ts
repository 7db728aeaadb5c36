import {describe, expect, it} from 'vitest';
import type {ManifestEntry} from '../../../src/workspace/manifest.ts';
import {recordPlaces} from '../../../src/workspace/verify/record-places.ts';

const title = (en: string) => ({en, ar: en});
const figure = (label: string, value: ManifestEntry['figures'][number]['value']) => ({
  label: title(label),
  value,
  note: title(''),
});
const entry = (changes: Partial<ManifestEntry> = {}) =>
  ({
    title: title('Convoys'),
    asOf: '2025-08-01',
    figures: [figure('Convoys in', {value: {low: 6, best: 7, high: 8}, group: 'g1'})],
    views: {events: 'e1', names: 'n1'},
    document: 'd1',
    ...changes,
  }) as ManifestEntry; // what is compared of an entry

describe('recordPlaces', () => {
  it.each([
    [{}, ['every cell gave the same; the page that was made of them differs']],
    [
      {figures: [figure('Convoys in', {low: 6, best: 7, high: null})], document: 'd2'},
      ['figure "Convoys in": 6–8 (7) is ≥6'],
    ],
    [{figures: [], document: 'd2'}, ['figure "Convoys in": 6–8 (7) is not there']],
    [
      {title: title('Trucks'), asOf: null, views: {events: 'e2', names: 'n1'}, document: 'd2'},
      [
        'title: "Convoys" is "Trucks"',
        'as of: 2025-08-01 is no day',
        'what the cells got from the tables: "events" is another',
      ],
    ],
  ])('names what differs: %j', (changes, places) => {
    expect(recordPlaces(entry(), entry(changes))).toEqual(places);
  });
});
