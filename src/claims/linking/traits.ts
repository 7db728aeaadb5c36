import type {Span} from '../../values/period.ts';
import type {OutletIndex} from '../origins/outlet-index.ts';
import {readSources} from '../origins/sources.ts';
import type {Mention} from './mention.ts';
import {heedNotes} from './noted-day.ts';
import type {PlaceReader, PlaceTerms} from './place-terms.ts';
import type {Spot} from './spots.ts';
import {windowOf, type WindowRules} from './window.ts';

/** What the linker weighs of a mention, read once. No figure is among it. */
export interface Traits {
  readonly mention: Mention;
  readonly kind: Mention['kind'];
  readonly direction: Mention['direction'];
  readonly core: Span;
  readonly reach: Span;
  /** Governorates it may lie in; empty = not said. */
  readonly regions: readonly string[];
  /** Places inside Syria: where a movement arrived, or for one that leaves where it set out; or the place of an attack. */
  readonly places: readonly string[];
  /** Where those places lie. */
  readonly spots: readonly Spot[];
  /** Countrysides and the like that it names instead of, or beside, places. */
  readonly areas: readonly string[];
  readonly crossings: readonly string[];
  /** What was hit or who (bus, tanker …), in attacks. */
  readonly targets: readonly string[];
  readonly sources: readonly string[];
  /** Articles whose account of the same thing the coder's note names. */
  readonly named: readonly string[];
  /** Keys of the mentions whose figures these repeat. */
  readonly copied: readonly string[];
}

export interface TraitReaders {
  readonly rules: WindowRules;
  readonly readPlaces: PlaceReader;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly outlets: OutletIndex;
  /** Governorates of a region or set. */
  readonly governorates: ReadonlyMap<string, readonly string[]>;
  readonly articles: ReadonlySet<string>;
}

const TARGETS =
  /\b(bus|buses|tankers?|truffles?|shepherds?|prison|hospital|airport|airbase|mines?)\b/gi;

/** Clauses of a note that speak of one and the same event in another article, and not merely of its date. */
const SAME_EVENT =
  /\b(same|settled|cites?|cited|mention|cop(y|ies)|agrees)\b|\b(year|month|day|date) (taken )?from (?!the\b|an?\b)/;

/** The traits of a mention. Errors: PeriodError for a period that is not EDTF. */
export function traitsOf(mention: Mention, readers: TraitReaders): Traits {
  const {core, reach} = heedNotes(windowOf(mention, readers.rules), mention.note);
  const {narrow: places, wide: areas} = insidePlaces(mention, readers.readPlaces);
  return {
    mention,
    kind: mention.kind,
    direction: mention.direction,
    core,
    reach,
    regions: readers.governorates.get(mention.region ?? '') ?? [],
    places,
    areas,
    spots: places.flatMap((id) => readers.spots.get(id) ?? []),
    crossings: crossingsOf(mention, readers.readPlaces),
    targets: targetsOf(mention),
    sources: sourcesOf(mention, readers.outlets),
    named: namedArticles(mention, readers.articles),
    copied: mention.copies,
  };
}

function insidePlaces(mention: Mention, read: PlaceReader): PlaceTerms {
  const text = mention.direction === 'out' ? mention.from : mention.to;
  return read(text, mention.region);
}

/** Where a movement passed; a road is not a crossing, so only what is called one is compared. */
function crossingsOf(mention: Mention, read: PlaceReader): readonly string[] {
  const {via} = mention;
  return via !== null && /crossing|semalka|sahela|waleed/i.test(via) ? read(via, null).narrow : [];
}

function targetsOf({kind, to, note, lead}: Mention): string[] {
  if (kind !== 'isis_attack') return [];
  const words = [to, note, lead].join(' ').toLowerCase().match(TARGETS) ?? [];
  return [...new Set(words.map((word) => word.replace(/^buses$/, 'bus').replace(/(?<!u)s$/, '')))];
}

function sourcesOf(mention: Mention, outlets: OutletIndex): string[] {
  const sources = readSources(mention.attributed_to, mention.outlet_id, outlets);
  return sources.map((source) => source.id);
}

function namedArticles({note, article_id}: Mention, articles: ReadonlySet<string>): string[] {
  const named = new Set<string>();
  for (const clause of note.split(';')) {
    if (!SAME_EVENT.test(clause)) continue;
    for (const word of clause.match(/[a-z0-9]+(?:[.-][a-z0-9]+)+/g) ?? []) {
      if (word !== article_id && articles.has(word)) named.add(word);
    }
  }
  return [...named];
}
