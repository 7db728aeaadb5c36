import {squash, type OutletIndex} from './outlet-index.ts';

/**
 * What an outlet cites. `own`: itself. `outlet`: a publisher in outlets.csv. `body`: a named body,
 * network or person that is not (asayish, a defence ministry). `isis`: the group's own claim, by
 * whatever channel. `anonymous`: "local sources", "activists": nobody one could ask. `unstated`:
 * the coding does not say.
 */
export type SourceKind = 'own' | 'outlet' | 'body' | 'isis' | 'anonymous' | 'unstated';

/** One source of a claim. `id` is the outlet, `isis`, or the slug of a body; for the rest the outlet that cites. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
}

/** Words that name a sort of source and nobody in particular. */
const ANONYMOUS =
  /\b(sources?|media|activists?|organisations?|organizations|groups?|monitors|networks?|estimates|reports|residents|witnesses|eyewitnesses)\b/;
/** Channels of the group, and SITE, which only passes its claims on. */
const ISIS = /\b(isis|amaq|al-naba|site)\b/;
/** Bodies under more than one name. */
const SAME_BODY: Readonly<Record<string, string>> = {
  'internal-security-forces': 'asayish',
  'sdf-statement': 'sdf',
  'sdf-media-center': 'sdf',
  'sdf-media-centre': 'sdf',
  'euphrates-post': 'furat-post',
};

/**
 * The sources in one cell of `attributed_to`; several are separated by `;` or `,`.
 * In: the cell, the outlet whose article it is. Out: at least one source, none twice, in their order.
 */
export function readSources(cell: string | null, outlet: string, index: OutletIndex): Source[] {
  const parts = (cell ?? '').split(/[;,]/).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  if (named.length === 0) return [{id: outlet, kind: 'unstated'}];
  const sources = new Map<string, Source>();
  for (const part of named) {
    const source = readSource(part, outlet, index);
    if (!sources.has(source.id)) sources.set(source.id, source);
  }
  return [...sources.values()];
}

function readSource(text: string, outlet: string, index: OutletIndex): Source {
  const lower = text.toLowerCase();
  if (lower === 'own' || lower === 'own source') return {id: outlet, kind: 'own'};
  if (ISIS.test(lower)) return {id: 'isis', kind: 'isis'};
  const known = index.get(squash(text));
  if (known !== undefined) return {id: known, kind: known === outlet ? 'own' : 'outlet'};
  const slug = slugOf(lower);
  const body = SAME_BODY[slug];
  if (body !== undefined) return {id: body, kind: 'body'};
  // "Nahr Media" is a name and "local media" is not; "activist" before a capital is a person.
  const anonymous = ANONYMOUS.test(text) && !/\bactivist \p{Lu}/u.test(text);
  return anonymous ? {id: outlet, kind: 'anonymous'} : {id: slug, kind: 'body'};
}

/** Lower-case words with hyphens, without what stands in brackets. */
function slugOf(text: string): string {
  const words = text.replaceAll(/\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-');
}
