import type {Language} from '../values/localized.ts';
import {gathered} from './gathered.ts';

/** A label taken apart: `Incoming convoys, Al-Hasakah` and `May 2024` of `Incoming convoys, Al-Hasakah, May 2024`. */
export interface LabelParts {
  /** What it shares with its like; empty where it stands alone. */
  readonly head: string;
  readonly own: string;
}

const COMMA: Readonly<Record<Language, string>> = {en: ', ', ar: '، '};

/**
 * The last part of a label between commas is its own; what stands before, and what follows a colon after it
 * (`…, May 2024: counts behind the bounds`), it shares with its like.
 */
export function labelParts(label: string, language: Language): LabelParts {
  const comma = COMMA[language];
  const last = label.lastIndexOf(comma);
  const colon = label.indexOf(': ', last < 0 ? 0 : last);
  const tail = colon < 0 ? '' : label.slice(colon + 2);
  const body = colon < 0 ? label : label.slice(0, colon);
  if (last < 0) return {head: tail, own: body};
  const head = body.slice(0, last);
  return {head: tail === '' ? head : `${head}: ${tail}`, own: body.slice(last + comma.length)};
}

/** Things whose labels share a head. */
export interface LabelFamily<T> {
  /** Empty where a thing stands alone. */
  readonly head: string;
  /** The thing whose whole label is the head: `Incoming convoys` of `Incoming convoys, May 2024`. */
  readonly whole: T | undefined;
  readonly members: readonly (T & {readonly own: string})[];
}

/** Things whose labels share a head, together; what shares none with another stands alone with its whole label. */
export function labelFamilies<T extends {readonly label: string}>(
  items: readonly T[],
  language: Language,
): LabelFamily<T>[] {
  const parted = items.map((item) => ({item, ...labelParts(item.label, language)}));
  const heads = sharedHeads(parted);
  const wholes = new Map<string, T>();
  for (const item of items) {
    if (heads.has(item.label) && !wholes.has(item.label)) wholes.set(item.label, item);
  }
  const others = parted.filter(({item}) => wholes.get(item.label) !== item);
  return gathered(others, ({head, item}) => (heads.has(head) ? head : `\0${item.label}`)).map(
    (members) => {
      const head = members[0]?.head ?? '';
      if (!heads.has(head)) return {head: '', whole: undefined, members: members.map(alone)};
      const own = members.map(({item, own: part}) => ({...item, own: part}));
      return {head, whole: wholes.get(head), members: own};
    },
  );
}

function alone<T extends {readonly label: string}>({item}: {readonly item: T}) {
  return {...item, own: item.label};
}

/** Heads of two labels or more that are not all heads themselves. */
function sharedHeads(parted: readonly (LabelParts & {readonly item: {readonly label: string}})[]) {
  const byHead = gathered(
    parted.filter(({head}) => head !== ''),
    ({head}) => head,
  ).filter((members) => members.length > 1);
  const first = new Set(byHead.map(([member]) => member?.head ?? ''));
  const lasting = byHead.filter((members) => members.some(({item}) => !first.has(item.label)));
  return new Set(lasting.map(([member]) => member?.head ?? ''));
}
