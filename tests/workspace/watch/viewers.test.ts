import {describe, expect, it} from 'vitest';
import type {LiveCells} from '../../../src/workspace/watch/render-live-cells.ts';
import {createViewers, type Viewer} from '../../../src/workspace/watch/viewers.ts';
import type {LiveMessage} from '../../../src/workspace/watch/watch-events.ts';

const FILE = 'one.en.html';

/** Cells of a page with sections `a` and `b`. */
const cellsOf = (a: string, b: string): LiveCells => ({
  opening: '<p>opening</p>',
  sections: new Map([
    ['a', `<section id="a">${a}</section>`],
    ['b', `<section id="b">${b}</section>`],
  ]),
});

/** Which sections were sent with what they hold; the others were left as they are. */
function sentIn(message: LiveMessage | undefined): string[] {
  const text = message?.event === 'cells' ? message.html : '';
  return [...text.matchAll(/<section id="[ab]">(.*?)<\/section>/g)].map(([, held = '']) => held);
}

function oneViewer() {
  const viewers = createViewers();
  const messages: LiveMessage[] = [];
  const viewer: Viewer = {
    file: FILE,
    shown: 'first',
    cells: null,
    isNew: true,
    send: (message) => void messages.push(message),
  };
  viewers.add(viewer);
  const sent = (cells: LiveCells) => {
    viewers.sendCells(FILE, cells);
    return sentIn(messages.at(-1));
  };
  return {...viewers, viewer, sent};
}

describe('those who look at a page', () => {
  it('are sent all sections, and then those that they do not show', () => {
    const {sent} = oneViewer();
    expect(sent(cellsOf('1', '2'))).toEqual(['1', '2']);
    expect(sent(cellsOf('1', '3'))).toEqual(['3']);
    expect(sent(cellsOf('1', '3'))).toEqual([]);
  });

  it('are sent all sections again after another page, of which the cells are not known', () => {
    const {sent, sendPage} = oneViewer();
    sent(cellsOf('1', '2'));
    sendPage(FILE, 'second', cellsOf('1', '2'));
    expect(sent(cellsOf('1', '3'))).toEqual(['3']);
    sendPage(FILE, 'third');
    expect(sent(cellsOf('1', '3'))).toEqual(['1', '3']);
  });

  it('each get what they lack', () => {
    const {sent, add} = oneViewer();
    sent(cellsOf('1', '2'));
    const later: LiveMessage[] = [];
    add({
      file: FILE,
      shown: '',
      cells: cellsOf('0', '3'),
      isNew: true,
      send: (message) => void later.push(message),
    });
    expect(sent(cellsOf('1', '3'))).toEqual(['3']);
    expect(sentIn(later[0])).toEqual(['1']);
  });
});
