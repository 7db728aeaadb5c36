/** Ids of the elements that hold what is compressed. */
export const PROGRAM_ID = 'rasd-program';
export const CHARTS_ID = 'rasd-charts';

/**
 * Unpacks the page's program and runs it as a script element, which the policy allows by the program's own hash. A
 * browser without DecompressionStream (before 2023) keeps the page as it stands.
 */
export const PROGRAM_LOADER = `'use strict';
(async () => {
  if (typeof DecompressionStream === 'undefined') return;
  const packed = atob(document.getElementById('${PROGRAM_ID}').textContent);
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(plain).text();
  document.body.append(script);
})();`;
