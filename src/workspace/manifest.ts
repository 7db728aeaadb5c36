import type {ReadRecord, ReportDocument} from '../notebook/document.ts';
import type {KeyFigure} from '../notebook/document.ts';
import type {Localized} from '../values/localized.ts';
import type {Effects} from './effects.ts';

/** What is known of one built report: enough to list it and to tell whether its files are the same. */
export interface ManifestEntry {
  readonly name: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  /** Latest day on which an article that was read may have been published. */
  readonly asOf: string | null;
  readonly figures: readonly KeyFigure[];
  readonly params: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly reads: readonly ReadRecord[];
  readonly sourceHash: string;
  /** SHA-256 of each file written, by its name. */
  readonly outputs: Readonly<Record<string, string>>;
}

const FILE = 'manifest.json';

/** Entries of the reports in a folder, by name; none where there is no manifest or it is not readable. */
export function readManifest(out: string, effects: Effects): Map<string, ManifestEntry> {
  const bytes = effects.readBytes(`${out}/${FILE}`);
  if (bytes === null) return new Map();
  try {
    const {reports} = JSON.parse(Buffer.from(bytes).toString('utf8')) as {reports: ManifestEntry[]};
    return new Map(reports.map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}

/** Writes the entries in the order of their names. */
export function writeManifest(
  out: string,
  entries: ReadonlyMap<string, ManifestEntry>,
  effects: Effects,
): void {
  const reports = [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  effects.writeText(`${out}/${FILE}`, `${JSON.stringify({version: 1, reports}, null, 2)}\n`);
}

/** The manifest's entry of a document and the files written for it. */
export function manifestEntry(
  document: ReportDocument,
  outputs: Readonly<Record<string, string>>,
): ManifestEntry {
  const {name, title, subtitle, asOf, params, rules, reads, sourceHash} = document;
  return {
    name,
    title,
    subtitle,
    asOf,
    figures: document.cells.flatMap(({output}) =>
      output.kind === 'summary' ? output.figures : [],
    ),
    params: Object.fromEntries(params.map((param) => [param.name, param.value])),
    rules: Object.fromEntries(rules.map((rule) => [rule.name, rule.option])),
    reads,
    sourceHash,
    outputs,
  };
}
