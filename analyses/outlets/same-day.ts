import {
  dateText,
  figureWords,
  hullOfRanges,
  joinedByAnd,
  joinTexts,
  median,
  readFigure,
  sameDayFigures,
  SEMICOLON,
  type SameDayFigures,
  type TableView,
} from 'rasd';
import type {Reports} from './reports.ts';
import {FIGURES, measureName} from './words.ts';

/** Figures of all outlets for the same day and region, side by side. */
export function sameDayView(page: Reports): TableView {
  return {
    columns: [
      {name: 'day', label: {en: 'Day', ar: 'اليوم'}, type: 'date'},
      {name: 'region', label: {en: 'Region', ar: 'المنطقة'}, type: 'text'},
      {name: 'what', label: {en: 'What', ar: 'ماذا'}, type: 'text'},
      {name: 'range', label: {en: 'Least to most', ar: 'من الأقل إلى الأكثر'}, type: 'range'},
      {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'text'},
    ],
    rows: sameDayFigures(page.claims, page.events, FIGURES).map((group) => sameDayRow(page, group)),
  };
}

function sameDayRow(page: Reports, {day, region, measure, rows}: SameDayFigures) {
  const {cite, names, rules} = page.reading;
  // As printed: “about 50” is 50 here; open ends and “dozens” are read by the rules.
  const read = rows.map(({claim}) => readFigure(claim, {...rules, about: 'as_is'}));
  const [what, where] = [measureName(measure), names.region(region)];
  const said = rows.map(({claim: {qualifier}, outlet, origins}, at) => {
    const range = read[at] ?? {low: 0, best: 0, high: 0};
    const words = figureWords({...range, qualifier, varies: false});
    const from = joinedByAnd(origins.map(page.called));
    const isOwn = origins.length === 1 && origins[0] === outlet;
    const name = names.outlet(outlet);
    return {
      en: `${name.en}${isOwn ? '' : ` (from ${from.en})`}: ${words.en}`,
      ar: `${name.ar}${isOwn ? '' : ` (عن ${from.ar})`}: ${words.ar}`,
    };
  });
  const best = median(read.map((range) => range.best));
  const range = cite(
    {...hullOfRanges(read), best},
    {
      label: {
        en: `${what.en}, ${where.en}, ${dateText(day, 'en')}`,
        ar: `${what.ar}، ${where.ar}، ${dateText(day, 'ar')}`,
      },
      claims: rows.map(({claim}) => claim.claim_id),
    },
  );
  return {day, region: where, what, range, figures: joinTexts(said, SEMICOLON)};
}
