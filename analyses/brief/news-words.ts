import {
  capitalized,
  countedNoun,
  dateText,
  dayText,
  hasPublicationDay,
  NOUNS,
  type Localized,
} from 'rasd';
import type {Edition} from './edition.ts';
import type {EditionNews} from './events.ts';

/** What an edition says where it is bound to a day of knowledge. */
export function asOfSentence({reading: {tables}}: Edition, day: number): Localized {
  const loose = tables.rows('articles').filter((row) => !hasPublicationDay(row)).length;
  const [en, ar] = [dateText(dayText(day), 'en'), dateText(dayText(day), 'ar')];
  const articles = countedNoun(loose, NOUNS.article);
  return {
    en: `This edition says only what articles published by ${en} told; ${articles.en} among them, of which the day of publication is not known exactly, count from the last day on which they may have appeared[^publication_day]. Which reports tell of one event was decided later.`,
    ar: `لا يقول هذا العدد إلا ما أوردته مقالات نُشرت حتى ${ar}؛ ومنها ${articles.ar} لا يُعرف يوم نشرها بدقة، وتُحسب من آخر يوم يمكن أن تكون نُشرت فيه[^publication_day]. أما ضم الأخبار التي تتحدث عن حدث واحد فقد تقرر لاحقاً.`,
  };
}

/** What the articles of a stretch of days added. */
export function newsSentence(
  edition: Edition,
  {news, found, corrected}: EditionNews,
  {from, to}: {readonly from: number; readonly to: number},
): Localized {
  const [first, last] = [dateOf(from), dateOf(to)];
  const articles = countedNoun(news.articles.length, NOUNS.article);
  const {when} = edition;
  const events = countedNoun(found.length, NOUNS.event);
  const figures = countedNoun(corrected.length, NOUNS.figure);
  return {
    en: `${capitalized(articles.en)} count as published[^publication_day] from ${first.en} to ${last.en}. ${found.length === 0 ? `They told of no event from before ${when.en} that was not known` : `They told for the first time of ${events.en} from before ${when.en}`}, and ${corrected.length === 0 ? 'changed no figure of events known before' : `changed ${figures.en} of events known before`}.`,
    ar: `عدد المقالات التي تُحسب منشورة[^publication_day] من ${first.ar} إلى ${last.ar}: ${news.articles.length}. ${found.length === 0 ? `ولا تذكر حدثاً سابقاً لـ${when.ar} لم يكن معروفاً` : `وفيها لأول مرة ذكر ${events.ar} من قبل ${when.ar}`}، ${corrected.length === 0 ? 'ولا تغيّر رقماً لحدث معروف من قبل' : `وفيها تغيير ${figures.ar} لأحداث معروفة من قبل`}.`,
  };
}

function dateOf(day: number): Localized {
  return {en: dateText(dayText(day), 'en'), ar: dateText(dayText(day), 'ar')};
}
