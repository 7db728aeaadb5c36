import {countedNoun, NOUNS, type CountedNoun} from 'rasd';

/** Nouns that this page counts in Arabic only; English prints the number before its noun. */
const counted = (
  singular: string,
  dual: readonly [string, string],
  plural: string,
  accusative = singular,
): CountedNoun => {
  const gender = singular.endsWith('ة') ? 'f' : 'm';
  return {en: {one: '', many: ''}, ar: {singular, dual, plural, accusative, gender}};
};
export const REPORT = counted('خبر', ['خبران', 'خبرين'], 'أخبار', 'خبراً');
export const OUTLET = counted('وسيلة', ['وسيلتان', 'وسيلتين'], 'وسائل');
export const SOURCE = counted('مصدر', ['مصدران', 'مصدرين'], 'مصادر', 'مصدراً');
export const CASE = counted('حالة', ['حالتان', 'حالتين'], 'حالات');
export const COMPARISON = counted('مقارنة', ['مقارنتان', 'مقارنتين'], 'مقارنات');
export const DAY = counted('يوم', ['يومان', 'يومين'], 'أيام', 'يوماً');
export const {event: EVENT, figure: FIGURE, month: MONTH, convoy: CONVOY} = NOUNS;

/** A number with its noun in Arabic agreement. */
export const ar = (value: number, noun: CountedNoun) => countedNoun(value, noun).ar;
