import {DOMParser} from 'linkedom';
import {describe, expect, it} from 'vitest';
import {readSvgText} from '../../src/charts/read-svg-text.ts';
import {readSvgTree, svgText, type ElementLike} from '../../src/charts/svg-tree.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="10" viewBox="0 0 10 10"><g fill="none"
  class="mark-group" aria-label="a &quot;b&quot; &lt;c&gt; &amp; &#xA;d"><path d="M0,0h1"/><text x="1">حلب &amp; 5 &lt; 6</text><g></g></g></svg>`;

describe('an SVG text', () => {
  it('is read as a document reads it', () => {
    const root = new DOMParser().parseFromString(SVG, 'image/svg+xml').documentElement;
    expect(svgText(readSvgText(SVG))).toBe(svgText(readSvgTree(root as unknown as ElementLike)));
  });

  it.each([
    '',
    'text',
    '<svg>',
    '<svg></g></svg>',
    '<svg/><svg/>',
    '<svg><!-- --></svg>',
    "<svg a='1'/>",
    '<svg a="1',
  ])('is refused where it is no single element: %s', (text) => {
    expect(() => readSvgText(text)).toThrow(SyntaxError);
  });
});
