import {maybeDay} from '../values/day.ts';
import type {Field, FieldType} from './descriptor.ts';

/** What a cell holds once read; null where it is missing. */
export type Value = string | number | boolean | null;

/** Reads the text of a cell that is not empty; undefined where it is not of the type. */
export type Cast = (text: string) => Value | undefined;

/** How one type is read, and the words for a text that is not of it. */
export interface TypeCast {
  readonly cast: (field: Field) => Cast;
  readonly fault: string;
  readonly advice: string;
}

const TEXT: TypeCast = {cast: () => (text) => text, fault: '', advice: ''};

const CASTS: Partial<Record<FieldType, TypeCast>> = {
  integer: {cast: () => castInteger, fault: 'is not an integer', advice: 'write whole digits'},
  year: {cast: () => castYear, fault: 'is not a year', advice: 'write four digits'},
  number: {
    cast: () => castNumber,
    fault: 'is not a number',
    advice: 'write digits with a point and no other mark',
  },
  boolean: {
    cast: (field) => (text) => castBoolean(text, field),
    fault: 'is neither true nor false',
    advice: 'write true or false',
  },
  date: {
    cast: () => (text) => (maybeDay(text) === null ? undefined : text),
    fault: 'is not a date',
    advice: 'write a day that exists as YYYY-MM-DD',
  },
};

/** The cast of a type. Only what the schema declares is read as anything but text; nothing is guessed. */
export function castOf(type: FieldType): TypeCast {
  return CASTS[type] ?? TEXT;
}

/** Whole number in Western, Arabic-Indic or Persian digits; beyond 2^53 it could not be held exactly. */
export function castInteger(text: string): number | undefined {
  const digits = /^[+-]?[0-9]+$/.test(text) ? text : westernDigits(text);
  if (!/^[+-]?[0-9]+$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** Decimal number with a point (or the Arabic decimal separator) and an optional exponent. */
export function castNumber(text: string): number | undefined {
  const digits = westernDigits(text).replace('٫', '.');
  if (!/^[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

function castYear(text: string): number | undefined {
  return /^-?\d{4}$/.test(westernDigits(text)) ? castInteger(text) : undefined;
}

function castBoolean(text: string, {trueValues, falseValues}: Field): boolean | undefined {
  if (trueValues.includes(text)) return true;
  return falseValues.includes(text) ? false : undefined;
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
