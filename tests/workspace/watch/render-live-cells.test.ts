import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {DocumentCell, ReportDocument} from '../../../src/notebook/document.ts';
import {LANGUAGES} from '../../../src/values/localized.ts';
import {createCellRenderer} from '../../../src/workspace/watch/render-live-cells.ts';
import {sampleDocument} from '../../report/sample-document.ts';

/** Documents that differ from one in what cells say, in what they lead to, in their order, and in the digits. */
const documents = fc
  .record({
    word: fc.constantFrom('one', 'two'),
    isTurned: fc.boolean(),
    isMoved: fc.boolean(),
    hasGroups: fc.boolean(),
    digits: fc.constantFrom('latn', 'arab'),
  })
  .map(({word, isTurned, isMoved, hasGroups, digits}): ReportDocument => {
    const document = sampleDocument();
    const cells = document.cells.map((cell): DocumentCell => {
      const {output} = cell;
      return output.kind === 'text'
        ? {...cell, output: {...output, markdown: {en: `${word} [5](#g1)`, ar: word}}}
        : cell;
    });
    const [event] = document.events;
    const before = isMoved && event !== undefined ? [{...event, id: 'before'}] : [];
    return {
      ...document,
      cells: isTurned ? cells.toReversed() : cells,
      events: [...before, ...document.events],
      groups: hasGroups ? document.groups : [],
      ...(digits === 'arab' ? {digits} : {}),
    };
  });

describe('cells of open pages', () => {
  it('are those of a page that nothing is known of, whatever was rendered before', () => {
    fc.assert(
      fc.property(fc.array(documents, {minLength: 2, maxLength: 6}), (shown) => {
        const render = createCellRenderer();
        for (const document of shown) {
          for (const language of LANGUAGES) {
            const cells = render(document, language, true);
            expect(cells).toEqual(createCellRenderer()(document, language, true));
          }
        }
      }),
    );
  });
});
