import {parseSync} from 'oxc-parser';
import type {Fault} from '../../values/fault.ts';
import {LOCAL_METHODS, REFUSED} from './refused.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * What of an analysis's TypeScript is refused whatever it is called on: methods that follow the machine's language, and
 * imports whose address is only known when they run. In: a file that parses. Out: a fault each, with line and column.
 */
export function checkSource(file: string, code: string): Fault[] {
  const faults: Fault[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const message = refusalOf(value);
      if (message !== null) faults.push(faultAt(message, {file, code, start: value.start}));
      Object.values(value).forEach(visit);
    }
  };
  visit(parseSync(file, code).program);
  return faults;
}

function refusalOf(node: Node): string | null {
  if (node.type === 'ImportExpression') {
    const source = node['source'];
    const isKnown = isNode(source) && source.type === 'Literal';
    return isKnown
      ? null
      : 'import() of an address that is not written out is refused; write it out';
  }
  if (node.type === 'CallExpression' && isNode(node['callee'])) {
    if (node['callee']['name'] === 'require')
      return `require is refused in an analysis; ${REFUSED['require'] ?? ''}`;
  }
  if (node.type !== 'MemberExpression') return null;
  const property = node['property'];
  if (!isNode(property) || node['computed'] === true) return null;
  const name = String(property['name']);
  if (!Object.hasOwn(LOCAL_METHODS, name)) return null;
  return `${name} is refused in an analysis, it follows the language of the machine; ${LOCAL_METHODS[name]}`;
}

function faultAt(
  message: string,
  {file, code, start}: {readonly file: string; readonly code: string; readonly start: number},
): Fault {
  const before = code.slice(0, start).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {file, line: before.length, column, message, severity: 'error'};
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
