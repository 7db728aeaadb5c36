import {expect, it} from 'vitest';
import {timed, timedAsync, UNTIMED} from '../../src/values/steps.ts';
import {createProfile} from '../../src/workspace/profile.ts';

/** A clock that is moved by hand, begun at 5. */
function createClock() {
  let time = 5;
  return {now: () => time, pass: (milliseconds: number) => void (time += milliseconds)};
}

it('sums up the time of each step without that of steps within it', async () => {
  const {now, pass} = createClock();
  const {steps, rows} = createProfile(now);
  pass(1);
  timed(steps, 'tables', () => pass(10));
  const end = steps.begin('convoys');
  pass(2);
  for (const cost of [3, 4]) {
    const endCell = steps.begin();
    pass(cost);
    await timedAsync(steps, 'kept', () => Promise.resolve(pass(100)));
    endCell('cells', `chart-${cost}`);
  }
  end('rest');
  pass(6);
  const found = rows().map(({report, step, detail, times, milliseconds}) => [
    report,
    step,
    detail,
    times,
    milliseconds,
  ]);
  expect(found).toEqual([
    [null, 'start', null, 1, 5],
    [null, 'tables', null, 1, 10],
    ['convoys', 'kept', null, 2, 200],
    ['convoys', 'cells', 'chart-3', 1, 3],
    ['convoys', 'cells', 'chart-4', 1, 4],
    ['convoys', 'rest', null, 1, 2],
    [null, 'between', null, 1, 7],
  ]);
  expect(rows().reduce((sum, {milliseconds}) => sum + milliseconds, 0)).toBe(now());
  expect(rows().reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1);
});

it('goes on after a step that threw', () => {
  const {now, pass} = createClock();
  const {steps, rows} = createProfile(now);
  const end = steps.begin('convoys');
  const fail = () => {
    pass(3);
    steps.begin();
    throw new Error('stop');
  };
  expect(() => timed(steps, 'load', fail)).toThrow('stop');
  pass(1);
  end('rest');
  expect(rows().map(({report, step, milliseconds}) => [report, step, milliseconds])).toEqual([
    [null, 'start', 5],
    ['convoys', 'load', 3],
    ['convoys', 'rest', 1],
    [null, 'between', 0],
  ]);
});

it('gives back what the work gives, timed or not', async () => {
  expect(timed(UNTIMED, 'one', () => 1)).toBe(1);
  expect(await timedAsync(UNTIMED, 'two', () => Promise.resolve(2))).toBe(2);
});
