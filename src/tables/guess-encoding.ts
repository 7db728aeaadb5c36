const SAMPLE = 65_536;
const ALEF = 0xc7;
const LAM_1256 = 0xe1;
const LAM_8859_6 = 0xe4;

/** The encoding that bytes which are not UTF-8 most likely have: good enough for a hint in a message,
 *  never used to decode. Zero bytes tell UTF-16; the Arabic article (alef, lam) tells windows-1256 from
 *  ISO-8859-6; lone high bytes between Latin letters are windows-1252. */
export function guessEncoding(bytes: Uint8Array): string {
  const count = {even: 0, odd: 0, pairs: 0, lone: 0, article1256: 0, article8859: 0};
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const [byte = 0, next = 0] = [bytes[i], bytes[i + 1]];
    if (byte === 0) count[i % 2 === 0 ? 'even' : 'odd']++;
    if (byte < 0x80) continue;
    if (next >= 0x80) count.pairs++;
    else if ((bytes[i - 1] ?? 0) < 0x80) count.lone++;
    if (byte === ALEF && next === LAM_1256) count.article1256++;
    if (byte === ALEF && next === LAM_8859_6) count.article8859++;
  }
  if (count.even + count.odd > end / 8) return count.even > count.odd ? 'utf-16be' : 'utf-16le';
  if (count.pairs <= count.lone) return 'windows-1252';
  return count.article8859 > count.article1256 ? 'iso-8859-6' : 'windows-1256';
}
