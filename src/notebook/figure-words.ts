import type {Qualifier, Range} from '../values/figure.ts';
import type {Localized} from '../values/localized.ts';
import {formatNumber} from '../values/number-text.ts';
import {rangeProse} from '../values/range-text.ts';

const SAID: Readonly<Record<Qualifier, (number: string) => Localized>> = {
  exact: (n) => ({en: n, ar: n}),
  about: (n) => ({en: `about ${n}`, ar: `نحو ${n}`}),
  at_least: (n) => ({en: `at least ${n}`, ar: `${n} على الأقل`}),
  at_most: (n) => ({en: `at most ${n}`, ar: `${n} على الأكثر`}),
  between: (n) => ({en: n, ar: n}),
  vague: (n) => ({en: `in words, at least ${n}`, ar: `بالكلمات، ${n} على الأقل`}),
};

/** A figure as its origin words it: `about 50`, `at least 60`; its range where it was told in several ways. */
export function figureWords(
  figure: Range & {readonly qualifier: Qualifier; readonly varies: boolean},
): Localized {
  const number = formatNumber(figure.best, 'en');
  if (!figure.varies && figure.qualifier !== 'between') return SAID[figure.qualifier](number);
  return {en: rangeProse(figure, 'en'), ar: rangeProse(figure, 'ar')};
}

const QUALIFIER_NAMES: Readonly<Record<Qualifier, Localized>> = {
  exact: {en: 'a bare number', ar: 'رقم مجرد'},
  about: {en: '“about”', ar: '«نحو»'},
  at_least: {en: '“at least”, “more than”', ar: '«على الأقل» أو «أكثر من»'},
  at_most: {en: '“at most”', ar: '«على الأكثر»'},
  between: {en: 'from … to …', ar: 'من … إلى …'},
  vague: {en: 'in words (“dozens”)', ar: 'بالكلمات («عشرات»)'},
};

/** Name of a way to word a figure. */
export function qualifierName(qualifier: Qualifier): Localized {
  return QUALIFIER_NAMES[qualifier];
}
