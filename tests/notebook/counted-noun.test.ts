import {describe, expect, it} from 'vitest';
import {countedNoun, NOUNS, type Counted} from '../../src/notebook/counted-noun.ts';

const {convoy, attack} = NOUNS;
const arabic = (counted: Counted) => [
  countedNoun(counted, convoy).ar,
  countedNoun(counted, attack).ar,
];

describe('a number with its noun in Arabic', () => {
  it.each([
    [0, 'لا قوافل', 'لا هجمات'],
    [1, 'قافلة واحدة', 'هجوم واحد'],
    [2, 'قافلتين', 'هجومين'],
    [3, '3 قوافل', '3 هجمات'],
    [10, '10 قوافل', '10 هجمات'],
    [11, '11 قافلة', '11 هجوماً'],
    [99, '99 قافلة', '99 هجوماً'],
    [100, '100 قافلة', '100 هجوم'],
    [101, '101 قافلة', '101 هجوم'],
    [102, '102 قافلة', '102 هجوم'],
    [103, '103 قوافل', '103 هجمات'],
    [111, '111 قافلة', '111 هجوماً'],
    [200, '200 قافلة', '200 هجوم'],
    [1621, '1\u202f621 قافلة', '1\u202f621 هجوماً'],
  ])('%d', (count, feminine, masculine) => {
    expect(arabic(count)).toEqual([feminine, masculine]);
  });

  it('takes the form that the last number of a range asks for', () => {
    expect(arabic({low: 7, high: 8})).toEqual(['7–8 قوافل', '7–8 هجمات']);
    expect(arabic({low: 9, high: 11})).toEqual(['9–11 قافلة', '9–11 هجوماً']);
    expect(arabic({low: 168, high: 218})).toEqual(['168–218 قافلة', '168–218 هجوماً']);
  });

  it('says small ranges in words', () => {
    expect(arabic({low: 0, high: 1})).toEqual(['قافلة واحدة على الأكثر', 'هجوم واحد على الأكثر']);
    expect(arabic({low: 0, high: 2})).toEqual(['قافلتين على الأكثر', 'هجومين على الأكثر']);
    expect(arabic({low: 1, high: 2})).toEqual(['قافلة أو قافلتين', 'هجوم أو هجومين']);
    expect(arabic({low: 1, high: 3})).toEqual(['1–3 قوافل', '1–3 هجمات']);
  });

  it('says an open end', () => {
    expect(arabic({low: 1, high: null})[0]).toBe('قافلة واحدة على الأقل');
    expect(arabic({low: 2, high: null})[0]).toBe('قافلتين على الأقل');
    expect(arabic({low: 157, high: null})[0]).toBe('157 قافلة على الأقل');
  });

  it('has a nominative dual', () => {
    expect(countedNoun(2, convoy, {case: 'nominative'}).ar).toBe('قافلتان');
    expect(countedNoun({low: 1, high: 2}, attack, {case: 'nominative'}).ar).toBe('هجوم أو هجومان');
  });
});

describe('a number with its noun in English', () => {
  it.each([
    [0, 'no convoys'],
    [1, '1 convoy'],
    [2, '2 convoys'],
    [{low: 0, high: 1}, '0–1 convoys'],
    [{low: 7, high: 8}, '7–8 convoys'],
    [{low: 1, high: null}, 'at least 1 convoy'],
    [{low: 157, high: null}, 'at least 157 convoys'],
  ] as [Counted, string][])('%o', (counted, text) => {
    expect(countedNoun(counted, convoy).en).toBe(text);
  });
});

it('leads to what stands behind the number', () => {
  const linked = {href: '#g3'};
  expect(countedNoun({low: 7, high: 8}, convoy, linked)).toEqual({
    en: '[7–8](#g3) convoys',
    ar: '[7–8](#g3) قوافل',
  });
  expect(countedNoun(1, convoy, linked).ar).toBe('[قافلة واحدة](#g3)');
  expect(countedNoun({low: 30, high: null}, convoy, linked).ar).toBe('[30 قافلة](#g3) على الأقل');
});
