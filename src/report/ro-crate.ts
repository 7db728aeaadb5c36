import type {Localized} from '../values/localized.ts';

/** A file of the site. */
export interface CrateFile {
  /** Name in the site's folder. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Names of the tables it was made from. */
  readonly tables: readonly string[];
}

/** A table that reports were made from; it does not lie in the site's folder. */
export interface CrateTable {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What a crate says of a site. */
export interface CrateSite {
  readonly title: Localized;
  readonly description: string;
  /** ISO day: the latest on which an article that was read was published, since nothing here reads a clock. */
  readonly date: string;
  readonly licences: readonly {readonly title: string; readonly path: string}[];
  readonly files: readonly CrateFile[];
  readonly tables: readonly CrateTable[];
  /** Packages with their versions: `rasd 0.1.0`. */
  readonly software: readonly {readonly name: string; readonly version: string}[];
}

/** An entity of the graph: flat, with references to others by `@id` only. */
export type Entity = Readonly<Record<string, unknown>> & {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
};

const SPECIFICATION = 'https://w3id.org/ro/crate/1.1';
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  xml: 'application/atom+xml',
};

const ref = (id: string) => ({'@id': id});
const tableId = (name: string) => `#table-${name}`;
const fileId = (name: string) => encodeURIComponent(name);
const softwareId = (name: string) => `#software-${encodeURIComponent(name)}`;

/**
 * The site as an RO-Crate 1.1 (`ro-crate-metadata.json`): its files with sizes and hashes, the tables they were made
 * from, licences, and the software that made them. No person or organisation is named.
 */
export function roCrate(site: CrateSite): {'@context': unknown; '@graph': readonly Entity[]} {
  return {
    // The crate's own context has no word for a hash.
    '@context': [`${SPECIFICATION}/context`, {sha256: 'https://schema.org/sha256'}],
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        about: ref('./'),
        conformsTo: ref(SPECIFICATION),
      },
      rootEntity(site),
      ...site.files.map(fileEntity),
      ...site.tables.map(tableEntity),
      ...site.licences.map(licenceEntity),
      ...site.software.map(softwareEntity),
      makingEntity(site),
    ],
  };
}

function rootEntity({title, description, date, licences, files}: CrateSite): Entity {
  return {
    '@id': './',
    '@type': 'Dataset',
    name: title.en,
    alternateName: title.ar,
    description,
    datePublished: date,
    ...(licences.length > 0 ? {license: licences.map(({path}) => ref(path))} : {}),
    hasPart: files.map(({name}) => ref(fileId(name))),
    mentions: ref('#making'),
  };
}

function fileEntity({
  name,
  title,
  description,
  language,
  bytes,
  sha256,
  tables,
}: CrateFile): Entity {
  return {
    '@id': fileId(name),
    '@type': 'File',
    name: title,
    ...(description === undefined ? {} : {description}),
    ...(language === undefined ? {} : {inLanguage: language}),
    encodingFormat: MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    contentSize: String(bytes),
    sha256,
    ...(tables.length > 0 ? {isBasedOn: tables.map((table) => ref(tableId(table)))} : {}),
  };
}

/** Not a data entity: the tables lie outside the crate, and their hash tells which they were. */
function tableEntity({name, path, rows, sha256}: CrateTable): Entity {
  return {
    '@id': tableId(name),
    '@type': 'CreativeWork',
    name,
    description: `${rows} rows, ${path} of the workspace`,
    encodingFormat: 'text/csv',
    sha256,
  };
}

function licenceEntity({title, path}: {readonly title: string; readonly path: string}): Entity {
  return {'@id': path, '@type': 'CreativeWork', name: title, url: path};
}

function softwareEntity({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): Entity {
  return {'@id': softwareId(name), '@type': 'SoftwareApplication', name, version};
}

function makingEntity({files, tables, software}: CrateSite): Entity {
  return {
    '@id': '#making',
    '@type': 'CreateAction',
    name: 'Building of the reports from the tables',
    object: tables.map(({name}) => ref(tableId(name))),
    result: files.map(({name}) => ref(fileId(name))),
    instrument: software.map(({name}) => ref(softwareId(name))),
  };
}
