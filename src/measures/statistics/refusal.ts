import type {Localized} from '../../values/localized.ts';

/** What a method returns in place of an estimate that the data cannot carry. */
export interface Refusal {
  readonly refused: Localized;
}

/** Whether a result is a refusal. */
export function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}

/** A refusal with its reason: lower case, one sentence, no full stop. */
export function refuse(en: string, ar: string): Refusal {
  return {refused: {en, ar}};
}

/** The commonest refusal: fewer of something than the method needs.
 *  `what` is a plural noun phrase; in Arabic one that can follow the word "عدد". */
export function refuseTooFew(what: Localized, found: number, minimum: number): Refusal {
  return refuse(
    `too few ${what.en}: ${found}, where at least ${minimum} are needed`,
    `عدد ${what.ar} غير كافٍ: ${found}، والمطلوب ${minimum} على الأقل`,
  );
}
