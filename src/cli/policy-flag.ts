import {POLICIES, type Policy} from '../claims/totals/policy.ts';
import {UserError} from '../values/fault.ts';

/** The policy chosen on the command line. Errors: UserError naming those that exist. */
export function policyOf(text: string | undefined): Policy {
  const chosen = POLICIES.find((policy) => policy === (text ?? 'fewest'));
  if (chosen !== undefined) return chosen;
  throw new UserError(
    `--policy "${text}" is not known; choose one of ${POLICIES.join(', ')} (docs/method.md)`,
  );
}
