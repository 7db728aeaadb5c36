import {expect, test} from 'vitest';
import {checkPlaces, type ClaimPlaces} from '../../../src/claims/places/check-places.ts';
import {createPlaceIndex} from '../../../src/claims/places/place-index.ts';

const index = createPlaceIndex([
  {place_id: 'palmyra', name_en: 'Palmyra', name_ar: 'تدمر', aliases: null},
  {place_id: 'iraq', name_en: 'Iraq', name_ar: 'العراق', aliases: null},
]);

function claim(from: string | null, to: string | null): ClaimPlaces {
  return {region: 'homs', place_from: from, place_via: null, place_to: to};
}

test('one warning a name, with its first line, the number of claims and the nearest names', () => {
  const claims = [
    claim('Iraq', 'Palmyra'),
    claim('Iraq', 'Palmira'),
    claim('Timbuktu', 'checkpoint'),
    claim('Palmira', 'Palmira'),
  ];
  expect(checkPlaces(claims, {path: 'data/claims.csv', lines: [2, 3, 5, 6]}, index)).toEqual([
    {
      file: 'data/claims.csv',
      line: 3,
      column: 'place_to',
      message:
        'place_to "Palmira" (2 claims) is not in places.csv; did you mean "Palmyra"? add it there as a place or as an alias',
      severity: 'warning',
    },
    {
      file: 'data/claims.csv',
      line: 5,
      column: 'place_from',
      message:
        'place_from "Timbuktu" (1 claim) is not in places.csv; add it there as a place or as an alias',
      severity: 'warning',
    },
  ]);
});

test('nothing to say of known names, of empty cells and of words that name no place', () => {
  expect(
    checkPlaces(
      [claim(null, 'SDF post'), claim('near Palmyra', null)],
      {path: 'data/claims.csv', lines: [2, 3]},
      index,
    ),
  ).toEqual([]);
});
