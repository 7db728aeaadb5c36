import type {Range} from '../values/figure.ts';
import type {Language, Localized} from '../values/localized.ts';
import {formatNumber} from '../values/number-text.ts';
import {rangeProse} from '../values/range-text.ts';
import type {CitedValue, Group} from './document.ts';

/** What stands behind a number, and how the appendix names it. */
export interface Evidence {
  /** What the number counts, where and when: "Incoming convoys, Al-Hasakah, February 2021". */
  readonly label: Localized;
  /** Event ids; a text holds them separated by spaces, as counted tables do. */
  readonly events?: readonly string[] | string;
  /** Claim ids, where the number stands on claims rather than events. */
  readonly claims?: readonly string[] | string;
}

/** A number with its evidence: Markdown links for prose, a value for tables, an address for charts. */
export interface Cited extends CitedValue {
  /** Markdown for English prose: `[6–8](#g1)`. */
  readonly en: string;
  /** Markdown for Arabic prose. */
  readonly ar: string;
  /** Link target for a mark of a chart: `#g1`. */
  readonly href: string;
}

/** Gathers the evidence of a page in the order in which it is first cited. */
export interface Citations {
  cite(value: number | Range, evidence: Evidence): Cited;
  groups(): readonly Group[];
}

/** An empty register. The same events and claims are one group, named as it was first cited. */
export function createCitations(): Citations {
  const groups = new Map<string, Group>();
  const groupOf = (evidence: Evidence): Group => {
    const [events, claims] = [idsOf(evidence.events), idsOf(evidence.claims)];
    const key = JSON.stringify([events, claims]);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = {id: `g${groups.size + 1}`, label: evidence.label, events, claims};
    groups.set(key, group);
    return group;
  };
  return {
    cite: (value, evidence) => {
      const {id} = groupOf(evidence);
      const link = (language: Language) => `[${numberText(value, language)}](#${id})`;
      return {value, group: id, href: `#${id}`, en: link('en'), ar: link('ar')};
    },
    groups: () => [...groups.values()],
  };
}

function numberText(value: number | Range, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, language) : rangeProse(value, language);
}

function idsOf(ids: readonly string[] | string | undefined): readonly string[] {
  if (ids === undefined || ids === '') return [];
  return typeof ids === 'string' ? ids.split(' ') : ids;
}
