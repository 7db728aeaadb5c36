import {learnAdvances, type Measure} from './learn-advances.ts';
import {openFaces} from './open-faces.ts';

const WEIGHTS = [400, 700] as const;

/** The text of advances.ts: the tables of all weights, learnt from the embedded faces. */
export function renderAdvances(): string {
  const tables = WEIGHTS.map((weight) => {
    const [latin, arabic] = openFaces(weight).map(
      (face): Measure =>
        (text) =>
          face.layout(text).advanceWidth,
    );
    if (latin === undefined || arabic === undefined) throw new Error('a face is missing');
    return `  ${weight}: ${literal(learnAdvances(latin, arabic))},\n`;
  });
  return [
    "import type {FontWeight} from '../text-key.ts';\nimport type {AdvanceTable} from './advance-table.ts';\n\n",
    '/** Widths by the embedded faces; made by `npm run advances`, do not edit. */\n',
    '// prettier-ignore\n',
    `export const ADVANCES: Readonly<Record<FontWeight, AdvanceTable>> = {\n${tables.join('')}};\n`,
  ].join('');
}

function literal(value: object): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
