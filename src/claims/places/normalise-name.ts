/** The form in which names of places are compared: never shown.
 *
 *  In:  a name in Latin or Arabic letters, as reported. Out: lower-case words with one space between.
 *  Latin: diacritics and the signs for ayn and hamza go, hyphens and other marks become spaces,
 *  doubled letters count once, a final "ah" is "a", articles (al-, el-, as-, ez-, …) go.
 *  Arabic: harakat and tatweel go; all alefs are one; teh marbuta is heh; alef maqsura and the
 *  Persian forms are yeh and kaf; the article ال goes where two letters or more are left.
 *  Words that say what a thing is (base, crossing, field, قاعدة, معبر) stay: they tell places apart.
 *  A name made of nothing but articles keeps them. Normalising twice changes nothing. */
export function normaliseName(text: string): string {
  const words = plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(normaliseWord);
  const telling = words.filter((word) => !ARTICLES.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u{640}'’‘`´ʼʻʾʿ]/gu, '')
    .replaceAll(/[ٱةىیکهۀەı]/gu, (letter) => ONE_LETTER[letter] ?? letter);
}

function normaliseWord(word: string): string {
  return word
    .replaceAll(/([a-z])\1+/g, '$1')
    .replace(/(?<=[a-z]{2})ah$/, 'a')
    .replace(/^(?:ال)+(?=\p{L}{2})/u, '');
}

const ONE_LETTER: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ة: 'ه',
  ە: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ı: 'i',
};

/** The Arabic article before sun and moon letters, as Latin texts write it. */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul as es ash esh ar er ad ed adh at et ath an en az ez'.split(' '),
);
