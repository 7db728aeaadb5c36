import {AsyncLocalStorage} from 'node:async_hooks';
import {seed} from 'arquero';
import {REFUSAL_MARK} from './guard-module.ts';
import {CHANCE_ADVICE, CLOCK_ADVICE} from './refused.ts';

const SEED = 1;

/** Whether what runs now was begun by the work of an analysis. */
const inside = new AsyncLocalStorage<true>();

/**
 * Does some work in which packages, too, get no time of day and no random number that differs from run to run. Arquero's `sample`
 * draws from a seed that is the same for each analysis; from others it is refused, as the clock is, by an error like those of
 * the guard. `new Date()` is the start of 1970: packages make such a day when they are loaded, to fill it later. What else the
 * process does meanwhile has both. Of works that are asked for at once, one is done after the other: what is taken away is
 * the whole process's, and the seed begins anew for each.
 */
export function withoutChance<T>(work: () => Promise<T>): Promise<T> {
  if (inside.getStore() === true) return work();
  const turn = last.then(() => alone(work));
  last = turn.catch(() => undefined);
  return turn;
}

let last: Promise<unknown> = Promise.resolve();

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const restore = takeAway();
  seed(SEED);
  try {
    return await inside.run(true, work);
  } finally {
    restore();
    seed(null as never); // back to its own chance; Arquero's types leave null out
  }
}

function takeAway(): () => void {
  const [RealDate, {random}] = [Date, Math];
  const now = () => {
    refuseInside('Date.now()', CLOCK_ADVICE);
    return RealDate.now();
  };
  globalThis.Date = new Proxy(RealDate, {
    apply: () => {
      refuseInside('Date()', CLOCK_ADVICE);
      return RealDate();
    },
    construct: (target, given: unknown[], self) => {
      const isNow = given.length === 0 && inside.getStore() === true;
      return Reflect.construct(target, isNow ? [0] : given, self) as Date;
    },
    get: (target, key, self): unknown => (key === 'now' ? now : Reflect.get(target, key, self)),
  });
  RealDate.prototype.constructor = Date;
  Math.random = () => {
    refuseInside('a random number without a seed', CHANCE_ADVICE);
    return random();
  };
  return () => {
    globalThis.Date = RealDate;
    RealDate.prototype.constructor = RealDate;
    Math.random = random;
  };
}

function refuseInside(what: string, advice: string): void {
  if (inside.getStore() !== true) return;
  throw Object.assign(new Error(`${what} is refused in an analysis; ${advice}`), {
    [REFUSAL_MARK]: true,
  });
}
