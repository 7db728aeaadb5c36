import * as v from 'valibot';
import type {Fault} from '../values/fault.ts';
import {Descriptor, FIELD_TYPES, type ForeignKey, type Resource} from './descriptor.ts';
import {nearestHint} from './nearest.ts';

/** A descriptor, or the faults that keep it from being one. */
export interface DescriptorRead {
  readonly descriptor: Descriptor | null;
  readonly faults: readonly Fault[];
}

/** Reads the text of `datapackage.json`. Every fault names the JSON path of the culprit. */
export function readDescriptor(text: string, file: string): DescriptorRead {
  const parsed = parseJson(text);
  if ('message' in parsed) return {descriptor: null, faults: [{file, ...parsed}]};
  const result = v.safeParse(Descriptor, parsed.value);
  const messages = result.success
    ? checkReferences(result.output)
    : result.issues.flatMap((issue) => issueMessages(issue));
  const faults = messages.map((message): Fault => ({file, message, severity: 'error'}));
  return {descriptor: result.success && faults.length === 0 ? result.output : null, faults};
}

function parseJson(text: string): {value: unknown} | Pick<Fault, 'line' | 'message' | 'severity'> {
  try {
    return {value: JSON.parse(text)};
  } catch (error) {
    const message = 'is not JSON from here on; look for a missing comma, quote or bracket';
    return {line: lineOfError(text, String(error)), message, severity: 'error'};
  }
}

/** Not every version of the parser tells the position of a wrong token: then it is on the last of the
 *  fewest lines that show the same fault. */
function lineOfError(text: string, error: string): number {
  const lines = text.split('\n');
  const position = /position (\d+)/.exec(error)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  if (!error.includes('Unexpected token')) return lines.length;
  const count = lines.findIndex((_, i) => hasWrongToken(lines.slice(0, i + 1).join('\n')));
  return count === -1 ? lines.length : count + 1;
}

function hasWrongToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return String(error).includes('Unexpected token');
  }
}

type Issue = v.BaseIssue<unknown>;

/** A union's own words say little: the words of its nearest option say what is wrong. */
function issueMessages(issue: Issue): string[] {
  const place = v.getDotPath(issue)?.replace(/\.(\d+)(?=\.|$)/g, '[$1]') ?? 'the descriptor';
  if (issue.kind === 'schema' && issue.expected === 'never') {
    return [`${place} is not supported; remove it, or check the rule in another way`];
  }
  if (issue.received === 'undefined') return [`${place} is missing; add it`];
  return [`${place} ${shown(issue.input)} ${expectation(issue)}`];
}

function expectation(issue: Issue): string {
  if (issue.type === 'check') return issue.message;
  if (issue.type === 'picklist') {
    return `is not known${nearestHint(String(issue.input), FIELD_TYPES, `use one of ${FIELD_TYPES.join(', ')}`)}`;
  }
  if (issue.type === 'non_empty') return 'is empty; write at least one';
  return `is not right; write ${article(issue.expected)}`;
}

function article(expected: string | null): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    Object: 'an object',
    Array: 'a list',
    boolean: 'true or false',
    number: 'a number',
    '(string | Array)': 'a name or a list of names',
    '(number | string)': 'a number',
    '(string | number)': 'a text or a number',
  };
  return words[expected ?? ''] ?? `a value of the form ${expected ?? 'that the standard gives'}`;
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `"${input}"`;
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Names that stand twice or point nowhere. */
function checkReferences({resources}: Descriptor): string[] {
  return [
    ...checkTwice(resources, 'resources', 'name'),
    ...checkTwice(resources, 'resources', 'path'),
    ...resources.flatMap((resource, i) => checkKeys(resource, resources, `resources[${i}].schema`)),
  ];
}

function checkTwice<K extends string>(list: readonly Record<K, string>[], at: string, key: K) {
  return list.flatMap((item, i) => {
    const first = list.findIndex((other) => other[key] === item[key]);
    if (first === i) return [];
    return [`${at}[${i}].${key} "${item[key]}" stands already at ${at}[${first}]; rename one`];
  });
}

function checkKeys(resource: Resource, resources: readonly Resource[], at: string): string[] {
  const {fields, primaryKey, foreignKeys} = resource.schema;
  const own = foreignKeys.flatMap((key, i) =>
    checkNames(key.fields, resource, `${at}.foreignKeys[${i}].fields`),
  );
  return [
    ...checkTwice(fields, `${at}.fields`, 'name'),
    ...checkNames(primaryKey, resource, `${at}.primaryKey`),
    ...own,
    ...foreignKeys.flatMap((key, i) =>
      checkTarget(key, resource, {resources, at: `${at}.foreignKeys[${i}]`}),
    ),
  ];
}

function checkTarget(
  key: ForeignKey,
  own: Resource,
  {resources, at}: {resources: readonly Resource[]; at: string},
): string[] {
  const target = referencedResource(key, own, resources);
  const name = key.reference.resource;
  if (target === undefined) {
    const hint = nearestHint(
      name,
      resources.map((resource) => resource.name),
    );
    return [`${at}.reference.resource "${name}" is not a resource here${hint}`];
  }
  if (key.fields.length !== key.reference.fields.length) {
    return [`${at}.reference.fields must be as many as ${at}.fields`];
  }
  return checkNames(key.reference.fields, target, `${at}.reference.fields`);
}

/** The resource that a foreign key points to; without a name, the one it stands in. */
export function referencedResource(
  key: ForeignKey,
  own: Resource,
  resources: readonly Resource[],
): Resource | undefined {
  const {resource} = key.reference;
  return resource === '' ? own : resources.find((other) => other.name === resource);
}

function checkNames(names: readonly string[], {name: table, schema}: Resource, at: string) {
  const known = schema.fields.map((field) => field.name);
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `${at} "${name}" is not a field of ${table}${nearestHint(name, known)}`);
}
