/** A path of many strokes, and the paths of one stroke that stand in its place. */
export interface SplitPath {
  readonly whole: SVGPathElement;
  readonly parts: readonly SVGPathElement[];
}

/** Outlines of a path's strokes, each with its own beginning in full. */
function outlinesOf(path: SVGPathElement): string[] {
  const [first = '', ...others] = (path.getAttribute('d') ?? '').split(/(?=[Mm])/);
  const outlines = [first];
  const drawn = path.cloneNode() as SVGPathElement;
  for (const other of others) {
    const [head = '', dx, dy] = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/.exec(other) ?? [];
    drawn.setAttribute('d', outlines.at(-1) ?? '');
    const end = drawn.getPointAtLength(drawn.getTotalLength());
    const rest = other.slice(head.length);
    const [x, y] = [end.x + Number(dx), end.y + Number(dy)];
    // Numbers that follow a move are lines.
    if (head === '') outlines.push(other);
    else outlines.push(`M${x},${y}${/^[\s,]*[-\d.]/.test(rest) ? 'l' : ''}${rest}`);
  }
  return outlines;
}

/** Puts paths of one stroke in the place of those that pages write for many that look alike and say nothing. */
export function splitPaths(svg: SVGSVGElement): SplitPath[] {
  const found: SplitPath[] = [];
  for (const whole of svg.querySelectorAll<SVGPathElement>('path:not([tabindex])')) {
    if (!/.[Mm]/.test(whole.getAttribute('d') ?? '') || whole.closest('defs,a') !== null) continue;
    const parts = outlinesOf(whole).map((d) => {
      const part = whole.cloneNode() as SVGPathElement;
      part.setAttribute('d', d);
      return part;
    });
    whole.replaceWith(...parts);
    found.push({whole, parts});
  }
  return found;
}

/** Puts the paths back as they were. */
export function joinPaths(split: readonly SplitPath[]): void {
  for (const {whole, parts} of split) {
    parts[0]?.replaceWith(whole);
    for (const part of parts) part.remove();
  }
}
