import {beforeAll, describe, expect, test} from 'vitest';
import type {ReportDocument} from '../../src/notebook/document.ts';
import {clientBundle} from '../../src/report/client-bundle.ts';
import {renderReport} from '../../src/report/render-report.ts';
import {LANGUAGES} from '../../src/values/localized.ts';
import {chartedDocument} from './client/charted-document.ts';

let document: ReportDocument;
let script: string;

/** Ten charts, five of each engine, each with its table. */
beforeAll(async () => {
  const two = await chartedDocument();
  const cells = Array.from({length: 5}, (_, copy) =>
    two.cells.map((cell) =>
      cell.output.kind === 'chart'
        ? {...cell, output: {...cell.output, anchor: `${cell.output.anchor}-${copy}`}}
        : cell,
    ),
  ).flat();
  document = {...two, cells};
  script = await clientBundle();
});

describe.each(LANGUAGES)('a page of ten charts in %s', (language) => {
  const weight = async (program: string | null) =>
    Buffer.byteLength((await renderReport(document, {language, script: program})).html);

  test('is under 300 kB without interaction', async () => {
    expect(await weight(null)).toBeLessThan(300_000);
  });

  test('is under 1 MB with it, and the program is most of that', async () => {
    const [still, live] = [await weight(null), await weight(script)];
    expect(live).toBeLessThan(1_000_000);
    expect(live - still).toBeLessThan(320_000);
  });
});
