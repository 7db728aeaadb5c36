import {POLICIES, type Policy} from '../claims/totals/policy.ts';
import {UserError} from '../values/fault.ts';
import type {Rules} from '../values/rules.ts';

/** The policy chosen on the command line, else the rule's. Errors: UserError naming those that exist. */
export function policyOf(text: string | undefined, rules: Rules): Policy {
  const chosen = POLICIES.find((policy) => policy === (text ?? rules.contradictions));
  if (chosen !== undefined) return chosen;
  throw new UserError(
    `--policy "${text}" is not known; choose one of ${POLICIES.join(', ')} (docs/method.md)`,
  );
}
