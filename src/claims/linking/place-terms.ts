import type {PlaceRow} from '../../tables/rows.ts';
import {createPlaceFinder} from './place-finder.ts';

/** The places of a text, in terms that can be compared. */
export interface PlaceTerms {
  /** Ids of places.csv, or folded words where it does not know the text. */
  readonly narrow: readonly string[];
  /** Ids of whole countrysides and the like: they may agree, but never tell two events apart. */
  readonly wide: readonly string[];
}

export type PlaceReader = (text: string | null, region: string | null) => PlaceTerms;

const NO_PLACES: PlaceTerms = {narrow: [], wide: []};

/** Words that say what a place is, or where in it, and not which. */
const PLAIN =
  /\b(a|an|the|of|in|at|on|to|by|near|around|between|its|their|several|other|various|us|american|coalition|sdf|ypg|military|army|regime|held|forces|isis|bases?|posts?|positions?|sites?|headquarters|centre|center|checkpoint|area|areas|region|province|governorate|countryside|desert|badia|village|town|city|neighbou?rhood|outskirts|road|highway|route|axis|crossing|crossings|border|gate|station|oil|gas|fields?|well|wells|river|bank|north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?east|northeast|northeastern|south-?west|southwestern|south-?east|junction|convoy|column|bus|buses|tankers?|truffle|pickers|gatherers|shepherds|vehicles?|patrol|same|incl|including|via|then|along|international|several|depots?|installations?|district|side|mountain|place|not|given|house|car|bomb|mines?|mine|laid|drivers?|outside|inside|within)\b/g;

/** Wide names that are left to the region column. */
const WIDE_WORDS: ReadonlySet<string> = new Set(
  [
    'hasakah hasakeh hassakeh deir ez-zor deir ezzor raqqa ar-raqqa aleppo homs hama idlib sweida as-sweida daraa',
    'damascus syria iraq kurdistan kurdish euphrates jazira jazeera',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/**
 * A reader of places. Governorates and countries are left to the region column. Of a text that places.csv does not know
 * the names are folded, so that spellings of one name agree (Kobajeb and Kabajib).
 */
export function createPlaceReader(places: readonly PlaceRow[]): PlaceReader {
  const rows = new Map(places.map((row) => [row.place_id, row]));
  const find = createPlaceFinder(places);
  const known = new Map<string, PlaceTerms>();
  const read = (text: string, region: string | null): PlaceTerms => {
    const {places: ids, basis} = find(text, region);
    if (basis === 'unknown') return {narrow: foldedNames(text), wide: []};
    const found = [...new Set(ids)].sort().flatMap((id) => rows.get(id) ?? []);
    const telling = found.filter(({kind}) => kind !== 'governorate' && kind !== 'country');
    return {
      narrow: idsOf(telling.filter(({precision}) => precision !== 'region')),
      wide: idsOf(telling.filter(({precision}) => precision === 'region')),
    };
  };
  return (text, region) => {
    if (text === null) return NO_PLACES;
    const key = `${text}@${region ?? ''}`;
    const terms = known.get(key) ?? read(text, region);
    known.set(key, terms);
    return terms;
  };
}

function idsOf(rows: readonly PlaceRow[]): string[] {
  return rows.map((row) => row.place_id);
}

/** The names in a text, folded: `bases in Tal Baydar and Qasrak` → `tl bdr`, `qsrk`. */
export function foldedNames(text: string): string[] {
  const parts = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[()]/g, ',')
    .split(/,|;|\/| - |\band\b|\bthen\b|\bvia\b|\bor\b|\bbetween\b|\bnear\b|\btowards?\b/);
  const names = new Set<string>();
  for (const part of parts) {
    const words = part.replaceAll(PLAIN, ' ').match(/[a-z0-9'’-]+/g) ?? [];
    const folded = words.map(fold).filter((word) => word !== '' && !WIDE_WORDS.has(word));
    if (folded.length > 0) names.add(folded.join(' '));
  }
  return [...names].sort();
}

/** A word without its article and vowels, doubled letters once: spellings of one Arabic name mostly agree. */
function fold(word: string): string {
  const bare = word.replace(/^(al|el|ar|as|ash|at|az|ad|an|ez)-/, '').replaceAll(/['’-]/g, '');
  const bones = bare.replaceAll(/[aeiouyhw]/g, '').replaceAll(/(.)\1+/g, '$1');
  return bones === '' ? bare : bones;
}
