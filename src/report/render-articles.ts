import type {AppendixClaim} from '../notebook/document.ts';
import {edtfText} from './date-words.ts';
import {gathered} from './gathered.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {foreignText, isolateTersely} from './isolate.ts';
import {noteParts, sharedParts} from './note-parts.ts';
import {pageText, type PageContext} from './page-context.ts';
import {renderAttribution, renderFigures} from './render-claims.ts';
import {termName} from './terms.ts';
import {renderSourceLink} from './web-address.ts';

/**
 * One entry for each article, in the order of the claims, with what was read from it: a line for each
 * thing reported, and in it the claims (`#c7`), so that a claim stands beside the address it comes from. What all lines
 * of an article say (its source, a note) stands once above them.
 */
export function renderArticles(claims: readonly AppendixClaim[], page: PageContext): Safe[] {
  return gathered(claims, ({articleId}) => articleId).map((own) => renderArticle(own, page));
}

function renderArticle(claims: readonly AppendixClaim[], page: PageContext): Safe {
  const [first] = claims;
  if (first === undefined) return html``;
  const {language} = page;
  const lines = gathered(claims, happening).map((own) => lineOf(own, page));
  const shared = lines.length < 2 ? [] : sharedFacts(lines);
  const rendered = lines.map((line) => renderLine(line, shared, page));
  const head = shared.map((fact) => [' · ', fact.part]);
  return html`<li>
    <b>${pageText(first.outlet, page)}</b>, ${isolateTersely(publishedText(first, page), language)}.
    ${first.gist !== null && [foreignText(first.gist, language), ' ']}${renderSourceLink(first.url)}
    <i>${first.articleId}</i>${head}
    <ul>
      ${rendered}
    </ul>
  </li>`;
}

function publishedText({published}: AppendixClaim, {language, words}: PageContext): string {
  if (published === null) return words.published_unknown;
  return edtfText(published, language);
}

/** Claims of one article about the same thing at the same time and place from the same source. */
function happening({event, scope, period, region, attributedTo}: AppendixClaim): string {
  return JSON.stringify([event, scope, period, region, attributedTo]);
}

/** Something that a line says: equal keys say the same. */
interface Fact {
  readonly key: string;
  readonly part: Part;
}

interface Line {
  readonly claims: readonly AppendixClaim[];
  readonly facts: readonly Fact[];
}

/** When, where, by whom, and what the notes of all the line's claims say. */
function lineOf(claims: readonly AppendixClaim[], page: PageContext): Line {
  const [first] = claims;
  if (first === undefined) return {claims, facts: []};
  const {language} = page;
  const {period, scope, region, attributedTo} = first;
  const event = first.event === null ? undefined : page.anchors.events.get(first.event);
  const date = isolateTersely(edtfText(period, language), language);
  const facts: (Fact | false)[] = [
    event === undefined
      ? {key: `at ${period}`, part: date}
      : {key: `event ${event} ${period}`, part: html`<a href="#${event}">${date}</a>`},
    scope === 'total' && {key: 'total', part: pageText(termName('total'), page)},
    region !== null && {key: `in ${region.en}`, part: pageText(region, page)},
    attributedTo !== null && {
      key: `by ${attributedTo === 'own' ? 'own' : attributedTo.en}`,
      part: renderAttribution(attributedTo, page),
    },
    ...sharedParts(claims.map(({note}) => noteParts(note))).map((note) => ({
      key: `note ${note}`,
      part: foreignText(note, language, LONGEST_NOTE),
    })),
  ];
  return {claims, facts: facts.filter((fact) => fact !== false)};
}

/** Longer notes are cut; the tables hold them whole. */
const LONGEST_NOTE = 400;

function sharedFacts(lines: readonly Line[]): readonly Fact[] {
  const [first, ...others] = lines;
  const isEverywhere = ({key}: Fact) =>
    others.every(({facts}) => facts.some((fact) => fact.key === key));
  return first?.facts.filter(isEverywhere) ?? [];
}

function renderLine({claims, facts}: Line, shared: readonly Fact[], page: PageContext): Safe {
  const said = new Set(shared.map(({key}) => key));
  const own = facts.filter(({key}) => !said.has(key)).map(({part}) => part);
  const {anchor, figures} = renderFigures(claims, page);
  const lead = own.length === 0 ? null : [joined(own, ' · '), ' – '];
  return anchor === undefined
    ? html`<li>${lead}${figures}</li>`
    : html`<li id="${anchor}">${lead}${figures}</li>`;
}
