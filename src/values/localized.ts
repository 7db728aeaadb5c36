/** The languages of a report. Each report exists whole in each of them. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** Writing direction of a language, as the HTML attribute. */
export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = {en: 'ltr', ar: 'rtl'};

/** A text in every language, by saying it in each. */
export function localize(say: (language: Language) => string): Localized {
  return {en: say('en'), ar: say('ar')};
}
