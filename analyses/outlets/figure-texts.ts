import {
  dateText,
  figureWords,
  joinedByAnd,
  joinTexts,
  sourceName,
  SEMICOLON,
  type Cited,
  type EventRow,
  type FigureComparison,
  type Language,
  type Localized,
  type Names,
  type OriginFigure,
} from 'rasd';
import type {Reports} from './reports.ts';
import {measureName, theMeasure, withArticle} from './words.ts';

/** Who says a figure, and through whom it reached the file. */
export function whoSays({origin, basis, outlets}: OriginFigure, names: Names): Localized {
  const {en, ar} = sourceName(origin, names);
  if (basis === 'unnamed') return {en: `${en} (no source named)`, ar: `${ar} (دون تسمية مصدر)`};
  if (basis === 'own') return {en, ar};
  const [by] = outlets;
  const via = names.outlet(by ?? '');
  const isOne = outlets.length === 1;
  return {
    en: `${en} (in ${via.en}${isOne ? '' : ` and ${outlets.length - 1} more`})`,
    ar: `${ar} (${isOne ? `عبر ${via.ar}` : `عبر ${via.ar} وغيرها`})`,
  };
}

/** The same in few words, for charts. */
export function whoShort({origin, basis}: OriginFigure, names: Names): Localized {
  const {en, ar} = sourceName(origin, names);
  if (basis === 'own') return {en, ar};
  return basis === 'cited'
    ? {en: `${en}, quoted`, ar: `${ar}، منقولاً`}
    : {en: `${en}, no source named`, ar: `${ar}، دون تسمية مصدر`};
}

/** `21 September 2019, Al-Hasakah: trucks`. */
export function headOf({events, reading: {names}}: Reports, one: FigureComparison): Localized {
  const [head, what] = [placeAndDay(events.get(one.event), names), measureName(one.measure)];
  return {
    en: `${head.en.replace(/^On /, '')}: ${what.en}`,
    ar: `${head.ar.replace(/^في /, '')}: ${what.ar}`,
  };
}

/** `On 21 September 2019, Al-Hasakah`. */
function placeAndDay(event: EventRow | undefined, names: Names): Localized {
  const regions = (event?.regions ?? '').split(' ').filter((id) => id !== '');
  const region = regions.length === 1 ? names.region(regions[0] ?? '') : null;
  const [first, last] = [event?.told_first ?? '', event?.told_last ?? ''];
  const days = (language: Language) =>
    first === last
      ? dateText(first, language)
      : `${dateText(first, language)} – ${dateText(last, language)}`;
  return {
    en: `On ${days('en')}${region === null ? '' : `, ${region.en}`}`,
    ar: `في ${days('ar')}${region === null ? '' : `، ${region.ar}`}`,
  };
}

/** An origin's figure, leading to its claims. */
export function citeFigure({reading: {cite, names}}: Reports, figure: OriginFigure): Cited {
  const [who, what] = [whoSays(figure, names), measureName(figure.measure)];
  const label = {en: `${who.en}: ${what.en}`, ar: `${who.ar}: ${what.ar}`};
  return cite(figure.best, {label, claims: figure.claims});
}

/** One comparison as a sentence, each figure leading to its claims. */
export function comparisonSentence(page: Reports, one: FigureComparison): Localized {
  const {events, reading} = page;
  const head = placeAndDay(events.get(one.event), reading.names);
  const what = measureName(one.measure).en;
  const said = one.figures.map((figure, at) => {
    const [who, words] = [whoSays(figure, reading.names), figureWords(figure)];
    const {href} = citeFigure(page, figure);
    const first = at === 0;
    return {
      en: `${withArticle(who.en)} ${first ? 'reported ' : ''}[${words.en}](${href})${first ? ` ${what}` : ''}`,
      ar: `${who.ar}: [${words.ar}](${href})`,
    };
  });
  return {
    en: `${head.en}, ${joinedByAnd(said).en}`,
    ar: `${head.ar}، عدد ${theMeasure(one.measure)}: ${joinTexts(said, SEMICOLON).ar}`,
  };
}
