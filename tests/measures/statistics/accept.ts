import {isRefusal, type Refusal} from '../../../src/measures/statistics/refusal.ts';

/** The result that a test expects not to be a refusal. */
export function accept<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.refused.en}`);
  return result;
}
