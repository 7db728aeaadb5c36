import type {AppendixClaim, AppendixEvent, Group, ReportDocument} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {daySpanText, dateText} from './figure-text.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {foreignText, isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {termName} from './terms.ts';
import {addressText, renderWebLink} from './web-address.ts';
import {fillWords} from './words.ts';

/**
 * What stands behind the page's numbers, as plain lists that open at any link: numbers → events → claims,
 * which stand with their articles. Nothing is folded, because a folded target does not open without script.
 */
export function renderAppendix(document: ReportDocument, page: PageContext): Safe {
  const {words} = page;
  const events = new Map(document.events.map((event) => [event.id, event]));
  const claims = new Map(document.claims.map((claim) => [claim.id, claim]));
  const groups = document.groups.map((group) => renderGroup(group, {events, claims}, page));
  return html`<section class="appendix" id="appendix" aria-labelledby="appendix-title">
    <h2 id="appendix-title">${words.appendix}</h2>
    <p class="prose">${words.appendix_note}</p>
    ${
      groups.length > 0 &&
      html`<h3 id="numbers">${words.groups}</h3>
        <ol class="entries">
          ${groups}
        </ol>`
    }
    ${
      document.events.length > 0 &&
      html`<h3 id="events">${words.events}</h3>
        <ol class="entries">
          ${document.events.map((event) => renderEvent(event, claims, page))}
        </ol>`
    }
    ${
      document.claims.length > 0 &&
      html`<h3 id="articles">${words.articles}</h3>
        <ol class="entries">
          ${renderArticles(document.claims, page)}
        </ol>`
    }
  </section> `;
}

interface Evidence {
  readonly events: ReadonlyMap<string, AppendixEvent>;
  readonly claims: ReadonlyMap<string, AppendixClaim>;
}

function renderGroup(group: Group, {events, claims}: Evidence, page: PageContext): Safe {
  const {words, language} = page;
  const eventLinks = group.events.map((id) => {
    const event = events.get(id);
    const text = event === undefined ? id : daySpanText(event.earliest, event.latest, language);
    return link(page.anchors.events.get(id), isolateNumbers(text, language));
  });
  const claimLinks = group.claims.map((id) => {
    const claim = claims.get(id);
    return link(
      page.anchors.claims.get(id),
      claim === undefined ? id : pageText(claim.outlet, page),
    );
  });
  const lists = [
    eventLinks.length > 0 && [
      fillWords(words.events_count, {n: eventLinks.length}),
      ' – ',
      joined(eventLinks, ' · '),
    ],
    claimLinks.length > 0 && [
      fillWords(words.claims_count, {n: claimLinks.length}),
      ' – ',
      joined(claimLinks, ' · '),
    ],
  ].filter((list) => list !== false);
  const content: Part = lists.length === 0 ? words.behind_nothing : joined(lists, '; ');
  return html`<li id="${group.id}">
    <b>${isolateNumbers(pageText(group.label, page), language)}</b>: ${content}
  </li> `;
}

function link(anchor: string | undefined, content: Part): Part {
  return anchor === undefined
    ? html`<bdi>${content}</bdi>`
    : html`<a href="#${anchor}">${content}</a>`;
}

function renderEvent(event: AppendixEvent, claims: Evidence['claims'], page: PageContext): Safe {
  const {language} = page;
  const kind = [event.kind, ...(event.direction === null ? [] : [event.direction])]
    .map((code) => pageText(termName(code), page))
    .join(' ');
  const regions = event.regions
    .map((region) => pageText(region, page))
    .join(language === 'ar' ? '، ' : ', ');
  const route = event.route === null ? null : pageText(event.route, page);
  const figures = Object.entries(event.figures).map(
    ([measure, range]) =>
      html`<bdi dir="ltr">${rangeText(range, language)}</bdi> ${pageText(termName(measure), page)}`,
  );
  const links = event.claims.map((id) => {
    const claim = claims.get(id);
    return link(
      page.anchors.claims.get(id),
      claim === undefined ? id : pageText(claim.outlet, page),
    );
  });
  return html`<li id="${page.anchors.events.get(event.id)}">
    <b>${isolateNumbers(daySpanText(event.earliest, event.latest, language), language)}</b>:
    ${joined(
      [kind, regions, route, ...figures].filter((part) => part !== null && part !== ''),
      ' · ',
    )}<br />${joined(links, ' · ')}
  </li> `;
}

function renderArticles(claims: readonly AppendixClaim[], page: PageContext): Safe[] {
  const byArticle = new Map<string, AppendixClaim[]>();
  for (const claim of claims) {
    const own = byArticle.get(claim.articleId);
    if (own === undefined) byArticle.set(claim.articleId, [claim]);
    else own.push(claim);
  }
  return [...byArticle].map(([articleId, own]) => renderArticle(articleId, own, page));
}

function renderArticle(id: string, claims: readonly AppendixClaim[], page: PageContext): Safe {
  const [first] = claims;
  if (first === undefined) return html``;
  const {language, words} = page;
  const published =
    first.published === null
      ? words.published_unknown
      : fillWords(words.published, {date: dateText(first.published, language)});
  return html`<li id="${page.anchors.articles.get(id)}">
    <b>${pageText(first.outlet, page)}</b>, ${isolateNumbers(published, language)}.
    ${first.gist !== null && [foreignText(first.gist, language), ' ']}${renderWebLink(first.url, html`<bdi dir="ltr">${addressText(first.url)}</bdi>`)}
    <ul>
      ${claims.map((claim) => renderClaim(claim, page))}
    </ul>
  </li> `;
}

function renderClaim(claim: AppendixClaim, page: PageContext): Safe {
  const {language, words} = page;
  const event = claim.event === null ? undefined : page.anchors.events.get(claim.event);
  const parts: Part[] = [
    html`${renderClaimFigure(claim, page)} ${pageText(termName(claim.measure), page)}`,
    claim.scope === 'total' ? pageText(termName('total'), page) : null,
    isolateNumbers(dateText(claim.period, language), language),
    claim.region === null ? null : pageText(claim.region, page),
    claim.attributedTo === null
      ? null
      : phrase(words.attributed, '{who}', foreignText(claim.attributedTo, language, 120)),
    claim.note === null ? null : foreignText(claim.note, language, 400),
  ];
  return html`<li id="${page.anchors.claims.get(claim.id)}">
    ${joined(
      parts.filter((part) => part !== null),
      ' · ',
    )}${event !== undefined && html` (<a href="#${event}">${words.event_of_claim}</a>)`}
    <bdi class="id" dir="ltr">${claim.id}</bdi>
  </li>`;
}

function phrase(text: string, slot: string, part: Part): Part {
  const [before, after] = text.split(slot);
  return [before, part, after];
}

function renderClaimFigure(
  {low, high, qualifier}: AppendixClaim,
  {language, words}: PageContext,
): Part {
  const ends = claimEnds(low, high, language);
  if (ends === null) return words.nothing;
  const word = QUALIFIER_WORDS[qualifier];
  return html`${word === undefined ? null : `${words[word]} `}<bdi dir="ltr">${ends}</bdi>`;
}

const QUALIFIER_WORDS: Readonly<Record<string, 'about' | 'vague' | 'at_least' | 'at_most'>> = {
  about: 'about',
  vague: 'vague',
  at_least: 'at_least',
  at_most: 'at_most',
};

function claimEnds(
  low: number | null,
  high: number | null,
  language: PageContext['language'],
): string | null {
  if (low === null && high === null) return null;
  return rangeText({low: low ?? high ?? 0, high: high ?? low ?? 0}, language);
}
