import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exactJson} from '../../src/values/exact-json.ts';

describe('a value as exact JSON', () => {
  it('comes back as it was, or is refused', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const text = exactJson(value);
        if (text !== null) expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  it('brings any JSON value back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = exactJson(value);
        if (text !== null) expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  it.each([
    [() => 1],
    [{draw: () => 1}],
    [[undefined]],
    [Number.NaN],
    [{a: {b: Infinity}}],
    [-0],
    [new Date(0)],
    [new Map()],
    [{[Symbol('s')]: 1}],
    [{toJSON: 1}],
    [Object.assign([1], {2: 2})],
  ])('is refused: %#', (value) => {
    expect(exactJson(value)).toBe(null);
    expect(exactJson(10n)).toBe(null);
  });

  it('counts an undefined property as absent', () => {
    expect(exactJson({a: 1, b: undefined})).toBe('{"a":1}');
  });
});
