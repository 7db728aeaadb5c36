/** Ids of the elements that hold what is compressed. */
export const PROGRAM_ID = 'rasd-program';
export const CHARTS_ID = 'rasd-charts';

/** The same as `denseBytes`, as the page's text: the program that has it is not unpacked yet. */
const DENSE_BYTES = `(text) => {
  const value = (place) => text.charCodeAt(place) - (text.charCodeAt(place) < 60 ? 35 : 36);
  const bytes = new Uint8Array(((text.length >> 1) * 13 + (text.length & 1) * 6) >> 3);
  let held = 0, bits = 0, at = 0;
  for (let place = 0; place < text.length; place += 2) {
    const last = place + 1 === text.length;
    held = last ? (held << 6) | value(place) : (held << 13) | (value(place) * 91 + value(place + 1));
    bits += last ? 6 : 13;
    for (; bits > 7; bits -= 8) bytes[at++] = held >> (bits - 8);
  }
  return bytes;
}`;

/**
 * Unpacks the page's program and runs it as a script element, which the policy allows by the program's own hash. A
 * browser without DecompressionStream (before 2023) keeps the page as it stands.
 */
export const PROGRAM_LOADER = `'use strict';
(async () => {
  if (typeof DecompressionStream === 'undefined') return;
  const bytes = (${DENSE_BYTES})(document.getElementById('${PROGRAM_ID}').textContent);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(plain).text();
  document.body.append(script);
})();`;
