import type {AppendixClaim} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {edtfText} from './date-words.ts';
import {gathered} from './gathered.ts';
import {html, joined, raw, type Part, type Safe} from './html.ts';
import {foreignText, isolateTersely, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {termName} from './terms.ts';
import {renderSourceLink} from './web-address.ts';
import {fillWords, type WordKey} from './words.ts';

/**
 * One entry for each article, in the order of the claims, with what was read from it: a line for each
 * thing reported, and in it the claims (`#c7`), so that a claim stands beside the address it comes from.
 */
export function renderArticles(claims: readonly AppendixClaim[], page: PageContext): Safe[] {
  return gathered(claims, ({articleId}) => articleId).map((own) => renderArticle(own, page));
}

function renderArticle(claims: readonly AppendixClaim[], page: PageContext): Safe {
  const [first] = claims;
  if (first === undefined) return html``;
  const {language, anchors} = page;
  const lines = gathered(claims, happening).map((own) => renderHappening(own, page));
  return html`<li id="${anchors.articles.get(first.articleId)}">
    <b>${pageText(first.outlet, page)}</b>, ${isolateTersely(publishedText(first, page), language)}.
    ${first.gist !== null && [foreignText(first.gist, language), ' ']}${renderSourceLink(first.url)}
    <i>${first.articleId}</i>
    <ul>
      ${lines}
    </ul>
  </li>`;
}

function publishedText({published}: AppendixClaim, {language, words}: PageContext): string {
  if (published === null) return words.published_unknown;
  return fillWords(words.published, {date: edtfText(published, language)});
}

/** Claims of one article about the same thing at the same time and place from the same source. */
function happening({event, scope, period, region, attributedTo}: AppendixClaim): string {
  return JSON.stringify([event, scope, period, region, attributedTo]);
}

function renderHappening(claims: readonly AppendixClaim[], page: PageContext): Safe {
  const [first] = claims;
  if (first === undefined) return html``;
  const {language, anchors, words} = page;
  const event = first.event === null ? undefined : anchors.events.get(first.event);
  const date = isolateTersely(edtfText(first.period, language), language);
  const notes = new Set(claims.map(({note}) => note));
  const parts: Part[] = [
    event === undefined ? date : html`<a href="#${event}">${date}</a>`,
    first.scope === 'total' && pageText(termName('total'), page),
    first.region !== null && pageText(first.region, page),
    first.attributedTo !== null && renderAttribution(first.attributedTo, page),
    notes.size === 1 && first.note !== null && foreignText(first.note, language, 400),
  ].filter((part) => part !== false);
  const figures = claims.map((claim) => renderFigure(claim, notes.size > 1, page));
  return html`<li>${joined(parts, ' · ')} – ${joined(figures, words.list_comma)}</li>`;
}

function renderAttribution(
  who: NonNullable<AppendixClaim['attributedTo']>,
  {language, words}: PageContext,
): Part {
  if (who === 'own') return words.own_report;
  const [before, after] = words.attributed.split('{who}');
  return [before, foreignText(who[language], language, 120), after];
}

/** `trucks: about 150 (note) c2`, a link target. */
function renderFigure(claim: AppendixClaim, hasOwnNote: boolean, page: PageContext): Safe {
  const note = hasOwnNote &&
    claim.note !== null && [' (', foreignText(claim.note, page.language, 400), ')'];
  const id = raw(`<span id="${page.anchors.claims.get(claim.id)}">`);
  const measure = pageText(termName(claim.measure), page);
  return html`${id}${measure}: ${renderEnds(claim, page)}${note} <i>${ownId(claim)}</i></span>`;
}

/** A claim's id without that of its article, which stands above it. */
function ownId({id, articleId}: AppendixClaim): string {
  return id.startsWith(`${articleId}-`) ? id.slice(articleId.length + 1) : id;
}

const QUALIFIER_WORDS: Readonly<Record<string, WordKey>> = {
  about: 'about',
  vague: 'vague',
  at_least: 'at_least',
  at_most: 'at_most',
};

function renderEnds({low, high, qualifier}: AppendixClaim, {language, words}: PageContext): Part {
  const [from, to] = [low ?? high, high ?? low];
  if (from === null || to === null) return words.no_figure;
  const word = QUALIFIER_WORDS[qualifier];
  const ends = leftToRight(rangeText({low: from, high: to}, language), language);
  return word === undefined ? ends : [words[word], ' ', ends];
}
