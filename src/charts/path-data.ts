/** One command of a path with its numbers, all coordinates absolute, in whole units of the grid. */
export interface PathStep {
  readonly command: string;
  readonly numbers: readonly number[];
}

const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const TOKEN = /[a-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/**
 * A path's commands with absolute coordinates on a grid of `perPixel` lines a pixel. Null for what is not read here:
 * unknown commands, numbers missing, flags of arcs written together.
 */
export function readPath(data: string, perPixel: number): PathStep[] | null {
  const tokens = data.match(TOKEN) ?? [];
  const steps: PathStep[] = [];
  let at = [0, 0];
  let start = at;
  let letter = '';
  for (let place = 0; place < tokens.length;) {
    if (/[a-z]/i.test(tokens[place] ?? '')) letter = tokens[place++] ?? '';
    const command = letter.toUpperCase();
    const count = ARGUMENTS[command];
    if (count === undefined) return null;
    const given = tokens.slice(place, place + count).map(Number);
    if (given.length < count || given.some(Number.isNaN)) return null;
    place += count;
    const numbers = absolute({command, numbers: given}, letter === command ? [0, 0] : at);
    steps.push({command, numbers: rounded({command, numbers}, perPixel)});
    at = command === 'Z' ? start : endOf({command, numbers}, at);
    if (command === 'M') {
      start = at;
      // Further pairs after a move are lines.
      letter = letter === 'M' ? 'L' : 'l';
    }
    if (command === 'Z' && !/[a-z]/i.test(tokens[place] ?? 'z')) return null;
  }
  return steps;
}

/** Which of a command's numbers are places: 0 across, 1 down; null for radii, angles and flags. */
function axisOf(command: string, index: number): 0 | 1 | null {
  if (command === 'H') return 0;
  if (command === 'V') return 1;
  if (command === 'A' && index < 5) return null;
  if (command === 'A') return index === 5 ? 0 : 1;
  return index % 2 === 0 ? 0 : 1;
}

function absolute({command, numbers}: PathStep, from: readonly number[]): number[] {
  return numbers.map((number, index) => {
    const axis = axisOf(command, index);
    return axis === null ? number : number + (from[axis] ?? 0);
  });
}

function rounded({command, numbers}: PathStep, perPixel: number): number[] {
  return numbers.map((number, index) =>
    command === 'A' && index >= 2 && index < 5 ? number : Math.round(number * perPixel) + 0,
  );
}

function endOf({command, numbers}: PathStep, from: readonly number[]): number[] {
  const [x = 0, y = 0] = from;
  if (command === 'H') return [numbers[0] ?? x, y];
  if (command === 'V') return [x, numbers[0] ?? y];
  return numbers.slice(-2);
}

/** The same path elsewhere. In: `by` in units of the grid. */
export function movedPath(steps: readonly PathStep[], by: readonly [number, number]): PathStep[] {
  return steps.map(({command, numbers}) => ({command, numbers: absolute({command, numbers}, by)}));
}

/** Path data in the fewest letters: each command absolute or relative, whichever is shorter. */
export function writePath(steps: readonly PathStep[], perPixel: number): string {
  let at = [0, 0];
  let start = at;
  let letter = '';
  let out = '';
  for (const step of steps.map(straight(steps))) {
    const {command} = step;
    if (command === 'Z') {
      out += 'z';
      at = start;
      letter = 'z';
      continue;
    }
    const whole = numbersText(step, perPixel);
    const relative = numbersText(
      {command, numbers: absolute(step, [-(at[0] ?? 0), -(at[1] ?? 0)])},
      perPixel,
    );
    const [text, name] =
      relative.length < whole.length ? [relative, command.toLowerCase()] : [whole, command];
    const isSaid = name === letter && command !== 'M';
    out += isSaid ? separated(text) : name + text;
    letter = name;
    at = endOf(step, at);
    if (command === 'M') start = at;
  }
  return out;
}

/** Lines straight across or down by the commands that need one number. */
function straight(all: readonly PathStep[]): (step: PathStep, index: number) => PathStep {
  const ends: number[][] = [];
  let at = [0, 0];
  let start = at;
  for (const step of all) {
    ends.push(at);
    at = step.command === 'Z' ? start : endOf(step, at);
    if (step.command === 'M') start = at;
  }
  return (step, index) => {
    const [fromX, fromY] = ends[index] ?? [];
    const [x = 0, y = 0] = step.numbers;
    if (step.command !== 'L') return step;
    if (y === fromY) return {command: 'H', numbers: [x]};
    return x === fromX ? {command: 'V', numbers: [y]} : step;
  };
}

function numbersText({command, numbers}: PathStep, perPixel: number): string {
  let text = '';
  for (const [index, number] of numbers.entries()) {
    const isOther = command === 'A' && index >= 2 && index < 5;
    const next = numberText(isOther ? number : number / perPixel);
    text += index === 0 ? next : separated(next);
  }
  return text;
}

function separated(text: string): string {
  return text.startsWith('-') ? text : `,${text}`;
}

/** `-.5` of -0.5. */
function numberText(value: number): string {
  const text = String(Math.round(value * 1000) / 1000 + 0);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}
