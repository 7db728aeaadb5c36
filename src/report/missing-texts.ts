import type {Fault} from '../values/fault.ts';
import {LANGUAGES, type Language} from '../values/localized.ts';

const NAMES: Readonly<Record<Language, string>> = {en: 'English', ar: 'Arabic'};

/**
 * Warnings for every bilingual text of a value that is empty in one language, with its place
 * (`cells[3].output.title`) and the other language's text. Texts empty in both are left alone.
 */
export function missingTexts(value: unknown, language: Language, name: string): Fault[] {
  return emptyPlaces(value, language, '').map(({place, other}) => ({
    file: `${name}.${language}.html`,
    message: `${place} has no ${NAMES[language]} text for "${other.slice(0, 60)}"; write it in the analysis or the table it comes from`,
    severity: 'warning',
  }));
}

interface EmptyPlace {
  readonly place: string;
  readonly other: string;
}

function emptyPlaces(value: unknown, language: Language, place: string): EmptyPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => emptyPlaces(item, language, `${place}[${index}]`));
  }
  const entries = Object.entries(value);
  const own = entries.find(([key]) => key === language)?.[1];
  const other = LANGUAGES.filter((one) => one !== language).map((one) => Object(value)[one]);
  if (typeof own === 'string' && other.every((text) => typeof text === 'string')) {
    const text = other.find((one: string) => one.trim() !== '');
    return own.trim() === '' && text !== undefined ? [{place, other: text}] : [];
  }
  return entries.flatMap(([key, item]) =>
    SKIPPED.has(key) ? [] : emptyPlaces(item, language, place === '' ? key : `${place}.${key}`),
  );
}

/** Drawn charts hold specifications, which are large and have no bilingual texts. */
const SKIPPED: ReadonlySet<string> = new Set(['drawn']);
