import * as v from 'valibot';
import type {Localized} from '../values/localized.ts';
import {maybeCalendarPeriod, type CalendarPeriod} from '../values/calendar-period.ts';
import {dayText, maybeDay, type Day} from '../values/day.ts';
import {maybeMonth, type Month} from '../values/month.ts';
import {UserError, type Fault} from '../values/fault.ts';
import type {Digits} from '../values/number-text.ts';

/** A typed parameter of an analysis: its default, how a text becomes its value, and back. */
export interface Param<T> {
  readonly default: T;
  readonly label: Localized;
  /** Reads what was given on the command line. */
  readonly schema: v.GenericSchema<string, T>;
  text(value: T): string;
}

export type Params = Readonly<Record<string, Param<unknown>>>;

/** The values of an analysis's parameters. */
export type ParamValues<P extends Params> = {
  readonly [Name in keyof P]: P[Name] extends Param<infer T> ? T : never;
};

const LABELS: Readonly<Record<string, Localized>> = {
  from: {en: 'First month', ar: 'أول شهر'},
  to: {en: 'Last month', ar: 'آخر شهر'},
  region: {en: 'Region', ar: 'المنطقة'},
  period: {en: 'Period', ar: 'الفترة'},
  'as-of': {en: 'As known by', ar: 'كما كان معروفاً حتى'},
};

const NO_LABEL: Localized = {en: '', ar: ''};

const schemaOf = <T>(read: (text: string) => T | null, expected: string) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, T>(({dataset, addIssue, NEVER}) => {
      const value = read(dataset.value);
      if (value !== null) return value;
      addIssue({message: `"${dataset.value}" is not ${expected}`});
      return NEVER;
    }),
  );

/** A month such as `2021-02`. Parameters named `from` and `to` need no label. */
export function month(value: string, label?: Localized): Param<Month> {
  const schema = schemaOf(maybeMonth, 'a month of the form YYYY-MM');
  return {default: v.parse(schema, value), label: label ?? NO_LABEL, schema, text: String};
}

/** A whole month, quarter or year: `2021-02`, `2021-Q1`, `2021`. */
export function calendarPeriod(value: string): Param<CalendarPeriod> {
  const schema = schemaOf(maybeCalendarPeriod, 'a month, quarter or year: 2021-02, 2021-Q1, 2021');
  return {default: v.parse(schema, value), label: NO_LABEL, schema, text: ({name}) => name};
}

/** Id of a region in regions.csv; `all` by default. Whether there is such a region is for the analysis to ask. */
export function regionId(): Param<string> {
  const schema = schemaOf(maybeId, 'the id of a region in regions.csv');
  return {default: 'all', label: NO_LABEL, schema, text: String};
}

/** A day up to which articles are read: none (`today`, as the tables are), the `end` of the period, or a day. */
export type AsOf = null | 'end' | {readonly day: Day};

/** What was known by which day: `today` (everything on file), `end` (the period's last day) or `YYYY-MM-DD`. */
export function asOf(): Param<AsOf> {
  const schema = v.pipe(
    schemaOf(maybeAsOf, 'a day of the form YYYY-MM-DD, "end" (of the period) or "today"'),
    v.transform(({value}): AsOf => value),
  );
  return {default: null, label: NO_LABEL, schema, text: asOfText};
}

function maybeId(text: string): string | null {
  return /^[a-z][a-z-]*$/.test(text) ? text : null;
}

function maybeAsOf(text: string): {readonly value: AsOf} | null {
  if (text === 'today') return {value: null};
  if (text === 'end') return {value: text};
  const day = maybeDay(text);
  return day === null ? null : {value: {day}};
}

function asOfText(value: AsOf): string {
  if (value === null) return 'today';
  return value === 'end' ? value : dayText(value.day);
}

/** One of some words. */
export function choice<const Options extends readonly [string, ...string[]]>(
  options: Options,
  label: Localized,
): Param<Options[number]> {
  const read = (text: string) => options.find((option) => option === text) ?? null;
  return {
    default: options[0],
    label,
    schema: schemaOf<Options[number]>(read, `one of ${options.join(', ')}`),
    text: String,
  };
}

/** A whole number. */
export function integer(value: number, label: Localized): Param<number> {
  return {default: value, label, schema: schemaOf(maybeInteger, 'a whole number'), text: String};
}

function maybeInteger(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

const DIGITS = choice(['latn', 'arab'], {
  en: 'Digits of the Arabic edition',
  ar: 'أرقام النسخة العربية',
});

/** Parameters of the page itself, which every analysis takes beside its own. */
export interface PageParams {
  readonly digits: Digits;
  /** Those that were given and are not the default, as the page shows them. */
  readonly shown: readonly {
    readonly name: string;
    readonly label: Localized;
    readonly value: string;
  }[];
}

/** How the page is to look, by what was given. Errors: UserError for an unreadable value. */
export function resolvePageParams(given: Readonly<Record<string, string>>): PageParams {
  const {digits} = resolveParams(
    {digits: DIGITS},
    given['digits'] === undefined ? {} : {digits: given['digits']},
  );
  const isUsual = digits === DIGITS.default;
  return {digits, shown: isUsual ? [] : [{name: 'digits', label: DIGITS.label, value: digits}]};
}

/** The label of a parameter: its own, or the usual one of its name. */
export function paramLabel(name: string, param: Param<unknown>): Localized {
  return param.label.en === '' ? (LABELS[name] ?? {en: name, ar: name}) : param.label;
}

/**
 * Values from what was given, completed by the defaults. In: texts by parameter name; those of the page are let pass.
 * Errors: UserError with every unknown name and unreadable value.
 */
export function resolveParams<P extends Params>(
  params: P,
  given: Readonly<Record<string, string>>,
): ParamValues<P> {
  const faults: Fault[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(params, name) && name !== 'digits')
    .map((name) => ({
      message: `parameter "${name}" is not known to this analysis; it takes ${Object.keys(params).join(', ') || 'none'}`,
      severity: 'error',
    }));
  const values = Object.entries(params).map(([name, param]) => {
    const text = given[name];
    if (text === undefined) return [name, param.default];
    const read = v.safeParse(param.schema, text);
    if (!read.success)
      faults.push({message: `parameter ${name}: ${read.issues[0].message}`, severity: 'error'});
    return [name, read.output];
  });
  if (faults.length > 0) throw new UserError(faults);
  return Object.fromEntries(values) as ParamValues<P>; // each value passed its parameter's schema
}
