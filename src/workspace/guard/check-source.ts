import {parseSync} from 'oxc-parser';
import type {Fault} from '../../values/fault.ts';
import {fileImportFault} from './import-fault.ts';
import {LOCAL_METHODS, READERS, REFUSED} from './refused.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * What of an analysis's TypeScript is refused whatever it is called on: methods that follow the machine's language, and
 * imports whose address is only known when they run, or is no file of the workspace. In: a path from the root, and a file that parses. Out: a fault each, with line and column.
 */
export function checkSource(file: string, code: string): Fault[] {
  const faults: Fault[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const message = refusalOf(value, file);
      if (message !== null) faults.push(faultAt(message, {file, code, start: value.start}));
      Object.values(value).forEach(visit);
    }
  };
  visit(parseSync(file, code).program);
  return faults;
}

function refusalOf(node: Node, file: string): string | null {
  if (node.type === 'ImportExpression' && addressOf(node) === null)
    return 'import() of an address that is not written out is refused; write it out';
  const address = addressOf(node);
  if (address?.startsWith('.') === true) return fileImportFault(address, file);
  if (node.type === 'CallExpression' && isNode(node['callee'])) {
    if (node['callee']['name'] === 'require')
      return `require is refused in an analysis; ${REFUSED['require'] ?? ''}`;
  }
  const name = nameTaken(node);
  return name === null ? null : refusalOfName(name);
}

/** What a node imports, as it is written; null where it imports nothing, or nothing but types. */
function addressOf(node: Node): string | null {
  const source = node.type === 'TSExternalModuleReference' ? node['expression'] : node['source'];
  const isType =
    node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
  const isAddress = isNode(source) && typeof source['value'] === 'string' && !isType;
  return isAddress ? String(source['value']) : null;
}

function refusalOfName(name: string): string | null {
  if (Object.hasOwn(LOCAL_METHODS, name))
    return `${name} is refused in an analysis, it follows the language of the machine; ${LOCAL_METHODS[name]}`;
  if (Object.hasOwn(READERS, name))
    return `${name} is refused in an analysis, nothing shows what it reads; ${READERS[name]}`;
  return null;
}

/** The name by which something is taken out of another: `x.name`, `x['name']`, `{name} = x`, `import {name}`. */
function nameTaken(node: Node): string | null {
  if (node.type === 'MemberExpression') return nameOf(node['property'], node['computed'] === true);
  if (node.type === 'ImportSpecifier') return nameOf(node['imported'], false);
  // In a pattern; of an object that is made it is the value that counts.
  if (node.type !== 'Property' || node['kind'] !== 'init') return null;
  const value = node['value'];
  const isPattern = isNode(value) && ['Identifier', 'AssignmentPattern'].includes(value.type);
  return isPattern && node['method'] !== true
    ? nameOf(node['key'], node['computed'] === true)
    : null;
}

function nameOf(node: unknown, isComputed: boolean): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return String(node['value']);
  return isComputed ? null : String(node['name']);
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
