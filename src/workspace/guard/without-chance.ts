import {seed} from 'arquero';
import {REFUSAL_MARK} from './guard-module.ts';
import {CHANCE_ADVICE} from './refused.ts';

const SEED = 1;

/**
 * Does some work while packages, too, get no random number that differs from run to run: Arquero's `sample` draws from a
 * seed that is the same for each analysis; from others it is refused, by an error like those of the guard.
 */
export async function withoutChance<T>(work: () => Promise<T>): Promise<T> {
  const {random} = Math;
  Math.random = () => {
    throw Object.assign(
      new Error(`a random number without a seed is refused in an analysis; ${CHANCE_ADVICE}`),
      {[REFUSAL_MARK]: true},
    );
  };
  seed(SEED);
  try {
    return await work();
  } finally {
    Math.random = random;
    seed(null as never); // back to its own chance; Arquero's types leave null out
  }
}
