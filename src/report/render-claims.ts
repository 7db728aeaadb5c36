import type {AppendixClaim} from '../notebook/document.ts';
import {rangeText} from '../values/range-text.ts';
import {html, joined, type Part} from './html.ts';
import {foreignText, leftToRight} from './isolate.ts';
import {noteParts, sharedParts} from './note-parts.ts';
import {pageText, type PageContext} from './page-context.ts';
import {termName} from './terms.ts';
import type {WordKey} from './words.ts';

/** Whom an outlet cites: `citing …`, or that it reports by itself. */
export function renderAttribution(
  who: NonNullable<AppendixClaim['attributedTo']>,
  {language, words}: PageContext,
): Part {
  if (who === 'own') return words.own_report;
  const [before, after] = words.attributed.split('{who}');
  return [before, foreignText(who[language], language, 120), after];
}

/**
 * The figures of one line, `convoys: 1, trucks: about 150 (a note) c1 c2`, each a link target where some link leads to
 * it. Out: `anchor` is the first one's, which the line itself takes.
 */
export function renderFigures(
  claims: readonly AppendixClaim[],
  page: PageContext,
): {readonly anchor: string | undefined; readonly figures: Part} {
  const said = new Set(sharedParts(claims.map(({note}) => noteParts(note))));
  const figures = claims.map((claim, place) => {
    const anchor = place === 0 ? undefined : page.anchors.claims.get(claim.id);
    const figure = renderFigure(claim, said, page);
    return anchor === undefined ? figure : html`<span id="${anchor}">${figure}</span>`;
  });
  return {
    anchor: page.anchors.claims.get(claims[0]?.id ?? ''),
    figures: [joined(figures, page.words.list_comma), html` <i>${claims.map(ownId).join(' ')}</i>`],
  };
}

/** `trucks: about 150 (note)`. */
function renderFigure(claim: AppendixClaim, said: ReadonlySet<string>, page: PageContext): Part {
  const {language} = page;
  const note = noteParts(claim.note)
    .filter((part) => !said.has(part))
    .join('; ');
  return [
    pageText(termName(claim.measure), page),
    ': ',
    renderEnds(claim, page),
    note !== '' && [' (', foreignText(note, language, 400), ')'],
  ];
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
