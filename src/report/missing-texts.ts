import type {Fault} from '../values/fault.ts';
import {LANGUAGES, type Language} from '../values/localized.ts';

const NAMES: Readonly<Record<Language, string>> = {en: 'English', ar: 'Arabic'};

/**
 * Warnings for every bilingual text of a value that is empty in one language, with its place
 * (`cells[3].output.title`) and the other language's text. Texts empty in both are left alone.
 */
export function missingTexts(value: unknown, language: Language, name: string): Fault[] {
  const found: EmptyPlace[] = [];
  findEmpty(value, {language, found, path: []});
  return found.map(({place, other}) => ({
    file: `${name}.${language}.html`,
    message: `${place} has no ${NAMES[language]} text for "${other.slice(0, 60)}"; write it in the analysis or the table it comes from`,
    severity: 'warning',
  }));
}

interface EmptyPlace {
  readonly place: string;
  readonly other: string;
}

interface Search {
  readonly language: Language;
  readonly found: EmptyPlace[];
  /** Names and places of what the value lies in, outermost first. */
  readonly path: (string | number)[];
}

function findEmpty(value: unknown, search: Search): void {
  if (typeof value !== 'object' || value === null) return;
  const {language, path, found} = search;
  const texts = value as Readonly<Record<string, unknown>>; // any object can be asked for its names
  if (!Array.isArray(value) && LANGUAGES.every((one) => typeof texts[one] === 'string')) {
    const other = LANGUAGES.map((one) => String(texts[one])).find((text) => text.trim() !== '');
    if (String(texts[language]).trim() === '' && other !== undefined)
      found.push({place: placeText(path), other});
    return;
  }
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) findWithin(at, value[at], search);
    return;
  }
  for (const key of Object.keys(texts)) if (!SKIPPED.has(key)) findWithin(key, texts[key], search);
}

function findWithin(key: string | number, value: unknown, search: Search): void {
  if (typeof value !== 'object' || value === null) return;
  search.path.push(key);
  findEmpty(value, search);
  search.path.pop();
}

function placeText(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** Drawn charts hold specifications, which are large and have no bilingual texts. */
const SKIPPED: ReadonlySet<string> = new Set(['drawn']);
