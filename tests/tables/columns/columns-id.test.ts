import {desc, escape, table} from 'arquero';
import {expect, it} from 'vitest';
import {columnsId} from '../../../src/tables/columns/columns-id.ts';

const events = table({id: ['a', 'b', 'c'], month: Int32Array.of(1, 2, 3)});

it('is the same for tables filtered or sorted out of one another', () => {
  const some = events.filter(escape(({month}: {month: number}) => month > 1));
  const sorted = some.orderby(desc('id'));
  for (const other of [some, sorted, some.filter(escape(() => true))])
    expect(columnsId(other)).toEqual(columnsId(events));
  expect(columnsId(sorted)?.owner).toBe(columnsId(events)?.owner);
});

it('is another where a column was made anew, even by the same name', () => {
  const some = events.filter(escape(({month}: {month: number}) => month > 1));
  const derived = events.derive({month: escape(({month}: {month: number}) => month + 1)});
  for (const other of [derived, some.reify(), events.rename({id: 'name'}), events.select('id')]) {
    const [one, two] = [columnsId(other), columnsId(events)];
    expect(one?.owner === two?.owner && one?.key === two?.key).toBe(false);
  }
  expect(columnsId(derived, ['id'])).toEqual(columnsId(events, ['id']));
});

it('is none where a column is not there', () => {
  expect(columnsId(events, ['id', 'year'])).toBeNull();
  expect(columnsId(events, ['year'])).toBeNull();
  expect(columnsId(table({}))).toBeNull();
});
