import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type * as Fontkit from 'fontkit';
import type {FontWeight} from '../text-key.ts';

const FACES = ['noto-sans/files/noto-sans-latin', 'noto-sans-arabic/files/noto-sans-arabic-arabic'];
const fonts = new Map<FontWeight, readonly Fontkit.Font[]>();

/** The Latin and the Arabic face of a weight. fontkit is loaded only then: few texts need more than the tables. */
export function openFaces(weight: FontWeight): readonly Fontkit.Font[] {
  const loaded = fonts.get(weight);
  if (loaded !== undefined) return loaded;
  const require = createRequire(import.meta.url);
  const {create} = require('fontkit') as typeof Fontkit; // what the package's own types say;
  const faces = FACES.map(
    (face) =>
      create(
        readFileSync(require.resolve(`@fontsource/${face}-${weight}-normal.woff2`)),
      ) as Fontkit.Font,
  );
  fonts.set(weight, faces);
  return faces;
}
