import {expect, it} from 'vitest';
import {keyedForm} from '../../src/charts/forms/keyed-form.ts';
import {exactJson} from '../../src/values/exact-json.ts';

const bars = keyedForm('bars', (_rows: readonly {readonly row: string}[], _options: object) => ({
  build: () => ({}),
}));
const keyOf = (options: object, row = 'homs') => exactJson(bars([{row}], options).build.drawnFrom);

it('is drawn from its rows and options, the store aside', () => {
  expect(keyOf({width: 1, kept: {get: () => 1}})).toBe(keyOf({width: 1}));
  expect(keyOf({width: 1})).not.toBe(keyOf({width: 2}));
  expect(keyOf({}, 'homs')).not.toBe(keyOf({}, 'hama'));
});

it('is drawn from what a colour says of the texts in its rows', () => {
  const red = {colour: (id: string) => (id === 'homs' ? 'red' : 'blue')};
  const other = {colour: (id: string) => (id === 'homs' ? 'red' : 'green')};
  expect(keyOf(red)).not.toBe(null);
  expect(keyOf(red)).toBe(keyOf(other));
  expect(keyOf(red, 'hama')).not.toBe(keyOf(other, 'hama'));
});

it('cannot be kept where another option is a function, or a colour refuses a text', () => {
  const refuse = () => {
    throw new Error('not an id');
  };
  expect(keyOf({colour: refuse})).toBe(null);
  expect(keyOf({label: () => 'x'})).toBe(null);
});
