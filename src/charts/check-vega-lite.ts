import {UserError, type Fault} from '../values/fault.ts';

type Path = readonly (string | number)[];

function* membersOf(value: unknown, path: Path = []): Generator<[Record<string, unknown>, Path]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* membersOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    yield [value as Record<string, unknown>, path];
    for (const [key, item] of Object.entries(value)) {
      // Rows are data, not instructions.
      if (key !== 'values' && key !== 'datasets') yield* membersOf(item, [...path, key]);
    }
  }
}

function fault(path: Path, text: string): Fault {
  return {message: `chart specification, ${path.join('.')}: ${text}`, severity: 'error'};
}

function unitName(timeUnit: unknown): string | null {
  if (typeof timeUnit === 'string') return timeUnit;
  if (typeof timeUnit !== 'object' || timeUnit === null) return null;
  const {unit, utc} = timeUnit as {unit?: unknown; utc?: unknown};
  if (utc === true) return `utc${String(unit)}`;
  return typeof unit === 'string' ? unit : null;
}

function scaleType(definition: Record<string, unknown>): unknown {
  const scale = definition['scale'];
  return typeof scale === 'object' && scale !== null ? (scale as {type?: unknown}).type : undefined;
}

/** Faults of one object of the specification. */
function faultsOf(definition: Record<string, unknown>, path: Path): Fault[] {
  const faults: Fault[] = [];
  const field = `field "${String(definition['field'] ?? '')}"`;
  const unit = unitName(definition['timeUnit']);
  const isUtcUnit = unit?.startsWith('utc') === true;
  if (unit !== null && !isUtcUnit) {
    faults.push(
      fault(path, `${field} has the time unit "${unit}" of the local zone; use "utc${unit}"`),
    );
  }
  if (definition['type'] === 'temporal' && !isUtcUnit && unit === null) {
    const isDrawn = definition['scale'] !== null;
    if (isDrawn && scaleType(definition) !== 'utc') {
      faults.push(
        fault(path, `${field} is temporal on a local-time scale; add scale {"type": "utc"}`),
      );
    }
  }
  if (scaleType(definition) === 'time') {
    faults.push(fault(path, `${field} has a scale of type "time" of the local zone; use "utc"`));
  }
  if (typeof definition['url'] === 'string') {
    faults.push(fault(path, `data are loaded from "${definition['url']}"; give them in "values"`));
  }
  return faults;
}

const UNSTABLE =
  /\b(now|random|datetime|timeFormat|timeParse|timeOffset|timeSequence|timezoneoffset|year|quarter|month|week|date|day|dayofyear|hours|minutes|seconds|milliseconds|sampleNormal|sampleUniform|sampleLogNormal)\s*\(/;

/** A call in an expression, outside its quoted texts, that depends on the machine. */
function unstableCall(expression: string): string | undefined {
  const code = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  return UNSTABLE.exec(code)?.[1];
}

/** Expressions of a compiled Vega specification whose value would depend on the clock, the zone or chance. */
function* expressionFaults(vega: unknown): Generator<Fault> {
  for (const [member, path] of membersOf(vega)) {
    for (const key of ['signal', 'expr', 'update', 'test', 'init']) {
      const text = member[key];
      const call = typeof text === 'string' ? unstableCall(text) : undefined;
      if (call === undefined) continue;
      yield fault(
        [...path, key],
        `"${call}()" differs between machines; use its utc form or count in the analysis`,
      );
    }
  }
}

/** Refuses what would draw differently elsewhere: local time and data from outside.
 *  Errors: UserError that names each field. */
export function checkVegaLite(spec: unknown): void {
  const faults = [...membersOf(spec)].flatMap(([member, path]) => faultsOf(member, path));
  if (faults.length > 0) throw new UserError(faults);
}

/** The same for a compiled Vega specification: scales and expressions that Vega-Lite made. */
export function checkVega(spec: unknown): void {
  const faults = [...expressionFaults(spec)];
  for (const [member, path] of membersOf(spec)) {
    if (path.at(-2) !== 'scales' || member['type'] !== 'time') continue;
    faults.push(fault(path, `scale "${String(member['name'])}" is in local time; use type "utc"`));
  }
  if (faults.length > 0) throw new UserError(faults);
}
