import type {AppendixClaim, AppendixEvent, Group, ReportDocument} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {daySpanText, shortSpanText} from './date-words.ts';
import {gathered} from './gathered.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {isolateTersely, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderArticles} from './render-articles.ts';
import {tersely} from './terse.ts';
import {termName} from './terms.ts';
import {fillWords} from './words.ts';

/**
 * What stands behind the page's numbers, as plain lists that open at any link: numbers → events → claims,
 * which stand with their articles. Nothing is folded, because a folded target does not open without script.
 */
export function renderAppendix(document: ReportDocument, page: PageContext): Safe {
  const {words} = page;
  const evidence = {
    events: new Map(document.events.map((event) => [event.id, event])),
    claims: new Map(document.claims.map((claim) => [claim.id, claim])),
  };
  const groups = renderGroups(document.groups, evidence, page);
  const events = document.events.map((event) => renderEvent(event, evidence, page));
  const lists = html`${renderEntries('all-numbers', words.groups, groups)}
  ${renderEntries('all-events', words.events, events)}
  ${renderEntries('all-articles', words.articles, renderArticles(document.claims, page))}`;
  return html`<section class="appendix" id="appendix" aria-labelledby="appendix-title">
    <h2 id="appendix-title">${words.appendix}</h2>
    <p class="prose">${words.appendix_note}</p>
    ${tersely(lists)}
  </section> `;
}

function renderEntries(anchor: string, title: string, entries: readonly Safe[]): Safe | null {
  if (entries.length === 0) return null;
  return html`<h3 id="${anchor}">${title}</h3>
    <ol class="entries">
      ${entries}
    </ol> `;
}

interface Evidence {
  readonly events: ReadonlyMap<string, AppendixEvent>;
  readonly claims: ReadonlyMap<string, AppendixClaim>;
}

/** Numbers that stand on the same events and claims share an entry: each its own target, the list once. */
function renderGroups(groups: readonly Group[], evidence: Evidence, page: PageContext): Safe[] {
  const same = gathered(groups, ({events, claims}) => JSON.stringify([events, claims]));
  return same.map((own) => renderGroup(own, evidence, page));
}

function renderGroup(groups: readonly Group[], evidence: Evidence, page: PageContext): Safe {
  const {words, language} = page;
  const [first] = groups;
  if (first === undefined) return html``;
  const events = eventLinks(first.events, evidence, page);
  const claims = claimLinks(first.claims, evidence, page);
  const lists: Part[] = [
    events.length > 0 && renderCounted(words.events_count, events.length, events),
    claims.length > 0 &&
      renderCounted(words.claims_count, countArticles(first.claims, evidence), claims),
  ].filter((list) => list !== false);
  const labels = groups.map(
    ({id, label}) => html`<b id="${id}">${isolateTersely(pageText(label, page), language)}</b>`,
  );
  return html`<li>
    ${joined(labels, html`<br />`)}<br />${lists.length === 0 ? words.behind_nothing : joined(lists, html`<br />`)}
  </li>`;
}

function renderCounted(words: string, count: number, links: readonly Part[]): Part {
  return [fillWords(words, {n: count}), ' – ', joined(links, ' · ')];
}

/** Links named by the days of their events; a year stands where it differs from the one before. */
function eventLinks(ids: readonly string[], {events}: Evidence, page: PageContext): Part[] {
  let year = '';
  return ids.map((id) => {
    const event = events.get(id);
    if (event === undefined) return html`<bdi>${id}</bdi>`;
    const text = shortSpanText(event, page.language, year);
    year = event.latest.slice(0, 4);
    return link(page.anchors.events.get(id), isolateTersely(text, page.language));
  });
}

/** One link for each article, to the first of its claims, by outlet: named at the first, then numbered. */
function claimLinks(ids: readonly string[], {claims}: Evidence, page: PageContext): Part[] {
  const found = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
  const first = gathered(found, ({articleId}) => articleId).flatMap((own) => own.slice(0, 1));
  return gathered(first, ({outlet}) => outlet.en).map((own) => {
    const links = own.map(({id, outlet}, place) =>
      link(page.anchors.claims.get(id), place === 0 ? pageText(outlet, page) : String(place + 1)),
    );
    return joined(links, ' ');
  });
}

function countArticles(ids: readonly string[], {claims}: Evidence): number {
  return new Set(ids.map((id) => claims.get(id)?.articleId ?? id)).size;
}

function link(anchor: string | undefined, content: Part): Part {
  return anchor === undefined
    ? html`<bdi>${content}</bdi>`
    : html`<a href="#${anchor}">${content}</a>`;
}

function renderEvent(event: AppendixEvent, evidence: Evidence, page: PageContext): Safe {
  const {language, anchors} = page;
  const days = daySpanText(event.earliest, event.latest, language);
  const facts: Part[] = [
    kindText(event, page),
    ...eventPlaces(event, page),
    ...figures(event, page),
  ];
  const claims = claimLinks(event.claims, evidence, page);
  return html`<li id="${anchors.events.get(event.id)}">
    <b>${isolateTersely(days, language)}</b> · ${joined(facts, ' · ')}<br />${joined(claims, ' · ')}
  </li>`;
}

function kindText({kind, direction}: AppendixEvent, page: PageContext): string {
  const codes = direction === null ? [kind] : [kind, direction];
  return codes.map((code) => pageText(termName(code), page)).join(' ');
}

function eventPlaces({regions, route}: AppendixEvent, page: PageContext): Part[] {
  const comma = page.language === 'ar' ? '، ' : ', ';
  const names = regions.map((region) => pageText(region, page)).join(comma);
  const way = route === null ? '' : pageText(route, page);
  return [names, way].filter((text) => text !== '');
}

function figures(event: AppendixEvent, page: PageContext): Part[] {
  return Object.entries(event.figures).map(([measure, range]) => [
    pageText(termName(measure), page),
    ': ',
    leftToRight(rangeText(range, page.language), page.language),
  ]);
}
