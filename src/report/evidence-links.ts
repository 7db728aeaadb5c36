import type {AppendixClaim, AppendixEvent, ReportDocument} from '../notebook/document.ts';
import {carriedSpanText} from './date-words.ts';
import {gathered} from './gathered.ts';
import {html, joined, type Part} from './html.ts';
import {isolateTersely} from './isolate.ts';
import {firstOfArticles} from './linked-claims.ts';
import {pageText, type PageContext} from './page-context.ts';

/** Events and claims of a page by their ids. */
export interface Evidence {
  readonly events: ReadonlyMap<string, AppendixEvent>;
  readonly claims: ReadonlyMap<string, AppendixClaim>;
}

/** The document's evidence by id. */
export function evidenceOf({events, claims}: Pick<ReportDocument, 'events' | 'claims'>): Evidence {
  return {
    events: new Map(events.map((event) => [event.id, event])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

/**
 * Links named by the days of their events; month and year stand where they differ from those before.
 * In: `month` (`2024-05`), which the text before has said, or ''.
 */
export function eventLinks(
  ids: readonly string[],
  {events}: Evidence,
  {page, month}: {readonly page: PageContext; readonly month: string},
): Part[] {
  let before = month;
  return ids.map((id) => {
    const event = events.get(id);
    if (event === undefined) return html`<bdi dir="auto">${id}</bdi>`;
    const text = carriedSpanText(event, page.language, before);
    before = event.latest.slice(0, 7);
    return link(page.anchors.events.get(id), dayPart(text, page));
  });
}

/** Days without a word, such as `9–11`, need no element: links are isolated by the style sheet. */
function dayPart(text: string, {language}: PageContext): Part {
  return /\p{Letter}/u.test(text) ? isolateTersely(text, language) : text;
}

/** One link for each article, to the first of its claims, by outlet: named at the first, then numbered. */
export function claimLinks(ids: readonly string[], {claims}: Evidence, page: PageContext): Part[] {
  const first = firstOfArticles(ids, claims);
  return gathered(first, ({outlet}) => outlet.en).map((own) => {
    const links = own.map(({id, outlet}, place) =>
      link(page.anchors.claims.get(id), place === 0 ? pageText(outlet, page) : String(place + 1)),
    );
    return joined(links, ' ');
  });
}

function link(anchor: string | undefined, content: Part): Part {
  return anchor === undefined
    ? html`<bdi dir="auto">${content}</bdi>`
    : html`<a href="#${anchor}">${content}</a>`;
}
