import {describe, expect, it} from 'vitest';
import {indexOutlets, squash} from '../../../src/claims/origins/outlet-index.ts';
import {readSources} from '../../../src/claims/origins/sources.ts';
import {outlet} from '../rows.ts';

const index = indexOutlets([outlet('sohr'), outlet('alarabiya', 'Al Arabiya'), outlet('sana')]);
const read = (cell: string | null) =>
  readSources(cell, 'north', index).map(({kind, id}) => `${kind} ${id}`);

describe('the sources of a claim', () => {
  it.each([
    ['own', 'own north'],
    ['own source', 'own north'],
    [null, 'unstated north'],
    ['sohr', 'outlet sohr'],
    ['SOHR', 'outlet sohr'],
    ['Al-Arabiya', 'outlet alarabiya'],
    ['local sources', 'anonymous north'],
    ['activists', 'anonymous north'],
    ['human rights organisations', 'anonymous north'],
    ['Russian media', 'anonymous north'],
    ['Nahr Media', 'body nahr-media'],
    ['asayish', 'body asayish'],
    ['internal security forces', 'body asayish'],
    ['SDF media center', 'body sdf'],
    ['al-watan (syria)', 'body al-watan'],
    ['Amaq (ISIS)', 'isis isis'],
    ['al-Naba (ISIS)', 'isis isis'],
    ['ISIS claims', 'isis isis'],
    ['SITE', 'isis isis'],
  ])('%s', (cell, source) => {
    expect(read(cell)).toEqual([source]);
  });

  it('may be several, each once', () => {
    expect(read('afp, sohr')).toEqual(['body afp', 'outlet sohr']);
    expect(read('SITE; sohr')).toEqual(['isis isis', 'outlet sohr']);
    expect(read('sohr; SOHR; ')).toEqual(['outlet sohr']);
  });

  it('that name the outlet itself are its own', () => {
    expect(readSources('sohr', 'sohr', index)).toEqual([{id: 'sohr', kind: 'own'}]);
  });

  it('are found whatever the hyphens and capitals', () => {
    expect(squash('Al-Watan (Syria)')).toBe('alwatan');
  });
});
