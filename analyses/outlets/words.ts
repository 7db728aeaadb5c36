import {formatNumber, type Language, type Localized} from 'rasd';

/** Measures whose figures are compared; that an event was one convoy or one attack is no figure. */
export const FIGURES = ['trucks', 'vehicles', 'killed'];

const MEASURES: Readonly<Record<string, Localized>> = {
  trucks: {en: 'trucks', ar: 'شاحنات'},
  vehicles: {en: 'vehicles', ar: 'آليات'},
  killed: {en: 'killed', ar: 'قتلى'},
};
/** A measure as a figure's unit: `45 trucks`. */
export const measureName = (measure: string): Localized =>
  MEASURES[measure] ?? {en: measure, ar: measure};

const THE_MEASURE: Readonly<Record<string, string>> = {
  trucks: 'الشاحنات',
  vehicles: 'الآليات',
  killed: 'القتلى',
};
/** A measure in Arabic with its article, after `عدد`. */
export const theMeasure = (measure: string): string => THE_MEASURE[measure] ?? measure;

/** A whole number as it is printed. */
export const n = (value: number, language: Language = 'en') => formatNumber(value, language);
/** A number with two decimals; 0 has none. */
export const decimal = (value: number) =>
  formatNumber(value, 'en', {decimals: value === 0 ? 0 : 2});
/** Per cent, rounded. */
export const percent = (part: number, whole: number) => n(Math.round((100 * part) / whole));
export const unique = (ids: readonly string[]) => [...new Set(ids)];

/** `the Syrian Observatory …`, `Shafaq News`: names that end in a common noun take an article in a sentence. */
export const withArticle = (name: string) =>
  /\b(Observatory|Agency|Project|Center|Centre|Command|Forces)\b/.test(name) ? `the ${name}` : name;

/** In Arabic charts a label that starts with a Latin name still runs from right to left. */
export const startMark = (language: Language) => (language === 'ar' ? '\u200f' : '');

/** Markdown without its links, for those who hear a chart described. */
export const plainText = (markdown: string) => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
