import {describe, expect, test} from 'vitest';
import {createPlaceIndex, type NamedPlace} from '../../../src/claims/places/place-index.ts';
import {createResolver, resolvePlace} from '../../../src/claims/places/resolve-place.ts';

function place(place_id: string, name_en: string, name_ar: string, aliases?: string): NamedPlace {
  return {place_id, name_en, name_ar, aliases: aliases ?? null};
}

const index = createPlaceIndex([
  place('hama-east', 'eastern Hama countryside', 'ريف حماة الشرقي', 'eastern countryside @hama'),
  place('homs-east', 'eastern Homs countryside', 'ريف حمص الشرقي', 'eastern countryside @homs'),
  place('palmyra', 'Palmyra', 'تدمر', 'Tadmur'),
  place('palmyra-desert', 'Palmyra desert', 'بادية تدمر'),
  place('qasrak-base', 'Qasrak base', 'قاعدة قسرك', 'Shaddadi and Qasrak bases'),
  place('shaddadi-base', 'Al-Shaddadi base', 'قاعدة الشدادي', 'Shaddadi|Shaddadi and Qasrak bases'),
]);

describe('found', () => {
  test.each([
    ['Shaddadi base', null, ['shaddadi-base'], 'name'],
    ['قاعدة الشدّادى', null, ['shaddadi-base'], 'name'],
    ['Tadmur', 'homs', ['palmyra'], 'alias'],
    ['Shaddadi and Qasrak bases', null, ['qasrak-base', 'shaddadi-base'], 'alias'],
    ['Palmyra desert (bus)', 'homs', ['palmyra-desert'], 'name'],
    ['near Palmyra', 'homs', ['palmyra'], 'near'],
    ['قرب تدمر', 'homs', ['palmyra'], 'near'],
    ['near Palmyra (shepherds)', 'homs', ['palmyra'], 'near'],
    ['eastern countryside', 'hama', ['hama-east'], 'region'],
    ['eastern countryside (shepherds)', 'homs', ['homs-east'], 'region'],
  ])('%s in %s is %j by %s', (text, region, places, basis) => {
    expect(resolvePlace(index, text, region)).toEqual({places, basis, candidates: []});
  });
});

describe('names no place', () => {
  test.each([
    ['eastern countryside', null],
    ['eastern countryside', 'aleppo'],
    ['SDF checkpoint', 'ar-raqqa'],
    ['currency exchange office', null],
    ['oil field', null],
  ])('%s in %s', (text, region) => {
    expect(resolvePlace(index, text, region)).toEqual({
      places: [],
      basis: 'generic',
      candidates: [],
    });
  });
});

describe('unknown', () => {
  test('a slip of spelling has candidates, nearest first, and no place', () => {
    expect(resolvePlace(index, 'Palmira')).toEqual({
      places: [],
      basis: 'unknown',
      candidates: ['palmyra'],
    });
    expect(resolvePlace(index, 'Qasrik base').candidates).toEqual(['qasrak-base']);
  });

  test('a name unlike any has none', () => {
    expect(resolvePlace(index, 'Timbuktu').candidates).toEqual([]);
  });
});

test('a row without Arabic name is found by its English one only', () => {
  const bare = createPlaceIndex([{...place('jaber', 'Jaber village', ''), name_ar: null}]);
  expect(resolvePlace(bare, 'Jaber village').places).toEqual(['jaber']);
  expect(resolvePlace(bare, '').basis).toBe('unknown');
});

test('a resolver that remembers says the same, region by region', () => {
  const resolve = createResolver(index);
  for (const region of ['hama', 'homs', null, 'hama']) {
    const text = 'eastern countryside';
    expect(resolve(text, region)).toEqual(resolvePlace(index, text, region));
  }
  expect(resolve('Palmyra')).toBe(resolve('Palmyra'));
});
