import {parseSync} from 'oxc-parser';
import {UserError} from '../values/fault.ts';
import {lastMade} from '../values/last-made.ts';

/** A cell as it stands in the file: where its `yield` takes its value, and the source shown for it. */
interface CellSource {
  /** Offsets of the yielded expression. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** An analysis whose cells say which they are: `yield x` has become `yield [n, x]`. */
export interface Instrumented {
  /** TypeScript with the same lines as the original, so that error positions stay right. */
  readonly code: string;
  /** Source of each cell by its number: from the end of the cell before it to its own end, dedented. */
  readonly sources: readonly string[];
}

/**
 * Numbers the cells of an analysis. In: a TypeScript module. Out: the module with numbered yields.
 * Errors: UserError with line and column where the module cannot be parsed.
 */
export const instrument = lastMade((file, code): Instrumented => {
  const {program, errors} = parseSync(file, code);
  const [first] = errors;
  if (first !== undefined) throw new UserError([syntaxFault(file, code, first)]);
  const cells = cellsOf(code, program);
  const pieces: string[] = [];
  let at = 0;
  for (const [n, {start, end}] of cells.entries()) {
    pieces.push(code.slice(at, start), `[${n}, `, code.slice(start, end), ']');
    at = end;
  }
  return {code: pieces.join('') + code.slice(at), sources: cells.map(({source}) => source)};
});

interface ParseError {
  readonly message: string;
  readonly labels: readonly {readonly start: number}[];
}

function syntaxFault(file: string, code: string, {message, labels}: ParseError) {
  const before = code.slice(0, labels[0]?.start ?? 0).split('\n');
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `${message}; mend the TypeScript there`,
    severity: 'error' as const,
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function cellsOf(code: string, program: unknown): CellSource[] {
  const body = cellsBody(program);
  if (body === null) return [];
  const cells: CellSource[] = [];
  let shown = body.start + 1;
  for (const node of yieldsOf(body).sort((a, b) => a.start - b.start)) {
    const argument = node['argument'];
    if (!isNode(argument)) continue;
    const close = code[node.end] === ';' ? node.end + 1 : node.end;
    cells.push({...argument, source: dedent(code.slice(shown, close))});
    shown = close;
  }
  return cells;
}

/** The body of the generator method `cells`. */
function cellsBody(value: unknown): Node | null {
  for (const node of childrenOf(value)) {
    const [key, method] = [node['key'], node['value']];
    if (isNode(key) && key['name'] === 'cells' && isNode(method) && method['generator'] === true) {
      return isNode(method['body']) ? method['body'] : null;
    }
    const inner = cellsBody(node);
    if (inner !== null) return inner;
  }
  return null;
}

/** The yields of a generator's own body, not of functions within it. */
function yieldsOf(body: Node): Node[] {
  const found: Node[] = [];
  for (const node of childrenOf(body)) {
    if (node.type.includes('Function')) continue;
    if (node.type === 'YieldExpression' && node['delegate'] !== true) found.push(node);
    found.push(...yieldsOf(node));
  }
  return found;
}

function childrenOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((child) => {
    if (Array.isArray(child)) return child.filter(isNode);
    return isNode(child) ? [child] : [];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Without the blank lines around it and the indentation its lines share. */
function dedent(text: string): string {
  const lines = text
    .replace(/^(\s*\n)+/, '')
    .trimEnd()
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
