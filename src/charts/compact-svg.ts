import {movedPath, readPath, writePath, type PathStep} from './path-data.ts';
import type {SvgTree} from './svg-tree.ts';

/** Lines of the grid that coordinates are rounded to, a pixel; outlines of many points, as of maps, need fewer. */
const FINE = 100;
const COARSE = 10;
const MANY_POINTS = 40;

/** Attributes that are 0 where they are not written. */
const ZERO = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'dx', 'dy']);
/** What a shape may have beside its outline if it is drawn as a part of another's path. */
const LOOKS = new Set(['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap']);

/**
 * The same picture in fewer bytes: shifts of single shapes become part of their coordinates, path data is written
 * shortly, and lines that follow each other, look the same and say nothing are one path.
 */
export function compactSvg(tree: SvgTree): SvgTree {
  return compact(tree, false);
}

function compact(tree: SvgTree, isSheer: boolean): SvgTree {
  const sheer = isSheer || hasOpacity(tree);
  const children = tree.children.map((child) =>
    typeof child === 'string' ? child : compact(child, sheer),
  );
  const whole = compactShape({...tree, children});
  return tree.name === 'g' && !sheer ? {...whole, children: mergedShapes(whole.children)} : whole;
}

/** Where marks shine through each other, one path would look otherwise than many. */
function hasOpacity({attributes}: SvgTree): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => name.endsWith('opacity') && Number(value) < 1,
  );
}

type Shift = readonly [number, number];

function shiftOf(transform: string | undefined): Shift | null {
  if (transform === undefined) return [0, 0];
  const found = /^translate\((-?[\d.]+)(?:[ ,](-?[\d.]+))?\)$/.exec(transform);
  return found === null ? null : [Number(found[1]), Number(found[2] ?? 0)];
}

function compactShape(tree: SvgTree): SvgTree {
  const {transform, ...others} = tree.attributes;
  const shift = shiftOf(transform);
  const attributes = withoutZeros(
    shift === null || transform === undefined ? tree.attributes : others,
  );
  if (shift === null) return {...tree, attributes};
  if (tree.name === 'path') return compactPath({...tree, attributes}, shift);
  if (transform === undefined) return {...tree, attributes};
  const moved = movedShape({...tree, attributes}, shift);
  if (moved !== null) return moved;
  return shift.every((by) => by === 0)
    ? {...tree, attributes}
    : {...tree, attributes: withoutZeros(tree.attributes)};
}

function withoutZeros(attributes: SvgTree['attributes']): SvgTree['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => value !== '0' || !ZERO.has(name)),
  );
}

const PLACES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  rect: [['x'], ['y']],
  circle: [['cx'], ['cy']],
  line: [
    ['x1', 'x2'],
    ['y1', 'y2'],
  ],
};

/** A shape at its place by its own attributes; null for groups, for texts, whose letters would be drawn a little
 *  otherwise, and where these are not plain numbers. */
function movedShape(tree: SvgTree, shift: Shift): SvgTree | null {
  const places = PLACES[tree.name];
  if (places === undefined || fillsByPattern(tree)) return null;
  const attributes: Record<string, string> = {...tree.attributes};
  for (const [axis, names] of places.entries()) {
    for (const name of names) {
      const value = Number(attributes[name] ?? 0);
      if (Number.isNaN(value)) return null;
      attributes[name] = String(Math.round((value + (shift[axis] ?? 0)) * FINE) / FINE + 0);
    }
  }
  return {...tree, attributes: withoutZeros(attributes)};
}

/** A pattern is laid from the shape's own origin. */
function fillsByPattern({attributes}: SvgTree): boolean {
  return Object.values(attributes).some((value) => value.startsWith('url('));
}

const CIRCLE = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?$/;

function compactPath(tree: SvgTree, shift: Shift): SvgTree {
  const {d = '', ...others} = tree.attributes;
  const radius = CIRCLE.exec(d)?.[1];
  const [cx, cy] = shift.map(String);
  if (radius !== undefined) {
    const attributes = withoutZeros({...others, r: radius, cx: cx ?? '0', cy: cy ?? '0'});
    return {...tree, name: 'circle', attributes};
  }
  const isMoved = shift.some((by) => by !== 0);
  const perPixel = (d.match(/[a-z]/gi) ?? []).length > MANY_POINTS ? COARSE : FINE;
  const steps = readPath(d, perPixel);
  if (steps === null || (isMoved && fillsByPattern(tree))) {
    const [x, y] = shift;
    return {
      ...tree,
      attributes: isMoved
        ? {...tree.attributes, transform: `translate(${x},${y})`}
        : tree.attributes,
    };
  }
  const by: Shift = [Math.round(shift[0] * perPixel), Math.round(shift[1] * perPixel)];
  return {...tree, attributes: {...others, d: writePath(movedPath(steps, by), perPixel)}};
}

interface Run {
  readonly looks: string;
  readonly first: SvgTree;
  readonly steps: PathStep[];
  count: number;
}

/** Neighbours that look the same as one path. */
function mergedShapes(children: SvgTree['children']): SvgTree['children'] {
  const out: (SvgTree | string | Run)[] = [];
  for (const child of children) {
    const steps = typeof child === 'string' ? null : maybeSteps(child);
    if (typeof child === 'string' || steps === null) {
      out.push(child);
      continue;
    }
    const looks = JSON.stringify(looksOf(child));
    const run = out.at(-1);
    if (isRun(run) && run.looks === looks) {
      run.steps.push(...steps);
      run.count += 1;
    } else out.push({looks, first: child, steps, count: 1});
  }
  return out.map((shape) => {
    if (!isRun(shape)) return shape;
    return shape.count === 1 ? shape.first : pathOf(shape.first, shape.steps);
  });
}

function isRun(shape: SvgTree | string | Run | undefined): shape is Run {
  return typeof shape === 'object' && 'steps' in shape;
}

function looksOf({attributes}: SvgTree): SvgTree['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => LOOKS.has(name)));
}

function pathOf(tree: SvgTree, steps: readonly PathStep[]): SvgTree {
  return {name: 'path', attributes: {d: writePath(steps, FINE), ...looksOf(tree)}, children: []};
}

const ENDS = ['x1', 'y1', 'x2', 'y2'];

/**
 * The path of a line that says nothing; null for other shapes. Not of outlines: a browser smooths slanting edges of one
 * long path otherwise than those of many short ones.
 */
function maybeSteps({name, attributes, children}: SvgTree): PathStep[] | null {
  if (name !== 'line' || children.length > 0) return null;
  const isPlain = Object.keys(attributes).every((key) => ENDS.includes(key) || LOOKS.has(key));
  if (!isPlain || fillsByPattern({name, attributes, children})) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ENDS.map((key) => Number(attributes[key] ?? 0));
  return [
    {command: 'M', numbers: [x1, y1].map(toGrid)},
    {command: 'L', numbers: [x2, y2].map(toGrid)},
  ];
}

function toGrid(value: number): number {
  return Math.round(value * FINE) + 0;
}
