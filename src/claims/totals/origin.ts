import {readSources, type Source} from '../origins/sources.ts';
import type {Reading} from './tables.ts';

/** Who counted what a claim says. */
export interface Counter {
  /** An outlet's id, a body's slug, `isis`; `anonymous@outlet`, `unsaid@article`; several joined by `+`. */
  readonly origin: string;
  /** The article is another outlet's than the one that counted. */
  readonly quoted: boolean;
}

/**
 * The origin of a claim's figure.
 * - `own`, or the outlet's own name: the article's outlet.
 * - another outlet, a named body, ISIS: that one, whoever passes it on.
 * - nobody in particular ("local sources"): `anonymous@outlet`, so that two outlets' are never one origin, nor
 *   ever the outlet's own count.
 * - not said: `unsaid@article`: what is not known to be one origin is not differenced, even within an outlet.
 * - several sources: their own origin, `a+b`; it is none of them alone.
 */
export function counterOf(
  claim: {readonly article_id: string; readonly attributed_to: string | null},
  {articleOf, outlets}: Pick<Reading, 'articleOf' | 'outlets'>,
): Counter {
  const outlet = articleOf.get(claim.article_id)?.outlet_id ?? claim.article_id;
  const sources = readSources(claim.attributed_to, outlet, outlets);
  const ids = new Set(sources.map((source) => originId(source, claim.article_id)));
  const origin = [...ids].sort().join('+');
  return {origin, quoted: origin !== outlet};
}

function originId({id, kind}: Source, article: string): string {
  if (kind === 'anonymous') return `anonymous@${id}`;
  return kind === 'unstated' ? `unsaid@${article}` : id;
}
