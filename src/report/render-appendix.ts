import type {AppendixEvent, ReportDocument} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {daySpanText} from './date-words.ts';
import {claimLinks, evidenceOf, type Evidence} from './evidence-links.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {isolateTersely, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderArticles} from './render-articles.ts';
import {renderGroups} from './render-groups.ts';
import {tersely} from './terse.ts';
import {termName} from './terms.ts';

/**
 * What stands behind the page's numbers, as plain lists that open at any link: numbers → events → claims,
 * which stand with their articles. Nothing is folded, because a folded target does not open without script.
 * Each fact stands once: an event's facts in its entry, an article's in its own, and links between them.
 */
export function renderAppendix(
  document: Pick<ReportDocument, 'groups' | 'events' | 'claims'>,
  page: PageContext,
): Safe {
  const {words} = page;
  const evidence = evidenceOf(document);
  const kind = commonKind(document.events, page);
  const events = document.events.map((event) =>
    renderEvent(event, evidence, {page, isKindSaid: kind !== null}),
  );
  const eventsTitle = kind === null ? words.events : `${words.events}: ${kind}`;
  const lists = html`${renderEntries('all-numbers', words.groups, renderGroups(document.groups, evidence, page))}
  ${renderEntries('all-events', eventsTitle, events)}
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

/** The kind of all events; null where they are of several. */
function commonKind(events: readonly AppendixEvent[], page: PageContext): string | null {
  const kinds = new Set(events.map((event) => kindText(event, page)));
  return kinds.size === 1 && events.length > 1 ? ([...kinds][0] ?? null) : null;
}

function renderEvent(
  event: AppendixEvent,
  evidence: Evidence,
  {page, isKindSaid}: {readonly page: PageContext; readonly isKindSaid: boolean},
): Safe {
  const {language, anchors} = page;
  const days = daySpanText(event.earliest, event.latest, language);
  const facts: Part[] = [
    html`<b>${isolateTersely(days, language)}</b>`,
    ...(isKindSaid ? [] : [kindText(event, page)]),
    ...eventPlaces(event, page),
    ...figures(event, page),
  ];
  const claims = claimLinks(event.claims, evidence, page);
  return html`<li id="${anchors.events.get(event.id)}">
    ${joined(facts, ' · ')}<br />${joined(claims, ' · ')}
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
