import {table} from 'arquero';
import {expect, it} from 'vitest';
import {eventsOfKind, isHaving, partOf} from '../../src/notebook/parts.ts';

const ROWS: readonly {
  readonly id: string;
  readonly kind: string;
  readonly low: number | null;
}[] = [
  {id: 'a', kind: 'convoy', low: 1},
  {id: 'b', kind: 'attack', low: null},
  {id: 'c', kind: 'convoy', low: 3},
];

it('takes rows with the values asked for, and of these the columns', () => {
  expect(partOf(ROWS, {where: {kind: 'convoy'}, columns: ['id']})).toEqual([{id: 'a'}, {id: 'c'}]);
  expect(partOf(ROWS, {where: {low: [1, null]}, columns: ['id', 'low']})).toEqual([
    {id: 'a', low: 1},
    {id: 'b', low: null},
  ]);
  expect(partOf(ROWS, {columns: ['kind']})).toHaveLength(3);
});

it('is made once for all that share the rows, and is frozen', () => {
  const part = {where: {kind: 'convoy'}, columns: ['id']} as const;
  expect(partOf(ROWS, part)).toBe(partOf(ROWS, {...part}));
  expect(partOf([...ROWS], part)).not.toBe(partOf(ROWS, part));
  expect(Object.isFrozen(partOf(ROWS, part)[0])).toBe(true);
});

it('has what it is not asked for, whatever that is', () => {
  const row: {readonly id: string; readonly low: number | null} = {id: 'a', low: null};
  expect([isHaving(row, {}), isHaving(row, {low: null}), isHaving(row, {low: 0})]).toEqual([
    true,
    true,
    false,
  ]);
});

it('gives the events of a kind in their order', () => {
  const events = table({event_id: ['1', '2', '3'], kind: ['convoy', 'attack', 'convoy']});
  expect(eventsOfKind(events, 'convoy').array('event_id')).toEqual(['1', '3']);
  expect(eventsOfKind(events, undefined)).toBe(events);
});
