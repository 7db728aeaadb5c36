import {parseHTML} from 'linkedom';
import {expect, test} from 'vitest';
import {compactSvg} from '../../src/charts/compact-svg.ts';
import {liftAttributes} from '../../src/charts/lift-attributes.ts';
import {readSvgTree, svgText, type ElementLike} from '../../src/charts/svg-tree.ts';

function treeOf(inner: string) {
  const {document} = parseHTML(`<svg>${inner}</svg>`);
  const svg: ElementLike | null = document.querySelector('svg');
  if (svg === null) throw new Error('no svg');
  return readSvgTree(svg);
}

const compact = (inner: string) => svgText(compactSvg(treeOf(inner))).replace(/<\/?svg>/g, '');

test.each([
  [
    'lines that say nothing',
    '<g><line x1="0" y1="5" x2="9" y2="5"/><line y1="8" x2="9" y2="8"/></g>',
    '<g><path d="M0,5H9M0,8H9"/></g>',
  ],
  [
    'crosses',
    '<g><path d="M-2,0L2,0" transform="translate(5,5)"/><path d="M-2,0L2,0" transform="translate(15,5)"/></g>',
    '<g><path d="M3,5H7"/><path d="M13,5h4"/></g>',
  ],
  [
    'a mark with a name',
    '<g><path d="M0,0L2,0"><title>a</title></path><path d="M4,0L6,0"/></g>',
    '<g><path d="M0,0H2"><title>a</title></path><path d="M4,0H6"/></g>',
  ],
  [
    'lines of two looks',
    '<g><line stroke="red" x2="9"/><line stroke="blue" x2="9"/></g>',
    '<g><line stroke="red" x2="9"/><line stroke="blue" x2="9"/></g>',
  ],
  [
    'sheer marks',
    '<g opacity="0.5"><line x2="9"/><line x2="4"/></g>',
    '<g opacity="0.5"><line x2="9"/><line x2="4"/></g>',
  ],
  [
    'a disc',
    '<path d="M4,0A4,4,0,1,1,-4,0A4,4,0,1,1,4,0" transform="translate(7,8)"/>',
    '<circle r="4" cx="7" cy="8"/>',
  ],
  [
    'a shifted text',
    '<text transform="translate(-6,194)">0</text>',
    '<text transform="translate(-6,194)">0</text>',
  ],
  [
    'a text shifted by its size',
    '<text transform="translate(3,4)" y="0.3em">0</text>',
    '<text transform="translate(3,4)" y="0.3em">0</text>',
  ],
  ['a turned text', '<text transform="rotate(9)">0</text>', '<text transform="rotate(9)">0</text>'],
  [
    'a shift by nothing',
    '<g transform="translate(0,0)"><rect x="0" y="1"/></g>',
    '<g><rect y="1"/></g>',
  ],
  [
    'a hatch',
    '<rect fill="url(#a)" transform="translate(1,2)"/>',
    '<rect fill="url(#a)" transform="translate(1,2)"/>',
  ],
])('%s', (_, before, after) => {
  expect(compact(before)).toBe(after);
});

test('the commonest look stands on the group, others keep theirs', () => {
  const group = treeOf('<g><rect fill="a" x="1"/><rect fill="b"/><rect fill="a"/></g>').children[0];
  expect(typeof group === 'object' && svgText(liftAttributes(group))).toBe(
    '<g fill="a"><rect x="1"/><rect fill="b"/><rect/></g>',
  );
});

test('a look that one child lacks is not lifted', () => {
  const group = treeOf('<g><rect fill="a"/><rect fill="a"/><rect/></g>').children[0];
  expect(typeof group === 'object' && svgText(liftAttributes(group))).toBe(
    '<g><rect fill="a"/><rect fill="a"/><rect/></g>',
  );
});
