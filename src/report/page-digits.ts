import {arabDigits} from '../values/arab-digits.ts';
import type {Language} from '../values/localized.ts';
import type {Digits} from '../values/number-text.ts';
import {raw, type Safe} from './html.ts';

/** A tag, or the text up to the next. Values stand in quotes, and no text holds a bare `<`. */
const PIECE = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
/** Attributes that people read or hear. */
const READ = /(\s(?:aria-label|title|alt|placeholder)=")([^"]*)"/g;
const VERBATIM = /^<(?:code|pre|script|style)\b|^<[^>]*\s(?:lang="?en\b|translate="?no\b)/;

/** Signs that a page with Arabic-Indic digits needs, whatever its texts hold now: its program writes others. */
export const ARAB_SIGNS = '٠١٢٣٤٥٦٧٨٩٫٪';

/** Whether a page of this language has Arabic-Indic digits. */
export function hasArabDigits(language: Language, digits: Digits | undefined): boolean {
  return language === 'ar' && digits === 'arab';
}

/**
 * HTML of an Arabic page with Arabic-Indic digits in all that is read: texts, drawings, names for screen readers. What is
 * verbatim keeps its own: code, English texts, `translate="no"` (ids, versions, parameters), words with Latin letters,
 * and what no reader sees: addresses, downloads, anchors.
 */
export function withArabDigits(page: Safe): Safe {
  // Depth of elements of the name of the verbatim one that is open.
  let open: {readonly name: string; depth: number} | null = null;
  const turned = page.html.replace(PIECE, (piece) => {
    if (!piece.startsWith('<')) return open === null ? arabDigits(piece) : piece;
    const name = tagName(piece);
    if (open !== null) {
      if (name === open.name && !piece.endsWith('/>')) open.depth += piece[1] === '/' ? -1 : 1;
      if (open.depth === 0) open = null;
      return piece;
    }
    // Downloads stand in single quotes, and may hold anything.
    if (VERBATIM.test(piece.replace(/'[^']*'/g, '')) && !piece.endsWith('/>')) {
      open = {name, depth: 1};
      return piece;
    }
    return piece.replace(READ, (_, start: string, text: string) => `${start}${arabDigits(text)}"`);
  });
  return raw(turned);
}

function tagName(tag: string): string {
  return /^<\/?([^\s/>]*)/.exec(tag)?.[1] ?? '';
}
