import {localize, type Localized} from '../../values/localized.ts';

/** Separators of each language. */
export const COMMA: Localized = {en: ', ', ar: '، '};
export const SEMICOLON: Localized = {en: '; ', ar: '؛ '};
export const FULL_STOP: Localized = {en: '. ', ar: '. '};

/** Texts one after the other: `a, b` and `ا، ب`. */
export function joinTexts(parts: readonly Localized[], separator: Localized): Localized {
  return localize((language) => parts.map((part) => part[language]).join(separator[language]));
}

/** Texts as one phrase: `a, b and c`; Arabic joins each to the one before it. */
export function joinedByAnd(parts: readonly Localized[]): Localized {
  const {en, ar} = joinTexts(parts, {en: ', ', ar: ' و'});
  return {en: en.replace(/, ([^,]*)$/, ' and $1'), ar};
}

/** Sentences as a list of Markdown. */
export function bulletList(sentences: readonly Localized[]): Localized {
  return localize((language) => sentences.map((each) => `- ${each[language]}`).join('\n'));
}

/** With a capital letter, as at the head of a sentence. */
export function capitalized(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}
