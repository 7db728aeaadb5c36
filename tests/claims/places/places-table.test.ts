import {describe, expect, test} from 'vitest';
import {normaliseName} from '../../../src/claims/places/normalise-name.ts';
import {readAlias, createPlaceIndex} from '../../../src/claims/places/place-index.ts';
import {resolvePlace} from '../../../src/claims/places/resolve-place.ts';
import {claims, places, regions} from './data-tables.ts';

const index = createPlaceIndex(places);
const regionIds = new Set(regions.map((row) => row.region_id));

/** Texts of claims that are left without a place on purpose. */
const WITHOUT_PLACE: Readonly<Record<string, string>> = {
  'Asayish patrol': 'says who was attacked, not where',
  'SDF checkpoint': 'one of very many',
  'SDF patrol': 'says who was attacked, not where',
  'SDF post': 'one of very many',
  'SDF vehicle': 'says what was attacked, not where',
  'buses of oil workers': 'says what was attacked, not where',
  'car of a civil council member': 'says what was attacked, not where',
  checkpoint: 'one of very many',
  'currency exchange office': 'town not given',
  'eastern desert (convoy)': 'no region given: the desert of which governorate?',
  'military checkpoints': 'several, not named',
  'military posts in the eastern desert': 'no region given: the desert of which governorate?',
  'mine laid by ISIS (truffle pickers)': 'says what happened, not where',
  'oil field': 'one of very many',
  'oil fields': 'several, not named',
  'oil tanker convoy in the desert': 'says what was attacked; the desert is not named',
  'same area': 'refers back to a sentence that was not coded',
  'truffle pickers shot': 'says what happened, not where',
};

interface Mention {
  readonly text: string;
  readonly region: string | null;
}

const mentions: Mention[] = claims.flatMap(({region, place_from, place_via, place_to}) =>
  [place_from, place_via, place_to].flatMap((text) => (text === null ? [] : [{text, region}])),
);

describe('claims', () => {
  const without = mentions.filter(
    ({text, region}) => resolvePlace(index, text, region).places.length === 0,
  );

  test('every place of a claim is known or left out on purpose', () => {
    const unexplained = without.filter(({text}) => !(text in WITHOUT_PLACE));
    expect([...new Set(unexplained.map(({text}) => text))]).toEqual([]);
  });

  test('what is left out on purpose is a text of the claims that resolves to nothing', () => {
    const texts = new Set(without.map(({text}) => text));
    expect(Object.keys(WITHOUT_PLACE).filter((text) => !texts.has(text))).toEqual([]);
  });

  test.each([
    ['Shaddadi', 'Al-Shaddadi base'],
    ['Shaddadi', 'Al-Shaddadah'],
    ['Hasakah', 'Al-Hasakah'],
    ['Kabajib', 'Kobajeb'],
    ['Rasafa', 'Al-Rasafa'],
    ['Jubb al-Jarrah', 'Jab al-Jirah'],
    ['Athriya', 'Ithriya'],
    ['Al-Basira', 'Al-Busayrah'],
    ['Al-Sawr', 'Al-Suwar'],
    ['Simalka crossing', 'Semalka crossing'],
    ['Al-Omar oil field base', 'Al-Omar field'],
  ])('%s and %s are one place', (one, other) => {
    expect(resolvePlace(index, one).places).toEqual(resolvePlace(index, other).places);
    expect(resolvePlace(index, one).places).toHaveLength(1);
  });

  test('Al-Hisan is not Al-Hussein; Al-Taybah lies in Homs; Shaddadi has a base and a town', () => {
    expect(resolvePlace(index, 'Al-Hussein').places).toEqual([]);
    expect(places.find((row) => row.place_id === 'al-taybah')?.region).toBe('homs');
    expect(resolvePlace(index, 'Al-Shaddadi town').places).toEqual(['al-shaddadi-town']);
  });

  test.each([
    ['قاعدة خراب الجير', 'kharab-al-jir-base'],
    ['معبر الوليد', 'al-waleed-crossing'],
    ['معبر وليد الحدودي', 'al-waleed-crossing'],
    ['الشدادي', 'al-shaddadi-base'],
    ['قاعدة قسرك', 'qasrak-base'],
    ['عين ديوار', 'ain-diwar'],
    ['الصور', 'al-suwar'],
    ['الباغوز', 'al-baghuz'],
    ['معدان', 'maadan'],
    ['الميادين', 'al-mayadin'],
    ['حقل العمر النفطي', 'al-omar-field'],
    ['إقليم كوردستان العراق', 'kurdistan-region-of-iraq'],
    ['شرق الفرات', 'east-of-the-euphrates'],
  ])('%s of an Arabic report is %s', (text, id) => {
    expect(resolvePlace(index, text).places).toEqual([id]);
  });
});

describe('places.csv', () => {
  test('is in the order of its ids, without repeats', () => {
    const ids = places.map((row) => row.place_id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('each region is one of regions.csv', () => {
    expect(places.filter(({region}) => region !== null && !regionIds.has(region))).toEqual([]);
    const confined = places.flatMap((row) => row.aliases?.split('|').map(readAlias) ?? []);
    expect(confined.filter(({region}) => region !== null && !regionIds.has(region))).toEqual([]);
  });

  test('a place has both coordinates, a precision and a source, or none of them', () => {
    const odd = places.filter(({lat, lon, precision, source}) => {
      const parts = [lat !== null, lon !== null, precision !== 'none', source !== null];
      return new Set(parts).size > 1;
    });
    expect(odd.map((row) => row.place_id)).toEqual([]);
  });

  test('Arabic names are written in Arabic letters', () => {
    const odd = places.filter(({name_ar}) => name_ar !== null && !/^[ء-ي -]+$/u.test(name_ar));
    expect(odd.map((row) => row.place_id)).toEqual([]);
  });

  test('no row has an empty alias, or one that it has already', () => {
    const odd = places.filter((row) => {
      const forms = [row.name_en, row.name_ar ?? row.name_en, ...(row.aliases?.split('|') ?? [])];
      return forms.some((form) => form.trim() === '' || form.trim() !== form);
    });
    expect(odd.map((row) => row.place_id)).toEqual([]);
  });

  test('a form that stands in several rows is a list of places', () => {
    const written = new Map<string, string>();
    for (const row of places) {
      for (const alias of row.aliases?.split('|') ?? []) written.set(normaliseName(alias), alias);
    }
    const shared = [...index.names].filter(([, entry]) => entry.places.length > 1);
    const single = shared.filter(([form, {basis}]) => {
      return basis === 'name' || !isList(written.get(form) ?? '');
    });
    expect(single).toEqual([]);
  });
});

/** A text that names several places joins them by a word, a comma or a dash, or says so in Arabic. */
function isList(text: string): boolean {
  return /,| and | then | incl\. | - |-(?=\p{Lu})| road$| وكونيكو/u.test(text);
}

describe('regions.csv', () => {
  test('has the fourteen governorates with their codes, and sets of them', () => {
    const governorates = regions.filter((row) => row.kind === 'governorate');
    const codes = governorates.map((row) => row.pcode).sort();
    expect(codes).toEqual(
      Array.from({length: 14}, (_, number) => `SY${String(number + 1).padStart(2, '0')}`),
    );
    const sets = regions.filter((row) => row.kind === 'set');
    expect(sets.map((row) => row.region_id)).toEqual(['northeast', 'all']);
    const ids = new Set(governorates.map((row) => row.region_id));
    const strays = sets
      .flatMap((row) => row.members?.split(' ') ?? [])
      .filter((id) => !ids.has(id));
    expect(strays).toEqual([]);
  });

  test('each governorate is a place too, by the same id', () => {
    const kinds = new Map(places.map((row) => [row.place_id, row.kind]));
    const governorates = regions.filter((row) => row.kind === 'governorate');
    expect(governorates.filter((row) => kinds.get(row.region_id) !== 'governorate')).toEqual([]);
  });
});
