import type {EditionPlace, KeyFigure, ReadRecord} from '../notebook/document.ts';
import type {Localized} from '../values/localized.ts';
import {sha256, type Effects} from './effects.ts';
import {validPlans} from './manifest-plans.ts';

/** SHA-256 by file name. */
export type Hashes = Readonly<Record<string, string>>;

/** What is known of one built report: what it is made of, and which files came of it. Hashes only, no times. */
export interface ManifestEntry {
  readonly name: string;
  /** Path of the analysis. */
  readonly analysis: string;
  /** Its place among editions; null where it is no edition. */
  readonly edition: EditionPlace | null;
  readonly title: Localized;
  readonly subtitle: Localized;
  /** Latest day on which an article that was read may have been published. */
  readonly asOf: string | null;
  readonly figures: readonly KeyFigure[];
  /** Every parameter with its value as text. */
  readonly params: Readonly<Record<string, string>>;
  /** Only those that were given for this run. */
  readonly given: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Whether the page is without the program for charts. */
  readonly isStatic: boolean;
  /** The tables it read. */
  readonly reads: readonly ReadRecord[];
  /** Files of those tables and of their schema, by path in their folder. */
  readonly tables: Hashes;
  /** What its cells asked the tables for (see watchTables), by content. */
  readonly views: Hashes;
  readonly sourceHash: string;
  /** The analysis and each file of its own that it imports, however far down. */
  readonly code: Hashes;
  /** Rasd's own sources; null where they were not sure. */
  readonly rasd: string | null;
  /** The lock file of the packages. */
  readonly packages: string;
  /** Major version of Node. */
  readonly node: string;
  /** All that is on the page, before it is written in a language. */
  readonly document: string;
  /** SHA-256 of each file written, by its name. */
  readonly outputs: Hashes;
}

/** A report as it was to be built. */
export interface PlannedReport {
  readonly name: string;
  /** Parameters given for it, as texts. */
  readonly given: Readonly<Record<string, string>>;
  readonly edition: EditionPlace | null;
}

/** Which reports came of an analysis when it was asked for in this way. */
export interface ReportsPlan {
  readonly analysis: string;
  /** What was asked for, as text. */
  readonly asked: string;
  readonly reports: readonly PlannedReport[];
}

/** All that a folder of reports is known by. */
export interface Manifest {
  /** The schema and tables that were checked last, by name: all of the data package. */
  readonly tables: Hashes;
  /** Index and feed in each language. */
  readonly pages: Hashes;
  /** What index and feed were written from. */
  readonly listed: string;
  readonly plans: readonly ReportsPlan[];
  readonly reports: ReadonlyMap<string, ManifestEntry>;
}

/** What stands for a folder in which nothing was built. */
export const EMPTY_MANIFEST: Manifest = {
  tables: {},
  pages: {},
  listed: '',
  plans: [],
  reports: new Map(),
};

/** File that holds the manifest, in the folder of the reports. */
export const MANIFEST_FILE = 'manifest.json';
const VERSION = 3;

/** The manifest of a folder; an empty one where there is none, or none of this version as it was written. */
export function openManifest(out: string, effects: Effects): Manifest {
  const bytes = effects.readBytes(`${out}/${MANIFEST_FILE}`);
  if (bytes === null) return EMPTY_MANIFEST;
  try {
    return manifestOf(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return EMPTY_MANIFEST;
  }
}

function manifestOf(value: unknown): Manifest {
  if (!isObject(value) || value['version'] !== VERSION) return EMPTY_MANIFEST;
  const {seal, ...sealed} = value;
  if (seal !== sealOf(sealed)) return EMPTY_MANIFEST;
  const {tables, pages, listed, plans, reports} = sealed;
  if (!isObject(tables) || !isObject(pages)) return EMPTY_MANIFEST;
  if (!Array.isArray(plans) || !Array.isArray(reports)) return EMPTY_MANIFEST;
  const entries = reports.filter(isEntry).map((entry) => [entry.name, entry] as const);
  return {
    tables: tables as Hashes,
    pages: pages as Hashes,
    listed: String(listed),
    plans: plans.filter(isPlan),
    reports: new Map(entries),
  };
}

const OBJECTS = ['given', 'rules', 'tables', 'views', 'code', 'outputs'];
const TEXTS = ['name', 'analysis', 'packages', 'node', 'document'];

/** Enough for the questions to be asked; a value that is off only makes a report stale. */
function isEntry(value: unknown): value is ManifestEntry {
  return (
    isObject(value) &&
    OBJECTS.every((name) => isObject(value[name])) &&
    TEXTS.every((name) => typeof value[name] === 'string')
  );
}

function isPlan(value: unknown): value is ReportsPlan {
  return (
    isObject(value) &&
    typeof value['analysis'] === 'string' &&
    typeof value['asked'] === 'string' &&
    Array.isArray(value['reports']) &&
    value['reports'].every((report) => isPlanned(report))
  );
}

function isPlanned(value: unknown): boolean {
  return isObject(value) && typeof value['name'] === 'string' && isObject(value['given']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The manifest as text: entries and valid plans in order, so that equal manifests are equal files. */
export function manifestText(manifest: Manifest): string {
  const {tables, pages, listed, reports} = manifest;
  const sorted = [...reports.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const plans = validPlans(manifest);
  const all = {version: VERSION, tables, pages, listed, plans, reports: sorted};
  return `${JSON.stringify({...all, seal: sealOf(all)}, null, 2)}\n`;
}

/** Title and figures of a report stand in the index as the manifest has them: one that was changed by hand, or merged, is not believed. */
function sealOf(sealed: object): string {
  return sha256(JSON.stringify(sealed));
}
