import type {AppendixClaim} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {edtfText} from './date-words.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {foreignText, isolateNumbers, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {termName} from './terms.ts';
import {addressText, renderWebLink} from './web-address.ts';
import {fillWords, type WordKey} from './words.ts';

/** One entry for each article, in the order of the claims, with the claims that were read from it. */
export function renderArticles(claims: readonly AppendixClaim[], page: PageContext): Safe[] {
  const byArticle = new Map<string, AppendixClaim[]>();
  for (const claim of claims) {
    const own = byArticle.get(claim.articleId);
    if (own === undefined) byArticle.set(claim.articleId, [claim]);
    else own.push(claim);
  }
  return [...byArticle.values()].map((own) => renderArticle(own, page));
}

function renderArticle(claims: readonly AppendixClaim[], page: PageContext): Safe {
  const [first] = claims;
  if (first === undefined) return html``;
  const {language, anchors} = page;
  return html`<li id="${anchors.articles.get(first.articleId)}">
    <b>${pageText(first.outlet, page)}</b>, ${isolateNumbers(publishedText(first, page), language)}.
    ${first.gist !== null && foreignText(first.gist, language)}
    ${renderAddress(first.url, language)}
    <span class="id">${leftToRight(first.articleId, language)}</span>
    <ul>
      ${claims.map((claim) => renderClaim(claim, page))}
    </ul>
  </li> `;
}

function publishedText({published}: AppendixClaim, {language, words}: PageContext): string {
  if (published === null) return words.published_unknown;
  return fillWords(words.published, {date: edtfText(published, language)});
}

function renderAddress(address: string, language: PageContext['language']): Safe {
  return renderWebLink(address, leftToRight(addressText(address), language));
}

function renderClaim(claim: AppendixClaim, page: PageContext): Safe {
  const {language, anchors, words} = page;
  const event = claim.event === null ? undefined : anchors.events.get(claim.event);
  const parts: Part[] = [
    [pageText(termName(claim.measure), page), ': ', renderFigure(claim, page)],
    claim.scope === 'total' && pageText(termName('total'), page),
    isolateNumbers(edtfText(claim.period, language), language),
    claim.region !== null && pageText(claim.region, page),
    claim.attributedTo !== null && renderAttribution(claim.attributedTo, page),
    claim.note !== null && foreignText(claim.note, language, 400),
  ];
  const line = joined(
    parts.filter((part) => part !== false),
    ' · ',
  );
  return html`<li id="${anchors.claims.get(claim.id)}">
    ${line}${event !== undefined && html` · <a href="#${event}">${words.event_of_claim}</a>`}
    <span class="id">${leftToRight(ownId(claim), language)}</span>
  </li> `;
}

/** A claim's id without that of its article, which stands above it. */
function ownId({id, articleId}: AppendixClaim): string {
  return id.startsWith(`${articleId}-`) ? id.slice(articleId.length + 1) : id;
}

function renderAttribution(who: string, {language, words}: PageContext): Part {
  if (who === 'own') return words.own_report;
  const [before, after] = words.attributed.split('{who}');
  return [before, foreignText(who, language, 120), after];
}

const QUALIFIER_WORDS: Readonly<Record<string, WordKey>> = {
  about: 'about',
  vague: 'vague',
  at_least: 'at_least',
  at_most: 'at_most',
};

function renderFigure({low, high, qualifier}: AppendixClaim, {language, words}: PageContext): Part {
  const [from, to] = [low ?? high, high ?? low];
  if (from === null || to === null) return words.no_figure;
  const word = QUALIFIER_WORDS[qualifier];
  const ends = leftToRight(rangeText({low: from, high: to}, language), language);
  return word === undefined ? ends : [words[word], ' ', ends];
}
