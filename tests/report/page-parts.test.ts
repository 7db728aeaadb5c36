import {expect, it} from 'vitest';
import type {DocumentCell, ReportDocument} from '../../src/notebook/document.ts';
import {renderReport} from '../../src/report/render-report.ts';
import type {Kept} from '../../src/values/kept.ts';
import {createMemoryKept} from '../../src/workspace/watch/memory-kept.ts';
import {sampleDocument} from './sample-document.ts';

/** A store that says what was made anew: `section`, `appendix`, `charts`. */
function createWatched() {
  const kept = createMemoryKept();
  let made: string[] = [];
  const store: Kept = {
    get: kept.get,
    put: (parts, value) => {
      const [kind, , name] = parts;
      made.push(String(kind === 'part' ? name : kind));
      kept.put(parts, value);
    },
  };
  const render = async (document: ReportDocument) => {
    made = [];
    const options = {language: 'en', script: 'charts();'} as const;
    const {html, warnings} = await renderReport(document, {...options, kept: store});
    const anew = made.filter((name) => name !== 'font');
    expect({html, warnings}).toEqual(await renderReport(document, options));
    return anew;
  };
  return render;
}

const withCell = (
  document: ReportDocument,
  change: (cell: DocumentCell) => DocumentCell | null,
) => {
  let isChanged = false;
  const cells = document.cells.map((cell) => {
    const changed = isChanged ? null : change(cell);
    isChanged ||= changed !== null;
    return changed ?? cell;
  });
  if (!isChanged) throw new Error('no cell to change');
  return {...document, cells};
};

it('makes nothing anew for another hash of a table', async () => {
  const render = createWatched();
  const document = sampleDocument();
  expect((await render(document)).filter((name) => name === 'appendix')).toEqual(['appendix']);
  const reads = document.reads.map((read) => ({...read, sha256: 'f'.repeat(64)}));
  expect(await render({...document, reads})).toEqual([]);
});

it('makes the one section of a changed text anew', async () => {
  const render = createWatched();
  const document = sampleDocument();
  await render(document);
  const other = withCell(document, (cell) =>
    cell.output.kind === 'text'
      ? {...cell, output: {...cell.output, markdown: {en: 'Other words.', ar: 'كلام آخر.'}}}
      : null,
  );
  expect(await render(other)).toEqual(['section']);
});

it('makes section and data anew where a chart is drawn in another way', async () => {
  const render = createWatched();
  const document = sampleDocument();
  await render(document);
  const other = withCell(document, (cell) => {
    if (cell.output.kind !== 'chart') return null;
    const {en, ar} = cell.output.drawn;
    return {...cell, output: {...cell.output, drawn: {en: {...en, vega: {marks: [1]}}, ar}}};
  });
  expect((await render(other)).sort()).toEqual(['charts', 'section']);
});

it('makes the appendix alone anew for what no number counts', async () => {
  const render = createWatched();
  const document = sampleDocument();
  await render(document);
  const claims = document.claims.map((claim) => ({...claim, gist: 'Told in other words'}));
  expect(await render({...document, claims})).toEqual(['appendix']);
});

it('makes all anew where a place in the appendix moves, since links lead to it', async () => {
  const render = createWatched();
  const document = sampleDocument();
  const before = await render(document);
  const events = document.events.flatMap((event) => [{...event, id: `${event.id}-before`}, event]);
  const after = await render({...document, events});
  expect(after.filter((name) => name === 'section')).toEqual(
    before.filter((name) => name === 'section'),
  );
  expect(after).toContain('appendix');
});
