import type {AppendixClaim, AppendixEvent, Group, ReportDocument} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {daySpanText} from './date-words.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {isolateNumbers, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderArticles} from './render-articles.ts';
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
  const groups = document.groups.map((group) => renderGroup(group, evidence, page));
  const events = document.events.map((event) => renderEvent(event, evidence, page));
  return html`<section class="appendix" id="appendix" aria-labelledby="appendix-title">
    <h2 id="appendix-title">${words.appendix}</h2>
    <p class="prose">${words.appendix_note}</p>
    ${renderEntries('all-numbers', words.groups, groups)}
    ${renderEntries('all-events', words.events, events)}
    ${renderEntries('all-articles', words.articles, renderArticles(document.claims, page))}
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

function renderGroup(group: Group, evidence: Evidence, page: PageContext): Safe {
  const {words, language} = page;
  const events = group.events.map((id) => eventLink(id, evidence, page));
  const claims = group.claims.map((id) => claimLink(id, evidence, page));
  const lists: Part[] = [
    events.length > 0 && renderCounted(words.events_count, events),
    claims.length > 0 && renderCounted(words.claims_count, claims),
  ].filter((list) => list !== false);
  return html`<li id="${group.id}">
    <b>${isolateNumbers(pageText(group.label, page), language)}</b><br />
    ${lists.length === 0 ? words.behind_nothing : joined(lists, html`<br />`)}
  </li> `;
}

function renderCounted(words: string, links: readonly Part[]): Part {
  return [fillWords(words, {n: links.length}), ' – ', joined(links, ' · ')];
}

function eventLink(id: string, {events}: Evidence, page: PageContext): Part {
  const event = events.get(id);
  const text = event === undefined ? id : daySpanText(event.earliest, event.latest, page.language);
  return link(page.anchors.events.get(id), isolateNumbers(text, page.language));
}

function claimLink(id: string, {claims}: Evidence, page: PageContext): Part {
  const claim = claims.get(id);
  return link(page.anchors.claims.get(id), claim === undefined ? id : pageText(claim.outlet, page));
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
  const claims = event.claims.map((id) => claimLink(id, evidence, page));
  return html`<li id="${anchors.events.get(event.id)}">
    <b>${isolateNumbers(days, language)}</b> · ${joined(facts, ' · ')}<br />
    ${joined(claims, ' · ')}
  </li> `;
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
