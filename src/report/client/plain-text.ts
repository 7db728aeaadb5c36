const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it is compared with typed words: without case, vowel signs and bidi signs, forms of alef, yeh and teh
 *  marbuta made one, Arabic-Indic digits as western ones. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

/** Order of two texts by code unit of their plain forms. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [plainText(a), plainText(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** First number in a cell (`6–8`, `at least 1 200`, `٤٥`), or null: "no report". */
export function firstNumber(text: string): number | null {
  const plain = plainText(text)
    .replace(/(?<=\d)[\u202f\u2009\u00a0 ](?=\d{3})/g, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u066b', '.');
  const found = /-?\d+(?:\.\d+)?/.exec(plain)?.[0];
  return found === undefined ? null : Number(found);
}

/** Order of two cells of numbers; those without one come last in a rising order. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [firstNumber(a), firstNumber(b)];
  if (left !== null && right !== null) return left - right;
  if (left === right) return 0;
  return left === null ? 1 : -1;
}
