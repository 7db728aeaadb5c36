import {expect, test} from 'vitest';
import {arabDigits} from '../../src/values/arab-digits.ts';

test.each([
  ['6–8 قوافل', '٦–٨ قوافل'],
  ['12\u202f345', '١٢\u202f٣٤٥'],
  ['3.5 مرة، 45% و45 %', '٣٫٥ مرة، ٤٥٪ و٤٥ ٪'],
  ['3–5/11/2024', '٣–٥\u200f/١١\u200f/٢٠٢٤'],
  ['p = 0.12', 'p = ٠٫١٢'],
  ['طائرة C-17 وقاعدة 2', 'طائرة C-17 وقاعدة ٢'],
  ['SY08', 'SY08'],
  ['enabbaladi.net/archives/254491', 'enabbaladi.net/archives/254491'],
  ['قال: &#39;7&#39; &amp;8', 'قال: &#39;٧&#39; &amp;٨'],
  ['الجملة 9. والتالية', 'الجملة ٩. والتالية'],
  ['', ''],
])('%s', (text, expected) => {
  expect(arabDigits(text)).toBe(expected);
});
