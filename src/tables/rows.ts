// Written by `npm run rows` from data/datapackage.json; change the descriptor, not this file.

/** One row is one publisher: a newspaper, agency, broadcaster, monitor, research group, website,
 *  or a body whose statements others quote. */
export interface OutletRow {
  /** Short lower-case name of the publisher, used wherever the tables speak of it, in
   *  articles.csv and (where a source is an outlet) in claims.attributed_to. */
  readonly outlet_id: string;
  /** Name by which the outlet calls itself in English, or the name of its site; empty where not
   *  known for certain. */
  readonly name_en: string | null;
  /** Name by which the outlet is known in Arabic; empty where not known for certain (never
   *  transliterated by guess). */
  readonly name_ar: string | null;
  /** What sort of publisher it is; empty where not known. "state media" is owned by a state or
   *  its ruling party; "monitor" documents events itself; "aggregator" mainly republishes
   *  others. */
  readonly kind:
    | 'newspaper'
    | 'agency'
    | 'state media'
    | 'broadcaster'
    | 'activist network'
    | 'monitor'
    | 'research group'
    | 'aggregator'
    | 'government'
    | null;
  /** Country or city from which it publishes, where known. */
  readonly base: string | null;
  /** Owner, patron or political line, in a few words; also says when two ids turned out to be
   *  one outlet. */
  readonly alignment: string | null;
  /** Address (domain) of its site, and where its pages were seen when that was elsewhere. */
  readonly site: string | null;
}

/** One row is one publication by an outlet, with its address and date. The gist is written for
 *  this table; no sentence of an article is kept. */
export interface ArticleRow {
  /** The outlet id of the first coding, a hyphen, and the number or slug in the address. */
  readonly article_id: string;
  /** Publisher of the article; see outlets.csv. */
  readonly outlet_id: string;
  /** Address of the page, percent-encoded as given, without tracking parameters; empty when the
   *  coded text came without an address. */
  readonly url: string | null;
  /** Language of the text that was coded: ar (Arabic) or en (English). */
  readonly language: 'ar' | 'en';
  /** Date of publication as far as it is settled, in EDTF (2021-02-24, 2021-02, 2021-02~ for
   *  about then); empty when unknown. */
  readonly published: string | null;
  /** How the date of publication is known: stated on the page, read from its address (url),
   *  inferred from the text, or unknown. */
  readonly published_basis: 'stated' | 'url' | 'inferred' | 'unknown';
  /** What the article is about in one short line of our own words. */
  readonly gist: string;
}

/** One row is one figure that one article reports: so many of something, in a period, at a
 *  place, according to someone. */
export interface ClaimRow {
  /** The article id followed by -c and a number; stable, and used in links and copies. */
  readonly claim_id: string;
  /** Article that reports the figure; see articles.csv. */
  readonly article_id: string;
  /** Which happening within the article: figures of one incident (its convoy and its trucks)
   *  share a number, and each total has its own. */
  readonly mention: number;
  /** What happened: convoy, airlift (military cargo flight), isis_attack, patrol, raid
   *  (air-landing or arrest operation), rocket_attack, organised_violence (an event with dead as
   *  UCDP codes it, whoever took part). */
  readonly event_kind:
    | 'convoy'
    | 'airlift'
    | 'isis_attack'
    | 'patrol'
    | 'raid'
    | 'rocket_attack'
    | 'organised_violence';
  /** For movements: in to Syria, out of Syria, or within Syria; empty means the report as coded
   *  does not say, never "in". */
  readonly direction: 'in' | 'out' | 'within' | null;
  /** incident: one thing that happened once. total: a count over a period that the source itself
   *  gives. */
  readonly scope: 'incident' | 'total';
  /** When, in EDTF: the day of an incident (or a month or an interval if no more is said); from
   *  start to end for a total, with .. for an end that is not known. ~ marks an approximate
   *  date. */
  readonly period: string;
  /** What is counted: convoys, trucks, vehicles (the report says vehicles, or trucks and
   *  vehicles together), flights, attacks, or killed. */
  readonly measure: 'convoys' | 'trucks' | 'vehicles' | 'flights' | 'attacks' | 'killed';
  /** Lowest number that the words of the report allow; empty for an open lower end. Low and high
   *  both empty: the report speaks of it without a usable figure, which is no report, not zero. */
  readonly low: number | null;
  /** Highest number that the words of the report allow; empty for an open upper end. */
  readonly high: number | null;
  /** How the figure is worded: exact, about, at_least, at_most, between, or vague ("dozens",
   *  "several"). How each widens when read is a rule of the analysis, not part of the data. */
  readonly qualifier: 'exact' | 'about' | 'at_least' | 'at_most' | 'between' | 'vague';
  /** Governorate or set of governorates that the figure is for; see regions.csv. Empty when
   *  nothing is said. */
  readonly region: string | null;
  /** For totals, whose ground is counted: sdf-areas, desert, syria, or iraq-and-syria; empty
   *  when not said. */
  readonly zone: 'sdf-areas' | 'desert' | 'syria' | 'iraq-and-syria' | null;
  /** Where a movement set out, as reported, in plain English; empty when not said. */
  readonly place_from: string | null;
  /** Crossing or road by which it came, as reported; empty when not said. */
  readonly place_via: string | null;
  /** Where a movement arrived, or the place of an attack, as reported; empty when not said. */
  readonly place_to: string | null;
  /** Whom the outlet cites: an outlet id (sohr, sana), a described source, or own for its own
   *  reporting; empty when the coding does not say. */
  readonly attributed_to: string | null;
  /** When the report says "the third convoy this month": 3. */
  readonly ordinal: number | null;
  /** EDTF period over which the ordinal counts: a month, a year, or an interval. */
  readonly ordinal_period: string | null;
  /** For killed only: whose deaths are counted. all-incl-isis: everyone, ISIS members too; all:
   *  everyone but ISIS members; fighters: soldiers and armed men opposed to ISIS only;
   *  civilians; unknown. Unlike ones are never compared or differenced. */
  readonly victims: 'all' | 'all-incl-isis' | 'fighters' | 'civilians' | 'unknown' | null;
  /** For totals: which part of the whole the figure counts, in a short word such as
   *  claimed-by-isis, attributed-to-isis, without-ghuwayran or outside-al-hol (docs/data.md
   *  lists them); empty for the whole. Unlike parts are never compared, and a part is never a
   *  rival of its whole. */
  readonly subset: string | null;
  /** First claim of which this is only a repetition: the same figure told again by its outlet,
   *  or by a page that repeats another throughout. Always points to a claim that is no copy
   *  itself. One origin, one witness. */
  readonly copy_of: string | null;
  /** What a coder must know to read the row rightly, in our own words. */
  readonly note: string | null;
}

/** One row is one named place with its other names and, where known, its coordinates. */
export interface PlaceRow {
  /** Short lower-case name of the place. */
  readonly place_id: string;
  /** Usual name in English. */
  readonly name_en: string;
  /** Usual name in Arabic; empty where not known for certain. */
  readonly name_ar: string | null;
  /** Other spellings and names in English and Arabic, separated by |. */
  readonly aliases: string | null;
  /** Governorate or set in which it lies; see regions.csv. Empty for places abroad or not
   *  located. */
  readonly region: string | null;
  /** What sort of place it is. */
  readonly kind:
    | 'base'
    | 'crossing'
    | 'town'
    | 'village'
    | 'field'
    | 'area'
    | 'governorate'
    | 'country'
    | 'road'
    | 'other';
  /** Degrees north (WGS 84); empty where not known. */
  readonly lat: number | null;
  /** Degrees east (WGS 84); empty where not known. */
  readonly lon: number | null;
  /** How closely the coordinates mark the place: exact, town (centre of a town), area, region,
   *  or none. */
  readonly precision: 'exact' | 'town' | 'area' | 'region' | 'none';
  /** Where the coordinates or the naming come from. */
  readonly source: string | null;
}

/** One row is one governorate of Syria, or a named set of governorates. */
export interface RegionRow {
  /** Short lower-case name of the region, used in claims.csv and places.csv. */
  readonly region_id: string;
  /** Code of the governorate in the OCHA common operational data set; empty for sets. */
  readonly pcode: string | null;
  /** Name in English. */
  readonly name_en: string;
  /** Name in Arabic. */
  readonly name_ar: string;
  /** governorate, or set for a named set of governorates. */
  readonly kind: 'governorate' | 'set';
  /** For sets: the region ids of the governorates in it, separated by spaces. */
  readonly members: string | null;
}

/** One row is one decision: this mention of this article speaks of this event. Written by the
 *  linker, corrected by hand, reviewed like a lock file. */
export interface LinkRow {
  /** Article that holds the mention; see articles.csv. */
  readonly article_id: string;
  /** Number of the happening within the article, as in claims.csv. */
  readonly mention: number;
  /** Event of which the mention speaks; mentions with the same event are reports of the same
   *  thing. */
  readonly event_id: string;
  /** auto: decided by the linker. hand: decided by a person, and left alone by the linker. */
  readonly basis: 'auto' | 'hand';
  /** How well the mention fits the event, from 0 to 1; empty for decisions by hand. */
  readonly score: number | null;
  /** What spoke for the decision, in a few words. */
  readonly reason: string | null;
}

/** Row types by table name. */
export interface TableRows {
  readonly outlets: OutletRow;
  readonly articles: ArticleRow;
  readonly claims: ClaimRow;
  readonly places: PlaceRow;
  readonly regions: RegionRow;
  readonly links: LinkRow;
}
