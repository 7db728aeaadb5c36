/**
 * A value as JSON, or null where JSON would lose something: functions, symbols, dates, maps and other objects with a
 * class, numbers that are not finite, minus zero, and holes. A property that is undefined counts as absent.
 * Equal texts mean equal values; so the text can stand for the value in a key and bring it back from a file.
 */
export function exactJson(value: unknown): string | null {
  return isExact(value) ? JSON.stringify(value) : null;
}

function isExact(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      return value === null || isExactObject(value);
    default:
      return false;
  }
}

function isExactObject(value: object): boolean {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (!isExact(value[index])) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if ('toJSON' in value || Object.getOwnPropertySymbols(value).length > 0) return false;
  return Object.values(value).every((child) => child === undefined || isExact(child));
}
