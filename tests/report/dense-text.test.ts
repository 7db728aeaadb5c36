import fc from 'fast-check';
import {expect, test} from 'vitest';
import {denseBytes, denseText} from '../../src/report/dense-text.ts';
import {PROGRAM_LOADER} from '../../src/report/program-loader.ts';

test('bytes come back, from signs that no tag begins with', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 60}), (bytes) => {
      const text = denseText(bytes);
      expect(text).toMatch(/^[#-;=-~]*$/);
      expect([...denseBytes(text)]).toEqual([...bytes]);
    }),
  );
});

test('23 % more signs than bytes', () => {
  expect(denseText(new Uint8Array(1300)).length).toBe(1600);
});

test("the loader's own reading is the same", () => {
  const source = /const bytes = \((\(text\) => \{[\s\S]*?\n\})\)\(/.exec(PROGRAM_LOADER)?.[1] ?? '';
  // oxlint-disable-next-line no-new-func -- the page's text is what is tested
  const read = new Function(`return ${source}`)() as typeof denseBytes;
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 60}), (bytes) => {
      expect([...read(denseText(bytes))]).toEqual([...bytes]);
    }),
  );
});
