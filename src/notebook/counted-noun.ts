import type {Language, Localized} from '../values/localized.ts';
import {formatNumber} from '../values/number-text.ts';

/** The forms of a noun that a number may ask for. Arabic without vowel signs, as the press prints it. */
export interface CountedNoun {
  readonly en: {readonly one: string; readonly many: string};
  readonly ar: {
    /** After 100 and on: `100 قافلة`. */
    readonly singular: string;
    /** Two, as subject (`قافلتان`) and elsewhere (`قافلتين`). */
    readonly dual: readonly [nominative: string, oblique: string];
    /** After 3 to 10: `7 قوافل`. */
    readonly plural: string;
    /** After 11 to 99: `12 قافلة`, `12 هجوماً`. */
    readonly accusative: string;
    readonly gender: 'm' | 'f';
  };
}

/** A whole number or a range; `high` null is an open end. */
export type Counted = number | {readonly low: number; readonly high: number | null};

export interface CountedNounOptions {
  /** How the noun stands in an Arabic sentence; `oblique` (after a verbal noun or a preposition) by default. */
  readonly case?: 'nominative' | 'oblique';
  /** Link target of the number on the page, `#g1`; null for none. */
  readonly href?: string | null;
}

/**
 * A number with what it counts, in agreement: `7–8 convoys`, `1 convoy`; in Arabic `قافلة واحدة`, `قافلتين`,
 * `7–8 قوافل`, `12 قافلة`, `100 قافلة`, `30 قافلة على الأقل`, and `لا قوافل` for none. The last number of a range rules
 * the noun. With `href` the words are Markdown that leads there.
 */
export function countedNoun(
  counted: Counted,
  noun: CountedNoun,
  options: CountedNounOptions = {},
): Localized {
  return {en: countedIn('en', counted, noun, options), ar: countedIn('ar', counted, noun, options)};
}

function countedIn(
  language: Language,
  counted: Counted,
  noun: CountedNoun,
  {case: place = 'oblique', href = null}: CountedNounOptions,
): string {
  const {low, high} = typeof counted === 'number' ? {low: counted, high: counted} : counted;
  const linked = (text: string) => (href === null ? text : `[${text}](${href})`);
  return language === 'en'
    ? english(low, high, {noun, linked})
    : arabic(low, high, {noun, place, linked});
}

interface Saying {
  readonly noun: CountedNoun;
  readonly linked: (text: string) => string;
}

function english(low: number, high: number | null, {noun: {en}, linked}: Saying): string {
  if (high === null)
    return `${linked(`at least ${formatNumber(low, 'en')}`)} ${low === 1 ? en.one : en.many}`;
  if (low === 0 && high === 0) return `${linked('no')} ${en.many}`;
  return `${linked(numbers(low, high, 'en'))} ${high === 1 && low === 1 ? en.one : en.many}`;
}

function arabic(
  low: number,
  high: number | null,
  {noun: {ar}, place, linked}: Saying & {readonly place: 'nominative' | 'oblique'},
): string {
  const dual = ar.dual[place === 'nominative' ? 0 : 1];
  const one = `${ar.singular} ${ar.gender === 'f' ? 'واحدة' : 'واحد'}`;
  if (high === null) return `${linked(fewOrNumber(low))} على الأقل`;
  if (high > 2) return `${linked(numbers(low, high, 'ar'))} ${formAfter(high)}`;
  if (low === high) return linked(high === 0 ? `لا ${ar.plural}` : high === 1 ? one : dual);
  if (low === 1) return linked(`${ar.singular} أو ${dual}`);
  return linked(`${high === 1 ? one : dual} على الأكثر`);

  function fewOrNumber(count: number): string {
    if (count === 1) return one;
    return count === 2 ? dual : `${formatNumber(count, 'ar')} ${formAfter(count)}`;
  }

  /** Hundreds and their remainders of 1 and 2 take the singular; other remainders rule as they do alone. */
  function formAfter(count: number): string {
    const rest = count % 100;
    if (rest >= 3 && rest <= 10) return ar.plural;
    return rest >= 11 ? ar.accusative : ar.singular;
  }
}

function numbers(low: number, high: number, language: Language): string {
  const ends = [...new Set([low, high])].map((end) => formatNumber(end, language));
  return ends.join('–');
}

const feminine = (singular: string, stem: string, plural: string): CountedNoun['ar'] => ({
  singular,
  dual: [`${stem}تان`, `${stem}تين`],
  plural,
  accusative: singular,
  gender: 'f',
});
const masculine = (singular: string, plural: string): CountedNoun['ar'] => ({
  singular,
  dual: [`${singular}ان`, `${singular}ين`],
  plural,
  accusative: `${singular}اً`,
  gender: 'm',
});
const noun = (one: string, many: string, ar: CountedNoun['ar']): CountedNoun => ({
  en: {one, many},
  ar,
});

/** Nouns that sentences of reports count. */
export const NOUNS = {
  convoy: noun('convoy', 'convoys', feminine('قافلة', 'قافل', 'قوافل')),
  truck: noun('truck', 'trucks', feminine('شاحنة', 'شاحن', 'شاحنات')),
  vehicle: noun('vehicle', 'vehicles', feminine('آلية', 'آلي', 'آليات')),
  attack: noun('attack', 'attacks', masculine('هجوم', 'هجمات')),
  event: noun('event', 'events', masculine('حدث', 'أحداث')),
  article: noun('article', 'articles', masculine('مقال', 'مقالات')),
  outlet: noun('outlet', 'outlets', {
    singular: 'وسيلة إعلام',
    dual: ['وسيلتا إعلام', 'وسيلتي إعلام'],
    plural: 'وسائل إعلام',
    accusative: 'وسيلة إعلام',
    gender: 'f',
  }),
  claim: noun('claim', 'claims', masculine('قول', 'أقوال')),
  figure: noun('figure', 'figures', masculine('رقم', 'أرقام')),
  month: noun('month', 'months', masculine('شهر', 'أشهر')),
  year: noun('year', 'years', masculine('عام', 'أعوام')),
} as const satisfies Readonly<Record<string, CountedNoun>>;
